"""The table of all claims, a row for each article that makes one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.export.graphs import Links, NamedGraph, article_graphs, read_links, read_source
from kg.export.names import Names, read_names
from kg.query import Value
from kg.query.cells import csv_lines
from kg.store import Store
from kg.store.files import replace_file

COLUMNS = (
    *("article", "url", "title", "publisher", "published", "claim"),
    *("subject", "subject_iri", "relation", "relation_iri", "object", "object_iri"),
    *("polarity", "modality", "inferred", "event_time", "voice", "speakers", "speaker_iris", "statements", "stated_on"),
    *("belief", "corroborates", "contradicts"),
)
"""The columns, in order. `voice` is speaker, unnamed (nobody who can be named says it) or article (its own voice)."""


def write_claims_csv(store: Store, path: Path) -> None:
    """Write `COLUMNS` and a row for each claim of each article to `path`: UTF-8, RFC 4180, formulas guarded.

    Rows are in order of the articles' IRIs, then of the claims'; names are English where there is an English one.
    Cells of several values join them with "; ". `statements`, `corroborates` and `contradicts` hold ids, as they stand
    in the columns `statement` and `claim` of the tables.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, csv_lines(_rows(store)))


def _rows(store: Store) -> Iterator[tuple[Value, ...]]:
    yield COLUMNS
    names = read_names(store)
    for graph in article_graphs(store):
        claims = graph.typed("gs:Claim")
        source = read_source(graph)
        links = read_links(store, claims)
        for claim in claims:
            yield (
                *(source.id, source.url, source.title, source.publisher, source.published),
                graph.id(claim),
                *_triple_cells(graph, claim, names),
                *(graph.name(claim, name) for name in ("gs:polarity", "gs:modality")),
                graph.text(claim, "gs:inferred") == "true",
                graph.text(claim, "gs:eventTime"),
                *_voice_cells(graph, claim, names),
                *_link_cells(graph, links.get(claim, Links())),
            )


def _triple_cells(graph: NamedGraph, claim: str, names: Names) -> Iterator[str]:
    subject, relation, object_ = (graph.text(claim, name) for name in ("gs:subject", "gs:relation", "gs:object"))
    yield from (names.actor(subject), subject)
    yield from (names.relation(relation), relation)
    yield from (names.actor(object_), object_)


def _voice_cells(graph: NamedGraph, claim: str, names: Names) -> tuple[str, ...]:
    statements = graph.texts(claim, "gs:statedIn")
    speakers = sorted({speaker for statement in statements for speaker in graph.texts(statement, "gs:speaker")})
    days = {day for statement in statements for day in graph.texts(statement, "gs:statedOn")}
    voice = "speaker" if speakers else "unnamed" if statements else "article"
    return (
        voice,
        _join(map(names.actor, speakers)),
        _join(speakers),
        _join(map(graph.id, statements)),
        _join(sorted(days)),
    )


def _link_cells(graph: NamedGraph, links: Links) -> tuple[Value, ...]:
    return links.belief, *(_join(map(graph.id, claims)) for claims in (links.corroborates, links.contradicts))


def _join(values: Iterable[str]) -> str:
    return "; ".join(values)
