"""Answers which mentions stand at a place of the text, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from kg.model import Mention, Span


class Cover:
    """Mentions that don't overlap each other, in order of the text."""

    def __init__(self, mentions: Iterable[Mention] = ()) -> None:
        self._starts: list[int] = []
        self._mentions: list[Mention] = []
        for mention in mentions:
            self.add(mention)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self._mentions)

    def add(self, mention: Mention) -> bool:
        """Add `mention` unless it is empty or overlaps one that is there; return whether it was added."""
        if mention.span.start >= mention.span.end or self.touching(mention.span):
            return False
        place = bisect_left(self._starts, mention.span.start)
        self._starts.insert(place, mention.span.start)
        self._mentions.insert(place, mention)
        return True

    def touching(self, span: Span) -> list[Mention]:
        """Return the mentions that share a character with `span`, in order."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        last = bisect_left(self._starts, span.end)
        return [mention for mention in self._mentions[first:last] if mention.span.overlaps(span)]

    def after(self, position: int) -> Mention | None:
        """Return the first mention that starts at or after `position`."""
        place = bisect_left(self._starts, position)
        return self._mentions[place] if place < len(self._mentions) else None

    def before(self, position: int) -> Mention | None:
        """Return the last mention that ends at or before `position`."""
        place = bisect_left(self._starts, position)
        nearest = self._mentions[max(place - 2, 0) : place]
        return next((mention for mention in reversed(nearest) if mention.span.end <= position), None)


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Return `mentions` in order of the text; of two that overlap the longer stays, of equal ones the first given."""
    return list(Cover(sorted(mentions, key=lambda mention: mention.span.start - mention.span.end)))
