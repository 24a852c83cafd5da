"""What records are wanted: the keywords of the methods of `Graph`, checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypedDict

from kg.errors import StoreError

Day = date | str
"""A day, or its ISO 8601 text: "2015-09-26"."""


class StatementsWanted(TypedDict, total=False):
    """Keywords of `Graph.statements`. Actors are given by any name, id or IRI."""

    speaker: str | None
    about: str | None  # an actor that a claim in the statement is about
    since: Day | None
    until: Day | None
    kind: str | None  # direct, indirect, accordingTo, headline
    text: str | None  # words that its quote must hold, all of them, in any form
    limit: int | None


class ClaimsWanted(TypedDict, total=False):
    """Keywords of `Graph.claims`. Actors are given by any name, id or IRI, relations by any name."""

    subject: str | None
    relation: str | None
    object: str | None
    voice: str | None  # an actor who claims it
    polarity: str | None  # positive, negative
    modality: str | None  # asserted, intended, requested, possible
    since: Day | None
    until: Day | None
    belief: float | None  # at least
    limit: int | None


class HitsWanted(TypedDict, total=False):
    """Keywords of `Graph.search`."""

    where: str | None  # all, quotes, labels
    speaker: str | None
    since: Day | None
    until: Day | None
    limit: int | None


def check_keywords(method: str, given: Mapping[str, object], kind: type) -> None:
    """Pass if all keywords are among those of a TypedDict.

    Raises:
        TypeError: one of them is not; the message lists those that are.
    """
    known = tuple(kind.__annotations__)
    for name in given:
        if name not in known:
            raise TypeError(f"{method}() got an unexpected keyword argument {name!r}; it takes {', '.join(known)}")


def read_day(name: str, value: Day | None) -> date | None:
    """Return a day.

    Raises:
        StoreError: the text is no day.
    """
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise StoreError(f"{name}: {value!r} is no day; write it as in 2015-09-26") from None


def one_of(name: str, value: str | None, known: Iterable[str]) -> str | None:
    """Return the value.

    Raises:
        StoreError: it is none of the known ones.
    """
    if value is not None and value not in known:
        raise StoreError(f"{name}: {value!r} is none of {', '.join(known)}")
    return value


def read_limit(value: int | None) -> int | None:
    """Return how many records are wanted at most; None for all.

    Raises:
        StoreError: it is less than one.
    """
    if value is not None and value < 1:
        raise StoreError(f"limit: {value} is no number from 1")
    return value


def is_between(day: date | None, since: date | None, until: date | None) -> bool:
    """Return whether a day lies in a range, both ends included; an unknown day only lies in the whole of time."""
    if day is None:
        return since is None and until is None
    return (since is None or day >= since) and (until is None or day <= until)
