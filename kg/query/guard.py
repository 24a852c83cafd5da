"""Refusal of what is no reading query, and clear words for broken ones."""

from __future__ import annotations

import re

from kg.errors import StoreError
from kg.store.lexical import keywords, split_pieces

_READING = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_WRITING = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
_PROLOGUE = frozenset({"PREFIX", "BASE", "VERSION"})
_POSITION = re.compile(r"error at (\d+):(\d+): (?:expected )?(.*)", re.DOTALL)
_HINTS = (
    ("Prefix not found", "a prefix is used but not declared: add PREFIX name: <IRI>, or write the IRI in full"),
    ("SELECT contains a variable that is unbound", "a variable of SELECT is neither grouped by nor counted"),
    ("IRI parsing failed", "this is no IRI"),
    ("CONSTRUCT", "a query starts with SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("UNDEF", "VALUES holds values in brackets, and UNDEF for none"),
)
_EXCERPT = 30


def check_reading(text: str) -> None:
    """Pass if `text` only reads this store.

    Raises:
        StoreError: it is an update, or asks another server (SERVICE).
    """
    words = [word for word in keywords(text) if word not in _PROLOGUE]
    if words and words[0] in _WRITING:
        raise StoreError(
            f"the query would change the store ({words[0]}), but queries only read: write SELECT, ASK or CONSTRUCT"
        )
    if "SERVICE" in words:
        raise StoreError("the query asks another server (SERVICE), and queries only read this store: leave SERVICE out")
    if not _READING.intersection(words):
        raise StoreError("the query is empty: it needs SELECT, ASK, CONSTRUCT or DESCRIBE")


def explain_error(text: str, error: StoreError) -> StoreError:
    """Return an error that says in one line where `text` breaks and why; `error` itself if it says no place."""
    match = _POSITION.search(str(error))
    if match is None:
        return error
    line, column = int(match[1]), int(match[2])
    place = f"line {line}, column {column}"
    return StoreError(
        f"the query is not valid SPARQL at {place}, {_excerpt(text, line, column)}: {_hint(text, match[3])}"
    )


def _hint(text: str, expected: str) -> str:
    loose = [piece.text for piece in split_pieces(text) if piece.kind == "other"]
    if "'" in loose or '"' in loose:
        return "a string is not closed"
    if (open_groups := loose.count("{") - loose.count("}")) != 0:
        return "a closing } is missing" if open_groups > 0 else "there is a } too many"
    for sign, hint in _HINTS:
        if sign in expected:
            return hint
    return "something is missing or misplaced here"


def _excerpt(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    after = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    if after.strip():
        return f"before {_shorten(after.strip()[:_EXCERPT])}"
    return f"after {_shorten(before.strip()[-_EXCERPT:])}" if before.strip() else "at the end"


def _shorten(words: str) -> str:
    """Return words in quotation marks, with what a terminal would obey made visible."""
    return '"' + "".join(letter if letter.isprintable() else "\ufffd" for letter in words) + '"'
