"""Which actors are one, by the corrections that say so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kg.correct.names import Names
from kg.correct.records import Correction


class Merges:
    """Follows merges from actor to actor to the one that remains; those of one article come before those of all."""

    def __init__(self, corrections: Iterable[Correction], names: Names) -> None:
        self.rows = [correction for correction in corrections if correction.kind == "merge"]
        self._names = names
        steps = [row for row in sorted(self.rows, key=_weight) if names.key(row.was) != names.key(row.becomes)]
        self._next = {names.key(row.was): row for row in steps}

    def follow(self, key: str) -> tuple[str, tuple[Correction, ...]]:
        """Return the id of the actor that `key` has become, and the corrections that made it so, in order."""
        used: list[Correction] = []
        while (row := self._next.get(key)) is not None and row not in used:
            used.append(row)
            key = self._names.key(row.becomes)
        return key, tuple(used)

    def key(self, name: str) -> str:
        """Return the id of the actor that a name means after all merges."""
        return self.follow(self._names.key(name))[0]

    def in_circle(self, row: Correction) -> bool:
        """Return whether a merge leads back to the actor that it starts from."""
        start = self._names.key(row.was)
        key, seen = start, set[str]()
        while (step := self._next.get(key)) is not None and key not in seen:
            seen.add(key)
            key = self._names.key(step.becomes)
        return bool(seen) and key == start


def _weight(row: Correction) -> tuple[bool, tuple[int, date, str]]:
    return bool(row.article), row.rank
