"""How claims stand: in how many articles, first in which, and how strong what agrees with and contradicts them is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kg.assemble.records import AttestedClaim, Link, Standing


def find_standings(
    claims: Mapping[str, Sequence[AttestedClaim]], beliefs: Mapping[str, float], links: Iterable[Link]
) -> Iterator[Standing]:
    """Yield how each claim stands.

    Args:
        claims: all attestations of each claim, by its id.
        beliefs: the belief of each claim, by its id.
        links: the links between these claims.
    """
    reached: dict[bool, dict[str, float]] = {True: defaultdict(float), False: defaultdict(float)}
    for link in links:
        both = min(beliefs[link.source], beliefs[link.target])
        strongest = reached[link.kind == "corroborates"]
        strongest[link.source] = max(strongest[link.source], both)
    for key, same in claims.items():
        articles = {(claim.on or date.min, item.article) for claim in same for item in claim.attestations}
        voice = min((claim.voice for claim in same if claim.voice), default=None)
        first = min(articles, default=(date.min, ""))[1]
        together = reached[True].get(key), reached[False].get(key)
        yield Standing(key, len({article for _, article in articles}), first, voice, *together)
