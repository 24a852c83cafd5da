"""With whom and against whom somebody sides, what is not done, and whose a deed is not."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "en",
            "Chad sided with France against Libya.",
            {("Chad", "supports", "France"), ("Chad", "opposes", "Libya")},
        ),
        (
            "en",
            "Jordan joined forces with Saudi Arabia against Iran.",
            {
                ("Jordan", "cooperatesWith", "Saudi Arabia"),
                ("Jordan", "opposes", "Iran"),
                ("Saudi Arabia", "opposes", "Iran"),
            },
        ),
        ("en", "Turkey backed Azerbaijan against Armenia's wishes.", {("Turkey", "supports", "Azerbaijan")}),
        ("en", "China supported sanctions against Iran.", set()),
        (
            "id",
            "Iran mendukung Palestina terhadap Israel.",
            {("Iran", "supports", "Palestine"), ("Iran", "opposes", "Israel")},
        ),
        ("id", "Indonesia mendukung sanksi terhadap Israel.", set()),
        ("en", "Serbia has thrown in its lot with Russia.", {("Serbia", "cooperatesWith", "Russia")}),
        ("en", "Serbia is aligned with Russia.", {("Serbia", "cooperatesWith", "Russia")}),
        ("en", "Germany stood by France.", {("Germany", "supports", "France")}),
        ("en", "Hungary has close ties with Turkey.", {("Hungary", "cooperatesWith", "Turkey")}),
        ("en", "Peru has the support of Chile.", {("Chile", "supports", "Peru")}),
        ("en", "Macron took issue with Trump over trade.", {("Emmanuel Macron", "opposes", "Donald Trump")}),
        ("en", "Biden took Putin to task for his comments.", {("Joe Biden", "opposes", "Vladimir Putin")}),
        ("en", "Turkey held Syria accountable for the shelling.", {("Turkey", "accuses", "Syria")}),
        ("en", "Kyiv said yes to the Turkish proposal.", {("Ukraine", "agreesWith", "Turkey")}),
        ("en", "The Taliban ruled out talks with India.", {("Taliban", "rejects", "India")}),
        ("en", "Turkey came under attack by Syria.", {("Syria", "attacks", "Turkey")}),
        ("en", "Egypt caught two Hamas members in Sinai.", {("Egypt", "coerces", "Hamas")}),
        (
            "en",
            "Turkey supports such groups as Hamas and Hezbollah.",
            {("Turkey", "supports", "Hamas"), ("Turkey", "supports", "Hezbollah")},
        ),
        (
            "en",
            "Turkey attacked countries like Greece and Bulgaria.",
            {("Turkey", "attacks", "Greece"), ("Turkey", "attacks", "Bulgaria")},
        ),
        ("en", "Turkey attacked a country like Greece.", set()),
        ("en", "Voters like Obama and Clinton.", set()),
        (
            "en",
            "Merkel's closest ally, Emmanuel Macron, praised Canada.",
            {("Emmanuel Macron", "supports", "Angela Merkel"), ("Emmanuel Macron", "supports", "Canada")},
        ),
    ],
)
def test_who_takes_whose_side(code: str, text: str, expected: set[Triple]) -> None:
    """Friends, the foes whom they share, and idioms of taking sides give relations, things of others none."""
    assert set(claims_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "Iran did nothing to help Syria.", {("Iran", "aids", "Syria"): "negative"}),
        ("en", "Iran never did anything to help Syria.", {("Iran", "aids", "Syria"): "negative"}),
        ("en", "Iran made no effort to help Syria.", {("Iran", "aids", "Syria"): "negative"}),
        ("en", "Iran did everything to help Syria.", {("Iran", "aids", "Syria"): "positive"}),
        (
            "en",
            "Rather than attacking Syria, Turkey negotiated with Russia.",
            {("Turkey", "attacks", "Syria"): "negative", ("Turkey", "negotiatesWith", "Russia"): "positive"},
        ),
        ("en", "Instead of condemning Russia, India bought its oil.", {("India", "opposes", "Russia"): "negative"}),
        (
            "en",
            "Far from attacking Iran, Israel praised Turkey.",
            {("Israel", "attacks", "Iran"): "negative", ("Israel", "supports", "Turkey"): "positive"},
        ),
        ("en", "Instead, India condemned Russia.", {("India", "opposes", "Russia"): "positive"}),
        ("id", "Turki tidak berbuat apa pun untuk membantu Suriah.", {("Turkey", "aids", "Syria"): "negative"}),
    ],
)
def test_what_is_not_done(code: str, text: str, expected: dict[Triple, str]) -> None:
    """What nobody does anything about, or does something else instead of, is denied."""
    assert {triple: polarity for triple, (polarity, _) in claims_of(code, text).items()} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Israel bombed Syria on Monday. The strikes drew condemnation from Iran.",
            {("Israel", "attacks", "Syria"), ("Iran", "opposes", "Israel")},
        ),
        ("The strikes drew condemnation from Iran.", set()),
        ("Cheney said Iran was behind the 1996 tower bombing.", {("Dick Cheney", "accuses", "Iran")}),
        ("Merkel said Iran was not behind the attack.", set()),
        (
            "Iran accused Israel of using drones to attack Hezbollah.",
            {("Iran", "accuses", "Israel"), ("Israel", "attacks", "Hezbollah")},
        ),
        ("Israel's strikes helped Hamas.", set()),
        ("The Gaza war killed thousands of Israelis.", set()),
        ("Bosnian arms were sold by Turkish and British firms.", set()),
        ("Turkey condemned the London bombings.", set()),
        ("Israel and Egypt cannot find a way to revive the peace process.", set()),
        ('"Israel should expect a response," said Khamenei.', set()),
        ('"Israel should stop," said Khamenei.', {("Ali Khamenei", "callsFor", "Israel")}),
    ],
)
def test_whose_deed_it_is(text: str, expected: set[Triple]) -> None:
    """A deed is its author's: not that of the land it is called after, of its victim, or of whom it serves."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", '"Hamas is a terrorist organization," Marco Rubio said.', {("Marco Rubio", "opposes", "Hamas")}),
        ("en", "Biden said Putin is a murderous dictator.", {("Joe Biden", "opposes", "Vladimir Putin")}),
        ("en", '"Iran is not a terrorist state," said Xi Jinping.', set()),
        ("en", "Trump said that Syria and ISIS are enemies.", set()),
        ("en", "Netanyahu said that if Hamas is the enemy, there is no peace.", set()),
        ("id", '"Israel adalah negara teroris," tegas Erdogan.', {("Recep Tayyip Erdogan", "opposes", "Israel")}),
        ("id", '"Rusia adalah sahabat kami," kata Xi Jinping.', {("Xi Jinping", "supports", "Russia")}),
        ("id", '"Israel bukan sahabat kita," kata Prabowo Subianto.', set()),
    ],
)
def test_what_a_speaker_says_somebody_is(code: str, text: str, expected: set[Triple]) -> None:
    """Who says that somebody is an enemy, a terrorist or his friend takes a stance; who denies it or asks does not."""
    assert set(claims_of(code, text)) == expected
