"""Corrections of statements: another speaker, or no statement at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.correct.draft import Draft
from kg.correct.pieces import Piece
from kg.correct.records import Correction
from kg.correct.references import contains, finding_of
from kg.model import Statement


def apply_speakers(draft: Draft, rows: Sequence[Correction]) -> None:
    """Give statements the speaker that they have, or none; of two rows on one statement the later holds.

    What a person has put right was read rightly: its confidence is 1.
    """
    for row in rows:
        draft.statements = [
            _by_another(draft, row, piece) if _is_meant(draft, row, piece) else piece for piece in draft.statements
        ]


def apply_statements(draft: Draft, rows: Sequence[Correction]) -> None:
    """Take statements out, with the claims that they carry."""
    for row in rows:
        gone = [piece for piece in draft.statements if _is_meant(draft, row, piece)]
        ids = {piece.original.id for piece in gone}
        carried = [piece for piece in draft.claims if ids.intersection(piece.record.statements)]
        for said in gone:
            draft.withdraw(said, row.id)
        for claim in carried:
            draft.withdraw(claim, row.id)
        draft.statements = [piece for piece in draft.statements if piece not in gone]
        draft.claims = [piece for piece in draft.claims if piece not in carried]


def _is_meant(draft: Draft, row: Correction, piece: Piece[Statement]) -> bool:
    """Return whether a row is about a statement: its words or address, and its speaker where the row names one."""
    if row.was and (piece.record.speaker is None or piece.record.speaker != draft.find(row.was, row)):
        return False
    node = finding_of(row.text)
    return draft.is_node(piece, node) if node is not None else contains(piece.record.content, row.text)


def _by_another(draft: Draft, row: Correction, piece: Piece[Statement]) -> Piece[Statement]:
    speaker = draft.called(row.becomes, row, "Person") if row.becomes else None
    if speaker == piece.record.speaker:
        return piece
    draft.applied.add(row.id)
    return piece.changed(replace(piece.record, speaker=speaker, confidence=1.0), row.id)
