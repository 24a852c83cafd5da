"""Which statement carries a place of the text: the innermost one whose words hold it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from kg.model import Span, StatementMention


class Voices:
    """The statements of a document, looked up by place in time that does not grow with their number."""

    def __init__(self, statements: Sequence[StatementMention]) -> None:
        """Index the statements; their numbers stay those of the sequence."""
        self._statements = statements
        self._order = sorted(range(len(statements)), key=lambda i: statements[i].content.start)
        self._starts = [statements[i].content.start for i in self._order]
        self._reach = list(accumulate((statements[i].content.end for i in self._order), max))

    def innermost(self, place: Span) -> int | None:
        """Return the number of the shortest statement whose words hold the place, the first of equals, if any."""
        best: tuple[int, int] | None = None
        for position in range(bisect_right(self._starts, place.start) - 1, -1, -1):
            if self._reach[position] < place.end:
                break
            number = self._order[position]
            content = self._statements[number].content
            if place in content:
                key = (content.end - content.start, number)
                best = key if best is None else min(best, key)
        return best[1] if best is not None else None
