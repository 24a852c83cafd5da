"""Which articles of a store corrections can touch, found without reading them all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import NamedNode

from kg.correct import Correction, known_names
from kg.correct.names import plain_name
from kg.correct.references import contains, finding_of, node_of
from kg.correct.triples import triples_of
from kg.store import terms
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.rows import select, value

_AT_ONCE = 500
_CORRECTED = "SELECT DISTINCT ?graph { GRAPH ?graph { ?article gs:correctedBy ?correction ; a gs:Article } }"
_BY_ADDRESS = "SELECT ?graph { GRAPH ?graph { ?article schema:url %s ; a gs:Article } }"
_BY_FILE = """
SELECT ?graph {
  GRAPH ?graph { ?article gs:fileName ?name ; a gs:Article } FILTER(?name = %s || STRSTARTS(?name, %s))
}
"""
_HOLDING = "SELECT DISTINCT ?graph { VALUES ?node { %s } GRAPH ?graph { ?node a ?kind } }"
_NAMES = "SELECT DISTINCT ?actor ?name { ?actor a gs:Actor ; skos:prefLabel|skos:altLabel ?name }"
_SAID = "SELECT ?graph ?content { GRAPH ?graph { ?statement gs:content ?content ; a gs:Statement } }"
_FINDINGS = ("statement", "claim", "fact")


def touched_graphs(store: Store, corrections: Iterable[Correction]) -> tuple[str, ...]:
    """Return the IRIs of the graphs of all articles that corrections have changed, or that these could change, sorted.

    Raises:
        StoreError: the store can't be read.
    """
    rows = tuple(corrections)
    found = {value(row, "graph") for row in select(store, _CORRECTED)}
    for article in sorted({row.article for row in rows if row.article}):
        found.update(_articles(store, article))
    everywhere = [row for row in rows if not row.article]
    found.update(_saying(store, {row.text for row in everywhere if row.kind in ("speaker", "statement")}))
    nodes = {*_findings(store, everywhere), *_actors(store, everywhere)}
    for batch in batches(sorted(nodes), _AT_ONCE):
        text = _HOLDING % " ".join(str(NamedNode(node)) for node in batch)
        found.update(value(row, "graph") for row in select(store, text))
    return tuple(sorted(graph for graph in found if graph.startswith(store.identifiers.article_graphs)))


def _articles(store: Store, wanted: str) -> Iterator[str]:
    """Yield the graphs of the articles that `kg.correct.references.cell_keys` means by this."""
    node = node_of(wanted)
    for identifier in {wanted, node.id if node is not None else wanted}:
        yield store.identifiers.article_graph(identifier).value
    name = re.split(r"[/\\]", wanted)[-1]
    by_file = _BY_FILE % (terms.plain(name), terms.plain(f"{name}:"))
    for text in (_BY_ADDRESS % terms.web_address(wanted), by_file):
        yield from (value(row, "graph") for row in select(store, text))


def _saying(store: Store, texts: Collection[str]) -> Iterator[str]:
    """Yield the graphs with statements that hold one of these words."""
    words = [text for text in texts if finding_of(text) is None]
    for row in select(store, _SAID) if words else ():
        if any(contains(value(row, "content"), text) for text in words):
            yield value(row, "graph")


def _findings(store: Store, corrections: Iterable[Correction]) -> Iterator[str]:
    """Yield the IRIs of the statements, claims and facts that corrections name."""
    for row in corrections:
        if (node := finding_of(row.text)) is not None:
            yield from (store.identifiers.node(sort, node.id).value for sort in _FINDINGS)


def _actors(store: Store, corrections: Iterable[Correction]) -> Iterator[str]:
    """Yield the IRIs of the actors that corrections name."""
    wanted = {name for row in corrections for name in _named(row)}
    names = known_names()
    yield from (store.identifiers.node("actor", names.key(name)).value for name in wanted)
    plain = {plain_name(name) for name in wanted}
    for row in select(store, _NAMES) if wanted else ():
        if plain_name(value(row, "name")) in plain:
            yield value(row, "actor")


def _named(row: Correction) -> Iterator[str]:
    if row.kind == "relation":
        for triple in triples_of(row.was):
            yield from (triple.subject, triple.object)
    elif row.was:
        yield row.was
    if row.kind == "merge":
        yield row.becomes
