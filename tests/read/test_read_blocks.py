"""An article's text falls into title, paragraphs, furniture and repeats."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.languages import load_language
from kg.languages.language import Furniture
from kg.read.blocks import mark_repeats, same_words, split_blocks
from kg.read.paragraphs import split_paragraphs

FURNITURE = Furniture(
    line=(("widget", r"[A-Z]"), ("related", r"(?i)baca juga\b.*"), ("byline", r"\(\w{2,5}\)")),
    lead=(("dateline", r"[A-Z][A-Z, ]+ (?:\(\w+\) )?[-–—] "), ("outlet", r"KOMPAS\.com [-–—] ")),
)
WRAPPED = (
    "Ministers agree on a road map for the river\n\n"
    "GENEVA (Reuters) - The foreign ministers of the two countries said on Monday that they\n"
    "had agreed on a road map for sharing the water of the river, after nine hours of talks in\n"
    "a hotel by the lake.\n\n"
    '"We are not friends yet," one of them told reporters, "but we are neighbours and will\n'
    'remain so whether we like it or not."\n'
)


def kinds(text: str, *, find_title: bool = True) -> list[tuple[str, str | None, str]]:
    """Return kind, reason and words of the blocks of a text."""
    blocks = split_blocks(text, FURNITURE, find_title=find_title)
    return [(block.kind, block.reason, " ".join(block.span.of(text).split())) for block in blocks]


def test_first_article(seed: Path) -> None:
    """The first article has a title, three widget letters, a dateline, five paragraphs, four repeats and a byline."""
    text = seed.read_text("utf-8")
    blocks = split_blocks(text, load_language("id").furniture, find_title=True)
    shape = [(block.kind, block.reason, block.repeats) for block in blocks]
    assert shape == [
        ("title", None, None),
        *[("furniture", "widget", None)] * 3,
        ("furniture", "dateline", None),
        *[("paragraph", None, None)] * 5,
        *[("paragraph", None, index) for index in (6, 7, 8, 9)],
        ("furniture", "initials", None),
    ]
    assert blocks[0].span.of(text) == "Kerry: AS-Rusia Punya Misi yang Sama di Suriah"
    assert blocks[4].span.of(text) == "WASHINGTON -"
    assert blocks[-1].span.of(text) == "(esn)"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Menlu: Kami Siap Berunding\nIsi berita di sini.", "title"),
        ("Will the talks fail?\nThe talks go on.", "title"),
        ("Iran rejects talks with the U.S.\nThe talks are off.", "title"),
        ("Menteri itu pergi ke Kairo.\nIa kembali besok.", "paragraph"),
        ("He said:\nNothing.", "paragraph"),
        ("CAIRO - The minister left\nHe will be back.", "furniture"),
        ("Only one line and nothing else", "paragraph"),
        (" ".join(["word"] * 40) + "\nMore text.", "paragraph"),
    ],
)
def test_first_line_is_the_title_if_it_looks_like_one(text: str, first: str) -> None:
    """A title has no final full stop, no dateline, is no whole paragraph, and text follows it."""
    blocks = split_blocks(text, FURNITURE, find_title=True)
    assert blocks[0].kind == first
    assert sum(block.kind == "title" for block in blocks) == (first == "title")


def test_no_title_is_looked_for_where_the_input_gives_one() -> None:
    """With the title known, the first line is text."""
    assert kinds("Menlu: Kami Siap\nIsi berita.", find_title=False)[0][0] == "paragraph"


def test_furniture_is_told_from_text() -> None:
    """Lines of furniture are blocks of their own; furniture in front of a paragraph is cut off, in turn."""
    text = "Judul Berita\r\n\r\nKOMPAS.com - JAKARTA, INDONESIA - Isi berita.\r\nBaca juga: Judul Lain\r\n***\r\nTamat."
    assert kinds(text) == [
        ("title", None, "Judul Berita"),
        ("furniture", "outlet", "KOMPAS.com -"),
        ("furniture", "dateline", "JAKARTA, INDONESIA -"),
        ("paragraph", None, "Isi berita."),
        ("furniture", "related", "Baca juga: Judul Lain"),
        ("furniture", "separator", "***"),
        ("paragraph", None, "Tamat."),
    ]


def test_headlines_after_a_label_are_furniture_like_it() -> None:
    """Links listed below "Baca juga:" belong to it; the next sentence does not."""
    text = "Judul\nIsi berita.\nBaca juga:\nKerry Tiba di Kairo\nMenlu Rusia Pulang\nIa pulang.\nTamat"
    assert [(kind, reason) for kind, reason, _ in kinds(text)][2:] == [
        *[("furniture", "related")] * 3,
        ("paragraph", None),
        ("paragraph", None),
    ]


def test_title_after_furniture() -> None:
    """Furniture above the title does not hide it."""
    assert [kind for kind, _, _ in kinds("A\nJudul Berita\nIsi berita.")] == ["furniture", "title", "paragraph"]


def test_repeats_differ_in_nothing_but_case_punctuation_and_spacing() -> None:
    """A paragraph of five words or more repeats an earlier one; a shorter one only the title."""
    text = "Judul Baru\nIa pergi ke Kairo kemarin.\nYa.\nIa pergi  ke Kairo, kemarin\nYa.\njudul baru\nIa pergi lagi."
    blocks = split_blocks(text, FURNITURE, find_title=True)
    assert [block.repeats for block in blocks] == [None, None, None, 1, None, 0, None]


def test_hard_wrapped_lines_are_joined() -> None:
    """A text wrapped at some width has one block a paragraph, and its title is not swallowed."""
    found = kinds(WRAPPED)
    assert [kind for kind, _, _ in found] == ["title", "furniture", "paragraph", "paragraph"]
    assert found[2][2].startswith("The foreign ministers") and found[2][2].endswith("by the lake.")
    assert found[3][2].endswith('like it or not."')


def test_wrapped_text_without_blank_lines_starts_a_paragraph_after_a_short_line() -> None:
    """A line that had room for the next word ends its paragraph."""
    spans = split_paragraphs(WRAPPED.replace("\n\n", "\n"))
    assert len(spans) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Satu kalimat pendek.\nKalimat kedua yang sedikit lebih panjang.\nKetiga.",
        "Judul\nA\nA\n" + "Kalimat yang panjang sekali. " * 12 + "\nlalu baris lain",
        "Presiden tiba di Kairo untuk berunding\nOleh Budi",
    ],
)
def test_one_paragraph_a_line_stays_so(text: str) -> None:
    """Lines that end before they are full are paragraphs."""
    assert len(split_paragraphs(text)) == len(text.splitlines())


@pytest.mark.parametrize(("one", "other", "same"), [("A, b!", "a b", True), ("a b", "a c", False)])
def test_same_words(one: str, other: str, same: bool) -> None:
    """Case, punctuation and spacing make no difference."""
    assert same_words(one, other) is same


LINES = st.lists(
    st.one_of(
        st.text(alphabet='ab AB.,-"“()\u00a0\u2028\x0b\x1c\x85', max_size=30),
        st.sampled_from(["", "A", "Baca juga: x", "(esn)", "WASHINGTON - ia pergi ke sana lagi", "KOMPAS.com - a"]),
        st.text(max_size=60),
    ),
    max_size=12,
)


@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n", "\r"]), st.booleans())
def test_blocks_are_ordered_disjoint_and_cover_all_words(lines: list[str], end: str, find_title: bool) -> None:
    """Blocks follow each other, share nothing, hold every character but white space, and start and end in words."""
    text = end.join(lines)
    blocks = split_blocks(text, FURNITURE, find_title=find_title)
    position = 0
    for index, block in enumerate(blocks):
        assert position <= block.span.start < block.span.end
        assert not text[position : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip()
        assert block.repeats is None or block.repeats < index
        position = block.span.end
    assert not text[position:].strip()
    assert mark_repeats(text, blocks) == blocks


@given(st.text(max_size=300))
def test_shipped_furniture_leaves_no_word_out(text: str) -> None:
    """The same holds for the expressions that ship with the languages."""
    for code in ("en", "id"):
        blocks = split_blocks(text, load_language(code).furniture, find_title=True)
        assert "".join("".join(b.span.of(text).split()) for b in blocks) == "".join(text.split())
