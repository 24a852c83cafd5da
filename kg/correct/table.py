"""Reads corrections from a table as spreadsheets save it: CSV in UTF-8, with comma, semicolon or tab between cells."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from kg.correct.records import Correction, CorrectionKind, Given
from kg.correct.rules import checked
from kg.correct.words import load_words, plain
from kg.errors import CorrectionError

COLUMNS = ("correction", "article", "text", "was", "is", "by", "on", "why")
"""The columns in the order in which they are written; a table may have them in any order, and lack empty ones."""

_GUARDED = re.compile(r"'(?=[\s\"']*[=+\-@\t\r\n])")
_DELIMITERS = (",", ";", "\t")


def read_table(path: Path) -> tuple[Given, ...]:
    """Return the corrections of a table, in order. Empty rows and rows that start with `#` are left out.

    Raises:
        CorrectionError: the file can't be read, or a row is no correction; the message names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CorrectionError(f"{path}: can't be read ({error.strerror}); give a table of corrections") from error
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{path}: is not UTF-8; save it as “CSV UTF-8”") from error
    rows = _rows(path, text.replace("\0", "\ufffd"))
    head = next(rows, None)
    if head is None:
        raise CorrectionError(f"{path}: is empty; its first row names the columns: {','.join(COLUMNS)}")
    columns = _columns(path, head[1])
    return tuple(
        Given(_correction(f"{path}:{line}", dict(zip(columns, cells, strict=False))), f"{path}:{line}")
        for line, cells in rows
        if _fits(path, line, cells, columns)
    )


def _rows(path: Path, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold something, with the line that each starts on."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise CorrectionError(
                f"{path}:{line}: is no row of a table ({error}); check its quotation marks"
            ) from error
        if cells is None:
            return
        if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
            yield line, [_GUARDED.sub("", cell, count=1).strip() for cell in cells]
        line = reader.line_num + 1


def _columns(path: Path, head: list[str]) -> list[str]:
    known = load_words().columns
    columns = [known.get(plain(name), "") for name in head]
    for name, column in zip(head, columns, strict=True):
        if not column and name:
            raise CorrectionError(f"{path}:1: column {name!r} is unknown; the columns are {', '.join(COLUMNS)}")
    named = [column for column in columns if column]
    if "correction" not in named or len(set(named)) < len(named):
        raise CorrectionError(f"{path}:1: give each column once, and “correction”: {','.join(COLUMNS)}")
    return columns


def _fits(path: Path, line: int, cells: list[str], columns: list[str]) -> bool:
    if any(cells[len(columns) :]) or any(cell for cell, name in zip(cells, columns, strict=False) if not name):
        raise CorrectionError(f"{path}:{line}: has more cells than columns; put words with a comma in quotation marks")
    return True


def _correction(place: str, cells: Mapping[str, str]) -> Correction:
    words = load_words()
    kind = words.kinds.get(plain(cells.get("correction", "")))
    if kind is None:
        kinds = ", ".join(dict.fromkeys(words.kinds.values()))
        raise CorrectionError(f"{place}: correction {cells.get('correction', '')!r} is unknown; choose one of {kinds}")
    article, text, was, becomes, by, on, why = (cells.get(name, "") for name in COLUMNS[1:])
    return checked(Correction(cast(CorrectionKind, kind), article, text, was, becomes, by, _day(place, on), why), place)


def _day(place: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise CorrectionError(f"{place}: on {text!r} is no day; write it as 2026-11-26") from None
