"""The part of a long text around the words that were found."""

from __future__ import annotations

from dataclasses import dataclass

from kg.query.formats import visible
from kg.search.hits import Hit

WIDTH = 90
"""Characters of a snippet, about."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text, safe to print, and where in it the words stand that were found."""

    text: str
    marks: tuple[tuple[int, int], ...]

    def marked(self, opening: str = "[", closing: str = "]") -> str:
        """Return the text with signs around the words."""
        pieces, last = [], 0
        for start, end in self.marks:
            pieces += [self.text[last:start], opening, self.text[start:end], closing]
            last = end
        return "".join([*pieces, self.text[last:]])


def snippet(hit: Hit, width: int = WIDTH) -> Snippet:
    """Return the words around the first mark of a hit on one line, without what could steer a terminal."""
    start, end = _window(hit, width)
    pieces: list[tuple[str, bool]] = [("… " if start else "", False)]
    last = start
    for first, after in hit.marks:
        if start <= first < end:
            pieces += [(hit.text[last:first], False), (hit.text[first : min(after, end)], True)]
            last = min(after, end)
    pieces += [(hit.text[last:end], False), (" …" if end < len(hit.text) else "", False)]
    return _join(pieces)


def _window(hit: Hit, width: int) -> tuple[int, int]:
    """Return a stretch of the text that holds the first mark, widened to whole words."""
    text, first = hit.text, hit.marks[0][0] if hit.marks else 0
    if len(text) <= width:
        return 0, len(text)
    start = max(0, min(first - width // 3, len(text) - width))
    end = min(len(text), start + width)
    if start and (gap := text.find(" ", start, first)) >= 0:
        start = gap + 1
    if end < len(text) and (gap := text.rfind(" ", start + width // 2, end)) > first:
        end = gap
    return start, end


def _join(pieces: list[tuple[str, bool]]) -> Snippet:
    text, marks = "", []
    for piece, is_mark in pieces:
        words = _one_line(piece)
        if is_mark:
            marks.append((len(text), len(text) + len(words)))
        text += words
    return Snippet(text, tuple(marks))


def _one_line(piece: str) -> str:
    """Return a piece with white space as single spaces, those at its ends kept."""
    inner = visible(piece)
    if not inner:
        return " " if piece else ""
    return (" " if piece[0].isspace() else "") + inner + (" " if piece[-1].isspace() else "")
