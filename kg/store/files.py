"""The store as files: all graphs as TriG, the derived view as Turtle; the same store gives the same bytes.

Each file stands alone: the relations' names and signs are in it, and the Turtle file names all that it mentions. A
file takes its place only when it is whole. Memory grows with the largest named graph.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeGuard

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.errors import StoreError
from kg.store.contract import Store
from kg.store.rows import select
from kg.store.writing import TurtleWriter

_NAMED = """
SELECT DISTINCT ?node ?predicate ?name {
  VALUES ?kind { gs:Actor gs:Office gs:Topic }
  VALUES ?predicate { rdf:type rdfs:label skos:prefLabel skos:altLabel schema:sameAs }
  GRAPH ?graph { ?node a ?kind ; ?predicate ?name }
}
"""


def write_trig(store: Store, path: Path) -> None:
    """Write all named graphs to `path` as TriG (UTF-8), in order of their IRIs.

    Raises:
        StoreError: the file can't be written.
    """
    replace_file(path, trig_text(store))


def write_turtle(store: Store, path: Path) -> None:
    """Write the derived view to `path` as Turtle (UTF-8), with the names of all actors, topics and relations in it.

    Raises:
        StoreError: the file can't be written.
    """
    replace_file(path, turtle_text(store))


def trig_text(store: Store) -> Iterator[str]:
    """Yield the TriG text of all named graphs in pieces."""
    writer = TurtleWriter(store.identifiers)
    yield writer.head()
    for graph in store.graphs():
        yield f"\n{writer.name(graph)} {{\n"
        yield from writer.graph(store.quads(graph), indent="  ")
        yield "}\n"


def turtle_text(store: Store) -> Iterator[str]:
    """Yield the Turtle text of the derived view in pieces."""
    writer = TurtleWriter(store.identifiers)
    yield writer.head()
    yield "\n"
    derived = list(store.quads(store.identifiers.derived_graph.value))
    yield from writer.graph([*map(_without_graph, derived), *_names(store, derived)])


def replace_file(path: Path, pieces: Iterable[str]) -> None:
    """Write text to `path` in UTF-8 with Unix line ends, whole or not at all; missing folders are made.

    Raises:
        StoreError: the file can't be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, pieces)
    except OSError as error:
        raise StoreError(f"{path}: can't be written ({error.strerror}); choose another --out") from error


def _write_beside(path: Path, pieces: Iterable[str]) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _names(store: Store, derived: Iterable[Quad]) -> Iterator[Triple]:
    """Yield types and names of all nodes of the derived view, wherever the store has them."""
    nodes = {node for quad in derived for node in (quad.subject, quad.predicate, quad.object)}
    for row in select(store, _NAMED):
        node, predicate, name = row["node"], row["predicate"], row["name"]
        if node in nodes and isinstance(node, NamedNode) and isinstance(predicate, NamedNode) and _is_term(name):
            yield Triple(node, predicate, name)
    for quad in store.quads(store.identifiers.vocabulary_graph.value):
        if quad.subject in nodes:
            yield _without_graph(quad)


def _is_term(term: object) -> TypeGuard[NamedNode | Literal]:
    return isinstance(term, (NamedNode, Literal))


def _without_graph(quad: Quad) -> Triple:
    return Triple(quad.subject, quad.predicate, quad.object)
