"""Finds what an input names: a file, the files of a folder, standard input, a web page."""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from kg.errors import ReadError
from kg.read.decode import MAX_SIZE, decode
from kg.read.draft import Draft, Skipped
from kg.read.page import fetch_page, read_page
from kg.read.tables import read_csv, read_jsonl

Drafts = Iterator[Draft | Skipped]

_NO_INPUT = (".yaml", ".yml", ".json", ".pdf", ".doc", ".docx", ".odt", ".rtf")
_JSONL_START = re.compile(rb"\{\s*\"")
_HTML_STARTS = (b"<!doctype", b"<html")


def read_inputs(inputs: Sequence[str | Path]) -> Drafts:
    """Yield the articles of all inputs in order, and a note on each one that can't be read.

    Args:
        inputs: paths of files and folders, http(s) addresses, or "-" for standard input.
    """
    for given in inputs:
        yield from _or_skipped(str(given), partial(_read_input, str(given)))


def article_files(folder: Path) -> tuple[Path, ...]:
    """Return the files in `folder` and below that may hold articles, sorted by path; hidden ones are left out.

    Links to folders are not followed.
    """
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if not name.startswith(".")]
    return tuple(sorted(path for path in found if path.suffix.lower() in READERS))


def _or_skipped(source: str, read: Callable[[], Drafts]) -> Drafts:
    """Yield what `read` yields; an input that can't be read ends in a note."""
    try:
        yield from read()
    except ReadError as error:
        yield Skipped(source, str(error))
    except OSError as error:
        yield Skipped(source, f"{source}: {(error.strerror or str(error)).lower()}")


def _read_input(given: str) -> Drafts:
    if given == "-":
        yield from _read_unknown(cast("io.BufferedReader", sys.stdin.buffer), "-", "stdin")
    elif given.lower().startswith(("http://", "https://")):
        yield fetch_page(given)
    elif Path(given).is_dir():
        yield from _read_folder(Path(given))
    else:
        yield from _read_file(Path(given))


def _read_folder(folder: Path) -> Drafts:
    files = article_files(folder)
    if not files:
        raise ReadError(f"{folder}: no article in this folder (looked for {', '.join(READERS)})")
    for path in files:
        yield from _or_skipped(str(path), partial(_read_file, path))


def _read_file(path: Path) -> Drafts:
    suffix = path.suffix.lower()
    if not path.exists():
        raise ReadError(f"{path}: there is no such file or folder")
    if suffix in _NO_INPUT:
        raise ReadError(f"{path}: {suffix} files are no input; give articles as text, HTML, JSONL or CSV")
    with path.open("rb") as stream:
        yield from READERS.get(suffix, _read_unknown)(stream, str(path), path.stem)


def _read_text(stream: io.BufferedReader, source: str, name: str) -> Drafts:
    yield Draft(source=source, name=name, text=decode(stream.read(MAX_SIZE + 1), source))


def _read_html(stream: io.BufferedReader, source: str, name: str) -> Drafts:
    yield read_page(stream.read(MAX_SIZE + 1), source, name=name)


def _read_jsonl(stream: io.BufferedReader, source: str, name: str) -> Drafts:
    return read_jsonl(stream, source, name=name)


def _read_csv(stream: io.BufferedReader, source: str, name: str) -> Drafts:
    return read_csv(stream, source, name=name)


def _read_unknown(stream: io.BufferedReader, source: str, name: str) -> Drafts:
    """Read what comes without a telling name: JSONL or HTML by its first characters, else text."""
    head = stream.peek(1).removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if _JSONL_START.match(head):
        return _read_jsonl(stream, source, name)
    if head.startswith(_HTML_STARTS):
        return _read_html(stream, source, name)
    return _read_text(stream, source, name)


READERS: Mapping[str, Callable[[io.BufferedReader, str, str], Drafts]] = {
    ".txt": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".jsonl": _read_jsonl,
    ".ndjson": _read_jsonl,
    ".csv": _read_csv,
    ".tsv": _read_csv,
}
"""What reads the files of each suffix. A new format is one function and one line here."""
