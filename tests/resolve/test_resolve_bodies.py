"""Bodies and officials without a name: governments, fighters, outlets, countries; who is named only later."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import claims_of


@pytest.mark.parametrize(
    ("code", "sentences", "words", "expected"),
    [
        ("id", ["Iran menolak.", "Pemerintah Presiden George W. Bush menuduh Iran."], "Pemerintah", "united-states"),
        ("en", ["Iran refused.", "The George W. Bush administration accused Iran."], "administration", "united-states"),
        ("id", ["Rusia menyerang gerilyawan Taliban."], "gerilyawan", "taliban"),
        ("en", ["Russia attacked Taliban fighters."], "fighters", "taliban"),
        ("id", ["Hal itu benar, kata polisi Mayor Karim Salim."], "polisi", "karim-salim"),
        ("id", ["Rusia bertemu pejabat Taliban."], "pejabat", ""),
        ("en", ["Russia met Taliban officials."], "officials", "taliban"),
        ("id", ["Tentara Rusia pergi.", "Lalu pasukan Uni Afrika tiba."], "pasukan", "african-union"),
        ("id", ["Google memuji Reuters.", "Perusahaan itu tumbuh."], "Perusahaan itu", "google"),
        ("en", ["Google praised Reuters.", "The company grew."], "The company", "google"),
        ("id", ["Google memuji Reuters.", "Media itu tumbuh."], "Media itu", "reuters"),
        ("en", ["Reuters wrote to Google.", "The broadcaster grew."], "The broadcaster", "reuters"),
        ("id", ["Thailand memuji Singapura.", "Lalu kerajaan itu menutup perbatasan."], "kerajaan itu", "thailand"),
        ("en", ["Thailand praised Singapore.", "Then the kingdom shut its border."], "the kingdom", "thailand"),
        ("id", ["Iran menegaskan bahwa negara itu tidak menyerah."], "negara itu", "iran"),
        ("en", ["Iran said the country would never give up."], "the country", "iran"),
        ("id", ["Iran menyerang Irak.", "Iran mengecam negara itu."], "negara itu", "iraq"),
        ("en", ["Iran attacked Iraq.", "Iran condemned the country."], "the country", "iraq"),
    ],
)
def test_bodies(read, code, sentences, words, expected):
    """A noun of a body means who heads it, who is named beside it, or the last one in play that it fits."""
    assert read(code, *sentences).last(words) == tuple(expected.split())


@pytest.mark.parametrize(
    ("code", "sentences", "role", "name", "expected"),
    [
        (
            "id",
            ["Jalan itu aman, kata seorang pejabat.", "Kami siaga, kata Karim Salim, juru bicara kementerian."],
            "seorang pejabat",
            "Karim Salim",
            "karim-salim",
        ),
        (
            "en",
            ["The road is safe, an official said.", "We are ready, said Karim Salim, a ministry spokesman."],
            "an official",
            "Karim Salim",
            "karim-salim",
        ),
        (
            "id",
            ["Jalan itu aman, kata para pejabat.", "Kami siaga, kata Karim Salim, juru bicara kementerian."],
            "para pejabat",
            "Karim Salim",
            "",
        ),
        (
            "en",
            ["The road is safe, a French official said.", "We are ready, said Karim Salim, Iran's interior minister."],
            "official",
            "Karim Salim",
            "",
        ),
    ],
)
def test_an_official_who_is_named_later(read, code, sentences, role, name, expected):
    """One official without a name is who the next report names with a title, unless number or State contradict."""
    said = [(role, sentences[0].split(",")[0], "indirect"), (name, sentences[1].split(",")[0], "indirect")]
    found = read(code, *sentences, names=[f"{name}/PER"], said=said)
    assert found.last(role) == tuple(expected.split())


@pytest.mark.parametrize(("code", "sentence"), [("id", "Kapten Karim tiba."), ("en", "Captain Karim arrived.")])
def test_a_single_name_is_also_known_with_its_title(read, code, sentence):
    """The forms of a person with one name hold the title that the text puts before it."""
    found = read(code, sentence, names=["Karim/PER"])
    (actor,) = [actor for actor in found.resolution.actors if actor.id == "karim"]
    assert sentence.rsplit(" ", 1)[0] in actor.forms


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hungary accused Brussels.", "European Union"),
        ("The European Union fined Hungary. Hungary accused Brussels.", "European Union"),
        ("Belgium fined Hungary. Hungary accused Brussels.", "Belgium"),
    ],
)
def test_brussels(text: str, body: str) -> None:
    """A capital that is also the seat of a union stands for the union, unless only its State is spoken of."""
    assert ("Hungary", "accuses", body) in claims_of("en", text)
