"""Sentence boundaries on news text with quotes, abbreviations and numbers, in both languages."""

from __future__ import annotations

from functools import cache

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.sentences import split_sentences
from kg.languages import load_language
from kg.model import Span, Token

blank = cache(spacy.blank)


def sentences(text: str, language: str) -> list[str]:
    """Return the sentences of a paragraph as written."""
    tokens = [
        Token(Span(token.idx, token.idx + len(token)), token.text)
        for token in blank(language).make_doc(text)
        if not token.is_space
    ]
    ranges = split_sentences(tokens, load_language(language))
    assert [first for first, _ in ranges] == [0, *(last for _, last in ranges)][: len(ranges)]
    assert not ranges or ranges[-1][1] == len(tokens)
    return [text[tokens[first].span.start : tokens[last - 1].span.end] for first, last in ranges]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("id", ["Kerry tiba di Wina.", "Ia bertemu Lavrov."]),
        ("en", ["Kerry arrived in Vienna.", "He met Lavrov."]),
        ("id", ["Apa yang terjadi?", "Tidak ada yang tahu!", "Semua diam..."]),
        ("id", ['"Kami berbagi keprihatinan.', 'ISIS perlu dihancurkan," kata Kerry.', "Ia lalu pergi."]),
        ("en", ['"We share concerns.', 'ISIS must go," Kerry said.', "He then left."]),
        ("id", ['"Kami menolak." kata Kerry dalam pernyataan.', "Itu saja."]),
        ("en", ['"Why now?" Kerry asked reporters in Vienna.', "Nobody answered."]),
        ("id", ['"Mengapa sekarang?" tanya Kerry.', "Tidak ada jawaban."]),
        ("en", ["“We refuse.”", "“We always will.”"]),
        ("id", ['Kata dia, "Kami menolak."', "Iran diam."]),
        ("id", ["Ia lahir pada 26. September di Kota Gen. Santos."]),
        ("en", ["Gen. John F. Kelly spoke.", "He left the U.S. on Monday."]),
        ("en", ["He left the U.S.", "The visit was short."]),
        ("id", ["Harga naik 3.500 rupiah (26/9/2015).", "Pasar turun."]),
        ("id", ["Menurut Prof. Dr. Ahmad Yani, Iran mundur.", "Itu benar."]),
    ],
)
def test_sentences_of_news(language: str, parts: list[str]) -> None:
    """A stop ends a sentence unless it belongs to an abbreviation or number or a reporting clause follows the quote."""
    assert sentences(" ".join(parts), language) == parts


def test_a_missing_space_hides_no_sentence() -> None:
    """Two sentences that a page has run together are two."""
    assert sentences("Ia pergi.Lalu kembali.", "id") == ["Ia pergi.", "Lalu kembali."]


@given(st.text(alphabet="aA.?!…\"'”“() 1,", max_size=60))
def test_every_token_is_in_one_sentence(text: str) -> None:
    """Whatever the marks, the sentences follow one another and hold all tokens."""
    assert "".join(sentences(text, "id")).replace(" ", "") == text.replace(" ", "")


def test_no_tokens_no_sentences() -> None:
    """An empty block has no sentence."""
    assert split_sentences((), load_language("id")) == ()
