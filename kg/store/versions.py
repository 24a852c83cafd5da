"""Which articles of a store are former versions of a new one, and which ones a person means.

An article whose input gives an id is known by it. One whose id was made from its words (`kg.read`) gets another id
when the words change; it is known by its address, or else by the name of its file together with most of its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.assemble.nearness import resemblance, sketch
from kg.model import Article
from kg.store import terms
from kg.store.contract import Store
from kg.store.rows import select, value

SAME_FILE = 0.5
"""The share of words in common from which two articles from files of one name are versions of one article."""

_MADE = re.compile(r".*-[0-9a-f]{8}", re.DOTALL)

_BY_ADDRESS = "SELECT ?graph ?article { GRAPH ?graph { ?article schema:url %s ; a gs:Article } }"
_BY_FILE = """
SELECT ?graph ?article ?sketch { GRAPH ?graph { ?article gs:fileName %s ; a gs:Article ; gs:textSketch ?sketch } }
"""
_BY_ROW = """
SELECT ?graph ?article { GRAPH ?graph { ?article gs:fileName ?name ; a gs:Article } FILTER(STRSTARTS(?name, %s)) }
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """An article that a store holds: its id and the IRI of its graph."""

    id: str
    graph: str


def file_name(article: Article) -> str | None:
    """Return the name of the file, with the line in a table, that an article without id and address was read from."""
    source = article.source
    if article.url or source in (None, "-") or urlsplit(source).scheme in ("http", "https"):
        return None
    return re.split(r"[/\\]", source)[-1] if _has_made_id(article.id) else None


def former_versions(store: Store, article: Article) -> Iterator[Stored]:
    """Yield the articles of a store, under other ids, that this one takes the place of.

    Raises:
        StoreError: the store can't be read.
    """
    if article.url and _is_of_an_article(article.url):
        made = _has_made_id(article.id)
        for old in _found(store, _BY_ADDRESS % terms.web_address(article.url)):
            if old.id != article.id and (made or _has_made_id(old.id)):
                yield old
    elif name := file_name(article):
        own = sketch(article.text)
        for row in select(store, _BY_FILE % terms.plain(name)):
            old = Stored(store.identifiers.identifier(value(row, "article")), value(row, "graph"))
            if old.id != article.id and resemblance(value(row, "sketch"), own) >= SAME_FILE:
                yield old


def find_stored(store: Store, wanted: str) -> tuple[Stored, ...]:
    """Return the articles with this id, address or file name; the rows of a table all have its name.

    Raises:
        StoreError: the store can't be read.
    """
    graph = store.identifiers.article_graph(wanted).value if wanted else ""
    if graph and any(True for _ in store.quads(graph)):
        return (Stored(wanted, graph),)
    if by_address := tuple(_found(store, _BY_ADDRESS % terms.web_address(wanted))):
        return by_address
    name = re.split(r"[/\\]", wanted)[-1]
    found = {old.id: old for old in _found(store, _BY_FILE % terms.plain(name))}
    found |= {old.id: old for old in _found(store, _BY_ROW % terms.plain(f"{name}:"))}
    return tuple(found[key] for key in sorted(found))


def _found(store: Store, text: str) -> Iterator[Stored]:
    for row in select(store, text):
        yield Stored(store.identifiers.identifier(value(row, "article")), value(row, "graph"))


def _is_of_an_article(url: str) -> bool:
    """Return whether an address leads further than to a site's front page, which some pages give for their own."""
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query)


def _has_made_id(article: str) -> bool:
    return _MADE.fullmatch(article) is not None
