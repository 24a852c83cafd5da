"""The network of actors for tools that draw and measure: GraphML and GEXF.

A node is an actor (label, kind, wikidata), an edge a derived relation (relation, sign, weight: number of claims,
belief, and the first and last day on which it was claimed). Two actors can have several edges, in both directions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.export.characters import holdable_in_xml
from kg.export.graphs import NamedGraph
from kg.export.names import read_actors, read_relation_names
from kg.query import Value, run_query
from kg.query.literals import write_iri
from kg.store import Store
from kg.store.batches import batches
from kg.store.files import replace_file
from kg.store.rows import select, value

if TYPE_CHECKING:
    import networkx

_EDGES_AT_ONCE = 500

_EDGES = """SELECT ?edge ?from ?to ?kind ?weight ?belief {
  GRAPH ?derived {
    ?edge a gs:DerivedEdge ; gs:subject ?from ; gs:object ?to ; gs:relation ?kind ;
      gs:weight ?weight ; gs:belief ?belief
  }
} ORDER BY ?from ?to ?kind ?edge"""

# The right side of an OPTIONAL is evaluated over the whole store, so what may be missing is asked for apart.
_STATED = """SELECT DISTINCT ?edge ?claim ?graph ?day {{
  VALUES ?edge {{ {edges} }}
  GRAPH {derived} {{ ?edge gs:derivedFrom ?claim }}
  GRAPH ?graph {{ ?claim gs:statedIn ?statement . ?statement gs:statedOn ?day }}
}}"""
_PUBLISHED = """SELECT DISTINCT ?edge ?claim ?graph ?day {{
  VALUES ?edge {{ {edges} }}
  GRAPH {derived} {{ ?edge gs:derivedFrom ?claim }}
  GRAPH ?graph {{
    ?claim gs:hasEvidence ?evidence . ?evidence oa:hasSource ?source . ?source schema:datePublished ?day
  }}
}}"""


def actor_network(store: Store) -> networkx.MultiDiGraph[str]:
    """Return the network of all actors that have an edge, nodes by actor id, edges by edge id; imports networkx.

    Raises:
        StoreError: the store can't be read.
    """
    import networkx

    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    records = list(run_query(store, _EDGES).records())
    ends = {record[end] for record in records for end in ("from", "to")}
    for iri, actor in read_actors(store).items():
        if iri in ends:
            attributes = {"label": actor.name, "kind": actor.kind, "wikidata": actor.wikidata}
            network.add_node(actor.id, **{key: holdable_in_xml(text) for key, text in attributes.items()})
    vocabulary = NamedGraph(store, store.identifiers.vocabulary_graph.value)
    for batch in batches(iter(records), _EDGES_AT_ONCE):
        days = _edge_days(store, [str(record["edge"]) for record in batch])
        for record in batch:
            source, target, key = (store.identifiers.identifier(str(record[name])) for name in ("from", "to", "edge"))
            relation = str(record["kind"])
            edge: dict[str, Value] = {
                "relation": relation.rpartition("#")[2],
                "sign": int(vocabulary.text(relation, "gs:sign") or 0),
                "weight": record["weight"],
                "belief": record["belief"],
                "first": min(days[str(record["edge"])], default=""),
                "last": max(days[str(record["edge"])], default=""),
            }
            network.add_edge(source, target, key=key, **edge)
    return network


def write_graphml(store: Store, path: Path) -> None:
    """Write the network of actors to `path` as GraphML; an edge's label is the English name of its relation.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    import networkx

    network, names = actor_network(store), _edge_labels(store)
    for *_, attributes in network.edges(data=True):
        attributes["label"] = names.get(attributes["relation"], attributes["relation"])
    replace_file(path, _with_head(networkx.generate_graphml(network, named_key_ids=True)))


def write_gexf(store: Store, path: Path) -> None:
    """Write the network of actors to `path` as GEXF 1.2, as Gephi reads it; the day of writing is left out.

    Edges last from the first to the last day on which they were claimed, for Gephi's timeline, and have their relation
    as `kind`, by which Gephi tells parallel edges apart.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    from networkx.readwrite.gexf import GEXFWriter

    network, names = actor_network(store), _edge_labels(store)
    for _, _, key, attributes in network.edges(keys=True, data=True):
        days = {"start": attributes["first"], "end": attributes["last"]} if attributes["first"] else {}
        label = names.get(attributes["relation"], attributes["relation"])
        attributes.update(id=key, label=label, **days)
    writer = GEXFWriter(version="1.2draft")
    writer.add_graph(network)
    relations = {key: relation for *_, key, relation in network.edges(keys=True, data="relation")}
    for edge in writer.xml.iter("edge"):
        edge.set("kind", relations[edge.get("id")])
    for meta in writer.xml.iter("meta"):
        del meta.attrib["lastmodifieddate"]
    replace_file(path, _with_head([str(writer)]))


def _edge_labels(store: Store) -> dict[str, str]:
    return {iri.rpartition("#")[2]: holdable_in_xml(name) for iri, name in read_relation_names(store).items()}


def _edge_days(store: Store, edges: list[str]) -> Mapping[str, set[str]]:
    """Return on which days each edge was claimed: that of the statement, else that of the article."""
    given = {"edges": " ".join(map(write_iri, edges)), "derived": write_iri(store.identifiers.derived_graph.value)}
    days: dict[str, set[str]] = {edge: set() for edge in edges}
    stated: set[tuple[str, str]] = set()
    for query in (_STATED, _PUBLISHED):
        found = set()
        for row in select(store, query.format(**given)):
            claim = value(row, "claim"), value(row, "graph")
            if claim not in stated:
                days[value(row, "edge")].add(value(row, "day"))
                found.add(claim)
        stated |= found
    return days


def _with_head(lines: Iterator[str] | list[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    for line in lines:
        yield line + "\n"
