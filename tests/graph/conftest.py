"""A store in a folder with three articles, opened as a graph."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import parse

from kg import Graph
from kg.store import open_store
from kg.store.vocabulary import vocabulary_quads
from kg.vocab.relations import load_relations


@pytest.fixture(scope="session")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the store, not to be written to; it is called outputs/store, as in the documents."""
    place = tmp_path_factory.mktemp("graph") / "outputs" / "store"
    with open_store(place) as store:
        store.change(add=list(parse(path=str(root / "tests" / "query" / "data" / "three-articles.trig"))))
        store.change(add=list(vocabulary_quads(load_relations(), store.identifiers)))
    return place


@pytest.fixture(scope="session")
def graph(folder: Path) -> Iterator[Graph]:
    """Give the graph."""
    with Graph.open(folder) as opened:
        yield opened
