"""What every backend must do, and what a build puts into it."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.model import Findings
from kg.store import RunInfo, Store, remove_article, update
from kg.store.mapping import article_quads
from kg.store.rows import select, value

GRAPH = "https://w3id.org/geostatements/data/graph/test"


def quad(number: int, graph: str = GRAPH) -> Quad:
    """Return a quad of `graph` with this number as its object."""
    return Quad(NamedNode("http://example.org/s"), NamedNode("http://example.org/p"), Literal(number), NamedNode(graph))


def test_replace_graph_leaves_exactly_the_new_quads(store: Store) -> None:
    """Replacing a graph removes what is gone, adds what is new, and touches no other graph."""
    store.replace_graph(GRAPH, [quad(1), quad(2)])
    store.replace_graph(GRAPH + "/other", [quad(9, GRAPH + "/other")])
    change = store.replace_graph(GRAPH, [quad(2), quad(3)])
    assert set(store.quads(GRAPH)) == {quad(2), quad(3)}
    assert change.before == {quad(1), quad(2)} and change.after == {quad(2), quad(3)}
    assert store.graphs() == (GRAPH, GRAPH + "/other")


def test_replacing_by_the_same_is_no_change(store: Store) -> None:
    """The same quads again, in any order and number, change nothing."""
    assert store.replace_graph(GRAPH, [quad(1), quad(2)])
    assert not store.replace_graph(GRAPH, [quad(2), quad(1), quad(2)])


def test_a_failing_source_of_quads_leaves_the_old_graph(store: Store) -> None:
    """When the new quads break off in the middle, the graph is what it was."""

    def broken() -> object:
        yield quad(2)
        raise ValueError("broke off")

    store.replace_graph(GRAPH, [quad(1)])
    with pytest.raises(ValueError, match="broke off"):
        store.replace_graph(GRAPH, broken())  # type: ignore[arg-type]
    assert set(store.quads(GRAPH)) == {quad(1)}


def test_remove_graph_tells_whether_it_was_there(store: Store) -> None:
    """A removed graph is gone; removing it again says so."""
    store.replace_graph(GRAPH, [quad(1)])
    assert store.remove_graph(GRAPH)
    assert not store.remove_graph(GRAPH)
    assert store.graphs() == ()


def test_query_sees_all_graphs_and_knows_our_prefixes(store: Store, kerry: Findings, run: RunInfo) -> None:
    """A query without GRAPH and PREFIX reaches the derived edges and the articles together."""
    update(store, [kerry], run)
    assert bool(store.query("ASK { ?a gs:opposes ?b . ?b skos:prefLabel 'ISIS'@en }"))


@pytest.mark.parametrize("text", ["SELECT ?x {", "DROP ALL", "", "\x00", "INSERT DATA { <a:a> <a:b> <a:c> }"])
def test_a_malformed_query_or_an_update_is_refused_in_one_line(store: Store, text: str) -> None:
    """What is no query raises StoreError with one line, and the store stays as it is."""
    with pytest.raises(StoreError) as caught:
        store.query(text)
    assert "\n" not in str(caught.value)


def test_a_closed_store_says_so(store: Store) -> None:
    """Using a store after closing it raises StoreError."""
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.graphs()


def test_update_counts_what_it_did(store: Store, kerry: Findings, lavrov: Findings, run: RunInfo) -> None:
    """The summary tells new, changed and unchanged articles apart."""
    first = update(store, [kerry, lavrov], run)
    assert (first.articles, first.added, first.statements, first.claims, first.facts) == (2, 2, 3, 9, 1)
    again = update(store, [kerry, lavrov], run)
    assert (again.added, again.changed, again.unchanged) == (0, 0, 2)


def test_building_twice_gives_the_same_dataset(store: Store, kerry: Findings, lavrov: Findings, run: RunInfo) -> None:
    """A second build of the same articles leaves every quad as it was."""
    update(store, [kerry, lavrov], run)
    before = set(store.quads())
    update(store, [lavrov, kerry], run)
    assert set(store.quads()) == before


def test_one_at_a_time_gives_what_all_at_once_give(
    store: Store, kerry: Findings, lavrov: Findings, run: RunInfo
) -> None:
    """The derived graph kept up to date equals the one made anew."""
    update(store, [kerry], run)
    update(store, [lavrov], run)
    kept = set(store.quads())
    store.remove_graph(store.identifiers.derived_graph.value)
    update(store, [], run)
    assert set(store.quads()) == kept


def test_a_removed_article_leaves_nothing(store: Store, kerry: Findings, lavrov: Findings, run: RunInfo) -> None:
    """After an article is removed the store is what it was before that article came."""
    update(store, [kerry], run)
    before = set(store.quads())
    update(store, [lavrov], run)
    assert remove_article(store, "lavrov-1")
    assert set(store.quads()) == before
    assert not remove_article(store, "lavrov-1")


def test_a_build_that_was_cut_off_is_made_up_for(store: Store, kerry: Findings, lavrov: Findings, run: RunInfo) -> None:
    """Articles written without their derived view are in it after the next build."""
    update(store, [kerry], run)
    expected_only_kerry = set(store.quads())

    def cut_off() -> object:
        yield lavrov
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(store, cut_off(), run)  # type: ignore[arg-type]
    update(store, [], run)
    after = set(store.quads())
    update(store, [kerry, lavrov], run)
    assert set(store.quads()) == after != expected_only_kerry


def test_derived_view_of_two_articles(store: Store, kerry: Findings, lavrov: Findings, run: RunInfo) -> None:
    """Direct edges, weights, contradictions and agreement are those of both articles together."""
    update(store, [kerry, lavrov], run)
    actor = store.identifiers.node("actor", "united-states")
    triples = f"GRAPH {store.identifiers.derived_graph} {{ {actor} ?p ?o }}"
    rows = select(store, f"SELECT ?p ?o {{ {triples} FILTER(isIRI(?o)) }}")
    found = {(value(row, "p").rpartition("#")[2], value(row, "o").rpartition("/")[2]) for row in rows}
    assert found == {("opposes", "isis"), ("agreesWith", "russia"), ("supports", "russia")}
    contradictions = select(
        store,
        "SELECT ?relation ?polarity { ?a gs:contradicts ?b . ?a gs:relation ?relation ; gs:polarity ?polarity . "
        "?b gs:relation ?relation }",
    )
    assert sorted(
        (value(row, "relation").rpartition("#")[2], value(row, "polarity")[-8:]) for row in contradictions
    ) == [
        ("opposes", "negative"),
        ("opposes", "positive"),
        ("supports", "negative"),
        ("supports", "positive"),
    ]


def test_states_edges_lead_from_speakers_to_topics(store: Store, kerry: Findings, run: RunInfo) -> None:
    """Each speaker has a gs:states edge to the topic of what he said."""
    update(store, [kerry], run)
    rows = select(store, "SELECT ?name ?topic { ?a gs:states ?t . ?a skos:prefLabel ?name . ?t rdfs:label ?topic }")
    assert [(value(row, "name"), value(row, "topic")) for row in rows] == [("John Kerry", "misi yang sama")]


def test_the_graph_of_an_article_has_no_blank_nodes_and_one_name(kerry: Findings, run: RunInfo) -> None:
    """All quads of an article are in its graph, and every subject is an IRI."""
    quads = list(article_quads(kerry, run=run))
    assert {str(quad.graph_name) for quad in quads} == {"<https://w3id.org/geostatements/data/graph/article/kerry-1>"}
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)
    assert all(isinstance(quad.object, (NamedNode, Literal)) for quad in quads)
