"""Hopes that appeal, threats of a price, whom a title without a name means, and agencies' datelines."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, findings_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "China hopes Japan will refrain from new steps.", ("China", "callsFor", "Japan")),
        ("en", '"We hope Peru will sign," Sergei Lavrov said.', ("Russia", "callsFor", "Peru")),
        ("id", "Jokowi berharap Malaysia segera membebaskan nelayan.", ("Joko Widodo", "callsFor", "Malaysia")),
        ("id", '"Kami berharap Lebanon menepati janjinya," kata Netanyahu.', ("Israel", "callsFor", "Lebanon")),
        ("en", '"Iran will pay a heavy price for this," Netanyahu said.', ("Benjamin Netanyahu", "threatens", "Iran")),
        ("id", 'India menyatakan Pakistan "harus membayar mahal".', ("India", "threatens", "Pakistan")),
        ("en", "Trump said Mexico must pay for the wall.", ("Donald Trump", "callsFor", "Mexico")),
    ],
)
def test_hopes_and_prices(code: str, text: str, expected: Triple) -> None:
    """Who hopes that somebody acts calls for it; who says that somebody will pay a price threatens."""
    told = {triple for triple in claims_of(code, text) if triple[1] in ("callsFor", "threatens")}
    assert told == {expected}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Putin said he hoped Trump would win."),
        ("en", "France hopes China's economy will grow."),
        ("en", "China hoped the deal would end the war with Japan."),
        ("en", "Russia faced consequences, Joe Biden said."),
        ("id", "Indonesia berharap krisis itu selesai."),
        ("id", "MUI berharap agar Israel tidak lolos dari jerat hukum."),
    ],
)
def test_what_befalls_somebody_is_no_appeal(code: str, text: str) -> None:
    """Nobody is called on to win, to grow or to get away."""
    assert {triple for triple in claims_of(code, text) if triple[1] in ("callsFor", "threatens")} == set()


def test_what_is_hoped_is_not_so_yet() -> None:
    """The act that somebody hopes for is asked for, it has not been done."""
    claims = claims_of("id", "Amerika berharap Jepang mengumumkan sanksi terhadap Iran.")
    assert claims["Japan", "sanctions", "Iran"] == ("positive", "requested")


def test_a_title_without_a_name_gives_the_office_of_whom_it_means() -> None:
    """ "Russia's foreign minister" is Lavrov's office where the text names him later."""
    text = "Russia's foreign minister said on Tuesday that talks had failed. Sergei Lavrov blamed Georgia."
    assert ("Sergei Lavrov", "holdsOffice", "Foreign Minister", "Russia") in facts_of("en", text)
    ranks = "Pervez Musharraf went to London. Pakistan's general met Tony Blair."
    assert not any(fact[2] == "General" for fact in facts_of("en", ranks))


def test_who_speaks_within_another_s_words_is_not_who_goes_on() -> None:
    """ "He" is who spoke last by the article's own words, not whom he told of as saying something."""
    text = (
        "Jack Straw said the threat made war more likely.\n\n"
        "In an interview, Straw said that Jacques Chirac had said France would veto it.\n\n"
        '"They appear to have made the decision not to enforce it," he said.'
    )
    said = speakers_of("en", text)
    assert said[-1][0] == "Jack Straw"


@pytest.mark.parametrize("lead", ["Teheran, MINA – ", "Teheran (RMOL) - ", "Hidayatullah.com–", "TEHERAN, iNews.id - "])
def test_an_agency_s_dateline_acts_in_nothing(lead: str) -> None:
    """City and agency before a dash are no part of the sentence."""
    findings = findings_of("id", f"{lead}Pemerintah Iran mengecam Israel.\n\nAlasannya belum jelas.")
    assert {actor.name for actor in findings.actors} == {"Iran", "Israel"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt had a role to play as they condemned Hamas.", {("Egypt", "opposes", "Hamas")}),
        ("Peru left after they had condemned Chile.", {("Peru", "opposes", "Chile")}),
        (
            "Peru and Chile left after they had condemned Cuba.",
            {("Peru", "opposes", "Cuba"), ("Chile", "opposes", "Cuba")},
        ),
    ],
)
def test_they_is_the_state_that_acts(text: str, expected: set[Triple]) -> None:
    """ "They" is a single State that is the subject of the same sentence where no group is at hand."""
    assert {triple for triple in claims_of("en", text) if triple[1] == "opposes"} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Russia rules out new Iran sanctions over the nuclear report.",
        "Germany backs new Iran sanctions.",
        "China opposes the Iran arms embargo.",
        "China runs Iran oil tankers.",
    ],
)
def test_sanctions_are_not_whom_they_hit(text: str) -> None:
    """Who backs, opposes or rules out "Iran sanctions" takes no stance on Iran and does not lead it."""
    assert not claims_of("en", text)
    assert not facts_of("en", text)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Britain called for a ceasefire between Georgia and Russia."),
        ("en", "Britain presented proposals for a Georgian-Russian ceasefire deal."),
        ("en", "Mediators hope for a truce between Georgia and Russia."),
        ("id", "PBB menyerukan gencatan senjata antara Georgia dan Rusia."),
        ("id", "Mesir mengusulkan gencatan senjata antara Georgia dan Rusia."),
    ],
)
def test_what_is_called_for_is_not_done(code: str, text: str) -> None:
    """A ceasefire that somebody calls for or proposes is requested, not agreed."""
    findings = findings_of(code, text)
    deeds = {claim.modality for claim in findings.claims if claim.relation == "withdraws"}
    assert deeds == {"requested"}


def test_a_ceasefire_that_holds_is_told() -> None:
    """Without a call the ceasefire is asserted, whoever proposed another one."""
    findings = findings_of("en", "A Georgian-Russian ceasefire began on Monday. Peru proposed talks.")
    assert {claim.modality for claim in findings.claims if claim.relation == "withdraws"} == {"asserted"}


@pytest.mark.parametrize("deed", ["boycott", "isolation", "blockade", "release"])
def test_what_is_called_for_is_done_to_somebody(deed: str) -> None:
    """Who calls for the boycott of a State does not call on it to act."""
    assert ("Iran", "callsFor", "Israel") not in claims_of("en", f"Iran called for the {deed} of Israel.")
