"""When somebody changed position: two claims of one holder that contradict each other, on different days.

The holder of a claim is its speaker; of a claim in an article's own voice, the actor that it is about. Claims of
speakers who can't be named, and claims that nothing dates, have no part in this. Where somebody goes back and forth
between two claims, the first and the latest turn each way are changes; those between add nothing but their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kg.assemble.records import AttestedClaim, Link, PositionChange

_OPPOSING = ("contradicts", "opposed")


def find_changes(claims: Mapping[str, Sequence[AttestedClaim]], links: Iterable[Link]) -> Iterator[PositionChange]:
    """Yield the changes between linked claims, with the last day before and the first day after each.

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
        turns = list(_turns(holder, [*claims[link.source], *claims[link.target]]))
        for old in (link.source, link.target):
            same_way = [turn for turn in turns if turn.old == old]
            yield from dict.fromkeys((*same_way[:1], *same_way[-1:]))


def holder_of(claim: AttestedClaim) -> str | None:
    """Return the actor whose position a claim gives, None where that can't be told."""
    return claim.subject if claim.voice_kind == "narrator" else claim.voice


def _turns(holder: str, claims: Iterable[AttestedClaim]) -> Iterator[PositionChange]:
    """Yield each time that one of two claims follows the other, in order of time."""
    days = sorted({(claim.on, claim.id) for claim in claims if claim.on})
    for (since, old), (until, new) in pairwise(days):
        if old != new and since < until:
            yield PositionChange(holder, old, new, since, until)
