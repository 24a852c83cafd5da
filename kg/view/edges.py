"""Claims, facts and statements gathered into the edges that the page draws."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.view.page_data import DerivedEdge, EdgeGroup, PageClaim, PageEdge, PageFact, PageRelation, PageStatement

STATES = "states"


class _Tuple(NamedTuple):
    """What all members of an edge share."""

    group: EdgeGroup
    subject: str
    relation: str
    object: str
    polarity: str = "positive"
    asserted: bool = True


def claim_edges(
    claims: Sequence[PageClaim],
    relations: Iterable[PageRelation],
    *,
    derived: Iterable[DerivedEdge] = (),
) -> tuple[PageEdge, ...]:
    """Return one edge for each tuple of subject, relation, object, polarity and asserted or not, sorted by id.

    A symmetric relation gives one edge for both directions. Weight and belief are those of `derived` where the store
    has worked them out for the same claims, else the number of claims and the highest belief among them.
    """
    symmetric = {relation.id for relation in relations if relation.symmetric}
    groups: defaultdict[_Tuple, list[PageClaim]] = defaultdict(list)
    for claim in claims:
        pair = (claim.subject, claim.object)
        subject, target = sorted(pair) if claim.relation in symmetric else pair
        asserted = claim.modality == "asserted"
        groups[_Tuple("claim", subject, claim.relation, target, claim.polarity, asserted)].append(claim)
    known = {member: edge for edge in derived for member in edge.members}
    return tuple(sorted((_claim_edge(key, group, known) for key, group in groups.items()), key=lambda edge: edge.id))


def fact_edges(facts: Iterable[PageFact]) -> tuple[PageEdge, ...]:
    """Return one edge for each background relation between two actors, sorted by id.

    An office links its holder with the actor for which it is held; a fact that names no second actor has no edge.
    """
    groups: defaultdict[_Tuple, list[str]] = defaultdict(list)
    for fact in facts:
        target = fact.object or fact.of
        if target:
            groups[_Tuple("fact", fact.subject, fact.relation, target)].append(fact.id)
    return _counted(groups)


def topic_edges(statements: Iterable[PageStatement]) -> tuple[PageEdge, ...]:
    """Return one edge for each speaker and topic, sorted by id."""
    groups: defaultdict[_Tuple, list[str]] = defaultdict(list)
    for statement in statements:
        if statement.speaker and statement.topic:
            groups[_Tuple("topic", statement.speaker, STATES, statement.topic)].append(statement.id)
    return _counted(groups)


def _claim_edge(key: _Tuple, claims: Sequence[PageClaim], known: Mapping[str, DerivedEdge]) -> PageEdge:
    members = tuple(sorted(claim.id for claim in claims))
    stored = known.get(members[0])
    weight, belief = len(members), max((claim.belief for claim in claims if claim.belief is not None), default=None)
    if stored and set(stored.members) == set(members):
        weight, belief = stored.weight, belief if stored.belief is None else stored.belief
    return PageEdge(_name(key), **key._asdict(), weight=weight, belief=belief, members=members)


def _counted(groups: Mapping[_Tuple, Sequence[str]]) -> tuple[PageEdge, ...]:
    edges = (
        PageEdge(_name(key), **key._asdict(), weight=len(members), members=tuple(sorted(members)))
        for key, members in groups.items()
    )
    return tuple(sorted(edges, key=lambda edge: edge.id))


def _name(key: _Tuple) -> str:
    marks = ("!" if key.polarity == "negative" else "") + ("" if key.asserted else "?")
    return " ".join((key.group, key.subject, key.relation + marks, key.object))
