"""Nodes, edges and options for vis-network, made with pyvis, and the library itself as pyvis brings it.

Of pyvis only the data of a directed network is used: its own page loads from public servers. Importing pyvis imports
IPython, so that it is imported by the functions that need it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping
from importlib import resources
from typing import Any

from kg.errors import DataFileError
from kg.view.page_data import PageActor, PageData, PageEdge

SHAPES: Mapping[str, str] = {
    "Person": "dot",
    "State": "square",
    "IGO": "diamond",
    "ArmedGroup": "triangle",
    "Organization": "hexagon",
    "Place": "triangleDown",
}
SMALLEST, LARGEST = 11, 30  # radius of a node in pixels


def network_data(data: PageData, *, language: str) -> dict[str, Any]:
    """Return `nodes` and `edges` of a directed vis-network graph, in the order of `data`.

    A node's size grows with the weight of its edges, an edge's width with its own. Colours are left to the page, which
    knows light and dark; labels are in `language`, in English where there is none in it.
    """
    from pyvis.network import Network

    network = Network(directed=True)
    weights: Counter[str] = Counter()
    for edge in data.edges:
        if edge.group != "topic":
            weights.update({edge.subject: edge.weight, edge.object: edge.weight})
    for actor in data.actors:
        network.add_node(
            _node(actor.id),
            label=name_in(actor, language),
            shape=SHAPES.get(actor.kind, "dot"),
            group=actor.kind,
            size=_radius(weights[actor.id]),
        )
    for topic in data.topics:
        network.add_node(_node(topic.id, "topic"), label=topic.label or topic.id, shape="box", group="Topic")
    symmetric = {relation.id for relation in data.relations if relation.symmetric}
    known = set(network.node_ids)
    for edge in data.edges:
        _add_edge(network, edge, known=known, symmetric=edge.relation in symmetric)
    return {"nodes": network.nodes, "edges": network.edges}


def vis_network() -> str:
    """Return the newest vis-network library that pyvis brings, licence notice included, as one script.

    The pointer to its source map is left out: browsers would ask for that file.

    Raises:
        DataFileError: the installed pyvis brings none.
    """
    library = resources.files("pyvis").joinpath("templates", "lib")
    versions = sorted(
        (entry for entry in library.iterdir() if re.fullmatch(r"vis-[\d.]+", entry.name)),
        key=lambda entry: [int(part) for part in entry.name.removeprefix("vis-").split(".")],
    )
    if not versions:
        raise DataFileError("pyvis: brings no vis-network library; install pyvis 0.3.2")
    script = versions[-1].joinpath("vis-network.min.js").read_text(encoding="utf-8")
    return re.sub(r"(?m)^//# sourceMappingURL=.*$", "", script).strip() + "\n"


def name_in(actor: PageActor, language: str) -> str:
    """Return the name of `actor` in `language`, else in English, else the first that there is."""
    names = dict(actor.labels)
    return names.get(language) or names.get("en") or next((text for _, text in actor.labels if text), actor.id)


def _add_edge(network: Any, edge: PageEdge, *, known: set[str], symmetric: bool) -> None:
    ends = _node(edge.subject), _node(edge.object, "topic" if edge.group == "topic" else "actor")
    if known.issuperset(ends):
        network.add_edge(*ends, id=edge.id, value=edge.weight, **({"arrows": ""} if symmetric else {}))


def _node(identifier: str, kind: str = "actor") -> str:
    return f"{kind}/{identifier}"


def _radius(weight: int) -> int:
    return min(LARGEST, round(SMALLEST + 4 * math.sqrt(weight)))
