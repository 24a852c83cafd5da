"""Full-text search: the quotes, labels and names that hold some words, the best first."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import unquote

from kg.errors import StoreError
from kg.query.names import match_name
from kg.search.index import SearchIndex
from kg.search.wording import Match, Wording, expressions, read_wording

Where = Literal["all", "quotes", "labels"]

_PLACES = """SELECT place.owner, place.evidence, place.kind, place.speaker, place.speaker_text, place.day,
  place.part, place.start, place.end, place.quote, article.identifier, article.title, article.publisher, article.url,
  highlight(words, 0, :open, :close), highlight(words, 1, :open, :close)
FROM words CROSS JOIN place ON place.id = words.rowid CROSS JOIN article ON article.id = place.article
WHERE words MATCH :expression {narrower} ORDER BY words.rank"""
_ACTORS = """SELECT name.actor, highlight(names, 0, :open, :close)
FROM names CROSS JOIN name ON name.id = names.rowid WHERE names MATCH :expression ORDER BY names.rank"""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look: in quotes, in labels of statements and names of actors, or in both; whose words, and when.

    With a speaker or a day, actors are left out. What has no day counts as said before all days.
    """

    where: Where = "all"
    speaker: str | None = None  # any name, id or IRI
    since: date | None = None
    until: date | None = None

    @property
    def of_statements(self) -> bool:
        """Whether only what somebody said, or said at some time, is looked for."""
        return self.speaker is not None or self.since is not None or self.until is not None


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement, claim, fact or actor that holds the words; a place of it that fits best."""

    match: Match
    kind: str  # direct, indirect, accordingTo, headline; claim or fact in an article's own voice; actor
    id: str  # of the statement, claim, fact or actor
    text: str  # in which the words were found: the quote, else the label; a name of the actor
    marks: tuple[tuple[int, int], ...]  # where they stand in `text`, half-open
    quote: str = ""  # the exact words at this place; "" for an actor, as are all others
    speaker: str = ""  # the name; of somebody who has none, the words that stand for one
    speaker_id: str = ""
    date: date | None = None  # when it was said, else when the article appeared
    article: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    part: str = ""
    start: int = 0
    end: int = 0
    evidence: str = ""  # id
    articles: int = 0  # how many articles carry it


def search(
    index: SearchIndex, text: str, scope: Scope | None = None, *, limit: int = 20, language: str = "en"
) -> tuple[Hit, ...]:
    """Return what holds the words of `text`: the phrase first, then all words, then other forms of them, then some.

    Case and diacritics don't matter. Words in quotation marks must stand together. Of the places that carry one
    statement, the best is shown.

    Args:
        index: an open index.
        text: words, at most `wording.LONGEST` characters.
        scope: where to look; everywhere if not given.
        limit: how many hits at most.
        language: of the speakers' names where there is a choice.

    Raises:
        StoreError: the search is empty or too long, `limit` is no positive number, or nobody has the speaker's name.
    """
    if limit < 1:
        raise StoreError(f"limit {limit}: give a whole number from 1")
    return _Search(index, read_wording(text), scope or Scope(), language).hits(limit)


def holders(index: SearchIndex, text: str) -> frozenset[str]:
    """Return the IRIs of all statements, claims and facts whose exact words hold all words of `text`, in any form.

    Raises:
        StoreError: the search is empty or too long.
    """
    all_ways = expressions(read_wording(text), index.connection, "quote")
    *_, widest = (expression for match, expression in all_ways if match != "some")
    rows = index.connection.execute(
        "SELECT place.owner FROM words CROSS JOIN place ON place.id = words.rowid WHERE words MATCH ?", (widest,)
    )
    return frozenset(index.base + owner for (owner,) in rows)


class _Search:
    """One search: the places and names that were met so far, and the marks that SQLite sets around words."""

    def __init__(self, index: SearchIndex, wording: Wording, scope: Scope, language: str) -> None:
        self._connection = index.connection
        self._base = index.base
        self._wording = wording
        self._scope = scope
        self._language = language
        self._marks = secrets.token_hex(8), secrets.token_hex(8)  # no article can hold them

    def hits(self, limit: int) -> tuple[Hit, ...]:
        found: dict[str, Hit] = {}
        column = {"quotes": "quote", "labels": "label"}.get(self._scope.where, "")
        narrower, values = self._narrower()
        for match, expression in expressions(self._wording, self._connection, column):
            if self._scope.where != "quotes" and not self._scope.of_statements:
                plain = expression.removeprefix(f"{{{column}}} : ")
                self._take(self._actors(match, plain), found, limit)
            self._take(self._places(match, expression, narrower, values), found, limit)
        return tuple(found.values())

    def _take(self, hits: Iterator[Hit], found: dict[str, Hit], limit: int) -> None:
        while len(found) < limit and (hit := next(hits, None)):
            found.setdefault(f"{hit.kind == 'actor'} {hit.id}", hit)

    def _narrower(self) -> tuple[str, dict[str, str]]:
        """Return the conditions that the scope sets, and their values."""
        conditions, values = "", {}
        if self._scope.speaker is not None:
            actors = find_speakers(self._connection, self._scope.speaker, self._base)
            values = {f"speaker{number}": actor for number, actor in enumerate(actors)}
            conditions = f"AND place.speaker IN ({', '.join(f':{name}' for name in values)}) "
        for name, sign, day in (("since", ">=", self._scope.since), ("until", "<=", self._scope.until)):
            if day is not None:
                conditions += f"AND place.day {sign} :{name} "
                values[name] = day.isoformat()
        return conditions, values

    def _actors(self, match: Match, expression: str) -> Iterator[Hit]:
        opening, closing = self._marks
        values = {"open": opening, "close": closing, "expression": expression}
        for actor, marked in self._connection.execute(_ACTORS, values):
            yield Hit(match, "actor", _id(actor), *self._unmark(marked))

    def _places(self, match: Match, expression: str, narrower: str, values: dict[str, str]) -> Iterator[Hit]:
        opening, closing = self._marks
        given = {"open": opening, "close": closing, "expression": expression, **values}
        for row in self._connection.execute(_PLACES.format(narrower=narrower), given):
            yield self._hit(match, row)

    def _hit(self, match: Match, row: Sequence[str | int]) -> Hit:
        owner, evidence, kind, speaker, words, day, part, start, end, quote, article, title, publisher, url = row[:14]
        in_quote, in_label = (self._unmark(str(marked)) for marked in row[14:])
        text, marks = in_quote if in_quote[1] else in_label
        query = "SELECT count(DISTINCT article) FROM place WHERE owner = ?"
        return Hit(
            match=match,
            kind=str(kind),
            id=_id(str(owner)),
            text=text,
            marks=marks,
            quote=str(quote),
            speaker=actor_name(self._connection, str(speaker), self._language) or str(words),
            speaker_id=_id(str(speaker)),
            date=_day(str(day)),
            article=str(article),
            title=str(title),
            publisher=str(publisher),
            url=str(url),
            part=str(part),
            start=int(start),
            end=int(end),
            evidence=_id(str(evidence)),
            articles=self._connection.execute(query, (owner,)).fetchone()[0],
        )

    def _unmark(self, marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
        """Return the text without the marks, and where they stood."""
        opening, closing = self._marks
        text, marks = "", []
        for piece in marked.split(opening):
            inside, mark, outside = piece.rpartition(closing)
            if mark:
                marks.append((len(text), len(text) + len(inside)))
            text += inside + outside
        return text, tuple(marks)


def find_speakers(connection: sqlite3.Connection, name: str, base: str) -> tuple[str, ...]:
    """Return the actors with this name, id or IRI, without the base; a name written exactly so goes first.

    Raises:
        StoreError: nobody has it; the message lists near names.
    """
    wanted = name.strip()
    rows = connection.execute(
        "SELECT DISTINCT actor FROM name WHERE name = ? OR actor IN (?, ?) ORDER BY actor",
        (wanted, wanted.removeprefix(base), f"actor/{wanted}"),
    )
    exact = tuple(actor for (actor,) in rows)
    return exact or match_name(name, "actor", connection.execute("SELECT actor, name FROM name ORDER BY name, actor"))


def actor_name(connection: sqlite3.Connection, actor: str, language: str) -> str:
    """Return the name of an actor, in `language` where there is one; "" for nobody."""
    rows = connection.execute(
        """SELECT name FROM name WHERE actor = ? AND preferred
        ORDER BY language = ? DESC, language = 'en' DESC, language, name LIMIT 1""",
        (actor, language),
    )
    return next((str(name) for (name,) in rows), "")


def _id(iri: str) -> str:
    return unquote(iri.partition("/")[2], errors="surrogatepass")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
