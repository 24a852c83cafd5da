"""Evidence, articles and actors as records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import get_args

from kg.errors import StoreError
from kg.graph.reading import Names, Resource, found, nodes, resources, rows
from kg.graph.records import ActorRecord, ArticleRecord, EvidenceRecord
from kg.graph.wanted import one_of
from kg.model import ActorKind
from kg.query import find_actors
from kg.store import Store
from kg.store.namespaces import GS, OA, RDF, SCHEMA, SKOS

_EVIDENCE = "SELECT DISTINCT ?evidence { VALUES ?owner { %s } GRAPH ?graph { ?owner gs:hasEvidence ?evidence } }"
_ARTICLES = "SELECT DISTINCT ?article { GRAPH ?graph { ?article a gs:Article } }"
_COUNTS = "SELECT ?graph (COUNT(DISTINCT ?one) AS ?count) { GRAPH ?graph { ?one a gs:%s } } GROUP BY ?graph"
_ACTORS = "SELECT DISTINCT ?actor { GRAPH ?graph { ?actor a gs:Actor %s } }"
_OWNERS = ("statement", "claim", "fact")
_PUBLISHED = SCHEMA + "datePublished"


def read_evidence(store: Store, owner: str) -> list[EvidenceRecord]:
    """Return all places that carry a statement, claim or fact, by article and place.

    Args:
        store: where to look.
        owner: its IRI or id.

    Raises:
        StoreError: there is no such thing.
    """
    iris = [owner] if "/" in owner else [store.identifiers.node(kind, owner).value for kind in _OWNERS if owner]
    evidence = resources(store, found(store, _EVIDENCE % nodes(iris)))
    if not evidence:
        raise StoreError(f"no statement, claim or fact in this store has the id {owner!r}")
    selectors = resources(store, (iri for one in evidence.values() for iri in one.texts(OA + "hasSelector")))
    articles = resources(store, (one.text(OA + "hasSource") for one in evidence.values()))
    made = (_evidence(store, one, selectors, articles[one.text(OA + "hasSource")]) for one in evidence.values())
    return sorted(made, key=lambda one: (one.article, one.part, one.start, one.end, one.id))


def read_articles(store: Store) -> list[ArticleRecord]:
    """Return all articles by day and id."""
    read = resources(store, found(store, _ARTICLES))
    statements, claims = _counts(store, "Statement"), _counts(store, "Claim")
    made = (_article(store, one, statements, claims) for one in read.values())
    return sorted(made, key=lambda one: (one.published is None, one.published or 0, one.id))


def read_actors(store: Store, names: Names, name: str | None, kind: str | None) -> list[ActorRecord]:
    """Return the actors with a name or of a kind, or all, by name.

    Raises:
        StoreError: nobody has this name, or there is no such kind.
    """
    one_of("kind", kind, get_args(ActorKind))
    iris = found(store, _ACTORS % (f", gs:{kind}" if kind else ""))
    if name is not None:
        iris &= set(find_actors(store, name))
    made = (_actor(store, one, names) for one in resources(store, iris).values())
    return sorted(made, key=lambda one: (one.name.casefold(), one.id))


def _evidence(store: Store, one: Resource, selectors: Mapping[str, Resource], article: Resource) -> EvidenceRecord:
    own = [selectors[iri] for iri in one.texts(OA + "hasSelector")]

    def selected(name: str) -> str:
        return next((text for selector in own if (text := selector.text(OA + name))), "")

    return EvidenceRecord(
        id=store.identifiers.identifier(one.iri),
        iri=one.iri,
        article=store.identifiers.identifier(article.iri),
        title=article.text(SCHEMA + "headline"),
        publisher=article.text(SCHEMA + "publisher"),
        published=article.day(_PUBLISHED),
        url=article.text(SCHEMA + "url"),
        part=one.text(GS + "part"),
        start=int(selected("start") or 0),
        end=int(selected("end") or 0),
        exact=selected("exact"),
        prefix=selected("prefix"),
        suffix=selected("suffix"),
        cue=one.text(GS + "cue"),
        pattern=one.text(GS + "pattern"),
    )


def _article(store: Store, one: Resource, statements: Counter[str], claims: Counter[str]) -> ArticleRecord:
    identifier = store.identifiers.identifier(one.iri)
    graph = store.identifiers.article_graph(identifier).value
    return ArticleRecord(
        id=identifier,
        iri=one.iri,
        title=one.text(SCHEMA + "headline"),
        publisher=one.text(SCHEMA + "publisher"),
        published=one.day(_PUBLISHED),
        url=one.text(SCHEMA + "url"),
        language=one.text(SCHEMA + "inLanguage"),
        statements=statements[graph],
        claims=claims[graph],
    )


def _actor(store: Store, one: Resource, names: Names) -> ActorRecord:
    labels = one.terms(SKOS + "prefLabel")
    kinds = (text.removeprefix(GS) for text in one.texts(RDF + "type"))
    return ActorRecord(
        id=store.identifiers.identifier(one.iri),
        iri=one.iri,
        kind=next((kind for kind in kinds if kind in get_args(ActorKind)), ""),
        name=names.choose(labels),
        names=tuple(sorted((label.language or "", label.text) for label in labels)),
        aliases=tuple(sorted(set(one.texts(SKOS + "altLabel")))),
        wikidata=one.text(SCHEMA + "sameAs").rpartition("/")[2],
    )


def _counts(store: Store, kind: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for graph, count in rows(store, _COUNTS % kind):
        if graph and count:
            counts[graph.text] = int(count.text)
    return counts
