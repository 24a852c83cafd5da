"""Applies corrections to the findings of one article: to all that they name, whatever order they were written in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from kg.correct.actors import apply_kinds, apply_merges, apply_not_same
from kg.correct.draft import Draft
from kg.correct.finishing import finish
from kg.correct.merges import Merges
from kg.correct.names import Names
from kg.correct.outcome import Outcome
from kg.correct.records import KINDS, Correction, CorrectionKind
from kg.correct.relations import apply_relations
from kg.correct.selection import Selection
from kg.correct.speech import apply_speakers, apply_statements
from kg.model import Findings
from kg.vocab.relations import Relations

_APPLY: Mapping[CorrectionKind, Callable[[Draft, Sequence[Correction]], None]] = MappingProxyType(
    {
        "merge": apply_merges,
        "not-same": apply_not_same,
        "speaker": apply_speakers,
        "statement": apply_statements,
        "relation": apply_relations,
        "kind": apply_kinds,
    }
)


class Corrector:
    """Corrects findings, one article after the other. The same corrections give the same result in any order."""

    def __init__(self, corrections: Iterable[Correction], *, names: Names, relations: Relations) -> None:
        self.corrections = sorted({row.id: row for row in corrections}.values(), key=lambda row: row.rank)
        self._names = names
        self._relations = relations
        self._selection = Selection(self.corrections, names)

    def correct(self, findings: Findings) -> Outcome:
        """Return what the corrections make of an article's findings.

        Merges come first, so that the other corrections can name an actor by its old or its new name.
        """
        rows = self._selection.rows_for(findings)
        if not rows:
            return Outcome(findings)
        draft = Draft(findings, self._names, Merges(rows, self._names), self._relations)
        for kind in KINDS:
            if own := [row for row in rows if row.kind == kind]:
                _APPLY[kind](draft, own)
        return finish(draft)
