"""What a noun of deeds says of the name beside it: who undergoes it, or only the land after which it is called."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.vocab.cities import load_capitals

_BESIDE = 3  # tokens before a noun in which the land that it is called after stands


def is_named_after_land(passage: Passage, noun: int) -> bool:
    """Return whether a noun only has the land where it happens before it: "the Iraq war", not "Israel's war".

    A treaty is called after whom it is about or where it was made, with a word more at most: "the Iran nuclear deal".
    """
    named = set(passage.lower[noun : noun + 1]) & set(passage.words.named_after_lands)
    if not named or not passage.words.possessor_first:
        return False
    first = noun - 1 if passage.tokens[noun - 1].pos in ("ADJ", "NOUN") else noun
    near = list(passage.phrases_between(max(0, noun - _BESIDE), noun))
    land = next((p for p in near if p.last in (first, noun)), None)
    if land is None or land.head.actor_kind not in ("State", "Place") or land.head.role == "demonym":
        return False
    return not land.head.text.isupper()  # "the US deal" is the States', as with an adjective


def is_of_victim(passage: Passage, noun: int) -> bool:
    """Return whether "of" after a noun names whom the deed is done to: "the invasion of Iraq"."""
    if not passage.words.possessor_first:
        return False
    if passage.lower[noun] in passage.words.undergone:
        return True
    triggers = (form.trigger for form in passage.language.triggers.get(passage.lower[noun], ()))
    link = passage.words.possessive_words[0]
    return any(t.part == "noun" and link in t.target and link not in t.agent for t in triggers)


def suffers(passage: Passage, noun: int, phrase: Phrase) -> bool:
    """Return whether a deed is done to the actor after its noun: "the killing of X", "pengusiran warga X"."""
    if passage.words.possessor_first:
        return is_of_victim(passage, noun)
    if _is_left(passage, noun, phrase):
        return True
    people = phrase.head.kind == "description" or phrase.head.actor_kind == "Person" or phrase.head.role == "people"
    return passage.lower[noun] in passage.words.undergone and (people or phrase.office is not None)


def is_scene(passage: Passage, noun: int, phrase: Phrase) -> bool:
    """Return whether a capital may only be where an attack was: "serangan Paris", not "serangan Moskow ke Kyiv"."""
    capital = phrase.head.role == "capital" or phrase.head.text in load_capitals()
    if not capital or passage.words.possessor_first:
        return False
    triggers = (form.trigger for form in passage.language.triggers.get(passage.lower[noun], ()))
    attacks = [t for t in triggers if t.part == "noun" and t.relation == "attacks"]
    aimed = any(word in trigger.target for trigger in attacks for word in passage.lower[phrase.last : phrase.last + 1])
    return (bool(attacks) or passage.lower[noun] in passage.words.happenings) and not aimed


def _is_left(passage: Passage, noun: int, phrase: Phrase) -> bool:
    """Return whether a preposition says whence somebody withdraws: "penarikan pasukan dari Jerman"."""
    triggers = (form.trigger for form in passage.language.triggers.get(passage.lower[noun], ()))
    left = (t for t in triggers if t.part == "noun" and t.relation == "withdraws")
    return any(passage.lower[phrase.first - 1] in trigger.target for trigger in left)


def is_in_state(passage: Passage, noun: int) -> bool:
    """Return whether a noun tells what a clause's subject is engaged in: "is in talks with", "was at war with"."""
    if passage.tokens[noun].pos != "NOUN" or not passage.words.possessor_first:
        return False
    if passage.lower[noun] in passage.words.phrasal_nouns:
        return False  # "was in retaliation for"
    before = noun - 1
    while before > 0 and passage.tokens[before].pos in ("ADJ", "NOUN"):
        before -= 1
    return passage.tokens[before].pos == "ADP" and passage.lower[before] in passage.words.place_prepositions


def is_stative(passage: Passage, index: int) -> bool:
    """Return whether a verb right after a noun only tells what it is like: "perang berdarah selama tiga tahun".

    Args:
        passage: the document.
        index: the token of the verb.
    """
    prefixes = passage.words.stative_prefixes
    told = bool(prefixes) and passage.lower[index].startswith(prefixes)
    clauses = passage.clauses_at(index, index + 1)
    return told and passage.tokens[index].label in ("acl", "amod") and all(c.object is None for c in clauses)


def takes_place(passage: Passage, first: int, last: int) -> bool:
    """Return whether tokens say no more of a deed than that it happens: "fighting broke out in Goma between".

    Args:
        passage: the document.
        first: the first of the tokens.
        last: the token after them.
    """
    verbs = [passage.lower[i] for i in range(first, last) if passage.tokens[i].pos == "VERB"]
    ended = not {",", ";", ":", "."}.isdisjoint(passage.lower[first:last])
    return bool(verbs) and not ended and set(verbs) <= set(passage.words.taking_place)
