"""The paragraphs of a text as pasted: one a line, or several lines of a hard-wrapped text joined."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.model import Span

_NARROWEST, _WIDEST = 40, 120  # widths to which texts are wrapped
_SLACK = 8  # how much narrower than the widest line a full line may be
_MOSTLY = 0.8  # share of line breaks in mid-sentence that must stand after a full line
_WORD = re.compile(r"\S+")


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs of `text` in order, without surrounding white space.

    Every character of `text` that is not white space lies in exactly one span.
    """
    lines = _lines(text)
    breaks = [(one, two) for one, two in pairwise(lines) if _adjacent(text, one, two)]
    width = max((line.end - line.start for line in lines), default=0)
    if not _is_wrapped(text, breaks, width):
        return tuple(lines)
    joined: list[Span] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before and _adjacent(text, before, line) and _is_full(text, before, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _lines(text: str) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        if words := line.strip():
            first = start + line.index(words[0])
            spans.append(Span(first, first + len(words)))
        start += len(line)
    return spans


def _adjacent(text: str, one: Span, two: Span) -> bool:
    """Return whether no blank line stands between two neighbouring lines."""
    return len(text[one.end : two.start].splitlines()) <= 1 and "\x0c" not in text[one.end : two.start]


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Return whether the first word of the `following` line would not have fitted on `line`."""
    word = _WORD.match(text, following.start)
    return word is not None and line.end - line.start + 1 + len(word.group()) + _SLACK > width


def _is_wrapped(text: str, breaks: list[tuple[Span, Span]], width: int) -> bool:
    """Return whether a text breaks lines in mid-sentence, and nearly always where they are full."""
    inner = [(one, two) for one, two in breaks if text[two.start].islower()]
    if not inner or not _NARROWEST <= width <= _WIDEST:
        return False
    return sum(_is_full(text, one, two, width) for one, two in inner) >= _MOSTLY * len(inner)
