"""Words and marks of both languages, told apart by rules."""

from __future__ import annotations

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.tokens import load_tokenizer
from kg.errors import DataFileError
from kg.languages import load_language


def tokens(text: str, language: str) -> list[str]:
    """Return the tokens of a text as written."""
    return [token for _, token in load_tokenizer(language).cut(text)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("id", '"Kami menolak," kata Kerry.', ['"', "Kami", "menolak", ",", '"', "kata", "Kerry", "."]),
        ("id", "Negara-negara Teluk (GCC)", ["Negara-negara", "Teluk", "(", "GCC", ")"]),
        (
            "en",
            "It doesn't matter, U.S. officials said.",
            ["It", "does", "n't", "matter", ",", "U.S.", "officials", "said", "."],
        ),
        ("en", "a U.N.-backed court", ["a", "U.N.", "-", "backed", "court"]),
        ("en", "the minister's $5m", ["the", "minister", "'s", "$", "5", "m"]),
        ("en", "see https://example.org/a?b=c.", ["see", "https://example.org/a?b=c", "."]),
        ("id", "", []),
        ("id", " \n\t ", []),
    ],
)
def test_words_and_marks(language: str, text: str, expected: list[str]) -> None:
    """Marks stand alone; contractions are cut; repeated words, abbreviations and addresses stay whole."""
    assert tokens(text, language) == expected


@pytest.mark.parametrize("language", ["id", "en"])
def test_as_spacy_does(language: str) -> None:
    """The tokens are those that spaCy's own tokenizer gives for the same rules."""
    text = (
        'WASHINGTON, D.C. (Reuters) — "We\'ll meet at 10.30 a.m.," said Lt. Gen. Smith; Presiden Jokowi, S.H., tiba di '
        "Jakarta-Pusat pada 12/5/2014: anak-anak, rp10.000,00/kg… John's 3,000-strong e-mail a@b.co.id #tag @nama"
    )
    document = spacy.blank(language).make_doc(text)
    assert list(load_tokenizer(language).cut(text)) == [(token.idx, token.text) for token in document]


@given(st.text(max_size=200), st.sampled_from(["id", "en"]))
def test_nothing_is_lost(text: str, language: str) -> None:
    """Tokens stand where they say, in order, and leave out white space alone."""
    rest = text
    for start, token in reversed(list(load_tokenizer(language).cut(text))):
        assert text[start : start + len(token)] == token
        rest = rest[:start] + rest[start + len(token) :]
    assert not rest.strip()


@pytest.mark.parametrize("sign", ["x", "!", "a-", "'", "ab."])
def test_text_without_spaces_is_cut_in_time(sign: str) -> None:
    """Long runs without a space cost no more than linear time."""
    began = time.monotonic()
    assert "".join(tokens(sign * 20_000, "id")) == sign * 20_000
    assert time.monotonic() - began < 5


def test_an_unknown_language_is_named() -> None:
    """A language without rules gives one clear line."""
    with pytest.raises(DataFileError, match=r"xx.tokens\.json"):
        load_tokenizer("xx")


@pytest.mark.parametrize("language", ["id", "en"])
def test_hyphened_words_of_the_lexicon_stay_whole(language: str) -> None:
    """A trigger or cue with a hyphen is one token: else no clause would ever hold it."""
    lexicon = load_language(language)
    words = {word for phrase in (*lexicon.triggers, *lexicon.cues) for word in phrase.split() if "-" in word}
    assert {word for word in words if list(tokens(word, language)) != [word]} == set()
