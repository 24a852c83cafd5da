"""What is done to a subject that faces it or is under it: sanctions, occupation, pressure, attacks."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Iran is under US sanctions.", ("United States", "sanctions", "Iran")),
        (
            "en",
            "Lukashenko, who is under EU sanctions, stayed away.",
            ("European Union", "sanctions", "Alexander Lukashenko"),
        ),
        ("en", "Syria is subject to American sanctions.", ("United States", "sanctions", "Syria")),
        ("en", "North Korea has been hit with UN sanctions.", ("United Nations", "sanctions", "North Korea")),
        ("en", "Kyiv came under Russian missile attack overnight.", ("Russia", "attacks", "Ukraine")),
        ("en", "Ukraine is facing Russian attacks on its power grid.", ("Russia", "attacks", "Ukraine")),
        ("en", "Israel is under pressure from Washington over aid.", ("United States", "callsFor", "Israel")),
        ("en", "Assad depends on aid from Iran.", ("Iran", "aids", "Bashar al-Assad")),
        ("en", "Taiwan won US support for its bid.", ("United States", "supports", "Taiwan")),
        ("id", "Haftar mengandalkan dukungan Mesir.", ("Egypt", "supports", "Khalifa Haftar")),
        ("id", "Rusia berada di bawah sanksi AS.", ("United States", "sanctions", "Russia")),
        ("id", "Iran dikenai sanksi AS.", ("United States", "sanctions", "Iran")),
        ("id", "Ukraina menghadapi serangan Rusia.", ("Russia", "attacks", "Ukraine")),
        ("id", "Palestina hidup di bawah pendudukan Israel.", ("Israel", "coerces", "Palestine")),
    ],
)
def test_undergone(language: str, text: str, expected: Triple) -> None:
    """Whose act it is does it to who faces it, is under it or is hit with it."""
    assert set(claims_of(language, text)) == {expected}


def test_what_is_not_faced() -> None:
    """A negated verb of undergoing negates what is done."""
    assert claims_of("en", "Iran does not face US sanctions.") == {
        ("United States", "sanctions", "Iran"): ("negative", "asserted")
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Israel faces Hamas in Gaza."),
        ("en", "Turkey faces a flood of Russian tourists."),
        ("en", "The camp is under US protection."),
        ("id", "Indonesia menghadapi Malaysia di final."),
        ("id", "Rusia dikenai"),
    ],
)
def test_nothing_is_undergone(language: str, text: str) -> None:
    """Who is only faced, or under somebody's care, undergoes nothing."""
    assert claims_of(language, text) == {}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Gaza is under Israeli siege.", {("Israel", "coerces", "Gaza Strip")}),
        ("en", "Palestinians living under Israeli occupation protested.", {("Israel", "coerces", "Palestine")}),
        ("en", "Iran has been under American sanctions since 1979.", {("United States", "sanctions", "Iran")}),
        ("en", "Under US pressure, Israel changed its mind.", {("United States", "callsFor", "Israel")}),
        ("en", "Jordan acted at the request of Iraq.", {("Iraq", "callsFor", "Jordan")}),
        ("en", "China laughed at the demands of Japan.", set()),
        ("en", "Iran's economy is under pressure.", set()),
        ("en", "Iran is under no pressure from Russia.", set()),
        ("id", "Warga Palestina hidup di bawah pendudukan Israel.", {("Israel", "coerces", "Palestine")}),
        ("id", "Atas desakan Turki, Pakistan menutup kantor itu.", {("Turkey", "callsFor", "Pakistan")}),
    ],
)
def test_who_is_under_what(code: str, text: str, expected: set[Triple]) -> None:
    """A deed that somebody is under is done to him; who acts at a request was asked."""
    assert set(claims_of(code, text)) == expected
