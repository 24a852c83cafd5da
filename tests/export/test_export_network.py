from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

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


def test_gexf_has_what_gephi_reads(store: Store, tmp_path: Path) -> None:
    """Labels, weights, kinds that tell parallel edges apart, and days for the timeline stand where Gephi looks.

    Source: gephi/gephi, ImporterGEXF.java (attributes label, weight, kind, start, end of an edge; timeformat).
    """
    write_gexf(store, tmp_path / "graph.gexf")
    root = ElementTree.parse(tmp_path / "graph.gexf").getroot()
    graph, prefix = root[1], "{http://www.gexf.net/1.2draft}"
    assert (graph.get("defaultedgetype"), graph.get("mode"), graph.get("timeformat")) == ("directed", "dynamic", "date")
    assert {node.get("label") for node in graph.iter(f"{prefix}node")} >= {"United States", "ISIS"}
    columns = {column.get("title"): column.get("type") for column in graph.iter(f"{prefix}attribute")}
    assert columns["sign"] == "long" and columns["belief"] == "double"
    edges = list(graph.iter(f"{prefix}edge"))
    assert len({(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges}) == len(edges)
    network = actor_network(store)
    for edge in edges:
        data = network.edges[edge.get("source"), edge.get("target"), edge.get("id")]
        assert (edge.get("kind"), int(edge.get("weight") or 0)) == (data["relation"], data["weight"])
        assert (edge.get("start"), edge.get("end")) == (data["first"], data["last"])
    assert "calls for" in {edge.get("label") for edge in edges}


def test_graphml_has_what_gephi_reads(store: Store, tmp_path: Path) -> None:
    """Nodes and edges have the keys label and weight, by which Gephi knows them, and edges keep their ids.

    Source: gephi/gephi, ImporterGraphML.java.
    """
    write_graphml(store, tmp_path / "graph.graphml")
    root = ElementTree.parse(tmp_path / "graph.graphml").getroot()
    keys = {(key.get("for"), key.get("attr.name")): key.get("attr.type") for key in root if key.tag.endswith("}key")}
    assert keys["node", "label"] == keys["edge", "label"] == "string"
    assert keys["edge", "weight"] == keys["edge", "sign"] == "long" and keys["edge", "belief"] == "double"
    ids = {edge.get("id") for edge in root.iter() if edge.tag.endswith("}edge")}
    assert ids == {key for *_, key in actor_network(store).edges(keys=True)}


def test_networkx_reads_back_labels_and_days(store: Store, tmp_path: Path) -> None:
    """The label of an edge, and in GEXF its days, come back as they were."""
    write_graphml(store, tmp_path / "graph.graphml")
    write_gexf(store, tmp_path / "graph.gexf")
    graphml = networkx.read_graphml(tmp_path / "graph.graphml", force_multigraph=True)
    gexf = networkx.read_gexf(tmp_path / "graph.gexf")
    labels = [{data["label"] for *_, data in graph.edges(data=True)} for graph in (graphml, gexf)]
    assert labels[0] == labels[1] >= {"opposes", "calls for"}
    assert all((data["start"], data["end"]) == (data["first"], data["last"]) for *_, data in gexf.edges(data=True))


def test_edges_without_a_day_or_a_known_sign_can_be_written(store: Store, tmp_path: Path) -> None:
    """Where no day is known an edge is always there; where the vocabulary is missing its sign is 0."""
    vocabulary = store.identifiers.vocabulary_graph
    dates = ("datePublished", "statedOn")
    with open_store("undated", backend="memory") as memory:
        quads = (quad for quad in store.quads() if quad.graph_name != vocabulary)
        memory.change(add=[quad for quad in quads if not quad.predicate.value.endswith(dates)])
        write_gexf(memory, tmp_path / "graph.gexf")
        write_graphml(memory, tmp_path / "graph.graphml")
    for graph in (networkx.read_gexf(tmp_path / "graph.gexf"), networkx.read_graphml(tmp_path / "graph.graphml")):
        assert graph.number_of_edges() > 5
        assert {data["sign"] for *_, data in graph.edges(data=True)} == {0}
        assert not [data for *_, data in graph.edges(data=True) if "start" in data]
