"""The resources of a store with their properties, by class: what one query over all named graphs gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from kg.resources import folder
from kg.store.contract import Store
from kg.store.rows import select, value


class Value(NamedTuple):
    """A value of a property: the IRI or the literal's text, and the language of a literal that has one."""

    text: str
    language: str


class Resource:
    """One resource: its properties by the local name of the property, values sorted and without doubles."""

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self._values: defaultdict[str, set[Value]] = defaultdict(set)

    @property
    def id(self) -> str:
        """The last part of the IRI's path, decoded."""
        return name_of(self.iri)

    def add(self, name: str, value: Value) -> None:
        """Take in one value of the property `name`."""
        self._values[name].add(value)

    @property
    def property_names(self) -> tuple[str, ...]:
        """The names of all properties that the resource has, sorted."""
        return tuple(sorted(self._values))

    def values(self, name: str) -> tuple[Value, ...]:
        """Return all values of the property `name`, sorted."""
        return tuple(sorted(self._values.get(name, ())))

    def text(self, name: str) -> str | None:
        """Return the first value of the property `name` as it is, or None."""
        return next((value.text for value in self.values(name)), None)

    def number(self, name: str) -> float | None:
        """Return the first value of the property `name` as a number, or None."""
        text = self.text(name)
        return None if text is None else float(text)

    def name(self, name: str) -> str | None:
        """Return the id of the first resource that the property `name` points to, or None."""
        return next(iter(self.names(name)), None)

    def names(self, name: str) -> tuple[str, ...]:
        """Return the ids of all resources that the property `name` points to, sorted."""
        return tuple(name_of(value.text) for value in self.values(name))

    def labels(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return one (language, text) for each language of the property `name`, sorted by language."""
        chosen = {value.language: value.text for value in reversed(self.values(name))}
        return tuple(sorted(chosen.items()))


Resources = dict[str, dict[str, Resource]]  # by local name of the class, then by IRI


def name_of(iri: str) -> str:
    """Return the last part of the path or the fragment of `iri`, decoded.

    >>> name_of("https://w3id.org/geostatements/data/actor/john-kerry")
    'john-kerry'
    """
    return unquote(_local(iri))


def read_resources(store: Store) -> Resources:
    """Return the resources that the page shows, each with the values that it has in all named graphs together."""
    found: Resources = defaultdict(dict)
    for kind, iri, name, entry in _rows(store):
        found[kind].setdefault(iri, Resource(iri)).add(name, entry)
    return found


def _rows(store: Store) -> Iterator[tuple[str, str, str, Value]]:
    query = (folder("view") / "queries" / "resources.rq").read_text(encoding="utf-8")
    for row in select(store, query):
        found = Value(value(row, "value"), value(row, "language"))
        yield _local(value(row, "class")), value(row, "resource"), _local(value(row, "property")), found


def _local(iri: str) -> str:
    return iri.rstrip("/#").rpartition("#")[2].rpartition("/")[2]
