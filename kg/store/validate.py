"""Which parts of a store break the SHACL shapes of the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from kg.errors import ShapeError
from kg.resources import folder
from kg.store.contract import Store

if TYPE_CHECKING:
    import rdflib


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One node of one named graph that breaks one shape; `path` and `value` are "" where none is meant."""

    graph: str
    node: str
    message: str
    path: str = ""
    value: str = ""

    def __str__(self) -> str:
        path = f" {self.path}" if self.path else ""
        value = f" (is {self.value!r})" if self.value else ""
        return f"{self.node}{path}: {self.message}{value} in {self.graph}"


def validate(store: Store, *, shapes: Path | None = None) -> tuple[Violation, ...]:
    """Return what breaks the shapes, sorted by graph and node; empty where all is well. Imports pySHACL.

    Each named graph is looked at by itself, since it is written as a whole.

    Args:
        store: an open store.
        shapes: a Turtle file with SHACL shapes; None takes `ontology/shapes.ttl`.

    Raises:
        ShapeError: the shapes can't be read, or are not valid SHACL.
        StoreError: the store can't be read.
    """
    wanted = read_shapes(shapes or folder("ontology") / "shapes.ttl")
    return tuple(sorted(found for graph in store.graphs() for found in _check_graph(store, graph, wanted)))


def read_shapes(path: Path) -> rdflib.Graph:
    """Return the shapes of a Turtle file.

    Raises:
        ShapeError: the file can't be read or is not Turtle.
    """
    import rdflib

    try:
        text = path.read_text(encoding="utf-8")
        for _ in pyoxigraph.parse(text, format=RdfFormat.TURTLE):  # rdflib's parser fails on some texts in odd ways
            pass
    except (OSError, UnicodeDecodeError) as error:
        raise ShapeError(f"{path}: shapes can't be read ({error}); restore the file") from error
    except SyntaxError as error:
        raise ShapeError(f"{path}: is not Turtle ({' '.join(str(error).split())}); correct it") from error
    return rdflib.Graph().parse(data=text, format="turtle")


def rdflib_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    """Return the triples of quads as a graph of rdflib."""
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for quad in quads:
        subject, predicate, object_ = quad.subject, quad.predicate, quad.object
        if isinstance(subject, NamedNode) and isinstance(object_, (NamedNode, Literal)):
            graph.add((rdflib.URIRef(subject.value), rdflib.URIRef(predicate.value), _rdflib_term(object_)))
    return graph


def _rdflib_term(term: NamedNode | Literal) -> rdflib.URIRef | rdflib.Literal:
    import rdflib

    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))


def _check_graph(store: Store, graph: str, shapes: rdflib.Graph) -> Iterator[Violation]:
    import pyshacl
    import rdflib
    from pyshacl.errors import ReportableRuntimeError, ShapeLoadError
    from rdflib.namespace import RDF, SH

    data = rdflib_graph(store.quads(graph))
    try:
        _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", inplace=True)
    except (ShapeLoadError, ReportableRuntimeError) as error:
        raise ShapeError(f"the shapes are not valid SHACL: {' '.join(str(error).split())}; correct them") from error
    if not isinstance(results, rdflib.Graph):
        raise ShapeError(f"the shapes could not be checked on {graph}; correct them")
    for result in results.subjects(RDF.type, SH.ValidationResult):
        path, value = results.value(result, SH.resultPath), results.value(result, SH.value)
        messages = sorted(map(str, results.objects(result, SH.resultMessage)))
        yield Violation(
            graph,
            str(results.value(result, SH.focusNode)),
            " ".join(" / ".join(messages).split()),
            "" if path is None else str(path),
            "" if value is None else str(value),
        )
