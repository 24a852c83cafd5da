"""The resources that a page is made of, read from the store in few queries."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.query.literals import write_iri
from kg.query.receive import read_term
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.rows import select, value
from kg.view.resources import Resource, Value, name_of

_AT_ONCE = 500
_FOLDER = Path(__file__).with_name("queries")


@cache
def query_text(name: str) -> str:
    """Return the text of a query in `kg/serve/queries`."""
    return (_FOLDER / f"{name}.rq").read_text("utf-8")


def about(name: str, iris: Iterable[str]) -> str:
    """Return the text of a query about some resources."""
    return query_text(name).replace("$nodes", " ".join(map(write_iri, iris)))


class Shelf:
    """Resources of one store by IRI, each read once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._found: dict[str, Resource] = {}

    @property
    def base(self) -> str:
        """The IRI that those of all resources of the store start with."""
        return self._store.identifiers.base

    def rows(self, name: str, column: str, *iris: str) -> list[tuple[str, str]]:
        """Return the columns "node" and `column` of a query about some resources, in its order; "" for no value."""
        return [(value(row, "node"), value(row, column)) for row in select(self._store, about(name, iris))]

    def nodes(self, name: str, *iris: str) -> list[str]:
        """Return the column "node" of a query about some resources, sorted, each once."""
        return sorted({value(row, "node") for row in select(self._store, about(name, iris))})

    def counts(self) -> dict[str, int]:
        """Return how many resources of each class there are, by the local name of the class."""
        rows = select(self._store, query_text("counts"))
        return {name_of(value(row, "class")): int(value(row, "number")) for row in rows}

    def fetch(self, iris: Iterable[str]) -> list[Resource]:
        """Return resources in the order of their IRIs, each once; one that is not in the store has no properties."""
        wanted = list(dict.fromkeys(iris))
        for batch in batches((iri for iri in wanted if iri not in self._found), _AT_ONCE):
            self._found |= {iri: Resource(iri) for iri in batch}
            for row in select(self._store, about("properties", batch)):
                term = read_term(row["value"])
                self._found[value(row, "node")].add(
                    name_of(value(row, "property")), Value(term.text, term.language or "")
                )
        return [self._found[iri] for iri in wanted]

    def get(self, iri: str) -> Resource:
        """Return one resource."""
        return self.fetch([iri])[0]

    def follow(self, resources: Iterable[Resource], *names: str) -> list[Resource]:
        """Return the resources that some properties of others point to."""
        return self.fetch(entry.text for resource in resources for name in names for entry in resource.values(name))
