"""Actors and relations by the names that people use for them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

from kg.errors import StoreError
from kg.query.literals import write_iri, write_string
from kg.query.receive import receive
from kg.store import Store
from kg.store.namespaces import GS
from kg.store.refresh import is_complete
from kg.vocab.relations import LANGUAGES

_NEAR = 3  # names in a hint
_NEARNESS, _WORD_NEARNESS = 0.6, 0.75  # of whole names, of one word of a name
# The derived graph has each name once; while it is not complete, the names are those that the articles give.
_EXACT = """SELECT DISTINCT ?actor WHERE {
  { VALUES ?actor { %(id)s } GRAPH %(graph)s { ?actor %(kind)s } }
  UNION { VALUES ?name { %(names)s } GRAPH %(graph)s { ?actor %(pref)s ?name ; %(kind)s } }
  UNION { VALUES ?name { %(names)s } GRAPH %(graph)s { ?actor %(alt)s ?name ; %(kind)s } }
} ORDER BY ?actor"""
_ALL = """SELECT DISTINCT ?actor ?name WHERE {
  VALUES ?naming { %(pref)s %(alt)s }
  GRAPH %(graph)s { ?actor ?naming ?name ; %(kind)s }
} ORDER BY ?name ?actor"""
_RELATIONS = """SELECT DISTINCT ?relation ?name WHERE {
  GRAPH ?graph { ?relation skos:inScheme ?scheme ; skos:prefLabel ?name }
  FILTER(?scheme IN (gs:relations, gs:factRelations))
} ORDER BY ?name ?relation"""


def find_actors(store: Store, name: str) -> tuple[str, ...]:
    """Return the IRIs of the actors with this id, IRI or name in any language, sorted; letter case does not matter.

    A name that is written exactly so goes before one that differs in letter case ("US" before "us").

    Raises:
        StoreError: no actor has it; the message lists near names.
    """
    wanted = name.strip()
    exact = _exact_actors(store, wanted) if wanted else ()
    return exact or match_name(name, "actor", _fetch(store, _ALL % _place(store)))


def find_relations(store: Store, name: str) -> tuple[str, ...]:
    """Return the IRIs of the relations with this name ("opposes", "gs:opposes") or label in any language, sorted.

    Raises:
        StoreError: no relation has it; the message lists near names.
    """
    pairs = list(_fetch(store, _RELATIONS))
    local = [(iri, iri.removeprefix(GS)) for iri, _ in pairs]
    return match_name(name.removeprefix("gs:"), "relation", pairs + local)


def _exact_actors(store: Store, name: str) -> tuple[str, ...]:
    literal = write_string(name)
    names = " ".join([literal, *(f"{literal}@{language}" for language in LANGUAGES)])
    known = name.startswith(f"{store.identifiers.base}actor/")
    iri = name if known else store.identifiers.node("actor", name).value
    answer = receive(store.query(_EXACT % {"id": write_iri(iri), "names": names, **_place(store)}))
    return tuple(term.text for (term,) in answer.terms if term)


def _place(store: Store) -> dict[str, str]:
    """Return the graph that names actors, and what tells actors there."""
    if is_complete(store):
        return {
            "graph": str(store.identifiers.derived_graph),
            "kind": "rdfs:label ?shown",
            "pref": "gs:name",
            "alt": "gs:otherName",
        }
    return {"graph": "?graph", "kind": "a gs:Actor", "pref": "skos:prefLabel", "alt": "skos:altLabel"}


def _fetch(store: Store, text: str) -> Iterator[tuple[str, str]]:
    for row in receive(store.query(text)).terms:
        iri, label = row
        if iri and label:
            yield iri.text, label.text


def match_name(name: str, what: str, pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Return the first ones of the pairs whose second one is this name, whatever its letter case, sorted.

    Raises:
        StoreError: there is none; the message lists near names and says what they are names of.
    """
    folded: dict[str, set[str]] = {}
    spelling: dict[str, str] = {}
    for iri, label in pairs:
        key = _fold(label)
        folded.setdefault(key, set()).add(iri)
        spelling.setdefault(key, label)
    if found := folded.get(_fold(name)):
        return tuple(sorted(found))
    near = [spelling[key] for key in _near(_fold(name), folded)]
    advice = f"did you mean {' or '.join(near)}?" if near else "check the spelling"
    raise StoreError(f"no {what} in this store is called {name!r}: {advice}")


def _near(name: str, known: Iterable[str]) -> list[str]:
    """Return the known names that are near to this one, else those of which one word is."""
    if near := difflib.get_close_matches(name, known, n=_NEAR, cutoff=_NEARNESS):
        return near
    by_word = {word: key for key in known for word in key.split()}
    return list(
        dict.fromkeys(by_word[word] for word in difflib.get_close_matches(name, by_word, _NEAR, _WORD_NEARNESS))
    )


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
