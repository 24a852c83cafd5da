"""One named graph at a time, by subject and predicate, so that the memory of an export does not grow with the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kg.query.answer import Term
from kg.query.literals import write_iri
from kg.query.receive import read_term
from kg.store import Store
from kg.store.namespaces import GS, PREFIXES, RDF
from kg.store.rows import select, value

# A branch for each node: it is looked up, while VALUES would be joined with a scan of the whole store.
_LINKED = "{{ GRAPH {derived} {{ {node} ?predicate ?value }} BIND({node} AS ?node) }}"
_SHARED = "{{ GRAPH ?graph {{ {node} ?predicate ?value }} BIND({node} AS ?node) }}"
_DATES = frozenset(("gs:statedOn", "gs:eventTime", "gs:seenOn"))


class NamedGraph:
    """The triples of one named graph; predicates are given with their prefix ("gs:subject")."""

    def __init__(self, store: Store, graph: str) -> None:
        self.graph = graph
        self.identifiers = store.identifiers
        self._terms: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        self._kinds: dict[str, list[str]] = defaultdict(list)
        for quad in store.quads(graph):
            subject = read_term(quad.subject).text
            self._terms[subject][quad.predicate.value].append(read_term(quad.object))
        for subject, predicates in self._terms.items():
            for kind in predicates.get(_expand("rdf:type"), ()):
                self._kinds[kind.text].append(subject)

    def typed(self, kind: str) -> list[str]:
        """Return the IRIs of all nodes of a class ("gs:Claim"), sorted."""
        return sorted(self._kinds.get(_expand(kind), ()))

    def terms(self, subject: str, predicate: str) -> list[Term]:
        """Return all values, sorted by text and language."""
        found = self._terms[subject].get(_expand(predicate), ()) if subject in self._terms else ()
        return sorted(found, key=lambda term: (term.text, term.language or ""))

    def texts(self, subject: str, predicate: str) -> list[str]:
        """Return all values as text, sorted."""
        return [term.text for term in self.terms(subject, predicate)]

    def text(self, subject: str, predicate: str) -> str:
        """Return the first value as text, "" where there is none."""
        return next(iter(self.texts(subject, predicate)), "")

    def name(self, subject: str, predicate: str) -> str:
        """Return the local name of the first value ("positive" of gs:positive), "" where there is none."""
        return self.text(subject, predicate).rpartition("#")[2]

    def id(self, iri: str) -> str:
        """Return the id that an IRI of ours was made from."""
        return self.identifiers.identifier(iri)


def article_graphs(store: Store) -> Iterator[NamedGraph]:
    """Yield the graphs of all articles in order of their IRIs, each read when it is asked for."""
    for graph in store.graphs():
        if graph.startswith(store.identifiers.article_graphs):
            yield NamedGraph(store, graph)


@dataclass(frozen=True, slots=True)
class Source:
    """The article whose graph is read; "" where something is not known, dates as ISO 8601 text."""

    iri: str
    id: str
    url: str
    title: str
    publisher: str
    published: str
    language: str


def read_source(graph: NamedGraph) -> Source:
    """Return the article whose graph this is."""
    article = next(iter(graph.typed("gs:Article")), "")
    told = ("schema:url", "schema:headline", "schema:publisher", "schema:datePublished", "schema:inLanguage")
    return Source(article, graph.id(article), *(graph.text(article, name) for name in told))


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of evidence: the exact words and their place, half-open, in the article's `part`."""

    id: str
    part: str  # "text" or "title"
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    cue: str
    pattern: str

    @property
    def place(self) -> tuple[bool, int, int, str]:
        """What sorts evidence: the title first, then by position."""
        return self.part != "title", self.start, self.end, self.id


def read_words(graph: NamedGraph, owner: str) -> list[Words]:
    """Return the evidence of a statement, claim or fact in this article, in order of the places."""
    found = (_words(graph, evidence) for evidence in graph.texts(owner, "gs:hasEvidence"))
    return sorted(found, key=lambda words: words.place)


def _words(graph: NamedGraph, evidence: str) -> Words:
    selected = {
        name: next(
            (term.text for node in graph.texts(evidence, "oa:hasSelector") for term in graph.terms(node, name)), ""
        )
        for name in ("oa:exact", "oa:prefix", "oa:suffix", "oa:start", "oa:end")
    }
    return Words(
        id=graph.id(evidence),
        part=graph.text(evidence, "gs:part"),
        start=int(selected["oa:start"] or 0),
        end=int(selected["oa:end"] or 0),
        exact=selected["oa:exact"],
        prefix=selected["oa:prefix"],
        suffix=selected["oa:suffix"],
        cue=graph.text(evidence, "gs:cue"),
        pattern=graph.text(evidence, "gs:pattern"),
    )


@dataclass(frozen=True, slots=True)
class Links:
    """What the derived view says of a claim; `corroborates` and `contradicts` are IRIs of claims, sorted."""

    belief: float | None = None
    corroborates: tuple[str, ...] = ()
    contradicts: tuple[str, ...] = ()


def read_links(store: Store, claims: Iterable[str]) -> Mapping[str, Links]:
    """Return what the derived view says of these claims, by IRI; an entry for each that it knows."""
    derived = write_iri(store.identifiers.derived_graph.value)
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    branches = [_LINKED.format(derived=derived, node=write_iri(claim)) for claim in claims]
    for row in _union(store, branches):
        found[value(row, "node")][value(row, "predicate").removeprefix(GS)].append(value(row, "value"))
    return {claim: _links(values) for claim, values in found.items()}


def _links(values: Mapping[str, list[str]]) -> Links:
    beliefs = [float(text) for text in values.get("belief", ())]
    return Links(
        max(beliefs, default=None),
        tuple(sorted(values.get("corroborates", ()))),
        tuple(sorted(values.get("contradicts", ()))),
    )


@dataclass(frozen=True, slots=True)
class Shared:
    """What all articles with a statement, claim or fact give: their graphs, sorted, and days by predicate."""

    graphs: tuple[str, ...]
    dated: Mapping[str, tuple[str, ...]]

    def days(self, predicate: str) -> tuple[str, ...]:
        """Return the days that any article gives for a predicate ("gs:statedOn"), sorted."""
        return self.dated.get(predicate, ())


def read_shared(store: Store, graph: NamedGraph) -> Mapping[str, Shared]:
    """Return for each statement, claim and fact of an article in which articles it stands, and on which days."""
    nodes = [node for kind in ("gs:Statement", "gs:Claim", "gs:Fact") for node in graph.typed(kind)]
    graphs: dict[str, set[str]] = {node: {graph.graph} for node in nodes}
    dated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _union(store, [_SHARED.format(node=write_iri(node)) for node in nodes]):
        node, predicate, place = value(row, "node"), value(row, "predicate"), value(row, "graph")
        name = "gs:" + predicate.removeprefix(GS)
        if name in _DATES:
            dated[node][name].add(value(row, "value"))
        elif predicate == RDF + "type" and place.startswith(store.identifiers.article_graphs):
            graphs[node].add(place)
    return {
        node: Shared(tuple(sorted(found)), {name: tuple(sorted(days)) for name, days in dated[node].items()})
        for node, found in graphs.items()
    }


def _union(store: Store, branches: list[str]) -> Iterator[Any]:
    return select(store, f"SELECT * {{ {' UNION '.join(branches)} }}") if branches else iter(())


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local
