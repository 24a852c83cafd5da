"""Asking a store: SPARQL of a user's own, or a named query with its parameters."""

from __future__ import annotations

from collections.abc import Mapping

from kg.errors import StoreError
from kg.query.answer import Answer
from kg.query.bind import bind, leave_out_open
from kg.query.guard import check_reading, explain_error
from kg.query.named import NamedQuery, Parameter, declared_parameters
from kg.query.receive import receive
from kg.store import Store
from kg.store.lexical import variables


def run_query(store: Store, query: str | NamedQuery, *, parameters: Mapping[str, str] | None = None) -> Answer:
    """Return the answer to a named query or to a SPARQL text, which can only read.

    The default graph of a query is all named graphs together; a triple that several articles give is found once for
    each. The prefixes gs, oa, owl, prov, rdf, rdfs, schema, skos and xsd need no declaration.

    Args:
        store: where to ask.
        query: one of `load_queries`, or a text of the user's own.
        parameters: values by name for each `$name` in the text. In a user's own text a value is a plain string, unless
            a comment declares the parameter as in our own `.rq` files.

    Raises:
        StoreError: the query is no valid SPARQL, would change the store or ask another server, or a parameter is
            missing, unknown or malformed.
    """
    given = parameters or {}
    text = query if isinstance(query, str) else query.text
    declared = tuple(_own_parameters(text, given)) if isinstance(query, str) else query.parameters
    check_reading(text)
    if not isinstance(query, str):
        text = leave_out_open(text, declared, given)
    bound = bind(text, declared, given, store)
    try:
        return receive(store.query(bound))
    except StoreError as error:
        raise explain_error(bound, error) from error


def _own_parameters(text: str, given: Mapping[str, str]) -> list[Parameter]:
    try:
        declared = list(declared_parameters(text))
    except ValueError as error:
        raise StoreError(f"the query declares a malformed {error}") from error
    names = {parameter.name for parameter in declared}
    free = sorted((variables(text, "$") & set(given)) - names)
    return declared + [Parameter(name, "text", "a text") for name in free]
