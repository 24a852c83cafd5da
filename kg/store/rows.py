"""Rows of SELECT answers, and their values as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions

from kg.errors import StoreError
from kg.store.contract import Store


def select(store: Store, text: str) -> Iterator[QuerySolution]:
    """Yield the rows of a SELECT query.

    Raises:
        StoreError: the query is malformed or of another form, or the store can't be read.
    """
    answer = store.query(text)
    if not isinstance(answer, QuerySolutions):
        raise StoreError("the query has no rows; write a SELECT query")
    return iter(answer)


def value(row: QuerySolution, name: str) -> str:
    """Return the IRI or the words that a variable of the row is bound to, "" where it is not bound."""
    term = row[name]
    return term.value if isinstance(term, (NamedNode, Literal)) else ""
