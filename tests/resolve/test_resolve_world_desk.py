"""What news of the world says that States, groups and their leaders do to each other."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sarkozy called on the United States to attack Libya.",
            {("Nicolas Sarkozy", "callsFor", "United States"), ("United States", "attacks", "Libya")},
        ),
        (
            "Erdogan lashed out at Russia for having shot down a Turkish drone.",
            {("Recep Tayyip Erdogan", "opposes", "Russia"), ("Russia", "attacks", "Turkey")},
        ),
        (
            "Biden slapped tariffs on China for arming Russia.",
            {("Joe Biden", "sanctions", "China"), ("China", "aids", "Russia")},
        ),
        (
            "Canada is training Ukrainian soldiers fighting Russia.",
            {("Canada", "aids", "Ukraine"), ("Ukraine", "opposes", "Russia")},
        ),
        (
            "Jordan joined Egypt in condemning Israel.",
            {("Jordan", "opposes", "Israel"), ("Egypt", "opposes", "Israel")},
        ),
        (
            "Canada is joining Britain and Germany in leading the mission in Latvia.",
            {("Canada", "cooperatesWith", "United Kingdom"), ("Canada", "cooperatesWith", "Germany")},
        ),
        (
            "Scholz praised efforts by Antony Blinken to arm Ukraine.",
            {("Olaf Scholz", "supports", "Antony Blinken"), ("Antony Blinken", "aids", "Ukraine")},
        ),
    ],
)
def test_who_does_it_where_a_preposition_governs_him(text: str, expected: set[Triple]) -> None:
    """Whom one calls on, blames, joins or praises does what the rest of the sentence says."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "France condemned the invasion of Kuwait.",
        "Merkel criticised the treatment of Navalny.",
        "Corbyn opposed the Iraq war.",
        "Joan Baez protested against the Vietnam War.",
        "An American tourist attacked a German policeman in Rome.",
        "Thousands of Poles protested against the European Union.",
        "The first Briton to fight Russia returned home.",
        "A worthy opposition would demand more clarity from Obama on the Islamic State.",
        "Turkey, a former ally of Israel, closed its embassy.",
    ],
)
def test_what_a_name_only_undergoes_or_describes(text: str) -> None:
    """Victims of a deed, lands of a war and private people are no parties."""
    assert not claims_of("en", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran is Syria's only ally in the region.", {("Iran", "supports", "Syria")}),
        ("Mubarak, a longtime U.S. ally, resigned.", {("Hosni Mubarak", "supports", "United States")}),
        (
            "China, North Korea's only ally, denounced Japan.",
            {("China", "supports", "North Korea"), ("China", "opposes", "Japan")},
        ),
        (
            "Qatar and its ally Turkey support Hamas.",
            {("Turkey", "supports", "Qatar"), ("Turkey", "supports", "Hamas")},
        ),
        ("Marco Rubio, a fierce critic of Castro, spoke in Miami.", {("Marco Rubio", "opposes", "Fidel Castro")}),
        ("Sweden was in talks with Turkish officials over its bid.", {("Sweden", "negotiatesWith", "Turkey")}),
        ("Washington provides Israel with weapons.", {("United States", "aids", "Israel")}),
        ("Bush criticised the regime of Saddam Hussein.", {("George W. Bush", "opposes", "Saddam Hussein")}),
    ],
)
def test_partners_named_beside_a_noun(text: str, expected: set[Triple]) -> None:
    """Allies and critics added to a name, talks that somebody is in, what one is provided with."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poland wants Germany to close the border.", {("Poland", "callsFor", "Germany")}),
        ("Obama told Assad to step down.", {("Barack Obama", "callsFor", "Bashar al-Assad")}),
        ("Obama told Merkel about the plan.", set()),
        ("Putin wanted Trump to win the election.", set()),
        ("Blair called for Hamas to be disarmed.", set()),
        ("Rutte expects Macron to clearly demonstrate his support.", set()),
        ("Xi received Putin in Beijing.", {("Xi Jinping", "meets", "Vladimir Putin")}),
        ("Oman tried to broker a deal with Iran.", {("Oman", "negotiatesWith", "Iran")}),
        ("Maduro had harsh words for Colombia.", {("Nicolas Maduro", "opposes", "Colombia")}),
        ("North Korean agents hacked into Sony computers.", {("North Korea", "attacks", "Sony")}),
        ("Moscow has seized territory in eastern Ukraine.", {("Russia", "coerces", "Ukraine")}),
        ("The Russian military intervention in Syria went on.", {("Russia", "mobilizes", "Syria")}),
        ("Hamas has announced an end to rocket attacks on Israel.", {("Hamas", "withdraws", "Israel")}),
        ("Israel continues to face the threat from Iran.", {("Iran", "threatens", "Israel")}),
        ("Hungary's pledge was welcomed by NATO allies.", {("NATO", "supports", "Hungary")}),
        ("Hillary Clinton called on the United States to lead.", {("Hillary Clinton", "callsFor", "United States")}),
        ("The summit's opening remarks by Xi Jinping and John Kerry were short.", set()),
        ("The New York businessman has praised Putin.", set()),
        ("Rutte said Turkey's threats were unacceptable.", {("Mark Rutte", "opposes", "Turkey")}),
        ('"Trump is not only a racist, but a danger," said Issawi Frej.', {("Issawi Frej", "opposes", "Donald Trump")}),
        ("Lavrov said it would be wrong to help Syria.", set()),
        ("Hua said the American sanctions were not illegal.", set()),
        ("Sheldon Adelson, the tycoon who backs Israel, left.", {("Sheldon Adelson", "supports", "Israel")}),
        ("Obama met privately with the wife of an Iranian pastor.", set()),
        ("Moscow and Beijing may speak the language of partnership.", set()),
        ("Peru called its ambassador home from Caracas.", {("Peru", "protests", "Venezuela")}),
        ("Tsai Ing-wen refused to apologise to China.", {("Tsai Ing-wen", "rejects", "China")}),
        (
            "The Houthis threatened to carry the war to Riyadh.",
            {("Houthis", "threatens", "Saudi Arabia"), ("Houthis", "attacks", "Saudi Arabia")},
        ),
        ("Merkel flew to Minsk to end the war in Ukraine.", {("Angela Merkel", "meets", "Belarus")}),
        ("Sanders was attacked by Clinton for voting against it.", {("Bill Clinton", "opposes", "Bernie Sanders")}),
        ("Iran ended its 40-year-old military occupation of Hormuz.", set()),
        ("Russia massed troops along its border with Ukraine.", {("Russia", "mobilizes", "Ukraine")}),
        ("Russian forces shelled positions held by the Ukrainian army.", {("Russia", "attacks", "Ukraine")}),
        (
            "Algeria's president travelled to Moscow for talks with Putin.",
            {("Algeria", "meets", "Russia"), ("Algeria", "negotiatesWith", "Vladimir Putin")},
        ),
        ("Australia backed out of a submarine deal with France.", {("Australia", "rejects", "France")}),
        ("Israel rescued hostages held by Hamas.", set()),
        ("Sanders questioned Macron's judgment.", {("Bernie Sanders", "opposes", "Emmanuel Macron")}),
        ("Cuban-Americans supported Rubio.", set()),
        ("Trump worked with Chinese business people.", set()),
        ("Maduro was released by Colombia.", {("Colombia", "concedes", "Nicolas Maduro")}),
        ("The White House released Trump's statement.", set()),
        ("Honduras recognised Israel.", {("Honduras", "supports", "Israel")}),
        ("Egypt sent troops to its border with Libya.", {("Egypt", "mobilizes", "Libya")}),
        ("Nicaragua has granted asylum to Evo Morales.", {("Nicaragua", "aids", "Evo Morales")}),
        (
            "Macron warned Hezbollah against attacking Israel.",
            {("Emmanuel Macron", "warns", "Hezbollah"), ("Hezbollah", "attacks", "Israel")},
        ),
        ("Trump said Afghanistan was a mistake.", set()),
        ("Macron said the American withdrawal was a mistake.", {("Emmanuel Macron", "opposes", "United States")}),
        ("Trump hit China with tariffs.", {("Donald Trump", "sanctions", "China")}),
        ("Israel hit Iran with missiles.", {("Israel", "attacks", "Iran")}),
        ("Canada retaliated with tariffs on American goods.", {("Canada", "sanctions", "United States")}),
        ("Ankara lifted its veto on Finland's membership.", {("Turkey", "concedes", "Finland")}),
        (
            "NATO's Jens Stoltenberg and Turkey's Recep Tayyip Erdogan discussed the bid.",
            {("Jens Stoltenberg", "negotiatesWith", "Recep Tayyip Erdogan")},
        ),
        ("Fighting resumed in Ukraine, Kyiv announced.", set()),
        ("Maduro faces accusations that Cuba armed Hezbollah.", {("Cuba", "aids", "Hezbollah")}),
    ],
)
def test_what_is_done(text: str, expected: set[Triple]) -> None:
    """Wishes, words and deeds of politics go to those whom they are between, and to nobody else."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "claim", "polarity"),
    [
        ("Obama's failure to confront Syria emboldened others.", ("Barack Obama", "opposes", "Syria"), "negative"),
        ("Canada has been reluctant to sanction Saudi Arabia.", ("Canada", "sanctions", "Saudi Arabia"), "negative"),
        ("Belgium prevented Poland from attacking Hungary.", ("Poland", "attacks", "Hungary"), "negative"),
    ],
)
def test_what_is_not_done(text: str, claim: Triple, polarity: str) -> None:
    """What one fails to do, is reluctant to do or is kept from is not done."""
    found = claims_of("en", text)
    assert {triple: force for triple, (force, _) in found.items()} == {claim: polarity}
