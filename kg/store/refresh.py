"""Keeps the derived graph what the article graphs together say: anew, or only where articles have changed.

Both ways give the same graph. It carries its marker (`a gs:DerivedView`) only while it is complete: the marker is
removed before the first article is written and comes back last, so that a build that was cut off is noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import TypeVar

from pyoxigraph import Literal, NamedNode, Quad, QuerySolution

from kg.assemble import AttestedClaim, assemble, load_constants
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.derived import derived_quads, marker_quad
from kg.store.identifiers import matter_key
from kg.store.names import rebuild_names, refresh_names
from kg.store.namespaces import GS, gs
from kg.store.reading import Matter, attested_claims, claims_by_pair, claims_on
from kg.store.rows import select, value
from kg.store.touched import Direct, Name, Touched
from kg.store.variants import rebuild_variants, refresh_variants
from kg.vocab.relations import Relations

Related = tuple[Matter, ...]
"""Matters between two actors on which claims can contradict each other."""
Group = TypeVar("Group")

_CLAIMS_AT_ONCE = 2_000
_NODES_AT_ONCE = 1_000
_TRIPLES_AT_ONCE = 20_000

_TOPICS = """
SELECT DISTINCT ?subject ?relation ?object {
  VALUES ?relation { gs:states }
  GRAPH ?graph { ?statement gs:topic ?object ; gs:speaker ?subject }
}
"""
_FACTS = """
SELECT DISTINCT ?subject ?relation ?object {
  GRAPH ?graph { ?fact a gs:Fact ; gs:subject ?subject ; gs:relation ?relation ; gs:object ?object }
}
"""
# Few statements are on one topic and few facts on one matter, but many have one speaker or subject; with a small
# pattern for each triple the store starts from the few.
_STATED = """
SELECT ?subject ?relation ?object {
  VALUES (?subject ?relation ?object) { %s }
  FILTER EXISTS { GRAPH ?graph { ?statement gs:topic ?object ; gs:speaker ?subject } }
}
"""
_HELD = """
SELECT DISTINCT ?subject ?relation ?object {
  VALUES ?key { %s }
  GRAPH ?graph { ?fact gs:matterKey ?key ; a gs:Fact ; gs:subject ?subject ; gs:relation ?relation ; gs:object ?object }
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
        for batch in batches(_direct_quads(store, text), _TRIPLES_AT_ONCE):
            store.change(add=batch)
    rebuild_names(store)
    rebuild_variants(store)
    store.change(add=[marker_quad(store.identifiers)])


def refresh_derived(store: Store, touched: Touched, relations: Relations) -> None:
    """Bring the derived graph up to date where articles have changed, and give it its marker again."""
    vanished = set(touched.claims)
    for matters, claims in _portions(_claims_on(store, touched.matters)):
        vanished.difference_update(claims)
        old = {*_known_edges(store, matters, relations), *_known_about(store, claims)}
        new = _assemble_quads(store, attested_claims(store, claims), relations)
        store.change(remove=old - new, add=new - old)
    store.change(remove=set(_known_about(store, vanished)))
    _refresh_direct(store, touched.topics, touched.given, _STATED, _triple_values)
    _refresh_direct(store, touched.facts, touched.given, _HELD, _fact_keys)
    refresh_names(store, touched)
    refresh_variants(store, touched)
    store.change(add=[marker_quad(store.identifiers)])


def _claims_on(store: Store, matters: Iterable[Matter]) -> dict[Related, list[str]]:
    """Return the claims on these matters and on all that they can speak against, those together that can."""
    constants = load_constants()
    groups: set[Related] = set()
    for one, other, relation in matters:
        groups.add(tuple((one, other, name) for name in sorted(constants.related(relation))))
    found = claims_on(store, {matter for group in groups for matter in group})
    return {group: sorted(claim for matter in group for claim in found.get(matter, ())) for group in sorted(groups)}


def _triple_values(triples: Iterable[Direct], _: Store) -> str:
    return " ".join("(" + " ".join(str(NamedNode(iri)) for iri in triple) + ")" for triple in triples)


def _fact_keys(triples: Iterable[Direct], store: Store) -> str:
    identifier = store.identifiers.identifier
    keys = {matter_key(identifier(a), identifier(b), relation.removeprefix(GS)) for a, relation, b in triples}
    return " ".join(str(Literal(key)) for key in sorted(keys))


def _portions(claims: Mapping[Group, list[str]]) -> Iterator[tuple[list[Group], list[str]]]:
    """Yield some groups (pairs of actors, or related matters) with all their claims at a time; none is ever split."""
    groups: list[Group] = []
    portion: list[str] = []
    for group, same in claims.items():
        groups.append(group)
        portion.extend(same)
        if len(portion) >= _CLAIMS_AT_ONCE or len(groups) >= _CLAIMS_AT_ONCE:
            yield groups, portion
            groups, portion = [], []
    if groups:
        yield groups, portion


def _assemble_quads(store: Store, claims: Iterable[AttestedClaim], relations: Relations) -> set[Quad]:
    view = assemble(claims, relations=relations, constants=load_constants())
    return set(derived_quads(view, store.identifiers))


def _refresh_direct(
    store: Store,
    triples: Iterable[Direct],
    given: Container[Direct | Name],
    text: str,
    write: Callable[[Iterable[Direct], Store], str],
) -> None:
    """Keep those of the triples that an article still gives, remove the others; doubtful ones are asked for."""
    for batch in batches(sorted(triples), _TRIPLES_AT_ONCE):
        graph = store.identifiers.derived_graph
        quads = {(s, p, o): Quad(NamedNode(s), NamedNode(p), NamedNode(o), graph) for s, p, o in batch}
        doubtful = [triple for triple in batch if triple not in given]
        asked = set(_direct_quads(store, text % write(doubtful, store))) if doubtful else set()
        kept = {quad for triple, quad in quads.items() if triple in given or quad in asked}
        store.change(remove=set(quads.values()) - kept, add=kept)


def _direct_quads(store: Store, text: str) -> Iterator[Quad]:
    graph = store.identifiers.derived_graph
    for row in select(store, text):
        subject, relation, object_ = (NamedNode(value(row, name)) for name in ("subject", "relation", "object"))
        yield Quad(subject, relation, object_, graph)


def _known_edges(store: Store, groups: Iterable[Related], relations: Relations) -> Iterator[Quad]:
    """Yield what the derived graph holds of the edges on these matters, direct triples included."""
    graph, identifier = store.identifiers.derived_graph, store.identifiers.identifier
    directed = [
        ends for group in groups for one, other, name in group for ends in ((one, name, other), (other, name, one))
    ]
    edges = {
        store.identifiers.edge(identifier(subject), name, identifier(object_)).value: (subject, name, object_)
        for subject, name, object_ in directed
    }
    for batch in batches(sorted(edges), _NODES_AT_ONCE):
        found = set()
        for row in select(store, _ABOUT % (" ".join(str(NamedNode(edge)) for edge in batch), graph)):
            found.add(value(row, "node"))
            yield from _quads_of(row, graph)
        for edge in found:
            subject, name, object_ = edges[edge]
            yield Quad(NamedNode(subject), gs(name), NamedNode(object_), graph)
            if relations[name].symmetric:
                yield Quad(NamedNode(object_), gs(name), NamedNode(subject), graph)


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
