"""Accusations in a speaker's own words, bodies after their noun, words with a hyphen, and who is asked to act."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "accused"),
    [
        ("en", "Erdogan said Israel had violated the laws of war in Gaza.", {"Israel"}),
        ("en", '"Belarus is lying about the refugees," Donald Tusk said.', {"Belarus"}),
        ("en", "Pakistan said India was sponsoring terrorism in Balochistan.", {"India"}),
        ("en", "Moscow said both Ukraine and Poland had violated the agreement.", {"Ukraine", "Poland"}),
        ("en", "Donald Tusk said Russia was not lying.", set()),
        ("en", "Donald Tusk asked whether Russia had broken the treaty.", set()),
        ("en", "Donald Tusk said that if Russia broke the truce, Poland would respond.", set()),
        ("en", "Russia violated the truce on Monday.", set()),
        ("en", "Donald Tusk said Minsk had ordered troops to break the truce.", set()),
        ("en", "Donald Tusk said Russia had broken its silence.", set()),
        ("id", "Erdogan menilai Israel telah melanggar aturan dasar peperangan.", {"Israel"}),
        ("id", "Modi menegaskan Pakistan mendukung terorisme di Kashmir.", {"Pakistan"}),
        ("id", "Teheran mengatakan Washington mencampuri urusan dalam negerinya.", {"United States"}),
        ("id", "Prabowo mengatakan Malaysia tidak melanggar perjanjian itu.", set()),
        ("id", "Modi menegaskan Pakistan mendukung perdamaian di Kashmir.", set()),
    ],
)
def test_who_is_said_to_do_wrong_is_accused(code: str, text: str, accused: set[str]) -> None:
    """A speaker accuses of whom he says, for sure, that he lied, broke a truce or committed crimes."""
    assert {object for _, relation, object in claims_of(code, text) if relation == "accuses"} == accused


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The group Bendera threatened Malaysian citizens.", {("Bendera", "threatens", "Malaysia")}),
        ("en", "The militant group Ansar al-Haq attacked Egypt.", {("Ansar al-Haq", "attacks", "Egypt")}),
        ("en", "Islamist movement Jamaah Nur attacked Egypt.", {("Jamaah Nur", "attacks", "Egypt")}),
        ("en", "The think tank Bruegel criticised Germany.", {("Bruegel", "opposes", "Germany")}),
        ("en", "Philippine rebel group Bagani Army attacked Malaysia.", {("Bagani Army", "attacks", "Malaysia")}),
        ("en", "The German weekly Zeitgeist accused Turkey of spying.", set()),
        ("en", "The British tabloid condemned France.", set()),
        ("en", "Iran seized a British company's tanker.", {("Iran", "coerces", "United Kingdom")}),
        ("id", "Kelompok militan Ansar al-Haq menyerang Mesir.", {("Ansar al-Haq", "attacks", "Egypt")}),
        ("en", "Saudi Arabia and France co-chaired the conference.", {("France", "cooperatesWith", "Saudi Arabia")}),
        ("en", "Qatar co-sponsored the resolution.", set()),
    ],
)
def test_bodies_bear_the_name_after_their_noun(code: str, text: str, expected: set[Triple]) -> None:
    """A name right after a body's noun is that body's, no person's; an outlet or think tank is not its State."""
    found = {tuple(sorted((s, o))) + (r,) for s, r, o in claims_of(code, text)}
    assert found == {tuple(sorted((s, o))) + (r,) for s, r, o in expected}


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Chad and Libya agreed a cease-fire.", ("Chad", "withdraws", "Libya")),
        ("en", "The cease-fire between Chad and Libya held.", ("Libya", "withdraws", "Chad")),
        ("en", "Israel carpet-bombed Syria.", ("Israel", "attacks", "Syria")),
        ("en", "Belgium co-operated with Peru.", ("Belgium", "cooperatesWith", "Peru")),
        ("id", "Iran menakut-takuti Irak.", ("Iran", "threatens", "Iraq")),
        ("id", "Iran diwanti-wanti Oman agar menahan diri.", ("Oman", "warns", "Iran")),
    ],
)
def test_verbs_and_nouns_with_a_hyphen_are_read(code: str, text: str, expected: Triple) -> None:
    """Words of the lexicon that are written with a hyphen are one word: "cease-fire", "menakut-takuti"."""
    assert expected in claims_of(code, text)


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Oman mewanti-wanti Iran agar tidak menyerang Israel.", ("Iran", "attacks", "Israel")),
        ("id", "Oman menasihati Iran agar membantu Irak.", ("Iran", "aids", "Iraq")),
        ("id", "Oman ingin membantu Irak.", ("Oman", "aids", "Iraq")),
        ("en", "Russia nudged Iran to support Iraq.", ("Iran", "supports", "Iraq")),
    ],
)
def test_who_is_asked_or_warned_acts(code: str, text: str, expected: Triple) -> None:
    """Whom a verb of asking or warning has as object does what follows, the subject where there is no object."""
    assert [triple for triple in claims_of(code, text) if triple[1] == expected[1]] == [expected]
