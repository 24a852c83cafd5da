"""Nodes and edges of the drawing, made with pyvis, each node with its place.

Of pyvis only the data of a directed network is used: its own page loads from public servers and lays out while one
waits. Importing pyvis imports IPython, so that it is imported by the functions that need it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

from kg.view.layout import Places, layout
from kg.view.page_data import PageActor, PageData, PageEdge

SHAPES: Mapping[str, str] = {
    "Person": "dot",
    "State": "square",
    "IGO": "diamond",
    "ArmedGroup": "triangle",
    "Organization": "hexagon",
    "Place": "triangleDown",
}
SMALLEST, LARGEST = 9, 24  # radius of a node in pixels


def network_data(data: PageData, *, language: str) -> dict[str, Any]:
    """Return `nodes` and `edges` of a directed network as vis-network and pyvis write them, in the order of `data`.

    A node's size grows with the weight of its edges, an edge's width with its own. Colours are left to the page, which
    knows light and dark; labels are in `language`, in English where there is none in it.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    weights: Counter[str] = Counter()
    for edge in data.edges:
        if edge.group != "topic":
            weights.update({edge.subject: edge.weight, edge.object: edge.weight})
    places = _places(data, weights)
    for actor in data.actors:
        network.add_node(
            _node(actor.id),
            label=name_in(actor, language),
            shape=SHAPES.get(actor.kind, "dot"),
            group=actor.kind,
            size=_radius(weights[actor.id]),
            **_at(places, _node(actor.id)),
        )
    for topic in data.topics:
        node = _node(topic.id, "topic")
        network.add_node(node, label=topic.label or topic.id, shape="box", group="Topic", **_at(places, node))
    symmetric = {relation.id for relation in data.relations if relation.symmetric}
    known = set(network.node_ids)
    for edge in data.edges:
        _add_edge(network, edge, known=known, symmetric=edge.relation in symmetric)
    return {"nodes": network.nodes, "edges": network.edges}


def name_in(actor: PageActor, language: str) -> str:
    """Return the name of `actor` in `language`, else in English, else the first that there is."""
    names = dict(actor.labels)
    return names.get(language) or names.get("en") or next((text for _, text in actor.labels if text), actor.id)


def _places(data: PageData, weights: Mapping[str, int]) -> Places:
    """Return the places of actors, and of topics beside those who speak of them."""
    actors = sorted((actor.id for actor in data.actors), key=lambda actor: (-weights[actor], actor))
    ties: list[tuple[str, str]] = []
    spoken: list[tuple[str, str]] = []
    for edge in data.edges:
        tie = _node(edge.subject), _node(edge.object, "topic" if edge.group == "topic" else "actor")
        (spoken if edge.group == "topic" else ties).append(tie)
    known = set(map(_node, actors))
    places = layout([_node(actor) for actor in actors], (tie for tie in ties if known.issuperset(tie)))
    beside: Counter[str] = Counter()
    for speaker, topic in spoken:
        if speaker in places and topic not in places:
            beside[speaker] += 1
            angle, radius = beside[speaker] * 2.4, 70 + 14 * beside[speaker]
            x, y = places[speaker]
            places[topic] = round(x + radius * math.cos(angle), 1), round(y + radius * math.sin(angle), 1)
    return places


def _at(places: Places, node: str) -> dict[str, float]:
    x, y = places.get(node, (0.0, 0.0))
    return {"x": x, "y": y}


def _add_edge(network: Any, edge: PageEdge, *, known: set[str], symmetric: bool) -> None:
    from pyvis.edge import Edge

    ends = _node(edge.subject), _node(edge.object, "topic" if edge.group == "topic" else "actor")
    if known.issuperset(ends):
        arrows = {"arrows": ""} if symmetric else {}
        # Network.add_edge looks through all nodes each time
        network.edges.append(Edge(*ends, directed=True, id=edge.id, value=edge.weight, **arrows).options)


def _node(identifier: str, kind: str = "actor") -> str:
    return f"{kind}/{identifier}"


def _radius(weight: int) -> int:
    return min(LARGEST, round(SMALLEST + 3 * math.sqrt(weight)))
