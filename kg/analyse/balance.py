"""The signed network of actors, its triads, and how balanced it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.analyse.records import Corpus

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Triad:
    """Three actors and the signs of their three ties: first–second, first–third, second–third."""

    actors: tuple[str, str, str]
    signs: tuple[int, int, int]
    sources: tuple[str, ...]

    @property
    def balanced(self) -> bool:
        """Whether the product of the signs is positive."""
        return self.signs[0] * self.signs[1] * self.signs[2] > 0

    @property
    def pattern(self) -> str:
        """The signs without their order: "+++", "++-", "+--" or "---"."""
        return "".join(sorted("+" if sign > 0 else "-" for sign in self.signs))


def signed_network(corpus: Corpus) -> networkx.Graph[str]:
    """Return the network of actors with one signed tie between two: `sign`, `positive`, `negative`, `sources`.

    Positions of either on the other count alike. A tie whose positive and negative positions are as many has sign 0.
    """
    import networkx

    counts: defaultdict[tuple[str, str], Counter[int]] = defaultdict(Counter)
    sources: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for position in corpus.positions:
        if position.sign and position.subject != position.object:
            one, other = sorted((position.subject, position.object))
            counts[one, other][position.sign] += 1
            sources[one, other].update(position.sources)
    network: networkx.Graph[str] = networkx.Graph()
    for (one, other), count in sorted(counts.items()):
        for actor in (one, other):
            network.add_node(actor, label=corpus.name(actor), kind=corpus.kinds.get(actor, ""))
        net = count[1] - count[-1]
        network.add_edge(
            one,
            other,
            sign=(net > 0) - (net < 0),
            positive=count[1],
            negative=count[-1],
            weight=count.total(),
            sources=" ".join(sorted(sources[one, other])),
        )
    return network


def triads(network: networkx.Graph[str]) -> tuple[Triad, ...]:
    """Return all triads of a signed network whose three ties have a sign, sorted by actors."""
    return tuple(sorted(_triads(network), key=lambda triad: triad.actors))


def balance(found: tuple[Triad, ...]) -> float | None:
    """Return the share of balanced triads; None where there is no triad."""
    return sum(triad.balanced for triad in found) / len(found) if found else None


def camps(network: networkx.Graph[str]) -> tuple[frozenset[str], frozenset[str]] | None:
    """Return two camps with positive ties inside and negative ties between them, or None where there are none.

    They exist just where every cycle of the network is balanced. An actor without a tie to the largest camp's
    component stands where the order of ids puts it: components don't say how they stand to each other.
    """
    side: dict[str, int] = {}
    for start in sorted(network):
        if start in side:
            continue
        side[start] = 1
        waiting = [start]
        while waiting:
            actor = waiting.pop()
            for other, edge in sorted(network[actor].items()):
                if not edge["sign"]:
                    continue
                expected = side[actor] * edge["sign"]
                if other not in side:
                    side[other] = expected
                    waiting.append(other)
                elif side[other] != expected:
                    return None
    return frozenset(a for a, s in side.items() if s > 0), frozenset(a for a, s in side.items() if s < 0)


def _triads(network: networkx.Graph[str]) -> Iterator[Triad]:
    signed = {
        actor: {other: edge for other, edge in network[actor].items() if edge["sign"] and other != actor}
        for actor in network
    }
    for first, ties in signed.items():
        for second in (actor for actor in ties if actor > first):
            for third in (actor for actor in signed[second] if actor > second and actor in ties):
                edges = ties[second], ties[third], signed[second][third]
                sources = sorted({source for edge in edges for source in edge["sources"].split()})
                signs = edges[0]["sign"], edges[1]["sign"], edges[2]["sign"]
                yield Triad((first, second, third), signs, tuple(sources))
