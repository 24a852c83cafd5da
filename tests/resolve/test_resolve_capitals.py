"""What papers write of foreign affairs: attacks with words, questions, people from a land who are not its State."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joe Biden's sharp-tongued attack on Ron DeSantis drew cheers.", {("Joe Biden", "opposes", "Ron DeSantis")}),
        ("Joe Biden continued his attacks against Ron DeSantis.", {("Joe Biden", "opposes", "Ron DeSantis")}),
        (
            "Donald Trump criticized Hillary Clinton. He has attacked her over her emails.",
            {("Donald Trump", "opposes", "Hillary Clinton")},
        ),
        ("Nicola Sturgeon went on offense against Boris Johnson.", {("Nicola Sturgeon", "opposes", "Boris Johnson")}),
        ("John Bolton questioned Trump's logic.", {("John Bolton", "opposes", "Donald Trump")}),
    ],
)
def test_politicians_attack_each_other_with_words(text: str, expected: set[Triple]) -> None:
    """An attack of one named person on another is opposition, no violence."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Emmanuel Macron praised the European Union's deal with Libya.",
            ("European Union", "cooperatesWith", "Libya"),
        ),
        ("The 2003 U.S. military action against Iraq divided Europe.", ("United States", "attacks", "Iraq")),
        ('Joe Biden vowed to "bomb the hell" out of the Taliban.', ("Joe Biden", "attacks", "Taliban")),
        ('Joe Biden vowed to "bomb the hell" out of the Taliban.', ("Joe Biden", "threatens", "Taliban")),
    ],
)
def test_deals_and_military_action_name_both_parties(text: str, expected: Triple) -> None:
    """A deal or military action gives a relation between those whom its noun names."""
    assert expected in claims_of("en", text)


@pytest.mark.parametrize(
    "text",
    [
        "The Ukrainian border city of Kharkiv was hit.",
        "In the wake of the London bombings, the U.S. has stepped up airstrikes.",
        "The march of Douglas MacArthur provoked a fierce counterattack by the Chinese.",
        "Christiane Amanpour asked Vladimir Putin about the war.",
        '"Will you leave?" reporter Anna Schmidt asked Angela Merkel.',
        "Angela Merkel asked Vladimir Putin why he had come.",
        "Emmanuel Macron praised people of Algerian origin.",
        "Narendra Modi's nephew endorsed Donald Trump.",
        "Google plans to target Indonesian voters by mail.",
        "Anna Schmidt filed a lawsuit against a German anti-refugee group.",
        "Jimmy Carter supported the war. He later denied his opposition in an interview.",
        "Emmanuel Macron and Angela Merkel occasionally consulted with the firms.",
        "France and Germany worked on behalf of the farmers.",
        "Marco Rubio opposed the Cuba deal.",
        "Marine Le Pen slammed the Paris agreement.",
        "Boris Johnson defended the Iran nuclear deal.",
    ],
)
def test_words_that_look_like_an_act_between_actors_give_none(text: str) -> None:
    """A place that is hit, a question, kin, descent and groups of a land are no act between two actors."""
    assert not claims_of("en", text)


def test_a_request_is_no_question() -> None:
    """Who asks for something, or asks somebody to act, calls for it."""
    assert ("Ukraine", "callsFor", "NATO") in claims_of("en", "Ukraine asked NATO for more tanks.")
    assert ("Angela Merkel", "callsFor", "Russia") in claims_of("en", "Angela Merkel asked Russia to leave.")


def test_an_added_adjective_makes_no_further_party() -> None:
    """What is added to a person's name tells who he is, not who else takes part."""
    text = "Ann Lee arranged a meeting between a senior American official and Adel Imam, a Lebanese-Nigerian builder."
    assert set(claims_of("en", text)) == {("United States", "meets", "Adel Imam")}


def test_who_owns_a_deal_is_meant_by_it() -> None:
    """A deal of a State, with 's or an abbreviation for an adjective, is that State's."""
    assert ("Ali Khamenei", "rejects", "United States") in claims_of("en", "Ali Khamenei rejected the US deal.")
    claims = claims_of("en", "Iran opposed Israel's peace deal with Bahrain.")
    assert ("Iran", "opposes", "Israel") in claims


def test_whether_or_not_denies_nothing() -> None:
    """ "Whether or not" leaves open what it governs."""
    claims = claims_of("en", "Anna Schmidt asked whether or not Germany supports Ukraine.")
    assert claims[("Germany", "supports", "Ukraine")] == ("positive", "possible")


def test_the_strategy_of_somebody_is_no_office_of_its_time() -> None:
    """Who only owns what stands after "under" leads nobody."""
    text = "Russia increased its focus on the Asia-Pacific under President Vladimir Putin's strategy."
    assert not {fact for fact in facts_of("en", text) if fact[1] == "leads"}


def test_an_article_that_ends_in_the_name_of_a_party_is_read() -> None:
    """A party's word at the very end of a text is looked up without its missing neighbours."""
    assert facts_of("en", "Anna Schmidt was attacked by Democrat") == set()
