"""Keeps the derived graph what the article graphs together say: anew, or only where articles have changed.

Both ways give the same graph. It carries its marker (`a gs:DerivedView`) only while it is complete: the marker is
removed before the first article is written and comes back last, so that a build that was cut off is noticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Quad, QuerySolution

from kg.assemble import AttestedClaim, assemble, load_constants
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.derived import derived_quads, marker_quad
from kg.store.namespaces import GS
from kg.store.reading import Pair, attested_claims, claims_by_pair
from kg.store.rows import select, value
from kg.store.touched import Direct, Touched
from kg.store.variants import rebuild_variants, refresh_variants
from kg.vocab.relations import Relations

_CLAIMS_AT_ONCE = 2_000
_NODES_AT_ONCE = 1_000
_TRIPLES_AT_ONCE = 20_000

_VALUES = "VALUES (?subject ?relation ?object) { %s }"
_TOPICS = f"""
SELECT DISTINCT ?subject ?relation ?object {{
  {_VALUES}
  VALUES ?relation {{ gs:states }}
  GRAPH ?graph {{ ?statement a gs:Statement ; gs:speaker ?subject ; gs:topic ?object }}
}}
"""
_FACTS = f"""
SELECT DISTINCT ?subject ?relation ?object {{
  {_VALUES}
  GRAPH ?graph {{ ?fact a gs:Fact ; gs:subject ?subject ; gs:relation ?relation ; gs:object ?object }}
}}
"""
_EDGES = """
SELECT ?node ?predicate ?value ?subject ?relation ?object {
  VALUES (?subject ?object) { %s }
  GRAPH %s { ?node gs:subject ?subject ; gs:object ?object ; gs:relation ?relation ; ?predicate ?value }
}
"""
_CHANGES = """
SELECT DISTINCT ?node ?predicate ?value {
  VALUES ?claim { %s }
  GRAPH %s { { ?node gs:from ?claim } UNION { ?node gs:to ?claim } ?node ?predicate ?value }
}
"""
_ABOUT = "SELECT ?node ?predicate ?value { VALUES ?node { %s } GRAPH %s { ?node ?predicate ?value } }"


def is_complete(store: Store) -> bool:
    """Return whether the derived graph was finished by the build that last wrote articles."""
    text = f"SELECT ?view {{ GRAPH {store.identifiers.derived_graph} {{ ?view a gs:DerivedView }} }}"
    return any(True for _ in select(store, text))


def rebuild_derived(store: Store, relations: Relations) -> None:
    """Make the derived graph anew from all article graphs. All claims' ids are in memory, and a portion of claims."""
    store.remove_graph(store.identifiers.derived_graph.value)
    for _, claims in _portions(claims_by_pair(store)):
        store.change(add=_assemble_quads(store, attested_claims(store, claims), relations))
    for text in (_TOPICS, _FACTS):
        for batch in batches(_direct_quads(store, text.replace(_VALUES, "")), _TRIPLES_AT_ONCE):
            store.change(add=batch)
    rebuild_variants(store)
    store.change(add=[marker_quad(store.identifiers)])


def refresh_derived(store: Store, touched: Touched, relations: Relations) -> None:
    """Bring the derived graph up to date where articles have changed, and give it its marker again."""
    vanished = set(touched.claims)
    now = claims_by_pair(store, touched.pairs)
    for pairs, claims in _portions({pair: now.get(pair, []) for pair in sorted(touched.pairs)}):
        vanished.difference_update(claims)
        old = {*_known_edges(store, pairs, relations), *_known_about(store, claims)}
        new = _assemble_quads(store, attested_claims(store, claims), relations)
        store.change(remove=old - new, add=new - old)
    store.change(remove=set(_known_about(store, vanished)))
    for triples, text in ((touched.topics, _TOPICS), (touched.facts, _FACTS)):
        _refresh_direct(store, triples, text)
    refresh_variants(store, touched)
    store.change(add=[marker_quad(store.identifiers)])


def _portions(claims: Mapping[Pair, list[str]]) -> Iterator[tuple[list[Pair], list[str]]]:
    """Yield some pairs with all their claims at a time; one pair is never split."""
    pairs: list[Pair] = []
    portion: list[str] = []
    for pair, same in claims.items():
        pairs.append(pair)
        portion.extend(same)
        if len(portion) >= _CLAIMS_AT_ONCE or len(pairs) >= _CLAIMS_AT_ONCE:
            yield pairs, portion
            pairs, portion = [], []
    if pairs:
        yield pairs, portion


def _assemble_quads(store: Store, claims: Iterable[AttestedClaim], relations: Relations) -> set[Quad]:
    view = assemble(claims, relations=relations, constants=load_constants())
    return set(derived_quads(view, store.identifiers))


def _refresh_direct(store: Store, triples: Iterable[Direct], text: str) -> None:
    """Keep those of the triples that an article still gives, remove the others."""
    for batch in batches(sorted(triples), _TRIPLES_AT_ONCE):
        values = " ".join("(" + " ".join(str(NamedNode(iri)) for iri in triple) + ")" for triple in batch)
        given = set(_direct_quads(store, text % values))
        graph = store.identifiers.derived_graph
        known = {Quad(NamedNode(s), NamedNode(p), NamedNode(o), graph) for s, p, o in batch}
        store.change(remove=known - given, add=given)


def _direct_quads(store: Store, text: str) -> Iterator[Quad]:
    graph = store.identifiers.derived_graph
    for row in select(store, text):
        subject, relation, object_ = (NamedNode(value(row, name)) for name in ("subject", "relation", "object"))
        yield Quad(subject, relation, object_, graph)


def _known_edges(store: Store, pairs: Iterable[Pair], relations: Relations) -> Iterator[Quad]:
    """Yield what the derived graph holds of the edges between these pairs of actors, direct triples included."""
    graph = store.identifiers.derived_graph
    values = " ".join(f"({NamedNode(a)} {NamedNode(b)}) ({NamedNode(b)} {NamedNode(a)})" for a, b in pairs)
    for row in select(store, _EDGES % (values, graph)):
        yield from _quads_of(row, graph)
        subject, relation, object_ = (NamedNode(value(row, name)) for name in ("subject", "relation", "object"))
        yield Quad(subject, relation, object_, graph)
        if relations[relation.value.removeprefix(GS)].symmetric:
            yield Quad(object_, relation, subject, graph)


def _known_about(store: Store, nodes: Iterable[str]) -> Iterator[Quad]:
    """Yield what the derived graph says about these claims, changes from or to one of them included."""
    graph = store.identifiers.derived_graph
    for batch in batches(sorted(nodes), _NODES_AT_ONCE):
        values = " ".join(str(NamedNode(node)) for node in batch)
        for text in (_ABOUT, _CHANGES):
            for row in select(store, text % (values, graph)):
                yield from _quads_of(row, graph)


def _quads_of(row: QuerySolution, graph: NamedNode) -> Iterator[Quad]:
    term = row["value"]
    if isinstance(term, (NamedNode, Literal)):
        yield Quad(NamedNode(value(row, "node")), NamedNode(value(row, "predicate")), term, graph)
