"""Trees of spaCy's English packages (ClearNLP) become those of Universal Dependencies.

Trees are written as in tests/annotate/tree_notation.py; what is expected as word<head:label, the root without head.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.clear_trees import ClearScheme
from kg.annotate.contracts import Parse
from kg.annotate.labels import load_labels
from tests.annotate.tree_notation import parse


def converted(tree: str) -> dict[str, str]:
    """Return label and head of each word of a ClearNLP tree after conversion ("nsubj said")."""
    _, tokens, _ = parse(tree)
    words = [token.text for token in tokens]
    heads, labels = (tuple(token.head for token in tokens), tuple(token.label for token in tokens))
    found = ClearScheme().coarse(Parse(tuple(token.pos for token in tokens), heads, labels), words)
    return {word: f"{found.labels[i]} {words[found.heads[i]]}" for i, word in enumerate(words)}


PHRASES = [
    (
        "Kerry/PROPN/2/nsubj spoke/VERB/0/ROOT in/ADP/2/prep Paris/PROPN/3/pobj",
        {"Paris": "obl spoke", "in": "case Paris"},
    ),
    (
        "talks/NOUN/0/ROOT with/ADP/1/prep Iran/PROPN/2/pobj",
        {"Iran": "nmod talks", "with": "case Iran"},
    ),
    (
        "Gaza/PROPN/3/nsubjpass was/AUX/3/auxpass hit/VERB/0/ROOT by/ADP/3/agent Israel/PROPN/4/pobj",
        {"Gaza": "nsubj:pass hit", "was": "aux hit", "Israel": "obl:agent hit", "by": "case Israel"},
    ),
    (
        "Iran/PROPN/2/nsubj gave/VERB/0/ROOT arms/NOUN/2/dobj to/ADP/2/dative rebels/NOUN/4/pobj",
        {"arms": "obj gave", "rebels": "obl gave", "to": "case rebels"},
    ),
    ("Iran/PROPN/2/nsubj gave/VERB/0/ROOT rebels/NOUN/2/dative arms/NOUN/2/dobj", {"rebels": "iobj gave"}),
    (
        "troops/NOUN/2/nsubj moved/VERB/0/ROOT out/ADP/2/prep of/ADP/3/prep Aden/PROPN/4/pobj",
        {"Aden": "obl moved", "out": "case Aden", "of": "case Aden"},
    ),
    (
        "many/ADJ/4/nsubj of/ADP/1/prep them/PRON/2/pobj left/VERB/0/ROOT",
        {"them": "nmod many", "many": "nsubj left"},
    ),
    (
        "left/VERB/0/ROOT without/ADP/1/prep speaking/VERB/2/pcomp",
        {"speaking": "advcl left", "without": "mark speaking"},
    ),
]


@pytest.mark.parametrize(("tree", "wanted"), PHRASES)
def test_nouns_govern_their_prepositions(tree: str, wanted: dict[str, str]) -> None:
    """The noun depends on the verb or noun before, by what the preposition says; the preposition is its case."""
    assert wanted.items() <= converted(tree).items()


PREDICATES = [
    (
        "Iran/PROPN/2/nsubj is/AUX/0/ROOT ready/ADJ/2/acomp ./PUNCT/2/punct",
        {"Iran": "nsubj ready", "is": "cop ready", "ready": "root ready", ".": "punct ready"},
    ),
    (
        "Turkey/PROPN/2/nsubj is/AUX/0/ROOT a/DET/4/det member/NOUN/2/attr",
        {"Turkey": "nsubj member", "is": "cop member", "a": "det member"},
    ),
    (
        "Kerry/PROPN/2/nsubj is/AUX/0/ROOT in/ADP/2/prep Paris/PROPN/3/pobj",
        {"Kerry": "nsubj Paris", "is": "cop Paris", "in": "case Paris", "Paris": "root Paris"},
    ),
    ("There/PRON/2/expl are/AUX/0/ROOT talks/NOUN/2/attr", {"are": "root are", "talks": "nsubj are"}),
    (
        "The/DET/2/det problem/NOUN/3/nsubj is/AUX/0/ROOT that/SCONJ/6/mark Iran/PROPN/6/nsubj refuses/VERB/3/ccomp",
        {"is": "root is", "problem": "nsubj is", "refuses": "ccomp is"},
    ),
    (
        "Kerry/PROPN/3/nsubj was/AUX/3/aux visiting/VERB/0/ROOT Rome/PROPN/3/dobj",
        {"was": "aux visiting", "Rome": "obj visiting"},
    ),
]


@pytest.mark.parametrize(("tree", "wanted"), PREDICATES)
def test_predicates_govern_their_copulas(tree: str, wanted: dict[str, str]) -> None:
    """What somebody is heads the clause, be it noun, adjective or place; "there is" and clauses leave the verb."""
    assert wanted.items() <= converted(tree).items()


COMPLEMENTS = [
    (
        "Iran/PROPN/2/nsubj vowed/VERB/0/ROOT to/PART/4/aux attack/VERB/2/xcomp Israel/PROPN/4/dobj",
        {"to": "mark attack", "attack": "xcomp vowed", "Israel": "obj attack"},
    ),
    (
        "Obama/PROPN/2/nsubj wants/VERB/0/ROOT Israel/PROPN/5/nsubj to/PART/5/aux stop/VERB/2/ccomp",
        {"Israel": "obj wants", "stop": "xcomp wants", "to": "mark stop"},
    ),
    ("Let/VERB/0/ROOT me/PRON/3/nsubj know/VERB/1/ccomp", {"me": "obj Let", "know": "xcomp Let"}),
    (
        "Kerry/PROPN/2/nsubj said/VERB/0/ROOT ISIS/PROPN/4/nsubj withdrew/VERB/2/ccomp",
        {"ISIS": "nsubj withdrew", "withdrew": "ccomp said"},
    ),
    (
        "Kerry/PROPN/2/nsubj told/VERB/0/ROOT Lavrov/PROPN/2/dobj ISIS/PROPN/5/nsubj lied/VERB/2/ccomp",
        {"Lavrov": "iobj told", "ISIS": "nsubj lied", "lied": "ccomp told"},
    ),
    ("Kerry/PROPN/3/nsubj did/AUX/3/aux object/VERB/0/ROOT not/PART/3/neg", {"not": "advmod object"}),
]


@pytest.mark.parametrize(("tree", "wanted"), COMPLEMENTS)
def test_complements_have_the_subjects_of_universal_dependencies(tree: str, wanted: dict[str, str]) -> None:
    """Who is to do something is the object of wanting it; what is said keeps its subject."""
    assert wanted.items() <= converted(tree).items()


JOINED = [
    (
        "Iran/PROPN/0/ROOT ,/PUNCT/1/punct Iraq/PROPN/1/conj and/CCONJ/3/cc Syria/PROPN/3/conj",
        {"Iraq": "conj Iran", "Syria": "conj Iran", "and": "cc Syria", ",": "punct Iraq"},
    ),
    (
        "And/CCONJ/3/cc he/PRON/3/nsubj came/VERB/0/ROOT or/CCONJ/3/cc went/VERB/3/conj",
        {"And": "cc came", "or": "cc went"},
    ),
    (
        "both/CCONJ/2/preconj Iran/PROPN/0/ROOT and/CCONJ/2/cc Iraq/PROPN/2/conj",
        {"both": "cc Iran", "and": "cc Iraq"},
    ),
    (
        "States/NOUN/0/ROOT such/ADJ/3/amod as/ADP/1/prep Iran/PROPN/3/pobj",
        {"Iran": "nmod States", "such": "case Iran", "as": "fixed such"},
    ),
    (
        "left/VERB/0/ROOT because/SCONJ/1/prep of/ADP/2/pcomp rain/NOUN/3/pobj",
        {"rain": "obl left", "because": "case rain", "of": "fixed because"},
    ),
    (
        "left/VERB/0/ROOT because/SCONJ/1/prep of/ADP/2/pcomp rain/NOUN/2/pobj",
        {"rain": "obl left", "because": "case rain", "of": "fixed because"},
    ),
    (
        "Secretary/PROPN/3/compound John/PROPN/3/compound Kerry/PROPN/4/nsubj spoke/VERB/0/ROOT",
        {"John": "nsubj spoke", "Kerry": "compound John", "Secretary": "compound John"},
    ),
    (
        "Steffen/PROPN/3/compound W./PROPN/3/compound Graae/PROPN/4/nsubj spoke/VERB/0/ROOT",
        {"Steffen": "nsubj spoke", "Graae": "compound Steffen"},
    ),
    ("New/PROPN/2/compound York/PROPN/3/nsubj spoke/VERB/0/ROOT", {"York": "nsubj spoke", "New": "compound York"}),
]


@pytest.mark.parametrize(("tree", "wanted"), JOINED)
def test_coordination_fixed_phrases_and_names(tree: str, wanted: dict[str, str]) -> None:
    """The first conjunct, the first word of a fixed phrase and a person's given name govern the rest."""
    assert wanted.items() <= converted(tree).items()


MARKS = [
    (
        "After/ADP/4/prep talks/NOUN/1/pobj ,/PUNCT/4/punct left/VERB/0/ROOT he/PRON/4/nsubj ./PUNCT/4/punct",
        {",": "punct talks", ".": "punct left"},
    ),
    (
        "Kerry/PROPN/6/nsubj (/PUNCT/1/punct a/DET/4/det senator/NOUN/1/appos )/PUNCT/1/punct left/VERB/0/ROOT",
        {"(": "punct senator", ")": "punct senator"},
    ),
    (
        "“/PUNCT/6/punct We/PRON/3/nsubj left/VERB/6/ccomp ,/PUNCT/6/punct ”/PUNCT/6/punct said/VERB/0/ROOT",
        {"“": "punct left", ",": "punct left", "”": "punct left"},
    ),
    ("well/ADV/3/advmod -/PUNCT/3/punct known/ADJ/0/ROOT", {"-": "punct well"}),
]


@pytest.mark.parametrize(("tree", "wanted"), MARKS)
def test_marks_hang_from_the_unit_that_they_set_off(tree: str, wanted: dict[str, str]) -> None:
    """A comma belongs to the dependent phrase beside it, a pair to what it encloses, the last stop to the root."""
    assert wanted.items() <= converted(tree).items()


LABELS = [
    "nsubj",
    "dobj",
    "prep",
    "pobj",
    "pcomp",
    "attr",
    "acomp",
    "conj",
    "cc",
    "punct",
    "compound",
    "aux",
    "ccomp",
    "agent",
    "dative",
    "expl",
    "nmod",
    "dep",
    "odd",
]
WORDS = [
    "is",
    "John",
    "to",
    "such",
    "as",
    "there",
    '"',
    "(",
    ")",
    ",",
    "-",
    "let",
    "me",
    "Kerry",
    "of",
    "many",
    "and",
    "told",
]


@given(st.data(), st.integers(1, 25))
def test_whatever_the_tree_the_outcome_is_one(data: st.DataObject, count: int) -> None:
    """Trees that no parser should give become trees with the same root, coarse labels and no cycle."""
    order = data.draw(st.permutations(range(count)))
    heads = [0] * count
    for place, word in enumerate(order):
        heads[word] = order[data.draw(st.integers(0, place - 1))] if place else word
    draws = [data.draw(st.lists(st.sampled_from(few), min_size=count, max_size=count)) for few in (LABELS, WORDS)]
    pos = data.draw(st.lists(st.sampled_from(("VERB", "PROPN", "PUNCT", "ADP", "ADJ")), min_size=count, max_size=count))
    found = ClearScheme().coarse(Parse(tuple(pos), tuple(heads), tuple(draws[0])), draws[1])
    roots = [i for i, head in enumerate(found.heads) if head == i]
    assert len(roots) == 1
    assert [i for i, label in enumerate(found.labels) if label == "root"] == roots
    assert set(found.labels) <= set(load_labels()["labels"])
    for word in range(count):
        above = word
        for _ in range(count):
            above = found.heads[above]
        assert above == roots[0]


def test_fixed_phrase_at_the_end_of_a_sentence() -> None:
    """ "such as" may end what a sentence was cut to."""
    words = ("they", "met", "leaders", "such", "as")
    parse = Parse(("PRON", "VERB", "NOUN", "ADJ", "ADP"), (1, 1, 1, 2, 2), ("nsubj", "ROOT", "dobj", "amod", "prep"))
    assert len(ClearScheme().coarse(parse, words).heads) == len(words)
