"""The index follows the store, and nothing that happens to it loses more than time."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.search import open_index, search
from kg.search.index import FILE
from kg.store import open_store
from tests.search.conftest import ARTICLES, Saying, article, in_memory, take_out, write

WORDS = ("misi yang sama", "kerry", "melawan", "perdamaian")

SEARCH = """
import sys
from kg.search import open_index, search
from kg.store import open_store
with open_store(sys.argv[1], read_only=True) as store, open_index(store) as index:
    print([(hit.match, hit.id) for hit in search(index, "misi yang sama")], index.kept is not None)
"""
KILLED = """
import os, signal, sys
from kg.search import open_index
from kg.store import open_store
def die(article, number):
    if number == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
with open_store(sys.argv[1], read_only=True) as store:
    open_index(store, die)
"""


def hits(folder: Path, *searches: str) -> list[tuple[str, str, str]]:
    """Return what searches find in the store in a folder, with the index that is kept there."""
    with open_store(folder, read_only=True) as store, open_index(store) as index:
        assert index.kept == folder / FILE
        return [(text, hit.match, hit.id) for text in searches for hit in search(index, text, limit=50)]


def read(folder: Path) -> list[str]:
    """Return which articles had to be read to open the index."""
    seen: list[str] = []
    with open_store(folder, read_only=True) as store:
        open_index(store, lambda name, _: seen.append(name)).close()
    return seen


def test_the_index_is_made_once(folder: Path) -> None:
    """The first search reads all articles, the next one none."""
    assert read(folder) == ["perang", "suriah"]
    assert read(folder) == []


def test_what_is_added_changed_or_removed_is_found_so(folder: Path) -> None:
    """After each change of the store only the articles that it touched are read, and the answers are those of today."""
    assert hits(folder, "gencatan") == []
    write(folder, article("baru", Saying("Gencatan senjata mulai besok")))
    assert read(folder) == ["baru"]
    assert len(hits(folder, "gencatan")) == 1
    write(folder, article("baru", Saying("Perundingan mulai besok")))
    assert read(folder) == ["baru"]
    assert hits(folder, "gencatan") == [] and len(hits(folder, "perundingan")) == 1
    take_out(folder, "baru")
    assert read(folder) == []
    assert hits(folder, "perundingan") == []


def test_names_go_with_the_last_article_that_bears_them(folder: Path) -> None:
    """An actor whom no article names any longer is not found."""
    assert [one for *_, one in hits(folder, "erdogan")] == ["recep-tayyip-erdogan"]
    for key in ("suriah", "perang"):
        take_out(folder, key)
    assert hits(folder, "erdogan") == []


KEYS = st.sampled_from(["a", "b", "c"])
TEXTS = st.lists(
    st.sampled_from(["misi yang sama", "sama misi", "melawan", "lawan kami", "damai"]),
    min_size=1,
    max_size=3,
    unique=True,
)


@settings(max_examples=15)
@given(steps=st.lists(st.lists(st.tuples(KEYS, TEXTS), min_size=1, max_size=2), min_size=1, max_size=4))
def test_a_renewed_index_answers_like_a_new_one(
    tmp_path_factory: pytest.TempPathFactory, steps: list[list[tuple[str, list[str]]]]
) -> None:
    """Whatever is written in whatever order, the index in the folder finds what one made anew finds."""
    folder = tmp_path_factory.mktemp("renewed") / "store"
    now = {}
    for step in steps:
        now.update({key: article(key, *map(Saying, texts)) for key, texts in step})
        write(folder, *now.values())
        with in_memory(*now.values()) as store, open_index(store) as index:
            new = [(text, hit.match, hit.id) for text in WORDS for hit in search(index, text, limit=50)]
        assert sorted(hits(folder, *WORDS)) == sorted(new)


def test_kill_9_while_the_index_is_made(folder: Path) -> None:
    """What a killed search leaves behind is no harm: the next one makes the index, or goes on from the former one."""
    for round_number in (1, 2):
        killed = subprocess.run([sys.executable, "-c", KILLED, folder, str(round_number)], check=False)
        assert killed.returncode == -signal.SIGKILL
        assert [match for _, match, _ in hits(folder, "misi yang sama")] == ["phrase", "words", "some"]
        write(folder, *(article(f"{round_number}-{number}", Saying(f"Hal {number}")) for number in range(3)))


def test_several_may_search_at_once(folder: Path) -> None:
    """Searches that start together all find the same, and the index is sound afterwards."""
    started = [
        subprocess.Popen([sys.executable, "-c", SEARCH, folder], stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    answers = {process.communicate(timeout=120)[0] for process in started}
    assert len(answers) == 1 and answers.pop().strip().endswith("True")
    with sqlite3.connect(folder / FILE) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    connection.close()


def test_readers_are_not_disturbed_by_a_writer(folder: Path) -> None:
    """While a build has the store open, a search answers, and the one after the build finds what is new."""
    with open_store(folder) as writing:
        assert hits(folder, "misi yang sama")
        assert writing.graphs()
    write(folder, article("baru", Saying("Gencatan senjata")))
    assert len(hits(folder, "gencatan")) == 1


@pytest.mark.parametrize("damage", ["foreign", "cut", "empty", "version", "table"])
def test_a_damaged_index_is_made_anew(folder: Path, damage: str) -> None:
    """Whatever has become of the file, the next search answers as before."""
    before = hits(folder, *WORDS)
    path = folder / FILE
    if damage == "foreign":
        path.write_text("Dear reader, " * 1000)
    elif damage == "cut":
        os.truncate(path, path.stat().st_size // 2)
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        connection = sqlite3.connect(path)
        connection.execute("PRAGMA user_version = 999" if damage == "version" else "DROP TABLE state")
        connection.commit()
        connection.close()
    assert hits(folder, *WORDS) == before


def test_where_no_index_can_be_kept_it_is_made_in_memory(folder: Path) -> None:
    """A folder that takes no file still answers; the index says that it is not kept."""
    (folder / FILE).mkdir()
    (folder / FILE / "letter.txt").write_text("Dear")
    with open_store(folder, read_only=True) as store, open_index(store) as index:
        assert index.kept is None
        assert search(index, "misi yang sama")[0].match == "phrase"
    assert (folder / FILE / "letter.txt").read_text() == "Dear"


def test_a_store_in_memory_is_searched() -> None:
    """The index is made in memory too, each time."""
    with in_memory(*ARTICLES) as store, open_index(store) as index:
        assert index.kept is None and search(index, "misi yang sama")


def test_a_copied_store_takes_its_index_along(folder: Path, tmp_path: Path) -> None:
    """A copy answers like the original, and reads no article again."""
    before = hits(folder, *WORDS)
    shutil.copytree(folder, tmp_path / "copy")
    assert read(tmp_path / "copy") == []
    assert hits(tmp_path / "copy", *WORDS) == before


def test_a_python_without_fts5_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what is missing and what else there is."""

    class Bare(sqlite3.Connection):
        def execute(self, sql: str, *_: object) -> sqlite3.Cursor:
            raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr("kg.search.index.sqlite3.connect", lambda *_, **__: Bare(":memory:"))
    with in_memory() as store, pytest.raises(StoreError, match="needs SQLite with FTS5.*kg query") as caught:
        open_index(store)
    assert "\n" not in str(caught.value)


FULL = """
import resource, signal, sys
from kg.search import open_index, search
from kg.store import open_store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
with open_store(sys.argv[1], read_only=True) as store, open_index(store) as index:
    print(index.kept, search(index, "misi yang sama")[0].match)
"""


@pytest.mark.parametrize("most", [0, 10_000, 60_000])
def test_a_full_disk_leaves_the_search_and_no_half_index(folder: Path, most: int) -> None:
    """Where the index finds no room it is made in memory; with room again it is made in the folder."""
    done = subprocess.run([sys.executable, "-c", FULL, folder, str(most)], capture_output=True, text=True, check=True)
    assert done.stdout == "None phrase\n"
    assert hits(folder, "misi yang sama")
