"""The table of all evidence: the exact words, where they stand, and what they are evidence for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.export.graphs import NamedGraph, Words, article_graphs, read_source, read_words
from kg.query import Value
from kg.query.cells import csv_lines
from kg.store import Store
from kg.store.files import replace_file

COLUMNS = (
    *("article", "url", "title", "publisher", "published"),
    *("evidence", "for", "for_id", "part", "start", "end", "exact", "prefix", "suffix", "cue", "pattern"),
)
"""The columns, in order. `for` is statement, claim or fact. `start` and `end` are half-open character positions."""

_OWNERS = (("statement", "gs:Statement"), ("claim", "gs:Claim"), ("fact", "gs:Fact"))


def write_evidence_csv(store: Store, path: Path) -> None:
    """Write `COLUMNS` and a row for each piece of evidence of each statement, claim and fact to `path`.

    UTF-8, RFC 4180, formulas guarded; rows in order of the articles' IRIs, then of the places.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, csv_lines(_rows(store)))


def _rows(store: Store) -> Iterator[tuple[Value, ...]]:
    yield COLUMNS
    for graph in article_graphs(store):
        source = read_source(graph)
        for words, owner, identifier in sorted(_owned(graph), key=lambda found: (found[0].place, found[1:])):
            yield (
                *(source.id, source.url, source.title, source.publisher, source.published),
                *(words.id, owner, identifier, words.part, words.start, words.end),
                *(words.exact, words.prefix, words.suffix, words.cue, words.pattern),
            )


def _owned(graph: NamedGraph) -> Iterator[tuple[Words, str, str]]:
    for owner, kind in _OWNERS:
        for node in graph.typed(kind):
            for words in read_words(graph, node):
                yield words, owner, graph.id(node)
