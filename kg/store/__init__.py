"""Where the graph lives: named graphs in an RDF dataset.

`open_store` gives a `Store`; `update` writes findings into it; `write_trig` and `write_turtle` write files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from kg.errors import StoreError
from kg.store.contract import Answer, Change, Store
from kg.store.files import write_trig, write_turtle
from kg.store.identifiers import DEFAULT_BASE, Identifiers
from kg.store.oxigraph import OxigraphStore, open_folder, open_memory
from kg.store.run import RunInfo, reproducible_time
from kg.store.updating import Summary, remove_article, update

__all__ = [
    "BACKENDS",
    "DEFAULT_BASE",
    "Answer",
    "Change",
    "Identifiers",
    "OxigraphStore",
    "RunInfo",
    "Store",
    "Summary",
    "open_store",
    "remove_article",
    "reproducible_time",
    "update",
    "write_trig",
    "write_turtle",
]

Opener = Callable[[str, str | None, bool], Store]
"""Opens a store from its location, its base IRI (None: its own, or the usual one) and whether to read alone."""


def _open_oxigraph(location: str, base: str | None, read_only: bool) -> Store:
    return open_folder(Path(location), base=base, read_only=read_only)


def _open_memory(location: str, base: str | None, read_only: bool) -> Store:
    if read_only:
        raise StoreError("a store in memory is empty at first; it can't be opened for reading alone")
    return open_memory(base=base or DEFAULT_BASE)


BACKENDS: Mapping[str, Opener] = MappingProxyType({"oxigraph": _open_oxigraph, "memory": _open_memory})
"""How to open each kind of store."""


def open_store(
    location: str | Path, *, backend: str = "oxigraph", base: str | None = None, read_only: bool = False
) -> Store:
    """Return the store at `location`; with the backend "oxigraph", made if the folder is missing or empty.

    Args:
        location: a folder; any text for the backend "memory".
        backend: a key of `BACKENDS`.
        base: base IRI of the data; None takes that of an old store, or `DEFAULT_BASE`.
        read_only: nothing will be written and the store must be there; others can read at the same time.

    Raises:
        StoreError: there is no such backend, the folder is not ours, is in use, or is of a newer version.
    """
    opener = BACKENDS.get(backend)
    if opener is None:
        raise StoreError(f"backend {backend!r}: unknown; choose one of {', '.join(sorted(BACKENDS))}")
    return opener(str(location), base, read_only)
