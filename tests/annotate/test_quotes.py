"""Quotations are found by their marks, whatever their kind and however unbalanced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.quotes import find_quotes
from kg.model import Block, Quote, Span


def quotes_of(*paragraphs: str) -> tuple[str, tuple[Quote, ...]]:
    """Return the paragraphs joined by line breaks, and the quotes in them."""
    blocks, position = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(Span(position, position + len(paragraph)), "paragraph"))
        position += len(paragraph) + 1
    text = "\n".join(paragraphs)
    return text, find_quotes(text, blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Kami siap berunding," kata Kerry.', ["Kami siap berunding"]),
        ('\\"Kami siap berunding,\\" kata Kerry.', ["Kami siap berunding"]),
        ("“We will not fall into hysteria,” Lavrov said.", ["We will not fall into hysteria"]),
        ("«Мы против этого шага сегодня», kata dia.", ["Мы против этого шага сегодня"]),
        ("'We don't accept this,' he said.", ["We don't accept this"]),
        ("‘We don’t accept this,’ he said.", ["We don’t accept this"]),  # noqa: RUF001
        ("&quot;It is time to leave.&quot;", ["It is time to leave."]),
        ("“Such measures,” he added, “hurt those who invent them.”", ["Such measures", "hurt those who invent them."]),
        ("Hamas' leaders met Israel's envoys.", []),
        ("“We will stay in Syria“, Lavrov said. He left.", ["We will stay in Syria"]),
        ("„We will stay in Syria“, Lavrov said.", ["We will stay in Syria"]),
        ("Lavrov said: ”We will stay in Syria”.", ["We will stay in Syria"]),
        ("Hollande (“president of all”) spoke of “peace“ and left.", ["president of all", "peace"]),
    ],
)
def test_marks_of_every_kind(text: str, expected: list[str]) -> None:
    """Straight, curly, single, angle and escaped marks give the words between them, apostrophes give none."""
    whole, found = quotes_of(text)
    assert [quote.span.of(whole) for quote in found] == expected


def test_missing_closing_mark_costs_one_quote() -> None:
    """A quotation without its closing mark ends where the next one opens, and the next one is found."""
    text, found = quotes_of('"Kami berbagi keprihatinan yang sama, kata Kerry. "Kita akan terus," pungkasnya.')
    assert [quote.closed for quote in found] == [False, True]
    assert found[1].span.of(text) == "Kita akan terus"


def test_missing_opening_mark_reaches_back_to_the_sentence() -> None:
    """A closing mark alone gives the sentence before it."""
    text, found = quotes_of('Itu benar. Kami berbagi keprihatinan yang sama," kata Kerry.')
    assert [quote.span.of(text) for quote in found] == ["Kami berbagi keprihatinan yang sama"]


def test_quotation_over_paragraphs_is_one() -> None:
    """A quotation that each paragraph opens anew and only the last one closes is one quotation."""
    text, found = quotes_of('"We came here to be respected.', '"We leave with our rights intact," he said.')
    assert len(found) == 1
    assert found[0].span.of(text).endswith("rights intact")


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ('Merkel insisted that the sanctions were "unavoidable".', True),
        ('Film "Laskar Pelangi" diputar di Moskow.', True),
        ('Pejabat itu menyebutnya "kesalahan besar dan memalukan" dalam rapat.', True),
        ('"Tidak," kata dia.', False),
        ('Ia menegaskan, "Kebebasan berlayar harus dihormati."', False),
    ],
)
def test_quoted_words_are_told_from_speech(text: str, scare: bool) -> None:
    """A quoted word, title or half-sentence is marked; speech introduced by a comma or colon is not."""
    _, found = quotes_of(text)
    assert [quote.scare for quote in found] == [scare]


def test_furniture_and_repeats_hold_no_quotes() -> None:
    """Only blocks with text of their own are read."""
    text = '"Baca juga ini sekarang juga," kata iklan.'
    span = Span(0, len(text))
    assert find_quotes(text, [Block(span, "furniture", reason="related")]) == ()
    assert find_quotes(text, [Block(span, "paragraph", repeats=0)]) == ()


@given(st.text(alphabet="ab \"'“”‘’«».,!?\n", max_size=80))
def test_any_text_gives_ordered_disjoint_quotes(text: str) -> None:
    """Quotes lie within their block, in order, none overlapping another, each span inside its outer span."""
    found = find_quotes(text, [Block(Span(0, len(text)), "paragraph")])
    for quote in found:
        assert quote.span in quote.outer
        assert quote.outer in Span(0, len(text))
    assert all(a.outer.end <= b.outer.start for a, b in zip(found, found[1:], strict=False))
