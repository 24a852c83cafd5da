from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.export import FORMATS
from kg.query import run_query
from kg.query.cells import _FORMULA
from kg.store import Store, open_store

TABLES = ("claims.csv", "actors.csv", "evidence.csv")
DATA = "https://w3id.org/geostatements/data/"
HOSTILE = ("=cmd|' /C calc'!A0", '@SUM("a";\n"b")', "<script>alert(1)</script>", "\u202e+1\u200f", "-1,\r\n'x'")


def read_table(store: Store, name: str, folder: Path) -> list[dict[str, str]]:
    """Return the rows of a table as a CSV reader gives them."""
    path = folder / name
    FORMATS[name](store, path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def answers(store: Store, query: str) -> set[tuple[str, ...]]:
    """Return the rows of a query as text, values that are missing as empty text."""
    return {tuple("" if value is None else str(value) for value in row) for row in run_query(store, query).rows}


def test_claims_say_what_the_store_says(store: Store, tmp_path: Path) -> None:
    """Ends, relation, polarity, modality, event time and belief of every claim of every article are in the table."""
    columns = ("subject_iri", "relation_iri", "object_iri", "polarity", "modality", "event_time", "belief", "published")
    rows = read_table(store, "claims.csv", tmp_path)
    query = """SELECT ?subject ?relation ?object ?polarity ?modality ?time ?belief ?day {
      GRAPH ?g {
        ?claim a gs:Claim ; gs:subject ?subject ; gs:relation ?relation ; gs:object ?object ; gs:polarity ?p ;
          gs:modality ?m .
        ?article schema:datePublished ?day
        OPTIONAL { ?claim gs:eventTime ?time }
      }
      GRAPH ?derived { ?claim gs:belief ?belief }
      BIND(STRAFTER(STR(?p), "#") AS ?polarity) BIND(STRAFTER(STR(?m), "#") AS ?modality)
    }"""
    assert {tuple(row[column] for column in columns) for row in rows} == answers(store, query)
    ((number,),) = run_query(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?c a gs:Claim } }").rows
    assert len(rows) == number


def test_a_row_says_all_about_a_claim(store: Store, tmp_path: Path) -> None:
    """Names beside IRIs, who says it, in which statement, how far it is believed, what stands against it."""
    rows = {row["claim"]: row for row in reversed(read_table(store, "claims.csv", tmp_path))}
    assert rows["aecec4a85b1cc7c8"] == {
        "article": "wire-2",
        "url": "https://harbour-wire.example/lavrov",
        "title": "Lavrov answers Washington",
        "publisher": "Harbour Wire",
        "published": "2015-09-27",
        "claim": "aecec4a85b1cc7c8",
        "subject": "Russia",
        "subject_iri": f"{DATA}actor/russia",
        "relation": "opposes",
        "relation_iri": "https://w3id.org/geostatements/ns#opposes",
        "object": "ISIS",
        "object_iri": f"{DATA}actor/isis",
        "polarity": "positive",
        "modality": "asserted",
        "inferred": "false",
        "event_time": "",
        "voice": "speaker",
        "speakers": "Sergei Lavrov",
        "speaker_iris": f"{DATA}actor/sergei-lavrov",
        "statements": "a812d294609ac838",
        "stated_on": "2015-09-27",
        "belief": "0.96",
        "corroborates": "",
        "contradicts": "a717c1664b8b28d9",
    }
    assert rows["9d2c728a6c2543ed"]["voice"] == "article" and rows["9d2c728a6c2543ed"]["speakers"] == ""
    assert rows["9d2c728a6c2543ed"]["corroborates"] == "46c110236a10fe6d"


def test_links_between_tables_lead_somewhere(store: Store, tmp_path: Path) -> None:
    """Ids of claims, statements and actors mean the same in every table."""
    claims = read_table(store, "claims.csv", tmp_path)
    statements = {row["statement"] for row in read_table(store, "csv", tmp_path)}
    actors = {row["iri"] for row in read_table(store, "actors.csv", tmp_path)}
    known = {row["claim"] for row in claims}
    evidenced = {(row["for"], row["for_id"]) for row in read_table(store, "evidence.csv", tmp_path)}
    for row in claims:
        others = (row["corroborates"] + "; " + row["contradicts"]).split("; ")
        assert set(filter(None, others)) <= known
        assert set(filter(None, row["statements"].split("; "))) <= statements
        assert {row["subject_iri"], row["object_iri"], *filter(None, row["speaker_iris"].split("; "))} <= actors
    assert {("claim", claim) for claim in known} | {("statement", statement) for statement in statements} < evidenced


def test_evidence_slices_back_to_the_words(store: Store, tmp_path: Path, articles: Path) -> None:
    """Exact words with what stands before and after them are found in the article by the offsets alone."""
    rows = read_table(store, "evidence.csv", tmp_path)
    query = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?owner gs:hasEvidence ?evidence } }"
    assert run_query(store, query).rows == ((len(rows),),)
    for row in rows:
        text = (articles / f"{row['article']}.txt").read_text("utf-8")
        start, end = int(row["start"]), int(row["end"])
        assert text[start:end] == row["exact"]
        prefix, suffix = (row[name].removeprefix("'") for name in ("prefix", "suffix"))
        assert text[:start].endswith(prefix) and text[end:].startswith(suffix)


def test_actors_are_named_counted_and_dated(store: Store, tmp_path: Path) -> None:
    """Both languages' names, offices with the days on which they were seen, and counts stand in one row."""
    rows = {row["actor"]: row for row in read_table(store, "actors.csv", tmp_path)}
    assert list(rows) == sorted(rows) and len(rows) == 9
    assert rows["john-kerry"] == {
        "actor": "john-kerry",
        "iri": f"{DATA}actor/john-kerry",
        "kind": "Person",
        "label_en": "John Kerry",
        "label_id": "",
        "aliases": "Kerry",
        "same_as": "",
        "offices": "Foreign Minister of United States 2015-09-26/2015-09-26",
        "statements": "6",
        "claims_from": "0",
        "claims_to": "1",
        "articles": "3",
    }
    russia = rows["russia"]
    assert (russia["label_en"], russia["label_id"], russia["aliases"]) == ("Russia", "Rusia", "Moscow; Moskow")
    assert russia["same_as"] == "http://www.wikidata.org/entity/Q159"


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("name", TABLES)
def test_hostile_words_stay_words(store: Store, tmp_path: Path, name: str, words: str) -> None:
    """Names, titles, cues and quotations that a spreadsheet would run are guarded, and read back whole."""
    changed = ("core#prefLabel", "schema.org/headline", "ns#cue", "oa#exact", "schema.org/publisher")
    with open_store("hostile", backend="memory") as memory:
        memory.change(add=[with_words(quad, words, changed) for quad in store.quads()])
        rows = read_table(memory, name, tmp_path)
    cells = [cell for row in rows for cell in row.values()]
    guarded = "'" + words if _FORMULA.match(words) else words
    assert guarded in cells
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n\u202e")]
    assert len(rows) == len(read_table(store, name, tmp_path))


def with_words(quad: Quad, words: str, changed: tuple[str, ...]) -> Quad:
    """Return the quad, with other words where it has one of the `changed` predicates."""
    if not quad.predicate.value.endswith(changed) or not isinstance(quad.object, Literal):
        return quad
    return Quad(quad.subject, quad.predicate, Literal(words, language=quad.object.language), quad.graph_name)


def test_who_cannot_be_named_is_told_apart(store: Store, tmp_path: Path) -> None:
    """A claim in a statement without a speaker is of an unnamed voice, not of the article's."""
    speaker = NamedNode("https://w3id.org/geostatements/ns#speaker")
    with open_store("unnamed", backend="memory") as memory:
        memory.change(add=[quad for quad in store.quads() if quad.predicate != speaker])
        rows = read_table(memory, "claims.csv", tmp_path)
    assert {row["voice"] for row in rows} == {"unnamed", "article"}
    assert {row["voice"] for row in rows if row["statements"]} == {"unnamed"}
