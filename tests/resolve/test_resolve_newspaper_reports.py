"""What newspapers write of who says what: reports that trail, lead, interrupt or share a sentence."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Macron rebuked critics who say that France is weak, saying that the army is strong.",
            [(None, "France is weak"), ("Emmanuel Macron", "the army is strong")],
        ),
        (
            "Merkel attacked rivals who claim that the euro is dead, adding that Greece would stay.",
            [(None, "the euro is dead"), ("Angela Merkel", "Greece would stay")],
        ),
        (
            '"We are ready," Merkel said, adding that Greece has a plan.',
            [("Angela Merkel", "We are ready"), ("Angela Merkel", "Greece has a plan")],
        ),
        (
            '"We are ready," Merkel said, adding, "There is no doubt."',
            [("Angela Merkel", "We are ready"), ("Angela Merkel", "There is no doubt.")],
        ),
        ("Saying that Greece must pay, Merkel left the hall.", [("Angela Merkel", "Greece must pay")]),
        ("Modi left the hall, quoting Gandhi in Hindi.", []),
    ],
)
def test_participles_are_of_the_main_subject(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What is said along is said by who acts in the main clause, not by those whom it tells of."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The troops will leave in May, the people said.", [(None, "The troops will leave in May")]),
        ("Ten flights were cancelled, the airline said Thursday.", [(None, "Ten flights were cancelled")]),
        ("Turnout will fall, analysts say; in 2012, Romney won Utah.", [(None, "Turnout will fall")]),
        (
            "The plan was a mistake, said lobbyist and strategist Charlie Green, Petersen's former partner.",
            [("Charlie Green", "The plan was a mistake")],
        ),
        (
            "The cuts are ''rash,'' said Steve Bell, a director at a bank, and a Republican who led the Senate staff.",
            [("Steve Bell", "The cuts are ''rash,''")],
        ),
        (
            "The strike killed ten, according to two people familiar with the matter.",
            [(None, "The strike killed ten")],
        ),
        ("The convoy went according to the rules.", []),
    ],
)
def test_reports_after_the_words(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Who speaks after the words need not have a name; what is added to him is no part of them."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "During the past year, the villagers say they have heard gunfire.",
            [(None, "they have heard gunfire")],
        ),
        (
            "The law (the existence of which, many Democrats say, represents a threat) was passed.",
            [(None, "the existence of which, many Democrats say, represents a threat")],
        ),
        ("The bill (Macron said it would fail) was passed.", [("Emmanuel Macron", "it would fail")]),
        (
            "While most were freed, according to a prison official, two were not.",
            [(None, "While most were freed, according to a prison official, two were not")],
        ),
        (
            "Speaking on the radio, Bono said his band and Brian Hart, also known as Hart, wrote a host of songs.",
            [("Bono", "his band and Brian Hart, also known as Hart, wrote a host of songs")],
        ),
    ],
)
def test_reports_before_and_within_the_words(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A parenthesis holds its own report; when and where something was said does not hide who said it."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asked if she believed Xi wanted Macron to win, Merkel said she would not speculate.",
            [("Angela Merkel", "she would not speculate")],
        ),
        ("If Iran says it will not come, the talks will be put off.", []),
        (
            "Blair suggested that Britain would lose influence unless it joins the euro and grants Scotland a vote.",
            [("Tony Blair", "Britain would lose influence unless it joins the euro and grants Scotland a vote")],
        ),
        (
            "The ministry said it will be adding this data in January and expect to be done by May.",
            [(None, "it will be adding this data in January and expect to be done by May")],
        ),
        (
            "Putin said the economy would grow and warned that sanctions would fail.",
            [("Vladimir Putin", "the economy would grow"), ("Vladimir Putin", "sanctions would fail")],
        ),
        (
            "A Turkish official, speaking on the condition of anonymity, said Wednesday that Erdogan would come.",
            [(None, "Erdogan would come")],
        ),
        (
            "Macron said that when Ms. Merkel railed against Greece, ''she is speaking for all of us.''",
            [("Emmanuel Macron", "when Ms. Merkel railed against Greece, ''she is speaking for all of us")],
        ),
        ("He tells audiences she may be prosecuted.", [(None, "she may be prosecuted")]),
        ("Merkel called for Russia to leave Crimea.", [("Angela Merkel", "Russia to leave Crimea")]),
        ("Merkel called for banning all rallies.", [("Angela Merkel", "banning all rallies")]),
        (
            "Putin was evasive, saying, ''We were never there,'' but he denied that they were soldiers.",
            [("Vladimir Putin", "We were never there"), ("Vladimir Putin", "they were soldiers")],
        ),
        (
            "While Merkel said she would hold a hearing, it is unlikely to win support.",
            [("Angela Merkel", "she would hold a hearing")],
        ),
        (
            'Trump called Ford\'s plans to open a plant "an absolute disgrace," and left.',
            [("Donald Trump", 'Ford\'s plans to open a plant "an absolute disgrace,"')],
        ),
    ],
)
def test_where_words_begin_and_end(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Questions and conditions say nothing; what goes on with the words is told from a further report."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Berlin's pledge last month to add 7,000 soldiers to its army by 2023 was welcomed by NATO.",
            [("Germany", "to add 7,000 soldiers to its army by 2023")],
        ),
        ("Trump repeated his vow to build a wall.", [("Donald Trump", "to build a wall")]),
        (
            "President Macron expressed frustration in an interview this year that Germany was slow.",
            [("Emmanuel Macron", "Germany was slow")],
        ),
        ("The talks began amid concern that Syria would not come.", []),
        ("Merkel faced accusations that she had lied.", [(None, "she had lied")]),
        ("Merkel responded to accusations that she had lied.", []),
        (
            "Lavrov dismissed complaints by the secretary of state, John Kerry, that Syria had lied.",
            [("John Kerry", "Syria had lied")],
        ),
    ],
)
def test_nouns_of_speech(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A pledge and a feeling put in words are their owner's; what one answers or faces others have said."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A report by the UN found that Syria used gas.", [("United Nations", "Syria used gas")]),
        ("The survey, released on Monday, found that voters are angry.", [(None, "voters are angry")]),
        ("Exit polls in Ohio and Iowa showed that Trump led.", [(None, "Trump led")]),
        ("Police found that the house was empty.", []),
        ("Putin showed that he is strong.", []),
    ],
)
def test_what_documents_find(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Documents and surveys say what they find and show; who finds or shows something else says nothing."""
    assert speakers_of("en", text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Merkel Says Greece Must Pay, Calls Tsipras Plan 'Reckless'",
            [("Angela Merkel", "Greece Must Pay"), ("Angela Merkel", "Tsipras Plan 'Reckless'")],
        ),
        (
            "Obama Vows to Fight Zika, Says Congress Must Act",
            [("Barack Obama", "to Fight Zika"), ("Barack Obama", "Congress Must Act")],
        ),
    ],
)
def test_headlines_with_two_verbs(title: str, expected: list[tuple[str | None, str]]) -> None:
    """The subject of a headline says what follows each of its verbs."""
    assert speakers_of("en", "The meeting was held on Monday.", title=title) == expected
