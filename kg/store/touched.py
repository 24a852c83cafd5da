"""What of the derived view a changed article can change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.store.contract import Change
from kg.store.mapping import TYPE
from kg.store.namespaces import gs
from kg.store.reading import Pair, in_order

_EVIDENCE, _KEY = gs("hasEvidence"), gs("quoteKey")

Direct = tuple[str, str, str]
"""IRIs of a direct triple."""


@dataclass(slots=True)
class Touched:
    """The pairs of actors, claims and direct triples of articles that have changed."""

    pairs: set[Pair] = field(default_factory=set)  # each in order of the IRIs
    claims: set[str] = field(default_factory=set)
    facts: set[Direct] = field(default_factory=set)
    topics: set[Direct] = field(default_factory=set)  # speaker gs:states topic
    statements: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # with their evidence
    keys: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # of quotes, with their statements

    def add(self, change: Change) -> None:
        """Note all that stood in the article's graph before and all that stands there now."""
        for quads in (change.before, change.after):
            self._add_graph(quads)

    def _add_graph(self, quads: Iterable[Quad]) -> None:
        nodes: dict[str, dict[str, str]] = defaultdict(dict)
        kinds: dict[str, set[str]] = defaultdict(set)
        evidence: dict[str, set[str]] = defaultdict(set)
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                if quad.predicate == TYPE:
                    kinds[quad.object.value].add(quad.subject.value)
                elif quad.predicate == _EVIDENCE:
                    evidence[quad.subject.value].add(quad.object.value)
                else:
                    nodes[quad.subject.value][quad.predicate.value] = quad.object.value
            elif quad.predicate == _KEY and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                self.keys[quad.object.value].add(quad.subject.value)
        subject, relation, object_ = gs("subject").value, gs("relation").value, gs("object").value
        for claim in kinds[gs("Claim").value]:
            self.pairs.add(in_order((nodes[claim][subject], nodes[claim][object_])))
            self.claims.add(claim)
        for fact in kinds[gs("Fact").value]:
            self.facts.add((nodes[fact][subject], nodes[fact][relation], nodes[fact][object_]))
        for statement in kinds[gs("Statement").value]:
            self.statements[statement] |= evidence[statement]
            if speaker := nodes[statement].get(gs("speaker").value):
                self.topics.add((speaker, gs("states").value, nodes[statement][gs("topic").value]))
