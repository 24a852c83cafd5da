"""Finds quoted stretches by their marks alone: straight, curly, single and angle marks, unbalanced ones too.

A mark's direction is told from its neighbours, not by counting, so one missing mark costs one quote and not the rest
of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Block, Quote, Span

_DOUBLE = re.compile("\\\\?[\"“”„«»‟]|``|''|[‘’]{2}|&quot;")  # also with the backslash of a file that it was taken from
_SINGLE = re.compile("(?<![^\\s(\\[—–-])['‘‚‹](?=\\S)|(?<=\\S)['’›](?=[\\s,.;:!?)\\]—–-]|$)")
_OPENING_ONLY = ("“", "„", "‟", "``")
_CLOSING_ONLY = ("”",)
_TWO_SINGLES = "''"  # closes what `` opened; in the archives of newspapers it opens, too
_BRACKETS = "([—–-:"  # after one of these a mark may open
_ANGLES = "«»"  # either may open: «...» and »...«
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+)(?=[^\s.!?][^.!?]*$)")
_INTRODUCING = ',:.!?—–-…"”)'  # a quotation after one of these is not part of a sentence that has begun
_SCARE_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: bool
    closes: bool


def find_quotes(text: str, blocks: Sequence[Block]) -> tuple[Quote, ...]:
    """Return the quotes of the blocks that hold text of their own, in order, none inside another.

    A quotation that runs over several paragraphs, each opened anew and only the last one closed, is one quote.

    Args:
        text: `Article.content`.
        blocks: the article's blocks; furniture and repeats are left out.
    """
    found: list[Quote] = []
    for block in blocks:
        if block.kind == "furniture" or block.repeats is not None:
            continue
        for quote in _quotes_in(text, block.span):
            if found and _goes_on(found[-1], quote, text, block.span):
                found[-1] = _joined(found[-1], quote)
            else:
                found.append(quote)
    return tuple(found)


def _quotes_in(text: str, span: Span) -> Iterator[Quote]:
    stretch = span.of(text)
    double = [_mark(stretch, match) for match in _DOUBLE.finditer(stretch)]
    marks = double or [_mark(stretch, match) for match in _SINGLE.finditer(stretch)]
    single = not double
    opened: _Mark | None = None
    ended = 0
    nested = _nested_marks(stretch, marks) if double else frozenset()
    for number, mark in enumerate(marks):
        if opened is not None and number in nested:
            continue
        if opened is None:
            if mark.opens:
                opened = mark
            elif mark.closes and not single:
                yield from _quote(text, span, start=_Mark(ended, ended, False, False), end=mark)
                ended = mark.end
        elif mark.closes:
            yield from _quote(text, span, start=opened, end=mark)
            opened, ended = None, mark.end
        elif not single:
            yield from _unclosed(text, span, opened, mark.start)
            opened = mark
    if opened is not None and not single:
        yield from _unclosed(text, span, opened, len(stretch))


def _nested_marks(stretch: str, marks: Sequence[_Mark]) -> frozenset[int]:
    """Return the marks of a few words quoted within a quotation: 'to characterize this as "good news," Gore said'.

    The first opens in mid-sentence. The second closes both where no other mark closes the outer quotation.
    """
    nested: set[int] = set()
    for number in range(1, len(marks) - 1):
        before, mark, after = marks[number - 1 : number + 2]
        inside = before.opens and number - 1 not in nested and mark.opens and after.closes and not after.opens
        words = stretch[mark.end : after.start].split()
        running = stretch[: mark.start].rstrip()[-1:].isalnum()
        if inside and running and len(words) <= _SCARE_WORDS:
            nested.add(number)
            if number + 2 < len(marks) and marks[number + 2].closes and not marks[number + 2].opens:
                nested.add(number + 1)
    return frozenset(nested)


def _mark(stretch: str, match: re.Match[str]) -> _Mark:
    sign = match.group().removeprefix("\\")
    before = stretch[match.start() - 1] if match.start() else " "
    after = stretch[match.end()] if match.end() < len(stretch) else " "
    opens = (before.isspace() or before in _BRACKETS) and not after.isspace()
    closes = not before.isspace()
    if sign in _OPENING_ONLY:
        closes = not before.isspace() and before not in _BRACKETS and not after.isalnum()  # turned the wrong way
        opens = not closes
    elif sign in _CLOSING_ONLY:
        opens = before.isspace() and after.isalnum()
        closes = not opens
    elif sign == _TWO_SINGLES:
        closes = not opens
    elif sign in _ANGLES and before.isspace() and not after.isalnum():
        opens, closes = sign == "«", sign == "»"
    elif opens:
        closes = False
    return _Mark(match.start(), match.end(), opens, closes)


def _quote(text: str, span: Span, *, start: _Mark, end: _Mark) -> Iterator[Quote]:
    """Yield the quote between two marks; where the first does not open, it starts with its last sentence."""
    begin, first = start.end, start.start
    if not start.opens:
        begin = first = start.end + _sentence_start(span.of(text)[start.end :], end.start - start.end)
    outer = Span(span.start + first, span.start + end.end)
    inner = _trimmed(text, Span(span.start + begin, span.start + end.start))
    if inner.start < inner.end:
        yield Quote(inner, outer, closed=True, scare=_is_scare(text, inner, outer, span))


def _unclosed(text: str, span: Span, start: _Mark, end: int) -> Iterator[Quote]:
    inner = _trimmed(text, Span(span.start + start.end, span.start + end))
    if len(inner.of(text).split()) > _SCARE_WORDS:
        yield Quote(inner, Span(span.start + start.start, inner.end), closed=False)


def _sentence_start(stretch: str, end: int) -> int:
    head = stretch[:end].rstrip(" .!?,")
    starts = [match.end() for match in _SENTENCE_START.finditer(head)]
    return starts[-1] if starts else 0


def _trimmed(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "'‘"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;'’"):
        end -= 1
    return Span(start, end)


def _is_scare(text: str, inner: Span, outer: Span, block: Span) -> bool:
    """Tell a quoted word, title or half-sentence from a quotation that can stand for speech by itself."""
    words = inner.of(text).split()
    before = text[block.start : outer.start].rstrip()
    introduced = not before or before[-1] in _INTRODUCING
    if words[0][:1].islower() and not introduced:
        return True
    inside = text[inner.end : outer.end].lstrip()[:1]
    following = text[outer.end : outer.end + 1]
    spoken_end = text[inner.end - 1] in ".!?…" or inside in (",", ".") or following == ","
    sentence = before[-1:] in (".", "!", "?") and following == "."  # 'Ban said. "We need help now".'
    return len(words) <= _SCARE_WORDS and not (
        introduced and (spoken_end or sentence or before.endswith(",") or before.endswith(":"))
    )


def _goes_on(previous: Quote, quote: Quote, text: str, block: Span) -> bool:
    return (
        not previous.closed
        and quote.outer.start == block.start
        and not text[previous.outer.end : block.start].strip()
        and text[quote.outer.start] in "\"“„«'‘`"
    )


def _joined(first: Quote, second: Quote) -> Quote:
    return Quote(Span(first.span.start, second.span.end), Span(first.outer.start, second.outer.end), second.closed)
