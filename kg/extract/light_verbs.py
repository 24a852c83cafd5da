"""Verbs that say what is done only with their object: "imposed sanctions on", "melancarkan serangan ke"."""

from __future__ import annotations

from dataclasses import replace

from kg.annotate.mention_lexicon import load_reference
from kg.extract.passage import Passage
from kg.languages.language import Trigger
from kg.model import Clause, Mention

_REACH = 8  # tokens from whom an attack hits to how it is made
_OF_PEOPLE = ("male", "female")  # genders of pronouns
_MODIFIERS = 2  # words before a noun of attack that tell how it is made


def fits_nouns(passage: Passage, clause: Clause, trigger: Trigger, length: int) -> bool:
    """Return whether a verb has the noun that it needs and none with which it says something else."""
    governed = (o for o in clause.obliques if o.preposition is None or o.preposition in trigger.target)
    arguments = [argument for argument in (clause.object, *governed) if argument is not None]
    length_of_noun = 2 if trigger.requires else 1
    words = (word for a in arguments for word in passage.lower[a.head : a.head + length_of_noun])
    if any(word in trigger.excludes for word in words):
        return False  # also "menyampaikan permintaan maaf", which is no request
    return not trigger.requires or _has_required(passage, clause, trigger, length)


def _has_required(passage: Passage, clause: Clause, trigger: Trigger, length: int) -> bool:
    """Return whether the noun that a light verb needs is (in) its object or stands right after it."""
    first, last = clause.predicate + length, min(len(passage.tokens), clause.predicate + 7)
    if clause.object is not None and passage.lower[clause.object.head] in trigger.requires:
        return True
    if clause.voice == "passive" and clause.object is None:
        return False
    window = passage.lower[first:last]
    ends = (",", ".", ";", *passage.words.free_conjunctions)  # "menyampaikan bahwa dukungan itu ..."
    ended = (i for i, word in enumerate(window) if word in ends or _is_full_verb(passage, first + i))
    stop = next(ended, len(window))
    whole = (i for i in range(stop) if passage.lower[first + i - 1] not in passage.words.easing)
    found = ((i, n) for i in whole for n in (1, 2, 3) if " ".join(window[i : i + n]) in trigger.requires)
    doer = passage.tokens_of(clause.agent.span) if clause.agent is not None else (0, 0)
    return any(
        not doer[0] <= first + place < doer[1]  # "committed by the Rapid Forces"
        and not _is_governed(passage, first, first + place, trigger)
        and not _only_modifies(passage, first + place)
        and not _is_of_compound(passage, first + place + length_of_noun)
        for place, length_of_noun in found
    )


def _is_full_verb(passage: Passage, index: int) -> bool:
    """Return whether a verb of its own takes what follows: "sepakat mendorong gencatan senjata antara X dan Y"."""
    forms = passage.language.triggers.get(passage.lower[index], ())
    own = any(form.trigger.part == "verb" and not form.trigger.requires for form in forms)
    token = passage.tokens[index]
    own |= passage.words.clauses_have_subjects and token.pos == "VERB" and token.label == "acl"  # "a way to revive"
    return own and any(clause.object is not None for clause in passage.clauses_at(index, index + 1))


def _only_modifies(passage: Passage, noun: int) -> bool:
    """Return whether a noun only tells another before it apart: "penjahat perang", not "pengurangan embargo"."""
    before = passage.lower[noun - 1]
    if passage.words.possessor_first or before.endswith(passage.words.deed_endings) or before in passage.words.series:
        return False
    return passage.tokens[noun - 1].pos == "NOUN" and passage.tokens[noun].label in ("compound", "nmod")


def _is_of_compound(passage: Passage, following: int) -> bool:
    """Return whether a noun is only the first of one that is no deed: "revived the peace process" makes no peace."""
    if not passage.words.possessor_first or following >= len(passage.tokens):
        return False
    noun, head = passage.tokens[following - 1], passage.tokens[following]
    forms = passage.language.triggers.get(passage.lower[following], ())
    if any(form.trigger.part == "noun" for form in forms):
        return False  # "reached a ceasefire deal"
    return noun.label == "compound" and noun.head == following and head.pos == "NOUN" and noun.pos == "NOUN"


def _is_governed(passage: Passage, first: int, noun: int, trigger: Trigger) -> bool:
    """Return whether a preposition stands before a noun, which so is no object: "will meet at the request of".

    One is given what stands after "with": "provided the rebels with weapons", "hit Iran with sanctions".
    """
    before = noun - 1
    while before >= first and passage.tokens[before].pos in ("DET", "ADJ", "NUM"):
        before -= 1
    free = (*passage.words.possessive_words, *passage.words.naming_links, *passage.words.approximating)
    given = trigger.relation == "aids" or (trigger.relation == "sanctions" and trigger.target == ("object",))
    free = (*free, *passage.words.equipping) if given else free
    free = (*free, *passage.words.listing) if passage.lower[noun] in passage.words.listed_in else free
    governing = before >= first and passage.tokens[before].pos == "ADP"
    return governing and passage.lower[before] not in free


def is_with_words(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether an attack is told by what was said: "menyerang Hizbullah dengan mencap", "attacked X for lying".

    Args:
        passage: the document.
        clause: the clause of the verb.
        trigger: what the verb expresses.
    """
    if trigger.relation != "attacks" or trigger.requires or clause.object is None:
        return False
    first = clause.object.head
    if clause.agent is not None:
        first = max(first, passage.token_at(clause.agent.span.end - 1))  # "was attacked by Clinton for voting"
    last = min(passage.document.sentences[clause.sentence].last - 1, first + _REACH)
    for index in range(first + 1, last):
        following = next(passage.cues_between(index + 1, index + 2), None)
        if passage.lower[index] in passage.words.by_means and following is not None:
            return following.reading("active") is not None
        endings = passage.words.participle_endings
        if passage.lower[index] == "," and following is not None and _goes_on_to_charge(passage, index + 1):
            return True
        if passage.lower[index] in passage.words.blaming and endings and passage.lower[index + 1].endswith(endings):
            return True
    return False


def _goes_on_to_charge(passage: Passage, index: int) -> bool:
    """Return whether a verb after a comma tells with which charge: "attacked the agency, accusing it of"."""
    forms = (form.trigger.relation for form in passage.language.triggers.get(passage.lower[index], ()))
    endings = passage.words.participle_endings
    return "accuses" in forms and (not endings or passage.lower[index].endswith(endings))


def as_spoken(passage: Passage, noun: int, trigger: Trigger) -> Trigger:
    """Return the trigger, as opposition or sanctions where a noun of attack is one with words or tariffs.

    "launched a scathing attack on", "perang dagang".

    Args:
        passage: the document.
        noun: the token of the noun.
        trigger: what the noun, or the verb that has it as object, expresses.
    """
    beside = range(0)
    if trigger.requires or trigger.part == "noun":
        beside = range(max(0, noun - _MODIFIERS), noun) if passage.words.possessor_first else range(noun + 1, noun + 2)
    modifiers = {passage.lower[i] for i in beside if i < len(passage.lower)}
    if trigger.relation == "attacks" and not modifiers.isdisjoint(passage.words.trade_fights):
        return replace(trigger, relation="sanctions")  # "perang dagang", "a tariff war"
    criticised = passage.lower[noun] in passage.words.criticised  # "menyerang kebijakan AS"
    spoken = trigger.relation == "attacks" and (criticised or not modifiers.isdisjoint(passage.words.verbal_attacks))
    mutual = trigger.mutual and trigger.part == "noun"  # "perang kata-kata"
    return replace(trigger, relation="opposes", mutual=mutual) if spoken else trigger


def between_people(passage: Passage, trigger: Trigger, relation: str, subject: Mention, target: Mention) -> str:
    """Return a relation, or opposition where it is an attack of one politician on another: "Rubio attacked Bush".

    Args:
        passage: the document.
        trigger: what the verb or noun expresses.
        relation: the relation that it gives between the two.
        subject: who acts.
        target: whom it is aimed at.
    """
    if relation != "attacks" or not (_is_one_person(passage, subject) and _is_one_person(passage, target)):
        return relation
    verbs = trigger.lemma in passage.words.attacks_on_people and not trigger.requires
    nouns = not set(passage.words.attacks_on_people).isdisjoint(trigger.requires)  # "continued his attacks on"
    return "opposes" if verbs or nouns else relation


def _is_one_person(passage: Passage, mention: Mention) -> bool:
    """Return whether a mention is the name of a person or a pronoun for one: "he", "her"."""
    gender = load_reference(passage.language.code).pronoun_gender.get(mention.text.lower())
    return mention.actor_kind == "Person" if mention.kind == "name" else gender in _OF_PEOPLE
