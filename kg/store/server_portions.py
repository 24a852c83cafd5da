"""Large changes in portions that a server takes at once, each of which leaves whole articles only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.store.batches import batches

QUADS_A_REQUEST = 10_000

Portion = tuple[list[Quad], list[Quad]]
"""Quads to remove and quads to add."""


def portions(remove: Iterable[Quad], add: Iterable[Quad], *, split: NamedNode) -> Iterator[Portion]:
    """Yield about `QUADS_A_REQUEST` quads at a time, all of one graph together; one portion where they are no more.

    Args:
        remove: quads to remove.
        add: quads to add.
        split: the one graph that may be in several portions, however large; what goes from it, goes first.
    """
    gone, new = list(remove), list(add)
    if len(gone) + len(new) <= QUADS_A_REQUEST:
        yield gone, new
        return
    part_gone: list[Quad] = []
    part_new: list[Quad] = []
    for own_gone, own_new in _pieces(gone, new, split):
        size = len(part_gone) + len(part_new)
        if size and size + len(own_gone) + len(own_new) > QUADS_A_REQUEST:
            yield part_gone, part_new
            part_gone, part_new = [], []
        part_gone.extend(own_gone)
        part_new.extend(own_new)
    yield part_gone, part_new


def by_graph(quads: Iterable[Quad]) -> dict[object, list[Quad]]:
    """Return the quads by the name of their graph."""
    found: dict[object, list[Quad]] = defaultdict(list)
    for quad in quads:
        found[quad.graph_name].append(quad)
    return found


def _pieces(gone: Iterable[Quad], new: Iterable[Quad], split: NamedNode) -> Iterator[Portion]:
    """Yield what can't be taken apart: a graph, or a part of the one that can be split."""
    old, fresh = by_graph(gone), by_graph(new)
    for graph in {**old, **fresh}:
        if graph != split:
            yield old.get(graph, []), fresh.get(graph, [])
    yield from ((batch, []) for batch in batches(old.get(split, []), QUADS_A_REQUEST))
    yield from (([], batch) for batch in batches(fresh.get(split, []), QUADS_A_REQUEST))
