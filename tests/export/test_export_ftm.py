from __future__ import annotations

import doctest
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from followthemoney import model
from followthemoney.proxy import EntityProxy
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import DataFileError
from kg.export import ftm_schemata, write_ftm
from kg.export.ftm_schemata import load_schemata, read_schemata
from kg.query import run_query
from kg.store import Store, open_store
from kg.store.namespaces import GS, RDF, RDFS, SCHEMA, SKOS

Entity = dict[str, Any]
TYPE = NamedNode(RDF + "type")


@pytest.fixture(scope="module")
def entities(store: Store, tmp_path_factory: pytest.TempPathFactory) -> list[Entity]:
    """Return the entities of the three articles."""
    return read_entities(store, tmp_path_factory.mktemp("ftm"))


def read_entities(store: Store, folder: Path) -> list[Entity]:
    """Return the entities of a store, a line each."""
    write_ftm(store, folder / "entities.jsonl")
    text = (folder / "entities.jsonl").read_text("utf-8")
    assert len(text.splitlines()) == text.count("\n"), "a hidden character breaks a line"
    return [json.loads(line) for line in text.splitlines()]


def replaced(store: Store, change: Callable[[Quad], Iterator[Quad]]) -> Store:
    """Return a store in memory with each quad changed."""
    memory = open_store("changed", backend="memory")
    memory.change(add=[new for quad in store.quads() for new in change(quad)])
    return memory


def check(entities: list[Entity]) -> dict[str, EntityProxy]:
    """Hold entities to the model of FollowTheMoney: schemata, properties, references and their ranges; unique ids."""
    proxies = {}
    for entity in entities:
        proxy = EntityProxy.from_dict(entity, cleaned=False)  # drops what is not valid
        model[entity["schema"]].validate(entity)
        assert set(proxy.to_dict()["properties"]) == set(entity["properties"]), entity
        assert all(proxy.get(name) for name in proxy.schema.required), entity
        proxies[proxy.id] = proxy
    assert len(proxies) == len(entities)
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert prop.range is not None and proxies[value].schema.is_a(prop.range), (proxy, prop, value)
    return proxies


def test_followthemoney_reads_back_what_was_written(entities: list[Entity]) -> None:
    """The library takes every value as it stands: nothing is dropped, changed or left without its target."""
    proxies = check(entities)
    for entity in entities:
        read = proxies[entity["id"]].to_dict()
        assert read["schema"] == entity["schema"]
        assert {name: sorted(found) for name, found in read["properties"].items()} == {
            name: sorted(found) for name, found in entity["properties"].items()
        }


def test_each_thing_is_one_entity(store: Store, entities: list[Entity]) -> None:
    """Every actor, article, statement, claim and fact of the store is one line, in however many articles it stands."""
    kinds = {"actor": "Actor", "article": "Article", "statement": "Statement", "claim": "Claim", "fact": "Fact"}
    for kind, name in kinds.items():
        query = f"SELECT (COUNT(DISTINCT ?node) AS ?n) {{ GRAPH ?g {{ ?node a gs:{name} }} }}"
        ((number,),) = run_query(store, query).rows
        assert len([entity for entity in entities if entity["id"].startswith(f"{kind}-")]) == number > 0
    query = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?actor a gs:Actor . ?article a gs:Article } }"
    ((number,),) = run_query(store, query).rows
    assert len([entity for entity in entities if entity["schema"] == "Mention"]) == number


def test_a_claim_says_who_claims_it_and_where(entities: list[Entity]) -> None:
    """The role of a link tells denial and voice, so that nobody takes it for a fact; all articles are its proof."""
    by_id = {entity["id"]: entity for entity in entities}
    denied = by_id["claim-3db697ad476dd6e9"]
    assert denied["schema"] == "UnknownLink"
    assert denied["properties"]["role"] == ["not: attacks (claimed by John Kerry)"]
    assert denied["properties"]["description"] == ["Amerika Serikat menyerang Suriah"]
    assert by_id["claim-6b577c77de8d6162"]["properties"]["proof"] == ["article-berita-satu-1", "article-wire-3"]
    assert by_id["claim-b927c534aba9bc6f"]["properties"]["role"] == ["meets (possible, claimed by Harbour Wire)"]
    assert by_id["claim-b927c534aba9bc6f"]["properties"]["date"] == ["2015-10-04"]


def test_offices_are_positions_that_somebody_holds(entities: list[Entity]) -> None:
    """An office fact is a position of a state and its occupancy, with the day on which it was seen."""
    (held,) = [
        entity
        for entity in entities
        if entity["schema"] == "Occupancy" and entity["properties"]["holder"] == ["actor-sergei-lavrov"]
    ]
    (post,) = [entity for entity in entities if entity["id"] == held["properties"]["post"][0]]
    assert post["properties"]["name"] == ["Foreign Minister of Russia"]
    assert (post["properties"]["country"], post["properties"]["organization"]) == (["ru"], ["actor-russia"])
    assert held["properties"]["date"][0] == "2015-09-27"


def test_facts_fit_their_schemata_or_are_links(store: Store, tmp_path: Path) -> None:
    """Members and leaders of organisations have schemata of their own; all other facts are links with a role."""
    graph = NamedNode(store.identifiers.article_graphs + "wire-2")
    ends = {
        "memberOf": ("russia", "syria"),
        "leads": ("john-kerry", "iran-daily"),
        "locatedIn": ("iran-daily", "syria"),
    }

    def node(kind: str, name: str) -> NamedNode:
        return store.identifiers.node(kind, name)

    def add(quad: Quad) -> Iterator[Quad]:
        yield quad

    with replaced(store, add) as memory:
        for relation, (subject, object_) in {**ends, "leads ": ("john-kerry", "sergei-lavrov")}.items():
            fact = node("fact", f"{relation}{subject}".replace(" ", "-"))
            parts = {
                "subject": node("actor", subject),
                "object": node("actor", object_),
                "relation": NamedNode(GS + relation.strip()),
            }
            memory.change(add=[Quad(fact, TYPE, NamedNode(GS + "Fact"), graph)])
            memory.change(add=[Quad(fact, NamedNode(GS + name), part, graph) for name, part in parts.items()])
        entities = read_entities(memory, tmp_path)
    check(entities)
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    assert schemata["fact-memberOfrussia"] == "Membership"
    assert schemata["fact-leadsjohn-kerry"] == "Directorship"
    assert schemata["fact-locatedIniran-daily"] == schemata["fact-leads-john-kerry"] == "UnknownLink"


@pytest.mark.parametrize("kind", ["Person", "State", "IGO", "ArmedGroup", "Organization", "Place"])
def test_any_kind_of_actor_can_say_and_do_anything(store: Store, tmp_path: Path, kind: str) -> None:
    """Whatever kinds of actors speak, claim or hold offices, the entities fit the model."""
    kinds = {NamedNode(GS + name) for name in ("Person", "State", "IGO", "ArmedGroup", "Organization", "Place")}

    def change(quad: Quad) -> Iterator[Quad]:
        other = quad.predicate == TYPE and quad.object in kinds
        yield Quad(quad.subject, TYPE, NamedNode(GS + kind), quad.graph_name) if other else quad

    with replaced(store, change) as memory:
        check(read_entities(memory, tmp_path))


@pytest.mark.parametrize(
    "words", ['"}\n{"x":1', "<script>\u2028alert(1)</script>", "\u202e=1+1\u200f", "a\x85\x1e\x0cb"]
)
def test_hostile_words_stay_words(store: Store, tmp_path: Path, words: str) -> None:
    """Names, titles and quotations with line ends, quotation marks and direction marks stay inside their line."""
    texts = {SKOS + "prefLabel", SCHEMA + "headline", RDFS + "label", GS + "content", "http://www.w3.org/ns/oa#exact"}

    def change(quad: Quad) -> Iterator[Quad]:
        if quad.predicate.value in texts and isinstance(quad.object, Literal):
            yield Quad(quad.subject, quad.predicate, Literal(words, language=quad.object.language), quad.graph_name)
        else:
            yield quad

    with replaced(store, change) as hostile:
        entities = read_entities(hostile, tmp_path)
    check(entities)
    assert {text for entity in entities for text in entity["properties"].get("summary", ())} == {words}


def test_ids_of_any_article_are_accepted(store: Store, tmp_path: Path) -> None:
    """Ids with slashes, spaces or lone surrogates become hashes, that of the same article always the same one."""
    old = store.identifiers.node("article", "wire-2").value
    new = store.identifiers.node("article", "https://example.org/ä b?\udcff").value

    def moved(term: Any) -> Any:
        value = getattr(term, "value", "")
        graph = value == store.identifiers.article_graphs + "wire-2"
        return NamedNode(value.replace("wire-2", new.rpartition("/")[2])) if value == old or graph else term

    def change(quad: Quad) -> Iterator[Quad]:
        yield Quad(moved(quad.subject), quad.predicate, moved(quad.object), moved(quad.graph_name))

    with replaced(store, change) as memory:
        entities = read_entities(memory, tmp_path)
    check(entities)
    (article,) = [entity for entity in entities if entity["properties"].get("title") == ["Lavrov answers Washington"]]
    assert article["properties"]["fileName"] == ["https://example.org/ä b?\ufffd"]
    assert any(article["id"] in entity["properties"].get("proof", ()) for entity in entities)


def test_the_schemata_are_those_of_the_model() -> None:
    """Every schema, end and topic that the file names exists in FollowTheMoney."""
    schemata = load_schemata()
    topics = {topic for actor in schemata.actors.values() for topic in actor.topics}
    assert topics <= set(model["Person"].properties["topics"].type.names)
    for actor in schemata.actors.values():
        assert model[actor.schema].is_a("LegalEntity") == (actor.schema in schemata.legal_entities)
        assert model[actor.schema].is_a("Organization") == (actor.schema in schemata.organizations)
    for fact in schemata.facts.values():
        assert {fact.subject, fact.object} == set(model[fact.schema].required)
    assert doctest.testmod(ftm_schemata).failed == 0


@pytest.mark.parametrize("text", ["", "[]", "actors: {Person: {}}", "actors: ["])
def test_malformed_schemata_are_named(tmp_path: Path, text: str) -> None:
    """A file of schemata that is missing or malformed is told by its name."""
    path = tmp_path / "ftm.yaml"
    with pytest.raises(DataFileError, match=r"ftm\.yaml"):
        read_schemata(path)
    path.write_text(text, "utf-8")
    with pytest.raises(DataFileError, match=r"ftm\.yaml"):
        read_schemata(path)
