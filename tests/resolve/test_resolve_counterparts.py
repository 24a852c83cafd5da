"""Counterparts who are told something, leaders and envoys who are their body, talks between the two sides."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi warned his Philippine counterpart that China would act.", ("Wang Yi", "warns", "Philippines")),
        ("Blinken urged his Israeli counterpart to show restraint.", ("Antony Blinken", "callsFor", "Israel")),
        ("Blinken met Hamas leaders in Doha.", ("Antony Blinken", "meets", "Hamas")),
        ("Putin met Houthi officials.", ("Vladimir Putin", "meets", "Houthis")),
        ("The UN envoy met Putin.", ("United Nations", "meets", "Vladimir Putin")),
        ("The junta in Niger expelled the French ambassador.", ("Niger", "sanctions", "France")),
        (
            "Russia and Ukraine exchanged prisoners. Talks between the two sides go on.",
            ("Russia", "negotiatesWith", "Ukraine"),
        ),
    ],
)
def test_who_is_met_and_told(text: str, expected: Triple) -> None:
    """Those who act for a body or land are it; a possessive before a counterpart says nothing of whom he is of."""
    assert expected in claims_of("en", text)


def test_hosts_are_not_met() -> None:
    """Leaders of a group in a capital are not the leaders of its land."""
    assert all(target != "Qatar" for _, _, target in claims_of("en", "Blinken met Hamas leaders in Doha."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi told his Philippine counterpart to stop.", [("Wang Yi", "to stop")]),
        ("Iran will not yield, its president said.", [("Iran", "Iran will not yield")]),
        ("Diplomats in Iran said the talks had failed.", [(None, "the talks had failed")]),
    ],
)
def test_whose_words_they_are(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Whom a cue is put to is no part of the words; diplomats in a land are not that land's."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Gunmen loyal to the Houthis attacked an Israeli ship.", {("Houthis", "attacks", "Israel")}),
        ("id", "Gerilyawan yang setia kepada Machar menyerang Uganda.", {("Riek Machar", "attacks", "Uganda")}),
        ("en", "Militants from Pakistan attacked India.", set()),
        ("en", "Poland shut its last crossing with Belarus.", {("Poland", "sanctions", "Belarus")}),
        ("en", "India deported dozens of Rohingya to Bangladesh.", {("India", "coerces", "Rohingya")}),
    ],
)
def test_whose_fighters(language: str, text: str, expected: set[Triple]) -> None:
    """Fighters loyal to a group are its own, those from a land nobody's; borders are shut to whom they are with."""
    assert set(claims_of(language, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hungary has yet to approve Sweden's bid.", {("Hungary", "supports", "Sweden"): ("negative", "asserted")}),
        ("China sent 103 warplanes towards Taiwan.", {("China", "mobilizes", "Taiwan"): ("positive", "asserted")}),
        ("India summoned Canada's high commissioner.", {("India", "protests", "Canada"): ("positive", "asserted")}),
        (
            "Niger revoked a military accord with the United States.",
            {("Niger", "rejects", "United States"): ("positive", "asserted")},
        ),
    ],
)
def test_acts_of_states(text: str, expected: dict[Triple, tuple[str, str]]) -> None:
    """What one has yet to do is not done; forces are sent towards whom they are aimed at."""
    assert claims_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Israel menuduh Hamas dan tentara Suriah melakukan kejahatan.",
            [("Israel", "Hamas dan tentara Suriah melakukan kejahatan")],
        ),
        ("Israel menuduh Hamas dan Iran berbohong.", [("Israel", "Hamas dan Iran berbohong")]),
    ],
)
def test_charges_against_several(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A charge against several actors of more than a word each is a statement like one against one."""
    assert speakers_of("id", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pasukan Ethiopia memasuki Somalia.", {("Ethiopia", "mobilizes", "Somalia")}),
        ("Rusia akan menempatkan senjata nuklir di Belarus.", {("Russia", "mobilizes", "Belarus")}),
        ("Prabowo memasuki ruang rapat DPR.", set()),
    ],
)
def test_forces_enter_lands(text: str, expected: set[Triple]) -> None:
    """Forces that enter a land are mobilised against it, people who enter a room are not."""
    assert set(claims_of("id", text)) == expected
