"""The namespaces of the graph, and the prefixes that queries and files may use without declaring them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pyoxigraph import NamedNode

GS = "https://w3id.org/geostatements/ns#"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "gs": GS,
        "oa": OA,
        "owl": OWL,
        "prov": PROV,
        "rdf": RDF,
        "rdfs": RDFS,
        "schema": SCHEMA,
        "skos": SKOS,
        "xsd": XSD,
    }
)


@cache
def term(iri: str) -> NamedNode:
    """Return a term of a vocabulary, made once however often it is written."""
    return NamedNode(iri)


@cache
def gs(name: str) -> NamedNode:
    """Return the term `name` of our own namespace, as in `gs("opposes")`."""
    return NamedNode(GS + name)
