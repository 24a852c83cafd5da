"""Answers of a store as bytes, in the forms that the standards of the web name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import IO

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Triple, serialize

from kg.store.contract import Answer
from kg.store.namespaces import PREFIXES

RESULTS: Mapping[str, QueryResultsFormat] = MappingProxyType(
    {
        "application/sparql-results+json": QueryResultsFormat.JSON,
        "application/sparql-results+xml": QueryResultsFormat.XML,
        "text/csv": QueryResultsFormat.CSV,
        "text/tab-separated-values": QueryResultsFormat.TSV,
        "application/json": QueryResultsFormat.JSON,
        "application/xml": QueryResultsFormat.XML,
        "text/xml": QueryResultsFormat.XML,
    }
)
"""How the rows of SELECT and the truth value of ASK are written, by media type, the usual one first."""

GRAPHS: Mapping[str, RdfFormat] = MappingProxyType(
    {
        "text/turtle": RdfFormat.TURTLE,
        "application/n-triples": RdfFormat.N_TRIPLES,
        "application/ld+json": RdfFormat.JSON_LD,
        "application/rdf+xml": RdfFormat.RDF_XML,
        "application/json": RdfFormat.JSON_LD,
        "application/xml": RdfFormat.RDF_XML,
        "text/xml": RdfFormat.RDF_XML,
        "text/plain": RdfFormat.N_TRIPLES,
    }
)
"""How the triples of CONSTRUCT and DESCRIBE are written, by media type, the usual one first."""

_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}".encode()


def media_types(answer: Answer) -> tuple[str, ...]:
    """Return the media types that an answer can be written as, the usual one first."""
    return tuple(GRAPHS if isinstance(answer, QueryTriples) else RESULTS)


def write_answer(answer: Answer, media_type: str, output: IO[bytes]) -> None:
    """Write an answer to `output` as one of its `media_types`; a triple that several graphs give is written once.

    Errors of `output` are passed on. The store is read while this goes on.

    Raises:
        OSError: the store can't be read.
        RuntimeError: the store can't be read, or the query can't be evaluated.
    """
    if isinstance(answer, QueryTriples):
        prefixes = None if media_type in ("application/n-triples", "text/plain") else dict(PREFIXES)
        serialize(_each_once(answer), output, format=GRAPHS[media_type], prefixes=prefixes)
    else:
        answer.serialize(output, format=RESULTS[media_type])


def _each_once(triples: QueryTriples) -> Iterator[Triple]:
    seen: set[Triple] = set()
    for triple in triples:
        if triple not in seen:
            seen.add(triple)
            yield triple


def without_controls(document: bytes, media_type: str) -> bytes:
    """Return a written answer in which characters that XML can't hold are U+FFFD; other forms are left as they are."""
    return _NOT_IN_XML.sub(_REPLACEMENT, document) if media_type.endswith("xml") else document
