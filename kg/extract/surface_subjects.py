"""Who speaks before a cue by the words alone: the nearest actor whom nothing else governs."""

from __future__ import annotations

from kg.extract.cues import CueMention
from kg.extract.noun_subjects import parsed_noun, unnamed_before
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.speakers import Speaker, speaker_of_phrase


def on_surface(
    passage: Passage, cue: CueMention, candidates: list[Phrase], *, first: int, tied: bool
) -> Speaker | None:
    """Return the nearest phrase that nothing else governs (the first one for a tied cue), else a noun phrase."""
    unnamed = _told_apart(passage, cue, first)
    if unnamed is not None:
        return unnamed
    subjects = [p for p in candidates if _can_be_subject(passage, p, candidates, (first, cue.first))]
    outright = [p for p in subjects if not _owns(passage, p, first)] or subjects
    if outright:
        return speaker_of_phrase(passage, outright[0] if tied else outright[-1])
    if cue.cue.of_sources:
        return parsed_noun(passage, cue, first)
    if cue.cue.act != "say" or cue.cue.frequent_object:
        return None
    return unnamed_before(passage, cue, first) or parsed_noun(passage, cue, first)


def _can_be_subject(passage: Passage, phrase: Phrase, candidates: list[Phrase], bounds: tuple[int, int]) -> bool:
    governed = _governed(passage, phrase, bounds[0]) or _inside_relative(passage, phrase, candidates)
    return not governed and not _inside_subordinate(passage, phrase, candidates, bounds)


def _owns(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Return whether a phrase is the possessor of a noun beside it: "kunjungan Pelosi", "Yemen's Houthis".

    So is what a hyphen ties to one: "Iran-aligned Houthis".
    """
    if passage.words.possessor_first:
        return passage.lower[phrase.last : phrase.last + 1] in (("'s",), ("'",), ("-",))
    before = phrase.first - 1
    return not passage.words.possessor_first and before >= first and passage.tokens[before].pos == "NOUN"


def _inside_subordinate(passage: Passage, phrase: Phrase, candidates: list[Phrase], bounds: tuple[int, int]) -> bool:
    """Return whether a phrase is in a clause set off within the subject's ("X, ketika ditanya Y, mengatakan")."""
    first, end = bounds
    comma = next((i for i in range(phrase.first - 1, first - 1, -1) if passage.lower[i] == ","), None)
    if comma is None or not any(p.last <= comma for p in candidates):
        return False
    if "," not in passage.lower[phrase.last : end]:
        return False
    return any(passage.tokens[i].pos == "SCONJ" for i in range(comma + 1, phrase.first))


def _governed(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Return whether a phrase depends on a preposition or is the object of a verb, and so is no subject."""
    index = phrase.first - 1
    skipped = ("DET", "ADJ", "NUM") if passage.words.possessor_first else ("DET", "ADJ", "NUM", "NOUN")
    while index >= first and passage.tokens[index].pos in skipped:
        index -= 1
    if index < first:
        return False
    if _inserted(passage, index, first):
        return True
    token = passage.tokens[index]
    if token.pos == "ADP":
        return passage.lower[index] not in passage.language.modifiers.purpose
    if token.pos == "VERB" and (passage.lower[index - 1] in ("'s", "'") or token.label == "amod"):
        return False  # "South Africa's governing African National Congress", "Iran-aligned Houthis"
    if token.pos == "VERB":
        return not any(cue.first <= index < cue.last for cue in passage.cues_between(max(0, index - 2), index + 1))
    return False


def _inserted(passage: Passage, index: int, first: int) -> bool:
    """Return whether the word before a phrase is the cue of an inserted report (", kata Retno,")."""
    if index <= first or passage.lower[index - 1] != ",":
        return False
    return any(cue.reading("clipped") for cue in passage.cues_between(index, index + 1))


def _inside_relative(passage: Passage, phrase: Phrase, candidates: list[Phrase]) -> bool:
    """Return whether an earlier phrase carries a relative clause that reaches over this one."""
    return any(
        earlier.last <= index < phrase.first
        for earlier in candidates
        if earlier.last <= phrase.first
        for index in range(earlier.last, min(earlier.last + 2, phrase.first))
        if passage.lower[index] in passage.language.modifiers.relativizers
    )


def _told_apart(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the subject that a relative clause tells apart: "Kelompok yang didukung Rusia mengancam"."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.subject is None or passage.words.possessor_first:
        return None
    head = clause.subject.head
    start, end = passage.tokens_of(clause.subject.span)
    told = set(passage.lower[head + 1 : head + 3]) & set(passage.language.modifiers.relativizers)
    noun = passage.tokens[head].pos == "NOUN" and passage.lower[head] not in passage.words.questions
    if not first <= start <= head < end <= cue.first or not told or not noun:
        return None
    named = next((p for p in passage.phrases_between(start, end) if p.first <= head < p.last), None)
    return None if named is not None else Speaker(None, clause.subject.span.of(passage.text), start, end)
