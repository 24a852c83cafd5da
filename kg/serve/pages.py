"""A page for each actor, statement, article and whatever else has an IRI below the base; its triples for programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from kg.serve.asking import answer_query
from kg.serve.messages import HTML, Limits, Reply, refusal
from kg.serve.negotiation import choose
from kg.serve.shelf import Shelf, about
from kg.serve.telling import Teller, Told
from kg.serve.templates import render
from kg.store.answers import GRAPHS
from kg.store.contract import Store
from kg.store.oxigraph import OxigraphStore
from kg.view.resources import Resource

KINDS = ("actor", "article", "change", "claim", "edge", "evidence", "fact", "office", "run", "statement", "topic",
         "graph", "graph/article")  # fmt: skip
"""The beginnings of paths below the base."""

MOST = 100  # of each kind on one page


def health(store: Store, _: Limits, __: Mapping[str, Any]) -> Reply:
    """Return that the store can be read."""
    next(iter(store.quads()), None)
    return Reply(200, b"")


def home_page(store: Store, _: Limits, asked: Mapping[str, Any]) -> Reply:
    """Return the page with what there is, below the path `root`."""
    shelf = Shelf(store)
    teller = Teller(shelf, asked["root"])
    speakers = shelf.rows("speakers", "number")
    newest = list(dict.fromkeys(shelf.rows("newest", "day")))
    shelf.fetch(iri for iri, _ in [*speakers, *newest])
    return _page(
        "home.html",
        asked,
        counts=shelf.counts(),
        speakers=[(teller.link(iri), number) for iri, number in speakers],
        articles=[(teller.link(iri), day) for iri, day in newest],
    )


def resource(store: OxigraphStore, limits: Limits, asked: Mapping[str, Any]) -> Reply:
    """Return what the graph holds of one resource, as a page or as triples.

    Args:
        store: where to read.
        limits: how many bytes at most.
        asked: `kind` and `id` of the resource, `accept`, what the client accepts, and `root`, the path of this server.

    Raises:
        StoreError: the store can't be read.
    """
    offers = ("text/html", *GRAPHS)
    media_type = choose(asked["accept"], offers)
    if media_type is None:
        return refusal(406, f"this can't be given as {asked['accept']}: accept one of {', '.join(offers)}")
    kind, iri = asked["kind"], store.identifiers.node(asked["kind"], asked["id"]).value
    is_graph = kind.startswith("graph")
    if media_type != "text/html" or is_graph:
        text = about("graph" if is_graph else "description", [iri])
        accept = "text/turtle" if media_type == "text/html" else media_type
        reply = answer_query(store, limits, {"text": text, "accept": accept})
        return reply if reply.status != 200 or _is_known(store, iri, is_graph) else _unknown(asked, media_type)
    if not _is_known(store, iri, is_graph):
        return _unknown(asked, media_type)
    shelf = Shelf(store)
    return _TELLERS.get(kind, _thing_page)(shelf, shelf.get(iri), asked)


def not_found_page(root: str) -> Reply:
    """Return the page for an address that leads nowhere."""
    return Reply(404, render("missing.html", root=root, about="").encode(), HTML, varies=True)


def _unknown(asked: Mapping[str, Any], media_type: str) -> Reply:
    if media_type != "text/html":
        return refusal(404, f"this store has no {asked['kind']} {asked['id']!r}")
    page = render("missing.html", root=asked["root"], about=f"{asked['kind']} {asked['id']}")
    return Reply(404, page.encode(), HTML, varies=True)


def _is_known(store: Store, iri: str, is_graph: bool) -> bool:
    if is_graph:
        return next(iter(store.quads(iri)), None) is not None
    return bool(Shelf(store).get(iri).property_names)


def _page(template: str, asked: Mapping[str, Any], **told: Any) -> Reply:
    return Reply(200, render(template, root=asked["root"], **told).encode(), HTML, varies=True)


def _actor_page(shelf: Shelf, actor: Resource, asked: Mapping[str, Any]) -> Reply:
    teller = Teller(shelf, asked["root"])
    days: dict[str, str] = {}
    for iri, day in shelf.rows("statements-by", "day", actor.iri):
        days[iri] = max(day, days.get(iri, ""))
    newest = sorted(days, key=lambda iri: (days[iri], iri), reverse=True)[:MOST]
    edges = sorted(shelf.rows("relations-of", "weight", actor.iri), key=lambda row: (-float(row[1]), row[0]))
    told = teller.statements(shelf.fetch(newest))
    return _page(
        "actor.html",
        asked,
        **_head(teller, actor),
        names=[entry for entry in actor.labels("prefLabel")],
        kinds=[name for name in actor.names("type") if name != "Actor"],
        aliases=sorted({entry.text for entry in actor.values("altLabel")}),
        same=[link for link in teller.links(actor, "sameAs") if link.href],
        statements=[{**entry, "day": days[iri]} for iri, entry in zip(newest, told, strict=True)],
        all_statements=len(days),
        relations=teller.claims(shelf.fetch(iri for iri, _ in edges[:MOST])),
        all_relations=len(edges),
        facts=_unique(teller.claims(shelf.fetch(shelf.nodes("facts-of", actor.iri)[:MOST]))),
    )


def _statement_page(shelf: Shelf, statement: Resource, asked: Mapping[str, Any]) -> Reply:
    teller = Teller(shelf, asked["root"])
    claims = shelf.fetch(shelf.nodes("claims-in", statement.iri))
    linked = {name: teller.claims(shelf.follow(claims, name)[:MOST]) for name in ("corroborates", "contradicts")}
    return _page(
        "statement.html",
        asked,
        **_head(teller, statement),
        statement=teller.statements([statement])[0],
        evidence=teller.evidence(statement),
        claims=teller.claims(claims),
        **linked,
    )


def _article_page(shelf: Shelf, article: Resource, asked: Mapping[str, Any]) -> Reply:
    teller = Teller(shelf, asked["root"])
    graph = article.iri.replace(f"{shelf.base}article/", f"{shelf.base}graph/article/", 1)
    held: dict[str, list[str]] = {}
    for iri, class_ in sorted(shelf.rows("in-article", "class", graph)):
        held.setdefault(class_.rpartition("#")[2], []).append(iri)
    url = article.text("url") or ""
    return _page(
        "article.html",
        asked,
        **_head(teller, article),
        language=article.text("inLanguage") or "",
        publisher=article.text("publisher") or "",
        day=article.text("datePublished") or "",
        url=url if url.startswith(("http://", "https://")) else "",
        statements=teller.statements(teller.in_order(shelf.fetch(held.get("Statement", ())))),
        claims=teller.claims(teller.in_order(shelf.fetch(held.get("Claim", ())))),
        facts=teller.claims(teller.in_order(shelf.fetch(held.get("Fact", ())))),
    )


def _thing_page(shelf: Shelf, thing: Resource, asked: Mapping[str, Any]) -> Reply:
    teller = Teller(shelf, asked["root"])
    return _page(
        "thing.html",
        asked,
        **_head(teller, thing),
        kind=asked["kind"],
        evidence=teller.evidence(thing),
        properties=teller.properties(thing),
    )


def _head(teller: Teller, thing: Resource) -> Told:
    return {"title": teller.title(thing), "iri": thing.iri, "id": thing.id}


def _unique(told: list[Told]) -> list[Told]:
    """Return facts of which several articles tell once."""
    return list({(fact["subject"], fact["relation"], fact["object"], fact["of"]): fact for fact in told}.values())


_TELLERS: Mapping[str, Callable[[Shelf, Resource, Mapping[str, Any]], Reply]] = MappingProxyType(
    {"actor": _actor_page, "article": _article_page, "statement": _statement_page}
)
