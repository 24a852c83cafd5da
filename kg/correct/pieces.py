"""Findings in pieces that a correction can change apart: a claim by the statements that carry it, by its evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from kg.model import Claim, Evidence, Fact, Statement

Finding = TypeVar("Finding", Statement, Claim, Fact)

_SLOTS: Mapping[type, tuple[str, ...]] = {
    Statement: ("speaker", "addressee", "reported_by"),
    Claim: ("subject", "object"),
    Fact: ("subject", "object", "of"),
}


@dataclass(frozen=True, slots=True)
class Piece(Generic[Finding]):
    """A finding as it is now, and as it was extracted; `by` has the ids of the corrections that changed it."""

    record: Finding
    original: Finding
    by: frozenset[str] = field(default=frozenset())

    def changed(self, record: Finding, by: str | frozenset[str]) -> Piece[Finding]:
        """Return the piece with another record, and who changed it."""
        return Piece(record, self.original, self.by | (frozenset((by,)) if isinstance(by, str) else by))

    @property
    def place(self) -> tuple[bool, int, int, str]:
        """Where its first evidence stands, the title first; with the id, an order of pieces."""
        in_text, start, end = min(map(_place, self.record.evidence), default=(True, 0, 0))
        return in_text, start, end, self.original.id


def in_pieces(claim: Claim, statements: Mapping[str, Statement]) -> Iterator[Piece[Claim]]:
    """Yield a piece for each statement that carries the claim, with the evidence that lies in it."""
    carriers = [statements[key] for key in claim.statements if key in statements]
    if len(carriers) < 2:
        yield Piece(claim, claim)
        return
    for index, carrier in enumerate(carriers):
        within = [item for item in claim.evidence if _lies_in(item, carrier)]
        lost = [item for item in claim.evidence if not any(_lies_in(item, other) for other in carriers)]
        evidence = tuple(within or claim.evidence) + tuple(lost if within and index == 0 else ())
        yield Piece(replace(claim, statements=(carrier.id,), evidence=evidence), claim)


@dataclass(frozen=True, slots=True)
class Parts(Generic[Finding]):
    """The parts of a piece that something is about, and the others."""

    fitting: list[Piece[Finding]]
    others: list[Piece[Finding]]


def split(piece: Piece[Finding], matches: Callable[[Evidence], bool]) -> Parts[Finding]:
    """Return the part of a piece whose evidence matches, and the part whose evidence does not."""
    fit = tuple(item for item in piece.record.evidence if matches(item))
    rest = tuple(item for item in piece.record.evidence if item not in fit)
    if not fit or not rest:
        return Parts([piece], []) if fit else Parts([], [piece])
    return Parts([_with_evidence(piece, fit)], [_with_evidence(piece, rest)])


def actors_in(record: Statement | Claim | Fact) -> Iterator[tuple[str, str]]:
    """Yield the slots of a finding that hold an actor, with its id; the office of a fact is none."""
    for slot in _SLOTS[type(record)]:
        actor = getattr(record, slot)
        is_office = isinstance(record, Fact) and slot == "object" and record.relation == "holdsOffice"
        if actor and not is_office:
            yield slot, actor


def with_actors(record: Finding, actors: Mapping[str, str]) -> Finding:
    """Return the finding with other actors, by the slots that hold them."""
    slots: dict[str, Any] = dict(actors)
    return replace(record, **slots)


def _with_evidence(piece: Piece[Finding], evidence: tuple[Evidence, ...]) -> Piece[Finding]:
    return Piece(replace(piece.record, evidence=evidence), piece.original, piece.by)


def _lies_in(item: Evidence, statement: Statement) -> bool:
    return any(
        item.part == said.part and item.start < said.end and said.start < item.end for said in statement.evidence
    )


def _place(item: Evidence) -> tuple[bool, int, int]:
    return item.part != "title", item.start, item.end
