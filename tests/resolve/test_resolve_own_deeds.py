"""Whose a deed is that only a possessive tells the author of: his who is judged for it or told to end it."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "The UN condemned Iraq for its invasion of Kuwait.",
            {("United Nations", "opposes", "Iraq"), ("Iraq", "attacks", "Kuwait")},
        ),
        (
            "en",
            "Egypt urged Israel to stop its attacks on Gaza.",
            {
                ("Egypt", "callsFor", "Israel"),
                ("Israel", "withdraws", "Gaza Strip"),
                ("Israel", "attacks", "Gaza Strip"),
            },
        ),
        (
            "en",
            "Merkel thanked Erdogan for his support of Ukraine.",
            {
                ("Angela Merkel", "supports", "Recep Tayyip Erdogan"),
                ("Recep Tayyip Erdogan", "supports", "Ukraine"),
            },
        ),
        (
            "en",
            "Peru lifted the embargo imposed on Iraq after its 1990 invasion of Kuwait.",
            {("Peru", "concedes", "Iraq"), ("Iraq", "attacks", "Kuwait")},
        ),
        ("en", "Iran continued its attacks on Israel.", {("Iran", "attacks", "Israel")}),
        (
            "id",
            "Mesir mengecam Israel atas serangannya ke Gaza.",
            {("Egypt", "opposes", "Israel"), ("Israel", "attacks", "Gaza Strip")},
        ),
        ("id", "Iran mengulangi ancamannya terhadap Israel.", {("Iran", "threatens", "Israel")}),
    ],
)
def test_whose_own_deed_it_is(code: str, text: str, expected: set[Triple]) -> None:
    """A possessive on a deed means whoever is judged for it, not who judges him."""
    assert set(claims_of(code, text)) == expected


@pytest.mark.parametrize(
    ("text", "there", "absent"),
    [
        (
            "Norway condemned Sudan for its attacks on Chad.",
            {("Sudan", "attacks", "Chad")},
            {("Norway", "attacks", "Chad")},
        ),
        (
            "Norway backed the embargo imposed on Sudan after its 1999 invasion of Chad.",
            {("Sudan", "attacks", "Chad")},
            {("Norway", "attacks", "Chad"), ("Norway", "supports", "Sudan")},
        ),
        (
            "Sudan was criticised by Norway for its attack on Chad.",
            {("Sudan", "attacks", "Chad")},
            {("Norway", "attacks", "Chad")},
        ),
        ("Sudan apologised to Norway for its raid on Chad.", {("Sudan", "attacks", "Chad")}, set()),
        (
            "Meloni praised Modi for his support of Chad.",
            {("Narendra Modi", "supports", "Chad")},
            {("Giorgia Meloni", "supports", "Chad")},
        ),
        ("Sudan attacked Norway for its own support of Chad.", {("Sudan", "supports", "Chad")}, set()),
    ],
)
def test_deed_is_his_who_is_judged(text: str, there: set[Triple], absent: set[Triple]) -> None:
    """The deed is his who is condemned, thanked or punished for it, whichever way the sentence is turned."""
    found = claims_of("en", text).keys()
    assert there <= found
    assert not absent & found
