"""Where the actors stand in the drawing."""

from __future__ import annotations

import pytest

from kg.view import layout as rules
from kg.view.layout import HEIGHT, WIDTH, layout

RING = [(f"n{place}", f"n{(place + 1) % 12}") for place in range(12)]
NODES = [f"n{place}" for place in range(12)]


def test_the_same_graph_gives_the_same_places() -> None:
    """Nothing is left to chance, so that the same store gives the same page."""
    assert layout(NODES, RING) == layout(NODES, RING)


def test_names_do_not_overlap() -> None:
    """No two nodes stand so near that their names would cover each other."""
    places = list(layout([*NODES, "alone"], [*RING, ("n0", "n6")]).values())
    for number, (x, y) in enumerate(places):
        assert all(abs(x - a) >= WIDTH - 1 or abs(y - b) >= HEIGHT - 1 for a, b in places[number + 1 :])


def test_parts_stand_side_by_side() -> None:
    """Parts that nothing connects don't run into each other."""
    other = [(f"m{place}", f"m{(place + 1) % 12}") for place in range(12)]
    places = layout([*NODES, *(end for end, _ in other)], [*RING, *other])

    def box(letter: str) -> tuple[float, float, float, float]:
        own = [place for node, place in places.items() if node.startswith(letter)]
        return (min(x for x, _ in own), min(y for _, y in own), max(x for x, _ in own), max(y for _, y in own))

    (left, top, right, bottom), (other_left, other_top, other_right, other_bottom) = box("n"), box("m")
    assert right < other_left or other_right < left or bottom < other_top or other_bottom < top


def test_less_important_nodes_stand_by_their_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the number that is laid out, a node stands near its neighbours, in a place of its own."""
    monkeypatch.setattr(rules, "MOST_PLACED", 12)
    places = layout([*NODES, "late", "later"], [*RING, ("late", "n3"), ("later", "n3")])
    near = places["n3"]
    for node in ("late", "later"):
        assert abs(places[node][0] - near[0]) + abs(places[node][1] - near[1]) < 2.5 * rules.SPACE
    assert len(set(places.values())) == 14


@pytest.mark.parametrize("ties", [[], [("a", "a")]])
def test_odd_graphs_have_places(ties: list[tuple[str, str]]) -> None:
    """A node alone, a tie to itself and no node at all are no trouble."""
    assert layout(["a"], ties)["a"] == pytest.approx((0.0, 0.0), abs=rules.SPACE)
    assert layout([], []) == {}
