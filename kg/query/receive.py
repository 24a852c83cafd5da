"""From what a store answers to our own terms."""

from __future__ import annotations

from collections.abc import Iterator

from kg.query.answer import Answer, Term
from kg.store import Answer as StoreAnswer
from kg.store.namespaces import XSD

_TRIPLE = ("subject", "predicate", "object")
_PLAIN = XSD + "string"


def receive(found: StoreAnswer) -> Answer:
    """Return the answer of a store with all its rows read; the triples of a CONSTRUCT are sorted, each once."""
    if not isinstance(found, Iterator):
        return Answer("ask", ("answer",), ((Term("literal", str(bool(found)).lower(), XSD + "boolean"),),))
    if hasattr(found, "variables"):
        columns = tuple(variable.value for variable in found.variables)
        rows = tuple(tuple(None if term is None else read_term(term) for term in row) for row in found)
        return Answer("select", columns, rows)
    triples = {tuple(read_term(term) for term in triple) for triple in found}
    return Answer("construct", _TRIPLE, tuple(sorted(triples, key=_sort_key)))


def read_term(term: object) -> Term:
    """Return a term of the store (anything with a value, and a datatype if it is a literal) as ours."""
    text = str(getattr(term, "value", term))
    datatype = getattr(term, "datatype", None)
    if datatype is None:
        return Term("bnode" if str(term).startswith("_:") else "uri", text)
    if language := getattr(term, "language", None):
        return Term("literal", text, language=language)
    return Term("literal", text, None if datatype.value == _PLAIN else datatype.value)


def _sort_key(row: tuple[Term | None, ...]) -> list[tuple[str, str, str, str]]:
    return [(term.kind, term.text, term.datatype or "", term.language or "") for term in row if term]
