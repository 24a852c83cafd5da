"""Articles from drafts: language, title, blocks and id; each article once."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.errors import ReadError
from kg.languages import load_language
from kg.model import Article, Block, Span
from kg.read.blocks import mark_repeats, same_words, split_blocks
from kg.read.detect import check_language, detect_language
from kg.read.draft import Draft, Skipped
from kg.read.sources import read_inputs

AUTO = "auto"
"""The language of articles whose language is to be told from their words."""

_MOST_NAMED = 3  # failures that the final error names
_SLUG_LENGTH = 60


def read_articles(inputs: Sequence[str | Path], *, language: str = AUTO) -> Iterator[Article | Skipped]:
    """Yield the articles of all inputs in order, each once, and a note on each that can't be read.

    Args:
        inputs: paths of files (text, HTML, JSONL, CSV) and folders, http(s) addresses, or "-" for standard input.
        language: code of the articles' language; "auto": as the input says, else told from the words.

    Raises:
        ReadError: nothing at all could be read, or `language` is unknown.
    """
    if language != AUTO:
        language = check_language(language, "--lang")
    failures: list[Skipped] | None = []
    for item in _each_once(read_inputs(inputs), language):
        if failures is None:
            yield item
        elif isinstance(item, Skipped):
            failures.append(item)
        else:
            yield from failures
            failures = None
            yield item
    if failures is not None:
        raise ReadError(_nothing_read(failures))


def read_article(draft: Draft, *, language: str = AUTO) -> Article:
    """Return the article of a draft, with its blocks.

    Args:
        draft: the article as its input gives it.
        language: code of its language, or "auto".

    Raises:
        ReadError: it is in a language that `kg` does not know.
    """
    if language == AUTO and draft.language:
        language = check_language(draft.language, draft.source)
    if language == AUTO:
        language = detect_language(f"{draft.title or ''}\n{draft.text}", draft.source)
    article = Article(
        id=draft.id or _made_id(draft),
        text=draft.text,
        language=language,
        title=draft.title,
        url=draft.url,
        publisher=draft.publisher,
        published=draft.published,
        source=draft.source,
        media=draft.media,
    )
    return _with_blocks(article, find_title=not draft.title_known)


def _each_once(drafts: Iterator[Draft | Skipped], language: str) -> Iterator[Article | Skipped]:
    """Yield the articles of drafts; one that was met already is passed over, one whose id is taken is skipped."""
    digests: dict[str, str] = {}  # by id
    made: set[str] = set()  # digests of the articles whose ids were made here
    for draft in drafts:
        if isinstance(draft, Skipped):
            yield draft
            continue
        digest = _digest(draft)
        key = draft.id or _made_id(draft)
        known = digests.get(key)
        if known not in (None, digest):
            yield Skipped(draft.source, f"{draft.source}: the id {key!r} is that of another article; give each its own")
        elif known is None and not (draft.id is None and digest in made):
            yield _article_or_skipped(draft, language)
        digests.setdefault(key, digest)
        if draft.id is None:
            made.add(digest)


def _article_or_skipped(draft: Draft, language: str) -> Article | Skipped:
    try:
        return read_article(draft, language=language)
    except ReadError as error:
        return Skipped(draft.source, str(error))


def _with_blocks(article: Article, *, find_title: bool) -> Article:
    furniture = load_language(article.language).furniture
    blocks = split_blocks(article.text, furniture, find_title=find_title)
    if article.title is not None:
        return _with_given_title(article, blocks)
    title = next((block.span.of(article.text) for block in blocks if block.kind == "title"), None)
    return replace(article, blocks=blocks, title=title, title_in_text=title is not None)


def _with_given_title(article: Article, blocks: Sequence[Block]) -> Article:
    """Return the article with its blocks and the title that was given apart, unless the text starts with it."""
    title = article.title or ""
    index = next((i for i, block in enumerate(blocks) if block.kind == "paragraph"), None)
    if index is not None and same_words(title, blocks[index].span.of(article.text)):
        own = replace(blocks[index], kind="title")
        blocks = mark_repeats(article.text, [*blocks[:index], own, *blocks[index + 1 :]])
        return replace(article, blocks=blocks, title=own.span.of(article.text), title_in_text=True)
    start = len(title) - len(title.lstrip())
    moved = [Block(Span(start, len(title.rstrip())), "title")]
    for block in blocks:
        span = Span(block.span.start + article.text_start, block.span.end + article.text_start)
        moved.append(replace(block, span=span))
    return replace(article, blocks=mark_repeats(article.content, moved))


def _digest(draft: Draft) -> str:
    content = f"{draft.title}\n{draft.text}" if draft.title else draft.text
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def _made_id(draft: Draft) -> str:
    """Return an id from the file's name and the article's content."""
    plain = unicodedata.normalize("NFKD", draft.name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_SLUG_LENGTH].strip("-") or "article"
    return f"{slug}-{_digest(draft)[:8]}"


def _nothing_read(failures: Sequence[Skipped]) -> str:
    if not failures:
        return "nothing to read: the inputs hold no article"
    reasons = "; ".join(failure.reason for failure in failures[:_MOST_NAMED])
    more = len(failures) - _MOST_NAMED
    return f"{reasons}; and {more:,} more like this" if more > 0 else reasons
