"""The answer to a query as plain values, and as RDF terms for those who need them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from kg.query.frames import make_frame
from kg.store.namespaces import XSD

Value = str | int | float | bool | date | None
AnswerForm = Literal["select", "ask", "construct"]

_INTEGERS = frozenset(
    XSD + name
    for name in (
        *("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"),
        *("unsignedInt", "unsignedLong", "unsignedShort", "unsignedByte", "negativeInteger", "nonPositiveInteger"),
    )
)
_NUMBERS = frozenset(XSD + name for name in ("decimal", "double", "float"))


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term: an IRI, a literal, or a blank node with a label that holds within its answer."""

    kind: Literal["uri", "literal", "bnode"]
    text: str
    datatype: str | None = None  # IRI; None for plain strings, strings with a language, IRIs
    language: str | None = None

    @property
    def value(self) -> Value:
        """The number, truth value, date or text that the term stands for; its text where it is malformed."""
        try:
            return _read_value(self.text, self.datatype)
        except ValueError:
            return self.text


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gives, in the order that the query asks for.

    ASK gives one row of the column "answer"; CONSTRUCT and DESCRIBE give a row for each triple, sorted, in the columns
    "subject", "predicate", "object". A variable without a value is None.
    """

    form: AnswerForm
    columns: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]

    @property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """The rows as plain values, one for each column."""
        return tuple(tuple(term.value if term else None for term in row) for row in self.terms)

    def records(self) -> Iterable[dict[str, Value]]:
        """Yield each row as a mapping from column to value."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)

    def frame(self) -> Any:
        """Return the rows as a pandas DataFrame.

        Raises:
            AnalysisError: pandas is not installed.
        """
        return make_frame(self.columns, self.rows)


def _read_value(text: str, datatype: str | None) -> Value:
    if datatype in _INTEGERS:
        return int(text)
    if datatype in _NUMBERS:
        return float(text)
    if datatype == XSD + "boolean":
        return text in ("true", "1")
    if datatype == XSD + "date":
        return date.fromisoformat(text)
    return text
