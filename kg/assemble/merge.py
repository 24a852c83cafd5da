"""Merges the claims of all articles into edges, beliefs, links and changes of position.

Everything that a claim can meet has the same two actors, so the work is done pair by pair and its cost grows with the
number of claims; a caller may give one pair at a time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.assemble.belief import believe
from kg.assemble.changes import find_changes
from kg.assemble.constants import Constants, check_relations
from kg.assemble.links import link_claims
from kg.assemble.records import AttestedClaim, DerivedEdge, DerivedView, Link, PositionChange, Standing
from kg.assemble.standing import find_standings
from kg.vocab.relations import Relations

Claims = list[AttestedClaim]


def assemble(claims: Iterable[AttestedClaim], *, relations: Relations, constants: Constants) -> DerivedView:
    """Return the derived view of claims from any number of articles, in any order.

    The result is that of all claims together as long as all claims between two actors are given at once.

    Raises:
        DataFileError: the constants name a relation that is not known.
    """
    check_relations(constants, relations)
    pairs: dict[frozenset[str], Claims] = defaultdict(list)
    for claim in claims:
        pairs[frozenset((claim.subject, claim.object))].append(claim)
    edges: list[DerivedEdge] = []
    beliefs: list[tuple[str, float]] = []
    links: set[Link] = set()
    changes: set[PositionChange] = set()
    standings: list[Standing] = []
    for found in pairs.values():
        merged = _merge_by_id(found)
        believed = {key: believe(same, constants) for key, same in merged.items()}
        beliefs.extend(believed.items())
        edges.extend(_edges(found, relations, constants))
        linked = link_claims([same[0] for same in merged.values()], believed, relations, constants)
        links |= linked
        changes.update(find_changes(merged, linked))
        standings.extend(find_standings(merged, believed, linked))
    return DerivedView(
        edges=tuple(sorted(edges, key=lambda edge: (edge.subject, edge.relation, edge.object))),
        beliefs=tuple(sorted(beliefs)),
        links=tuple(sorted(links, key=lambda link: (link.kind, link.source, link.target))),
        changes=tuple(sorted(changes, key=lambda change: (change.holder, change.new_day, change.old, change.new))),
        standings=tuple(sorted(standings, key=lambda standing: standing.claim)),
    )


def oriented(claim: AttestedClaim, relations: Relations) -> tuple[str, str, str]:
    """Return subject, relation and object of a claim, the actors of a symmetric relation in order of their ids."""
    if relations[claim.relation].symmetric and claim.object < claim.subject:
        return claim.object, claim.relation, claim.subject
    return claim.subject, claim.relation, claim.object


def _merge_by_id(claims: Claims) -> dict[str, Claims]:
    merged: dict[str, Claims] = defaultdict(list)
    for claim in claims:
        merged[claim.id].append(claim)
    return merged


def _edges(claims: Claims, relations: Relations, constants: Constants) -> Iterator[DerivedEdge]:
    tuples: dict[tuple[str, str, str], Claims] = defaultdict(list)
    for claim in claims:
        if claim.polarity == "positive" and claim.modality == "asserted":
            tuples[oriented(claim, relations)].append(claim)
    for (subject, relation, object_), same in tuples.items():
        ids = tuple(sorted({claim.id for claim in same}))
        yield DerivedEdge(
            subject,
            relation,
            object_,
            symmetric=relations[relation].symmetric,
            weight=len(ids),
            belief=believe(same, constants),
            claims=ids,
        )
