"""Subjects that name no actor: "the people said", "the report's authors say", "those who ... say"."""

from __future__ import annotations

from kg.extract.content import in_phrase
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.speakers import Speaker, is_dated, is_noun_like, speaker_of_phrase

_STATES = ("State", "IGO")
_ADVERB_TAGS = frozenset({"ADV", "AUX", "PART"})


def parsed_noun(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the subject that the parse gives, where it is no mention ("A letter seen by Sky News says ...")."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.voice != "active" or clause.subject is None:
        return None
    span = clause.subject.span
    start, end = passage.tokens_of(span)
    inside = first <= start < end <= cue.first and passage.tokens[clause.subject.head].pos == "NOUN"
    return Speaker(None, span.of(passage.text), start, end) if inside else None


def source_before(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return a document or the like that the parse has as the subject, past where it is of: "polls in Iowa show"."""
    found = parsed_noun(passage, cue, first)
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if found is None or clause is None or clause.subject is None:
        return None
    head = clause.subject.head
    beside = head + 1 == cue.first or is_dated(passage, head + 1, cue.first)  # "as polls show"
    placed = (beside and cue.cue.of_sources) or passage.lower[head + 1] in passage.words.place_prepositions
    return found if placed and passage.lower[head] in passage.words.sources else None


def those_who(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return a subject that only a relative clause tells of: "Those who urge Israel to stop are telling it"."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    head = clause.subject.head if clause is not None and clause.subject is not None else first
    relative = set(passage.lower[head + 1 : head + 2]) & set(passage.language.modifiers.relativizers)
    if (
        not first <= head < cue.first - 2
        or passage.tokens[head].pos != "PRON"
        or not relative
        or in_phrase(passage, head)
    ):
        return None
    return Speaker(None, passage.span_of(head, head + 1).of(passage.text), head, head + 1)


def noun_right_before(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the noun phrase right before a cue, where no name is in it and its noun comes last.

    Whose noun it is tells nothing of who speaks ("the report's authors say"), but words and offices are their owner's.
    """
    end = cue.first
    while end > first and passage.tokens[end - 1].pos in _ADVERB_TAGS:
        end -= 1
    start = end
    while start > first and _extends_noun(passage, start - 1):
        start -= 1
    parsed = _is_parsed(passage, end - 1, cue)
    noun = passage.tokens[end - 1].pos == "NOUN" or (passage.tokens[end - 1].pos == "PROPN" and parsed)
    plain = start < end and noun and passage.words.possessor_first
    if not plain or passage.tokens[start - 1].pos in ("ADP", "VERB", "AUX", "CCONJ") or in_phrase(passage, end - 1):
        return None
    owner = next((p for p in passage.phrases_between(max(first, start - 12), start) if p.last == start - 1), None)
    if owner is not None and passage.lower[start - 1] in ("'s", "'"):
        return _owned(passage, owner, end)
    after_adverbial = passage.lower[start - 1] == "," and parsed
    if (start != first and not after_adverbial) or cue.cue.act != "say":
        return None
    return Speaker(None, passage.span_of(start, end).of(passage.text), start, end)


def _is_parsed(passage: Passage, noun: int, cue: CueMention) -> bool:
    """Return whether the parse has a noun as the subject of a cue: "During the year, the villagers say"."""
    token = passage.tokens[noun]
    return token.label.startswith("nsubj") and token.head == cue.first


def _extends_noun(passage: Passage, index: int) -> bool:
    """Return whether a token is part of a noun phrase without a name, an owner without a name being part of it."""
    owner = passage.lower[index] in ("'s", "'") and index > 0 and not in_phrase(passage, index - 1)
    return owner or (is_noun_like(passage, index) and not in_phrase(passage, index))


def _owned(passage: Passage, owner: Phrase, end: int) -> Speaker | None:
    """Return who speaks where an actor owns the noun before a cue: the actor for his words, his body for his office."""
    text = passage.text[owner.span.start : passage.tokens[end - 1].span.end]
    if any(cue.reading("noun") for cue in passage.cues_between(end - 1, end)):
        return speaker_of_phrase(passage, owner)
    body = owner.of if passage.lower[end - 1] in passage.words.offices_of else None
    if is_person(owner.head) or owner.office is not None or owner.head.actor_kind not in _STATES:
        return Speaker(body, text, owner.first, end)
    return None


def unnamed_before(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the noun phrase that begins the cue's clause, where it is no mention ("sebuah kelompok yang ...")."""
    start = first
    while start < cue.first and passage.tokens[start].pos in ("ADV", "CCONJ", "SCONJ", "PUNCT"):
        start += 1
    end = start
    while end < cue.first and is_noun_like(passage, end):
        end += 1
    if end == start or not any(passage.tokens[i].pos in ("NOUN", "PROPN") for i in range(start, end)):
        return None
    if is_dated(passage, start, end):
        return None
    return Speaker(None, passage.span_of(start, end).of(passage.text), start, end)


def quoted_noun(passage: Passage, relative: int, first: int) -> Speaker | None:
    """Return the noun without a name that an outlet cites: "Interfax mengutip badan darurat yang mengatakan".

    Args:
        passage: the document.
        relative: the word that opens the relative clause of the cue.
        first: where the cue's clause can begin.
    """
    start = relative
    while start > first and is_noun_like(passage, start - 1):
        start -= 1
    citing = (
        any(cue.reading("preposition") for cue in passage.cues_between(start - 1, start)) if start > first else False
    )
    if start == relative or not citing:
        return None
    return Speaker(None, passage.span_of(start, relative).of(passage.text), start, relative)
