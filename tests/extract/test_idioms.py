"""Stances told by idiom: figures of speech that newspapers use for an act, in both languages."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def tuples(extraction: Extraction) -> set[tuple[str, str, str]]:
    """Return subject, relation and object of the claims, in the words of the text."""
    return {(c.subject.text, c.relation, c.object.text) for c in extraction.claims}


ENGLISH = [
    ("Iran has thrown its weight behind Turkey.", "supports"),
    ("Iran gave shelter to Turkey.", "supports"),
    ("Iran lined up behind Turkey.", "supports"),
    ("Iran turned its guns on Turkey.", "attacks"),
    ("Iran bore a grudge against Turkey.", "opposes"),
    ("Iran parted company with Turkey.", "opposes"),
    ("Iran frowned on Turkey's plan.", "opposes"),
    ("Iran gave short shrift to Turkey's offer.", "rejects"),
    ("Iran walked out on Turkey.", "rejects"),
    ("Iran rang Turkey.", "meets"),
    ("Iran sounded out Turkey.", "negotiatesWith"),
    ("Iran came to Turkey's aid.", "aids"),
    ("Iran rushed to Turkey's rescue.", "aids"),
    ("Iran did business with Turkey.", "cooperatesWith"),
    ("Iran cosied up to Turkey.", "cooperatesWith"),
    ("Iran broke away from Turkey.", "withdraws"),
]

INDONESIAN = [
    ("Iran pasang badan untuk Turki.", "supports"),
    ("Iran merapat ke Turki.", "supports"),
    ("Iran melindungi Turki.", "supports"),
    ("Iran memberi lampu hijau kepada Turki.", "supports"),
    ("Iran menggandeng Turki.", "cooperatesWith"),
    ("Iran main mata dengan Turki.", "cooperatesWith"),
    ("Iran menyalami Turki.", "meets"),
    ("Iran menyurati Turki untuk meminta bantuan.", "callsFor"),
    ("Iran menagih janji Turki.", "callsFor"),
    ("Iran menantang Turki berdebat.", "callsFor"),
    ("Iran menaruh dendam pada Turki.", "opposes"),
    ("Iran memarahi Turki.", "opposes"),
    ("Iran menyomasi Turki.", "accuses"),
    ("Iran menutup pintu bagi Turki.", "rejects"),
    ("Iran takluk kepada Turki.", "concedes"),
    ("Iran pecah kongsi dengan Turki.", "withdraws"),
    ("Iran menggeruduk kedutaan Turki.", "protests"),
    ("Iran menyegel kedutaan Turki.", "coerces"),
    ("Iran meretas komputer Turki.", "attacks"),
    ("Iran mengulurkan tangan kepada Turki.", "aids"),
]


@pytest.mark.parametrize(("text", "relation"), ENGLISH)
def test_english_idioms(extraction_of, text: str, relation: str) -> None:  # type: ignore[no-untyped-def]
    """A figure of speech gives the relation that it stands for, and no other."""
    assert tuples(extraction_of("en", f"The news came late. {text}")) == {("Iran", relation, "Turkey")}


@pytest.mark.parametrize(("text", "relation"), INDONESIAN)
def test_indonesian_idioms(extraction_of, text: str, relation: str) -> None:  # type: ignore[no-untyped-def]
    """A figure of speech gives the relation that it stands for, and no other; an embassy stands for its State."""
    found = tuples(extraction_of("id", f"Kabar itu ramai. {text}"))
    assert {(subject, told, target.split()[-1]) for subject, told, target in found} == {("Iran", relation, "Turki")}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Iran withdrew its support for Turkey.", ("Iran", "withdraws", "Turkey")),
        ("en", "Iran ended its support for Turkey.", ("Iran", "withdraws", "Turkey")),
        ("en", "Iran halted its aid to Turkey.", ("Iran", "sanctions", "Turkey")),
        ("id", "Iran mencabut dukungannya kepada Turki.", ("Iran", "withdraws", "Turki")),
        ("id", "Iran menghentikan dukungannya kepada Turki.", ("Iran", "withdraws", "Turki")),
    ],
)
def test_help_that_ends_is_no_help(  # type: ignore[no-untyped-def]
    extraction_of, code: str, text: str, expected: tuple[str, str, str]
) -> None:
    """Who takes back support or aid is not told to give it."""
    opening = "The news came late." if code == "en" else "Kabar itu ramai."
    assert tuples(extraction_of(code, f"{opening} {text}")) == {expected}


@pytest.mark.parametrize("word", ["kata-kata", "lidah", "mulut"])
def test_wars_of_words_are_no_violence(extraction_of, word: str) -> None:  # type: ignore[no-untyped-def]
    """A "perang lidah" is a quarrel."""
    found = tuples(extraction_of("id", f"Kabar itu ramai. Perang {word} antara Iran dan Turki mereda."))
    assert {relation for _, relation, _ in found} == {"opposes"}
