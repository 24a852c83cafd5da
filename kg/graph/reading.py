"""The properties of resources by their IRIs, read out of a store in portions, whatever graph they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from kg.query import Term
from kg.query.literals import write_iri
from kg.query.receive import receive
from kg.store import Store
from kg.store.batches import batches

_AT_ONCE = 500
_PROPERTIES = "SELECT DISTINCT ?node ?property ?value { VALUES ?node { %s } GRAPH ?graph { ?node ?property ?value } }"
_VALUES = "SELECT DISTINCT ?node ?value { VALUES ?node { %s } GRAPH ?graph { ?node %s ?value } }"
_NAMES = "SELECT DISTINCT ?node ?name { VALUES ?node { %s } GRAPH ?graph { ?node skos:prefLabel ?name } }"


class Resource:
    """The properties of one resource in all graphs."""

    def __init__(self, iri: str, values: Mapping[str, Iterable[Term]]) -> None:
        self.iri = iri
        self._values = {name: sorted(terms, key=lambda term: term.text) for name, terms in values.items()}

    def terms(self, name: str) -> list[Term]:
        """Return all values of a property, given by its full IRI, in order."""
        return self._values.get(name, [])

    def texts(self, name: str) -> list[str]:
        """Return all values of a property as text."""
        return [term.text for term in self.terms(name)]

    def text(self, name: str) -> str:
        """Return the first value of a property as text, "" where it has none."""
        return next(iter(self.texts(name)), "")

    def number(self, name: str) -> float | None:
        """Return the largest number that is a value of a property."""
        numbers = [term.value for term in self.terms(name)]
        return max((float(number) for number in numbers if isinstance(number, int | float)), default=None)

    def day(self, name: str) -> date | None:
        """Return the first day that is a value of a property."""
        return first_day(self.terms(name))


def rows(store: Store, text: str) -> Iterator[tuple[Term | None, ...]]:
    """Yield the rows of a query of our own."""
    yield from receive(store.query(text)).terms


def found(store: Store, text: str) -> set[str]:
    """Return the IRIs in the only column of a query of our own."""
    return {term.text for (term,) in rows(store, text) if term}


def resources(store: Store, iris: Iterable[str]) -> dict[str, Resource]:
    """Return resources by IRI; one that no graph describes has no properties."""
    wanted = sorted(set(iris))
    values: dict[str, dict[str, list[Term]]] = {iri: defaultdict(list) for iri in wanted}
    for batch in batches(wanted, _AT_ONCE):
        for node, name, value in rows(store, _PROPERTIES % nodes(batch)):
            if node and name and value:
                values[node.text][name.text].append(value)
    return {iri: Resource(iri, values[iri]) for iri in wanted}


def values(store: Store, iris: Iterable[str], name: str) -> dict[str, list[Term]]:
    """Return the values of one property by the IRIs of those that have any.

    Args:
        store: where to look.
        iris: of the resources.
        name: the property as SPARQL writes it: "gs:kind".
    """
    found: dict[str, list[Term]] = defaultdict(list)
    for batch in batches(sorted(set(iris)), _AT_ONCE):
        for node, value in rows(store, _VALUES % (nodes(batch), name)):
            if node and value:
                found[node.text].append(value)
    return found


def first_day(terms: Iterable[Term]) -> date | None:
    """Return the first day among some values."""
    return min((term.value for term in terms if isinstance(term.value, date)), default=None)


def nodes(iris: Iterable[str]) -> str:
    """Return IRIs as the values of a VALUES clause."""
    return " ".join(map(write_iri, iris))


class Names:
    """Names of actors in one language, remembered."""

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._language = language
        self._known: dict[str, str] = {}

    def load(self, iris: Iterable[str]) -> None:
        """Read the names that are not known yet."""
        for batch in batches(sorted(set(iris) - set(self._known)), _AT_ONCE):
            found: dict[str, list[Term]] = {iri: [] for iri in batch}
            for node, name in rows(self._store, _NAMES % nodes(batch)):
                if node and name:
                    found[node.text].append(name)
            self._known |= {iri: self.choose(names) for iri, names in found.items()}

    def choose(self, names: Iterable[Term]) -> str:
        """Return the name in the wanted language, else in English, else any; "" where there is none."""
        order = {self._language: 0, "en": 1}
        ranked = sorted(names, key=lambda name: (order.get(name.language or "", 2), name.language or "", name.text))
        return ranked[0].text if ranked else ""

    def __getitem__(self, iri: str) -> str:
        return self._known.get(iri, "")
