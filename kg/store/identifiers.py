"""IRIs of everything in the graph, made from content alone: the same input gives the same IRIs.

Ids are percent-encoded (RFC 3986, UTF-8), so any text makes a valid IRI that is different for every id. Hashes are the
first 16 hex digits of a SHA-256.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.errors import StoreError
from kg.model import Evidence

DEFAULT_BASE = "https://w3id.org/geostatements/data/"

_COMPACT = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))
_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`#?\x00-\x20]*/")


def content_hash(*parts: object) -> str:
    """Return 16 hex digits that are the same for equal parts, and different for any other split of the same words."""
    return hashlib.sha256(_COMPACT.encode(parts).encode("ascii")).hexdigest()[:16]


def text_digest(text: str) -> str:
    """Return the SHA-256 of `text` in UTF-8 as 64 hex digits; lone surrogates are encoded as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def slug(name: str) -> str:
    """Return `name` in lower case with hyphens, as in "foreign-minister"; a hash where no letter or digit is left."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "-".join(re.findall(r"[^\W_]+", letters)) or content_hash(name)


def matter_key(one: str, other: str, relation: str) -> str:
    """Return the key of what a claim or fact is on: its relation and both ends, whichever way round."""
    return content_hash("matter", *sorted((one, other)), relation)


def percent_encode(identifier: str) -> str:
    """Return `identifier` with everything but letters, digits, `-`, `.`, `_` and `~` of ASCII percent-encoded.

    Raises:
        StoreError: the identifier is empty.
    """
    if not identifier:
        raise StoreError("an article or actor has an empty id; give every input an id")
    encoded = quote(identifier, safe="", errors="surrogatepass")
    return encoded.replace(".", "%2E") if set(encoded) == {"."} else encoded  # "." and ".." are steps of a path


@lru_cache(maxsize=20_000)
def _node(base: str, kind: str, identifier: str) -> NamedNode:
    return NamedNode(f"{base}{kind}/{percent_encode(identifier)}")


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The IRIs below one `base`, an absolute IRI that ends with a slash.

    Raises:
        StoreError: the base is no such IRI.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            raise StoreError(f"base IRI {self.base!r}: give an absolute IRI that ends with /, without # or ?")

    def node(self, kind: str, identifier: str) -> NamedNode:
        """Return the IRI of the `kind` ("statement", "actor", "topic" ...) with this id."""
        return _node(self.base, kind, identifier)

    def identifier(self, iri: str) -> str:
        """Return the id at the end of an IRI that `node` made: the text as it was before it was encoded."""
        return unquote(iri.rpartition("/")[2], errors="surrogatepass")

    def article_graph(self, article: str) -> NamedNode:
        """Return the IRI of the named graph that holds all that the article with this id gave."""
        return self.node("graph/article", article)

    @property
    def article_graphs(self) -> str:
        """The beginning that the IRIs of all article graphs, and no others, have in common."""
        return f"{self.base}graph/article/"

    @property
    def derived_graph(self) -> NamedNode:
        """The IRI of the named graph that is recomputed from all article graphs."""
        return NamedNode(f"{self.base}graph/derived")

    @property
    def vocabulary_graph(self) -> NamedNode:
        """The IRI of the named graph with the labels and signs of the relations."""
        return NamedNode(f"{self.base}graph/vocabulary")

    @property
    def corrections_graph(self) -> NamedNode:
        """The IRI of the named graph with the corrections that people have made."""
        return NamedNode(f"{self.base}graph/corrections")

    def topic(self, gloss: str, language: str) -> NamedNode:
        """Return the IRI of the topic with this gloss; letter case and white space make no other topic."""
        return self.node("topic", content_hash("topic", " ".join(gloss.casefold().split()), language))

    def office(self, name: str) -> NamedNode:
        """Return the IRI of the office with this English name ("Foreign Minister")."""
        return self.node("office", slug(name))

    def evidence(self, article: str, evidence: Evidence) -> NamedNode:
        """Return the IRI of a piece of evidence: its article, place, words, cue and pattern."""
        place = (evidence.part, evidence.start, evidence.end, evidence.exact)
        return self.node("evidence", content_hash("evidence", article, *place, evidence.cue, evidence.pattern))

    def edge(self, subject: str, relation: str, object_: str) -> NamedNode:
        """Return the IRI of the derived edge between two actors."""
        return self.node("edge", content_hash("edge", subject, relation, object_))
