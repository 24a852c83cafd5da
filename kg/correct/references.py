"""What a cell refers to: the node of an IRI, an article, words of a text."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, unquote

from kg.model import Article
from kg.resolve.sameness import normalised

_NODE = re.compile(r"<?(?:https?://\S+/)?(statement|claim|fact|actor|article)[/:]([^\s<>/?#]+)>?")
_BARE = re.compile(r"[0-9a-f]{16}")
_SAFE = "!#$%&'()*+,/:;=?@[]~-._"
_FINDINGS = ("statement", "claim", "fact", "")


class Node(NamedTuple):
    """A node of the graph: its sort, "" where only the id of a finding is given, and its id."""

    sort: str
    id: str


def node_of(text: str) -> Node | None:
    """Return the node that a cell names, None for words: by IRI, as `claim:1a2b…` or, of a finding, by 16 digits."""
    if _BARE.fullmatch(text):
        return Node("", text)
    match = _NODE.fullmatch(text)
    return Node(match[1], unquote(match[2], errors="surrogatepass")) if match else None


def finding_of(text: str) -> Node | None:
    """Return the statement, claim or fact that a cell names, None for words."""
    node = node_of(text)
    return node if node is not None and node.sort in _FINDINGS else None


def actor_of(name: str) -> str | None:
    """Return the id of the actor that a cell names by IRI, None for a name."""
    node = node_of(name)
    return node.id if node is not None and node.sort == "actor" else None


def article_keys(article: Article) -> set[str]:
    """Return what an article can be called by; a cell means the article if it has one of these keys."""
    source = _last(article.source or "")
    names = {source, *(source[: colon.start()] for colon in re.finditer(":", source))} - {""}
    address = {f"address {_address(article.url)}"} if article.url else set()
    return {f"id {article.id}", *address, *(f"file {name}" for name in names)}


def cell_keys(wanted: str) -> set[str]:
    """Return the keys of what a cell can mean as an article: by id, address or name of its file.

    A table of articles is meant by its name, and one row of it by the name with the row ("news.csv:3").
    """
    node, name = node_of(wanted), _last(wanted)
    keys = {f"id {wanted}", f"address {_address(wanted)}"} | ({f"file {name}"} if name else set())
    return keys | {f"id {node.id}"} if node is not None and node.sort == "article" else keys


def contains(text: str, words: str) -> bool:
    """Return whether the words stand in a text, whatever their case and the punctuation and line breaks between."""
    wanted = normalised(words)
    return bool(wanted) and f" {wanted} " in f" {normalised(text)} "


def _address(url: str) -> str:
    return quote(url, safe=_SAFE, errors="replace")


def _last(path: str) -> str:
    return re.split(r"[/\\]", path)[-1]
