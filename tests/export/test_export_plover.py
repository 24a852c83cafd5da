from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import DataFileError
from kg.export import write_plover
from kg.export.plover_coding import Entities, Office, load_coding, read_coding
from kg.query import run_query
from kg.resources import folder
from kg.store import Store, open_store
from kg.store.namespaces import GS, SCHEMA, SKOS
from kg.vocab.gazetteer import load_gazetteer
from kg.vocab.relations import load_relations

Event = dict[str, Any]


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    """Return a validator for the schema that ships beside the export."""
    schema = json.loads((folder("export") / "plover.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture(scope="module")
def events(store: Store, tmp_path_factory: pytest.TempPathFactory) -> list[Event]:
    """Return the events of the three articles."""
    return read_events(store, tmp_path_factory.mktemp("plover"))


def read_events(store: Store, folder: Path) -> list[Event]:
    """Return the events of a store, a line each."""
    write_plover(store, folder / "events.jsonl")
    text = (folder / "events.jsonl").read_text("utf-8")
    assert len(text.splitlines()) == text.count("\n"), "a hidden character breaks a line"
    return [json.loads(line) for line in text.splitlines()]


def replaced(store: Store, change: Callable[[Quad], Quad | None]) -> Store:
    """Return a store in memory with each quad changed, those without one left out."""
    memory = open_store("changed", backend="memory")
    memory.change(add=[new for quad in store.quads() if (new := change(quad)) is not None])
    return memory


def test_every_event_fits_the_schema(events: list[Event], validator: jsonschema.Draft202012Validator) -> None:
    """A reader who knows the schema can rely on every field of every line; ids are unique."""
    for event in events:
        validator.validate(event)
    assert len({event["id"] for event in events}) == len(events) > 10


@pytest.mark.parametrize(
    "wrong",
    [
        {"event": ["INVESTIGATE"]},
        {"date": "26 September"},
        {"actor": []},
        {"claim": {}},
        {"goldstein": -2},
        {"cite_info": {"citation": "wire-2"}},
    ],
)
def test_the_schema_finds_mistakes(
    events: list[Event], validator: jsonschema.Draft202012Validator, wrong: dict[str, Any]
) -> None:
    """Wrong categories, dates that are none, missing and unknown fields are refused."""
    assert not validator.is_valid(copy.deepcopy(events[0]) | wrong)


def test_each_claim_of_each_article_is_an_event(store: Store, events: list[Event]) -> None:
    """All claims with an event type come, with the ends that the store has; mutual ones have both sides as actors."""
    found = set()
    for event in events:
        ends = [entity["iri"] for entity in (*event["actor"], *event["recipient"])]
        assert len(ends) == 2
        article = store.identifiers.article_graphs + event["cite_info"]["citation"]
        found.add((article, event["claim"]["iri"], *ends, event["event"][0]))
    query = """SELECT ?g ?claim ?subject ?object ?event {
      GRAPH ?g { ?claim a gs:Claim ; gs:subject ?subject ; gs:object ?object ; gs:relation ?relation }
      GRAPH ?v { ?relation gs:plover ?event }
    }"""
    claimed = {tuple(map(str, row)) for row in run_query(store, query).rows}
    assert {row[:4] for row in found} == {row[:4] for row in claimed}
    assert len(events) == len(claimed)


def test_an_event_says_who_did_what_where_it_stands_and_who_says_so(events: list[Event]) -> None:
    """Countries, sectors, Wikidata items, exact words, article and speaker are on the line."""
    (event,) = [event for event in events if event["link"] == "d3f3c290fa0b5ff4"]
    assert event["actor"] == [
        {
            "code": "USA",
            "sector": "GOV",
            "identifier_id": "Q30",
            "identifier_text": "United States",
            "iri": "https://w3id.org/geostatements/data/actor/united-states",
        }
    ]
    assert event["recipient"][0]["identifier_text"] == "ISIS"
    assert (event["event"], event["quad_code"], event["mode"], event["context"]) == (["SUPPORT"], 1, [], [])
    assert event["event_text"] == ["The United States supports ISIS"]
    assert event["text_info"] == [{"part": "text", "start": 96, "end": 127}]
    assert event["cite_info"]["url"] == "https://harbour-wire.example/lavrov"
    assert event["coder"] == "geostatements 0.1.0"
    (speaker,) = event["claim"]["speakers"]
    assert (speaker["code"], speaker["office"], speaker["sector"]) == ("RUS", "Foreign Minister", "GOV")
    assert (event["date"], event["claim"]["dated_by"]) == ("2015-09-27", "article")


def test_denied_planned_and_possible_are_told_apart(events: list[Event]) -> None:
    """Denial and possibility are contexts; planned cooperation is an agreement, as the codebook says."""
    by_claim = {event["link"]: event for event in events}
    assert by_claim["3db697ad476dd6e9"]["context"] == ["negation"]
    meeting = by_claim["b927c534aba9bc6f"]
    assert (meeting["event"], meeting["context"]) == (["CONSULT"], ["hypothetical"])
    assert (meeting["date"], meeting["claim"]["dated_by"]) == ("2015-10-04", "event")
    assert len(meeting["actor"]) == 2 and meeting["recipient"] == []
    (aid,) = [event for event in events if event["claim"]["relation"] == "aids"]
    assert aid["claim"]["modality"] == "intended"
    assert (aid["event"], aid["quad_code"], aid["context"]) == (["AGREE"], 1, [])


def test_claims_without_a_date_or_an_event_type_are_left_out(store: Store, tmp_path: Path) -> None:
    """PLOVER asks for a date: what no day is known for is no event, and neither are relations without a type."""
    dates = {NamedNode(name) for name in (GS + "eventTime", GS + "statedOn", SCHEMA + "datePublished")}
    with replaced(store, lambda quad: None if quad.predicate in dates else quad) as undated:
        assert read_events(undated, tmp_path) == []
    with replaced(store, lambda quad: None if quad.predicate == NamedNode(GS + "plover") else quad) as untyped:
        assert read_events(untyped, tmp_path) == []


@pytest.mark.parametrize("words", ['"}\n{"x":1', "<script>\u2028alert(1)</script>", "\u202e=1+1\u200f", "\x85\x1e\x0c"])
def test_hostile_words_stay_words(
    store: Store, tmp_path: Path, validator: jsonschema.Draft202012Validator, words: str
) -> None:
    """Names, titles and quotations with line ends, quotation marks and direction marks stay inside their line."""
    texts = {SKOS + "prefLabel", SCHEMA + "headline", "http://www.w3.org/ns/oa#exact"}

    def change(quad: Quad) -> Quad:
        if quad.predicate.value not in texts or not isinstance(quad.object, Literal):
            return quad
        return Quad(quad.subject, quad.predicate, Literal(words, language=quad.object.language), quad.graph_name)

    with replaced(store, change) as hostile:
        events = read_events(hostile, tmp_path)
    for event in events:
        validator.validate(event)
        assert event["event_text"][0] == event["cite_info"]["title"] == event["actor"][0]["identifier_text"] == words


def test_the_coding_fits_ontology_and_gazetteer() -> None:
    """Event types have a quad category, relations with a mode exist, codes and offices are those of the gazetteer."""
    coding, gazetteer, relations = load_coding(), load_gazetteer(), load_relations()
    types = {relation.plover for relation in relations if relation.plover}
    assert types | set(coding.planned.values()) | coding.needs_recipient <= set(coding.quads)
    assert set(coding.modes) <= set(relations.names)
    territories = {actor.id for actor in gazetteer.actors.values() if actor.kind == "Place" and actor.iso3}
    assert territories <= set(coding.codes) <= set(gazetteer.actors)
    assert set(coding.offices) <= {held.office for actor in gazetteer.actors.values() for held in actor.offices}


@pytest.mark.parametrize(
    ("actor", "code", "sector"),
    [
        ("indonesia", "IDN", "GOV"),
        ("united-nations", "UNO", ""),
        ("nato", "IGO", ""),
        ("isis", "IMG", ""),
        ("greenland", "DNK", ""),
        ("kosovo", "KOS", "GOV"),
        ("abc-news", "USA", "JRN"),
        ("nobody-knows", "", ""),
    ],
)
def test_entities_have_the_codes_of_the_codebook(actor: str, code: str, sector: str) -> None:
    """States by ISO code, territories by their state, organisations by where they belong, else by their kind."""
    entities = Entities(load_coding(), load_gazetteer())
    assert (entities.code(actor), entities.sector(actor, None)) == (code, sector)


def test_people_have_the_office_of_the_day() -> None:
    """The gazetteer's offices count on the days on which they were held, and only those in a state tell the sector."""
    entities = Entities(load_coding(), load_gazetteer())
    assert entities.office("abdel-fattah-al-sisi", date(2013, 5, 1)) == Office(
        "defence-minister", "Defence Minister", "egypt"
    )
    assert entities.office("abdel-fattah-al-sisi", date(2000, 1, 1)) is None
    assert entities.sector("abdel-fattah-al-sisi", Office("president", "President", "egypt")) == "GOV"
    assert entities.sector("abdel-fattah-al-sisi", Office("president", "President", "fifa")) == ""


@pytest.mark.parametrize("text", ["", "[]", "codebook: x", "quads: {x: [AID]}", "quads: ["])
def test_malformed_codings_are_named(tmp_path: Path, text: str) -> None:
    """A coding that is missing or malformed is told with its file."""
    path = tmp_path / "plover.yaml"
    with pytest.raises(DataFileError, match=r"plover\.yaml"):
        read_coding(path)
    path.write_text(text, "utf-8")
    with pytest.raises(DataFileError, match=r"plover\.yaml"):
        read_coding(path)
