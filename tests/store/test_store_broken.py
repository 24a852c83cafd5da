"""Stores on a full disk, in a folder that can't be written, damaged, or written by another process meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model import Findings
from kg.store import RunInfo, open_store, update

FILL_THE_DISK = """
import resource, signal, sys
from pyoxigraph import Literal, NamedNode, Quad
from kg.errors import StoreError
from kg.store import open_store
graph = NamedNode("http://example.org/graph")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    with open_store(sys.argv[1]) as store:
        store.replace_graph(graph.value, [Quad(graph, graph, Literal(str(n) * 9), graph) for n in range(9000)])
except StoreError as error:
    print(error)
"""

WRITE_FOREVER = """
import sys
from pyoxigraph import Literal, NamedNode, Quad
from kg.store import open_store
graph = NamedNode("http://example.org/graph")
with open_store(sys.argv[1]) as store:
    number = 0
    while True:
        store.replace_graph(graph.value, [Quad(graph, graph, Literal(f"{number} {i}"), graph) for i in range(100)])
        number += 1
        print(number, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path, kerry: Findings, run: RunInfo) -> Path:
    """Return the folder of a store with an article, everything of it in place."""
    with open_store(tmp_path / "store") as store:
        update(store, [kerry], run)
    return tmp_path / "store"


def test_a_full_disk_is_one_line_and_nothing_is_lost(folder: Path) -> None:
    """What was in the store is there as before, and the store can be written again."""
    with open_store(folder, read_only=True) as store:
        before = set(store.quads())
    done = subprocess.run(
        [sys.executable, "-c", FILL_THE_DISK, str(folder)], capture_output=True, text=True, check=True
    )
    assert "can't be written" in done.stdout and done.stdout.count("\n") == 1
    with open_store(folder) as store:
        assert set(store.quads()) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="another user is needed, to whom the folder does not belong")
def test_a_folder_that_cannot_be_written_can_still_be_read(kerry: Findings, run: RunInfo) -> None:
    """Writing and making a store are one clear line each; reading works."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        with open_store(Path(place, "store")) as store:
            update(store, [kerry], run)
        os.seteuid(65534)
        try:
            with pytest.raises(StoreError, match="Permission denied"):
                open_store(Path(place, "store"))
            with pytest.raises(StoreError, match="no store can be made here"):
                open_store(Path(place, "other"))
            with open_store(Path(place, "store"), read_only=True) as store:
                assert len(store.graphs()) == 3
        finally:
            os.seteuid(0)


def files(database: Path, pattern: str) -> Iterator[Path]:
    """Yield the files of the database that fit a pattern; there are some."""
    found = sorted(database.glob(pattern))
    assert found
    yield from found


def scramble(database: Path) -> None:
    """Turn every tenth byte of the data round."""
    for path in files(database, "*.sst"):
        data = bytearray(path.read_bytes())
        data[::10] = bytes(byte ^ 255 for byte in data[::10])
        path.write_bytes(bytes(data))


def cut(database: Path) -> None:
    """Cut all data files in half."""
    for path in files(database, "*.sst"):
        os.truncate(path, path.stat().st_size // 2)


def lose(pattern: str) -> Callable[[Path], None]:
    """Return what removes the files of a pattern."""

    def remove(database: Path) -> None:
        for path in files(database, pattern):
            path.unlink()

    return remove


@pytest.mark.parametrize(
    "damage",
    [scramble, cut, lose("*.sst"), lose("MANIFEST*"), lose("CURRENT")],
    ids=["scrambled", "cut", "data lost", "list lost", "pointer lost"],
)
@pytest.mark.parametrize("read_only", [True, False], ids=["reading", "writing"])
def test_a_damaged_store_is_one_line(folder: Path, damage: Callable[[Path], None], read_only: bool) -> None:
    """The message names the folder and what to do; nothing more is broken by opening."""
    damage(folder / "oxigraph")
    with (
        pytest.raises(StoreError, match="damaged|can't be opened") as caught,
        open_store(folder, read_only=read_only) as store,
    ):
        list(store.quads())
    assert str(folder) in str(caught.value) and "\n" not in str(caught.value)


def test_readers_go_on_beside_a_writer(tmp_path: Path) -> None:
    """While another process writes, a reader keeps what it saw, and a new one sees a whole graph."""
    command = [sys.executable, "-c", WRITE_FOREVER, str(tmp_path / "store")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        with open_store(tmp_path / "store", read_only=True) as early:
            first = set(early.quads())
            for _ in range(8):
                writer.stdout.readline()
                with open_store(tmp_path / "store", read_only=True) as late:
                    found = {quad.object.value.split()[0] for quad in late.quads()}
                    assert len(found) == 1 and len(list(late.quads())) == 100
                assert set(early.quads()) == first
        writer.kill()
    assert len(first) == 100


def test_the_failing_writer_gives_the_folder_back(
    folder: Path, kerry: Findings, run: RunInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store whose writing failed is closed all the same, so that it can be opened again."""
    changed = replace(kerry, claims=kerry.claims[:1])
    store = open_store(folder)
    update(store, [changed], run)
    monkeypatch.setattr("kg.store.oxigraph.OxigraphStore._failing", lambda self, problem: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        store.close()
    monkeypatch.undo()
    with open_store(folder) as again:
        assert len(again.graphs()) == 3
