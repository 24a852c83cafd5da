"""Tells the blocks of an article: its title, its paragraphs, page furniture, and paragraphs met before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.languages.language import Furniture
from kg.model import Block, Span
from kg.read.paragraphs import split_paragraphs

_MOST_TITLE_WORDS = 30
_MOST_TITLE_CHARACTERS = 200
_FEWEST_REPEATED_WORDS = 5
_MOST_LEADS = 3
_MOST_LINKS = 3
_LONGEST_FURNITURE = 400  # characters; bounds what hostile text can cost
_SPACE = re.compile(r"\s")
_WORDS = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.;,:](?:[\"'”’»)\]]*)$")
_TITLE_END = re.compile(r"(?:\b[A-Z]\.){2,}$|(?:\.\.\.)$")  # "… With the U.S."


def split_blocks(text: str, furniture: Furniture, *, find_title: bool) -> tuple[Block, ...]:
    """Return the blocks of an article's text, in order and disjoint; together they hold all but white space.

    Args:
        text: the article's text as read; the spans index it.
        furniture: the language's expressions for page furniture.
        find_title: whether the first line may be the title.
    """
    blocks: list[Block] = []
    for span in split_paragraphs(text):
        blocks.extend(_paragraph_blocks(text, span, furniture))
    blocks = _with_links(text, blocks)
    if find_title:
        blocks = _with_title(text, blocks)
    return mark_repeats(text, blocks)


def mark_repeats(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks, each paragraph with the words of an earlier one (or of the title) marked as its repeat.

    Case, punctuation and spacing do not count; paragraphs of fewer than five words repeat only the title.
    """
    first: dict[str, int] = {}
    marked: list[Block] = []
    for index, block in enumerate(blocks):
        words = _WORDS.findall(block.span.of(text).casefold())
        key = " ".join(words)
        repeats = first.get(key) if block.kind == "paragraph" else None
        marked.append(replace(block, repeats=repeats))
        if block.kind == "title" or (block.kind == "paragraph" and len(words) >= _FEWEST_REPEATED_WORDS):
            first.setdefault(key, index)
    return tuple(marked)


def same_words(one: str, other: str) -> bool:
    """Return whether two texts differ in nothing but case, punctuation and spacing."""
    return _WORDS.findall(one.casefold()) == _WORDS.findall(other.casefold())


def _paragraph_blocks(text: str, span: Span, furniture: Furniture) -> Iterator[Block]:
    """Yield the blocks of one paragraph: furniture as a whole, or furniture in front of the rest."""
    words = _SPACE.sub(" ", span.of(text))
    reason = _line_reason(words, furniture)
    if reason:
        yield Block(span, "furniture", reason=reason)
        return
    start = 0
    for _ in range(_MOST_LEADS):
        lead = _lead(words[start:], furniture)
        if lead is None:
            break
        reason, length = lead
        yield Block(_stripped(words, start, start + length, span.start), "furniture", reason=reason)
        start += length
    rest = _stripped(words, start, len(words), span.start)
    if rest.start < rest.end:
        yield Block(rest, "paragraph")


def _stripped(words: str, start: int, end: int, offset: int) -> Span:
    """Return the span of `words[start:end]` without surrounding white space, moved by `offset`."""
    piece = words[start:end]
    return Span(offset + start + len(piece) - len(piece.lstrip()), offset + start + len(piece.rstrip()))


def _line_reason(words: str, furniture: Furniture) -> str | None:
    if not any(character.isalnum() for character in words):
        return "separator"
    if len(words) > _LONGEST_FURNITURE:
        return None
    return next((reason for reason, expression in furniture.line if re.fullmatch(expression, words)), None)


def _lead(words: str, furniture: Furniture) -> tuple[str, int] | None:
    """Return the reason and length of the furniture that `words` start with."""
    for reason, expression in furniture.lead:
        match = re.match(expression, words[:_LONGEST_FURNITURE])
        if match and match.group().strip():
            return reason, match.end()
    return None


def _with_links(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, the headlines right after a line such as "Baca juga:" turned into furniture like it."""
    found: list[Block] = []
    label, links = "", 0
    for block in blocks:
        words = block.span.of(text)
        is_link = block.kind == "paragraph" and label and links < _MOST_LINKS and _looks_like_title(words)
        found.append(replace(block, kind="furniture", reason=label) if is_link else block)
        if is_link:
            links += 1
        else:
            label, links = (block.reason or "", 0) if block.kind == "furniture" and words.endswith(":") else ("", 0)
    return found


def _with_title(text: str, blocks: list[Block]) -> list[Block]:
    """Return the blocks, the first paragraph turned into the title if it looks like one."""
    index = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), None)
    if index is None or not any(block.kind == "paragraph" for block in blocks[index + 1 :]):
        return blocks
    follows_lead = index > 0 and _same_paragraph(text, blocks[index - 1], blocks[index])
    if follows_lead or not _looks_like_title(blocks[index].span.of(text)):
        return blocks
    return [*blocks[:index], replace(blocks[index], kind="title"), *blocks[index + 1 :]]


def _same_paragraph(text: str, one: Block, two: Block) -> bool:
    return len(text[one.span.end : two.span.start].splitlines()) < 2 and "\n" not in text[one.span.end : two.span.start]


def _looks_like_title(words: str) -> bool:
    if len(words) > _MOST_TITLE_CHARACTERS or len(words.split()) > _MOST_TITLE_WORDS:
        return False
    return bool(_TITLE_END.search(words)) or not _SENTENCE_END.search(words)
