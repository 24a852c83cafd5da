"""What is said and who governs it: complements of clauses and their governors."""

from __future__ import annotations

import pytest

from kg.annotate.clauses import build_clauses
from kg.languages import load_language
from kg.model import Sentence, Span
from tests.annotate.tree_notation import clauses, parse

COMPLEMENT = [
    (
        "id",
        "Kerry/PROPN/2/nsubj mengatakan/VERB/0/root ISIS/PROPN/4/nsubj mundur/VERB/2/ccomp",
        "mengatakan",
        "mundur",
        "ISIS mundur",
    ),
    (
        "id",
        "Kerry/PROPN/2/nsubj menduga/VERB/0/root bahwa/SCONJ/5/mark ISIS/PROPN/5/nsubj mundur/VERB/2/advcl",
        "menduga",
        "mundur",
        "bahwa ISIS mundur",
    ),
    (
        "id",
        '"/PUNCT/3/punct ISIS/PROPN/3/nsubj mundur/VERB/0/root ,/PUNCT/6/punct "/PUNCT/6/punct kata/VERB/3/parataxis Kerry/PROPN/6/nsubj',
        "kata",
        "mundur",
        "ISIS mundur",
    ),
    (
        "en",
        "Kerry/PROPN/2/nsubj said/VERB/0/root ISIS/PROPN/4/nsubj withdrew/VERB/2/ccomp",
        "said",
        "withdrew",
        "ISIS withdrew",
    ),
    (
        "en",
        "ISIS/PROPN/2/nsubj withdrew/VERB/0/root ,/PUNCT/4/punct said/VERB/2/parataxis Kerry/PROPN/4/nsubj",
        "said",
        "withdrew",
        "ISIS withdrew",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "governed", "complement"), COMPLEMENT)
def test_a_clause_knows_its_complement_and_governor(
    language: str, tree: str, verb: str, governed: str, complement: str
) -> None:
    """Who says something governs what is said, whichever of the two the parser puts on top."""
    text, by_word, found = clauses(language, tree)
    assert by_word[verb].complement is not None
    assert by_word[verb].complement.of(text) == complement
    governor = by_word[governed].governor
    assert governor is not None
    assert found[governor] is by_word[verb]


def test_governors_count_over_sentences() -> None:
    """The index of a governor is that in the document's clauses, not in the sentence's."""
    _, tokens, _ = parse(
        "Iran/PROPN/2/nsubj mundur/VERB/0/root Kerry/PROPN/4/nsubj mengatakan/VERB/0/root ISIS/PROPN/6/nsubj mundur/VERB/4/ccomp"
    )
    sentences = (Sentence(Span(0, 11), 0, 2, 0), Sentence(Span(12, 50), 2, 6, 0))
    found = build_clauses(tokens, sentences, load_language("id"))
    assert [clause.governor for clause in found] == [None, None, 1]
    assert [clause.sentence for clause in found] == [0, 1, 1]
