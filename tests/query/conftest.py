"""A store with three articles, for the tests of query."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import parse

from kg.store import Store, open_store
from kg.store.vocabulary import vocabulary_quads
from kg.vocab.relations import load_relations


@pytest.fixture(scope="session")
def articles(root: Path) -> Path:
    """Return the folder with the three articles and their graph."""
    return root / "tests" / "query" / "data"


@pytest.fixture(scope="session")
def store(articles: Path) -> Iterator[Store]:
    """Yield a store in memory with the three articles, the derived view and the relations; not to be written to."""
    with open_store("three articles", backend="memory") as memory:
        memory.change(add=list(parse(path=str(articles / "three-articles.trig"))))
        memory.change(add=list(vocabulary_quads(load_relations(), memory.identifiers)))
        yield memory
