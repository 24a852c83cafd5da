"""The findings of one article while they are being corrected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from kg.correct.merges import Merges
from kg.correct.names import Names, find_actor
from kg.correct.pieces import Finding, Piece, actors_in, in_pieces
from kg.correct.records import Correction
from kg.correct.references import Node
from kg.model import Actor, ActorKind, Claim, Fact, Findings, Statement
from kg.resolve.sameness import claim_id, fact_id, statement_id
from kg.vocab.relations import Relations


class Change(Protocol):
    """Makes pieces of one piece: itself where nothing is to be done, none where it goes."""

    def __call__(self, piece: Piece[Finding], /) -> list[Piece[Finding]]:
        """Return what the piece becomes."""


class Draft:
    """Statements, claims and facts in pieces, and the actors that they name."""

    def __init__(self, findings: Findings, names: Names, merges: Merges, relations: Relations) -> None:
        self.findings = findings
        self.names = names
        self.merges = merges
        self.relations = relations
        self.actors = {actor.id: actor for actor in findings.actors}
        self.actors_by: dict[str, set[str]] = {}
        records: list[Statement | Claim | Fact] = [*findings.statements, *findings.claims, *findings.facts]
        self.unnamed = self.actors.keys() - {actor for record in records for _, actor in actors_in(record)}
        said = {statement.id: statement for statement in findings.statements}
        self.statements = [Piece(statement, statement) for statement in findings.statements]
        self.claims = [piece for claim in findings.claims for piece in in_pieces(claim, said)]
        self.facts = [Piece(fact, fact) for fact in findings.facts]
        self.withdrawn: list[tuple[str, Statement | Claim | Fact]] = []  # id of the correction, as it was extracted
        self.applied: set[str] = set()

    def find(self, name: str, row: Correction) -> str | None:
        """Return the id of the actor of this article that a correction names, None where it has none or several.

        In a correction of one article every name of its actors counts, in others what they are called.
        """
        return find_actor(self.actors, name, self.merges.key(name), aliases=bool(row.article or row.text))

    def called(self, name: str, row: Correction, kind: ActorKind) -> str:
        """Return the id of the actor that a correction puts in, made where the article does not have it yet."""
        return self.find(name, row) or self.add(self.merges.key(name), name, kind)

    def add(self, identifier: str, name: str, kind: ActorKind) -> str:
        """Add an actor, unless the article has one with this id, and return the id."""
        if identifier not in self.actors:
            language = self.findings.article.language
            self.actors[identifier] = self.names.actor(identifier, name, kind, language)
        return identifier

    def change_actor(self, actor: Actor, by: Iterable[str]) -> None:
        """Put an actor in the place of the one with its id."""
        self.actors[actor.id] = actor
        self.actors_by.setdefault(actor.id, set()).update(by)

    def merge_actors(self, source: str, target: str) -> None:
        """Drop an actor that another one has taken the place of."""
        self.actors.pop(source, None)
        if source in self.unnamed:
            self.unnamed = (self.unnamed - {source}) | {target}

    def change_each(self, change: Change) -> None:
        """Change every piece."""
        self.statements = [new for piece in self.statements for new in change(piece)]
        self.claims = [new for piece in self.claims for new in change(piece)]
        self.facts = [new for piece in self.facts for new in change(piece)]

    def withdraw(self, piece: Piece[Finding], by: str) -> None:
        """Note that a correction takes a piece out."""
        self.applied.add(by)
        self.withdrawn.append((by, piece.original))

    def is_node(self, piece: Piece[Finding], node: Node) -> bool:
        """Return whether a piece has, or had when it was extracted, the id that a correction names."""
        record = piece.record
        if isinstance(record, Statement):
            sort, now = "statement", self.identified(piece).id
        elif isinstance(record, Claim):
            sort, now = "claim", self.claimed(piece, self.spoken()).id
        else:
            sort, now = "fact", self.known(piece).id
        return node.sort in ("", sort) and node.id in (piece.original.id, now)

    def spoken(self) -> dict[str, Statement]:
        """Return the statements as they are now, with their ids, by the ids that they were extracted with."""
        return {piece.original.id: self.identified(piece) for piece in self.statements}

    def identified(self, piece: Piece[Statement]) -> Statement:
        """Return a statement with the id that it has now."""
        said, before = piece.record, piece.original
        if said.speaker == before.speaker:
            return said
        return replace(said, id=statement_id(said.speaker, said.speaker_text, said.content))

    def claimed(self, piece: Piece[Claim], spoken: dict[str, Statement]) -> Claim:
        """Return a claim with the id and the statement that it has now."""
        claim, before = piece.record, piece.original
        carrier = next((spoken[key] for key in claim.statements if key in spoken), None)
        said = next((s for s in self.findings.statements if s.id in claim.statements), None)
        same_voice = carrier is None or (said is not None and _voice(carrier) == _voice(said))
        if carrier is not None:
            claim = replace(claim, statements=(carrier.id,))
        if same_voice and _tuple(claim) == _tuple(before):
            return claim
        ends = (claim.subject, claim.object)
        if claim.relation in self.relations and self.relations[claim.relation].symmetric:
            ends = (min(ends), max(ends))
        return replace(claim, id=claim_id(ends, claim.relation, claim.polarity, claim.modality, carrier))

    def known(self, piece: Piece[Fact]) -> Fact:
        """Return a fact with the id that it has now."""
        fact, before = piece.record, piece.original
        key = (fact.subject, fact.relation, fact.object, fact.of)
        if key == (before.subject, before.relation, before.object, before.of):
            return fact
        return replace(fact, id=fact_id(*key))


def _voice(statement: Statement) -> str:
    return statement.speaker or statement.id


def _tuple(claim: Claim) -> tuple[str, ...]:
    return claim.subject, claim.relation, claim.object, claim.polarity
