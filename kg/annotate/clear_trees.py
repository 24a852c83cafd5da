"""Turns ClearNLP trees, which spaCy's English packages make, into those of Universal Dependencies.

There a preposition governs its noun, a copula its predicate, and each conjunct the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.annotate.contracts import Parse, Words
from kg.annotate.labels import load_labels

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET"))


class ClearScheme:
    """Makes ClearNLP trees coarse."""

    def __init__(self) -> None:
        data = load_labels()
        self._known: frozenset[str] = frozenset(data["labels"])
        self._rules: Mapping[str, Any] = data["clearnlp"]
        self._map: Mapping[str, str] = self._rules["map"]

    def speaks(self, labels: Iterable[str]) -> bool:
        """Return whether a parser with these labels makes ClearNLP trees."""
        return not set(self._rules["told_by"]).isdisjoint(labels)

    def coarse(self, parse: Parse, words: Words) -> Parse:
        """Return the parse as Universal Dependencies have it, with coarse labels."""
        tree = _Tree(parse)
        for i in sorted(range(len(words)), key=tree.depth, reverse=True):
            if tree.labels[i] in self._rules["prepositions"]:
                self._turn_preposition(tree, i)
        for i, word in enumerate(words):
            if word.lower() in self._rules["copulas"] and tree.labels[i] not in ("aux", "auxpass"):
                self._turn_copula(tree, i)
        _flatten_conjuncts(tree)
        labels = [
            "root" if head == i else self._label(label)
            for i, (head, label) in enumerate(zip(tree.heads, tree.labels, strict=True))
        ]
        return Parse(parse.pos, tuple(tree.heads), tuple(labels))

    def _label(self, label: str) -> str:
        found = self._map.get(label, label)
        return found if found in self._known else "dep"

    def _turn_preposition(self, tree: _Tree, preposition: int) -> None:
        """Put a preposition under its complement: of "in Paris" the noun depends on the verb, as an oblique."""
        complements: Mapping[str, str] = self._rules["complements"]
        complement = next((i for i in tree.under(preposition) if tree.labels[i] in complements), None)
        if complement is None:
            return
        above, label = tree.heads[preposition], complements[tree.labels[complement]]
        if tree.labels[preposition] == "agent":
            label = "agent"
        elif above != preposition and tree.pos[above] in _NOMINAL:
            label = self._rules["adnominal"][label]
        elif tree.labels[above] in self._rules["prepositions"] and label == "obl":
            label = "pobj"  # "out of Paris": the outer preposition takes the noun in its turn
        tree.swap(preposition, complement, label, "mark" if label in ("advcl", "acl") else "case")

    def _turn_copula(self, tree: _Tree, copula: int) -> None:
        predicate = next((i for i in tree.under(copula) if tree.labels[i] in self._rules["predicates"]), None)
        if predicate is not None:
            tree.swap(copula, predicate, tree.labels[copula], "cop")


class _Tree:
    """A tree that can be changed."""

    def __init__(self, parse: Parse) -> None:
        self.pos = parse.pos
        self.heads = list(parse.heads)
        self.labels = list(parse.labels)

    def under(self, word: int) -> list[int]:
        """Return the words that depend on a word."""
        return [i for i, head in enumerate(self.heads) if head == word and i != word]

    def depth(self, word: int) -> int:
        """Return how far below the root a word is."""
        steps = 0
        while self.heads[word] != word:
            word, steps = self.heads[word], steps + 1
        return steps

    def swap(self, upper: int, lower: int, label: str, below: str) -> None:
        """Put a word in the place of its head, which comes under it with all else that it governed."""
        for i in self.under(upper):
            self.heads[i] = lower
        self.heads[lower] = lower if self.heads[upper] == upper else self.heads[upper]
        self.heads[upper] = lower
        self.labels[lower], self.labels[upper] = label, below


def _flatten_conjuncts(tree: _Tree) -> None:
    """Hang all conjuncts from the first one, and each coordinator and comma from the conjunct after it."""
    for i in range(len(tree.heads)):
        if tree.labels[i] in ("cc", "preconj"):
            later = (j for j in tree.under(tree.heads[i]) if tree.labels[j] == "conj" and j > i)
            tree.heads[i] = next(later, tree.heads[i])
    for i in range(len(tree.heads)):
        while tree.labels[i] == "conj" and tree.labels[tree.heads[i]] == "conj":
            tree.heads[i] = tree.heads[tree.heads[i]]
