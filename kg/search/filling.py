"""Brings what the articles of a store say into the index: all of it, or what has changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple

from kg.annotate.lemmas import load_lemmatizer
from kg.search.reading import ArticleWords, Name, digests, read_article, read_articles
from kg.store import Store
from kg.vocab.relations import LANGUAGES

Progress = Callable[[str, int], None]

_PARTS = ("VERB", "NOUN")
_ENCLITICS = ("nya", "ku", "mu", "lah", "kah", "pun")
_SHORTEST = 3  # letters of a root
_ARTICLE = "INSERT INTO article (graph, digest, identifier, title, publisher, url) VALUES (?, ?, ?, ?, ?, ?)"
_PLACE = """INSERT INTO place
  (article, owner, evidence, kind, speaker, speaker_text, day, part, start, end, quote, label)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""


def fill(connection: sqlite3.Connection, store: Store, progress: Progress | None = None) -> None:
    """Write all articles of a store to an empty index."""
    write_articles(connection, ((article, "") for article in read_articles(store)), progress)


def write_articles(
    connection: sqlite3.Connection, articles: Iterable[tuple[ArticleWords, str]], progress: Progress | None = None
) -> None:
    """Write articles with their digests to an index that has none of them, and note the forms of their words."""
    _Writer(connection, progress).write(articles)
    _add_forms(connection)


def renew(connection: sqlite3.Connection, store: Store, progress: Progress | None = None) -> None:
    """Make an index hold what the store holds; articles that are as they were are not read."""
    new, old = digests(store), dict(connection.execute("SELECT graph, digest FROM article"))
    changed = [graph for graph in sorted(new) if new[graph] != old.get(graph)]
    gone = [graph for graph in old if new.get(graph) != old[graph]]
    for graph in gone:
        _remove(connection, graph)
    if changed:
        write_articles(connection, ((read_article(store, graph), new[graph]) for graph in changed), progress)
    if gone:
        connection.execute("DELETE FROM name WHERE id NOT IN (SELECT name FROM bearing)")


class _Writer:
    """Writes articles, remembering the numbers of names."""

    def __init__(self, connection: sqlite3.Connection, progress: Progress | None) -> None:
        self._connection = connection
        self._progress = progress
        self._names: dict[Name, int] = {}

    def write(self, articles: Iterable[tuple[ArticleWords, str]]) -> None:
        for number, (article, digest) in enumerate(articles, 1):
            cells = (article.graph, digest, article.identifier, article.title, article.publisher, article.url)
            key = self._connection.execute(_ARTICLE, cells).lastrowid
            self._connection.executemany(_PLACE, [(key, *astuple(place)) for place in article.places])
            names = {self._name(name) for name in article.names}
            self._connection.executemany("INSERT INTO bearing VALUES (?, ?)", [(key, name) for name in sorted(names)])
            if self._progress:
                self._progress(article.identifier, number)

    def _name(self, name: Name) -> int:
        if name not in self._names:
            self._connection.execute(
                "INSERT OR IGNORE INTO name (actor, language, preferred, name) VALUES (?, ?, ?, ?)", astuple(name)
            )
            found = self._connection.execute(
                "SELECT id FROM name WHERE actor = ? AND language = ? AND preferred = ? AND name = ?", astuple(name)
            )
            self._names[name] = int(found.fetchone()[0])
        return self._names[name]


def _remove(connection: sqlite3.Connection, graph: str) -> None:
    (key,) = connection.execute("SELECT id FROM article WHERE graph = ?", (graph,)).fetchone()
    for table, column in (("place", "article"), ("bearing", "article"), ("article", "id")):
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))


def _add_forms(connection: sqlite3.Connection) -> None:
    """Note the roots of all words that are new to the index."""
    terms = connection.execute("SELECT term FROM vocabulary WHERE term NOT IN (SELECT term FROM form)").fetchall()
    pairs = ((root, term) for (term,) in terms for root in roots(term))
    connection.executemany("INSERT OR IGNORE INTO form VALUES (?, ?)", pairs)


def roots(word: str) -> set[str]:
    """Return what a word in small letters can come from, in either language; itself among them.

    >>> sorted(roots("melawan"))
    ['lawan', 'melawan']
    """
    found = {word}
    for stem in (word, *_without_clitic(word)):
        for language in LANGUAGES:
            lemmas = (load_lemmatizer(language).lemmas([stem], [part])[0] for part in _PARTS)
            found |= {lemma for lemma in lemmas if len(lemma) >= _SHORTEST}
    return found


def _without_clitic(word: str) -> Iterator[str]:
    for ending in _ENCLITICS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _SHORTEST:
            yield stem
