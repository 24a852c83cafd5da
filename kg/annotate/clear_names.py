"""Turns names of persons in ClearNLP trees: there the last word governs, in Universal Dependencies the first one."""

from __future__ import annotations

import re
from collections.abc import Container

from kg.annotate.open_tree import OpenTree
from kg.vocab.spelling import fold

_INITIAL = re.compile(r"[a-z]\.?")
_LONGEST = 4  # words; "John F. Kennedy International Airport" is no person


def turn_names(tree: OpenTree, given: Container[str]) -> None:
    """Put the given name above the words after it; titles before it, and all else that hangs there, come under it.

    Source: https://universaldependencies.org/en/dep/flat.html.

    Args:
        tree: a ClearNLP tree.
        given: given names, folded; a word before an initial is one too ("Steffen W. Graae").
    """
    for last in range(len(tree.words)):
        if tree.pos[last] != "PROPN" or tree.labels[last] == "compound":
            continue
        first = last
        while first and last - first < _LONGEST and _is_part(tree, first - 1, last):
            first -= 1
        name = next((i for i in range(first, last) if _is_given(tree, i, last, given)), None)
        if name is not None:
            tree.swap(last, name, tree.labels[last], "compound")


def _is_part(tree: OpenTree, word: int, last: int) -> bool:
    return tree.pos[word] == "PROPN" and tree.labels[word] == "compound" and word < tree.heads[word] <= last


def _is_given(tree: OpenTree, word: int, last: int, given: Container[str]) -> bool:
    initial = word + 1 < last and bool(_INITIAL.fullmatch(tree.words[word + 1]))
    return tree.heads[word] == last and (initial or fold(tree.words[word]) in given)
