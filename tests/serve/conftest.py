"""A server of its own process over a store in a folder, as a user starts it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from pyoxigraph import parse

from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Statement
from kg.store import RunInfo, open_store, update
from kg.store.vocabulary import vocabulary_quads
from kg.vocab.relations import load_relations

COMMAND = (sys.executable, "-c", "from kg.cli import main; main()")
TIME_LIMIT = 3
SIZE_LIMIT = 1  # MB


@dataclass(frozen=True)
class Server:
    """A running server."""

    address: str
    process: subprocess.Popen[str]
    store: Path

    def get(self, path: str, accept: str = "", **more: Any) -> httpx.Response:
        """Return the answer to GET; without `accept` the client accepts everything."""
        return httpx.get(f"{self.address}{path}", headers={"Accept": accept or "*/*"}, timeout=60, **more)

    def ask(self, query: str, accept: str = "", **more: Any) -> httpx.Response:
        """Return the answer to a query that is sent as itself."""
        headers = {"Content-Type": "application/sparql-query", "Accept": accept or "*/*"}
        return httpx.post(f"{self.address}sparql", content=query.encode(), headers=headers, timeout=60, **more)

    def stop(self) -> int:
        """Stop it as Ctrl-C does, and return its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


Start = Callable[..., Server]


def start(store: Path, *options: str) -> Server:
    """Return a server over a store once it says that it serves."""
    command = [*COMMAND, "serve", "--store", str(store), "--port", "0", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])
    assert process.stderr is not None
    line = process.stderr.readline()
    found = re.search(r"at (http://\S+)", line)
    if found is None:
        process.kill()
        pytest.fail(f"the server does not start: {line}{process.stderr.read()}")
    return Server(found[1], process, store)


@pytest.fixture(scope="session")
def three_articles(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a store with three articles, the derived view and the relations."""
    folder = tmp_path_factory.mktemp("serve") / "store"
    with open_store(folder) as store:
        store.change(add=list(parse(path=str(root / "tests" / "query" / "data" / "three-articles.trig"))))
        store.change(add=list(vocabulary_quads(load_relations(), store.identifiers)))
    return folder


@pytest.fixture
def starting() -> Iterator[Start]:
    """Return the function that starts a server with options; all are stopped at the end."""
    servers: list[Server] = []

    def begin(store: Path, *options: str) -> Server:
        servers.append(start(store, *options))
        return servers[-1]

    yield begin
    for server in servers:
        stop(server)


@pytest.fixture(scope="session")
def server(three_articles: Path) -> Iterator[Server]:
    """Return a server over the three articles with small limits."""
    limits = ("--time-limit", str(TIME_LIMIT), "--size-limit", str(SIZE_LIMIT), "--memory-limit", "512")
    running = start(three_articles, *limits, "--workers", "3")
    yield running
    stop(running)


def stop(server: Server) -> None:
    """Stop a server, whatever it does."""
    if server.process.poll() is None:
        server.stop()
    if server.process.stderr is not None:
        server.process.stderr.close()


def hostile(words: str) -> Findings:
    """Return findings in which every text is `words`, and so are the ids of article and actor."""
    place = (Evidence("text", 0, len(words), words, words, words, words, words),)
    actors = (
        Actor(words, "Person", (("en", words), ("id", words)), (("en", f"{words}{words}"),)),
        Actor("other", "State", (("en", "Other"),)),
    )
    return Findings(
        Article(words, words, "en", words, True, f"https://example.org/{words}", words),
        actors,
        (Statement("said", "direct", words, "en", words, place, words, words, topic=words),),
        (Claim("claimed", words, "opposes", "other", place, statements=("said",)),),
        (Fact("fact", words, "holdsOffice", words, place, of="other"),),
    )


@pytest.fixture
def write_hostile(tmp_path: Path) -> Callable[[str], Path]:
    """Return the function that makes a store of one article in which every text is the same words."""

    def write(words: str) -> Path:
        with open_store(tmp_path / "store") as store:
            update(store, [hostile(words)], RunInfo("0.1.0"))
        return tmp_path / "store"

    return write
