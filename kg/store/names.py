"""Keeps in the derived graph the names of actors, each once however many articles give it, and those to show.

gs:name and gs:otherName are the preferred and other names that articles give; rdfs:label is the one to show in each
language, for which a name in the other stands in where there is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.mapping import ALT_LABEL, LABEL, PREF_LABEL
from kg.store.namespaces import gs
from kg.store.rows import select, value
from kg.store.touched import Name, Touched
from kg.vocab.relations import LANGUAGES

_AT_ONCE = 500
_KEPT = {PREF_LABEL: gs("name"), ALT_LABEL: gs("otherName")}
"""As what the derived graph keeps names; under properties of its own, so that no name is found twice."""

_ALL = """
SELECT DISTINCT ?actor ?kind ?name {
  VALUES ?kind { skos:prefLabel skos:altLabel }
  GRAPH ?graph { ?actor ?kind ?name ; a gs:Actor }
}
"""
_GIVEN = """
SELECT ?actor ?kind ?name {
  VALUES (?actor ?kind ?name) { %s }
  FILTER EXISTS { GRAPH ?graph { ?actor ?kind ?name ; a gs:Actor } }
}
"""
_KNOWN = """
SELECT ?actor ?kind ?name {
  VALUES (?actor ?kind) { %s }
  GRAPH %s { ?actor ?kind ?name }
}
"""


def rebuild_names(store: Store) -> None:
    """Add the names of all actors to a derived graph that has none."""
    names = set(_names(store, _ALL))
    store.change(add=_quads(store, names))
    store.change(add=_quads(store, set(_shown(names))))


def refresh_names(store: Store, touched: Touched) -> None:
    """Bring the names in the derived graph up to date where articles have changed."""
    for batch in batches(sorted(touched.names, key=str), _AT_ONCE):
        given = {name for name in batch if name in touched.given}
        doubtful = [name for name in batch if name not in given]
        if doubtful:
            values = " ".join(f"({NamedNode(actor)} {kind} {name})" for actor, kind, name in doubtful)
            given.update(_names(store, _GIVEN % values))
        store.change(remove=_quads(store, set(batch) - given), add=_quads(store, given))
    for actors in batches(sorted({actor for actor, _, _ in touched.names}), _AT_ONCE):
        asked = " ".join(f"({NamedNode(actor)} {kind})" for actor in actors for kind in (_KEPT[PREF_LABEL], LABEL))
        known = set(_names(store, _KNOWN % (asked, store.identifiers.derived_graph)))
        old, new = {name for name in known if name[1] == LABEL}, set(_shown(known))
        store.change(remove=_quads(store, old - new), add=_quads(store, new - old))


def _names(store: Store, text: str) -> Iterator[Name]:
    for row in select(store, text):
        name = row["name"]
        if isinstance(name, Literal):
            yield value(row, "actor"), NamedNode(value(row, "kind")), name


def _shown(names: Iterable[Name]) -> Iterator[Name]:
    """Yield the name to show of each actor in each language: the first in order, so that it is always the same."""
    preferred: Mapping[str, list[tuple[str, str]]] = defaultdict(list)
    for actor, kind, name in names:
        if kind in (PREF_LABEL, _KEPT[PREF_LABEL]):
            preferred[actor].append((name.language or "", name.value))
    for actor, known in preferred.items():
        for language in LANGUAGES:
            shown = min((text for code, text in known if code == language), default=min(known)[1])
            yield actor, LABEL, Literal(shown, language=language)


def _quads(store: Store, names: set[Name]) -> list[Quad]:
    graph = store.identifiers.derived_graph
    return [Quad(NamedNode(actor), _KEPT.get(kind, kind), name, graph) for actor, kind, name in names]
