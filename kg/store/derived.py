"""From the derived view to the quads of its named graph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple

from pyoxigraph import Literal, NamedNode, Quad

from kg.assemble import DerivedEdge, DerivedView, PositionChange, Standing
from kg.store import terms
from kg.store.identifiers import Identifiers, content_hash
from kg.store.mapping import TYPE
from kg.store.namespaces import gs


def marker_quad(identifiers: Identifiers) -> Quad:
    """Return the quad that says that the derived view is complete."""
    graph = identifiers.derived_graph
    return Quad(graph, TYPE, gs("DerivedView"), graph)


def derived_quads(view: DerivedView, identifiers: Identifiers) -> Iterator[Quad]:
    """Yield the quads of a derived view, or of a part of one, without the marker.

    A symmetric edge is one gs:DerivedEdge and two direct triples. Links hold, and are written, both ways; relations
    that `belief.yaml` lists as opposed or answered are gs:contradicts too, and told apart by the relations of the two
    claims.
    """
    graph = identifiers.derived_graph
    for edge in view.edges:
        yield from _edge_quads(edge, identifiers)
    for claim, belief in view.beliefs:
        yield Quad(identifiers.node("claim", claim), gs("belief"), terms.decimal(belief), graph)
    for standing in view.standings:
        yield from _standing_quads(standing, identifiers)
    for link in view.links:
        predicate = gs("corroborates" if link.kind == "corroborates" else "contradicts")
        source, target = identifiers.node("claim", link.source), identifiers.node("claim", link.target)
        yield Quad(source, predicate, target, graph)
        yield Quad(target, predicate, source, graph)
    for change in view.changes:
        yield from _change_quads(change, identifiers)


def _standing_quads(standing: Standing, identifiers: Identifiers) -> Iterator[Quad]:
    graph, claim = identifiers.derived_graph, identifiers.node("claim", standing.claim)
    yield Quad(claim, gs("articles"), Literal(standing.articles), graph)
    if standing.first:
        yield Quad(claim, gs("firstIn"), identifiers.node("article", standing.first), graph)
    if standing.voice:
        yield Quad(claim, gs("voice"), identifiers.node("actor", standing.voice), graph)
    for name, belief in (("agreement", standing.agreement), ("dispute", standing.dispute)):
        if belief is not None:
            yield Quad(claim, gs(name), terms.decimal(belief), graph)
            yield Quad(claim, gs(f"{name}Order"), Literal(_strongest_first(claim, belief)), graph)


def _change_quads(change: PositionChange, identifiers: Identifiers) -> Iterator[Quad]:
    graph = identifiers.derived_graph
    node = identifiers.node("change", content_hash("change", *map(str, astuple(change))))
    yield Quad(node, TYPE, gs("PositionChange"), graph)
    yield Quad(node, gs("holder"), identifiers.node("actor", change.holder), graph)
    yield Quad(node, gs("from"), identifiers.node("claim", change.old), graph)
    yield Quad(node, gs("to"), identifiers.node("claim", change.new), graph)
    yield Quad(node, gs("fromDay"), terms.day(change.old_day), graph)
    yield Quad(node, gs("toDay"), terms.day(change.new_day), graph)


def _edge_quads(edge: DerivedEdge, identifiers: Identifiers) -> Iterator[Quad]:
    graph, relation = identifiers.derived_graph, gs(edge.relation)
    subject, object_ = identifiers.node("actor", edge.subject), identifiers.node("actor", edge.object)
    yield Quad(subject, relation, object_, graph)
    if edge.symmetric:
        yield Quad(object_, relation, subject, graph)
    node = identifiers.edge(edge.subject, edge.relation, edge.object)
    yield Quad(node, TYPE, gs("DerivedEdge"), graph)
    yield Quad(node, gs("subject"), subject, graph)
    yield Quad(node, gs("relation"), relation, graph)
    yield Quad(node, gs("object"), object_, graph)
    yield Quad(node, gs("weight"), Literal(edge.weight), graph)
    yield Quad(node, gs("belief"), terms.decimal(edge.belief), graph)
    yield Quad(node, gs("edgeOrder"), Literal(_strongest_first(node, edge.belief, edge.weight)), graph)
    for claim in edge.claims:
        yield Quad(node, gs("derivedFrom"), identifiers.node("claim", claim), graph)


def _strongest_first(node: NamedNode, belief: float, weight: int = 0) -> int:
    """Return a number that puts what is believed most first, then what weighs most; the IRI decides between equals.

    A store sorts by one number many times as fast as by several values and an IRI.
    """
    doubt, lightness = round((1 - belief) * 10_000), max(0, 9_999 - weight)
    return (doubt * 10_000 + lightness) * 10**10 + int(content_hash(node.value)[:8], 16)
