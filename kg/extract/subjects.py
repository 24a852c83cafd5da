"""Finds who speaks before a cue: the subject of its clause, from the parse and from the surface."""

from __future__ import annotations

from kg.extract.appositions import before_aside, name_before
from kg.extract.circumstances import is_outlet
from kg.extract.cues import CueMention
from kg.extract.noun_subjects import (
    noun_right_before,
    quoted_noun,
    source_before,
    those_who,
    unnamed_before,
)
from kg.extract.ownership import made_by
from kg.extract.parsed_subjects import named_of_several, person_told_of, unnamed_subject
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.speakers import Speaker, is_noun_like, speaker_of_phrase
from kg.extract.surface_subjects import on_surface
from kg.extract.taken_up import taken_up_before
from kg.extract.tied_reports import is_participle
from kg.model import Span

_TITLE_WORDS = 6  # words between a title that was taken for a name and the name
_PAIR = 2
_LONGEST_NAME = 14  # tokens of a name with its titles
_ADVERB_TAGS = frozenset({"ADV", "AUX", "PART"})


def speaker_before(passage: Passage, cue: CueMention, first: int, *, tied: bool = False) -> Speaker | None:
    """Return the subject of a cue among the tokens `[first, cue.first)`: from the parse, else from the surface.

    Args:
        passage: the document.
        cue: an active cue.
        first: where the cue's clause can begin.
        tied: a conjunction ties the cue to an earlier verb, whose subject is also the cue's.
    """
    participle = is_participle(passage, cue)
    sure = taken_up_before(passage, cue, first)
    sure = sure or (
        _cited(passage, cue, first)
        or _quoted(passage, cue, first)
        or named_of_several(passage, cue, first)
        or (None if participle else _set_off(passage, cue, first))
    )
    sure = sure or (None if participle else _next_to(passage, cue, first) or _parsed_subject(passage, cue, first))
    sure = sure or (None if participle else unnamed_subject(passage, cue, first))
    sure = sure or noun_right_before(passage, cue, first) or those_who(passage, cue, first)
    sure = sure or source_before(passage, cue, first) or (_of_governor(passage, cue, first) if participle else None)
    if sure is not None:
        return sure
    relative = _relativizer_before(passage, cue, first)
    candidates = [p for p in passage.phrases_between(first, cue.first) if not _in_quote(passage, p.span, cue)]
    if relative is not None:
        antecedents = [p for p in candidates if p.last <= relative and _is_antecedent(passage, p, relative)]
        if antecedents:
            return speaker_of_phrase(passage, antecedents[-1])
        plain = not any(p.last <= relative for p in candidates) and cue.cue.act == "say"
        if cue.cue.act == "say" and (quoted := quoted_noun(passage, relative, first)) is not None:
            return quoted
        return unnamed_before(passage, cue, first) if plain and not cue.cue.frequent_object else None
    return on_surface(passage, cue, candidates, first=first, tied=tied or participle)


def _of_governor(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the written subject of the verb that a participle goes with: "even a strategist said A, saying, "B"."""
    governor = passage.tokens[cue.first].head
    if not first <= governor < cue.first or passage.tokens[governor].label.startswith("acl"):
        return None
    subjects = (i for i in range(first, cue.first) if passage.tokens[i].head == governor)
    head = next((i for i in subjects if passage.tokens[i].label == "nsubj"), None)
    if head is None or passage.tokens[head].pos not in ("NOUN", "PROPN", "PRON"):
        return None
    named = next((p for p in passage.phrases_between(first, cue.first) if p.first <= head < p.last), None)
    if named is not None:
        return speaker_of_phrase(passage, named)
    return Speaker(None, passage.tokens[head].text, head, head + 1) if passage.tokens[head].pos == "NOUN" else None


def _cited(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return whom an outlet quotes: "Lavrov was quoted by TASS as saying", "Lavrov dikutip TASS mengatakan"."""
    for clause in passage.clauses_at(first, cue.first):
        cited = passage.lower[clause.predicate] in passage.words.citing and clause.voice == "passive"
        if cited and clause.object is not None:
            named = next(passage.phrases_between(*passage.tokens_of(clause.object.span)), None)
            if named is not None and named.last <= clause.predicate:
                return speaker_of_phrase(passage, named)
    return None


def _next_to(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return whom a comma parts from a clause before and nothing from the cue, whatever the parse says.

    It is a person, or an outlet with its noun: "..., the official Interfax news agency said"; after a conjunction
    anybody: "setelah Arab Saudi mengatakan".
    """
    near = list(passage.phrases_between(max(first, cue.first - _LONGEST_NAME), cue.first))[-1:]
    if not near:
        return None
    comma = near[0].first - 1
    if is_outlet(passage, near[0].head):
        if any(passage.tokens[i].pos != "NOUN" for i in range(near[0].last, cue.first)):
            return None
        while comma > first and passage.tokens[comma].pos in ("DET", "ADJ", "NOUN"):
            comma -= 1
    elif near[0].last != cue.first:
        return None
    elif comma >= first and passage.tokens[comma].pos == "SCONJ":
        return speaker_of_phrase(passage, near[0])
    elif not is_person(near[0].head):
        return None
    parted = comma > first and passage.lower[comma] == ","
    verbs = any(passage.tokens[i].pos == "VERB" for i in range(first, comma)) if parted else False
    return speaker_of_phrase(passage, near[0]) if verbs else None


def _set_off(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the speaker whom commas part from what is added to him, or from the cue."""
    phrase = name_before(passage, cue, first) or before_aside(passage, cue, first)
    if phrase is None:
        return None
    told_of = None if is_person(phrase.head) else person_told_of(passage, cue, phrase)
    return speaker_of_phrase(passage, told_of or phrase)


def _quoted(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return whom somebody quotes "as saying", right before those words."""
    link = cue.first - 1
    ending = passage.words.participle_endings
    if link <= first or passage.lower[link] not in passage.words.naming_links or not ending:
        return None
    if not passage.lower[cue.first].endswith(ending):
        return None
    end = link - (passage.lower[link - 1] == ",")  # "its negotiator, Tang, as saying"
    named = next((p for p in passage.phrases_between(first, end) if p.last == end), None)
    if named is not None and named.head.actor_kind in ("State", "Place") and _is_where(passage, named, first):
        return Speaker(None, passage.span_of(named.first - 2, end).of(passage.text), named.first - 2, end)
    if named is not None:
        return speaker_of_phrase(passage, named)
    if not is_noun_like(passage, link - 1):
        return None
    return Speaker(None, passage.tokens[link - 1].text, link - 1, link)


def _is_where(passage: Passage, named: Phrase, first: int) -> bool:
    """Return whether a place only tells where somebody is who is quoted: "the Russian command in Chechnya"."""
    placed = named.first - 2 >= first and passage.lower[named.first - 1] in passage.words.place_prepositions
    return placed and passage.tokens[named.first - 2].pos == "NOUN"


def _is_antecedent(passage: Passage, phrase: Phrase, relative: int) -> bool:
    """Return whether nothing that a relativizer could refer to stands between it and the phrase."""
    return not any(passage.tokens[i].pos in ("NOUN", "PROPN", "VERB") for i in range(phrase.last, relative))


def _parsed_subject(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.voice != "active" or clause.subject is None:
        return None
    head = clause.subject.head
    for phrase in passage.phrases_between(first, cue.first):
        if phrase.first <= head < phrase.last and not _in_quote(passage, phrase.span, cue):
            return speaker_of_phrase(passage, _holder_named_after(passage, phrase, cue) or phrase)
    named = next((p for p in passage.phrases_between(head + 1, cue.first) if p.first == head + 1), None)
    if named is not None and first <= head and named.head.kind == "name" and passage.words.possessor_first:
        return speaker_of_phrase(passage, named)  # "the evening newspaper Haaretz"
    paper = passage.lower[head] in passage.words.sources and passage.lower[head + 1 : head + 2]  # "surat kabar Israel"
    others = not {passage.lower[head], *(paper or ())}.isdisjoint(passage.words.others_of)
    if first <= head < cue.first and others and not _is_called(passage, head, cue.first):
        return Speaker(None, clause.subject.span.of(passage.text), head, head + 1)  # "Iran's main opposition party"
    author = made_by(passage, head, head + 1) if passage.lower[head] in passage.words.venues else None
    return speaker_of_phrase(passage, author) if author is not None and author.last <= cue.first else None


def _is_called(passage: Passage, head: int, last: int) -> bool:
    """Return whether a noun for a group only comes before its name: "kelompok Hamas", not "kelompok Israel"."""
    named = next((p for p in passage.phrases_between(head + 1, last) if p.head.kind == "name"), None)
    beside = named is not None and named.first <= head + _PAIR
    return beside and named is not None and named.head.actor_kind in ("ArmedGroup", "IGO", "Organization")


def _holder_named_after(passage: Passage, phrase: Phrase, cue: CueMention) -> Phrase | None:
    """Return the person right before a cue whose title was taken for a name ("Secretary of State Blinken said")."""
    titled = phrase.office is not None and not passage.words.possessor_first  # but "a lawyer for Edward Snowden said"
    if phrase.head.kind != "name" and not titled:
        return None
    last = list(passage.phrases_between(phrase.last, cue.first))[-1:]
    if not last or not is_person(last[0].head) or last[0].last != cue.first:
        return None
    between = range(phrase.last, last[0].first)
    titles = (*passage.words.title_links,)
    marks = ("(", ")")  # "Kepala Staf Angkatan Darat (KSAD) Jenderal TNI X"
    named = all(passage.tokens[i].text[0].isupper() or passage.lower[i] in (*titles, *marks) for i in between)
    return last[0] if named and len(between) <= _TITLE_WORDS else None


def _in_quote(passage: Passage, span: Span, cue: CueMention) -> bool:
    quote = passage.quote_around(span)
    return quote is not None and not quote.scare and cue.span not in quote.outer


def _relativizer_before(passage: Passage, cue: CueMention, first: int) -> int | None:
    """Return the place of a relativizer that governs the cue ("Bush, yang menuduh ...", "who also said")."""
    index = cue.first - 1
    while index >= first and (passage.tokens[index].pos in _ADVERB_TAGS or passage.lower[index] == ","):
        index -= 1
    if index >= first and passage.lower[index] in passage.language.modifiers.relativizers:
        return index
    return None
