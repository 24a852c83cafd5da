"""Centralities of actors and their communities."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.analyse.records import Corpus

if TYPE_CHECKING:
    import networkx


@dataclass(frozen=True, slots=True)
class Standing:
    """How central one actor is."""

    actor: str
    said: int  # statements
    acts: int  # positions as the subject
    meets: int  # positions as the object
    partners: int  # actors that it is tied to
    betweenness: float
    pagerank: float
    sources: tuple[str, ...]


def relation_network(corpus: Corpus) -> networkx.DiGraph[str]:
    """Return who acts towards whom, whatever the sign: one arc for each pair, `weight` counts positions."""
    import networkx

    network: networkx.DiGraph[str] = networkx.DiGraph()
    for position in sorted(corpus.positions, key=lambda item: (item.subject, item.object, item.claim)):
        for actor in (position.subject, position.object):
            network.add_node(actor, label=corpus.name(actor), kind=corpus.kinds.get(actor, ""))
        weight = network.get_edge_data(position.subject, position.object, {"weight": 0})["weight"]
        network.add_edge(position.subject, position.object, weight=weight + 1)
    return network


def standings(corpus: Corpus) -> tuple[Standing, ...]:
    """Return the standing of every actor that speaks or has a relation, most central (PageRank) first."""
    import networkx

    network = relation_network(corpus)
    between = networkx.betweenness_centrality(network.to_undirected(), normalized=True)
    rank = networkx.pagerank(network, weight="weight") if network else {}
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    for position in corpus.positions:
        tallies[position.subject].acts += 1
        tallies[position.object].meets += 1
        for actor in (position.subject, position.object):
            tallies[actor].sources.update(position.sources)
    for saying in corpus.sayings:
        if saying.speaker:
            tallies[saying.speaker].said += 1
            tallies[saying.speaker].sources.add(saying.id)
    found = (
        Standing(actor, tally.said, tally.acts, tally.meets, _partners(network, actor),
                 between.get(actor, 0.0), rank.get(actor, 0.0), tuple(sorted(tally.sources)))
        for actor, tally in tallies.items()
    )  # fmt: skip
    return tuple(sorted(found, key=lambda item: (-item.pagerank, -item.said, item.actor)))


def communities(network: networkx.Graph[str]) -> tuple[tuple[frozenset[str], ...], float | None]:
    """Return the communities of two and more actors by greedy modularity, largest first, and the modularity.

    Actors without an edge are in none; the modularity is None where there are no edges.
    """
    import networkx

    linked = network.subgraph([actor for actor in sorted(network) if network.degree(actor)])
    if not linked.number_of_edges():
        return (), None
    found = networkx.community.greedy_modularity_communities(linked, weight="weight")
    modularity = networkx.community.modularity(linked, found, weight="weight")
    ordered = sorted((frozenset(group) for group in found), key=lambda group: (-len(group), min(group)))
    return tuple(ordered), float(modularity)


@dataclass(slots=True)
class _Tally:
    said: int = 0
    acts: int = 0
    meets: int = 0
    sources: set[str] = field(default_factory=set)


def _partners(network: networkx.DiGraph[str], actor: str) -> int:
    if actor not in network:
        return 0
    return len({*network.successors(actor), *network.predecessors(actor)} - {actor})
