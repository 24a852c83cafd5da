"""Who is meant by titles, parties and descriptions of people, as news of campaigns and capitals writes them."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model

Fact = tuple[str, str, str, str | None]


@pytest.mark.parametrize(
    ("text", "member", "party"),
    [
        ("Republican contender Marcus Hale said the tariffs would stay.", "Marcus Hale", "Republican Party"),
        ("Clara Voss, the presumptive Democratic nominee, smiled.", "Clara Voss", "Democratic Party"),
        ("GOP frontrunner Marcus Hale told reporters that he would win.", "Marcus Hale", "Republican Party"),
        ("Tom Harlan, a Democrat, said the bill was dead.", "Tom Harlan", "Democratic Party"),
        ("Tom Harlan, a Nebraska Republican, said the bill was dead.", "Tom Harlan", "Republican Party"),
        ("Tom Harlan, Democrat of Oregon, said the bill was dead.", "Tom Harlan", "Democratic Party"),
        ("Sen. Tom Harlan (D-Ore.) said the bill was dead.", "Tom Harlan", "Democratic Party"),
        ("Sen. Tom Harlan, R-Ohio, said the bill was dead.", "Tom Harlan", "Republican Party"),
        ("Labour lawmaker Jane Corbett said Britain should leave the pact.", "Jane Corbett", "Labour Party"),
        ("British Conservative MP Peter Bonham said the pact was dead.", "Peter Bonham", "Conservative Party"),
        ("Likud lawmaker Dov Harel said Israel would act.", "Dov Harel", "Likud"),
    ],
)
def test_what_a_person_is_called_tells_his_party(text: str, member: str, party: str) -> None:
    """Candidates, members and letters after names give a membership."""
    assert (member, "memberOf", party, None) in facts_of("en", text)


@pytest.mark.parametrize(
    "text",
    [
        "Canadian Conservative lawmaker Peter Bonham said Britain should leave the pact.",
        "Conservative lawmaker Peter Bonham said the pact was dead.",
        "Republican debate moderator Megan Kell said the candidate was rude.",
        "The plan divides Republican candidates. Peter Bonham said it was dead.",
        "Tom Harlan, a Republican strategist, said the bill was dead.",
    ],
)
def test_a_party_that_the_words_do_not_tell_is_not_invented(text: str) -> None:
    """A party of another State, of another sentence or of a body gives no membership."""
    assert all(relation != "memberOf" for _, relation, _, _ in facts_of("en", text))


def test_who_seeks_an_office_holds_none() -> None:
    """A candidate is no office of a State."""
    facts = facts_of("en", "Pakistani presidential candidate Bilal Khan said India was wrong.")
    assert all(relation != "holdsOffice" for _, relation, _, _ in facts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Former Secretary of State and Republican presidential hopeful Clara Voss said Iran was wrong.",
            {
                ("Clara Voss", "holdsOffice", "Former Secretary of State", "United States"),
                ("Clara Voss", "memberOf", "Republican Party", None),
            },
        ),
        (
            "Prime Minister and Finance Minister Najib Razak said Malaysia would act.",
            {
                ("Najib Razak", "holdsOffice", "Prime Minister", "Malaysia"),
                ("Najib Razak", "holdsOffice", "Finance Minister", "Malaysia"),
            },
        ),
        (
            "Amina Diallo, senior director for African affairs at the World Bank, said the talks were over.",
            {("Amina Diallo", "holdsOffice", "Director", "World Bank")},
        ),
        (
            "Luca Perrin, the embattled president of football's world governing body, FIFA, said he would resign.",
            {("Luca Perrin", "holdsOffice", "President", "FIFA")},
        ),
        (
            "The leader of the Anti-Hunger League, Ruth Adler, said the remarks were wrong.",
            {("Ruth Adler", "leads", "Anti-Hunger League", None)},
        ),
    ],
)
def test_offices(text: str, expected: set[Fact]) -> None:
    """Two titles of one person are both his; a body past an office's field or its own description is the office's."""
    assert expected <= facts_of("en", text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Peter Lund, a former adviser on Syria in the administration, said Russia was late.", "Syria"),
        ("Syrian rebel leader Omar Haddad said Russia was late.", "Syria"),
        ("Peter Lund, a deputy director for Africa at the World Bank, said Russia was late.", "Africa"),
        ("Slovenia's president and Foreign Minister Tanja Fajon met on Monday.", "President"),
    ],
)
def test_an_office_that_the_words_do_not_give_is_not_invented(text: str, body: str) -> None:
    """What an office deals with, whose people rebels are and who stands beside another title give no office."""
    assert all(body not in (object_, of) for _, _, object_, of in facts_of("en", text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("GOP contender and former surgeon Marcus Hale said that he never lied.", "Marcus Hale"),
        ("The president and Secretary of State John Kerry said the talks were over.", None),
        ("Vladimir Putin flew to Baku. The Russian leader said the talks were over.", "Vladimir Putin"),
        ("Vladimir Putin met Benjamin Netanyahu. The Israeli leader said it was late.", "Benjamin Netanyahu"),
        ("The Russian leader said the talks were over.", None),
        ("Gov. Andrew Cole met Bill Reed. The Nevada governor said the trains were late.", "Andrew Cole"),
        ("Sen. Ann Reed debated Sen. Joe Cole. The Nevada senator said the banks were too big.", None),
        ("Tom Harlan (R-Ohio) met Jane Corbett (D-N.J.). The Democrat said it was late.", "Jane Corbett"),
        ("Tom Harlan (R-Ohio) met Jane Corbett (D-N.J.). The Ohio Republican said it was late.", "Tom Harlan"),
        ("Republican nominee Tom Harlan smiled. The Democratic nominee said it was late.", None),
        ("The GOP speechwriter said the tone was wrong.", None),
        ("A Syrian student said the tone was wrong.", None),
        ("Marcus Hale held a rally in Ohio. The New York businessman said it was late.", "Marcus Hale"),
        ("Mary Cole held a rally in Ohio. The New York businessman said it was late.", None),
        ("Mark Cuban owns a team. Cuban said the league was greedy.", "Mark Cuban"),
        ("Jack London lived in Oakland. London said the sea was cruel.", "Jack London"),
        ("Thomas Ireland flew to Dublin. Ireland said rates would rise.", "Ireland"),
        ("One of the former prosecutors for David Petraeus said the case was weak.", None),
        ("People close to the White House say the two are friends.", None),
        ("A lawyer for Edward Snowden said he was ready.", None),
        ("Kim Lee, who lost a son in Aurora, Colorado, in May, said that the law was late.", "Kim Lee"),
        ("River Park in the Bronx was quiet, when a young boy shouted that they were coming.", None),
        ('Marcus Hale won Maine. "We are ready," added his campaign manager Jeff Weaver.', "Jeff Weaver"),
        ('Marcus Hale lost. "We are ready," said Hale\'s deputy campaign manager, Rich Breen.', "Rich Breen"),
        ('Marcus Hale lost. "We are ready," said Hale\'s brother.', None),
    ],
)
def test_who_speaks(text: str, speaker: str | None) -> None:
    """Descriptions mean whom they fit, and never the place, party or State that they name; else nobody is meant."""
    found = speakers_of("en", text)
    assert found
    assert found[0][0] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Angela Merkel said the talks were good. "We are ready for more."', "Angela Merkel"),
        ('The plan is "deeply flawed," said Ann Reed, an economist. "It leaves us poor."', "Ann Reed"),
        ('"We are ready," said Tom Reed. The talks, Jane Cole said, were bad. "It leaves us poor."', "Jane Cole"),
    ],
)
def test_who_reported_goes_on_in_a_quotation(text: str, speaker: str | None) -> None:
    """A quotation without a cue is by whoever is reported in the sentence before it."""
    assert speakers_of("en", text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Netanyahu shunned Jimmy Carter, claiming that the former president was hostile to Israel.",
            ("Jimmy Carter", "holdsOffice", "Former President", "United States"),
        ),
        (
            "Bill Clinton met Hillary Clinton. The former secretary of state said that Iran was wrong.",
            ("Hillary Clinton", "holdsOffice", "Former Secretary of State", "United States"),
        ),
        (
            "Israel's government met. Israeli lawmakers left. Sami Haddad, a member of parliament, said it was late.",
            ("Sami Haddad", "holdsOffice", "Member of Parliament", "Israel"),
        ),
    ],
)
def test_offices_that_the_article_leaves_to_its_readers(text: str, expected: Fact) -> None:
    """Who is known to have held an office is meant by it; members of parliament sit in that of the article's State."""
    assert expected in facts_of("en", text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The plan was a mess, said a farmer who asked not to be named.", "The plan was a mess"),
        ('The plan was "a mess," said one former executive who left in May.', 'The plan was "a mess,"'),
    ],
)
def test_nobody_named_says_what_stands_before(text: str, content: str) -> None:
    """A relative clause after whoever speaks is no part of what is said."""
    assert speakers_of("en", text) == [(None, content)]


def test_a_description_acts_for_whom_it_means() -> None:
    """What "the New York businessman" does, no place does."""
    claims = claims_of("en", "Marcus Hale held a rally in Ohio. The New York businessman has praised Putin.")
    assert set(claims) == {("Marcus Hale", "supports", "Vladimir Putin")}
