"""Where the actors stand in the drawing: worked out here, so that the page stands still when it opens.

Each connected part is laid out by force (Fruchterman and Reingold, by networkx), its names are pushed apart, and the
parts are set in rows, the largest first. Of a large graph the strongest actors are laid out so; the others stand near
those with whom they have to do.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx

Place = tuple[float, float]
Places = dict[str, Place]

MOST_PLACED = 499
"""How many nodes are laid out by force: from 500 on networkx takes another way, which is ten times slower."""
SPACE = 150  # between two nodes, in pixels of the drawing at its own scale
WIDTH, HEIGHT = 116.0, 72.0  # what a node takes up with its name below it
ASPECT = 1.3  # of the whole
_PUSHED, _PUSHES = 400, 60  # parts up to this size have their names pushed apart
_STIFF = 2.2  # above 1 the force lets nodes spread evenly instead of crowding
_MOST_STRETCH = 3.0
_GOLDEN = math.pi * (3 - math.sqrt(5))


def layout(nodes: Sequence[str], ties: Iterable[tuple[str, str]]) -> Places:
    """Return a place for each node; the same nodes and ties in the same order give the same places.

    Args:
        nodes: ids, the most important first.
        ties: pairs of ids; a pair may come more than once.
    """
    import networkx

    whole: networkx.Graph[str] = networkx.Graph()
    whole.add_nodes_from(nodes)
    whole.add_edges_from(tie for tie in ties if tie[0] != tie[1])
    main = whole.subgraph(nodes[:MOST_PLACED])
    order = {node: number for number, node in enumerate(nodes)}
    parts = sorted(
        networkx.connected_components(main), key=lambda part: (-len(part), min(map(order.__getitem__, part)))
    )
    places = _in_rows([_arranged(main, sorted(part, key=order.__getitem__)) for part in parts])
    _add_near(places, nodes[MOST_PLACED:], whole)
    return {node: (round(x, 1), round(y, 1)) for node, (x, y) in places.items()}


def _arranged(network: networkx.Graph[str], part: Sequence[str]) -> Places:
    """Return the places of one connected part around its own centre."""
    import networkx

    if len(part) == 1:
        return {part[0]: (0.0, 0.0)}
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(part)
    graph.add_edges_from(sorted(network.subgraph(part).edges))
    rounds = 50 if len(part) > _PUSHED else 400
    scale = SPACE * math.sqrt(len(part)) * 0.72
    found = networkx.spring_layout(
        graph, seed=7, iterations=rounds, k=_STIFF / math.sqrt(len(part)), scale=scale, method="force"
    )
    places = _in_shape([[float(x), float(y)] for x, y in (found[node] for node in part)])
    if len(part) <= _PUSHED:
        _push_apart(places)
    return {node: (x, y) for node, (x, y) in zip(part, places, strict=True)}


def _in_shape(places: list[list[float]]) -> list[list[float]]:
    """Return the places stretched along one axis, within reason, to fill a window of the shape of the whole."""
    spans = [max(place[axis] for place in places) - min(place[axis] for place in places) for axis in (0, 1)]
    wanted = ASPECT * (spans[1] + HEIGHT) / (spans[0] + WIDTH)
    stretch = math.sqrt(min(_MOST_STRETCH, max(1 / _MOST_STRETCH, wanted)))
    return [[x * stretch, y / stretch] for x, y in places]


def _push_apart(places: list[list[float]]) -> None:
    """Move nodes whose names overlap apart, along the axis on which less is missing."""
    for _ in range(_PUSHES):
        moved = False
        for number, one in enumerate(places):
            for other in places[number + 1 :]:
                across, down = other[0] - one[0], other[1] - one[1]
                missing_x, missing_y = WIDTH - abs(across), HEIGHT - abs(down)
                if missing_x <= 0 or missing_y <= 0:
                    continue
                axis, missing = (0, missing_x) if missing_x / WIDTH < missing_y / HEIGHT else (1, missing_y)
                step = math.copysign(missing / 2 + 0.5, (across, down)[axis] or 1)
                one[axis] -= step
                other[axis] += step
                moved = True
        if not moved:
            return


def _in_rows(parts: Sequence[Places]) -> Places:
    """Return all parts side by side in rows, each row about as wide as the whole is to be."""
    boxes = [_box(part) for part in parts]
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in boxes)
    width = max([math.sqrt(area * ASPECT), *(right - left for left, _, right, _ in boxes)], default=0.0)
    places: Places = {}
    row: list[tuple[Places, float, float]] = []  # part, shift to the right, height
    x = y = 0.0
    for part, (left, top, right, bottom) in zip(parts, boxes, strict=True):
        if row and x + right - left > width:
            y += _set_row(places, row, y, (width - x) / 2)
            row, x = [], 0.0
        row.append(({node: (a, b - top) for node, (a, b) in part.items()}, x - left, bottom - top))
        x += right - left
    _set_row(places, row, y, (width - x) / 2)
    return places


def _set_row(places: Places, row: Sequence[tuple[Places, float, float]], y: float, indent: float) -> float:
    height = max((height for *_, height in row), default=0.0)
    for part, shift, own in row:
        for node, (a, b) in part.items():
            places[node] = a + shift + indent, b + y + (height - own) / 2
    return height


def _box(part: Places) -> tuple[float, float, float, float]:
    across, down = [x for x, _ in part.values()], [y for _, y in part.values()]
    return min(across) - WIDTH * 0.6, min(down) - HEIGHT * 0.7, max(across) + WIDTH * 0.6, max(down) + HEIGHT * 0.7


def _add_near(places: Places, nodes: Iterable[str], network: networkx.Graph[str]) -> None:
    """Place each node beside the middle of its neighbours that have a place, in a spiral where many want to stand."""
    taken: defaultdict[tuple[int, int], int] = defaultdict(int)
    middle = _middle(places, list(places))
    for node in nodes:
        x, y = _middle(places, [other for other in network[node] if other in places]) or middle or (0.0, 0.0)
        cell = int(x // SPACE), int(y // SPACE)
        taken[cell] += 1
        radius, angle = SPACE * 0.4 * math.sqrt(taken[cell] + 1), taken[cell] * _GOLDEN
        places[node] = x + radius * math.cos(angle), y + radius * math.sin(angle)


def _middle(places: Mapping[str, Place], nodes: Sequence[str]) -> Any:
    if not nodes:
        return None
    return sum(places[node][0] for node in nodes) / len(nodes), sum(places[node][1] for node in nodes) / len(nodes)
