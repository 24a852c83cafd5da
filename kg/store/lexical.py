"""The pieces of a SPARQL text, found without understanding it: enough to bind values, and to tell queries from updates.

Source: the terminals of https://www.w3.org/TR/sparql11-query/#sparqlGrammar
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["comment", "string", "iri", "variable", "name", "word", "other"]

_PIECES: dict[PieceKind, str] = {
    "comment": r"#[^\n\r]*",
    "string": r'"""(?:(?:"|"")?(?:[^"\\]|\\.))*"""'
    r"|'''(?:(?:'|'')?(?:[^'\\]|\\.))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'",
    "iri": r'<[^<>"{}|^`\x00-\x20]*>',
    "variable": r"[?$]\w+",
    "name": r"(?:[^\W\d_][\w.-]*)?:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*",
    "word": r"[^\W\d_][\w-]*",
    "other": r"\s+|\d+|.",
}
_PATTERN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PIECES.items()), re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a text; the texts of all pieces, joined, are the text."""

    kind: PieceKind
    text: str
    start: int


def split_pieces(text: str) -> Iterator[Piece]:
    """Yield the pieces of a SPARQL text in order; nothing is left out, and broken text gives pieces too.

    A word inside a string, comment, IRI or prefixed name is never a piece of its own.
    """
    for match in _PATTERN.finditer(text):
        kind = match.lastgroup
        for known in _PIECES:
            if kind == known:
                yield Piece(known, match[0], match.start())


def keywords(text: str) -> Iterator[str]:
    """Yield the bare words of a SPARQL text in upper case, in order."""
    return (piece.text.upper() for piece in split_pieces(text) if piece.kind == "word")


def variables(text: str, mark: str) -> frozenset[str]:
    """Return the names of the variables written with `mark`, "?" or "$"."""
    pieces = split_pieces(text)
    return frozenset(piece.text[1:] for piece in pieces if piece.kind == "variable" and piece.text[0] == mark)
