"""The table of all statements, a row for each place that carries one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.export.names import ActorName, read_actors
from kg.query import Value, run_query
from kg.query.cells import csv_lines
from kg.query.literals import write_iri
from kg.store import Store
from kg.store.files import replace_file

COLUMNS = (
    *("article", "title", "publisher", "published", "language"),
    *("statement", "speaker", "speaker_id", "speaker_text", "kind", "cue", "content", "date"),
    *("addressee", "reported_by", "part", "start", "end", "exact", "relations"),
)
"""The columns, in order. `start` and `end` are half-open character positions in the article's text or title."""

_STATEMENTS = """SELECT DISTINCT ?source ?title ?publisher ?published ?language ?statement ?speaker ?speakerText ?kind
  ?cue ?content ?statedOn ?addressee ?reportedBy ?part ?start ?end ?exact
WHERE {
  GRAPH %s {
    ?statement a gs:Statement ; gs:kind ?kind ; gs:content ?content ; gs:hasEvidence ?evidence .
    ?evidence oa:hasSource ?source ; gs:part ?part ; oa:hasSelector ?quote, ?position .
    ?quote oa:exact ?exact .
    ?position oa:start ?start ; oa:end ?end .
    OPTIONAL { ?source schema:headline ?title }
    OPTIONAL { ?source schema:publisher ?publisher }
    OPTIONAL { ?source schema:datePublished ?published }
    OPTIONAL { ?source schema:inLanguage ?language }
    OPTIONAL { ?statement gs:speaker ?speaker }
    OPTIONAL { ?statement gs:speakerText ?speakerText }
    OPTIONAL { ?evidence gs:cue ?cue }
    OPTIONAL { ?statement gs:statedOn ?statedOn }
    OPTIONAL { ?statement gs:addressee ?addressee }
    OPTIONAL { ?statement gs:reportedBy ?reportedBy }
  }
} ORDER BY DESC(?part = "title") ?start ?end ?statement ?exact ?cue"""
_RELATIONS = """SELECT DISTINCT ?statement ?subject ?relation ?object ?polarity ?modality WHERE {
  GRAPH %s {
    ?claim gs:statedIn ?statement ; gs:subject ?subject ; gs:relation ?kind ; gs:object ?object ;
      gs:polarity ?polarity ; gs:modality ?modality .
  }
  OPTIONAL { GRAPH ?vocabulary { ?kind skos:prefLabel ?label FILTER(LANG(?label) = "en") } }
  BIND(COALESCE(STR(?label), REPLACE(STR(?kind), "^.*#", "")) AS ?relation)
} ORDER BY ?statement ?subject ?relation ?object ?polarity ?modality"""

Record = Mapping[str, Value]


def write_statements_csv(store: Store, path: Path) -> None:
    """Write `COLUMNS` and a row for each place of each statement to `path`: UTF-8, RFC 4180, formulas guarded.

    Rows are in order of the articles' ids, then of the places; names are English where there is an English one. A cell
    of `relations` holds what the statement claims ("United States opposes ISIS; not: Russia supports ISIS"), with the
    modality in brackets unless it is asserted.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, csv_lines(_rows(store)))


def _rows(store: Store) -> Iterator[tuple[Value, ...]]:
    yield COLUMNS
    actors = read_actors(store)
    for graph in store.graphs():
        if graph.startswith(store.identifiers.article_graphs):
            yield from _article_rows(store, write_iri(graph), actors)


def _article_rows(store: Store, graph: str, actors: Mapping[str, ActorName]) -> Iterator[tuple[Value, ...]]:
    relations: dict[Value, list[str]] = {}
    for claim in run_query(store, _RELATIONS % graph).records():
        relations.setdefault(claim["statement"], []).append(_tuple_words(claim, actors))
    for record in run_query(store, _STATEMENTS % graph).records():
        carried = "; ".join(relations.get(record["statement"], ()))
        yield (*_article_cells(store, record), *_statement_cells(store, record, actors), carried)


def _article_cells(store: Store, record: Record) -> tuple[Value, ...]:
    article = store.identifiers.identifier(str(record["source"]))
    return article, record["title"], record["publisher"], record["published"], record["language"]


def _statement_cells(store: Store, record: Record, actors: Mapping[str, ActorName]) -> tuple[Value, ...]:
    speaker = actors.get(str(record["speaker"]))
    return (
        store.identifiers.identifier(str(record["statement"])),
        *((speaker.name, speaker.id) if speaker else ("", "")),
        record["speakerText"],
        str(record["kind"]).rpartition("#")[2],
        *(record[name] for name in ("cue", "content", "statedOn")),
        *(_name(record[name], actors) for name in ("addressee", "reportedBy")),
        *(record[name] for name in ("part", "start", "end", "exact")),
    )


def _tuple_words(claim: Record, actors: Mapping[str, ActorName]) -> str:
    words = f"{_name(claim['subject'], actors)} {claim['relation']} {_name(claim['object'], actors)}"
    negated = "not: " if str(claim["polarity"]).endswith("#negative") else ""
    modality = str(claim["modality"]).rpartition("#")[2]
    return negated + words + ("" if modality == "asserted" else f" ({modality})")


def _name(iri: Value, actors: Mapping[str, ActorName]) -> str:
    actor = actors.get(str(iri))
    return actor.name if actor else ""
