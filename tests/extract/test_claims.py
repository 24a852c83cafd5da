"""Who stands where: relations from verbs, nouns, speech acts and obligations, in both languages side by side."""

from __future__ import annotations

import pytest

from kg.model import Extraction

pytestmark = pytest.mark.model


def tuples(extraction: Extraction) -> set[tuple[str, str, str]]:
    """Return subject, relation and object of the claims, in the words of the text."""
    return {(c.subject.text, c.relation, c.object.text) for c in extraction.claims}


ONE = [
    ("id", "Israel menyerang Iran pada malam hari.", ("Israel", "attacks", "Iran")),
    ("en", "Israel attacked Iran at night.", ("Israel", "attacks", "Iran")),
    ("id", "Iran diserang Israel pada malam hari.", ("Israel", "attacks", "Iran")),
    ("en", "Iran was attacked by Israel at night.", ("Israel", "attacks", "Iran")),
    ("id", "Iran dikecam oleh Jerman.", ("Jerman", "opposes", "Iran")),
    ("en", "Iran was condemned by Germany.", ("Germany", "opposes", "Iran")),
    ("id", "Turki mendukung Ukraina sejak awal.", ("Turki", "supports", "Ukraina")),
    ("en", "Turkey has supported Ukraine from the start.", ("Turkey", "supports", "Ukraine")),
    ("id", "Serangan Israel terhadap Iran menewaskan dua orang.", ("Israel", "attacks", "Iran")),
    ("en", "Israel's attack on Iran killed two people.", ("Israel", "attacks", "Iran")),
    ("id", "Amerika Serikat menjatuhkan sanksi terhadap Rusia.", ("Amerika Serikat", "sanctions", "Rusia")),
    ("en", "The United States imposed sanctions on Russia.", ("United States", "sanctions", "Russia")),
    ("id", "Iran mengecam serangan Israel.", ("Iran", "opposes", "Israel")),
    ("en", "Iran condemned Israel's strikes.", ("Iran", "opposes", "Israel")),
    ("id", "Jerman menuduh Rusia memata-matai parlemennya.", ("Jerman", "accuses", "Rusia")),
    ("en", "Germany accused Russia of spying on its parliament.", ("Germany", "accuses", "Russia")),
    ("id", "Jerman dituduh dengan keras oleh Rusia.", ("Rusia", "accuses", "Jerman")),
    ("en", "Germany was accused in strong terms by Russia.", ("Russia", "accuses", "Germany")),
    ("id", "Jerman mendesak Rusia agar menarik pasukannya.", ("Jerman", "callsFor", "Rusia")),
    ("en", "Germany urged Russia to pull back its troops.", ("Germany", "callsFor", "Russia")),
]


@pytest.mark.parametrize(("code", "text", "expected"), ONE)
def test_relation(extraction_of, code: str, text: str, expected: tuple[str, str, str]) -> None:  # type: ignore[no-untyped-def]
    """Active and passive verbs, nouns, light verbs and speech acts give the relation with its roles."""
    assert expected in tuples(extraction_of(code, text))


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        (
            "id",
            "Jerman dan Prancis mengecam Iran.",
            {("Jerman", "opposes", "Iran"), ("Prancis", "opposes", "Iran")},
        ),
        (
            "en",
            "Germany and France condemned Iran.",
            {("Germany", "opposes", "Iran"), ("France", "opposes", "Iran")},
        ),
    ],
)
def test_coordination_gives_one_each(extraction_of, code: str, text: str, expected: set[tuple[str, str, str]]) -> None:  # type: ignore[no-untyped-def]
    """Coordinated subjects give one relation each."""
    assert tuples(extraction_of(code, text)) == expected


@pytest.mark.parametrize(
    ("code", "text", "polarity", "modality"),
    [
        ("id", "Jerman tidak mendukung Iran.", "negative", "asserted"),
        ("en", "Germany does not support Iran.", "negative", "asserted"),
        ("id", "Jerman akan mendukung Iran.", "positive", "intended"),
        ("en", "Germany will support Iran.", "positive", "intended"),
        ("id", "Jerman mungkin mendukung Iran.", "positive", "possible"),
        ("en", "Germany might support Iran.", "positive", "possible"),
    ],
)
def test_polarity_and_modality(extraction_of, code: str, text: str, polarity: str, modality: str) -> None:  # type: ignore[no-untyped-def]
    """Negation and modality are read off and never rewritten as another relation."""
    (claim,) = extraction_of(code, text).claims
    assert (claim.relation, claim.polarity, claim.modality) == ("supports", polarity, modality)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Putin mengatakan bahwa Jerman mendukung Ukraina."),
        ("en", "Putin said that Germany supported Ukraine."),
    ],
)
def test_what_is_said_belongs_to_its_statement(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """A relation within reported words is the speaker's, not the article's."""
    (claim,) = extraction_of(code, text).claims
    assert (claim.relation, claim.statement) == ("supports", 0)


def test_demand_in_a_speakers_words(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """What somebody must do according to a speaker is the speaker's call on him."""
    found = extraction_of("id", '"ASEAN harus membantu Myanmar," kata Retno Marsudi.')
    assert ("Retno Marsudi", "callsFor", "ASEAN") in tuples(found)


def test_shared_aim(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """What a shared aim consists in holds for both who share it."""
    text = "Amerika Serikat dan Rusia memiliki misi yang sama di Suriah. Misi itu adalah mengalahkan ISIS."
    found = tuples(extraction_of("id", text))
    assert {("Amerika Serikat", "opposes", "ISIS"), ("Rusia", "opposes", "ISIS")} <= found


def test_no_relation_where_none_is_said(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Two actors in one sentence are no relation."""
    assert not extraction_of("id", "Kedua tim dari Jerman dan Prancis tiba di Jakarta kemarin.").claims


BOTH_WAYS = [
    ("id", "Iran berperang dengan Taliban di perbatasan.", "attacks"),
    ("en", "Iran clashed with the Taliban at the border.", "attacks"),
    ("id", "Bentrokan antara Iran dan Taliban pecah di perbatasan.", "attacks"),
    ("en", "Clashes between Iran and the Taliban broke out at the border.", "attacks"),
    ("id", "Gencatan senjata antara Iran dan Taliban mulai berlaku.", "withdraws"),
    ("en", "The ceasefire between Iran and the Taliban took effect.", "withdraws"),
]


@pytest.mark.parametrize(("code", "text", "relation"), BOTH_WAYS)
def test_mutual_acts_hold_both_ways(extraction_of, code: str, text: str, relation: str) -> None:  # type: ignore[no-untyped-def]
    """In a clash or a ceasefire each party does to the other what the other does to it."""
    found = [(c.subject.text, c.object.text) for c in extraction_of(code, text).claims if c.relation == relation]
    assert len(found) == 2 and found[0] == found[1][::-1]


def test_a_ceasefire_is_an_agreement_too(extraction_of) -> None:  # type: ignore[no-untyped-def]
    """Who ceases fire with another agrees with him."""
    found = tuples(extraction_of("en", "The ceasefire between Iran and the Taliban took effect."))
    assert ("Iran", "agreesWith", "Taliban") in found


EVENTS = [
    ("id", "Israel menyerang Iran. Jerman mengecam serangan itu.", ("Jerman", "opposes", "Israel")),
    ("en", "Israel attacked Iran. Germany condemned the attack.", ("Germany", "opposes", "Israel")),
    ("id", "Israel menyerang Iran. Jerman mendukung langkah tersebut.", ("Jerman", "supports", "Israel")),
    ("en", "Israel attacked Iran. Germany welcomed the move.", ("Germany", "supports", "Israel")),
    ("id", "Iran menuduh Israel berbohong. Israel membantah bahwa hal itu terjadi.", ("Israel", "denies", "Iran")),
    ("en", "Iran accused Israel of lying. Israel denied that this had happened.", ("Israel", "denies", "Iran")),
]


@pytest.mark.parametrize(("code", "text", "expected"), EVENTS)
def test_events_taken_up_stand_for_who_did_them(  # type: ignore[no-untyped-def]
    extraction_of, code: str, text: str, expected: tuple[str, str, str]
) -> None:
    """ "The attack", "langkah tersebut" mean who attacked; a denial answers the last accuser."""
    assert expected in tuples(extraction_of(code, text))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("id", "Jerman mengecam serangan itu."),
        ("en", "Germany condemned the attack."),
        ("id", "Israel menyerang Iran. Jerman mengecam sebuah serangan di Asia."),
        ("en", "Israel attacked Iran. Germany condemned an attack in Asia."),
    ],
)
def test_events_that_nobody_did_before_stand_for_nobody(extraction_of, code: str, text: str) -> None:  # type: ignore[no-untyped-def]
    """An event that the text has not told, or a new one, gives no relation."""
    assert not [claim for claim in extraction_of(code, text).claims if claim.relation == "opposes"]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("id", "Rusia membom sebuah rumah sakit di Kharkiv.", ("Rusia", "attacks", "Kharkiv")),
        ("en", "Russia bombed a hospital in Kharkiv.", ("Russia", "attacks", "Kharkiv")),
        ("en", "Ukraine accused Russia of bombing a hospital.", ("Russia", "attacks", "Ukraine")),
        (
            "en",
            "The Taliban claimed responsibility for a bomb that struck NATO.",
            ("Taliban", "claimsResponsibility", "NATO"),
        ),
    ],
)
def test_who_is_hit_where_a_thing_is_hit(extraction_of, code: str, text: str, expected: tuple[str, str, str]) -> None:  # type: ignore[no-untyped-def]
    """A thing of nobody named stands for the place where it is, or for who complains of it."""
    assert expected in tuples(extraction_of(code, text))
