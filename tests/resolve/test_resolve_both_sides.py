"""What two parties do to each other, whose the forces of a report are, and what people are only charged with."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("language", "text", "relation"),
    [
        ("en", "Talks between India and Pakistan collapsed. The two sides blamed each other.", "accuses"),
        ("en", "Talks between India and Pakistan collapsed. They accused each other of lying.", "accuses"),
        ("en", "Talks between India and Pakistan ended. Both countries praised one another.", "supports"),
        ("id", "Perundingan India dan Pakistan gagal. Kedua belah pihak saling menyalahkan.", "accuses"),
        ("id", "Perundingan India dan Pakistan selesai. Mereka saling mendukung.", "supports"),
    ],
)
def test_both_do_it(language: str, text: str, relation: str) -> None:
    """What both sides, or they, do to each other each does to the other."""
    claims = claims_of(language, text)
    assert {("India", relation, "Pakistan"), ("Pakistan", relation, "India")} <= claims.keys()


@pytest.mark.parametrize(
    "text",
    [
        "Merkel praised the treaty. They praised each other.",
        "Talks between India and Pakistan collapsed. They blamed the weather.",
    ],
)
def test_nobody_does_it_to_himself(text: str) -> None:
    """Where one actor is in play nobody is meant by "each other", nor where something else is."""
    assert not any(relation in ("supports", "accuses") for _, relation, _ in claims_of("en", text))


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Greenpeace counted nine dead. Israel was struck by no rockets, its military said.", "Israel"),
        (
            "en",
            "Oxfam wants talks. Japan would not stop the hunt, its foreign ministry said.",
            "Japanese Foreign Ministry",
        ),
        ("id", "Greenpeace mencatat sembilan korban. Israel tidak dihantam roket, kata militernya.", "Israel"),
    ],
)
def test_whose_forces_and_ministry_speak(language: str, text: str, speaker: str) -> None:
    """Who tells of a State as "its military" or "its ministry" is that State's, whoever spoke before."""
    assert speakers_of(language, text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Iran is accused of arming the Houthis.", {("Iran", "aids", "Houthis"): ("positive", "possible")}),
        (
            "en",
            "Moscow is suspected of hacking the German parliament.",
            {("Russia", "attacks", "Germany"): ("positive", "possible")},
        ),
        ("id", "Iran dituduh mempersenjatai Houthi.", {("Iran", "aids", "Houthis"): ("positive", "possible")}),
    ],
)
def test_charges_of_nobody(language: str, text: str, expected: dict[Triple, tuple[str, str]]) -> None:
    """What somebody is accused of, nobody says by whom, is possible and no fact; he doesn't say it himself."""
    assert claims_of(language, text) == expected
    assert speakers_of(language, text) == []


def test_who_is_charged_does_not_speak() -> None:
    """A participle after a comma charges the noun before it."""
    assert speakers_of("en", "Russia, accused of meddling in the vote, sent its envoy home.") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Beating ISIS matters more than ousting Assad, the French president said."),
        ("id", "Tidak ada tempat bagi Assad, Presiden Prancis mengatakan kepada wartawan."),
        ("id", "Menteri-menteri Pak Prabowo menolak usulan DPR."),
        ("id", "Pejabat era Biden menuduh Rusia meretas pemilu."),
        ("id", "Menteri era Jokowi menolak usulan DPR."),
    ],
)
def test_offices_of_others(language: str, text: str) -> None:
    """An office that begins the report, that several hold, or of somebody's time is not that person's."""
    assert facts_of(language, text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wakil Ketua Umum Golkar Budi Santosa menolak.",
            ("Budi Santosa", "holdsOffice", "Deputy Party Chairman", "Golkar"),
        ),
        (
            "Ketua Umum Muhammadiyah Budi Santosa menolak.",
            ("Budi Santosa", "holdsOffice", "Chairman", "Muhammadiyah"),
        ),
    ],
)
def test_chairmen(text: str, expected: tuple[str, str, str, str]) -> None:
    """Who chairs a body that is no party is no party chairman."""
    assert facts_of("id", text) == {expected}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The Obama administration rejected the plan. Iran wants more. The administration said it would wait.",
            "United States",
        ),
        (
            "Iran wants more. Republicans in the US Senate want less. The administration said it would wait.",
            "United States",
        ),
        (
            "Duterte met Xi Jinping and Joe Biden. The Duterte administration signed. The administration said it won.",
            "Philippines",
        ),
    ],
)
def test_whose_administration(text: str, speaker: str) -> None:
    """An administration is that of the head who was named with it, else the American one where it is told of."""
    assert speakers_of("en", text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("War broke out in Sudan. Egypt backed the government.", ("Egypt", "supports", "Sudan")),
        (
            "Unrest spread in Kenya. The United States urged the government to talk to students.",
            ("United States", "callsFor", "Kenya"),
        ),
        (
            "The UNHCR says Myanmar persecutes the minority and has called on the government to stop.",
            ("UNHCR", "callsFor", "Myanmar"),
        ),
    ],
)
def test_whose_government_is_acted_on(text: str, expected: Triple) -> None:
    """Who acts on "the government" acts on the other State in play, not on its own."""
    assert expected in claims_of("en", text)


def test_rebels_are_no_mission() -> None:
    """Rebels without a name are no body that was named before."""
    text = "The UN mission MINUSCA left. The African Union urged the rebels to lay down their arms."
    assert claims_of("en", text) == {}
