"""What the forces of a State or group do: they enter lands, are sent to places, and stop the attacks of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.ownership import made_by
from kg.extract.participants import actors_of, possessor_before
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import expresses
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


def as_help(passage: Passage, clause: Clause, trigger: Trigger) -> Trigger:
    """Return a trigger of deployment as one of aid where troops are sent to help: "guna mendukung pemerintah"."""
    if trigger.relation != "mobilizes" or clause.object is None:
        return trigger
    sent = passage.lower[clause.object.head] in passage.words.force_nouns
    return replace(trigger, relation="aids") if sent and _is_to_help(passage, clause) else trigger


def _is_to_help(passage: Passage, clause: Clause) -> bool:
    """Return whether the end of a deed is to help a government or State, no group that fights there."""
    last = passage.document.sentences[clause.sentence].last
    for aim in passage.clauses_at(clause.predicate + 1, last):
        governor = passage.document.clauses[aim.governor] if aim.governor is not None else None
        if governor is None or governor.predicate != clause.predicate or aim.polarity == "negative":
            continue
        if expresses(passage, aim.predicate, "supports") or expresses(passage, aim.predicate, "aids"):
            return all(actor.actor_kind in ("State", "Person") for actor in actors_of(passage, aim.object))
    return False


def sender_of(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who sends the troops that a clause is about: "Kuba mengirim tentara untuk melawan UNITA"."""
    if clause.subject is None or clause.governor is None:
        return ()
    head, sending = clause.subject.head, passage.document.clauses[clause.governor]
    sent = sending.object is not None and sending.object.head == head and sending.voice == "active"
    return actors_of(passage, sending.subject) if sent and passage.lower[head] in passage.words.force_nouns else ()


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
