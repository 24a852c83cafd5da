"""The articles that carry statements and claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from kg.graph.reading import nodes, rows
from kg.store import Store
from kg.store.batches import batches

_AT_ONCE = 500
_ARTICLES = """SELECT DISTINCT ?owner ?article { VALUES ?owner { %s }
  GRAPH ?graph { ?owner gs:hasEvidence ?evidence . ?evidence oa:hasSource ?article } }"""
_DAYS = "SELECT DISTINCT ?article ?day { VALUES ?article { %s } GRAPH ?graph { ?article schema:datePublished ?day } }"


class Sources:
    """Articles and their days, by the IRI of the statement or claim that they carry."""

    def __init__(self, store: Store, owners: Iterable[str]) -> None:
        self._store = store
        self._articles: dict[str, set[str]] = defaultdict(set)
        self._days: dict[str, date] = {}
        for batch in batches(sorted(set(owners)), _AT_ONCE):
            for owner, article in rows(store, _ARTICLES % nodes(batch)):
                if owner and article:
                    self._articles[owner.text].add(article.text)
        for batch in batches(sorted(set().union(*self._articles.values())), _AT_ONCE):
            for article, day in rows(store, _DAYS % nodes(batch)):
                if article and day and isinstance(day.value, date):
                    self._days[article.text] = min(day.value, self._days.get(article.text, day.value))

    def articles(self, owner: str) -> tuple[str, ...]:
        """Return the ids of the articles that carry a statement or claim, sorted."""
        return tuple(sorted(map(self._store.identifiers.identifier, self._articles.get(owner, ()))))

    def day(self, owner: str) -> date | None:
        """Return the day of the first article that carries a statement or claim."""
        days = (self._days.get(article) for article in self._articles.get(owner, ()))
        return min((day for day in days if day), default=None)
