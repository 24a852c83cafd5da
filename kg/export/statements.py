"""The table of all statements, a row for each place that carries one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.export.graphs import NamedGraph, Words, article_graphs, read_source, read_words
from kg.export.names import Names, read_names
from kg.query import Value
from kg.query.cells import csv_lines
from kg.store import Store
from kg.store.files import replace_file

COLUMNS = (
    *("article", "title", "publisher", "published", "language"),
    *("statement", "speaker", "speaker_id", "speaker_text", "kind", "cue", "content", "date"),
    *("addressee", "reported_by", "part", "start", "end", "exact", "relations"),
)
"""The columns, in order. `start` and `end` are half-open character positions in the article's text or title."""


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
    names = read_names(store)
    for graph in article_graphs(store):
        source = read_source(graph)
        relations = _relations(graph, names)
        for words, statement in sorted(_placed(graph), key=lambda found: (found[0].place[:3], found[1], found[0].id)):
            yield (
                *(source.id, source.title, source.publisher, source.published, source.language),
                *_statement_cells(graph, statement, words.cue, names),
                *(words.part, words.start, words.end, words.exact),
                "; ".join(relations.get(statement, ())),
            )


def _placed(graph: NamedGraph) -> Iterator[tuple[Words, str]]:
    for statement in graph.typed("gs:Statement"):
        for words in read_words(graph, statement):
            yield words, statement


def _statement_cells(graph: NamedGraph, statement: str, cue: str, names: Names) -> Iterator[str]:
    yield graph.id(statement)
    speaker = graph.text(statement, "gs:speaker")
    yield names.actor(speaker)
    yield graph.id(speaker) if speaker in names.actors else ""
    yield graph.text(statement, "gs:speakerText")
    yield graph.name(statement, "gs:kind")
    yield cue
    yield from (graph.text(statement, name) for name in ("gs:content", "gs:statedOn"))
    for name in ("gs:addressee", "gs:reportedBy"):
        yield names.actor(graph.text(statement, name))


def _relations(graph: NamedGraph, names: Names) -> Mapping[str, list[str]]:
    """Return what each statement claims, in order of subject, relation and object."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for claim in graph.typed("gs:Claim"):
        subject, relation, object_ = (graph.text(claim, name) for name in ("gs:subject", "gs:relation", "gs:object"))
        polarity, modality = graph.name(claim, "gs:polarity"), graph.name(claim, "gs:modality")
        for statement in graph.texts(claim, "gs:statedIn"):
            found[statement].append((subject, names.relation(relation), object_, polarity, modality))
    return {statement: [_tuple_words(claim, names) for claim in sorted(claims)] for statement, claims in found.items()}


def _tuple_words(claim: tuple[str, ...], names: Names) -> str:
    subject, relation, object_, polarity, modality = claim
    words = f"{names.actor(subject)} {relation} {names.actor(object_)}"
    negated = "not: " if polarity == "negative" else ""
    return negated + words + ("" if modality == "asserted" else f" ({modality})")
