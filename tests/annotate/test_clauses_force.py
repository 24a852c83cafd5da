"""Polarity and modality of clauses, from words before them and from the verbs that govern them."""

from __future__ import annotations

import pytest

from tests.annotate.tree_notation import clauses

FORCE = [
    (
        "id",
        "Iran/PROPN/3/nsubj tidak/PART/3/advmod mendukung/VERB/0/root AS/PROPN/3/obj",
        "mendukung",
        "negative",
        "asserted",
    ),
    ("id", "Iran/PROPN/3/nsubj akan/AUX/3/aux menyerang/VERB/0/root", "menyerang", "positive", "intended"),
    ("id", "Iran/PROPN/3/nsubj harus/AUX/3/aux mundur/VERB/0/root", "mundur", "positive", "requested"),
    (
        "id",
        "Iran/PROPN/4/nsubj tidak/PART/4/advmod akan/AUX/4/aux mundur/VERB/0/root",
        "mundur",
        "negative",
        "intended",
    ),
    ("id", "Iran/PROPN/2/nsubj berencana/VERB/0/root menyerang/VERB/2/xcomp", "menyerang", "positive", "intended"),
    (
        "id",
        "Iran/PROPN/4/nsubj tidak/PART/4/advmod hanya/ADV/4/advmod menyerang/VERB/0/root",
        "menyerang",
        "positive",
        "asserted",
    ),
    (
        "id",
        "jika/SCONJ/3/mark Iran/PROPN/3/nsubj menyerang/VERB/5/advcl AS/PROPN/5/nsubj membalas/VERB/0/root",
        "menyerang",
        "positive",
        "possible",
    ),
    ("id", "Iran/PROPN/2/nsubj gagal/VERB/0/root menyerang/VERB/2/xcomp", "menyerang", "negative", "asserted"),
    ("en", "Iran/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root", "attack", "negative", "asserted"),
    ("en", "Iran/PROPN/4/nsubj wo/AUX/4/aux n't/PART/4/advmod attack/VERB/0/root", "attack", "negative", "intended"),
    ("en", "Iran/PROPN/3/nsubj should/AUX/3/aux withdraw/VERB/0/root", "withdraw", "positive", "requested"),
    ("en", "Iran/PROPN/3/nsubj may/AUX/3/aux withdraw/VERB/0/root", "withdraw", "positive", "possible"),
    (
        "en",
        "If/SCONJ/3/mark Iran/PROPN/3/nsubj attacks/VERB/5/advcl we/PRON/5/nsubj respond/VERB/0/root",
        "attacks",
        "positive",
        "possible",
    ),
    (
        "en",
        "No/DET/2/det country/NOUN/3/nsubj supports/VERB/0/root Iran/PROPN/3/obj",
        "supports",
        "negative",
        "asserted",
    ),
    (
        "en",
        "Iran/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root or/CCONJ/6/cc threaten/VERB/4/conj",
        "threaten",
        "negative",
        "asserted",
    ),
    (
        "en",
        "Iran/PROPN/4/nsubj did/AUX/4/aux not/PART/4/advmod attack/VERB/0/root but/CCONJ/6/cc threatened/VERB/4/conj",
        "threatened",
        "positive",
        "asserted",
    ),
]


@pytest.mark.parametrize(("language", "tree", "verb", "polarity", "modality"), FORCE)
def test_negation_and_modality_are_read_off(language: str, tree: str, verb: str, polarity: str, modality: str) -> None:
    """Words of the language's data before the predicate, or the verb that governs it, set polarity and modality."""
    _, by_word, _ = clauses(language, tree)
    assert (by_word[verb].polarity, by_word[verb].modality) == (polarity, modality)
