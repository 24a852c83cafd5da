"""Queries over the wire: SPARQL, or a named query, and the answer in the form that the client accepts."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from kg.errors import StoreError
from kg.query import find_query, format_csv, load_queries
from kg.query.bind import bind
from kg.query.guard import check_reading, explain_error
from kg.query.receive import receive
from kg.serve.messages import TEXT, Limits, Reply, refusal
from kg.serve.negotiation import choose
from kg.store.answers import media_types, without_controls, write_answer
from kg.store.contract import Answer, Store
from kg.store.oxigraph import Dataset, OxigraphStore

SPREADSHEET = "text/csv; charset=utf-8; header=present"
_MEGABYTE = 2**20


class _TooLargeError(Exception):
    """More is written than an answer may hold."""


class _Bounded(io.BytesIO):
    """Bytes up to a limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self._limit = limit

    def write(self, piece: Any) -> int:
        if self.tell() + len(piece) > self._limit:
            raise _TooLargeError
        return super().write(piece)


def answer_query(store: OxigraphStore, limits: Limits, asked: Mapping[str, Any]) -> Reply:
    """Return the answer to a SPARQL query, or why there is none.

    Args:
        store: where to ask.
        limits: how large the answer may be.
        asked: `text`, the query; `accept`, what the client accepts; optionally `default` and `named`, the graphs that
            the protocol names; `guarded`: CSV in which no cell can be a formula.

    Raises:
        StoreError: the store can't be read.
        OSError: the store can't be read any more.
        RuntimeError: the same, or the query can't be evaluated.
    """
    try:
        check_reading(asked["text"])
    except StoreError as error:
        return refusal(400, str(error))
    try:
        answer = _ask(store, asked)
        return _write(answer, limits, asked)
    except StoreError as error:
        if isinstance(error.__cause__, SyntaxError):
            return refusal(400, str(explain_error(asked["text"], error)))
        raise
    except _TooLargeError:
        limit = f"{limits.result / _MEGABYTE:g} MB"
        return refusal(422, f"the answer is larger than the limit here, {limit}: ask for less, or add LIMIT")


def bound_query(store: Store, _: Limits, asked: Mapping[str, Any]) -> Reply:
    """Return the SPARQL of the named query `name` with the values of `parameters` in their places."""
    try:
        query = find_query(asked["name"], load_queries())
    except StoreError as error:
        return refusal(404, str(error))
    try:
        text = bind(query.text, query.parameters, asked["parameters"], store)
    except StoreError as error:
        return refusal(400, str(error))
    return Reply(200, text.encode(), TEXT)


def answer_named(store: OxigraphStore, limits: Limits, asked: Mapping[str, Any]) -> Reply:
    """Return the answer to the named query `name` with these `parameters`; more of `asked` as for `answer_query`."""
    bound = bound_query(store, limits, asked)
    return bound if bound.status != 200 else answer_query(store, limits, {**asked, "text": bound.body.decode()})


def _ask(store: OxigraphStore, asked: Mapping[str, Any]) -> Answer:
    default, named = asked.get("default"), asked.get("named")
    chosen = default is not None or named is not None
    try:
        return store.query(asked["text"], dataset=Dataset(default, named) if chosen else None)
    except ValueError as error:
        raise StoreError(f"the name of a graph is no IRI ({error})") from SyntaxError(str(error))


def _write(answer: Answer, limits: Limits, asked: Mapping[str, Any]) -> Reply:
    offers = media_types(answer)
    media_type = choose(asked["accept"], offers)
    if media_type is None:
        return refusal(406, f"the answer can't be given as {asked['accept']}: accept one of {', '.join(offers)}")
    output = _Bounded(limits.result)
    if asked.get("guarded") and media_type == "text/csv":
        output.write(format_csv(receive(answer)).encode())
        return Reply(200, output.getvalue(), SPREADSHEET, varies=True)
    write_answer(answer, media_type, output)
    body = without_controls(output.getvalue(), media_type)
    text = media_type.startswith("text/")
    return Reply(200, body, f"{media_type}; charset=utf-8" if text else media_type, varies=True)
