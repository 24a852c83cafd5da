"""What of the derived view a changed article can change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.store.contract import Change
from kg.store.mapping import ALT_LABEL, PREF_LABEL, TYPE
from kg.store.namespaces import GS, gs
from kg.store.reading import Matter, in_order
from kg.store.statement_keys import KEY

_EVIDENCE = gs("hasEvidence")
_NAMING = (PREF_LABEL, ALT_LABEL)

Direct = tuple[str, str, str]
"""IRIs of a direct triple."""

Name = tuple[str, NamedNode, Literal]
"""IRI of an actor, skos:prefLabel or another naming property, and a name."""


@dataclass(slots=True)
class Touched:
    """What claims are on, claims, direct triples and names of articles that have changed."""

    matters: set[Matter] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    facts: set[Direct] = field(default_factory=set)
    topics: set[Direct] = field(default_factory=set)  # speaker gs:states topic
    names: set[Name] = field(default_factory=set)
    given: set[Direct | Name] = field(default_factory=set)  # of these, what a changed article surely gives now
    statements: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # with their evidence
    keys: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # of quotes, with their statements

    def add(self, change: Change) -> None:
        """Note all that stood in the article's graph before and all that stands there now."""
        self.given -= self._add_graph(change.before)
        self.given |= self._add_graph(change.after)

    def _add_graph(self, quads: Iterable[Quad]) -> set[Direct | Name]:
        """Note what stands in a graph; return its direct triples and names."""
        nodes: dict[str, dict[str, str]] = defaultdict(dict)
        kinds: dict[str, set[str]] = defaultdict(set)
        evidence: dict[str, set[str]] = defaultdict(set)
        names: set[Name] = set()
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                if quad.predicate == TYPE:
                    kinds[quad.object.value].add(quad.subject.value)
                elif quad.predicate == _EVIDENCE:
                    evidence[quad.subject.value].add(quad.object.value)
                else:
                    nodes[quad.subject.value][quad.predicate.value] = quad.object.value
            elif quad.predicate == KEY and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                self.keys[quad.object.value].add(quad.subject.value)
            elif quad.predicate in _NAMING and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                names.add((quad.subject.value, quad.predicate, quad.object))
        actors = kinds[gs("Actor").value]
        own = {name for name in names if name[0] in actors}
        self.names |= own
        return {*own, *self._add_findings(nodes, kinds, evidence)}

    def _add_findings(
        self, nodes: Mapping[str, Mapping[str, str]], kinds: Mapping[str, set[str]], evidence: Mapping[str, set[str]]
    ) -> set[Direct]:
        direct: set[Direct] = set()
        subject, relation, object_ = gs("subject").value, gs("relation").value, gs("object").value
        for claim in kinds[gs("Claim").value]:
            ends = in_order((nodes[claim][subject], nodes[claim][object_]))
            self.matters.add((*ends, nodes[claim][relation].removeprefix(GS)))
            self.claims.add(claim)
        for fact in kinds[gs("Fact").value]:
            held = (nodes[fact][subject], nodes[fact][relation], nodes[fact][object_])
            self.facts.add(held)
            direct.add(held)
        for statement in kinds[gs("Statement").value]:
            self.statements[statement] |= evidence[statement]
            if speaker := nodes[statement].get(gs("speaker").value):
                stated = (speaker, gs("states").value, nodes[statement][gs("topic").value])
                self.topics.add(stated)
                direct.add(stated)
        return direct
