"""The network of actors for tools that draw and measure: GraphML and GEXF.

A node is an actor (label, kind, wikidata), an edge a derived relation (relation, sign, weight: number of claims,
belief, and the first and last day on which it was claimed). Two actors can have several edges, in both directions.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export.characters import holdable_in_xml
from kg.export.names import read_actors, read_relation_names
from kg.query import Value, run_query
from kg.store import Store
from kg.store.files import replace_file

if TYPE_CHECKING:
    import networkx

_EDGES = """SELECT ?edge ?from ?to ?kind ?sign ?weight ?belief (MIN(?date) AS ?first) (MAX(?date) AS ?last) WHERE {
  GRAPH ?derived {
    ?edge a gs:DerivedEdge ; gs:subject ?from ; gs:object ?to ; gs:relation ?kind ;
      gs:weight ?weight ; gs:belief ?belief ; gs:derivedFrom ?claim .
  }
  OPTIONAL { GRAPH ?vocabulary { ?kind gs:sign ?sign } }
  GRAPH ?graph {
    ?claim a gs:Claim .
    ?source a gs:Article .
    OPTIONAL { ?source schema:datePublished ?published }
    OPTIONAL { ?claim gs:statedIn ?statement . ?statement gs:statedOn ?statedOn }
  }
  BIND(COALESCE(?statedOn, ?published) AS ?date)
} GROUP BY ?edge ?from ?to ?kind ?sign ?weight ?belief ORDER BY ?from ?to ?kind ?edge"""


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
    for record in records:
        source, target, key = (store.identifiers.identifier(str(record[name])) for name in ("from", "to", "edge"))
        network.add_edge(source, target, key=key, **_edge_attributes(record))
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


def _edge_attributes(record: dict[str, Value]) -> dict[str, Any]:
    days = {name: str(record[name] or "") for name in ("first", "last")}
    sign, weight, belief = record["sign"], record["weight"], record["belief"]
    return {
        "relation": str(record["kind"]).rpartition("#")[2],
        "sign": sign or 0,
        "weight": weight,
        "belief": belief,
    } | days


def _with_head(lines: Iterator[str] | list[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    for line in lines:
        yield line + "\n"
