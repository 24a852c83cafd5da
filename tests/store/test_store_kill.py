"""A build that is killed at any moment leaves whole articles, and the next one goes on from there."""

from __future__ import annotations

import os
import random
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Quad

from kg.model import Findings
from kg.store import RunInfo, Store, open_store, update
from kg.store.mapping import article_quads
from kg.store.refresh import is_complete

SCRIPT = Path(__file__).with_name("killed_build.py")
MADE = runpy.run_path(str(SCRIPT))
RUN: RunInfo = MADE["RUN"]
FINDINGS: Callable[[int], Iterator[Findings]] = MADE["findings"]
STORES, BUILDS = 6, 6


@pytest.fixture
def builder(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield a process that builds in children of its own, and kills them."""
    command, environment = [sys.executable, str(SCRIPT)], {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.communicate()


def build(builder: subprocess.Popen[str], folder: Path, version: int, articles: int, seconds: float = 0.0) -> str:
    """Have one version of all articles built, killed some seconds after so many; return "killed" or "done"."""
    assert builder.stdin is not None and builder.stdout is not None
    builder.stdin.write(f"{version} {articles} {seconds} {folder}\n")
    builder.stdin.flush()
    return builder.stdout.readline().strip()


@cache
def expected(version: int) -> dict[frozenset[Quad], Findings]:
    """Return all articles of a version by what their graphs hold."""
    return {frozenset(article_quads(item, run=RUN)): item for item in FINDINGS(version)}


def whole_articles(store: Store, version: int) -> list[Findings]:
    """Return the articles that are in the store as a whole, in this version or an earlier one."""
    known = {quads: item for old in range(version + 1) for quads, item in expected(old).items()}
    start = store.identifiers.article_graphs
    found = [known.get(frozenset(store.quads(graph))) for graph in store.graphs() if graph.startswith(start)]
    return [item for item in found if item is not None]


def check(store: Store, version: int) -> int:
    """Check that all articles are whole, and that a finished view is theirs; return how many articles there are."""
    whole = whole_articles(store, version)
    graphs = [graph for graph in store.graphs() if graph.startswith(store.identifiers.article_graphs)]
    assert sorted(store.identifiers.article_graph(item.article.id).value for item in whole) == graphs
    if is_complete(store):
        with open_store("", backend="memory") as anew:
            update(anew, whole, RUN)
            assert set(anew.quads()) == set(store.quads())
    return len(whole)


def test_a_build_killed_at_any_moment_leaves_whole_articles(tmp_path: Path, builder: subprocess.Popen[str]) -> None:
    """After each of many kills the store opens with whole articles; a finished view fits them; a build goes on."""
    chance = random.Random(20)
    outcomes, counts = [], set()
    for number in range(STORES * BUILDS):
        folder, version = tmp_path / f"store{number // BUILDS}", number % BUILDS // 2
        outcomes.append(build(builder, folder, version, chance.randrange(61), chance.uniform(0.0, 0.03)))
        if (folder / "oxigraph" / "CURRENT").exists():
            with open_store(folder, read_only=number % 2 == 0) as store:
                counts.add(check(store, version))
    assert outcomes.count("killed") > len(outcomes) // 2
    assert len(counts) > 2
    assert build(builder, folder, 0, 61, 0.2) == "done"
    with open_store(folder) as store, open_store("", backend="memory") as anew:
        update(anew, FINDINGS(0), RUN)
        assert set(store.quads()) == set(anew.quads())
