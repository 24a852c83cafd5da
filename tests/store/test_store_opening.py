"""Which folders a store is opened in, and what is said of the others."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pyoxigraph
import pytest

from kg.errors import StoreError
from kg.model import Findings
from kg.store import DEFAULT_BASE, RunInfo, open_store, update
from kg.store.marker import FORMAT, MARKER
from kg.store.oxigraph import DATABASE

OPEN_AND_WAIT = """
import sys
from kg.store import open_store
with open_store(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""

WRITE_FOREVER = """
import sys
from pyoxigraph import Literal, NamedNode, Quad
from kg.store import open_store
graph, predicate = NamedNode("http://example.org/graph"), NamedNode("http://example.org/p")
with open_store(sys.argv[1]) as store:
    number = 0
    while True:
        store.replace_graph(graph.value, [Quad(graph, predicate, Literal(f"{number} {i}"), graph) for i in range(200)])
        number += 1
        print(number, flush=True)
"""

WRITE_MANY_FOREVER = """
import sys
from pyoxigraph import Literal, NamedNode, Quad
from kg.store import open_store
predicate = NamedNode("http://example.org/p")
with open_store(sys.argv[1]) as store:
    number = 0
    while True:
        graph = NamedNode(f"http://example.org/graph/{number}")
        store.change(add=[Quad(graph, predicate, Literal(i), graph) for i in range(10_000)])
        number += 1
        print(number, flush=True)
"""

OPEN_AND_CLOSE = """
import sys
from pyoxigraph import Literal, NamedNode, Quad
from kg.store import open_store
graph = NamedNode("http://example.org/graph")
for number in range(40):
    with open_store(sys.argv[1]) as store:
        store.replace_graph(graph.value, [Quad(graph, graph, Literal(f"{number} {i}"), graph) for i in range(20)])
"""


def test_a_store_keeps_its_data(tmp_path: Path, kerry: Findings, run: RunInfo) -> None:
    """What was written is there after closing and opening again."""
    with open_store(tmp_path / "a" / "store") as store:
        update(store, [kerry], run)
        before = set(store.quads())
    with open_store(tmp_path / "a" / "store") as store:
        assert set(store.quads()) == before


def test_readers_share_a_store(tmp_path: Path, kerry: Findings, run: RunInfo) -> None:
    """Two readers open the same store at once and see the same; neither can write."""
    with open_store(tmp_path / "store") as store:
        update(store, [kerry], run)
    with open_store(tmp_path / "store", read_only=True) as one, open_store(tmp_path / "store", read_only=True) as two:
        assert set(one.quads()) == set(two.quads()) != set()
        with pytest.raises(StoreError, match="can't be written"):
            one.remove_graph(one.graphs()[0])


def test_reading_alone_makes_no_store(tmp_path: Path) -> None:
    """Opening a missing store for reading names the folder and the command that makes one."""
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()


def test_a_foreign_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    """A folder with other things in it is no place for a store."""
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(StoreError, match="not a store of kg"):
        open_store(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file is no folder."""
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="file"):
        open_store(tmp_path / "file")
    with pytest.raises(StoreError, match="file"):
        open_store(tmp_path / "file", read_only=True)


@pytest.mark.parametrize(
    ("marker", "words"),
    [
        (json.dumps({"format": FORMAT + 1, "base": DEFAULT_BASE}), "update kg"),
        ("{", "damaged"),
        ("[]", "damaged"),
        (json.dumps({"format": "x", "base": DEFAULT_BASE}), "damaged"),
        (json.dumps({"format": FORMAT, "base": "no base"}), "base IRI"),
    ],
)
def test_a_marker_that_does_not_fit_is_refused(tmp_path: Path, marker: str, words: str) -> None:
    """A newer format or a damaged marker gives one clear line."""
    (tmp_path / MARKER).write_text(marker)
    with pytest.raises(StoreError, match=words) as caught:
        open_store(tmp_path)
    assert "\n" not in str(caught.value)


OLD_GRAPH = """
<https://w3id.org/geostatements/data/graph/article/a> {
  <https://w3id.org/geostatements/data/article/a> a <https://w3id.org/geostatements/ns#Article> .
}
"""


@pytest.mark.parametrize("read_only", [False, True])
def test_a_store_of_an_older_kg_is_refused_and_left_as_it_is(tmp_path: Path, read_only: bool) -> None:
    """A store from before articles had sketches and days is not read half: a line says what to do, nothing is lost."""
    (tmp_path / MARKER).write_text(json.dumps({"format": 1, "base": DEFAULT_BASE}))
    old = pyoxigraph.Store(str(tmp_path / "oxigraph"))
    old.load(OLD_GRAPH, format=pyoxigraph.RdfFormat.TRIG)
    old.flush()
    del old
    with pytest.raises(StoreError, match=rf"older kg \(format 1, now {FORMAT}\).*kg build") as caught:
        open_store(tmp_path, read_only=read_only)
    assert "\n" not in str(caught.value)
    assert len(pyoxigraph.Store(str(tmp_path / "oxigraph"))) == 1


def test_an_unfinished_marker_is_no_obstacle(tmp_path: Path) -> None:
    """A folder in which making a store was cut off can still become one."""
    (tmp_path / (MARKER + ".new")).write_text("{")
    with open_store(tmp_path) as store:
        assert store.graphs() == ()


def test_the_base_is_that_of_the_store(tmp_path: Path) -> None:
    """A store keeps the base that it was made with and refuses another."""
    with open_store(tmp_path / "store", base="https://example.org/kg/") as store:
        assert store.identifiers.base == "https://example.org/kg/"
    with open_store(tmp_path / "store") as store:
        assert store.identifiers.base == "https://example.org/kg/"
    with pytest.raises(StoreError, match="not https://other.org/"):
        open_store(tmp_path / "store", base="https://other.org/")


@pytest.mark.parametrize("base", ["", "data/", "https://example.org", "https://example.org/#", "https://e.org/ /"])
def test_a_base_must_be_an_absolute_iri_with_a_slash(base: str) -> None:
    """Other bases would give broken IRIs and are refused."""
    with pytest.raises(StoreError, match="base IRI"):
        open_store("", backend="memory", base=base or " ")


def test_an_unknown_backend_is_refused() -> None:
    """The message names the backends there are."""
    with pytest.raises(StoreError, match="memory, oxigraph"):
        open_store("", backend="paper")


def test_a_store_in_use_says_so(tmp_path: Path) -> None:
    """A second process, and a second opening in one process, get one clear line."""
    command = [sys.executable, "-c", OPEN_AND_WAIT, str(tmp_path / "store")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match="in use by another process; close the other or choose another"):
            open_store(tmp_path / "store")
        other.communicate("")
    with open_store(tmp_path / "store"), pytest.raises(StoreError, match="in use"):
        open_store(tmp_path / "store")


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_a_killed_writer_leaves_a_whole_graph(tmp_path: Path, lines: int) -> None:
    """After a kill in the middle of writing, the store opens and its graph is one that was written as a whole."""
    command = [sys.executable, "-c", WRITE_FOREVER, str(tmp_path / "store")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        for _ in range(lines):
            other.stdout.readline()
        other.kill()
        other.communicate()
    with open_store(tmp_path / "store") as store:
        found = [str(quad.object).strip('"').split() for quad in store.quads("http://example.org/graph")]
    assert len(found) == 200
    assert len({number for number, _ in found}) == 1


def test_a_killed_writer_of_many_quads_leaves_whole_graphs(tmp_path: Path) -> None:
    """What is written past the log is there as a whole or not at all, too."""
    command = [sys.executable, "-c", WRITE_MANY_FOREVER, str(tmp_path / "store")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        written = int(other.stdout.readline()) + int(bool(other.stdout.readline()))
        other.kill()
        other.communicate()
    with open_store(tmp_path / "store") as store:
        graphs = store.graphs()
        assert len(graphs) >= written
        assert {sum(1 for _ in store.quads(graph)) for graph in graphs} == {10_000}


def test_readers_come_while_builds_come_and_go(tmp_path: Path) -> None:
    """A store that is written and tidied up at the moment of its opening is not called damaged."""
    open_store(tmp_path / "store").close()
    with subprocess.Popen([sys.executable, "-c", OPEN_AND_CLOSE, tmp_path / "store"]) as writer:
        while writer.poll() is None:
            with open_store(tmp_path / "store", read_only=True) as reader:
                assert sum(1 for _ in reader.quads()) in (0, 20)
    assert writer.returncode == 0


def test_a_file_that_is_gone_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    """Between the list of files and a look at them one may go; it is missed only if it stays away."""
    store = tmp_path / "store"
    subprocess.run([sys.executable, "-c", OPEN_AND_CLOSE, store], check=True)
    file = next((store / DATABASE).glob("*.sst"))
    file.rename(tmp_path / "away")
    with pytest.raises(StoreError, match="damaged"):
        open_store(store, read_only=True)
    Timer(0.2, (tmp_path / "away").rename, [file]).start()
    with open_store(store, read_only=True) as opened:
        assert sum(1 for _ in opened.quads()) == 20
