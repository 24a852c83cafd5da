"""All measures as tables whose every row names the statements behind it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kg.analyse.balance import balance, camps, signed_network, triads
from kg.analyse.changes import position_changes, windows
from kg.analyse.measures import communities, standings
from kg.analyse.networks import Aggregation, By, actor_network, outlet_voices, speaker_topics
from kg.analyse.records import Corpus

if TYPE_CHECKING:
    import networkx

Cell = str | int | float


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table and the ids of the statements (or claims in an article's own voice) behind it."""

    cells: tuple[Cell, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One measure, the rows that matter most first."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be chosen: the normalisation, on what actors take sides, and the length of time windows in days."""

    normalisation: str = "average"
    by: By = "actors"
    window: int = 30


def agreement(corpus: Corpus, settings: Settings) -> Table:
    """Return the pairs of actors who take the same side."""
    return _pairs(corpus, settings, "agreement", "Who takes the same side")


def conflict(corpus: Corpus, settings: Settings) -> Table:
    """Return the pairs of actors who take opposite sides."""
    return _pairs(corpus, settings, "conflict", "Who takes opposite sides")


def signed(corpus: Corpus, settings: Settings) -> Table:
    """Return the ties of the signed network."""
    del settings
    rows = (
        Row(
            (corpus.name(one), corpus.name(other), _sign(edge["sign"]), edge["positive"], edge["negative"]),
            tuple(edge["sources"].split()),
        )
        for one, other, edge in _heaviest(signed_network(corpus))
    )
    return Table("signed", "Who is for and against whom", ("actor", "other", "sign", "for", "against"), tuple(rows))


def triad_census(corpus: Corpus, settings: Settings) -> Table:
    """Return all triads of the signed network, unbalanced ones first."""
    del settings
    network = signed_network(corpus)
    found = triads(network)
    share, sides = balance(found), camps(network)
    note = "No three actors are tied to each other." if share is None else f"Balanced: {share:.0%} of {len(found)}."
    if sides and share is not None:
        note += " The network falls into two camps without a contradiction."
    rows = (
        Row(
            (*map(corpus.name, triad.actors), *map(_sign, triad.signs), "yes" if triad.balanced else "no"),
            triad.sources,
        )
        for triad in sorted(found, key=lambda triad: (triad.balanced, triad.actors))
    )
    columns = ("first", "second", "third", "first–second", "first–third", "second–third", "balanced")
    return Table("triads", "Structural balance", columns, tuple(rows), note)


def centrality(corpus: Corpus, settings: Settings) -> Table:
    """Return how central each actor is."""
    del settings
    rows = (
        Row(
            (corpus.name(item.actor), item.said, item.acts, item.meets, item.partners,
             round(item.betweenness, 4), round(item.pagerank, 4)),
            item.sources,
        )
        for item in standings(corpus)
    )  # fmt: skip
    columns = ("actor", "statements", "as subject", "as object", "partners", "betweenness", "PageRank")
    return Table("centrality", "Who stands in the middle", columns, tuple(rows))


def community(corpus: Corpus, settings: Settings) -> Table:
    """Return the communities of the agreement network."""
    network = actor_network(corpus, "agreement", normalisation=settings.normalisation, by=settings.by)
    groups, modularity = communities(network)
    note = "Nobody takes the same side." if modularity is None else f"Modularity {modularity:.3f}."
    rows = (
        Row((number, len(group), ", ".join(sorted(map(corpus.name, group)))), _inside(network, group))
        for number, group in enumerate(groups, 1)
    )
    return Table("communities", "Communities of agreement", ("community", "size", "actors"), tuple(rows), note)


def change(corpus: Corpus, settings: Settings) -> Table:
    """Return who changed position, when."""
    rows = (
        Row(
            (corpus.name(item.actor), concept_name(corpus, item.concept), _sign(item.before), item.last_before,
             _sign(item.after), item.first_after),
            item.sources,
        )
        for item in position_changes(corpus, settings.by)
    )  # fmt: skip
    columns = ("actor", "on", "was", "until", "became", "from")
    return Table("changes", "Who changed position", columns, tuple(rows))


def topics(corpus: Corpus, settings: Settings) -> Table:
    """Return who speaks of what."""
    del settings
    return _two_mode(
        speaker_topics(corpus), Table("topics", "Who speaks of what", ("speaker", "topic", "statements"), ())
    )


def outlets(corpus: Corpus, settings: Settings) -> Table:
    """Return which outlet carries whose voice."""
    del settings
    columns = ("speaker", "outlet", "statements", "share of the outlet")
    return _two_mode(outlet_voices(corpus), Table("outlets", "Which outlet carries whose voice", columns, ()))


def time_windows(corpus: Corpus, settings: Settings) -> Table:
    """Return how agreement, conflict and balance move through time."""
    return Table(
        "windows",
        f"Through time, {settings.window} days at a time",
        ("from", "to", "statements", "positions", "agreement", "conflict", "triads", "balanced"),
        tuple(_windows(corpus, settings)),
    )


TABLES: Mapping[str, Callable[[Corpus, Settings], Table]] = MappingProxyType(
    {
        "agreement": agreement,
        "conflict": conflict,
        "signed": signed,
        "triads": triad_census,
        "centrality": centrality,
        "communities": community,
        "changes": change,
        "topics": topics,
        "outlets": outlets,
        "windows": time_windows,
    }
)
"""All measures by name, in the order of the report."""


def concept_name(corpus: Corpus, concept: str) -> str:
    """Return an actor's name, or a claim in words, for a concept that somebody takes sides on."""
    parts = concept.split(" ")
    if len(parts) != 3:
        return corpus.name(concept)
    subject, relation, target = parts
    return f"{corpus.name(subject)} {corpus.relations.get(relation, relation)} {corpus.name(target)}"


def to_csv(table: Table) -> str:
    """Return a table as CSV; its last column holds the ids of the statements. No cell can start a formula."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow((*table.columns, "sources"))
    for row in table.rows:
        writer.writerow((*map(_harmless, row.cells), " ".join(row.sources)))
    return stream.getvalue()


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and len(cell) > 1 else cell


def _pairs(corpus: Corpus, settings: Settings, aggregation: Aggregation, title: str) -> Table:
    network = actor_network(corpus, aggregation, normalisation=settings.normalisation, by=settings.by)
    rows = (
        Row(
            (
                corpus.name(one),
                corpus.name(other),
                edge["weight"],
                edge["matches"],
                "; ".join(sorted(concept_name(corpus, concept) for concept in edge["concepts"].split(" | "))),
            ),
            tuple(edge["sources"].split()),
        )
        for one, other, edge in _heaviest(network)
    )
    return Table(aggregation, title, ("actor", "other", "weight", "matches", "on"), tuple(rows))


def _two_mode(network: networkx.Graph[str], table: Table) -> Table:
    rows = []
    for ends in _heaviest(network):
        first, second, edge = ends
        speaker, other = (first, second) if network.nodes[second]["bipartite"] else (second, first)
        labels = network.nodes[speaker]["label"], network.nodes[other]["label"]
        share = (f"{edge['share']:.0%}",) if "share" in edge else ()
        rows.append(Row((*labels, edge["weight"], *share), tuple(edge["sources"].split())))
    return Table(table.name, table.title, table.columns, tuple(rows))


def _windows(corpus: Corpus, settings: Settings) -> Iterator[Row]:
    for start, end, part in windows(corpus, settings.window):
        sums = [
            round(sum(weight for *_, weight in actor_network(
                part, aggregation, normalisation=settings.normalisation, by=settings.by
            ).edges(data="weight")), 3)
            for aggregation in _AGREEMENT_AND_CONFLICT
        ]  # fmt: skip
        found = triads(signed_network(part))
        share = balance(found)
        balanced = "" if share is None else f"{share:.0%}"
        sources = {source for item in part.positions for source in item.sources} | {item.id for item in part.sayings}
        counts = (len(part.sayings), len(part.positions))
        yield Row((start, end, *counts, *sums, len(found), balanced), tuple(sorted(sources)))


_AGREEMENT_AND_CONFLICT: tuple[Aggregation, ...] = ("agreement", "conflict")


def _heaviest(network: networkx.Graph[str]) -> Iterable[tuple[str, str, dict[str, Any]]]:
    return sorted(network.edges(data=True), key=lambda edge: (-edge[2]["weight"], edge[0], edge[1]))


def _inside(network: networkx.Graph[str], group: frozenset[str]) -> tuple[str, ...]:
    edges = network.subgraph(group).edges(data="sources")
    counts = Counter(source for *_, sources in edges for source in sources.split())
    return tuple(sorted(counts))


def _sign(sign: int) -> str:
    return {1: "for", -1: "against"}.get(sign, "both")
