"""Agreement, conflict and their normalisations, on a discourse worked out by hand."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from kg.analyse import Corpus, actor_network, communities, outlet_voices, relation_network, speaker_topics, standings
from kg.analyse.networks import sides_taken

from .conftest import corpus_of, position


@pytest.mark.parametrize(
    ("aggregation", "weights"),
    [
        ("agreement", {("a", "b"): 2}),  # both for Xi: 2 × 1
        ("conflict", {("a", "b"): 1, ("a", "c"): 2, ("b", "c"): 1}),  # Ypsilon: 1 × 1; Xi: 2 × 1 and 1 × 1
        ("subtract", {("a", "b"): 1, ("a", "c"): -2, ("b", "c"): -1}),
    ],
)
def test_weights_are_products_of_counts(discourse: Corpus, aggregation, weights) -> None:
    """Each concept adds the product of how often the two took the same side, or opposite sides."""
    network = actor_network(discourse, aggregation)
    assert {(one, other): weight for one, other, weight in network.edges(data="weight")} == weights


@pytest.mark.parametrize(
    ("normalisation", "norm"),
    [
        ("none", 1),
        ("average", (3 + 2) / 2),  # Alpha takes three positions, Beta two
        ("jaccard", 1 + 1 + 2 * 1),  # Alpha alone: -y; Beta alone: +y; both: +x, 2 × 1
        ("cosine", math.sqrt(2**2 + 1) * math.sqrt(1 + 1)),
    ],
)
def test_normalisations(discourse: Corpus, normalisation: str, norm: float) -> None:
    """Weights are divided by nothing, average activity, the Jaccard or the cosine norm of the two actors."""
    network = actor_network(discourse, "subtract", normalisation=normalisation)
    assert network["a"]["b"]["weight"] == pytest.approx(1 / norm, abs=1e-6)
    assert network["a"]["b"]["matches"] == 1


def test_edges_name_the_statements_behind_them(discourse: Corpus) -> None:
    """An edge holds the sources of exactly the positions that match."""
    network = actor_network(discourse, "agreement")
    assert network["a"]["b"]["sources"].split() == ["a+x0", "a+x1", "b+x3"]
    assert network.nodes["a"]["label"] == "Alpha"


def test_sides_on_claims() -> None:
    """By claims, speakers who affirm the same claim agree, and who denies it conflicts with them."""
    said = position("x + y", speakers=("a",)), position("x + y", article="2", speakers=("b",))
    denied = position("x + y", article="3", speakers=("c",))
    corpus = Corpus((*said, replace(denied, denied=True, sign=-1)))
    assert list(actor_network(corpus, "agreement", by="claims").edges) == [("a", "b")]
    assert sorted(actor_network(corpus, "conflict", by="claims").edges) == [("a", "c"), ("b", "c")]


def test_neutral_relations_take_no_side() -> None:
    """A relation whose sign is 0 adds nothing to agreement."""
    assert actor_network(corpus_of("a 0 x", "b 0 x")).number_of_edges() == 0


def test_both_ends_of_a_symmetric_relation_take_a_side() -> None:
    """Who cooperates with whom is for each other, both ways; the object of another relation takes no side."""
    mutual = replace(position("a + b"), symmetric=True)
    assert sorted(sides_taken([mutual]).usage) == ["a", "b"]
    assert sorted(sides_taken([position("a + b")]).usage) == ["a"]


def test_two_mode_networks_count_statements(voices: Corpus) -> None:
    """Speakers are tied to topics and outlets by numbers of statements; an outlet's shares add up to one."""
    network = outlet_voices(voices)
    assert network["a"]["outlet/Daily"]["weight"] == 2
    assert [network[actor]["outlet/Daily"]["share"] for actor in ("a", "b")] == pytest.approx([2 / 3, 1 / 3], abs=1e-6)
    assert network["b"]["outlet/Post"]["share"] == 1
    assert speaker_topics(voices)["b"]["topic/peace"]["weight"] == 2


def test_betweenness_of_a_path() -> None:
    """On the path a–x–b the middle lies on the one shortest path between the others: betweenness 1 (Freeman)."""
    found = {item.actor: item for item in standings(corpus_of("a + x", "b - x"))}
    assert (found["x"].betweenness, found["a"].betweenness) == (1, 0)
    assert (found["x"].meets, found["x"].partners, found["a"].acts) == (2, 2, 1)
    assert found["x"].pagerank == max(item.pagerank for item in found.values())


def test_pagerank_of_a_star() -> None:
    """Two actors pointing at a third that points nowhere: damping .85 gives the known ranks .5405 and .2297 (Page)."""
    found = {item.actor: item.pagerank for item in standings(corpus_of("a + x", "b - x"))}
    base = 1 / (3 + 2 * 0.85)  # p_a = (1-d)/3 + d·p_x/3, p_x = p_a + 2d·p_a
    assert found["a"] == pytest.approx(base, abs=1e-4)
    assert found["x"] == pytest.approx(base * (1 + 2 * 0.85), abs=1e-4)


def test_communities_of_two_triangles() -> None:
    """Two triangles joined by one edge are two communities with modularity 5/14 (Newman)."""
    import networkx

    network = networkx.Graph([("a", "b"), ("b", "c"), ("a", "c"), ("d", "e"), ("e", "f"), ("d", "f"), ("c", "d")])
    networkx.set_edge_attributes(network, 1, "weight")
    groups, modularity = communities(network)
    assert groups == (frozenset("abc"), frozenset("def"))
    assert modularity == pytest.approx(5 / 14)


def test_arcs_go_from_who_acts() -> None:
    """The network of relations keeps direction and counts positions."""
    network = relation_network(corpus_of("a + x", "a - x", "x 0 a"))
    assert (network["a"]["x"]["weight"], network["x"]["a"]["weight"]) == (2, 1)


def test_nothing_gives_empty_networks() -> None:
    """An empty corpus gives empty networks, no community and no standing."""
    assert standings(Corpus()) == ()
    assert communities(actor_network(Corpus())) == ((), None)


def test_betweenness_of_the_florentine_families() -> None:
    """The marriages of Florentine families: .522 for the Medici, .255 Guadagni, .103 Strozzi (Jackson 2008)."""
    import networkx

    marriages = networkx.florentine_families_graph().edges
    found = {item.actor: item.betweenness for item in standings(corpus_of(*(f"{a} + {b}" for a, b in marriages)))}
    assert [round(found[name], 3) for name in ("Medici", "Guadagni", "Strozzi")] == [0.522, 0.255, 0.103]


def test_modularity_of_the_karate_club() -> None:
    """Zachary's karate club by greedy modularity: .381 (Newman 2004, Physical Review E 69, 066133)."""
    import networkx

    club = networkx.karate_club_graph()
    network = networkx.Graph((str(one), str(other)) for one, other in club.edges)
    networkx.set_edge_attributes(network, 1, "weight")
    assert communities(network)[1] == pytest.approx(0.381, abs=5e-4)
