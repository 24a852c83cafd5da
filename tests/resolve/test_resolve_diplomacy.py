"""Envoys, bodies and their officials, resolutions, sides, helpers: who acts, who is asked, who only is spoken of."""

from __future__ import annotations

import pytest

from tests.resolve.short_articles import Triple, claims_of, facts_of, speakers_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "NATO officials have warned that the corridor remains unsafe.", "NATO"),
        ("en", "Arab League leaders called for the minister to be freed.", "Arab League"),
        ("en", "ASEAN foreign ministers said the vote was a farce.", "ASEAN"),
        ("id", "Para menteri luar negeri ASEAN mengatakan bahwa pemilu itu cacat.", "ASEAN"),
        ("en", "Two NATO officials said the corridor remains unsafe.", None),
        ("en", "Former NATO officials said the corridor remains unsafe.", None),
        ("en", "A NATO official said the corridor remains unsafe.", None),
    ],
)
def test_those_who_hold_offices_of_a_body_speak_for_it(code: str, text: str, speaker: str | None) -> None:
    """All of them together are the body; some, former ones or a single one are nobody."""
    assert [said for said, _ in speakers_of(code, text)] == [speaker]


@pytest.mark.parametrize(
    ("code", "text", "of"),
    [
        ("en", "Peru recalled its ambassador to Chile, Rosa Quispe, on Monday.", {"Peru"}),
        ("en", "Rosa Quispe, the ambassador to Chile, praised the talks.", set()),
        ("en", "The Peruvian ambassador to Chile, Rosa Quispe, praised the talks.", {"Peru"}),
        ("en", "The UN special envoy for Yemen, Karl Brandt, flew home.", {"United Nations"}),
        ("id", "Duta Besar untuk Chile Rosa Quispe memuji perundingan itu.", set()),
        ("id", "Duta Besar Peru untuk Chile Rosa Quispe memuji perundingan itu.", {"Peru"}),
    ],
)
def test_envoys_are_of_who_sends_them(code: str, text: str, of: set[str]) -> None:
    """Where an envoy is posted is not what his office is of."""
    assert {body for _, relation, _, body in facts_of(code, text) if relation == "holdsOffice"} == of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru recalled its ambassador to Chile on Monday.", {("Peru", "protests", "Chile")}),
        (
            "Peru recalls ambassador to Chile, expels Chilean envoy",
            {("Peru", "protests", "Chile"), ("Peru", "sanctions", "Chile")},
        ),
        ("Peru praises Chile, condemns NATO", {("Peru", "supports", "Chile"), ("Peru", "opposes", "NATO")}),
        ("Norway visits are over, experts say.", set()),
    ],
)
def test_headlines_name_their_subject_once(text: str, expected: set[Triple]) -> None:
    """A verb after a comma has the subject of the one before it."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        (
            "Peru and the armed group Hamas, backed by Iran, fought on.",
            ("Iran", "supports", "Hamas"),
            ("Iran", "supports", "Peru"),
        ),
        ("Serbia and Hungary, both backed by Russia, refused.", ("Russia", "supports", "Serbia"), ()),
        ("Moldova and the breakaway region, backed by Russia, refused.", (), ("Russia", "supports", "Moldova")),
    ],
)
def test_a_trailing_participle_tells_of_the_last(text: str, present: Triple, absent: Triple) -> None:
    """Of unlike actors only the last is described, unless it is said of both."""
    found = set(claims_of("en", text))
    assert not present or present in found
    assert absent not in found


@pytest.mark.parametrize(
    ("code", "text", "helped"),
    [
        ("en", "Iraqi forces recaptured Tikrit with support from Iran.", ("Iran", "supports", "Iraq")),
        ("en", "Mali repelled the rebels with Russian help.", ("Russia", "aids", "Mali")),
        ("id", "Dengan dukungan Rusia, Mali menyerang pemberontak.", ("Russia", "supports", "Mali")),
        ("en", "Haftar could not take Tripoli without the help of Egypt.", None),
        ("en", "Mali thanked Russia for its help.", None),
    ],
)
def test_who_acts_with_help_is_helped(code: str, text: str, helped: Triple | None) -> None:
    """Whoever gives the help with which somebody acts helps him."""
    found = {claim for claim in claims_of(code, text) if claim[1] in ("aids", "supports")} - {
        ("Mali", "supports", "Russia")
    }
    assert found == ({helped} if helped else set())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The African Union adopted a resolution condemning Sudan.", {("African Union", "opposes", "Sudan")}),
        (
            "The African Union adopted a Kenyan resolution condemning Sudan.",
            {("African Union", "opposes", "Sudan"), ("Kenya", "opposes", "Sudan")},
        ),
        ("China vetoed a resolution condemning Sudan.", set()),
        ("The African Union failed to adopt a resolution condemning Sudan.", set()),
        ("Qatar issued a statement condemning Sudan.", {("Qatar", "opposes", "Sudan")}),
    ],
)
def test_documents_speak_for_who_passes_them(text: str, expected: set[Triple]) -> None:
    """Whoever adopts or issues a document stands behind it, and whose it is; whoever vetoes it does not."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN urged Sudan's RSF to halt its offensive.", {("United Nations", "callsFor", "Rapid Support Forces")}),
        ("Norway demanded that Yemen's Houthis free the crew.", {("Norway", "callsFor", "Houthis")}),
        ("The UN urged Israel's closest allies to act.", set()),
        ("Putin warned Ukraine's allies that there would be war.", set()),
        ('"It is important that Serbia respects the deal," Meloni said.', {("Giorgia Meloni", "callsFor", "Serbia")}),
        ("Meloni said Turkey needed to free the journalists.", {("Giorgia Meloni", "callsFor", "Turkey")}),
        ("Meloni said Turkey has to lose.", set()),
    ],
)
def test_who_is_asked(text: str, expected: set[Triple]) -> None:
    """The group and not its land is asked, never somebody else's allies; what is needed is demanded."""
    found = {claim for claim in claims_of("en", text) if claim[1] in ("callsFor", "warns")}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Sudan's army fought the RSF, the UN said. Both sides agreed to a truce.", {"Sudan", "Rapid Support Forces"}),
        ("Peru and Chile held talks, a Bolivian minister said. Both sides agreed to a truce.", {"Peru", "Chile"}),
        ("Mali signed a deal with Hamas, Kenyan officials said. The two sides agreed to a truce.", {"Mali", "Hamas"}),
    ],
)
def test_both_sides_are_those_of_the_last_deed(text: str, sides: set[str]) -> None:
    """Who only tells of what two did is neither of the two sides."""
    agreed = [{s, o} for s, relation, o in claims_of("en", text) if relation == "withdraws"]
    assert agreed == [sides, sides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The militant group Hezbollah attacked Cyprus.", {("Hezbollah", "attacks", "Cyprus")}),
        ("Cyprus sanctioned the militant group Hezbollah.", {("Cyprus", "sanctions", "Hezbollah")}),
        ("The regional bloc ECOWAS suspended Mali.", {("ECOWAS", "sanctions", "Mali")}),
        ("Cyprus attacked another rebel group, M23, on Monday.", {("Cyprus", "attacks", "M23")}),
        ("Shiite militia Kataib Hezbollah attacked Cyprus.", {("Kataib Hezbollah", "attacks", "Cyprus")}),
        ("The militant group attacked Cyprus.", set()),
        (
            "ECOWAS suspended two members -- Mali and Peru.",
            {("ECOWAS", "sanctions", "Mali"), ("ECOWAS", "sanctions", "Peru")},
        ),
    ],
)
def test_bodies_are_named_after_what_they_are(text: str, expected: set[Triple]) -> None:
    """A name right after its noun, past a comma or between dashes is who acts or is hit."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peruvian ships blocked a Chilean trawler.", {("Peru", "coerces", "Chile")}),
        ("The Houthi attacks in the Red Sea went on.", set()),
        ("Peru and Chile traded blame.", {("Peru", "accuses", "Chile"), ("Chile", "accuses", "Peru")}),
        ("Peru vowed a response to Chile's attack.", {("Peru", "threatens", "Chile")}),
        ("Peru had a conversation with Chile.", {("Peru", "meets", "Chile")}),
    ],
)
def test_deeds_of_diplomats_and_fleets(text: str, expected: set[Triple]) -> None:
    """Ships are blocked, waters are no victims, what is traded tells what is done."""
    assert set(claims_of("en", text)) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"They make demands," AFP quoted spokesman Omar Said as saying.', ["Omar Said"]),
        ("Omar Said, a spokesman, said Mali would go. A rebel spokesman said Mali had lied.", ["Omar Said", None]),
        ("Mali blamed Chad for the raid, citing the rebels' heavy weapons as proof.", []),
        ('The text "condemns in the strongest terms" the Houthi attacks on ships.', []),
        ("Chilean troops fled, it added.", [None]),
        ('"It is over," Abu Baseer, a spokesman, told AFP.', ["Abu Baseer"]),
        ("Mali recalls envoy to Chad", []),
    ],
)
def test_who_speaks(text: str, speakers: list[str | None]) -> None:
    """Whoever is quoted by an outlet speaks; reasons, quoted predicates and those spoken of say nothing."""
    assert [speaker for speaker, _ in speakers_of("en", text)] == speakers


def test_a_governments_spokesman_is_of_no_state_that_he_speaks_of() -> None:
    """What he asks of another State within his words is not what he speaks for."""
    text = 'Peru denied it. "We call on Chile to leave," government spokesperson Rosa Quispe said.'
    assert ("Rosa Quispe", "holdsOffice", "Spokesperson", "Peru") in facts_of("en", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru accused Chile of repeatedly bombing Bolivia.",
            {("Peru", "accuses", "Chile"), ("Chile", "attacks", "Bolivia")},
        ),
        ("Parliament failed to pass a law to ban Huawei.", set()),
        ("The Horn of Africa nation expelled Chile's ambassador.", set()),
        ("Sudan refused to allow the OSCE to visit the site.", {("Sudan", "rejects", "OSCE")}),
        (
            "Peru attacked Chile. Chilean minister Ana Soto said the government would sanction Bolivia.",
            {("Peru", "attacks", "Chile"), ("Chile", "sanctions", "Bolivia")},
        ),
        (
            "Peru attacked Chile. Norwegian minister Ana Soto said the government must sanction Bolivia.",
            {("Peru", "attacks", "Chile"), ("Ana Soto", "callsFor", "Peru"), ("Peru", "sanctions", "Bolivia")},
        ),
    ],
)
def test_who_did_it(text: str, expected: set[Triple]) -> None:
    """Whoever is charged did it, laws that fail do nothing, parts of the world do not act, a minister's State does."""
    found = {claim for claim in claims_of("en", text) if claim[1] != "meets"}
    assert found == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Peru and Chile issued a joint statement. The statement said the border was closed.", [None]),
        ("Peru issued a statement. The statement said the border was closed.", ["Peru"]),
        ("Ana Soto responded with a motion.", []),
        ("Ana Soto left after receiving assurances that the border would open.", [None]),
        ("Peru has warned it could seek to close the border.", ["Peru"]),
    ],
)
def test_statements_of_several_and_of_nobody(text: str, speakers: list[str | None]) -> None:
    """What two issue together no single one says, what one receives he does not say, and a motion is no statement."""
    assert [speaker for speaker, _ in speakers_of("en", text)] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenyan president met Orban in Nairobi.", {("Kenya", "meets", "Viktor Orban")}),
        ("Chad's army killed 15 Boko Haram fighters.", {("Chad", "attacks", "Boko Haram")}),
        ("Jordan's king met Orban.", {("Jordan", "meets", "Viktor Orban")}),
        ("Turkey ratified Finland's NATO bid.", {("Turkey", "supports", "Finland")}),
        ("Serbia condemned Orban's Kosovo policy.", {("Serbia", "opposes", "Viktor Orban")}),
    ],
)
def test_offices_and_things_are_whose_they_are(text: str, expected: set[Triple]) -> None:
    """Who only meets somebody lends him no office; what only a State has tells a State; the owner with a mark owns."""
    assert set(claims_of("en", text)) == expected
    assert not {fact for fact in facts_of("en", text) if fact[0] == "Viktor Orban" and fact[3] != "Hungary"}
