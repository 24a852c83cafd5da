"""Turns ClearNLP trees, which spaCy's English packages make, into those of Universal Dependencies.

There a preposition governs its noun, a copula its predicate, each conjunct the next one, and a mark hangs anywhere.
Sources: Choi and Palmer, Guidelines for the Clear Style Constituent to Dependency Conversion (2012), and
https://universaldependencies.org/en/; the words and labels stand in kg/models/labels.yaml.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.annotate.clear_names import turn_names
from kg.annotate.clear_predicates import turn_predicates
from kg.annotate.contracts import Parse, Words
from kg.annotate.labels import load_labels
from kg.annotate.mention_lexicon import load_reference
from kg.annotate.open_tree import OpenTree
from kg.annotate.tree_marks import hang_marks

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET", "SYM"))
_PHRASAL = frozenset(("ADV", "ADJ", "ADP", "SCONJ"))


class ClearScheme:
    """Makes ClearNLP trees coarse."""

    def __init__(self) -> None:
        data = load_labels()
        self._known: frozenset[str] = frozenset(data["labels"])
        self._rules: Mapping[str, Any] = data["clearnlp"]
        self._map: Mapping[str, str] = self._rules["map"]
        self._given_names = load_reference("en").given_names

    def speaks(self, labels: Iterable[str]) -> bool:
        """Return whether a parser with these labels makes ClearNLP trees."""
        return not set(self._rules["told_by"]).isdisjoint(labels)

    def coarse(self, parse: Parse, words: Words) -> Parse:
        """Return the parse as Universal Dependencies have it, with coarse labels."""
        tree = OpenTree(parse, words)
        tree.labels = [self._first_label(tree, i) for i in range(len(words))]
        for i in sorted(range(len(words)), key=tree.depth, reverse=True):
            if tree.labels[i] in self._rules["prepositions"]:
                self._turn_preposition(tree, i)
        turn_names(tree, self._given_names)
        turn_predicates(tree, self._rules)
        _flatten_conjuncts(tree)
        self._join_fixed(tree)
        tree.labels = ["root" if head == i else self._label(tree, i) for i, head in enumerate(tree.heads)]
        hang_marks(tree)
        return Parse(parse.pos, tuple(tree.heads), tuple(tree.labels))

    def _first_label(self, tree: OpenTree, word: int) -> str:
        if tree.heads[word] == word:
            return "root"
        if tree.labels[word] != "pcomp" or tree.pos[word] != "ADP":
            return tree.labels[word]
        # a second preposition, as in "because of rain"; the noun hangs from it or beside it
        near = (*tree.under(word), *tree.under(tree.heads[word]))
        return "prep" if any(tree.labels[i] == "pobj" for i in near) else "pcomp"

    def _label(self, tree: OpenTree, word: int) -> str:
        label, pos = tree.labels[word], tree.pos[word]
        if label == "aux" and pos == "PART":
            return "mark"  # "to" before an infinitive
        if label == "nmod" and self._is_marked(tree, word):
            return label
        found = self._map.get(label, label)
        return found if found in self._known else "dep"

    def _is_marked(self, tree: OpenTree, word: int) -> bool:
        return any(tree.labels[i] == "case" for i in tree.under(word))

    def _turn_preposition(self, tree: OpenTree, preposition: int) -> None:
        """Put a preposition under its complement: of "in Paris" the noun depends on the verb, as an oblique."""
        complements: Mapping[str, str] = self._rules["complements"]
        complement = next((i for i in tree.under(preposition) if tree.labels[i] in complements), None)
        if complement is None:
            return
        above, label = tree.heads[preposition], complements[tree.labels[complement]]
        if label == "advcl" and tree.pos[complement] in _PHRASAL:
            label = "obl"  # "from above": no clause
        if tree.labels[preposition] == "agent":
            label = "agent"
        elif above != preposition and self._is_nominal(tree, above, preposition):
            label = self._rules["adnominal"][label]
        elif tree.labels[above] in self._rules["prepositions"] and label == "obl":
            label = "pobj"  # "out of Paris": the outer preposition takes the noun in its turn
        tree.swap(preposition, complement, label, "mark" if label in ("advcl", "acl") else "case")

    def _is_nominal(self, tree: OpenTree, word: int, preposition: int) -> bool:
        """Return whether a word is a noun or, as "many" in "many of them", stands for one."""
        counts = tree.words[preposition] == "of" and tree.words[word] in self._rules["quantities"]
        return counts or tree.pos[word] in _NOMINAL

    def _join_fixed(self, tree: OpenTree) -> None:
        """Hang the later words of "such as", "because of", "more than" from the first one."""
        for i in range(len(tree.words) - 1):
            for last in (i + 3, i + 2):
                fixed = last <= len(tree.words) and " ".join(tree.words[i:last]) in self._rules["fixed"]
                if fixed and _are_one(tree, i, last):
                    _fix(tree, i, last)
                    break


def _are_one(tree: OpenTree, first: int, last: int) -> bool:
    """Return whether adjacent words depend on one word outside, or on each other."""
    run = range(first, last)
    outside = {tree.heads[i] for i in run if tree.heads[i] not in run}
    return len(outside) == 1 and all(tree.heads[i] != i for i in run)


def _fix(tree: OpenTree, first: int, last: int) -> None:
    run = range(first, last)
    top = next(i for i in run if tree.heads[i] not in run)
    linking = next((tree.labels[i] for i in run if tree.labels[i] in ("case", "mark", "cc")), tree.labels[top])
    above = tree.heads[top]
    for i, head in enumerate(tree.heads):
        if head in run and i not in run:
            tree.heads[i] = first
    for i in run:
        tree.heads[i], tree.labels[i] = first, "fixed"
    tree.heads[first], tree.labels[first] = above, linking


def _flatten_conjuncts(tree: OpenTree) -> None:
    """Hang all conjuncts from the first one, and each coordinator between them from the conjunct after it."""
    for i in range(len(tree.heads)):
        if tree.labels[i] == "cc" and tree.heads[i] < i:
            later = (j for j in tree.under(tree.heads[i]) if tree.labels[j] == "conj" and j > i)
            tree.heads[i] = next(later, tree.heads[i])
    for i in range(len(tree.heads)):
        while tree.labels[i] == "conj" and tree.labels[tree.heads[i]] == "conj":
            tree.heads[i] = tree.heads[tree.heads[i]]
