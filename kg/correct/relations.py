"""Corrections of claims and facts: they are wrong, or say another thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kg.correct.draft import Draft
from kg.correct.names import plain_name
from kg.correct.pieces import Finding, Parts, Piece, split
from kg.correct.records import Correction
from kg.correct.references import contains, finding_of
from kg.correct.triples import Triple, relation_of, triples_of
from kg.model import Claim, Evidence, Fact, Statement

HOLDS_OFFICE = "holdsOffice"  # the object of this relation is an office, all others have actors


def apply_relations(draft: Draft, rows: Sequence[Correction]) -> None:
    """Take claims and facts out, or make them say what the words say; the evidence at other words stays with them.

    What a person has put right was read rightly: its confidence is 1.
    """
    for row in rows:
        _Row(draft, row).apply()


class _Row:
    """One correction of relations."""

    def __init__(self, draft: Draft, row: Correction) -> None:
        self._draft = draft
        self._row = row
        self._node = finding_of(row.text)
        self._was = triples_of(row.was)

    def apply(self) -> None:
        """Change the pieces that the correction is about."""

        def change(piece: Piece[Finding]) -> list[Piece[Finding]]:
            if isinstance(piece.record, Statement) or not self._is_meant(piece):
                return [piece]
            parts: Parts[Finding] = split(piece, self._at_words)
            return parts.others + [new for part in parts.fitting for new in self._corrected(part)]

        self._draft.change_each(change)

    def _at_words(self, item: Evidence) -> bool:
        words = self._row.text
        return not words or self._node is not None or contains(item.exact, words) or contains(words, item.exact)

    def _is_meant(self, piece: Piece[Finding]) -> bool:
        if self._node is not None and not self._draft.is_node(piece, self._node):
            return False
        return not self._row.was or any(self._says(piece.record, triple) for triple in self._was)

    def _says(self, record: Statement | Claim | Fact, triple: Triple) -> bool:
        if isinstance(record, Statement) or record.relation != triple.relation:
            return False
        subject = self._draft.find(triple.subject, self._row)
        if isinstance(record, Fact):
            return triple.polarity == "positive" and record.subject == subject and self._is_object(record, triple)
        ends = (subject, self._draft.find(triple.object, self._row))
        symmetric = self._draft.relations[record.relation].symmetric
        either = [(record.subject, record.object), *([(record.object, record.subject)] if symmetric else [])]
        return (
            ends in either
            and record.polarity == triple.polarity
            and (not triple.modality or record.modality == triple.modality)
        )

    def _is_object(self, fact: Fact, triple: Triple) -> bool:
        if fact.relation == HOLDS_OFFICE:
            return plain_name(fact.object) == plain_name(triple.object)
        return fact.object == self._draft.find(triple.object, self._row)

    def _corrected(self, piece: Piece[Finding]) -> list[Piece[Finding]]:
        if not self._row.becomes:
            self._draft.withdraw(piece, self._row.id)
            return []
        record = self._said(piece.record)
        if record == piece.record:
            return [piece]
        self._draft.applied.add(self._row.id)
        return [piece.changed(record, self._row.id)]

    def _said(self, record: Finding) -> Finding:
        """Return the claim or fact as it should be; itself where a claim would be a fact or the other way round."""
        triple, alone = self._wanted(), relation_of(self._row.becomes)
        relation, denied = alone or ((triple.relation, triple.polarity == "negative") if triple else ("", False))
        if not relation or self._draft.relations[relation].is_fact != isinstance(record, Fact):
            return record
        slots: dict[str, Any] = {"relation": relation}
        if isinstance(record, Claim):
            slots["polarity"] = "negative" if denied else "positive"
        if not alone and triple is not None and not isinstance(record, Statement):
            slots |= self._ends(record, triple)
        said = replace(record, **slots)
        return said if said == record else replace(said, confidence=1.0)

    def _ends(self, record: Claim | Fact, triple: Triple) -> dict[str, str]:
        kinds = {actor.id: actor.kind for actor in self._draft.actors.values()}
        subject = self._draft.called(triple.subject, self._row, kinds.get(record.subject, "Person"))
        if triple.relation == HOLDS_OFFICE:
            return {"subject": subject, "object": " ".join(triple.object.split())}
        object_ = self._draft.called(triple.object, self._row, kinds.get(record.object, "Person"))
        return {"subject": subject, "object": object_}

    def _wanted(self) -> Triple | None:
        """Return what the correction says instead: of several readings the first with actors that are known."""
        readings = triples_of(self._row.becomes)
        known = (triple for triple in readings if self._knows(triple.subject) and self._knows(triple.object))
        return next(known, readings[0] if readings else None)

    def _knows(self, name: str) -> bool:
        return bool(self._draft.find(name, self._row) or self._draft.names.candidates(name))
