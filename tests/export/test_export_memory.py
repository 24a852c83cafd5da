from __future__ import annotations

import gc
import tracemalloc
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from kg.export import FORMATS
from kg.store import Store, open_store

STREAMED = ("trig", "trig12", "nq", "jsonld", "csv", "claims.csv", "evidence.csv", "plover", "ftm")


def peak(store: Store, copies: int, name: str, folder: Path) -> int:
    """Return how many bytes are held at most while a store with this many copies of an article is written."""
    source = store.identifiers.article_graphs + "wire-2"
    quads = list(store.quads(source))
    with open_store("copies", backend="memory") as memory:
        for number in range(copies):
            graph = NamedNode(f"{source}-{number:05}")
            memory.change(add=[Quad(quad.subject, quad.predicate, quad.object, graph) for quad in quads])
        FORMATS[name](memory, folder / "warm")
        gc.collect()
        tracemalloc.start()
        FORMATS[name](memory, folder / "measured")
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return held


@pytest.mark.parametrize("name", STREAMED)
def test_memory_does_not_grow_with_the_number_of_articles(store: Store, tmp_path: Path, name: str) -> None:
    """Ten times as many articles need about as much memory: they are read and written one by one."""
    assert peak(store, 50, name, tmp_path) < 1.5 * peak(store, 5, name, tmp_path)
