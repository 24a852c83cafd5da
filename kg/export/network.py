"""The network of actors for tools that draw and measure: GraphML and GEXF.

A node is an actor (label, kind, wikidata), an edge a derived relation (relation, sign, weight: number of claims,
belief, and the first and last day on which it was claimed). Two actors can have several edges, in both directions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.export.characters import holdable_in_xml
from kg.export.names import read_actors
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
_MODIFIED = re.compile(r' lastmodifieddate="[^"]*"')


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
    """Write the network of actors to `path` as GraphML.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    import networkx

    lines = networkx.generate_graphml(actor_network(store), named_key_ids=True)
    replace_file(path, _with_head(lines))


def write_gexf(store: Store, path: Path) -> None:
    """Write the network of actors to `path` as GEXF 1.2, as Gephi reads it; the day of writing is left out.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    import networkx

    network = actor_network(store)
    for _, _, key, attributes in network.edges(keys=True, data=True):
        attributes["id"] = key
        attributes["label"] = attributes["relation"]
    text = "\n".join(networkx.generate_gexf(network))
    replace_file(path, _with_head([_MODIFIED.sub("", text, count=1)]))


def _edge_attributes(record: dict[str, Value]) -> dict[str, Any]:
    days = {name: str(record[name] or "") for name in ("first", "last")}
    sign, weight, belief = record["sign"], record["weight"], record["belief"]
    return {"relation": str(record["kind"]).rpartition("#")[2], "sign": sign, "weight": weight, "belief": belief} | days


def _with_head(lines: Iterator[str] | list[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    for line in lines:
        yield line + "\n"
