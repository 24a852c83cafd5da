"""The index that `kg search` looks words up in: SQLite's FTS5, in the store's folder or in memory.

It is made when it is first needed and renewed when the store has changed, article by article. One transaction does
it, so that a crash leaves the former state; whoever comes meanwhile waits. For a store without a folder (in memory, or
on a server), and where the folder can't be written, the index is made in memory each time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kg.errors import StoreError
from kg.search.filling import fill, renew
from kg.store import OxigraphStore, Store, open_store
from kg.store.fingerprint import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

Progress = Callable[[str, int], None]
"""Is told the article just read, and how many have been."""

FILE = "search.sqlite"
VERSION = 1  # of schema.sql
WAIT = 600.0  # seconds for another process that renews the same index

_SCHEMA = Path(__file__).with_name("schema.sql")
_KEPT = ("", "-journal", "-wal", "-shm")  # what SQLite may leave of one database
_LOST = ("malformed", "no such table", "no such column")


class SearchIndex:
    """An open index; see `open_index`. `kept` is None where it was made for this time alone."""

    def __init__(self, connection: sqlite3.Connection, base: str, kept: Path | None = None) -> None:
        self.connection = connection
        self.base = base
        self.kept = kept

    def close(self) -> None:
        """Close the index; the store stays open."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_index(store: Store, progress: Progress | None = None) -> SearchIndex:
    """Return the index of a store, up to date.

    Args:
        store: an open store.
        progress: is told of each article that has to be read.

    Raises:
        StoreError: Python's SQLite has no FTS5, the store can't be read, or another process holds the index for long.
    """
    _check_fts5()
    base, folder = store.identifiers.base, store.folder if isinstance(store, OxigraphStore) else None
    if folder is not None:
        try:
            return SearchIndex(_in_folder(folder, progress), base, folder / FILE)
        except (OSError, sqlite3.OperationalError) as error:
            if "locked" in str(error):
                raise StoreError(f"{folder / FILE}: another process is at work on it; try again later") from error
    return SearchIndex(_in_memory(store, progress), base)


def _check_fts5() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (words)")
        except sqlite3.OperationalError as error:
            raise StoreError(
                "search needs SQLite with FTS5, which this Python lacks: install a Python built with it, "
                "or use kg query --name said --containing WORDS"
            ) from error


def _in_memory(store: Store, progress: Progress | None) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    make_tables(connection)
    fill(connection, store, progress)
    return connection


def _in_folder(folder: Path, progress: Progress | None) -> sqlite3.Connection:
    """Return the index in the folder, made anew where it is damaged or of another version.

    Raises:
        OSError, sqlite3.OperationalError: it can't be written.
    """
    try:
        return _renewed(folder, progress)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and not any(sign in str(error) for sign in _LOST):
            raise
    for ending in _KEPT:
        (folder / (FILE + ending)).unlink(missing_ok=True)
    return _renewed(folder, progress)


def _renewed(folder: Path, progress: Progress | None) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / FILE, timeout=WAIT, isolation_level=None, check_same_thread=False)
    try:
        if not _is_current(connection, folder):
            with _alone(connection):
                _bring_up_to_date(connection, folder, progress)
    except BaseException:
        connection.close()
        raise
    return connection


def _bring_up_to_date(connection: sqlite3.Connection, folder: Path, progress: Progress | None) -> None:
    if _is_current(connection, folder):  # another process did it while this one waited
        return
    if _version(connection) == 0:
        make_tables(connection)
    elif _version(connection) != VERSION:
        raise sqlite3.DatabaseError("malformed: made by another version")
    mark = fingerprint(folder)  # before the store is opened, so that nothing written later is missed
    with open_store(folder, read_only=True) as store:
        renew(connection, store, progress)
    connection.execute("REPLACE INTO state VALUES ('fingerprint', ?)", (mark,))


def _is_current(connection: sqlite3.Connection, folder: Path) -> bool:
    if _version(connection) != VERSION:
        return False
    row = connection.execute("SELECT value FROM state WHERE key = 'fingerprint'").fetchone()
    return row is not None and row[0] == fingerprint(folder)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty index."""
    statement = ""
    for line in _SCHEMA.read_text("utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def _alone(connection: sqlite3.Connection) -> Iterator[None]:
    """Run a transaction that starts when no other process writes; all or nothing."""
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
