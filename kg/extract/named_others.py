"""Whose name is added to a noun of somebody else's: Iran of "tetangganya, Iran,", Syria of "its ally, Syria"."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_NEAR = 3  # words between such a noun and the comma: "musuh bebuyutan mereka,"
_KINDS = ("State", "ArmedGroup", "IGO", "Organization", "Person")
_CLOSING = (",", ".", ";", ")", '"', "”", "")


def named_other(passage: Passage, head: int) -> Phrase | None:
    """Return the name between commas after a noun for somebody's ally, neighbour or rival, who is meant; else None.

    Args:
        passage: the document.
        head: the token of the noun.
    """
    word, own = passage.lower[head], load_reference(passage.language.code).own
    stems = {word, *(word.removesuffix(ending) for ending in own)}
    if stems.isdisjoint(passage.words.others_of):
        return None
    comma = head + 1
    while comma <= head + _NEAR and passage.tokens[comma : comma + 1] and passage.lower[comma] != ",":
        if passage.tokens[comma].pos not in ("ADJ", "PRON", "NOUN", "DET"):
            return None
        comma += 1
    if passage.lower[comma : comma + 1] != (",",):
        return None
    named = next(passage.phrases_between(comma + 1, comma + 2), None)
    fits = named is not None and named.first == comma + 1 and named.head.kind == "name"
    if named is None or not fits or named.head.actor_kind not in _KINDS or named.head.role == "demonym":
        return None
    closing = (*passage.lower[named.last : named.last + 1], "")[0]
    return named if closing in _CLOSING else None
