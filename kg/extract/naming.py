"""Statements that give something a name: "called the attack a war crime", "menyebut X sebagai provokasi"."""

from __future__ import annotations

from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_LONGEST_OBJECT = 14  # tokens between the cue and the name that is given
_LONGEST_VENUE = 3  # words of a venue
_TALKS = ("meets", "negotiatesWith")
_MARKS = ('"', "“", "«", "'", "‘", "``")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADV", "PUNCT", "X", "PART"})


def gives_name(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a cue is followed by something and by the name that it is given.

    Args:
        passage: the document.
        cue: an active cue; only cues with the frame "naming" give names.
        end: where the words can end.
    """
    if "naming" not in cue.cue.frames or cue.last >= end or passage.tokens[cue.last].pos in ("ADP", "SCONJ", "VERB"):
        return False
    linked = False
    for index in range(cue.last + 1, min(end, cue.last + _LONGEST_OBJECT)):
        linked = passage.lower[index] in passage.words.naming_links
        if linked or not (_in_object(passage, index) or _in_clause_on_object(passage, index)):
            break
    return linked or _names_outright(passage, cue, end)


def _in_clause_on_object(passage: Passage, index: int) -> bool:
    """Return whether a word can stand in what tells of the object: "menyebut apa yang dilakukan Israel sebagai ...".

    Only where clauses need no subject: there the link means nothing but the name that follows it.
    """
    if passage.words.clauses_have_subjects or passage.lower[index] in (",", ";"):
        return False
    return not any(cue.reading("active") for cue in passage.cues_between(index, index + 1))


def naming_end(passage: Passage, first: int, end: int) -> int:
    """Return the token before which a name ends that is given: at the meeting or speech at which it was given.

    Args:
        passage: the document.
        first: where what is named begins.
        end: where the words can end.
    """
    links = (i for i in range(first, end) if passage.lower[i] in passage.words.naming_links)
    link = next(links, None)
    if link is None or passage.words.possessor_first:
        return end
    for index in range(link + 2, end - 1):
        if passage.lower[index] in passage.words.occasions and _is_occasion(passage, index + 1, end):
            return index
    return end


def _is_occasion(passage: Passage, first: int, end: int) -> bool:
    """Return whether a meeting, a talk or a speech begins at a token: "pertemuan dengan", "berpidato"."""
    words = " ".join(passage.lower[first : min(end, first + _LONGEST_VENUE)])
    venue = any(words == entry or words.startswith(f"{entry} ") for entry in passage.words.venues)
    held = any(form.trigger.relation in _TALKS for form in passage.language.triggers.get(passage.lower[first], ()))
    speaks = any(cue.first == first and cue.cue.act == "say" for cue in passage.cues_between(first, first + 1))
    return venue or held or speaks


def _names_outright(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a name follows its bearer without a link: after a pronoun, with an article or quotation mark."""
    if passage.lower[cue.last] in passage.words.indefinite or passage.lower[cue.last] in _MARKS:
        return False
    pronoun = next((p for p in passage.phrases_between(cue.last, end)), None)
    if pronoun is not None and pronoun.first == cue.last and pronoun.head.kind == "pronoun" and pronoun.last < end:
        return (
            passage.tokens[pronoun.last].pos in ("DET", "ADJ", "NOUN", "ADV") or passage.lower[pronoun.last] in _MARKS
        )
    if pronoun is not None and pronoun.last < end and _is_called(passage, cue, pronoun):
        return True
    return _is_called_after_object(passage, cue, end)


def _is_called_after_object(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether an object has what it is called after it: "called X an outrage", "called the seizure illegal"."""
    demonstratives = passage.words.demonstratives if passage.words.verbless_clauses else ()
    for index in range(cue.last + 1, min(end, cue.last + _LONGEST_OBJECT)):
        infinitive = passage.lower[index] in passage.words.content_infinitives
        infinitive = infinitive or passage.lower[index - 1] in passage.words.content_infinitives  # "plans to open"
        gerund = passage.tokens[index - 1].pos == "DET" and passage.tokens[index].pos == "VERB"  # "called the sinking"
        acted_on = passage.lower[index - 2] in passage.words.content_infinitives  # "plans to open a plant"
        if (passage.lower[index] in passage.words.indefinite and not acted_on) or passage.lower[index] in _MARKS:
            return passage.tokens[index - 1].pos not in ("ADP", "VERB") or passage.tokens[index - 2].pos == "DET"
        if passage.tokens[index].pos == "ADJ" and passage.tokens[index].label == "xcomp":
            return passage.tokens[index].head == cue.first  # "called the occupation illegal"
        if passage.lower[index - 1] in demonstratives and passage.tokens[index].pos in ("NOUN", "ADJ"):
            return True  # "menyebut serangan itu pelanggaran"
        if passage.words.verbless_clauses and passage.lower[index] in passage.words.condemning:
            return True  # "menyebut tindakan Israel keterlaluan"
        if not (gerund or infinitive or demonstratives or _in_object(passage, index)):
            return False
    return False


def _is_called(passage: Passage, cue: CueMention, named: Phrase) -> bool:
    """Return whether a name has what it is called right after it: "menyebut Israel penjajah"."""
    beside = all(passage.tokens[i].pos == "DET" for i in range(cue.last, named.first))
    tags = ("DET", "NOUN", "ADJ", "ADV") if passage.words.verbless_clauses else ("DET",)
    called = passage.tokens[named.last]
    dated = next(passage.dates_between(called.span.start, called.span.end), None) is not None
    return beside and not dated and named.head.kind == "name" and called.pos in tags and called.text[:1].islower()


def _in_object(passage: Passage, index: int) -> bool:
    placed = (*passage.words.possessive_words, *passage.words.location_words)
    owned = passage.lower[index] in placed
    relative = passage.lower[index] in passage.language.modifiers.relativizers
    return (passage.tokens[index].pos in _NOMINAL and passage.lower[index] != "," and not relative) or owned
