"""What is searched, read out of a store: the places of each article with their words, and the names of its actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.store import Identifiers, Store
from kg.store.namespaces import GS, OA, RDFS, SCHEMA, SKOS
from kg.store.rows import select, value

_SHOWN = (
    *("gs:hasEvidence", "gs:speaker", "gs:speakerText", "gs:statedOn", "rdfs:label", "skos:prefLabel", "skos:altLabel"),
    *("schema:headline", "schema:publisher", "schema:datePublished", "schema:url"),
)
_READ = (*_SHOWN, "gs:kind", "gs:narratedIn", "gs:part", "oa:hasSelector", "oa:exact", "oa:start", "oa:end")

_ALL = f"""SELECT ?graph ?predicate ?node ?object (LANG(?object) AS ?language) {{
  VALUES ?predicate {{ {" ".join(_READ)} }} GRAPH ?graph {{ ?node ?predicate ?object }} }}"""
_ONE = f"""SELECT ?predicate ?node ?object (LANG(?object) AS ?language) {{
  VALUES ?predicate {{ {" ".join(_READ)} }} GRAPH <%s> {{ ?node ?predicate ?object }} }}"""

# Evidence and statements are named by hashes of their words, so the words themselves need not be looked at.
_DIGESTS = f"""SELECT ?graph (MD5(GROUP_CONCAT(CONCAT(STR(?node), " ", STR(?object)))) AS ?digest) {{
  VALUES ?predicate {{ {" ".join(_SHOWN)} }} GRAPH ?graph {{ ?node ?predicate ?object }} }} GROUP BY ?graph"""

Fact = tuple[str, str, str, str]
"""Node, predicate, object and its language: IRIs and words as text, "" for no language."""


@dataclass(frozen=True, slots=True)
class Place:
    """The words of one statement, claim or fact at one place. IRIs are without the base; "" is not known."""

    owner: str
    evidence: str
    kind: str  # of a statement: direct, indirect ...; else claim or fact
    speaker: str
    speaker_text: str
    day: str
    part: str
    start: int
    end: int
    quote: str
    label: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an actor, whose IRI is without the base."""

    actor: str
    language: str
    preferred: bool
    name: str


@dataclass(frozen=True, slots=True)
class ArticleWords:
    """All that is searched in one article."""

    graph: str
    identifier: str
    title: str
    publisher: str
    url: str
    places: tuple[Place, ...]
    names: tuple[Name, ...]


def digests(store: Store) -> dict[str, str]:
    """Return for each graph of an article a hash that changes with what is searched and shown of it.

    Raises:
        StoreError: the store can't be read.
    """
    rows = ((value(row, "graph"), value(row, "digest")) for row in select(store, _DIGESTS))
    return {graph: digest for graph, digest in rows if graph.startswith(store.identifiers.article_graphs)}


def read_article(store: Store, graph: str) -> ArticleWords:
    """Return what is searched in the article with this graph.

    Raises:
        StoreError: the store can't be read.
    """
    facts = (
        (value(row, "node"), value(row, "predicate"), value(row, "object"), value(row, "language"))
        for row in select(store, _ONE % graph)
    )
    return _arrange(graph, facts, store.identifiers)


def read_articles(store: Store) -> Iterator[ArticleWords]:
    """Yield what is searched in all articles, by one query; memory grows with the store.

    Raises:
        StoreError: the store can't be read.
    """
    found: dict[str, list[Fact]] = defaultdict(list)
    for row in select(store, _ALL):
        if (graph := value(row, "graph")).startswith(store.identifiers.article_graphs):
            node, predicate, object_ = value(row, "node"), value(row, "predicate"), value(row, "object")
            found[graph].append((node, predicate, object_, value(row, "language")))
    for graph in sorted(found):
        yield _arrange(graph, found[graph], store.identifiers)


def _arrange(graph: str, facts: Iterable[Fact], identifiers: Identifiers) -> ArticleWords:
    known: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    names = set()
    for node, predicate, object_, language in facts:
        known[predicate][node].append(object_)
        if predicate in (SKOS + "prefLabel", SKOS + "altLabel") and node.startswith(f"{identifiers.base}actor/"):
            names.add(Name(node.removeprefix(identifiers.base), language, predicate == SKOS + "prefLabel", object_))
    title, publisher, url = (_only(known[SCHEMA + name]) for name in ("headline", "publisher", "url"))
    return ArticleWords(
        graph=graph,
        identifier=identifiers.identifier(graph),
        title=title,
        publisher=publisher,
        url=url,
        places=_Places(known, identifiers.base).all(),
        names=tuple(sorted(names, key=lambda name: (name.actor, name.language, not name.preferred, name.name))),
    )


class _Places:
    """The places of one article, each once: a statement goes before a claim, a claim before a fact."""

    _ORDER = ("statement", "claim", "fact")

    def __init__(self, known: dict[str, dict[str, list[str]]], base: str) -> None:
        self._known = known
        self._base = base
        self._published = _only(known[SCHEMA + "datePublished"])

    def all(self) -> tuple[Place, ...]:
        found: dict[tuple[str, int, int], Place] = {}
        owners = sorted(self._known[GS + "hasEvidence"], key=lambda owner: (self._rank(owner), owner))
        for owner in owners:
            if self._rank(owner) < len(self._ORDER) and self._is_own_voice(owner):
                for evidence in sorted(self._known[GS + "hasEvidence"][owner]):
                    place = self._place(owner, evidence)
                    if place.quote:
                        found.setdefault((place.part, place.start, place.end), place)
        return tuple(found[key] for key in sorted(found))

    def _is_own_voice(self, owner: str) -> bool:
        """Return whether this is no claim inside a statement, whose words are the statement's."""
        return self._group(owner) != "claim" or owner in self._known[GS + "narratedIn"]

    def _group(self, owner: str) -> str:
        return owner.removeprefix(self._base).partition("/")[0]

    def _rank(self, owner: str) -> int:
        group = self._group(owner)
        return self._ORDER.index(group) if group in self._ORDER else len(self._ORDER)

    def _place(self, owner: str, evidence: str) -> Place:
        selectors = self._known[OA + "hasSelector"].get(evidence, ())
        quote, start, end = (self._selected(OA + name, selectors) for name in ("exact", "start", "end"))
        return Place(
            owner=owner.removeprefix(self._base),
            evidence=evidence.removeprefix(self._base),
            kind=self._text(GS + "kind", owner).rpartition("#")[2] or self._group(owner),
            speaker=self._text(GS + "speaker", owner).removeprefix(self._base),
            speaker_text=self._text(GS + "speakerText", owner),
            day=self._text(GS + "statedOn", owner) or self._published,
            part=self._text(GS + "part", evidence),
            start=int(start or 0),
            end=int(end or 0),
            quote=quote,
            label=self._text(RDFS + "label", owner),
        )

    def _text(self, predicate: str, node: str) -> str:
        return min(self._known[predicate].get(node, ()), default="")

    def _selected(self, predicate: str, selectors: Iterable[str]) -> str:
        return next((found for one in selectors if (found := self._text(predicate, one))), "")


def _only(by_node: dict[str, list[str]]) -> str:
    return min((text for texts in by_node.values() for text in texts), default="")
