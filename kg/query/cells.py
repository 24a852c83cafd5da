"""CSV that a spreadsheet shows and never runs.

A text cell that starts with `=`, `+`, `-`, `@`, a tab or a line break (also after quotation marks, spaces or
direction marks, which spreadsheets drop) gets an apostrophe in front: spreadsheets then take it as text. Programs take
one leading apostrophe off such cells to have the words again. Numbers stay numbers.

Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kg.query.answer import Value
from kg.store.terms import holdable

_FORMULA = re.compile("[\\s\"'\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """Return RFC 4180 CSV with a head line, lines ended by CR LF, formulas guarded."""
    return "".join(csv_lines([columns, *rows]))


def csv_lines(rows: Iterable[Sequence[Value]]) -> Iterator[str]:
    """Yield each row as RFC 4180 CSV with its line end, formulas guarded."""
    for row in rows:
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\r\n").writerow([write_cell(value) for value in row])
        yield line.getvalue()


def write_cell(value: Value) -> str:
    """Return a value as the text of a cell; a text that could be a formula gets an apostrophe in front.

    >>> write_cell("=1+1"), write_cell(-1), write_cell("Kerry")
    ("'=1+1", '-1', 'Kerry')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return "'" + holdable(value) if _FORMULA.match(value) else holdable(value)
    return str(value)
