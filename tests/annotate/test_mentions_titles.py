"""Titles: which office belongs to whom, and of what."""

from __future__ import annotations

import pytest

from kg.annotate.mention_titles import Title, find_titles
from kg.annotate.mentions import MentionFinder
from kg.annotate.names import NamedSpan
from kg.languages import load_language
from kg.model import Article, Sentence, Span
from kg.vocab.gazetteer import load_gazetteer

PERSON = "Khalid Amin"


def title_in(code: str, sentence: str) -> Title:
    """Return the first title of a sentence in which only `PERSON` is a name that the model found."""
    language = load_language(code)
    spans = [NamedSpan(Span(at, at + len(PERSON)), "PER", 1.0) for at in [sentence.find(PERSON)] if at >= 0]
    article = Article("test", sentence, code)
    finder = MentionFinder(language, load_gazetteer())
    mentions = finder.find(article, [Sentence(Span(0, len(sentence)), 0, 0, 0)], spans)
    return find_titles(sentence, mentions, language)[0]


@pytest.mark.parametrize(
    ("code", "sentence", "of", "person"),
    [
        ("id", "Menteri Luar Negeri Rusia Khalid Amin tiba.", "Rusia", PERSON),
        ("id", "Menteri Luar Negeri Amerika Serikat (AS) Khalid Amin tiba.", "Amerika Serikat", PERSON),
        ("id", "Ketua PBB, Khalid Amin, tiba.", "PBB", PERSON),
        ("id", "Khalid Amin, Presiden Suriah, tiba.", "Suriah", PERSON),
        ("id", "Khalid Amin, seorang juru bicara militer Iran, tiba.", "militer Iran", PERSON),
        ("id", "Juru bicara kepresidenan Khalid Amin tiba.", None, PERSON),
        ("id", "Presiden Suriah tiba.", "Suriah", None),
        ("id", "Presiden bertemu Khalid Amin.", None, None),
        ("id", "Juru bicara perdana menteri India, Khalid Amin, membantah.", "India", PERSON),
        ("en", "The spokesman of the president of Syria, Khalid Amin, left.", "Syria", PERSON),
        ("id", "Juru bicara Presiden Khalid Amin membantah.", PERSON, None),
        ("en", "A spokesman for President Khalid Amin left.", PERSON, None),
        ("id", "Panglima militer Yordania, Jenderal Khalid Amin, tiba.", "Yordania", PERSON),
        ("id", "Komandan tentara Yordania, Jenderal Khalid Amin, tiba.", "tentara Yordania", PERSON),
        ("en", "The commander of the Jordanian army, General Khalid Amin, left.", "Jordanian army", PERSON),
        ("id", "Menteri Keadaan Darurat Khalid Amin tiba.", None, PERSON),
        ("en", "Khalid Amin, a defence ministry spokesman, left.", "defence ministry", PERSON),
        ("en", "Khalid Amin, a ruling party spokesman, left.", None, PERSON),
        ("id", "Juru bicara polisi Khalid Amin membantah.", "polisi", PERSON),
        ("en", "Minister for Emergency Situations Khalid Amin left.", None, PERSON),
        ("id", "Di Uruzgan, wakil kepala kepolisian provinsi itu Khalid Amin tiba.", None, PERSON),
        ("en", "Russian Foreign Minister Khalid Amin left.", "Russian", PERSON),
        ("en", "Russia's foreign minister, Khalid Amin, left.", "Russia", PERSON),
        ("en", "Khalid Amin, the Russian foreign minister, left.", "Russian", PERSON),
        ("en", "Khalid Amin, spokesman for the Iranian military, left.", "Iranian military", PERSON),
        ("en", "The president of Syria, Khalid Amin, left.", "Syria", PERSON),
        ("en", "Khalid Amin's spokesman left.", PERSON, None),
        ("en", "The president met Khalid Amin.", None, None),
    ],
)
def test_titles(code, sentence, of, person):
    """A title's genitive or possessor and the person in apposition are found, whatever their order."""
    title = title_in(code, sentence)
    assert (title.of.text if title.of else None, title.person.text if title.person else None) == (of, person)


@pytest.mark.parametrize(
    ("code", "sentence", "modifier"),
    [
        ("id", "Mantan Presiden Suriah Khalid Amin tiba.", "former"),
        ("en", "Former Syrian president Khalid Amin left.", "former"),
        ("id", "Istri Presiden Suriah tiba.", "kin"),
        ("id", "Ia diakui sebagai presiden.", "predicate"),
        ("en", "He served as president.", "predicate"),
    ],
)
def test_modifiers(code, sentence, modifier):
    """Words before a title tell that it is past, said of somebody, or that of a relative."""
    assert title_in(code, sentence).modifier == modifier
