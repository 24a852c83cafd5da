"""Statements that give something a name: "called the attack a war crime", "menyebut X sebagai provokasi"."""

from __future__ import annotations

from kg.extract.content import Content, content_between
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_REACH = 6  # tokens before a cue in which the subject of its relative clause stands
_LONGEST_OBJECT = 14  # tokens between the cue and the name that is given
_LONGEST_ASIDE = 10  # tokens that are added to whom a name is given
_LONGEST_VENUE = 3  # words of a venue
_STANCES = ("opposes", "supports", "protests")
_TALKS = ("meets", "negotiatesWith")
_MARKS = ('"', "“", "«", "'", "‘", "``")
_NAMES = ("NOUN", "ADJ", "PROPN", "DET", "NUM")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADV", "PUNCT", "X", "PART"})


def gives_name(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a cue is followed by something and by the name that it is given.

    Args:
        passage: the document.
        cue: an active cue; cues with the frame "naming" give names, with "as" only after a link ("condemned X as").
        end: where the words can end.
    """
    unfit = cue.last >= end or passage.tokens[cue.last].pos in ("ADP", "SCONJ", "VERB")
    if unfit or cue.cue.frames.isdisjoint(("naming", "as")):
        return False
    stance = cue.cue.relation in _STANCES  # "mengecam tindakan keji Israel" names nothing
    outright = "naming" in cue.cue.frames and not stance
    return _is_linked(passage, cue, end) or (outright and _names_outright(passage, cue, end))


def name_in_relative(passage: Passage, cue: CueMention, last: int) -> int | None:
    """Return where the name begins that a relative clause gives its noun: "which Manila has described as an attack".

    Args:
        passage: the document.
        cue: an active cue.
        last: where the words can end.
    """
    if cue.cue.frames.isdisjoint(("naming", "as")) or cue.last >= last:
        return None
    subject = next(iter(list(passage.phrases_between(max(0, cue.first - _REACH), cue.first))[-1:]), None)
    start = subject.first if subject is not None else 0
    start -= passage.lower[start - 1] in passage.words.small_words
    between = range(subject.last, cue.first) if subject is not None else ()
    apart = any(passage.tokens[i].pos not in ("ADV", "AUX") for i in between)
    if subject is None or apart or passage.lower[start - 1] not in passage.language.modifiers.relativizers:
        return None
    if passage.lower[cue.last] in passage.words.naming_links:
        return cue.last + 1 if _is_name_link(passage, cue, cue.last) else None
    outright = "naming" in cue.cue.frames and passage.lower[cue.last] in (*passage.words.indefinite, *_MARKS)
    return cue.last if outright else None


def _is_linked(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a link to the name follows what it is given to: "described this week the plan to invade as"."""
    for index in range(cue.last + 1, min(end, cue.last + _LONGEST_OBJECT)):
        if passage.lower[index] in passage.words.naming_links:
            return _is_name_link(passage, cue, index)
        within = _in_object(passage, index) or _in_clause_on_object(passage, index) or _in_plan(passage, index)
        if not within:
            return False
    return False


def _in_plan(passage: Passage, index: int) -> bool:
    """Return whether a word is of an act that the object tells of: "the decision to expand into the valley"."""
    infinitive = passage.words.clauses_have_subjects and passage.lower[index - 1] in passage.words.content_infinitives
    return infinitive or (passage.words.clauses_have_subjects and passage.tokens[index].pos == "ADP")


def _is_name_link(passage: Passage, cue: CueMention, link: int) -> bool:
    """Return whether a name follows a link, no clause that tells when or why and no office that somebody loses."""
    if not passage.words.clauses_have_subjects:
        return True
    head = passage.tokens[link].head
    clause = any(
        passage.tokens[i].head == head and passage.tokens[i].label.startswith("nsubj") for i in range(link + 1, head)
    )
    bare = passage.span_of(link + 1, link + 2)
    held = any((m.role or "").startswith("office:") for m in passage.mentions_between(bare.start, bare.end))
    word = passage.tokens[link + 1]
    clause = clause or (word.pos == "VERB" and word.text.lower() == f"{word.lemma}s")  # "hails peace as marks day"
    called = [token.pos for token in passage.tokens[link + 1 : passage.sentence_of(link).last] if token.pos != "PUNCT"]
    only_name = bool(called) and set(called) == {"PROPN"}  # 'referred to the president as "Lee"'
    return not clause and not only_name and (not held or "naming" in cue.cue.frames)


def named_clitic(passage: Passage, cue: CueMention, end: int) -> Content | None:
    """Return the name that is given to what a clitic on a cue means: "menyebutnya (sebagai) provokasi".

    Args:
        passage: the document.
        cue: an active cue.
        end: where the words can end.
    """
    if not any(form.fused and form.shape == "active" for form in cue.forms):
        return None
    first = cue.last
    while first < end and passage.tokens[first].pos == "ADV":
        first += 1
    linked = first < end and passage.lower[first] in passage.words.naming_links
    first += linked
    if first >= end or not (linked or "naming" in cue.cue.frames):
        return None
    if not (linked or passage.lower[first] in _MARKS or passage.tokens[first].pos in _NAMES):
        return None
    return content_between(passage, first, naming_end(passage, cue.last, end), marker="naming")


def _in_clause_on_object(passage: Passage, index: int) -> bool:
    """Return whether a word can stand in what tells of the object: "menyebut apa yang dilakukan Israel sebagai ...".

    Only where clauses need no subject: there the link means nothing but the name that follows it.
    """
    if passage.words.clauses_have_subjects or passage.lower[index] in (",", ";"):
        return False
    return not any(cue.reading("active") for cue in passage.cues_between(index, index + 1))


def naming_start(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the token with which what is named begins, past when that is done: "described this week | the plan as".

    Args:
        passage: the document.
        cue: an active cue that gives a name.
        end: where the words can end.
    """
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    start = passage.tokens[cue.last].span.start
    bare = (o for o in clause.obliques if o.preposition is None) if clause is not None else ()
    times = (oblique for oblique in bare if passage.lower[oblique.head] in passage.words.times)
    time = next((oblique for oblique in times if oblique.span.start == start), None)
    after = passage.token_at(time.span.end - 1) + 1 if time is not None else cue.last
    linked = not set(passage.words.naming_links).isdisjoint(passage.lower[after:end])
    return after if linked and after < end - 1 else cue.last


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
    return _is_called_after_object(passage, cue, end) or _is_called_after_aside(passage, cue, end)


def _is_called_after_aside(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a name follows what is added to its bearer: "called Biden, the US president, a killer"."""
    bearer = next(passage.phrases_between(cue.last, end), None)
    if bearer is None or bearer.first != cue.last or passage.lower[bearer.last : bearer.last + 1] != (",",):
        return False
    comma, last = bearer.last, min(end - 2, bearer.last + _LONGEST_ASIDE)
    told = "," in passage.lower[bearer.first : bearer.last]  # "Biden, the US president" is one phrase
    closing = comma if told else next((i for i in range(comma + 1, last) if passage.lower[i] == ","), None)
    if closing is None or not passage.words.clauses_have_subjects:
        return False
    nominal = all(passage.tokens[i].pos in _NOMINAL for i in range(comma + 1, closing))
    named = passage.lower[closing + 1] in (*passage.words.indefinite, *_MARKS)
    return nominal and named and passage.lower[closing + 2] not in passage.words.times  # "a day later"


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
