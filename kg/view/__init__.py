"""One HTML file that shows the graph and leads every line back to the exact words."""

from __future__ import annotations

import os
from pathlib import Path

from kg.errors import StoreError
from kg.store.contract import Store
from kg.view.read_data import read_page_data
from kg.view.render import render_page

__all__ = ["read_page_data", "render_page", "write_page"]


def write_page(store: Store, path: Path, *, title: str | None = None, language: str | None = None) -> None:
    """Write the page of everything in `store` to `path`; the file is replaced as a whole or left as it was.

    Args:
        store: holds the named graphs that `kg build` writes.
        path: the file to write; its folder exists.
        title: heading of the page; a sentence of the page's own if None.
        language: "en" or "id", in which the page opens; that of most articles if None.

    Raises:
        DataFileError: a file of the page is missing or malformed.
        StoreError: the file can't be written.
    """
    page = render_page(read_page_data(store), title=title, language=language).encode()
    try:
        _replace(path, page)
    except OSError as error:
        raise StoreError(f"{path}: the page can't be written ({error.strerror}); choose another place") from error


def _replace(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
