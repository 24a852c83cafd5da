"""Tells whether a store in a folder has been written to, without opening it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from kg.errors import StoreError
from kg.store.oxigraph import DATABASE

_SILENT = ("LOG", "LOCK", "OPTIONS", "IDENTITY")
"""Files that say nothing of the data; readers write some of them."""


def fingerprint(folder: Path) -> str:
    """Return 64 hex digits that change with every write to the store in `folder`, and sometimes without one.

    Take it before you open the store: what you then read is at least as new as the fingerprint.

    Raises:
        StoreError: the folder can't be read.
    """
    try:
        files = [
            (entry.name, entry.stat().st_size, entry.stat().st_mtime_ns)
            for entry in (folder / DATABASE).iterdir()
            if not entry.name.startswith(_SILENT)
        ]
    except FileNotFoundError:  # a file went between being listed and being looked at: somebody writes
        return fingerprint(folder) if (folder / DATABASE).is_dir() else ""
    except OSError as error:
        raise StoreError(f"{folder}: this store can't be read ({error.strerror}); check its rights") from error
    return hashlib.sha256(repr(sorted(files)).encode()).hexdigest()
