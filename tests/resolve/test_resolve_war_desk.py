"""What dispatches on wars and talks write: quoted sources, forces and captives, appeals."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, findings_of, speakers_of

pytestmark = pytest.mark.model

Claims = set[Triple]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"The bridge will open soon," Interfax quoted Zelensky as saying.', ("Volodymyr Zelensky", "Interfax")),
        ('"The bridge will open soon," the paper quoted Zelensky as telling voters.', ("Volodymyr Zelensky", None)),
        ("The bridge has been bombed, Interfax quoted Zelensky as saying.", ("Volodymyr Zelensky", "Interfax")),
        ("The bridge will open, the agency quoted Defence Ministry officials as saying.", (None, None)),
        ("The bridge has been bombed, the state-run Anatolian news agency said.", ("Anatolian News Agency", None)),
        ('"We stay," Zelensky said, quoting Churchill.', ("Volodymyr Zelensky", None)),
    ],
)
def test_source_that_is_quoted_speaks(text: str, expected: tuple[str | None, str | None]) -> None:
    """Who is quoted "as saying" speaks, and whoever quotes him only passes it on; an outlet alone speaks itself."""
    findings = findings_of("en", text)
    names = {actor.id: actor.name for actor in findings.actors}
    (statement,) = findings.statements
    assert (names.get(statement.speaker or ""), names.get(statement.reported_by or "")) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Putin said in a joint statement Serbia would sell gas.", "Serbia would sell gas"),
        ("Putin told Modi before he left Delhi that the gas was his.", "the gas was his"),
        ("Putin told reporters Serbia would sell gas.", "Serbia would sell gas"),
        ("Putin told reporters Vucic would sell gas.", "Vucic would sell gas"),
        ("Putin said he had a call with Modi but gave no details of what was said.", "he had a call with Modi"),
    ],
)
def test_words_begin_and_end_where_speech_does(text: str, content: str) -> None:
    """What is said leaves out where and when it was said, who was told, and what the speaker left open."""
    assert ("Vladimir Putin", content) in speakers_of("en", text)


def test_no_words_begin_with_a_relative_pronoun() -> None:
    """A participle that looks like a verb of thinking reports no relative clause."""
    assert not speakers_of("en", "Modi welcomed the vote held in Goa, which changed the state's rules.")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Serbian troops to leave Kosovo - NATO", [("NATO", "Serbian troops to leave Kosovo")]),
        ("Modi will visit Rome — Meloni", [("Giorgia Meloni", "Modi will visit Rome")]),
        ("Serbian troops to leave Kosovo - minister", [(None, "Serbian troops to leave Kosovo")]),
        ("Serbia shells Kosovo - BBC News", []),
    ],
)
def test_dash_at_the_end_of_a_title(title: str, expected: list[tuple[str | None, str]]) -> None:
    """A dash at a title's end signs it with who says so; an outlet there only bears the page."""
    assert speakers_of("en", "Nothing else is known.", title=title) == expected


def test_page_name_is_no_party() -> None:
    """What stands after a dash at a title's end undergoes nothing that the title tells."""
    findings = findings_of("en", "Nothing else is known.", title="Serbia bombed Kosovo - BBC News")
    names = {actor.id: actor.name for actor in findings.actors}
    assert {names[claim.object] for claim in findings.claims} == {"Kosovo"}


@pytest.mark.parametrize(
    ("text", "there", "absent"),
    [
        (
            "It followed Sudan's appeal to Chad to attack Libya.",
            {("Chad", "attacks", "Libya")},
            {("Sudan", "attacks", "Libya")},
        ),
        (
            "The move followed a plea from Maduro to Lula to back him.",
            {("Luiz Inacio Lula da Silva", "supports", "Nicolas Maduro")},
            set(),
        ),
        ("Sudan rejected demands by Chad to attack Libya.", set(), {("Chad", "attacks", "Libya")}),
    ],
)
def test_appeal_to_somebody_to_act(text: str, there: Claims, absent: Claims) -> None:
    """Whom an appeal goes to is to do what it asks for; whose appeal it is does not."""
    claims = claims_of("en", text)
    assert there <= claims.keys()
    assert not absent & claims.keys()
    assert all(claims[claim][1] == "requested" for claim in there)


def test_participle_after_a_comma() -> None:
    """A participle after a comma goes on with what the subject does, not with the noun beside it."""
    found = claims_of("en", "Sudan balked at the number of staff needed to carry out the deal, blaming Norway for it.")
    assert ("Sudan", "accuses", "Norway") in found


def test_main_subject_goes_on() -> None:
    """A pronoun goes on with the subject of the main clause rather than with that of a clause about it."""
    found = claims_of("en", "Putin, whom Medvedev ordered to Minsk, struck a deal with Chad. He later met Modi.")
    assert ("Vladimir Putin", "meets", "Narendra Modi") in found
    assert ("Dmitry Medvedev", "meets", "Narendra Modi") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chadian troops entered Libya on Sunday.", {("Chad", "mobilizes", "Libya")}),
        ("Chadian tanks crossed into southern Libya.", {("Chad", "mobilizes", "Libya")}),
        ("Chad has sent troops into Libya.", {("Chad", "mobilizes", "Libya")}),
        ("Chad sent troops into Libya in response to a Sudanese plea.", {("Chad", "mobilizes", "Libya")}),
        ("Chad sent troops to Sudan to help the government.", {("Chad", "aids", "Sudan")}),
        ("Moldova entered the European Union in May.", set()),
        ("Hezbollah holds four Lebanese soldiers.", {("Hezbollah", "coerces", "Lebanon")}),
        ("Chad holds the presidency of the bloc.", set()),
        (
            "Algeria will free nine Libyan soldiers it holds in Sudan.",
            {("Algeria", "concedes", "Libya"), ("Algeria", "coerces", "Libya")},
        ),
        ("Modi mourned the Libyan soldiers Chad killed in May.", {("Chad", "attacks", "Libya")}),
        ("The day Chad won, Modi left.", set()),
        ("Chadian forces halted an attack by Libyan fighters.", set()),
        ("Chad halted its attack on Libya.", {("Chad", "withdraws", "Libya")}),
        ("Doubts surrounding Libya grew.", set()),
        (
            "Dozens died in fighting between Chad and Libya.",
            {("Chad", "attacks", "Libya"), ("Libya", "attacks", "Chad")},
        ),
    ],
)
def test_what_forces_do(text: str, expected: Claims) -> None:
    """Forces enter lands and hold captives; whose attack others stop has not withdrawn."""
    assert claims_of("en", text).keys() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has ruled out direct talks with Libya.", {("Chad", "rejects", "Libya")}),
        ("Modi has encouraged Lula's bid for peace.", {("Narendra Modi", "supports", "Luiz Inacio Lula da Silva")}),
        ("Hezbollah has support from Algeria.", {("Algeria", "supports", "Hezbollah")}),
        ("Hezbollah has the support of Algeria.", {("Algeria", "supports", "Hezbollah")}),
        ("Chad has close ties with Libya.", {("Chad", "cooperatesWith", "Libya")}),
        ("Chad and Libya target NATO membership.", set()),
        ("Modi sent a message to Lula.", set()),
        ("Modi sent a clear message to Libya.", {("Narendra Modi", "warns", "Libya")}),
        ("Norway condemned the attacks launched on Libya.", set()),
        (
            "Norway condemned the attacks launched by Chad on Libya.",
            {("Norway", "opposes", "Chad"), ("Chad", "attacks", "Libya")},
        ),
    ],
)
def test_words_of_talks_and_support(text: str, expected: Claims) -> None:
    """Verbs take the meaning that their object gives them, and a participle names an author only with "by"."""
    assert claims_of("en", text).keys() == expected


@pytest.mark.parametrize(
    "judgement",
    ["tantamount to war", "an obstacle to peace", "a major obstacle to talks"],
)
def test_judgements_of_war(judgement: str) -> None:
    """A deed that is called as good as war, or in the way of peace, is opposed."""
    found = claims_of("en", f"Modi said Chad's actions were {judgement}.")
    assert ("Narendra Modi", "opposes", "Chad") in found


def test_telling_asks_for_nothing() -> None:
    """What somebody tells an outlet has happened is asserted; only an infinitive is asked for by telling."""
    assert claims_of("en", "Modi told CNN that Chad attacked Libya.")[("Chad", "attacks", "Libya")][1] == "asserted"
    assert claims_of("en", "Modi told Chad to attack Libya.")[("Chad", "attacks", "Libya")][1] == "requested"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia defended the Bosnian Serbs.", {("Russia", "supports", "Bosnian Serbs")}),
        ("Syrian Kurds thanked Norway.", {("Syrian Kurds", "supports", "Norway")}),
        ("Norway attacked Syrian Kurdish rebels.", {("Norway", "attacks", "Syrian Kurdish rebels")}),
    ],
)
def test_people_within_a_state(text: str, expected: Claims) -> None:
    """A people within a State deals with others for itself, and so do its fighters."""
    assert claims_of("en", text).keys() == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway attacked Kurdish rebels. The PKK has bases in the hills.",
            {("Norway", "attacks", "PKK")},
        ),
        (
            "Norway attacked Iraqi Kurdish rebels. The PKK has bases in the hills.",
            {("Norway", "attacks", "Iraqi Kurdish rebels")},
        ),
        ("Norway attacked Kurdish rebels. Hamas has bases.", {("Norway", "attacks", "Kurdish rebels")}),
    ],
)
def test_fighters_of_a_named_group(text: str, expected: Claims) -> None:
    """Fighters called by their people are those of the one group that bears its name, unless of another State."""
    assert claims_of("en", text).keys() == expected


def test_place_that_a_name_tells() -> None:
    """A place's noun with "of" means the place named there, not one named before."""
    found = claims_of("en", "Modi visited Aleppo. Chadian forces occupied the town of Zouar.")
    assert ("Chad", "coerces", "Aleppo") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "OSLO, May 3 (Reuters) - Defence Minister Harold Mumford said troops would stay in Chad.\n"
            "Chad and Chadian rebels clashed in eastern Chad. Norway is worried.",
            ("Harold Mumford", "holdsOffice", "Defence Minister", "Norway"),
        ),
        (
            "OSLO 2016-05-03\nDefence Minister Harold Mumford said troops would stay in Chad.\n"
            "Chad and Chadian rebels clashed in eastern Chad. Norway is worried.",
            ("Harold Mumford", "holdsOffice", "Defence Minister", "Norway"),
        ),
    ],
)
def test_minister_after_a_dateline(text: str, expected: tuple[str, str, str, str]) -> None:
    """A minister who opens the text is of the dateline's State, whatever States the rest is about."""
    assert expected in facts_of("en", text)


def test_plural_titles_are_of_others() -> None:
    """A title of several people after a comma belongs to nobody named before it."""
    text = "Lula will meet Prime Minister Harold Mumford of Norway, representatives of Norwegian parties and others."
    assert {fact[2] for fact in facts_of("en", text) if fact[0] == "Harold Mumford"} == {"Prime Minister"}


def test_capital_of_a_region() -> None:
    """A region right before its capital holds the capital and does not lie in it."""
    found = facts_of("en", "The Kurdistan capital Arbil was shelled.")
    assert ("Kurdistan", "locatedIn", "Arbil", None) not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harold Mumford of Hezbollah met Modi.", {("Harold Mumford", "memberOf", "Hezbollah", None)}),
        (
            "Hezbollah central council member Harold Mumford met Modi.",
            {("Harold Mumford", "memberOf", "Hezbollah", None)},
        ),
        ("Harold Mumford of the Labour Party met Modi.", {("Harold Mumford", "memberOf", "Labour Party", None)}),
        ("NATO member Norway left the talks.", {("Norway", "memberOf", "NATO", None)}),
        ("Harold Mumford of Human Rights Watch met Modi.", set()),
        ("Harold Mumford of Norway met Modi.", set()),
        ("NATO member states left the talks in Norway.", set()),
    ],
)
def test_members_beside_their_group(text: str, expected: set[tuple[str, str, str, str | None]]) -> None:
    """A person right beside a group or party, or a State beside its union, is a member of it."""
    assert {fact for fact in facts_of("en", text) if fact[1] == "memberOf"} == expected


def test_ministries_side_by_side() -> None:
    """Another ministry than the one named before is of the same State, and "the ministry" is the last one told of."""
    text = "The Norwegian foreign ministry said A won. The defence ministry said B won. The ministry said C won."
    assert [speaker for speaker, _ in speakers_of("en", text)] == [
        "Foreign Ministry of Norway",
        "Defence Ministry of Norway",
        "Defence Ministry of Norway",
    ]
