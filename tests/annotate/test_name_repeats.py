"""A name that the model saw once is a name wherever the article writes it alike."""

from __future__ import annotations

import re

from kg.annotate.name_repeats import with_repeats
from kg.annotate.names import NamedSpan
from kg.languages import load_language
from kg.model import Sentence, Span, Token


def found(text: str, *names: tuple[str, str]) -> list[tuple[str, str, int]]:
    """Return the names of a text, one sentence a line, when the model sees the first place of each name alone."""
    tokens = tuple(Token(Span(*match.span()), match.group()) for match in re.finditer(r"\w+|[^\w\s]", text))
    sentences, first = [], 0
    for line in re.finditer(r"[^\n]+", text):
        last = sum(token.span.start < line.end() for token in tokens)
        sentences.append(Sentence(Span(*line.span()), first, last, 0))
        first = last
    spans = [NamedSpan(Span(at := text.index(name), at + len(name)), label, 0.9) for name, label in names]
    seen = with_repeats(sorted(spans, key=lambda n: n.span.start), tokens, sentences, load_language("id"))
    return [(name.span.of(text), name.label, name.span.start) for name in seen]


def test_a_name_is_found_again() -> None:
    """An acronym that the model missed in a later sentence is added with the label of the first."""
    text = "Lembaga PNCR mengatakan hal itu.\nHal itu benar, kata PNCR."
    assert [(name, label) for name, label, _ in found(text, ("PNCR", "ORG"))] == [("PNCR", "ORG")] * 2


def test_longer_names_come_first() -> None:
    """Inside a longer name its part is not named again."""
    text = "Amin Gemayel dan Gemayel tiba.\nKemudian Amin Gemayel pergi."
    names = [name for name, _, _ in found(text, ("Amin Gemayel", "PER"))]
    assert names == ["Amin Gemayel", "Amin Gemayel"]


def test_plain_words_are_not_spread() -> None:
    """What is a word of the language, in lower case or short, is no name for having been taken for one once."""
    assert len(found("Senin kami pergi.\nHari Senin itu.", ("Senin", "PER"))) == 1
    assert len(found("Di sana.\nDi situ.", ("Di", "LOC"))) == 1


def test_no_names() -> None:
    """A text without names has none."""
    assert found("Tidak ada apa-apa di sini.") == []
