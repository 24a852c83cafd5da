"""Whose ministry, group and chief is meant where few words say so, and what refusing, demanding and both sides mean."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Departemen Luar Negeri kembali melayangkan nota protes ke pemerintah Malaysia.",
            {("Indonesia", "protests", "Malaysia")},
        ),
        ("Pemerintah mengecam Myanmar.", {("Indonesia", "opposes", "Myanmar")}),
        ("Malaysia marah. Pemerintah mengecam Myanmar.", {("Malaysia", "opposes", "Myanmar")}),
        ("Junta Myanmar mengecam Thailand.", {("Myanmar", "opposes", "Thailand")}),
    ],
)
def test_a_ministry_without_its_state_at_the_start_is_at_home(text: str, expected: set[Triple]) -> None:
    """Indonesian news that begins with a ministry or the government means Indonesia's."""
    assert claims_of("id", text).keys() == expected


@pytest.mark.parametrize(
    ("text", "leader", "led"),
    [
        ("Taliban chief Akhtar Mansoor has an office in Doha.", "Akhtar Mansoor", "Taliban"),
        ("Hezbollah's chief Hassan Nasrallah condemned Israel.", "Hassan Nasrallah", "Hezbollah"),
        ("UN chief Antonio Guterres met Modi.", "Antonio Guterres", None),
    ],
)
def test_the_chief_of_a_group_leads_it(text: str, leader: str, led: str | None) -> None:
    """A chief of an armed group or party leads it; one of another body holds an office."""
    found = {(subject, object) for subject, relation, object, _ in facts_of("en", text) if relation == "leads"}
    assert found == ({(leader, led)} if led is not None else set())


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "China refused to back Japan's resolution.", {("China", "rejects", "Japan")}),
        ("en", "Hamas refused to recognise Israel.", {("Hamas", "rejects", "Israel")}),
        ("en", "Poland refused to attack Belarus.", set()),
        ("id", "China menolak mendukung resolusi Jepang.", {("China", "rejects", "Japan")}),
        ("en", "Venezuela demanded Manuel Zelaya's return to power.", {("Venezuela", "supports", "Manuel Zelaya")}),
        (
            "en",
            "Viktor Yushchenko attended a rally in support of Georgia.",
            {("Viktor Yushchenko", "supports", "Georgia")},
        ),
        (
            "en",
            "Leaders of some European states, including Poland and Hungary, condemned Russia.",
            {("Poland", "opposes", "Russia"), ("Hungary", "opposes", "Russia")},
        ),
        ("en", "Russia spoke in support of the bill and met Trump.", {("Russia", "meets", "Donald Trump")}),
        ("en", "Rocket attacks from Gaza on Israel continued.", set()),
        ("en", "Attacks from Russia on Ukraine continued.", {("Russia", "attacks", "Ukraine")}),
        ("en", "Peru regretted the Israeli escalation against the Palestinians.", {("Israel", "attacks", "Palestine")}),
        ("en", "The West demanded Laurent Gbagbo's removal.", set()),
        ("en", "Hamas and Islamic Jihad attacked Israel.", {(g, "attacks", "Israel") for g in ("Hamas", "Jihad")}),
        (
            "en",
            "Peru and Libya met. Each side accused the other of lying.",
            {("Peru", "meets", "Libya"), ("Peru", "accuses", "Libya"), ("Libya", "accuses", "Peru")},
        ),
        ("en", "Peru and Libya accused the other rebels of lying.", set()),
        (
            "id",
            "Ukraina dan Rusia bertemu. Masing-masing pihak menuduh pihak lain melanggar kesepakatan.",
            {("Ukraine", "meets", "Russia"), ("Ukraine", "accuses", "Russia"), ("Russia", "accuses", "Ukraine")},
        ),
        ("id", "Ukraina menyalahkan pihak lain.", set()),
        (
            "en",
            "Britain and France said they would pursue new sanctions against Iran.",
            {("United Kingdom", "sanctions", "Iran"), ("France", "sanctions", "Iran")},
        ),
    ],
)
def test_refusals_demands_and_both_sides(code: str, text: str, expected: set[Triple]) -> None:
    """Who refuses to back somebody rejects him; whose return is demanded is not asked; each side accuses the other."""
    names = {"Palestinian Islamic Jihad": "Jihad"}
    found = {
        (names.get(s, s), r, o) for (s, r, o), (polarity, _) in claims_of(code, text).items() if polarity == "positive"
    }
    assert found == expected


def test_who_stands_right_before_a_cue_after_a_conjunction_speaks() -> None:
    """A State between "setelah" and "mengatakan" speaks, whatever the subject of the main clause is."""
    text = "Pernyataan itu muncul setelah Arab Saudi mengatakan telah mencegat sebuah rudal."
    assert speakers_of("id", text) == [("Saudi Arabia", "telah mencegat sebuah rudal")]
