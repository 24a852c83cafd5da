from __future__ import annotations

from pathlib import Path

import networkx
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.export import actor_network, write_gexf, write_graphml
from kg.store import Store, open_store

KERRY_EDGE = {
    "relation": "opposes",
    "sign": -1,
    "weight": 1,
    "belief": 0.97,
    "first": "2015-09-26",
    "last": "2015-10-02",
}


def test_nodes_are_actors_with_an_edge(store: Store) -> None:
    """A node has label, kind and Wikidata item; actors without an edge are left out."""
    network = actor_network(store)
    assert network.nodes["united-states"] == {"label": "United States", "kind": "State", "wikidata": "Q30"}
    assert network.nodes["retno-marsudi"]["kind"] == "Person"
    assert "iran-daily" not in network


def test_edges_have_relation_sign_weight_and_days(store: Store) -> None:
    """An edge carries what was claimed, how often, how far it is believed, and from when to when."""
    network = actor_network(store)
    (edge,) = [data for _, _, data in network.edges("united-states", data=True) if data["relation"] == "opposes"]
    assert edge == KERRY_EDGE
    assert network.number_of_edges("united-states", "isis") == 2
    assert network.has_edge("russia", "united-states") and network.has_edge("united-states", "russia")


@pytest.mark.parametrize("name", ["graphml", "gexf"])
def test_networkx_reads_back_what_was_written(store: Store, tmp_path: Path, name: str) -> None:
    """Nodes, parallel edges and their attributes, as numbers and words, survive the file."""
    path = tmp_path / f"graph.{name}"
    if name == "graphml":
        write_graphml(store, path)
        again = networkx.read_graphml(path, force_multigraph=True)
    else:
        write_gexf(store, path)
        again = networkx.read_gexf(path)
    network = actor_network(store)
    assert dict(again.nodes(data="label")).keys() == dict(network.nodes(data="label")).keys()
    assert {node: again.nodes[node]["kind"] for node in again} == dict(network.nodes(data="kind"))

    def edges(graph: networkx.MultiDiGraph[str]) -> list[tuple[object, ...]]:
        names = ("relation", "sign", "weight", "belief", "first", "last")
        return sorted((a, b, *(data[name] for name in names)) for a, b, data in graph.edges(data=True))

    assert edges(again) == edges(network)


def test_files_open_with_any_label(store: Store, tmp_path: Path) -> None:
    """Labels with markup and control characters stay words."""
    hostile = "<script>&\"'\x01]]>"
    name = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    with open_store("hostile", backend="memory") as memory:
        memory.change(
            add=[
                Quad(quad.subject, name, Literal(hostile, language="en"), quad.graph_name)
                if quad.predicate == name and quad.subject.value.endswith("/isis")
                else quad
                for quad in store.quads()
            ]
        )
        write_graphml(memory, tmp_path / "graph.graphml")
        write_gexf(memory, tmp_path / "graph.gexf")
    for graph in (networkx.read_graphml(tmp_path / "graph.graphml"), networkx.read_gexf(tmp_path / "graph.gexf")):
        assert graph.nodes["isis"]["label"] == hostile.replace("\x01", "\ufffd")
