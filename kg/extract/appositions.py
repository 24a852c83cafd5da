"""Who speaks where commas stand between the speaker and the cue: names added to nouns, clauses set off after names."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office, is_person
from kg.extract.phrases import Phrase
from kg.model import Mention

_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON", "PUNCT", "ADP", "PART", "X", "SYM"})
_LONGEST_NOUN = 12  # words of the noun phrase that a name is added to
_LONGEST_ASIDE = 40  # tokens of what is set off between a speaker and the cue


def name_before(passage: Passage, cue: CueMention, first: int) -> Phrase | None:
    """Return the name that is set off right before a cue: "a spokesman, Wang Wenbin, said", "juru bicara, X, berkata".

    Args:
        passage: the document.
        cue: an active cue.
        first: where the cue's clause can begin.
    """
    comma = _comma_before(passage, cue, first)
    if comma is None:
        return None
    phrase = _ending_at(passage, comma, first)
    if phrase is None or not is_person(phrase.head) or phrase.office is not None or phrase.first - 1 <= first:
        return None
    before = phrase.first - 1
    end = before - (passage.lower[before - 1] in (")", "]"))  # "Ketua Majelis Ulama Indonesia (MUI), X, menilai"
    nominal = passage.tokens[end - 1].pos in ("NOUN", "PROPN", "ADJ", "DET")
    return phrase if passage.lower[before] == "," and nominal and _is_noun_phrase(passage, before, first) else None


def _is_noun_phrase(passage: Passage, end: int, first: int) -> bool:
    """Return whether a noun phrase ends before the token `end`, led by no preposition, of nobody whom it names."""
    start = max(first, end - _LONGEST_NOUN)
    inside = [p for p in passage.phrases_between(start, end) if is_person(p.head) and p.last >= end]
    if inside:
        return _is_owner(passage, inside[-1])
    for index in range(end - 1, start - 1, -1):
        if passage.lower[index] == ",":
            return True
        if passage.tokens[index].pos == "ADP" and index <= start + 1:
            return index > start and passage.tokens[index - 1].pos in ("NOUN", "PROPN")
    return True


def _is_owner(passage: Passage, person: Phrase) -> bool:
    """Return whether a person's name only tells whose official stands before it: "juru bicara Presiden Zelensky"."""
    if passage.words.possessor_first:
        return False
    if person.office is not None:
        return True  # "Kuasa hukum Tom Lembong, X, menyebut"
    before = list(passage.phrases_between(max(0, person.first - _LONGEST_NOUN), person.first))[-1:]
    office = any(phrase.last == person.first and is_office(phrase.head) for phrase in before)
    return office or passage.lower[person.first - 1] in passage.words.offices_of


def before_aside(passage: Passage, cue: CueMention, first: int) -> Phrase | None:
    """Return the phrase that an aside between commas parts from its cue: "Carlin, a former analyst, told".

    Args:
        passage: the document.
        cue: an active cue.
        first: where the cue's clause can begin.
    """
    closing = _comma_before(passage, cue, first)
    if closing is None:
        return None
    opening = next(
        (i for i in range(closing - 1, max(first, closing - _LONGEST_ASIDE), -1) if passage.lower[i] == ","), None
    )
    if opening is None or closing - opening <= 1:
        return None
    phrase = _ending_at(passage, opening, first)
    if phrase is None or not _begins_clause(passage, phrase, first):
        return None
    return phrase if _is_aside(passage, opening + 1, closing) else None


def _is_aside(passage: Passage, first: int, last: int) -> bool:
    """Return whether words say more of the noun before them: a noun phrase, a relative or another dependent clause."""
    modifiers = passage.language.modifiers
    opener = passage.lower[first]
    if opener in modifiers.coordinators:
        return False
    if opener in modifiers.relativizers or passage.tokens[first].pos in ("SCONJ", "ADP", "NUM", "ADV"):
        return True
    return not any(passage.tokens[i].pos in ("AUX", "VERB") for i in range(first + 1, last))


def _begins_clause(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Return whether nothing but small words stands between the beginning of a clause and a phrase."""
    for index in range(phrase.first - 1, first - 1, -1):
        if passage.lower[index] in (",", ";", ":") or passage.tokens[index].pos in ("CCONJ", "PUNCT"):
            return not _lists(passage, phrase, index)
        if passage.tokens[index].pos not in ("DET", "ADJ", "NUM", "ADV", "NOUN", "PROPN", "SCONJ"):
            return False
        if passage.tokens[index].pos == "SCONJ" and index > first:
            return False
    return True


def _lists(passage: Passage, phrase: Phrase, comma: int) -> bool:
    return any(p.last == comma and is_person(p.head) for p in passage.phrases_between(max(0, comma - 12), phrase.first))


def _comma_before(passage: Passage, cue: CueMention, first: int) -> int | None:
    """Return the comma right before a cue, adverbs and auxiliaries apart."""
    index = cue.first - 1
    while index > first and passage.tokens[index].pos in ("ADV", "AUX", "PART"):
        index -= 1
    return index if index > first and passage.lower[index] == "," else None


def _ending_at(passage: Passage, end: int, first: int) -> Phrase | None:
    """Return the phrase whose last word stands right before the token `end`, an adverb or a demonstrative apart."""
    for phrase in reversed(list(passage.phrases_between(max(first, end - _LONGEST_NOUN), end))):
        rest = range(phrase.last, end)
        if all(passage.tokens[i].pos in ("ADV", "DET", "PRON") or passage.lower[i] in (")", "]") for i in rest):
            return phrase
        return None
    return None


def name_after(
    passage: Passage, phrase_end: int, last: int, *, fits: Callable[[Mention], bool] = is_person
) -> Phrase | None:
    """Return the name that is added after a noun phrase: "kata juru bicara Gedung Putih, John Kirby, dalam ...".

    Args:
        passage: the document.
        phrase_end: the token after the noun phrase, or after the first mention in it.
        last: where the reporting clause ends.
        fits: whose name it may be.
    """
    comma = next((i for i in range(phrase_end, min(last, phrase_end + _LONGEST_NOUN)) if passage.lower[i] == ","), None)
    if comma is None or any(passage.tokens[i].pos not in _NOMINAL for i in range(phrase_end, comma)):
        return None
    following = next(passage.phrases_between(comma + 1, min(last, comma + _LONGEST_NOUN)), None)
    if following is None or following.first > comma + 1 or not fits(following.head):
        return None
    after = passage.lower[following.last : following.last + 1]
    ends = following.last >= last or after[0] in (",", ".", ")", "(") or passage.tokens[following.last].pos == "ADP"
    return following if ends else None


def name_within(passage: Passage, phrase_end: int, last: int) -> Phrase | None:
    """Return the person's name that a longer title ends in, or that tells what somebody is called.

    "kata Ketua RW 003 Kuningan Barat Sariman", "ujar seorang pedagang di pasar bernama Yanti".

    Args:
        passage: the document.
        phrase_end: the token after the first mention of the title.
        last: where the reporting clause ends.
    """
    for named in passage.phrases_between(phrase_end, min(last, phrase_end + _LONGEST_NOUN)):
        between = passage.tokens[phrase_end : named.first]
        called = named.first > phrase_end and passage.lower[named.first - 1] in passage.words.called
        titled = all(token.text[:1].isupper() or token.pos == "NUM" for token in between)
        if any(token.text == "," for token in between):
            return None
        if is_person(named.head) and named.head.kind == "name" and (called or titled):
            return named
    return None
