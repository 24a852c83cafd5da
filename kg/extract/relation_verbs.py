"""Relations that a verb or a predicate adjective expresses, with the roles that its frame gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.asked_acts import is_called_for, is_to_undergo
from kg.extract.charges import accusations_near
from kg.extract.governed import is_water
from kg.extract.hit_places import hit_place, home_of, is_make, is_unnamed
from kg.extract.joined_clauses import is_new_subject, new_subject
from kg.extract.light_verbs import as_spoken, between_people, fits_nouns, is_with_words
from kg.extract.mutual_acts import are_several, both_ways, is_reciprocal, reciprocal_pairs
from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office
from kg.extract.planned_acts import planners_of
from kg.extract.relation_forces import as_deployed, as_help
from kg.extract.so_called import after_so_called
from kg.extract.stand_ins import stands_for
from kg.extract.trigger_lookup import expresses, readings_at, triggers_at
from kg.extract.verb_exceptions import is_noun, is_refused, says_something_else
from kg.extract.verb_force import force_of
from kg.extract.verb_roles import clause_end, subjects_of, targets_of
from kg.languages.language import Trigger, TriggerForm
from kg.model import ClaimMention, Clause, Mention, Modality, Polarity, StatementMention

_REFUSABLE = frozenset(
    {"meets", "negotiatesWith", "cooperatesWith", "supports", "agreesWith"}
)  # who refuses these rejects the other party
_OF_RESIDENTS = frozenset({"attacks", "coerces", "aids"})  # what is done to people is done to the land they live in
_PLANNED: tuple[Polarity, Modality] = ("positive", "intended")  # whatever is thought of the plan
_OF_LANDS = frozenset({"attacks", "aids"})  # what is fired into a sea hits nobody
_ANNOUNCING = ("threatens", "promises")
_LOCAL = frozenset({"attacks"})  # what hits a thing hits the land where it stands


def verb_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield the claims of all clauses whose predicate is a trigger.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in (*passage.document.clauses, *_surface_clauses(passage)):
        readings = (
            (form, length)
            for length, forms in readings_at(passage, clause.predicate)
            for form in sorted(
                _in_voice(clause, forms), key=lambda form: (not form.trigger.requires, form.trigger.implies is None)
            )
        )
        found = (list(_claims(passage, clause, form, length)) for form, length in readings)
        yield from next((claims for claims in found if claims), [])


def _in_voice(clause: Clause, forms: Sequence[TriggerForm]) -> Iterator[TriggerForm]:
    """Yield the readings of a predicate but the active ones of a passive's form that may be either: "was hit"."""
    open_forms = [form.trigger for form in forms if form.voice is None]
    for form in forms:
        if clause.voice != "passive" or form.voice != "active" or form.trigger not in open_forms:
            yield form


def _surface_clauses(passage: Passage) -> Iterator[Clause]:
    """Yield an active clause without arguments for each trigger that is tagged as a verb but heads no clause."""
    modifiers = passage.language.modifiers
    for number, sentence in enumerate(passage.document.sentences):
        for index in range(sentence.first + 1, sentence.last):
            covered = next(passage.clauses_at(index, index + 1), None) is not None
            if covered or passage.tokens[index].pos != "VERB" or not triggers_at(passage, index)[0]:
                continue
            before = passage.lower[max(sentence.first, index - 3) : index]
            polarity: Polarity = "negative" if any(word in modifiers.negation for word in before) else "positive"
            modality: Modality = next(
                (modifiers.modality[word] for word in before if word in modifiers.modality), "asserted"
            )
            lemma = passage.tokens[index].lemma
            yield Clause(sentence.span, number, index, lemma, polarity=polarity, modality=modality)


def _claims(passage: Passage, clause: Clause, form: TriggerForm, length: int) -> Iterator[ClaimMention]:
    trigger = form.trigger
    if not fits_nouns(passage, clause, trigger, length) or is_noun(passage, clause, trigger):
        return
    trigger = _as_meant(passage, clause, trigger)
    if clause.voice == "passive" and _is_no_passive(passage, clause, trigger, length):
        clause = replace(clause, voice="active", subject=clause.object, object=clause.agent, agent=None)
    passive = (form.voice or clause.voice) == "passive" and clause.voice == "passive" or form.voice == "passive"
    if says_something_else(passage, clause, trigger, passive=passive):
        return
    planners = () if passive else planners_of(passage, clause)
    subjects = planners or _who_act(passage, clause, trigger, length, passive=passive)
    objects = _objects(passage, clause, trigger, length)
    trigger = as_help(passage, clause, as_deployed(passage, clause, trigger, objects))
    if not objects and passive and not trigger.requires and "object" in trigger.target:
        objects = _whom_described(passage, clause, actors_of(passage, clause.object))
    pattern = f"verb-{clause.voice}"
    reciprocal = is_reciprocal(passage, clause.predicate, length)
    mutual = reciprocal and are_several(subjects) or trigger.mutual and len(subjects) > 1
    objects = () if reciprocal and mutual and trigger.relation in _LOCAL else objects  # "saling menyerang di Kashmir"
    joint = reciprocal or not _is_done_to_others(passage, clause, trigger, passive=passive)
    if trigger.relation in _LOCAL and not mutual and all(is_unnamed(passage, o) for o in objects):
        placed = hit_place(passage, clause)
        objects, pattern = (placed, "place") if placed else (objects, pattern)
    if not objects and trigger.relation in _LOCAL and not mutual:
        objects, pattern = _accuser(passage, clause), "accuser"
    span = passage.span_of(clause.predicate, clause.predicate + length)
    objects = tuple(o for o in objects if not (_is_at_home(subjects, o) or is_make(passage, o)))
    pairs = [(s, o) for s in subjects for o in objects if s not in objects and o not in subjects]
    pairs = pairs or (reciprocal_pairs(passage, trigger, subjects, objects, mutual=mutual) if joint else [])
    trigger, polarity, modality = _with_force(passage, clause, trigger, _PLANNED if planners else None)
    if polarity == "positive" and is_called_for(passage, clause):
        return
    for subject, done, target in both_ways(trigger, pairs):
        relation = between_people(passage, trigger, done, subject, target)
        to_come = trigger.relation in _ANNOUNCING and done == trigger.implies  # "vowed revenge on Iran"
        force: Modality = "intended" if to_come else modality
        yield ClaimMention(subject, relation, target, clause.span, span, polarity, force, pattern=pattern)


def _with_force(
    passage: Passage, clause: Clause, trigger: Trigger, known: tuple[Polarity, Modality] | None
) -> tuple[Trigger, Polarity, Modality]:
    """Return what a verb says with its force: a refusal where it is refused, one-sided where an answer is meant."""
    yielding = trigger.relation == "concedes" and not trigger.requires  # "refused to apologise"
    if (yielding or trigger.relation in _REFUSABLE) and is_refused(passage, clause):
        return replace(trigger, relation="rejects", mutual=False), "positive", "asserted"
    polarity, modality = known or force_of(passage, clause, trigger)
    answered = trigger.mutual and bool(trigger.requires) and trigger.implies is None and modality != "asserted"
    return (replace(trigger, mutual=False) if answered else trigger), polarity, modality  # "berjanji membalas serangan"


def _who_act(passage: Passage, clause: Clause, trigger: Trigger, length: int, *, passive: bool) -> tuple[Mention, ...]:
    """Return who does what a verb says: who begins a clause of his own after a comma, else its subjects."""
    begins = new_subject(passage, clause) if "subject" in trigger.agent else None
    begun = (stands_for(passage, begins),) if begins is not None else ()
    subjects = begun or subjects_of(passage, clause, trigger, length, passive=passive)
    subjects = tuple(subject for subject in subjects if not is_make(passage, subject))  # "mengirim rudal Taurus untuk"
    if trigger.personal and not _is_officer(passage, clause):
        return tuple(subject for subject in subjects if subject.actor_kind == "Person")
    return subjects


def _is_no_passive(passage: Passage, clause: Clause, trigger: Trigger, length: int) -> bool:
    """Return whether what looks like a passive is none: "is allied with Iran", "stood by Iran"."""
    if trigger.part == "adjective":
        return clause.agent is None
    return length > 1 and passage.lower[clause.predicate + length - 1] in passage.words.agent_prepositions


def _is_at_home(subjects: Sequence[Mention], target: Mention) -> bool:
    """Return whether a land or its capital is that of one of several who act: "AS dan Irak beroperasi di Baghdad"."""
    return (
        len(subjects) > 1
        and target.kind == "name"
        and target.candidates in [s.candidates for s in subjects if s.candidates]
    )


def _is_done_to_others(passage: Passage, clause: Clause, trigger: Trigger, *, passive: bool) -> bool:
    """Return whether an act of several parties has another object, and so is none between them."""
    if passive and trigger.relation == "negotiatesWith":
        return True  # who a deal is brokered by has none with each other
    told = trigger.target == ("object",) and not trigger.mutual  # "visited the camp"
    first = next((place for place in trigger.target if place != "object"), "")
    told |= first in passage.words.joint_agents  # "menengahi gencatan senjata"
    return clause.object is not None and told or _is_with_others(passage, clause, trigger)


def _is_with_others(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether those with whom a joint act is done are told, if not by name: "consulted with the firms"."""
    partners = (oblique for oblique in clause.obliques if oblique.preposition == trigger.target[0])
    others = (passage.lower[o.head : o.head + 2] for o in partners if o.head > clause.predicate)
    return any(" ".join(words) not in passage.words.each_other for words in others)


def _is_officer(passage: Passage, clause: Clause) -> bool:
    """Return whether the subject is who holds an office, though only his State is named: "Algeria's president"."""
    first = clause.subject.head if clause.subject is not None else 0
    return any(is_office(m) for p in passage.phrases_between(max(0, first - 3), first + 1) for m in (p.head,))


def _objects(passage: Passage, clause: Clause, trigger: Trigger, length: int) -> tuple[Mention, ...]:
    """Return at whom a verb is aimed, but for whoever speaks next and whoever only undergoes what is asked for."""
    verb = passage.tokens[clause.predicate].span
    first = clause.predicate + length
    called = after_so_called(passage, first, clause_end(passage, clause)) if "object" in trigger.target else ()
    found = called or targets_of(passage, clause, trigger, length)
    found = tuple(o for o in found if o.span.end <= verb.start or not _speaks_next(passage, o))
    found = tuple(o for o in found if o.span.end <= verb.start or not is_new_subject(passage, o))
    found = _whom_described(passage, clause, found)
    if trigger.personal and trigger.direct:  # "menerima Putin", not "menerima Indonesia menjadi anggota"
        found = tuple(o for o in found if o.actor_kind == "Person")
    if trigger.relation in _OF_LANDS:
        found = tuple(o for o in found if not is_water(passage, o))
    if trigger.relation == "callsFor":
        last = clause_end(passage, clause)
        return tuple(o for o in found if not is_to_undergo(passage, clause.predicate + 1, last, o))
    return tuple(home_of(passage, o) for o in found) if trigger.relation in _OF_RESIDENTS else found


def _whom_described(passage: Passage, clause: Clause, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return whom a participle is about: the last of unlike actors in "Israel and Hezbollah, backed by Iran, ..."."""
    participle = clause.voice == "passive" and passage.tokens[clause.predicate].label == "acl"
    joined = clause.object.conjuncts if clause.object is not None else ()
    if not participle or not found:
        return found
    comma = clause.predicate - 1
    while passage.tokens[comma].pos in ("ADV", "ADJ"):
        comma -= 1
    ends = [passage.token_at(mention.span.end - 1) + 1 for mention in found]
    if passage.lower[comma] != "," or (joined and joined[-1] > comma):
        return found
    if joined and joined[-1] >= ends[-1]:
        return ()  # "Ukraine and the breakaway region, backed by Russia"
    return found[-1:] if len({mention.actor_kind for mention in found}) > 1 else found


def _as_meant(passage: Passage, clause: Clause, trigger: Trigger) -> Trigger:
    """Return the trigger, as opposition where an attack is one with words."""
    if clause.object is not None:
        trigger = as_spoken(passage, clause.object.head, trigger)
    spoken = is_with_words(passage, clause, trigger)
    return replace(trigger, relation="opposes", mutual=False) if spoken else trigger


def _accuser(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who accuses another of hitting a thing of nobody named: the thing is the accuser's, if one has lands."""
    before = clause.predicate - 1
    charged = before >= 0 and passage.lower[before] in passage.words.charging
    governor = passage.document.clauses[clause.governor] if clause.governor is not None else None
    if governor is None and charged:
        governor = next(accusations_near(passage, clause.predicate), None)
    accused = governor is not None and expresses(passage, governor.predicate, "accuses")
    accusers = actors_of(passage, governor.subject) if governor is not None and accused else ()
    return tuple(accuser for accuser in accusers if accuser.actor_kind not in ("Organization", "IGO"))


def _speaks_next(passage: Passage, mention: Mention) -> bool:
    """Return whether a mention is the subject of the cue right after it, and so no object of what stands before it."""
    following = passage.token_at(mention.span.end)
    if following < len(passage.tokens) and passage.tokens[following].pos == "NOUN":
        return False  # "rejected a US demand"
    return any(cue.reading("active") for cue in passage.cues_between(following, following + 1))
