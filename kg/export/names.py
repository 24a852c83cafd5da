"""Actors and relations of a store for people: names, the kind, the Wikidata item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.export.graphs import NamedGraph
from kg.query import run_query
from kg.store import Store

_ACTORS = """SELECT DISTINCT ?actor ?name (LANG(?name) AS ?language) ?kind ?same WHERE {
  GRAPH ?graph {
    ?actor a gs:Actor, ?kind ; skos:prefLabel ?name .
    FILTER(?kind != gs:Actor)
    OPTIONAL { ?actor schema:sameAs ?same }
  }
} ORDER BY ?actor DESC(?language = "en") ?language ?name ?kind ?same"""

_ALIASES = """SELECT DISTINCT ?actor ?alias {
  GRAPH ?graph { ?actor a gs:Actor ; skos:altLabel ?name }
  BIND(STR(?name) AS ?alias)
} ORDER BY ?actor ?alias"""


@dataclass(frozen=True, slots=True)
class ActorName:
    """How an actor is called. `id` is its id, `name` the English name where there is one."""

    id: str
    name: str
    kind: str  # local name of the class: "State"
    wikidata: str  # item id ("Q30"), "" where it is not known
    labels: Mapping[str, str]  # by language, "" where it is not told


@dataclass(frozen=True, slots=True)
class Names:
    """What actors and relations are called, by IRI: in English where there is an English name."""

    actors: Mapping[str, ActorName]
    relations: Mapping[str, str]

    def actor(self, iri: str) -> str:
        """Return the name of an actor, "" where it is not known."""
        return self.actors[iri].name if iri in self.actors else ""

    def relation(self, iri: str) -> str:
        """Return the name of a relation, its local name where the vocabulary has none."""
        return self.relations.get(iri, iri.rpartition("#")[2])


def read_names(store: Store) -> Names:
    """Return the names of all actors and relations."""
    return Names(read_actors(store), read_relation_names(store))


def read_actors(store: Store) -> Mapping[str, ActorName]:
    """Return all actors by IRI, in order of the IRIs."""
    actors: dict[str, ActorName] = {}
    labels: dict[str, dict[str, str]] = {}
    for iri, name, language, kind, same in run_query(store, _ACTORS).rows:
        own = labels.setdefault(str(iri), {})
        own.setdefault(str(language), str(name))
        if str(iri) not in actors:
            identifier = store.identifiers.identifier(str(iri))
            wikidata = str(same or "").rpartition("/")[2]
            actors[str(iri)] = ActorName(identifier, str(name), str(kind).rpartition("#")[2], wikidata, own)
    return actors


def read_aliases(store: Store) -> Mapping[str, list[str]]:
    """Return the other names that articles use for actors, sorted, by IRI; actors without any are not among them."""
    found: dict[str, list[str]] = defaultdict(list)
    for actor, alias in run_query(store, _ALIASES).rows:
        found[str(actor)].append(str(alias))
    return found


def read_relation_names(store: Store) -> Mapping[str, str]:
    """Return the English names of all relations by IRI; those without one are not among them."""
    vocabulary = NamedGraph(store, store.identifiers.vocabulary_graph.value)
    return {
        relation: name.text
        for relation in vocabulary.typed("skos:Concept")
        for name in vocabulary.terms(relation, "skos:prefLabel")
        if name.language == "en"
    }
