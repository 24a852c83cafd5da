"""Which claims speak for and against each other.

- *corroborates*: the same tuple, polarity and modality in another voice;
- *contradicts*: the same tuple with the other polarity, both asserted, in any two voices (a voice that contradicts
  itself has changed its position);
- *opposed*: both asserted and positive between the same actors in the same direction, with two relations that
  `belief.yaml` lists as opposed. Where one of the two is symmetric, the direction does not matter.

- *answered*: both asserted and positive, the one by X on Y and the other by Y on X, with two relations that
  `belief.yaml` lists as allegation and denial.

A claim is linked to at most `Constants.links` others of each kind, those with the highest belief first, and to all that
are linked to it in this way: the strongest claims are hubs, so that links grow with the number of claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from kg.assemble.constants import Constants
from kg.assemble.records import AttestedClaim, Link, LinkKind
from kg.vocab.relations import Relations

Ranked = list[AttestedClaim]


def link_claims(
    claims: Iterable[AttestedClaim], beliefs: Mapping[str, float], relations: Relations, constants: Constants
) -> set[Link]:
    """Return the links between claims that all have the same two actors; each claim is given once.

    Args:
        claims: the claims, each id once.
        beliefs: the belief of each claim, by its id.
        relations: all relations; they tell which are symmetric.
        constants: the opposed relations, and how many links a claim has at most.
    """
    groups = _group(sorted(claims, key=lambda claim: (-beliefs[claim.id], claim.id)), relations)
    links: set[Link] = set()
    for key, group in groups.items():
        links.update(_pair_up("corroborates", group, group, constants.links))
        subject, relation, object_, polarity, modality = key
        if modality != "asserted" or polarity != "positive":
            continue
        denied = groups.get((subject, relation, object_, "negative", modality), [])
        links.update(_pair_up("contradicts", group, denied, constants.links))
        links.update(_pair_up("contradicts", denied, group, constants.links))
        for other in _opposed(key, groups, relations, constants):
            links.update(_pair_up("opposed", group, other, constants.links))
        for alleging, denying in constants.answered:
            if relation == alleging and (denials := groups.get((object_, denying, subject, polarity, modality))):
                links.update(_pair_up("answered", group, denials, constants.links))
                links.update(_pair_up("answered", denials, group, constants.links))
    return links


Key = tuple[str, str, str, str, str]


def _group(claims: Iterable[AttestedClaim], relations: Relations) -> dict[Key, Ranked]:
    groups: dict[Key, Ranked] = defaultdict(list)
    for claim in claims:
        ends = claim.subject, claim.object
        subject, object_ = sorted(ends) if relations[claim.relation].symmetric else ends
        groups[subject, claim.relation, object_, claim.polarity, claim.modality].append(claim)
    return groups


def _opposed(key: Key, groups: Mapping[Key, Ranked], relations: Relations, constants: Constants) -> Iterator[Ranked]:
    """Yield the groups that stand against the positive, asserted group with this key."""
    subject, relation, object_, polarity, modality = key
    for pair in constants.opposed:
        if relation not in pair:
            continue
        (other,) = pair - {relation}
        loose = relations[relation].symmetric or relations[other].symmetric
        directions = {(subject, object_), (object_, subject)} if loose else {(subject, object_)}
        for first, second in directions:
            if group := groups.get((first, other, second, polarity, modality)):
                yield group


def _pair_up(kind: LinkKind, claims: Ranked, others: Ranked, limit: int) -> Iterator[Link]:
    """Yield a link from each claim to the first others, at most `limit`."""
    for claim in claims:
        fitting = (other for other in others if other.id != claim.id and _distinct(kind, claim, other))
        for other in islice(fitting, limit):
            first, second = sorted((claim.id, other.id))
            yield Link(kind, first, second)


def _distinct(kind: LinkKind, claim: AttestedClaim, other: AttestedClaim) -> bool:
    """Return whether the voices allow the link: nobody corroborates himself."""
    if kind != "corroborates":
        return True
    return claim.voice != other.voice or claim.voice_kind != other.voice_kind or claim.voice_kind == "unnamed"
