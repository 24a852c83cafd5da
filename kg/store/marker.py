"""The file that makes a folder a store of ours: its format version and the base IRI of its data."""

from __future__ import annotations

import json
import os
from pathlib import Path

from kg.errors import StoreError
from kg.store.identifiers import DEFAULT_BASE, Identifiers

MARKER = "kg-store.json"
FORMAT = 4  # raised when a store of before lacks what commands of now rely on, or an older kg can't read a new one


_UNFINISHED = MARKER + ".new"


def claim_folder(folder: Path, *, base: str | None = None) -> Identifiers:
    """Return the identifiers of the store in `folder`, after making a missing or empty folder a store.

    Raises:
        StoreError: the folder can't be made or read, holds other things, or its marker doesn't fit.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = {entry.name for entry in folder.iterdir()} - {_UNFINISHED}
        if not names:
            _write_marker(folder, Identifiers(base or DEFAULT_BASE))
    except OSError as error:
        raise StoreError(f"{folder}: no store can be made here ({error.strerror}); choose another --store") from error
    return read_marker(folder, base=base)


def read_marker(folder: Path, *, base: str | None = None) -> Identifiers:
    """Return the identifiers of the store in `folder`.

    Raises:
        StoreError: there is no store, its format is another, its marker is damaged, or its base is not `base`.
    """
    if not folder.exists():
        raise StoreError(f"{folder}: there is no store here; make one with kg build")
    try:
        entries = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        version, known = int(entries["format"]), str(entries["base"])
    except (FileNotFoundError, NotADirectoryError):
        raise StoreError(f"{folder}: is not a store of kg and not empty; choose another --store") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(f"{folder / MARKER}: is damaged or can't be read; restore it or build a new store") from error
    return checked(str(folder), version, known, base=base)


def checked(place: str, version: int, known: str, *, base: str | None) -> Identifiers:
    """Return the identifiers of the store at `place`, whose marker gives this format and the base `known`.

    Raises:
        StoreError: its format is another, or its base is not `base`.
    """
    if version > FORMAT:
        raise StoreError(f"{place}: this store has format {version}, this kg knows {FORMAT}; update kg")
    if version < FORMAT:
        raise StoreError(
            f"{place}: this store was made by an older kg (format {version}, now {FORMAT}) and lacks "
            "what is asked for now; move it away and build it anew from its articles with kg build"
        )
    if base is not None and base != known:
        raise StoreError(f"{place}: the data of this store is below {known}, not {base}; choose another --store")
    return Identifiers(known)


def _write_marker(folder: Path, identifiers: Identifiers) -> None:
    entries = {"format": FORMAT, "base": identifiers.base}
    unfinished = folder / _UNFINISHED
    with unfinished.open("w", encoding="utf-8") as file:
        file.write(json.dumps(entries, indent=2) + "\n")
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / MARKER)
