"""Dictionary forms in both languages: known forms, affixes, words that nobody has seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.lemmas import Edit, Lemmatizer, load_lemmatizer


@pytest.mark.parametrize(
    ("code", "word", "pos", "lemma"),
    [
        ("id", "menyerang", "VERB", "serang"),
        ("en", "attacked", "VERB", "attack"),
        ("id", "diberikan", "VERB", "beri"),
        ("en", "gave", "VERB", "give"),
        ("id", "Perusahaan", "NOUN", "usaha"),
        ("en", "Companies", "NOUN", "company"),
        ("id", "serangan", "NOUN", "serang"),
        ("en", "bombings", "NOUN", "bombing"),
        ("id", "negara", "NOUN", "negara"),
        ("en", "Israel", "PROPN", "Israel"),
        ("id", "dan", "CCONJ", "dan"),
        ("en", "was", "AUX", "be"),
    ],
)
def test_lemma(code: str, word: str, pos: str, lemma: str) -> None:
    """An Indonesian lemma is the root without affixes, an English one the dictionary form."""
    assert load_lemmatizer(code).lemmas([word], [pos]) == (lemma,)


@given(st.text(min_size=1, max_size=20), st.sampled_from(["VERB", "NOUN", "PROPN", "X", ""]))
def test_every_word_has_a_lemma(word: str, pos: str) -> None:
    """Whatever the characters, one lemma comes out that is not empty."""
    for code in ("id", "en"):
        (lemma,) = load_lemmatizer(code).lemmas([word], [pos])
        assert lemma


def test_an_affix_alone_is_no_word() -> None:
    """Nothing is taken off a word that would leave nothing of it."""
    assert Edit("me", "", "kan", "").apply("mekan") is None
    assert Edit("meny", "s", "kan", "").apply("menyebutkan") == "sebut"


def test_a_root_counts_more_than_a_frequent_affix() -> None:
    """Of two readings the one that gives a known root is right."""
    edits = {"VERB": [["me", "", "", "", 0.9], ["me", "", "i", "", 0.1]]}
    data = {"forms": {}, "edits": edits, "roots": ["nanam"], "cased": []}
    assert Lemmatizer(data).lemmas(["menanami"], ["VERB"]) == ("nanam",)


@pytest.mark.shared
@pytest.mark.parametrize(("code", "name", "least"), [("id", "id_gsd-test", 0.93), ("en", "en_ewt-test", 0.95)])
def test_lemmas_of_treebanks(shared: Path, code: str, name: str, least: float) -> None:
    """On words of a test set, their parts of speech given, nearly all lemmas are right."""
    rows = [line.split("\t") for line in (shared / "data" / "ud" / f"{name}.conllu").read_text("utf-8").splitlines()]
    words = [(row[1], row[3], row[2]) for row in rows if len(row) > 3 and row[0].isdigit() and row[2] != "_"]
    found = load_lemmatizer(code).lemmas([word for word, _, _ in words], [pos for _, pos, _ in words])
    right = sum(lemma == gold for lemma, (_, _, gold) in zip(found, words, strict=True))
    assert right / len(words) >= least
