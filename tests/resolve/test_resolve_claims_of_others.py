"""Whose words a noun of speech tells, what nobody who is named says, and names that a text shortens itself."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merkel's claim that Iran had missiles was wrong.", [("Angela Merkel", "Iran had missiles")]),
        ("Macron repeated Merkel's claim that Iran had missiles.", [("Angela Merkel", "Iran had missiles")]),
        ("Macron repeated his claim that Iran had missiles.", [("Emmanuel Macron", "Iran had missiles")]),
        (
            "Macron accepted Merkel's odd theory that Iran had missiles.",
            [("Angela Merkel", "Iran had missiles")],
        ),
        ("Peru rejected US charges that Lima had missiles.", [("United States", "Lima had missiles")]),
        ("It is often alleged that Iran gave money to Peru.", [(None, "Iran gave money to Peru")]),
        (
            "Although it is alleged (without evidence) that Iran paid Peru, it is not clear.",
            [(None, "Iran paid Peru")],
        ),
        ("It was announced by Putin that Russia would leave.", [("Vladimir Putin", "Russia would leave")]),
        ("Israel said no to Peru.", []),
        ("There are strong hints in India that a new deal could be made.", []),
        (
            "In an interview with CNN, Putin accused Peru of meddling in Chile.",
            [("Vladimir Putin", "meddling in Chile")],
        ),
        (
            "Peru has been accused by Chilean and Western leaders of harbouring rebels, but Brazil is silent.",
            [("Chile", "harbouring rebels")],
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A claim is its owner's, whoever takes it up, and nobody's where nobody is named."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chile backed the Tirana Nurses Alliance (TNA). The TNA criticized Peru.",
            {("Chile", "supports", "Tirana Nurses Alliance"), ("Tirana Nurses Alliance", "opposes", "Peru")},
        ),
        (
            "Peru criticized the World Health Organization (WHO). The WHO condemned Chile.",
            {("Peru", "opposes", "World Health Organization"), ("World Health Organization", "opposes", "Chile")},
        ),
        (
            "The Iraqi Islamic Party and the Association of Muslim Scholars condemned Turkey.",
            {("Iraqi Islamic Party", "opposes", "Turkey"), ("Association of Muslim Scholars", "opposes", "Turkey")},
        ),
    ],
)
def test_names_that_a_text_shortens(text: str, expected: set[Triple]) -> None:
    """Letters that a text puts in brackets stand for the name before them, whoever else is known by them."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize("text", ["Iran attacked Iraq. Reuters", "Iran attacked Iraq. According to Reuters"])
def test_a_text_may_end_in_an_outlet(text: str) -> None:
    """An outlet as the last word says nothing and breaks nothing."""
    assert speakers_of("en", text) == []
