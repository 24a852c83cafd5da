"""The gazetteer: whom it knows, by which forms, in which offices."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from kg.languages import load_language
from kg.vocab.gazetteer import Gazetteer, GazetteerForm, load_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """Return the shipped gazetteer."""
    return load_gazetteer()


FORMS = [
    ("id", "Amerika Serikat", "united-states", "name"),
    ("id", "AS", "united-states", "name"),
    ("id", "Negeri Paman Sam", "united-states", "epithet"),
    ("id", "Gedung Putih", "united-states", "seat"),
    ("en", "White House", "united-states", "seat"),
    ("en", "U.S.", "united-states", "name"),
    ("en", "Americans", "united-states", "demonym"),
    ("en", "Washington", "united-states", "capital"),
    ("id", "Inggris", "united-kingdom", "name"),
    ("en", "Downing Street", "united-kingdom", "seat"),
    ("en", "British", "united-kingdom", "demonym"),
    ("id", "Korut", "north-korea", "name"),
    ("en", "DPRK", "north-korea", "name"),
    ("id", "Pyongyang", "north-korea", "capital"),
    ("id", "Tiongkok", "china", "name"),
    ("id", "Cina", "china", "name"),
    ("id", "RRT", "china", "name"),
    ("id", "Negeri Tirai Bambu", "china", "epithet"),
    ("en", "Chinese", "china", "demonym"),
    ("id", "Moskow", "russia", "capital"),
    ("en", "Moscow", "russia", "capital"),
    ("en", "the Kremlin", "russia", "seat"),
    ("id", "Negeri Beruang Merah", "russia", "epithet"),
    ("id", "Damaskus", "syria", "capital"),
    ("id", "Teheran", "iran", "capital"),
    ("en", "Tehran", "iran", "capital"),
    ("id", "Kiev", "ukraine", "capital"),
    ("en", "Kyiv", "ukraine", "capital"),
    ("en", "Zionist entity", "israel", "epithet"),
    ("id", "PBB", "united-nations", "name"),
    ("id", "UE", "european-union", "name"),
    ("id", "OKI", "organisation-of-islamic-cooperation", "name"),
    ("id", "NATO", "nato", "name"),
    ("id", "ASEAN", "asean", "name"),
    ("en", "Islamic State", "isis", "name"),
    ("id", "NIIS", "isis", "name"),
    ("en", "ISIL", "isis", "acronym"),
    ("en", "Daesh", "isis", "name"),
    ("id", "Hizbullah", "hezbollah", "name"),
    ("id", "KKB", "free-papua-movement", "name"),
    ("en", "Pentagon", "us-department-of-defense", "seat"),
    ("id", "Kemenlu RI", "indonesian-foreign-ministry", "name"),
    ("id", "TNI", "indonesian-national-armed-forces", "name"),
    ("en", "IDF", "israel-defense-forces", "acronym"),
    ("id", "Iran Daily", "iran-daily", "name"),
    ("id", "Antara", "antara", "name"),
    ("id", "Jokowi", "joko-widodo", "name"),
    ("en", "Lavrov", "sergei-lavrov", "name"),
]


@pytest.mark.parametrize(("language", "text", "actor", "sort"), FORMS)
def test_forms_of_the_news(gazetteer: Gazetteer, language: str, text: str, actor: str, sort: str) -> None:
    """What newspapers write names the actor that readers understand, in the sense that it has."""
    first = gazetteer.forms(language)[text][0]
    assert (first.actor_id, first.form, first.sort) == (actor, text, sort)


@pytest.mark.parametrize(
    "text", ["IS", "Jordan", "Georgia", "Chad", "Lima", "Kongo", "Kerry", "May", "Rice", "Antara", "Sisi"]
)
def test_forms_that_need_context(gazetteer: Gazetteer, text: str) -> None:
    """A form that is also another word or name is marked as ambiguous for every actor."""
    assert all(form.ambiguous for form in gazetteer.forms("id")[text])


@pytest.mark.parametrize("text", ["AS", "US", "Turkey", "China", "Mali", "Rusia", "ISIS", "Obama", "John Kerry"])
def test_forms_that_need_none(gazetteer: Gazetteer, text: str) -> None:
    """A form that means one actor when it is written with its case is not marked."""
    (form,) = gazetteer.forms("id")[text]
    assert not form.ambiguous


@pytest.mark.parametrize("text", ["as", "us", "may", "who", "is", "Korea", "Dominican", "Cong"])
def test_words_that_are_no_form(gazetteer: Gazetteer, text: str) -> None:
    """Words in lower case and a name that two states share alike are no forms."""
    assert text not in gazetteer.forms("en")
    assert text not in gazetteer.forms("id")


def test_english_forms_are_known_in_indonesian(gazetteer: Gazetteer) -> None:
    """Every English form is one of Indonesian too, and the other way round it is not so."""
    assert gazetteer.forms("en").keys() <= gazetteer.forms("id").keys()
    assert "Amerika Serikat" not in gazetteer.forms("en")
    assert gazetteer.forms("xx") == gazetteer.forms("en")


def test_no_name_is_a_letter(gazetteer: Gazetteer) -> None:
    """A letter names nobody; "E" in a correction would mean whoever has such a name."""
    lettered = {
        actor.id
        for actor in gazetteer.actors.values()
        for names in actor.names.values()
        for name in names
        if len(name) < 2
    }
    assert not lettered


def test_every_state_has_names_and_a_capital(gazetteer: Gazetteer) -> None:
    """Each state of ISO 3166 has names in both languages, a capital in both, and codes; there are at least 200."""
    states = [actor for actor in gazetteer.actors.values() if actor.kind == "State" and actor.iso2]
    assert len(states) >= 200
    for state in states:
        assert state.names["en"], state.id
        assert state.names["id"], state.id
        assert state.capitals["en"], state.id
        assert state.capitals["id"], state.id
        assert state.wikidata, state.id
        assert {"rigour", "babel"} <= set(state.sources), state.id
    assert len({state.iso2 for state in states}) == len(states)


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_form_names_two_states(gazetteer: Gazetteer, language: str) -> None:
    """Within a language each form stands for one state; the capital that bears another's name is marked."""
    owners: dict[str, set[str]] = defaultdict(set)
    for text, forms in gazetteer.forms(language).items():
        for form in forms:
            if gazetteer.actor(form.actor_id).kind == "State":
                owners[text].add(form.actor_id)
    assert {text: ids for text, ids in owners.items() if len(ids) > 1} == {}


def test_identifiers_come_from_sources(gazetteer: Gazetteer) -> None:
    """Only entries that a source with identifiers knows have one of Wikidata."""
    assert all("rigour" in actor.sources for actor in gazetteer.actors.values() if actor.wikidata)


def test_memberships(gazetteer: Gazetteer) -> None:
    """States belong to the organisations that the factbook lists them in."""
    assert {"united-nations", "asean", "organisation-of-islamic-cooperation"} <= set(
        gazetteer.actor("indonesia").member_of
    )
    assert "nato" in gazetteer.actor("turkey").member_of
    assert "european-union" not in gazetteer.actor("united-kingdom").member_of
    members = [actor for actor in gazetteer.actors.values() if "united-nations" in actor.member_of]
    assert len(members) == 193


def test_offices_on_a_day(gazetteer: Gazetteer) -> None:
    """Offices are found by person and day; without a day all come, in order of their start."""
    held = gazetteer.offices_held("john-kerry", date(2015, 9, 26))
    assert [(office.name, office.of) for office in held] == [
        ("Foreign Minister", "united-states"),
        ("Secretary of State", "united-states"),
    ]
    offices = [office.office for office in gazetteer.offices_held("john-kerry")]
    assert offices == ["senator", "foreign-minister", "secretary-of-state", "special-envoy"]
    assert gazetteer.offices_held("isis") == ()


def test_holders_on_a_day(gazetteer: Gazetteer) -> None:
    """Holders are found by office, state and day; without a day the latest comes first."""
    day = date(2015, 9, 26)
    assert [actor.id for actor in gazetteer.holders_of("foreign-minister", "united-states", day)] == ["john-kerry"]
    assert [actor.id for actor in gazetteer.holders_of("president", "syria", day)] == ["bashar-al-assad"]
    assert [actor.id for actor in gazetteer.holders_of("foreign-minister", "russia", day)] == ["sergei-lavrov"]
    presidents = [actor.id for actor in gazetteer.holders_of("president", "indonesia")]
    assert presidents[:3] == ["prabowo-subianto", "joko-widodo", "susilo-bambang-yudhoyono"]
    assert gazetteer.holders_of("president", "united-kingdom") == ()


@pytest.mark.parametrize("code", ["en", "id"])
def test_offices_are_those_of_the_languages(gazetteer: Gazetteer, code: str) -> None:
    """An office that a language knows has the same English name there."""
    names = {office.id: office.name for office in load_language(code).offices.values()}
    held = {office.office: office.name for actor in gazetteer.actors.values() for office in actor.offices}
    shared = held.keys() & names.keys()
    assert len(shared) > 20
    assert {office: held[office] for office in shared} == {office: names[office] for office in shared}


def test_labels(gazetteer: Gazetteer) -> None:
    """The preferred name is that of English newspapers, with the other language's where there is one."""
    assert gazetteer.actor("united-states").name == "United States"
    assert gazetteer.actor("united-states").label("id") == "Amerika Serikat"
    assert gazetteer.actor("john-kerry").label("id") == "John Kerry"
    with pytest.raises(KeyError):
        gazetteer.actor("atlantis")


def test_records_are_frozen(gazetteer: Gazetteer) -> None:
    """Nothing of the gazetteer can be changed."""
    form: GazetteerForm = gazetteer.forms("id")["AS"][0]
    with pytest.raises(FrozenInstanceError):
        form.ambiguous = True  # type: ignore[misc]
    with pytest.raises(TypeError):
        gazetteer.actors["x"] = gazetteer.actor("isis")  # type: ignore[index]
    with pytest.raises(TypeError):
        gazetteer.forms("id")["x"] = (form,)  # type: ignore[index]


def test_actors_are_in_order(gazetteer: Gazetteer) -> None:
    """Actors come in order of their ids, which are slugs."""
    ids = list(gazetteer.actors)
    assert ids == sorted(ids)
    assert all(id.isascii() and id == id.lower() and " " not in id for id in ids)
