"""Answers as text: a table for the terminal, CSV for spreadsheets, JSON for programs.

Values come from articles, which anybody may have written. The table replaces control characters and marks that
reorder text; CSV guards cells that a spreadsheet would run as a formula (`kg.query.cells`).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from kg.query.answer import Answer, Term, Value
from kg.query.cells import write_csv
from kg.store.namespaces import PREFIXES

_GAP = "  "
_WIDEST = 60


def format_table(answer: Answer, *, widest: int | None = _WIDEST) -> str:
    """Return columns aligned by spaces under their names, a line each row, numbers to the right.

    Args:
        answer: what to show.
        widest: characters of a column after which its text is cut with "…"; None cuts nothing.
    """
    head = [list(answer.columns)]
    body = [[_cut(show_term(term), widest) for term in row] for row in answer.terms]
    widths = [max(map(_width, column)) for column in zip(*head, *body, strict=True)]
    rule = [["-" * width for width in widths]]
    numeric = [_is_numeric(column) for column in zip(*answer.rows, strict=True)] or [False] * len(widths)
    lines = [
        _GAP.join(_pad(cell, width, right) for cell, width, right in zip(row, widths, numeric, strict=True)).rstrip()
        for row in head + rule + body
    ]
    return "\n".join(lines) + "\n"


def format_csv(answer: Answer) -> str:
    """Return RFC 4180 CSV with a head line; formulas are guarded."""
    return write_csv(answer.columns, answer.rows)


def format_json(answer: Answer) -> str:
    """Return SPARQL 1.1 query results JSON; the triples of a CONSTRUCT are rows like those of a SELECT.

    Source: https://www.w3.org/TR/sparql11-results-json/
    """
    if answer.form == "ask":
        document: dict[str, object] = {"head": {}, "boolean": answer.rows[0][0]}
    else:
        bindings = [
            {column: _json_term(term) for column, term in zip(answer.columns, row, strict=True) if term}
            for row in answer.terms
        ]
        document = {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def show_term(term: Term | None) -> str:
    """Return one term on one line for the eye: IRIs by their prefix, dates in ISO 8601, nothing for None."""
    if term is None:
        return ""
    if term.kind == "uri":
        return visible(_shorten(term.text))
    return visible(show_value(term.value))


def show_value(value: Value) -> str:
    """Return a value as words: "true", "0.97", "2015-09-26"; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date) else str(value)


def visible(text: str) -> str:
    """Return `text` on one line, with control characters and direction marks replaced by U+FFFD."""
    words = " ".join(text.split())
    return "".join("\ufffd" if unicodedata.category(letter) in ("Cc", "Cf", "Cs") else letter for letter in words)


def _shorten(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _json_term(term: Term) -> dict[str, str]:
    extra = {"datatype": term.datatype, "xml:lang": term.language}
    return {"type": term.kind, "value": term.text} | {key: value for key, value in extra.items() if value}


def _cut(text: str, widest: int | None) -> str:
    return text if widest is None or len(text) <= widest else text[: widest - 1] + "…"


def _is_numeric(values: tuple[Value, ...]) -> bool:
    return all(isinstance(value, int | float | None) and not isinstance(value, bool) for value in values)


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _pad(text: str, width: int, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


FORMATS: Mapping[str, Callable[[Answer], str]] = MappingProxyType(
    {"table": format_table, "csv": format_csv, "json": format_json}
)
"""How an answer is written, by the name of the format."""
