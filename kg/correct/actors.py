"""Corrections of actors: two are one, one is another, one is of another kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from kg.correct.draft import Draft
from kg.correct.names import find_actor
from kg.correct.pieces import Finding, Parts, Piece, actors_in, split, with_actors
from kg.correct.records import Correction
from kg.correct.references import contains, finding_of
from kg.model import Actor, ActorKind, Claim, Evidence, Fact, Statement
from kg.resolve.actors import slug

_NAME = 5  # words of a text that can be a name

Became = Mapping[str, tuple[str, frozenset[str]]]
"""The actor that each actor has become, and the corrections that made it so."""


def apply_merges(draft: Draft, rows: Sequence[Correction]) -> None:
    """Put the actor that remains in the place of those that are the same; their names become names of it.

    It has the same id in every article, whatever the articles had for it before; in a merge of one article, that
    article's own.
    """
    extracted = dict(draft.actors)
    became: dict[str, tuple[str, frozenset[str]]] = {}
    for row in rows:
        key, used = draft.merges.follow(draft.names.key(row.was))
        last = used[-1] if used else row
        if last.article:
            key = find_actor(extracted, last.becomes, key, aliases=True) or key
        for name in (row.becomes, row.was):
            source = find_actor(extracted, name, draft.names.key(name), aliases=bool(row.article))
            if source is not None and source != key:
                draft.add(key, last.becomes, extracted[source].kind)
                became[source] = key, frozenset(step.id for step in used or (row,))
    became = {source: _followed(source, became) for source in sorted(became)}
    for source, (target, by) in became.items():
        draft.change_actor(_called_also(draft.actors[target], extracted[source]), by)
        draft.merge_actors(source, target)
        draft.applied |= by

    def change(piece: Piece[Finding]) -> list[Piece[Finding]]:
        return [_renamed(piece, became)]

    draft.change_each(change)


def apply_not_same(draft: Draft, rows: Sequence[Correction]) -> None:
    """Put another actor where the article has the wrong one, everywhere or at some words; of two rows the later holds.

    All rows look at the findings as they were before, so that two actors can change places.
    """
    found = [(row, draft.find(row.was, row)) for row in rows]
    wanted = [(row, wrong, _other(draft, row, draft.actors[wrong])) for row, wrong in found if wrong is not None]

    def change(piece: Piece[Finding]) -> list[Piece[Finding]]:
        parts: list[tuple[Piece[Finding], Became]] = [(piece, {})]
        for row, wrong, right in wanted:
            became = {wrong: (right, frozenset((row.id,)))}
            parts = [new for part, chosen in parts for new in _divided(draft, row, part, (chosen, became))]
        for _, chosen in parts:
            draft.applied.update(key for _, by in chosen.values() for key in by)
        return [_renamed(part, chosen) for part, chosen in parts]

    draft.change_each(change)


def apply_kinds(draft: Draft, rows: Sequence[Correction]) -> None:
    """Give actors the kind that they are of; of two rows the later holds."""
    for row in rows:
        actor = draft.find(row.was, row)
        if actor is not None and draft.actors[actor].kind != row.becomes:
            draft.change_actor(replace(draft.actors[actor], kind=cast(ActorKind, row.becomes)), {row.id})
            draft.applied.add(row.id)


def _followed(source: str, became: Became) -> tuple[str, frozenset[str]]:
    """Return what an actor has become at last, and all corrections on the way; a way back to it is not taken."""
    target, by = became[source]
    seen = {source}
    while target in became and target not in seen and became[target][0] not in seen:
        seen.add(target)
        target, more = became[target]
        by |= more
    return target, by


def _divided(
    draft: Draft, row: Correction, piece: Piece[Finding], chosen: tuple[Became, Became]
) -> list[tuple[Piece[Finding], Became]]:
    """Return the parts of a piece that a row is about with both choices, the others with the first alone."""
    if not any(actor in chosen[1] for _, actor in actors_in(piece.record)):
        return [(piece, chosen[0])]
    parts: Parts[Finding] = _where(draft, row, piece)
    both: Became = {**chosen[0], **chosen[1]}
    return [(part, both) for part in parts.fitting] + [(part, chosen[0]) for part in parts.others]


def _where(draft: Draft, row: Correction, piece: Piece[Finding]) -> Parts[Finding]:
    """Return the parts of a piece that stand at the words of a row, and the others."""
    node = finding_of(row.text)
    record: Statement | Claim | Fact = piece.record
    if not row.text or node is not None:
        fits = node is None or draft.is_node(piece, node)
    elif isinstance(record, Statement):
        said = (record.content, record.speaker_text or "", *map(_surroundings, record.evidence))
        fits = any(contains(words, row.text) for words in said)
    else:
        return split(piece, lambda item: contains(_surroundings(item), row.text))
    return Parts([piece], []) if fits else Parts([], [piece])


def _other(draft: Draft, row: Correction, wrong: Actor) -> str:
    """Return the actor that is meant instead: the one that the row names, or a new one that nobody knows."""
    if row.becomes:
        return draft.called(row.becomes, row, wrong.kind)
    is_name = row.text and finding_of(row.text) is None and len(row.text.split()) <= _NAME
    name = row.text if is_name else wrong.name
    return draft.add(f"{slug(name)}-{row.id[:8]}", name, wrong.kind)


def _renamed(piece: Piece[Finding], became: Became) -> Piece[Finding]:
    slots = {slot: became[actor] for slot, actor in actors_in(piece.record) if actor in became}
    if not slots:
        return piece
    record = with_actors(piece.record, {slot: actor for slot, (actor, _) in slots.items()})
    return piece.changed(record, frozenset().union(*(by for _, by in slots.values())))


def _called_also(actor: Actor, other: Actor) -> Actor:
    """Return the actor with the names of another one, too."""
    names = dict.fromkeys((*actor.aliases, *other.labels, *other.aliases))
    return replace(actor, aliases=tuple(name for name in names if name not in actor.labels))


def _surroundings(item: Evidence) -> str:
    return item.prefix + item.exact + item.suffix
