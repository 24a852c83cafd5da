"""Articles from JSONL and CSV: one row an article, with any of the fields in `FIELDS`; other fields are left alone."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import BinaryIO

from kg.errors import ReadError
from kg.read.decode import MAX_SIZE, check_text, decode
from kg.read.draft import Draft, Skipped

FIELDS = ("id", "url", "title", "text", "publisher", "published", "lang")

_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:$|[T ])")


def read_jsonl(stream: BinaryIO, source: str, *, name: str) -> Iterator[Draft | Skipped]:
    """Yield an article for each line of `stream`; a line that can't be read is skipped and named.

    Args:
        stream: UTF-8, one JSON object a line; blank lines are passed over.
        source: the file's name, for messages.
        name: what ids are made from where a row has none.
    """
    number = 0
    while line := stream.readline(MAX_SIZE + 1):
        number += 1
        place = f"{source}:{number}"
        if len(line) > MAX_SIZE:
            _pass_over_line(stream, line)
            yield Skipped(place, f"{place}: longer than {MAX_SIZE:,} bytes, too long for one article; split it")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _jsonl_row(line, place, name)


def read_csv(stream: BinaryIO, source: str, *, name: str) -> Iterator[Draft | Skipped]:
    """Yield an article for each row of `stream`; a row that can't be read is skipped and named.

    Args:
        stream: UTF-8 or Windows-1252, a header line, and commas, semicolons or tabs between the cells.
        source: the file's name, for messages.
        name: what ids are made from where a row has none.

    Raises:
        ReadError: there is no column `text`.
    """
    csv.field_size_limit(MAX_SIZE)
    lines = _decoded_lines(stream, source)
    header = next(lines, "")
    columns = _columns(header, source)
    if "text" not in columns:
        raise ReadError(f"{source}: the first line names no column 'text'; its columns are {', '.join(columns)[:200]}")
    reader = csv.reader(lines, delimiter=_delimiter(header))
    while True:
        place = f"{source}:{reader.line_num + 2}"
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Skipped(place, f"{place}: {error}")
            continue
        if cells is None:
            return
        if any(cells):
            row = dict(zip(columns, (cell or None for cell in cells), strict=False))
            yield _draft_or_skipped(row, place, name)


def parse_date(value: str, source: str) -> date:
    """Return the day of an ISO 8601 date or time.

    Raises:
        ReadError: it is none.
    """
    match = _DATE.match(value.strip())
    try:
        return date.fromisoformat(match.group(1) if match else value)
    except ValueError as error:
        raise ReadError(f"{source}: 'published' must be a date like 2015-09-26, not {value[:40]!r}") from error


def _pass_over_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MAX_SIZE)


def _jsonl_row(line: bytes, place: str, name: str) -> Draft | Skipped:
    try:
        row = json.loads(decode(line, place))
    except ReadError as error:
        return Skipped(place, str(error))
    except (ValueError, RecursionError) as error:
        reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        return Skipped(place, f"{place}: broken JSON: {reason}")
    if not isinstance(row, dict):
        return Skipped(place, f"{place}: not a JSON object with a field 'text'")
    return _draft_or_skipped(row, place, name)


def _decoded_lines(stream: BinaryIO, source: str) -> Iterator[str]:
    """Yield the lines of a table; line breaks stay, a byte order mark goes."""
    head = stream.readline(MAX_SIZE + 1)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield from io.StringIO(decode(head + stream.read(MAX_SIZE + 1), source), newline="")
        return
    number = 1
    while head:
        yield decode(head, f"{source}:{number}") if head.strip() else head.decode("ascii")
        head = stream.readline(MAX_SIZE + 1)
        number += 1


def _columns(header: str, source: str) -> list[str]:
    try:
        return [cell.strip().lower() for cell in next(csv.reader([header], delimiter=_delimiter(header)), [])]
    except csv.Error as error:
        raise ReadError(f"{source}: the first line is no line of CSV ({error})") from error


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _draft_or_skipped(row: Mapping[str, object], place: str, name: str) -> Draft | Skipped:
    try:
        return _draft(row, place, name)
    except ReadError as error:
        return Skipped(place, str(error))


def _draft(row: Mapping[str, object], place: str, name: str) -> Draft:
    text = _field(row, "text", place)
    if text is None:
        raise ReadError(f"{place}: there is no 'text'")
    check_text(text, place)
    published = _field(row, "published", place)
    return Draft(
        source=place,
        name=name,
        text=text,
        title=_field(row, "title", place),
        title_known="title" in row,
        id=_field(row, "id", place),
        url=_field(row, "url", place),
        publisher=_field(row, "publisher", place),
        published=parse_date(published, place) if published else None,
        language=_field(row, "lang", place),
    )


def _field(row: Mapping[str, object], key: str, place: str) -> str | None:
    """Return a field as text; None where it is missing, null or blank. An id may be a whole number."""
    value = row.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and key == "id":
        value = str(value)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str):
        raise ReadError(f"{place}: '{key}' must be a text, not {json.dumps(value, default=str)[:40]}")
    check_text(value, f"{place}: '{key}'")
    return value
