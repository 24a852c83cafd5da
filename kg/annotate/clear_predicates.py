"""Turns predicates of ClearNLP trees: copulas, "there is", and clauses that a verb of causing or wanting governs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.annotate.open_tree import OpenTree

_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_CLAUSES = frozenset(("ccomp", "xcomp"))


def turn_predicates(tree: OpenTree, rules: Mapping[str, Any]) -> None:
    """Put predicates above their copulas, and give verbs of causing and wanting their objects.

    Args:
        tree: a ClearNLP tree whose prepositions hang from their nouns; its conjuncts are not flattened.
        rules: the part `clearnlp` of kg/models/labels.yaml.
    """
    for i, word in enumerate(tree.words):
        if word in rules["copulas"] and tree.labels[i] not in ("aux", "auxpass", "case"):
            _turn_copula(tree, i, rules)
    for i in range(len(tree.words)):
        if tree.labels[i] == "ccomp":
            _raise_object(tree, i, rules)
        elif tree.labels[i] == "dobj" and tree.words[tree.heads[i]] in rules["tellers"]:
            _tell(tree, i)


def _turn_copula(tree: OpenTree, copula: int, rules: Mapping[str, Any]) -> None:
    below = tree.under(copula)
    if any(tree.labels[i] == "expl" for i in below):
        for i in below:  # "there are talks": the verb stays, what there is is its subject
            if tree.labels[i] == "attr":
                tree.labels[i] = "nsubj"
        return
    predicate = next((i for i in below if tree.labels[i] in rules["predicates"]), None)
    if predicate is None and any(tree.labels[i] in _SUBJECTS for i in below):
        predicate = _phrase(tree, copula, below, rules)
    if predicate is not None:
        tree.swap(copula, predicate, tree.labels[copula], "cop")


def _phrase(tree: OpenTree, copula: int, below: list[int], rules: Mapping[str, Any]) -> int | None:
    """Return the phrase that is the predicate where no noun or adjective is: "is in Paris", "where is Paris"."""
    if any(tree.labels[i] in _CLAUSES and i > copula for i in below):
        return None
    places = [i for i in below if tree.labels[i] == "advmod" and tree.words[i] in rules["places"]]
    phrases = [i for i in below if tree.labels[i] == "obl" and i > copula]
    return next(iter(places + phrases), None)


def _raise_object(tree: OpenTree, verb: int, rules: Mapping[str, Any]) -> None:
    """Make the subject of an infinitive the object of what governs it: "let me know", "want him to go"."""
    above, below = tree.heads[verb], tree.under(verb)
    subject = next((i for i in below if tree.labels[i] in _SUBJECTS), None)
    helpers = [i for i in below if tree.labels[i] in ("aux", "auxpass", "cop", "mark")]
    if subject is None or not above < subject < verb or tree.pos[above] not in ("VERB", "AUX"):
        return
    marks = {tree.words[i] for i in helpers}
    infinitive = "to" in marks and "for" not in marks
    small = not helpers and (tree.words[subject] in rules["objective"] or tree.words[above] in rules["causers"])
    if infinitive or small:
        tree.heads[subject], tree.labels[subject], tree.labels[verb] = above, "dobj", "xcomp"


def _tell(tree: OpenTree, told: int) -> None:
    """Make who is told something an indirect object, as a clause says what."""
    if any(tree.labels[i] == "ccomp" for i in tree.under(tree.heads[told])):
        tree.labels[told] = "dative"
