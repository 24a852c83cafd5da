"""All graphs as TriG of RDF 1.2, in which what is claimed is a triple term: named by its claim, and never asserted.

A claim, a fact or a derived edge names its triple by `rdf:reifies <<( subject relation object )>>` in place of
`gs:subject`, `gs:relation` and `gs:object`; all else that the store says of it stands beside that. The direct edges of
the derived view are left out, since they would assert what is only claimed.

Source: https://www.w3.org/TR/rdf12-trig/
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.export.graphs import NamedGraph
from kg.store import Store
from kg.store.files import replace_file
from kg.store.namespaces import GS
from kg.store.writing import TurtleWriter

_REIFIERS = ("gs:Claim", "gs:Fact", "gs:DerivedEdge")
_PARTS = ("subject", "relation", "object")


def write_trig12(store: Store, path: Path) -> None:
    """Write all named graphs to `path` as TriG 1.2 (UTF-8), in order of their IRIs.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, _text(store))


def _text(store: Store) -> Iterator[str]:
    writer = TurtleWriter(store.identifiers)
    relations = frozenset(NamedGraph(store, store.identifiers.vocabulary_graph.value).typed("skos:Concept"))
    yield 'VERSION "1.2"\n'
    yield writer.head()
    for graph in store.graphs():
        yield f"\n{writer.name(graph)} {{\n"
        yield from _graph_text(store, graph, writer, relations)
        yield "}\n"


def _graph_text(store: Store, graph: str, writer: TurtleWriter, relations: frozenset[str]) -> Iterator[str]:
    """Yield the triple terms of a graph, then what it asserts: nothing that has one of `relations` as predicate."""
    reified = dict(_reified(NamedGraph(store, graph)))
    for reifier, triple in reified.items():
        yield f"  {writer.name(reifier)} rdf:reifies <<( {' '.join(map(writer.name, triple))} )>> .\n"
    claimed = relations | {relation for _, relation, _ in reified.values()}
    parts = {GS + name for name in _PARTS}
    asserted = (
        quad
        for quad in store.quads(graph)
        if quad.predicate.value not in claimed
        and not (quad.predicate.value in parts and getattr(quad.subject, "value", "") in reified)
    )
    yield from writer.graph(asserted, indent="  ")


def _reified(graph: NamedGraph) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """Yield the nodes that name a triple, sorted within their class, with that triple."""
    for kind in _REIFIERS:
        for node in graph.typed(kind):
            subject, relation, object_ = (graph.text(node, f"gs:{name}") for name in _PARTS)
            if subject and relation and object_:
                yield node, (subject, relation, object_)
