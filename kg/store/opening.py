"""Opens a store, whatever kind it is of."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kg.errors import StoreError
from kg.store.contract import Store
from kg.store.identifiers import DEFAULT_BASE
from kg.store.oxigraph import open_folder, open_memory
from kg.store.server_settings import is_address


@dataclass(frozen=True, slots=True)
class Access:
    """How a store is to be opened."""

    base: str | None = None  # IRI of its data; None: that of an old store, or the usual one
    read_only: bool = False
    create: bool = True  # whether a store is made where there is none


Opener = Callable[[str, Access], Store]
"""Opens the store at a location."""


def open_store(
    location: str | Path,
    *,
    backend: str | None = None,
    base: str | None = None,
    read_only: bool = False,
    create: bool = True,
) -> Store:
    """Return the store at `location`, made if the folder is missing or empty, or the server has none.

    Args:
        location: a folder, or the http address of a SPARQL server; any text for the backend "memory".
        backend: a key of `BACKENDS`; None takes "sparql" for an address and "oxigraph" for all else.
        base: base IRI of the data; None takes that of an old store, or `DEFAULT_BASE`.
        read_only: nothing will be written and the store must be there; others can read at the same time.
        create: make the store where there is none.

    Raises:
        StoreError: there is no such backend, the folder or server is not ours, is in use, or is of a newer version, or
            the server can't be reached.
    """
    name = backend or ("sparql" if is_address(str(location)) else "oxigraph")
    opener = BACKENDS.get(name)
    if opener is None:
        raise StoreError(f"backend {name!r}: unknown; choose one of {', '.join(sorted(BACKENDS))}")
    return opener(str(location), Access(base, read_only, create and not read_only))


def _open_oxigraph(location: str, access: Access) -> Store:
    return open_folder(Path(location), base=access.base, read_only=access.read_only, create=access.create)


def _open_memory(location: str, access: Access) -> Store:
    del location
    if access.read_only:
        raise StoreError("a store in memory is empty at first; it can't be opened for reading alone")
    return open_memory(base=access.base or DEFAULT_BASE)


def _open_sparql(location: str, access: Access) -> Store:
    from kg.store.server import open_server

    return open_server(location, os.environ, base=access.base, read_only=access.read_only, create=access.create)


BACKENDS: Mapping[str, Opener] = MappingProxyType(
    {"oxigraph": _open_oxigraph, "memory": _open_memory, "sparql": _open_sparql}
)
"""How to open each kind of store."""
