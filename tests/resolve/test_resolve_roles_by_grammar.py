"""Who does what by the grammar of a sentence: one of those who act, "it" that is ready, whom a pronoun leaves out."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of

pytestmark = pytest.mark.model

Claims = set[Triple]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Norway is among the countries that condemned Sudan.", {("Norway", "opposes", "Sudan")}),
        (
            "Norway was among the few countries willing to negotiate with the Taliban.",
            {("Norway", "negotiatesWith", "Taliban")},
        ),
        ("Hamas is one of the groups fighting Israel.", {("Hamas", "opposes", "Israel")}),
        ("Iran is a country that supports Hamas.", {("Iran", "supports", "Hamas")}),
        ("Norway said it was willing to help Sudan.", {("Norway", "aids", "Sudan")}),
        ("Norway says it is ready to negotiate with Hamas.", {("Norway", "negotiatesWith", "Hamas")}),
        ("Norway forbade Sudan to trade with Israel.", {("Norway", "callsFor", "Sudan")}),
        ("Norway complied with the demands of Sudan.", {("Norway", "concedes", "Sudan")}),
        ("Norway is complying with Sudan's requests to leave.", {("Norway", "concedes", "Sudan")}),
        ("The Taliban captured the northern Iraqi city of Arbil.", {("Taliban", "coerces", "Arbil")}),
        ("Arafat sent a letter to Modi asking him to resume talks.", {("Yasser Arafat", "callsFor", "Narendra Modi")}),
        ("Modi challenged Meloni to leave Sudan.", {("Narendra Modi", "callsFor", "Giorgia Meloni")}),
        ("Modi challenged Meloni over Sudan.", {("Narendra Modi", "opposes", "Giorgia Meloni")}),
    ],
)
def test_who_acts_by_grammar(text: str, there: Claims) -> None:
    """A predicate's subject does what is said of those whom it is one of, and what it is ready to do."""
    assert there <= claims_of("en", text).keys()


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Norway is not among the countries that condemned Sudan.", ("Norway", "opposes", "Sudan")),
        ("It was the army that attacked Hamas.", ("Israel", "attacks", "Hamas")),
        ("Syria is a country that Iran attacked.", ("Syria", "attacks", "Iran")),
        ("Norway complied with the treaty on Sudan.", ("Norway", "concedes", "Sudan")),
        ("The Taliban captured the northern Iraqi city of Arbil.", ("Taliban", "coerces", "Iraq")),
        ("Arafat sent a letter to Modi asking him to resume talks.", ("Narendra Modi", "callsFor", "Yasser Arafat")),
        ("Modi challenged Meloni to leave Sudan.", ("Narendra Modi", "opposes", "Giorgia Meloni")),
        ("The Istanbul chamber of commerce urges Norway to trade.", ("Istanbul", "callsFor", "Norway")),
    ],
)
def test_who_does_not_act(text: str, absent: Triple) -> None:
    """What is denied, said of another or only described gives nothing."""
    assert absent not in claims_of("en", text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Norway makes no apologies for accusing Sudan of fraud.", "positive"),
        ("Norway has no qualms about accusing Sudan of fraud.", "positive"),
        ("Norway has no plans for accusing Sudan of fraud.", "negative"),
    ],
)
def test_who_has_no_scruples_acts(text: str, polarity: str) -> None:
    """What somebody makes no apologies for he does; what he has no plans for he does not."""
    assert claims_of("en", text)["Norway", "accuses", "Sudan"][0] == polarity


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("China backed Norway as a member of the Security Council.", set()),
        ("Turkey, as a member of NATO, must act.", {"Turkey"}),
        ("Turkey is a member of NATO.", {"Turkey"}),
    ],
)
def test_members_are_no_candidates(text: str, members: set[str]) -> None:
    """Who is backed as a member of a body is none yet."""
    assert {subject for subject, relation, *_ in facts_of("en", text) if relation == "memberOf"} == members


def test_what_is_forbidden_is_not_done() -> None:
    """Who is forbidden something is asked not to do it."""
    claims = claims_of("en", "Norway forbade Sudan to trade with Israel.")
    assert claims["Sudan", "cooperatesWith", "Israel"] == ("negative", "requested")
