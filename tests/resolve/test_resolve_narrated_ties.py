"""What reports narrate between States, groups and people: visits, help, charges, deeds laid to somebody."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Merkel flew to the Latvian capital Riga.", {("Angela Merkel", "meets", "Latvia")}),
        ("Merkel arrived in the Latvian capital.", {("Angela Merkel", "meets", "Latvia")}),
        (
            "American officials spoke with Omani officials about the threat.",
            {("United States", "meets", "Oman")},
        ),
        ("Estonia suffered cyber intrusions from Belarus.", {("Belarus", "attacks", "Estonia")}),
        (
            "The hacking of the World Health Organization was traced to Belarus.",
            {("Belarus", "attacks", "World Health Organization")},
        ),
        (
            "Investigators attributed the cyberattack on Estonia to Belarus.",
            {("Belarus", "attacks", "Estonia")},
        ),
        ("Moldova received missiles from Canada.", {("Canada", "aids", "Moldova")}),
        ("Moldova sought help from the European Union.", {("Moldova", "callsFor", "European Union")}),
        ("Gambia appealed for Senegalese support.", {("Gambia", "callsFor", "Senegal")}),
        (
            "Brazil urged restraint from India and Pakistan.",
            {("Brazil", "callsFor", "India"), ("Brazil", "callsFor", "Pakistan")},
        ),
        ("The European Commission sent Malta a warning over the law.", {("European Commission", "warns", "Malta")}),
        ("Oslo sent Minsk a protest note.", {("Norway", "protests", "Belarus")}),
        ("Two Belarusian diplomats were expelled from Latvia.", {("Latvia", "sanctions", "Belarus")}),
        ("Russian jets violated Finnish airspace on Friday.", {("Russia", "mobilizes", "Finland")}),
        ("Estonia declared Belarus responsible for the attack.", {("Estonia", "accuses", "Belarus")}),
        ("Peru alleged that the vote was rigged by Bolivia.", {("Peru", "accuses", "Bolivia")}),
        ("Peru alleges Bolivia armed the gangs.", {("Peru", "accuses", "Bolivia")}),
        ("A plan backed by Norway was rejected by Iceland.", {("Iceland", "rejects", "Norway")}),
        (
            "Hamas accepted a proposal put forward by Egypt and Qatar.",
            {("Hamas", "agreesWith", "Egypt"), ("Hamas", "agreesWith", "Qatar")},
        ),
        (
            "A delegation from Hamas arrived in Cairo for talks with Egyptian officials.",
            {("Hamas", "negotiatesWith", "Egypt")},
        ),
        (
            "Norway and Denmark said Iran must return to talks.",
            {("Norway", "callsFor", "Iran"), ("Denmark", "callsFor", "Iran")},
        ),
        (
            "Norway called on China, Pyongyang's only ally, and Russia to act.",
            {("Norway", "callsFor", "China"), ("Norway", "callsFor", "Russia")},
        ),
        (
            "Brazil condemned Israel's attack on Iran and its bombing of Gaza.",
            {("Brazil", "opposes", "Israel"), ("Israel", "attacks", "Iran"), ("Israel", "attacks", "Gaza Strip")},
        ),
        (
            "Macron criticised Erdogan's speech but agreed to meet with him.",
            {("Emmanuel Macron", "meets", "Recep Tayyip Erdogan")},
        ),
        (
            'Canada has pledged its "unwavering support" for Moldova.',
            {("Canada", "promises", "Moldova"), ("Canada", "supports", "Moldova")},
        ),
        ("Norway met Iran's rival Saudi Arabia in Oslo.", {("Saudi Arabia", "opposes", "Iran")}),
        (
            "Iran and Iraq signed a truce. Norway praised the two warring sides.",
            {("Norway", "supports", "Iran"), ("Norway", "supports", "Iraq")},
        ),
        ("Kenya threatened Peru and then attacked it.", {("Kenya", "attacks", "Peru")}),
        ("Norway called Trump's remarks troubling.", {("Norway", "opposes", "Donald Trump")}),
        (
            "Norway condemned an assault by Sudan's paramilitary Rapid Support Forces on Kenya.",
            {("Norway", "opposes", "Rapid Support Forces"), ("Rapid Support Forces", "attacks", "Kenya")},
        ),
        (
            "Blinken met Pashinyan and Aliyev. On Monday Lavrov spoke to both leaders.",
            {("Sergei Lavrov", "meets", "Nikol Pashinyan"), ("Sergei Lavrov", "meets", "Ilham Aliyev")},
        ),
        ("Norway said it was shameful that Iran had jailed nurses.", {("Norway", "opposes", "Iran")}),
        ("Norway said it was unacceptable for Mali to jail nurses.", {("Norway", "opposes", "Mali")}),
        ("Eritrea used drones against Ethiopian positions.", {("Eritrea", "attacks", "Ethiopia")}),
        (
            "Danish prosecutors accused Iranian Foreign Minister Abbas Araghchi of fraud.",
            {("Denmark", "accuses", "Abbas Araghchi")},
        ),
        ("Kenya called on Uganda to block Trump's visit to Israel.", {("Uganda", "rejects", "Donald Trump")}),
    ],
)
def test_ties_are_told_with_both_their_parties(text: str, expected: set[Triple]) -> None:
    """Verbs with their nouns, participles, pronouns and lists give who does what to whom."""
    assert expected <= set(claims_of("en", text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Merkel's visit to Latvia was postponed.", ("Angela Merkel", "meets", "Latvia")),
        ("Merkel postponed her trip to Latvia.", ("Angela Merkel", "meets", "Latvia")),
        ("A meeting between Merkel and Putin was cancelled.", ("Angela Merkel", "meets", "Vladimir Putin")),
        ("Macron criticised calls for boycotting Israel.", ("Emmanuel Macron", "protests", "Israel")),
        ("Macron criticised calls to boycott Israel.", ("Emmanuel Macron", "protests", "Israel")),
        ("Macron rejected a truce initiative by Turkey and Russia.", ("Turkey", "withdraws", "Russia")),
        ("Israel rejected the ceasefire proposal accepted by Hamas.", ("Hamas", "agreesWith", "Israel")),
        ("Brazil condemned Israel's attack on Iran and its bombing of Gaza.", ("Brazil", "opposes", "Iran")),
        ("Brazil condemned Israel's attack on Iran and its bombing of Gaza.", ("Iran", "attacks", "Gaza Strip")),
        ("The government of Chad rejects the Nairobi accord.", ("Chad", "rejects", "Kenya")),
        ("Haftar - told Russia's agency a truce would be possible.", ("Khalifa Haftar", "callsFor", "Russia")),
        (
            "Turkey said Lebed should meet Tim Goldiman, the NATO officer responsible for Georgia.",
            ("Turkey", "accuses", "Tim Goldiman"),
        ),
        ("Norway called Trump's Putin remarks troubling.", ("Norway", "opposes", "Vladimir Putin")),
        ("Italy praised Merkel, the German chancellor, and Macron left.", ("Italy", "supports", "Emmanuel Macron")),
        ("Gulbuddin Hekmatyar, once a rival of Dostum, met Iran's president.", ("Hekmatyar", "opposes", "Dostum")),
        ("McCain advised Ukraine on tax law.", ("John McCain", "callsFor", "Ukraine")),
        (
            "Diplomats denounced killings committed by the Rapid Support Forces in Chad.",
            ("Rapid Support Forces", "mobilizes", "Chad"),
        ),
        ("Norway said the plan was dangerous for Mali.", ("Norway", "opposes", "Mali")),
        ("Putin has spoken out on the peace process with Ukraine.", ("Vladimir Putin", "meets", "Ukraine")),
        ("Syria welcomed the international criticism of Israel.", ("Syria", "supports", "Israel")),
        ("Norway expects Iran to comply with the deal.", ("Norway", "callsFor", "Iran")),
        ("The Ghanaian court denied a request by Kenya.", ("Ghana", "denies", "Kenya")),
    ],
)
def test_what_is_undone_proposed_or_of_others_is_no_tie(text: str, wrong: Triple) -> None:
    """Visits put off, acts only called for, treaties called after cities and rivals of others bind nobody."""
    assert wrong not in claims_of("en", text)
