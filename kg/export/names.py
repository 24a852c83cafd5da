"""Actors of a store for people: one name, the kind, the Wikidata item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.query import run_query
from kg.store import Store

_ACTORS = """SELECT DISTINCT ?actor ?name (LANG(?name) AS ?language) ?kind ?same WHERE {
  GRAPH ?graph {
    ?actor a gs:Actor, ?kind ; skos:prefLabel ?name .
    FILTER(?kind != gs:Actor)
    OPTIONAL { ?actor schema:sameAs ?same }
  }
} ORDER BY ?actor DESC(?language = "en") ?language ?name ?kind ?same"""


@dataclass(frozen=True, slots=True)
class ActorName:
    """How an actor is called. `id` is its id, `name` the English name where there is one."""

    id: str
    name: str
    kind: str  # local name of the class: "State"
    wikidata: str  # item id ("Q30"), "" where it is not known


def read_actors(store: Store) -> Mapping[str, ActorName]:
    """Return all actors by IRI, in order of the IRIs."""
    actors: dict[str, ActorName] = {}
    for iri, name, _, kind, same in run_query(store, _ACTORS).rows:
        identifier = store.identifiers.identifier(str(iri))
        wikidata = str(same or "").rpartition("/")[2]
        actors.setdefault(str(iri), ActorName(identifier, str(name), str(kind).rpartition("#")[2], wikidata))
    return actors
