"""Networks of actors by agreement and by conflict, and two-mode networks, as networkx graphs.

Nodes carry `label` and `kind`, edges `weight`, `matches` (the weight before it is normalised) and `sources` (ids of
the statements behind them, separated by spaces). docs/analysis.md defines the measures.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from kg.analyse.records import Corpus, Position, Saying

if TYPE_CHECKING:
    import networkx

By = Literal["actors", "claims"]
Aggregation = Literal["agreement", "conflict", "subtract"]
Usage = Counter[tuple[str, int]]
"""How often one actor took either side (+1, -1) on each concept."""


_FACTORS: Mapping[Aggregation, Mapping[bool, int]] = {
    "agreement": {True: 1, False: 0},
    "conflict": {True: 0, False: 1},
    "subtract": {True: 1, False: -1},
}
"""How two positions on one concept count, by whether they are on the same side."""


@dataclass(slots=True)
class Sides:
    """Who took which side on what."""

    usage: dict[str, Usage] = field(default_factory=lambda: defaultdict(Counter))
    sources: dict[tuple[str, str, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, actor: str, concept: str, sign: int, sources: Iterable[str]) -> None:
        """Count one position of `actor` on `concept`."""
        self.usage[actor][concept, sign] += 1
        self.sources[actor, concept, sign].update(sources)


def sides_taken(positions: Iterable[Position], by: By = "actors") -> Sides:
    """Return who took which side on what.

    Args:
        positions: the claims that count.
        by: "actors": the subject of a claim is for or against its object, as the sign of the relation says. "claims":
            whoever says it affirms or denies that subject, relation and object belong together.
    """
    sides = Sides()
    for position in positions:
        for actor, concept, sign in taken(position, by):
            sides.add(actor, concept, sign, position.sources)
    return sides


def taken(position: Position, by: By) -> Iterator[tuple[str, str, int]]:
    """Yield actor, concept and sign of each side that one position takes; both actors of a symmetric relation do."""
    if by == "claims":
        concept = f"{position.subject} {position.relation} {position.object}"
        yield from ((speaker, concept, -1 if position.denied else 1) for speaker in position.speakers)
    elif position.sign:
        yield position.subject, position.object, position.sign
        if position.symmetric:
            yield position.object, position.subject, position.sign


def actor_network(
    corpus: Corpus, aggregation: Aggregation = "agreement", *, normalisation: str = "none", by: By = "actors"
) -> networkx.Graph[str]:
    """Return the network of actors who take the same side (agreement) or opposite sides (conflict) on something.

    Args:
        corpus: what was said.
        aggregation: "subtract" is agreement minus conflict.
        normalisation: a name in `NORMALISATIONS`.
        by: see `sides_taken`.
    """
    import networkx

    sides = sides_taken(corpus.positions, by)
    network: networkx.Graph[str] = networkx.Graph()
    for actor in sorted(sides.usage):
        network.add_node(actor, **_node(corpus, actor))
    for (one, other), matches, sources, concepts in _matches(sides, aggregation):
        norm = NORMALISATIONS[normalisation](sides.usage[one], sides.usage[other])
        weight = round(matches / norm, 6)
        about = " | ".join(sorted(concepts))
        network.add_edge(one, other, weight=weight, matches=matches, concepts=about, sources=" ".join(sorted(sources)))
    return network


def speaker_topics(corpus: Corpus) -> networkx.Graph[str]:
    """Return the two-mode network of speakers and the topics of their statements; weights count statements."""
    return _two_mode(corpus, ((item, item.speaker, f"topic/{item.topic}", item.topic) for item in corpus.sayings))


def outlet_voices(corpus: Corpus) -> networkx.Graph[str]:
    """Return the two-mode network of outlets and the speakers whom they carry; weights count statements.

    Edges have `share`: the part of all statements of the outlet that have a named speaker.
    """
    voices = ((item, item.speaker, f"outlet/{item.outlet}", item.outlet) for item in corpus.sayings)
    network = _two_mode(corpus, voices)
    total: Counter[str] = Counter(f"outlet/{item.outlet}" for item in corpus.sayings if item.speaker and item.outlet)
    for one, other, edge in network.edges(data=True):
        outlet = one if one in total else other
        edge["share"] = round(edge["weight"] / total[outlet], 6)
    return network


def _two_mode(corpus: Corpus, pairs: Iterable[tuple[Saying, str, str, str]]) -> networkx.Graph[str]:
    import networkx

    counts: Counter[tuple[str, str]] = Counter()
    sources: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    network: networkx.Graph[str] = networkx.Graph()
    for saying, speaker, second, label in sorted(pairs, key=lambda pair: (pair[1], pair[2], pair[0].id)):
        if not (speaker and label):
            continue
        network.add_node(speaker, **_node(corpus, speaker), bipartite=0)
        network.add_node(second, label=label, kind=second.partition("/")[0], bipartite=1)
        counts[speaker, second] += 1
        sources[speaker, second].add(saying.id)
    for (speaker, second), count in sorted(counts.items()):
        network.add_edge(speaker, second, weight=count, sources=" ".join(sorted(sources[speaker, second])))
    return network


def _node(corpus: Corpus, actor: str) -> dict[str, str]:
    return {"label": corpus.name(actor), "kind": corpus.kinds.get(actor, "")}


@dataclass(slots=True)
class _Match:
    weight: int = 0
    sources: set[str] = field(default_factory=set)
    concepts: set[str] = field(default_factory=set)


def _matches(sides: Sides, aggregation: Aggregation) -> Iterator[tuple[tuple[str, str], int, set[str], set[str]]]:
    """Yield each pair of actors that match on a concept with its weight, sources and concepts, sorted."""
    users: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
    for actor, usage in sorted(sides.usage.items()):
        for (concept, sign), count in sorted(usage.items()):
            users[concept].append((actor, sign, count))
    found: defaultdict[tuple[str, str], _Match] = defaultdict(_Match)
    for concept, entries in sorted(users.items()):
        for (one, sign, count), (other, second, second_count) in combinations(entries, 2):
            factor = _FACTORS[aggregation][sign == second]
            if one == other or not factor:
                continue
            match = found[one, other]
            match.weight += factor * count * second_count
            match.sources |= sides.sources[one, concept, sign] | sides.sources[other, concept, second]
            match.concepts.add(concept)
    for pair, match in sorted(found.items()):
        yield pair, match.weight, match.sources, match.concepts


def _none(one: Usage, other: Usage) -> float:
    del one, other
    return 1.0


def _average(one: Usage, other: Usage) -> float:
    return (one.total() + other.total()) / 2


def _jaccard(one: Usage, other: Usage) -> float:
    only_one = sum(count for key, count in one.items() if key not in other)
    only_other = sum(count for key, count in other.items() if key not in one)
    return only_one + only_other + sum(count * other[key] for key, count in one.items() if key in other)


def _cosine(one: Usage, other: Usage) -> float:
    return math.sqrt(sum(count**2 for count in one.values())) * math.sqrt(sum(count**2 for count in other.values()))


NORMALISATIONS: Mapping[str, Callable[[Usage, Usage], float]] = MappingProxyType(
    {"none": _none, "average": _average, "jaccard": _jaccard, "cosine": _cosine}
)
"""By what a weight is divided, by name: nothing, average activity, Jaccard, cosine."""
