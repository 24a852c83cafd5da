"""Full-text search: a page of hits for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from kg.errors import StoreError
from kg.search import Hit, Snippet, open_index, search, snippet
from kg.search.wording import read_wording
from kg.serve.messages import HTML, Limits, Reply, refusal
from kg.serve.negotiation import choose
from kg.serve.telling import Link, Told
from kg.serve.templates import render
from kg.store.oxigraph import OxigraphStore

_MOST = 50
_STATEMENTS = ("direct", "indirect", "accordingTo", "headline")


def find_words(store: OxigraphStore, _: Limits, asked: Mapping[str, Any]) -> Reply:
    """Return the statements, claims, facts and actors that hold the words `text`, the best first.

    Raises:
        StoreError: the index of words can't be read or made.
    """
    media_type = choose(asked["accept"], ("text/html", "application/json"))
    text, problem = asked["text"].strip(), ""
    hits: tuple[Hit, ...] = ()
    if media_type is None:
        return refusal(406, "hits are given as text/html or application/json")
    if text:
        try:
            read_wording(text)
        except StoreError as error:
            problem = str(error)
        else:
            with open_index(store) as index:
                hits = search(index, text, limit=_MOST)
    if media_type == "application/json":
        return refusal(400, problem) if problem else _as_json(hits)
    told = [_told(hit, store, asked["root"]) for hit in hits]
    page = render("search.html", root=asked["root"], text=text, problem=problem, hits=told, most=_MOST)
    return Reply(400 if problem else 200, page.encode(), HTML, varies=True)


def _as_json(hits: tuple[Hit, ...]) -> Reply:
    text = json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, default=str)
    return Reply(200, text.encode("utf-8", "replace"), "application/json", varies=True)


def _told(hit: Hit, store: OxigraphStore, root: str) -> Told:
    def link(kind: str, identifier: str, text: str) -> Link:
        path = store.identifiers.node(kind, identifier).value.removeprefix(store.identifiers.base)
        return Link(text, f"{root}/{path}")

    kind = "statement" if hit.kind in _STATEMENTS else hit.kind
    return {
        "kind": hit.kind,
        "href": link(kind, hit.id, "").href,
        "pieces": list(_pieces(snippet(hit))),
        "speaker": link("actor", hit.speaker_id, hit.speaker) if hit.speaker_id else Link(hit.speaker),
        "day": hit.date.isoformat() if hit.date else "",
        "article": link("article", hit.article, hit.title or hit.article) if hit.article else None,
        "more": hit.articles - 1,
    }


def _pieces(part: Snippet) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a snippet, and whether they are words that were looked for."""
    end = 0
    for start, stop in part.marks:
        yield part.text[end:start], False
        yield part.text[start:stop], True
        end = stop
    yield part.text[end:], False
