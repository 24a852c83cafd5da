"""What a person searches for, as expressions of SQLite's FTS5: the phrase, all words, all in other forms, some.

Words are letters and digits alone, each in quotation marks, so nothing of FTS5's own syntax can get in.
"""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kg.errors import StoreError
from kg.search.filling import roots
from kg.store.terms import holdable

Match = Literal["phrase", "words", "forms", "some"]
"""How a hit fits: the words as they stand; all of them; all, some in another form; one of them at least."""

LONGEST = 1_000
"""Characters of a search."""

MOST_WORDS = 64
MOST_FORMS = 40  # of one word

_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f])*")
_QUOTED = re.compile('"([^"]+)"')
_COMMON = 0.1  # the share of all places from which a word says little
_SMALL = 1_000  # places of an index in which every word counts


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a search in order; what stands in quotation marks is one unit of several words."""

    units: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words in order."""
        return tuple(word for unit in self.units for word in unit)


def read_wording(text: str) -> Wording:
    """Return what `text` asks for.

    Raises:
        StoreError: it is empty, has no letter or digit, or is too long.
    """
    if len(text) > LONGEST:
        raise StoreError(f"the search has {len(text):,} characters: give at most {LONGEST:,}")
    units: list[tuple[str, ...]] = []
    for number, piece in enumerate(_QUOTED.split(holdable(text))):
        words = tuple(_WORD.findall(piece))
        units += [words] if number % 2 and words else [(word,) for word in words]
    if not units:
        raise StoreError("the search is empty: give words to look for, as in: kg search 'misi yang sama'")
    if sum(map(len, units)) > MOST_WORDS:
        raise StoreError(f"the search has {sum(map(len, units))} words: give at most {MOST_WORDS}")
    return Wording(tuple(units))


def expressions(wording: Wording, connection: sqlite3.Connection, column: str = "") -> Iterator[tuple[Match, str]]:
    """Yield how `wording` may be met, the best way first, each as an expression of FTS5.

    Args:
        wording: what is searched for.
        connection: the index, which knows the forms of words.
        column: the only column to look in; "" for all.
    """
    limited = f"{{{column}}} : " if column else ""
    units = list(dict.fromkeys(wording.units))
    yield "phrase", f"{limited}({_phrase(wording.words)})"
    if len(units) > 1:
        yield "words", f"{limited}({' AND '.join(map(_phrase, units))})"
    wider = {unit: _with_forms(unit, connection) for unit in units}
    if any(wider[unit] != _phrase(unit) for unit in units):
        yield "forms", f"{limited}({' AND '.join(wider.values())})"
    if len(units) > 1:
        telling = _telling(units, connection)
        yield "some", f"{limited}({' OR '.join(wider[unit] for unit in telling)})"


def _phrase(words: tuple[str, ...]) -> str:
    return '"' + " ".join(words) + '"'


def _with_forms(unit: tuple[str, ...], connection: sqlite3.Connection) -> str:
    """Return the expression for one word or any word that shares a root with it; for a phrase, the phrase."""
    if len(unit) > 1:
        return _phrase(unit)
    word = fold(unit[0])
    found = connection.execute(
        f"SELECT DISTINCT term FROM form WHERE root IN ({_marks(roots(word))}) AND term <> ? ORDER BY term LIMIT ?",
        (*sorted(roots(word)), word, MOST_FORMS),
    )
    forms = [unit, *((term,) for (term,) in found)]
    return f"({' OR '.join(map(_phrase, forms))})" if len(forms) > 1 else _phrase(unit)


def _telling(units: list[tuple[str, ...]], connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Return the units that few places hold; in a small index, and where all are common, all of them."""
    (total,) = connection.execute("SELECT count(*) FROM place").fetchone()
    if total < _SMALL:
        return units
    counts = {unit: min(_places(word, connection) for word in unit) for unit in units}
    rare = [unit for unit in units if 0 < counts[unit] <= total * _COMMON]
    return rare or [min(units, key=lambda unit: counts[unit] or total)]


def _places(word: str, connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (fold(word),)).fetchone()
    return int(row[0]) if row else 0


def fold(word: str) -> str:
    """Return a word as the index has it: in small letters, without diacritics."""
    plain = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _marks(values: set[str]) -> str:
    return ", ".join("?" * len(values))
