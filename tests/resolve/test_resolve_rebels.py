"""Fighters that no name is given: whose they are by a land, a people, a leader or the group that is named next."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels in Mozambique attacked the army on Monday. The rebels also accused Rwanda of looting.",
            {("Mozambican rebels", "attacks", "Mozambique"), ("Mozambican rebels", "accuses", "Rwanda")},
        ),
        (
            "Laotian rebel groups signed a deal with Thailand. Laotian rebels also met Vietnamese officials.",
            {("Laotian rebel groups", "cooperatesWith", "Thailand"), ("Laotian rebel groups", "meets", "Vietnam")},
        ),
        (
            "Muslim rebels in Thailand met Malaysian officials.",
            {("Muslim rebels", "meets", "Malaysia")},
        ),
        (
            "Turkish troops clashed with rebels in a Kurdish town. The rebels shelled Turkish positions.",
            {("Turkey", "attacks", "Kurdish rebels"), ("Kurdish rebels", "attacks", "Turkey")},
        ),
        (
            "Haftar's forces attacked Tripoli in April.",
            {("Khalifa Haftar", "attacks", "Libya")},
        ),
        (
            "Troops loyal to General Haftar attacked Egypt on Sunday.",
            {("Khalifa Haftar", "attacks", "Egypt")},
        ),
        (
            "Forces loyal to Muammar Gaddafi attacked Tunisia on Sunday.",
            {("Muammar Gaddafi", "attacks", "Tunisia")},
        ),
        (
            "Kurdish rebel leader Murat Karayilan met French officials.",
            {("Murat Karayilan", "meets", "France")},
        ),
    ],
)
def test_fighters_without_a_name_are_whose_they_are_said_to_be(text: str, expected: set[Triple]) -> None:
    """The land they are in, their people and who leads them tell fighters apart."""
    assert expected <= set(claims_of("en", text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Pro-Russian rebels attacked Moldova in May. Moldova asked Romania for help.", "Moldovan rebels"),
        ("Tory rebels criticised Theresa May. Britain and Ireland met in London. Britain was calm.", "British rebels"),
        ("Gunmen in Mali attacked Niger on Friday. Mali was calm. Mali closed roads.", "Malian gunmen"),
        ("Separatist rebels attacked Georgia. Georgia was calm. Georgia closed roads.", "Georgian rebels"),
        ("Karen Pierce met rebels in Togo on Friday. Karen Pierce left on Sunday.", "Karen rebels"),
        ("A rebel attacked Niger on Friday. Niger was calm. Niger closed roads.", "Nigerien rebels"),
    ],
)
def test_fighters_who_are_told_apart_are_not_the_lands(text: str, wrong: str) -> None:
    """Adjectives, parties, crime and parts of a land keep fighters from being called after the land."""
    assert not any(wrong in (subject, object_) for subject, _, object_ in claims_of("en", text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A Syrian rebel leader met Turkish officials in Ankara.", ("Syria", "meets", "Turkey")),
        ("The Malaysian opposition leader met Indian officials.", ("Malaysia", "meets", "India")),
        ("Iran criticised rebels backed by Turkey.", ("Iran", "opposes", "Turkey")),
    ],
)
def test_who_leads_rebels_or_an_opposition_acts_for_no_state(text: str, wrong: Triple) -> None:
    """The State of a people is not who fights it, leads its opposition or is backed by another."""
    assert wrong not in claims_of("en", text)
