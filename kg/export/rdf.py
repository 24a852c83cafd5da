"""The whole store as N-Quads, and the derived view as RDF/XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from kg.errors import StoreError
from kg.export.characters import holdable_in_xml
from kg.export.sorting import sorted_lines
from kg.store import Store
from kg.store.files import replace_file, turtle_text
from kg.store.namespaces import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

_LOCAL = re.compile(r"[A-Za-z_][\w.-]*$")


def write_nquads(store: Store, path: Path) -> None:
    """Write all named graphs to `path` as N-Quads, a line each quad, sorted within each graph, in little memory.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    lines = (line for graph in store.graphs() for line in sorted_lines(f"{quad} .\n" for quad in store.quads(graph)))
    replace_file(path, lines)


def write_rdfxml(store: Store, path: Path) -> None:
    """Write the derived view with the names of all that it mentions to `path` as RDF/XML; imports rdflib.

    Characters that XML can't hold become U+FFFD.

    Raises:
        StoreError: the store can't be read, a predicate of its own can't be an XML name, or the file can't be written.
    """
    import rdflib

    view = rdflib.Graph()
    view.parse(data="".join(turtle_text(store)), format="turtle")
    replace_file(path, _rdfxml_text(view))


def _rdfxml_text(view: Graph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    for prefix, namespace in PREFIXES.items():
        yield f"\n    xmlns:{prefix}={quoteattr(namespace)}"
    yield ">\n"
    for subject, triples in groupby(sorted(view), key=lambda triple: triple[0]):
        yield f"  <rdf:Description rdf:about={_attribute(subject)}>\n"
        for _, predicate, object_ in triples:
            yield f"    {_property(str(predicate), object_)}\n"
        yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _property(predicate: str, object_: Node) -> str:
    from rdflib import Literal

    name, namespace = _qualified(predicate)
    if not isinstance(object_, Literal):
        return f"<{name}{namespace} rdf:resource={_attribute(object_)}/>"
    mark = ""
    if object_.language:
        mark = f" xml:lang={_attribute(object_.language)}"
    elif object_.datatype:
        mark = f" rdf:datatype={_attribute(object_.datatype)}"
    words = escape(holdable_in_xml(str(object_)), {"\r": "&#13;"})
    return f"<{name}{namespace}{mark}>{words}</{name}>"


def _qualified(predicate: str) -> tuple[str, str]:
    """Return the XML name of a predicate, and the declaration of its namespace where it has no prefix of ours."""
    for prefix, namespace in PREFIXES.items():
        if predicate.startswith(namespace) and _LOCAL.fullmatch(predicate, len(namespace)):
            return f"{prefix}:{predicate.removeprefix(namespace)}", ""
    match = _LOCAL.search(predicate)
    if match is None:
        raise StoreError(f"{predicate}: this predicate can't be written as RDF/XML; choose trig, nq or jsonld")
    return f"own:{match[0]}", f" xmlns:own={quoteattr(predicate[: match.start()])}"


def _attribute(value: object) -> str:
    return quoteattr(holdable_in_xml(str(value)))
