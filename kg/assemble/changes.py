"""When somebody changed position: two claims of one holder that contradict each other, on different days.

The holder of a claim is its speaker; of a claim in an article's own voice, the actor that it is about. Claims of
speakers who can't be named, and claims that nothing dates, have no part in this.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kg.assemble.records import AttestedClaim, Link, PositionChange

_OPPOSING = ("contradicts", "opposed")


def find_changes(claims: Mapping[str, Sequence[AttestedClaim]], links: Iterable[Link]) -> Iterator[PositionChange]:
    """Yield the changes between linked claims: each time that one follows the other, with the days of both.

    Args:
        claims: all attestations of each claim, by its id.
        links: the links between these claims.
    """
    for link in links:
        if link.kind not in _OPPOSING:
            continue
        holder = holder_of(claims[link.source][0])
        if holder is None or holder != holder_of(claims[link.target][0]):
            continue
        days = sorted({(claim.on, claim.id) for key in (link.source, link.target) for claim in claims[key] if claim.on})
        for (since, old), (until, new) in pairwise(days):
            if old != new and since < until:
                yield PositionChange(holder, old, new, since, until)


def holder_of(claim: AttestedClaim) -> str | None:
    """Return the actor whose position a claim gives, None where that can't be told."""
    return claim.subject if claim.voice_kind == "narrator" else claim.voice
