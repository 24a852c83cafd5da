"""The embedded stores: Oxigraph in a folder, or in memory."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.errors import StoreError
from kg.store.contract import Answer, Change
from kg.store.identifiers import Identifiers
from kg.store.lexical import keywords
from kg.store.marker import claim_folder, read_marker
from kg.store.namespaces import PREFIXES

if TYPE_CHECKING:
    import rdflib

DATABASE = "oxigraph"
"""The folder, in that of the store, that Oxigraph keeps its files in."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that a query is asked over. None leaves the choice to FROM and FROM NAMED in the query."""

    default: tuple[str, ...] | None = None  # IRIs of the graphs that are the default graph together
    named: tuple[str, ...] | None = None  # IRIs of those that GRAPH finds

    def options(self) -> dict[str, Any]:
        """Return what pyoxigraph is told."""
        if self.default is None and self.named is None:
            return {}
        default, named = ([NamedNode(iri) for iri in graphs or ()] for graphs in (self.default, self.named))
        return {"default_graph": default, "named_graphs": named}


_BULK, _WHOLE = 10_000, 500_000
"""From how many quads they are written past the log, and up to how many Oxigraph takes them in as one (1,000,000)."""

_OPENINGS, _PAUSE = 20, 0.05  # how often a store that is being written is looked at anew, and after how many seconds


class OxigraphStore:
    """A store over pyoxigraph; see `kg.store.contract.Store`. Made by `open_folder` and `open_memory`."""

    def __init__(
        self, database: pyoxigraph.Store, identifiers: Identifiers, *, folder: Path | None, read_only: bool = False
    ) -> None:
        self._read_only = read_only
        self._unsaved = False
        self._database: pyoxigraph.Store | None = database
        self._identifiers = identifiers
        self._folder = folder
        self._place = "memory" if folder is None else str(folder)

    @property
    def identifiers(self) -> Identifiers:
        """The IRIs of this store's data."""
        return self._identifiers

    @property
    def folder(self) -> Path | None:
        """Where the store lies; None for one in memory."""
        return self._folder

    def query(self, text: str, *, dataset: Dataset | None = None) -> Answer:
        """Return the answer to a SPARQL query, over all graphs together unless it or `dataset` chooses some."""
        if dataset is None and "from" in text.casefold() and "FROM" in keywords(text):
            dataset = Dataset()
        options: dict[str, Any] = {"use_default_graph_as_union": True} if dataset is None else dataset.options()
        with self._failing("can't be read"):
            try:
                return self._open.query(text, prefixes=dict(PREFIXES), **options)
            except SyntaxError as error:
                raise StoreError(f"the query is not valid SPARQL: {_one_line(error)}; correct it") from error

    def replace_graph(self, graph: str, quads: Iterable[Quad]) -> Change:
        """Make `quads` the whole content of the graph in one transaction."""
        change = Change(frozenset(self.quads(graph)), frozenset(quads))
        if change:
            self.change(remove=change.before - change.after, add=change.after - change.before)
        return change

    def change(self, *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Remove and add quads in one transaction."""
        gone, new = list(remove), list(add)
        with self._writing():
            if gone:
                self._open.update(f"DELETE DATA {{ {_data(gone)} }} ; INSERT DATA {{ {_data(new)} }}")
            elif self._folder is not None and _BULK <= len(new) <= _WHOLE:
                self._save()  # what was written before must not be lost where this is not
                self._open.bulk_extend(new)
                return
            else:
                self._open.extend(new)
            self._unsaved = True

    def remove_graph(self, graph: str) -> bool:
        """Remove a named graph in one transaction."""
        name = NamedNode(graph)
        with self._writing():
            known = self._open.contains_named_graph(name)
            self._open.remove_graph(name)
        return known

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of all named graphs, sorted."""
        with self._failing("can't be read"):
            names = [name.value for name in self._open.named_graphs() if isinstance(name, NamedNode)]
        return tuple(sorted(name for name in names if next(self.quads(name), None)))

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """Yield the quads of one named graph, or of all."""
        with self._failing("can't be read"):
            yield from self._open.quads_for_pattern(None, None, None, None if graph is None else NamedNode(graph))

    def dataset(self) -> rdflib.Dataset:
        """Return an rdflib view on this store, through oxrdflib; imports rdflib.

        It reads and writes the same data. Three things differ from rdflib's own stores: prefixes are bound anew at
        each opening (done here), relative IRIs raise, and only queries given as text run on Oxigraph's engine (a
        prepared query falls back to the slow one of rdflib).
        """
        import rdflib
        from oxrdflib import OxigraphStore as Bridge

        dataset = rdflib.Dataset(store=Bridge(store=self._open), default_union=True)
        for prefix, namespace in PREFIXES.items():
            dataset.bind(prefix, namespace, replace=True)
        return dataset

    def close(self) -> None:
        """Give the folder back, with all that was written in place so that the next opening is quick."""
        try:
            if self._database is not None:
                with self._failing("can't be written"):
                    self._save()
        finally:
            self._database = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _open(self) -> pyoxigraph.Store:
        if self._database is None:
            raise StoreError(f"{self._place}: this store has been closed; open it again")
        return self._database

    def _save(self) -> None:
        """Write in place what stands in the log alone."""
        if self._unsaved:
            self._open.flush()
            self._unsaved = False

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._read_only:
            raise StoreError(f"{self._place}: can't be written, it was opened for reading alone; open it anew")
        with self._failing("can't be written"):
            yield

    @contextmanager
    def _failing(self, problem: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(f"{self._place}: {problem} ({_one_line(error)}); check the disk") from error
        except RuntimeError as error:  # what Oxigraph raises for files that are not as it left them
            raise StoreError(_damaged(self._place, error)) from error


def open_memory(*, base: str) -> OxigraphStore:
    """Return an empty store that lives in memory and is gone when it is closed.

    Raises:
        StoreError: the base is no absolute IRI that ends with a slash.
    """
    return OxigraphStore(pyoxigraph.Store(), Identifiers(base), folder=None)


def open_folder(
    folder: Path, *, base: str | None = None, read_only: bool = False, create: bool = True
) -> OxigraphStore:
    """Return the store in `folder`, made there if the folder is missing or empty.

    Args:
        folder: where the store is, or shall be.
        base: for a new store, the base IRI of its data; for an old one, the base that it must have; None takes the
            old one's own, or the usual one.
        read_only: open an old store for reading alone, beside other readers.
        create: make a store where there is none.

    Raises:
        StoreError: the folder holds other things, a store of a newer version or with another base, or is in use by
            another process, or can't be read or written.
    """
    old = read_only or not create
    identifiers = read_marker(folder, base=base) if old else claim_folder(folder, base=base)
    path = str(folder / DATABASE)
    try:
        database = _open_for_reading(path) if read_only else pyoxigraph.Store(path)
    except OSError as error:
        if "lock" in str(error).lower():
            problem = "is in use by another process; close the other or choose another --store"
        else:
            problem = f"can't be opened ({_one_line(error)}); check it or choose another --store"
        raise StoreError(f"{folder}: this store {problem}") from error
    except RuntimeError as error:
        raise StoreError(_damaged(str(folder), error)) from error
    return OxigraphStore(database, identifiers, folder=folder, read_only=read_only)


def _open_for_reading(path: str) -> pyoxigraph.Store:
    """Open a database that another process may be writing: a file of its list may be gone before it is looked at."""
    for _ in range(_OPENINGS - 1):
        try:
            return _read_only(path)
        except (OSError, RuntimeError) as error:
            if "No such file" not in str(error):
                raise
            time.sleep(_PAUSE)
    return _read_only(path)


def _read_only(path: str) -> pyoxigraph.Store:
    """Return the database for reading alone; one whose making was cut off is made first, and is empty."""
    try:
        return pyoxigraph.Store.read_only(path)
    except RuntimeError as error:
        if "Column family not found" not in str(error):
            raise
        pyoxigraph.Store(path).flush()
        return pyoxigraph.Store.read_only(path)


def _damaged(place: str, error: Exception) -> str:
    return f"{place}: this store is damaged ({_one_line(error)}); restore it from a copy, or build a new one"


def _data(quads: Iterable[Quad]) -> str:
    return "\n".join(
        f"{quad.subject} {quad.predicate} {quad.object} ."
        if isinstance(quad.graph_name, DefaultGraph)
        else f"GRAPH {quad.graph_name} {{ {quad.subject} {quad.predicate} {quad.object} }}"
        for quad in quads
    )


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())
