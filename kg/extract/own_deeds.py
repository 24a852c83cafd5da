"""Whose deed "its attack" is where somebody is blamed or thanked for it, or told to end it: not the subject's.

This is for the claims of nouns of deeds, whose possessive may be no word of its own ("serangannya"); whom such a
possessive means wherever else it stands is told by `kg/resolve/undergoers.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_lexicon import load_reference
from kg.extract.participants import actors_of, parties_of, possessor_before
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import triggers_at
from kg.extract.verb_roles import doers_of
from kg.model import Clause, Mention

_NAME = 8  # tokens of the longest name
_NEAR = 3  # tokens from a preposition to the noun that it governs
_JUDGING = frozenset({"opposes", "accuses", "supports", "sanctions", "warns", "investigates", "protests", "attacks"})


def own_deed(passage: Passage, noun: int, owners: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return who did a deed that only a possessive tells the author of, those found before where nothing tells better.

    "Egypt condemned Israel for its attack", "urged Israel to stop its attacks": Israel's.

    Args:
        passage: the document.
        noun: the token of the deed.
        owners: whom the words beside it name.
    """
    within = () if owners else _clitics(passage, noun)
    if len(owners or within) != 1 or (owners or within)[0].kind != "pronoun" or _is_emphatic(passage, noun):
        return owners
    if (shared := _author_before(passage, noun)) and _agrees(passage, (owners or within)[0], shared[0]):
        return shared
    for clause in (*passage.clauses_with_object(noun), *_judging(passage, noun)):
        verb = (passage.lower[clause.predicate], passage.tokens[clause.predicate].lemma)
        ends = not set(passage.words.own_acts).isdisjoint(verb)
        judged = clause.object is not None and clause.object.head != noun
        found = actors_of(passage, clause.object) if judged else doers_of(passage, clause) if ends else ()
        if len(found) == 1 and found[0].kind != "pronoun" and _agrees(passage, (owners or within)[0], found[0]):
            return found
    aimed = _aimed_at(passage, noun)
    return aimed if len(aimed) == 1 and _agrees(passage, (owners or within)[0], aimed[0]) else owners


def _author_before(passage: Passage, noun: int) -> tuple[Mention, ...]:
    """Return who did the deed with which a deed is coordinated: "Israel's attack on Iran and its bombing of Gaza"."""
    first = passage.tokens[noun].head
    if passage.tokens[noun].label not in ("conj", "nmod") or not 0 <= first < noun or not passage.words.possessor_first:
        return ()
    found = possessor_before(passage, first, passage.sentence_of(noun).first)
    return found if len(found) == 1 and found[0].kind == "name" else ()


def _is_emphatic(passage: Passage, noun: int) -> bool:
    """Return whether a deed is expressly the subject's: "attacked Norway for its own support of Chad"."""
    return not load_reference(passage.language.code).emphatic.isdisjoint(passage.lower[max(0, noun - _NEAR) : noun])


def _aimed_at(passage: Passage, noun: int) -> tuple[Mention, ...]:
    """Return at whom something is aimed for the deed: "sanctions on Iraq for its invasion"."""
    words = (*passage.words.judged_for, *passage.words.occasions)  # "on Iraq after its invasion"
    preposition = _governor(passage, noun, words)
    if preposition is None:
        return ()
    target = next((p for p in passage.phrases_between(preposition - _NAME, preposition) if p.last == preposition), None)
    if target is None or target.head.kind != "name":
        return ()
    before = target.first - 1
    while before > 0 and passage.tokens[before].pos == "DET":
        before -= 1
    return parties_of(passage, target) if passage.lower[before] in passage.words.aiming else ()


def _clitics(passage: Passage, noun: int) -> tuple[Mention, ...]:
    """Return the possessive at the end of a noun: "serangannya"."""
    near = passage.phrases_between(noun, noun + 1)
    inside = (m for phrase in near for m in phrase.mentions if m.span.start > passage.tokens[noun].span.start)
    return tuple(m for m in inside if m.kind == "pronoun")


def _judging(passage: Passage, noun: int) -> Iterator[Clause]:
    """Yield the clause of a verb that judges its object for a deed: "criticised Israel over its attack"."""
    sentence = passage.sentence_of(noun)
    preposition = _governor(passage, noun, passage.words.judged_for)
    if preposition is None:
        return
    for clause in passage.clauses_at(sentence.first, preposition):
        thing = clause.object
        beside = thing is not None and thing.head < preposition and passage.token_at(thing.span.end - 1) < noun
        verbs = range(thing.head + 1 if thing is not None else 0, preposition)
        apart = any(passage.tokens[i].pos == "VERB" for i in verbs)
        judges = any(form.trigger.relation in _JUDGING for form in triggers_at(passage, clause.predicate)[1])
        if beside and not apart and judges and clause.voice == "active":
            yield clause


def _governor(passage: Passage, noun: int, words: tuple[str, ...]) -> int | None:
    """Return which of some prepositions stands before a deed."""
    first = passage.sentence_of(noun).first
    near = range(noun - 1, max(first, noun - _NEAR - 1), -1)
    return next((i for i in near if passage.lower[i] in words), None)


def _agrees(passage: Passage, pronoun: Mention, actor: Mention) -> bool:
    """Return whether a possessive can be an actor's: "his" a person's, "its" nobody's who is one."""
    gender = load_reference(passage.language.code).pronoun_gender.get(pronoun.text.lower())
    if gender is None:
        return True
    return (actor.actor_kind == "Person") == (gender != "neuter")
