"""When a verb of the lexicon says something else: refused, mediated, done with words or deeds, or a noun."""

from __future__ import annotations

from kg.extract.asked_acts import has_infinitive, is_no_demand, is_question
from kg.extract.deed_nouns import is_in_state
from kg.extract.passage import Passage
from kg.extract.relation_forces import is_by_forces, is_stopped_by_others
from kg.extract.trigger_lookup import triggers_at
from kg.extract.verb_roles import clause_end, is_border
from kg.languages.language import Trigger
from kg.model import Clause

_AGAINST = frozenset({"attacks", "coerces", "sanctions", "threatens", "opposes", "rejects", "mobilizes"})


def is_noun(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether a clause is about what its subject is engaged in, and so has no verb: "is in talks with"."""
    return trigger.part == "verb" and is_in_state(passage, clause.predicate)


def says_something_else(passage: Passage, clause: Clause, trigger: Trigger, *, passive: bool) -> bool:
    """Return whether the arguments of a clause give its verb another meaning than the trigger's."""
    lacking = trigger.infinitive and not has_infinitive(passage, clause, trigger)  # "told Germany about it"
    if lacking or (trigger.forces and not is_by_forces(passage, clause)):
        return True
    asked = trigger.relation == "callsFor"
    if asked and (is_no_demand(passage, clause) or is_question(passage, clause.predicate, clause_end(passage, clause))):
        return True
    guards = trigger.relation == "aids" and any(is_border(passage, oblique) for oblique in clause.obliques)
    mediated = _is_mediated(passage, clause, trigger) or is_stopped_by_others(passage, clause, trigger)
    if guards or mediated or _is_by_deed(passage, clause, trigger):
        return True  # "sent troops to its border with Gaza"
    named = clause.object is not None and not trigger.requires
    if named and trigger.relation == "callsFor" and "object" not in trigger.target:
        return True  # "calling his comments on NATO nasty"
    after = passage.lower[clause.predicate + 1 : clause.predicate + 2]
    other = clause.object is not None or not set(after).isdisjoint(passage.words.particles)
    other = other and trigger.relation == "meets" and "object" not in trigger.target
    if other and not trigger.requires and " " not in trigger.lemma:
        return True  # "flew the prisoners to the United States", "speak the language of peace", "spoke out on"
    return passive and "subject" in trigger.target  # "accusations were denied by Iran" has nobody who is accused


def _is_by_deed(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether a deed is what helps or kills, which no side of it does: "the Gaza war has killed Israelis"."""
    if trigger.requires or clause.subject is None or clause.voice != "active":
        return False
    forms = passage.language.triggers.get(passage.lower[clause.subject.head], ())
    nouns = [form.trigger for form in forms if form.trigger.part == "noun"]
    if trigger.relation == "attacks":
        return any(noun.mutual and noun.relation == "attacks" for noun in nouns)
    return trigger.relation == "aids" and any(noun.relation in _AGAINST for noun in nouns)


def _is_mediated(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether a war is what somebody works to end, who may be none of its parties: "met to end the war in"."""
    if trigger.relation != "withdraws" or "war" not in trigger.requires or not passage.words.possessor_first:
        return False
    infinitive = passage.lower[clause.predicate - 1] in passage.words.content_infinitives
    return infinitive and clause.governor is None


def is_refused(passage: Passage, clause: Clause) -> bool:
    """Return whether the act is what its governor refuses, which turns down whom it would be done with."""
    governor = passage.document.clauses[clause.governor].predicate if clause.governor is not None else None
    first = passage.document.sentences[clause.sentence].first
    before = governor if governor is not None else max(first, clause.predicate - 1)
    forms = triggers_at(passage, before)[1] if before < clause.predicate else ()
    refusing = (form.trigger for form in forms if form.trigger.relation == "rejects" and not form.trigger.requires)
    return any(trigger.negates_complement for trigger in refusing)
