"""Clauses without a verb, in languages that need no copula: "menilai sikap itu konsisten"."""

from __future__ import annotations

from kg.extract.cues import CueMention
from kg.extract.passage import Passage

_PAIR = 2
_SHORTEST = 3  # words of a noun phrase with what is said of it


def is_judged(passage: Passage, cue: CueMention, first: int, last: int) -> bool:
    """Return whether an adjective says something of what follows a cue: "mengatakan Swiss netral".

    After verbs of opinion any noun phrase is judged; after others it can be their object ("menyatakan dukungan penuh").

    Args:
        passage: the document.
        cue: a cue before its content.
        first: where the content would begin.
        last: the token before which it would end.
    """
    end = next((i for i in range(first, last) if passage.tokens[i].pos in ("ADP", "SCONJ", "PUNCT")), last)
    if not passage.words.verbless_clauses or end - first < _PAIR or passage.tokens[end - 1].pos != "ADJ":
        return False
    named = next(passage.phrases_between(first, end - 1), None)
    whole = named is not None and (named.first, named.last) == (first, end - 1) and named.head.kind == "name"
    return whole or (cue.cue.act == "opinion" and end - first >= _SHORTEST and passage.tokens[first].pos == "NOUN")


def is_owned_noun(passage: Passage, index: int) -> bool:
    """Return whether a word is a noun with its owner as a clitic, though tagged as a verb: "kunjungan kerjanya".

    Args:
        passage: the document.
        index: a token that is tagged as a verb.
    """
    word, words = passage.lower[index], passage.words
    owned = words.verbless_clauses and word.endswith(words.happening_endings)
    return owned and passage.tokens[index - 1].pos == "NOUN" and not word.startswith(words.verb_beginnings)
