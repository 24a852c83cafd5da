"""Where a name begins and ends before the colon of a headline: "Usai Bertemu Trump, Netanyahu ke Putin: ..."."""

from __future__ import annotations

from kg.extract.passage import Passage

_PAIR = 2


def after_occasion(passage: Passage, first: int, colon: int) -> int:
    """Return where the speaker's name begins after when it is said, or what it answers.

    "Usai Bertemu Trump, Netanyahu: ...", "Trump Ancam Putin, Rusia: ...", but "Budi, Menteri Agama: ...".

    Args:
        passage: the document.
        first: where the headline begins.
        colon: the colon.
    """
    comma = next((i for i in range(colon - 1, first, -1) if passage.lower[i] == ","), None)
    if comma is None or passage.words.possessor_first:
        return first
    before = passage.span_of(first, comma)
    alone = any(m.span == before and m.kind == "name" for m in passage.mentions_between(before.start, before.end))
    return first if alone else comma + 1


def before_addressee(passage: Passage, first: int, colon: int) -> int:
    """Return the preposition before whom a speaker says it to, else the colon: "Wang Yi ke Sugiono: ...".

    Args:
        passage: the document.
        first: where the speaker's name begins.
        colon: the colon.
    """
    phrases = list(passage.phrases_between(first, colon))
    if len(phrases) != _PAIR or phrases[0].first != first or phrases[1].last != colon:
        return colon
    between = passage.lower[phrases[0].last : phrases[1].first]
    return phrases[0].last if len(between) == 1 and between[0] in passage.words.headline_addressing else colon


def before_topic(passage: Passage, first: int, colon: int) -> int:
    """Return the preposition before what a speaker says something about, else the colon: "Jokowi soal Ijazah: ...".

    Args:
        passage: the document.
        first: where the speaker's name begins.
        colon: the colon.
    """
    if passage.words.possessor_first:
        return colon
    return next((i for i in range(first + 1, colon) if passage.lower[i] in passage.words.about), colon)
