"""What the forces of a State or group do: they enter lands, are sent to places, and stop the attacks of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.ownership import made_by
from kg.extract.participants import possessor_before
from kg.extract.passage import Passage
from kg.languages.language import Trigger
from kg.model import Clause, Mention


def is_by_forces(passage: Passage, clause: Clause) -> bool:
    """Return whether the subject of a clause is troops, arms or a group of fighters: "Turkish tanks entered Iraq"."""
    if clause.subject is None:
        return False
    head = clause.subject.head
    forces = (*passage.words.force_nouns, *passage.words.force_things)
    if passage.lower[head] in forces:
        return True
    named = (p.head for p in passage.phrases_between(max(0, head - 3), head + 3) if p.first <= head < p.last)
    return any(mention.actor_kind == "ArmedGroup" for mention in named)


def as_deployed(passage: Passage, clause: Clause, trigger: Trigger, objects: Sequence[Mention]) -> Trigger:
    """Return a trigger of aid as one of deployment where troops are sent to a mere place: "sent troops to Donetsk"."""
    if trigger.relation != "aids" or clause.object is None or not objects:
        return trigger
    sent = passage.lower[clause.object.head] in passage.words.force_nouns
    placed = all(mention.actor_kind == "Place" for mention in objects)
    return replace(trigger, relation="mobilizes") if sent and placed else trigger


def is_stopped_by_others(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether an attack that ends is not the subject's own: "halted an attack by the rebels"."""
    if trigger.relation != "withdraws" or not trigger.requires or clause.object is None:
        return False
    head = clause.object.head
    last = passage.token_at(clause.object.span.end - 1) + 1
    if made_by(passage, head, last) is not None:
        return True
    owners = possessor_before(passage, head, passage.token_at(clause.object.span.start))
    return any(owner.kind == "name" and owner.actor_kind != "Place" for owner in owners)
