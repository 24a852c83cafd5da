"""A store on a real SPARQL server holds, gives and loses the same as one in a folder."""

from __future__ import annotations

import contextlib
import os
import runpy
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Triple

from kg.errors import StoreError
from kg.model import Actor, Article, Evidence, Findings, Statement
from kg.store import RunInfo, Store, open_store, remove_article, update
from kg.store.files import trig_text, turtle_text
from kg.store.identifiers import content_hash
from kg.store.marker import FORMAT
from kg.store.namespaces import XSD
from kg.store.reading import attested_claims
from kg.store.refresh import is_complete
from kg.store.server_marker import MARKER_GRAPH
from kg.store.server_portions import QUADS_A_REQUEST, portions
from kg.store.server_text import with_prefixes
from kg.store.validate import validate

if TYPE_CHECKING:
    from tests.conftest import Virtuoso

RUN = RunInfo("0.1.0")
DERIVED = "https://w3id.org/geostatements/data/graph/derived"
few = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

MADE = runpy.run_path(str(Path(__file__).with_name("killed_build.py")))
FINDINGS: Callable[[int], Iterator[Findings]] = MADE["findings"]
INCREMENTAL = runpy.run_path(str(Path(__file__).with_name("test_store_incremental.py")))
VERSIONS: Callable[[], some.SearchStrategy[Findings]] = INCREMENTAL["findings"]

words = some.text(some.characters(), max_size=40)


def node(name: str) -> NamedNode:
    """Return an IRI below the usual base."""
    return NamedNode(f"https://w3id.org/geostatements/data/{name}")


def quads(graph: str, count: int, *, start: int = 0) -> list[Quad]:
    """Return some quads of a graph below the base."""
    return [Quad(node(f"s{number}"), node("p"), Literal(number), node(graph)) for number in range(start, start + count)]


def empty(store: Store) -> None:
    """Take all graphs out of a store."""
    for graph in store.graphs():
        store.remove_graph(graph)


@few
@given(some.lists(words, min_size=1, max_size=8))
def test_any_text_comes_back_as_it_was(server: str, texts: list[str]) -> None:
    """Whatever characters words have: they are written, found by a query, read back and removed."""
    graph = node("graph/test")
    held = [text.encode("utf-8", "replace").decode().replace("\0", "\ufffd") for text in texts]
    held += [
        "\\u0041",
        "\\\\u0022 . }",
        "\\U0001F600",
        "'''\"\"\"",
        "\r\n\t\x01\x7f",
        "\ufffe\uffff\U0001f600\U0010ffff",
    ]
    new = {
        quad
        for text in held
        for literal in (Literal(text), Literal(text, language="id"))
        for quad in [Quad(graph, node("p"), literal, graph)]
    }
    with open_store(server) as store:
        empty(store)
        store.change(add=new)
        assert set(store.quads(graph.value)) == new
        for text in held:
            assert store.query(f"ASK {{ {graph} {node('p')} {Literal(text)} }}"), ascii(text)
        store.change(remove=new)
        assert store.graphs() == ()


def test_all_kinds_of_terms_come_back_as_they_were(server: str) -> None:
    """Numbers, dates, times, truth values, long words and addresses are what they were, and can be removed.

    Each has a subject of its own: Virtuoso takes equal numbers of two types (0, 0.0, false) for one value.
    """
    graph = node("graph/test")
    values = [
        *(Literal(number) for number in (0, -1, 2**31)),
        *(Literal(text, datatype=NamedNode(XSD + "decimal")) for text in ("0", "1", "0.5", "0.0001", "0.8145")),
        *(Literal(text, datatype=NamedNode(XSD + "date")) for text in ("0001-01-01", "0099-01-02", "9999-12-31")),
        Literal("2015-09-26T00:00:00Z", datatype=NamedNode(XSD + "dateTime")),
        *(Literal(truth) for truth in (True, False)),
        *(Literal("x" * length, language="id") for length in (1, 1_000, 4_000, 5_000, 100_000)),
        *(Literal("ü " * length) for length in (2_000, 50_000)),
        NamedNode("https://example.org/%C3%BC?q=%3Cscript%3E&a='b'#c"),
    ]
    new = {Quad(node(f"s{number}"), node("p"), value, graph) for number, value in enumerate(values)}
    with open_store(server) as store:
        store.replace_graph(graph.value, new)
        assert set(store.quads()) == new
        answer = store.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
        assert isinstance(answer, QueryTriples)
        assert {*answer} == {Triple(quad.subject, quad.predicate, quad.object) for quad in new}
        store.replace_graph(graph.value, [])
        assert store.graphs() == ()


def test_triples_beyond_the_first_plane_are_read(server: str) -> None:
    """CONSTRUCT gives characters that Virtuoso writes as two codes."""
    graph, literal = node("graph/test"), Literal('\U0001f600\\ud83d\\\U0001f600"', language="en")
    with open_store(server) as store:
        store.change(add=[Quad(graph, graph, literal, graph)])
        found = store.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH {graph} {{ ?s ?p ?o }} }}")
        assert [triple.object for triple in found] == [literal]  # type: ignore[union-attr]


@few
@given(some.lists(some.lists(VERSIONS(), max_size=2), min_size=1, max_size=3), some.sampled_from(["1", "2", "3"]))
def test_any_updates_and_removals_equal_those_in_memory(server: str, batches: list[list[Findings]], gone: str) -> None:
    """Whatever articles come, change or go: the server holds what a store in memory holds."""
    with open_store(server) as store, open_store("", backend="memory") as memory:
        empty(store)
        for batch in batches:
            update(store, batch, RUN)
            update(memory, batch, RUN)
        assert remove_article(store, gone) == remove_article(memory, gone)
        assert set(store.quads()) == set(memory.quads())
        claims = [sorted(map(repr, attested_claims(each))) for each in (store, memory)]
        assert claims[0] == claims[1]


def test_hostile_articles_and_the_files_made_of_them(server: str) -> None:
    """Words that would end a query, a page or a terminal's line are stored; the files are the same, byte for byte."""
    hostile = '"} ; DROP ALL ; INSERT DATA { <a:a> <a:b> "\\" <script>alert(1)</script>\n\x1b[31m\u202e\U0001f600'
    evidence = Evidence("text", 0, len(hostile), hostile, hostile, hostile, hostile, hostile)
    article = Article("a/../b", hostile, "en", hostile, url=hostile, publisher=hostile, published=date(99, 1, 2))
    said = Statement(content_hash(hostile), "direct", hostile, "en", "x", (evidence,), hostile, hostile, topic=hostile)
    found = Findings(article, (Actor("x", "Person", (("en", hostile),), (("id", hostile),)),), (said,))
    with open_store(server) as store, open_store("", backend="memory") as memory:
        for each in (store, memory):
            update(each, [found], RUN)
        assert "".join(trig_text(store)) == "".join(trig_text(memory))
        assert "".join(turtle_text(store)) == "".join(turtle_text(memory))
        assert validate(store) == validate(memory)


def test_many_articles_at_once_and_one_by_one(server: str) -> None:
    """A large build and its corrections give what they give in memory; the view is finished."""
    with open_store(server) as store, open_store("", backend="memory") as memory:
        for version in (0, 1):
            for each in (store, memory):
                update(each, FINDINGS(version), RUN)
        assert is_complete(store)
        assert set(store.quads()) == set(memory.quads())


def test_more_quads_than_a_request_takes(server: str) -> None:
    """Ten thousands of quads are written and removed, whichever protocol writes them."""
    derived = DERIVED.removeprefix("https://w3id.org/geostatements/data/")
    for variable in ("KG_STORE_GRAPH_URL", "not set"):
        with pytest.MonkeyPatch.context() as environment:
            if variable == "not set":
                environment.delenv("KG_STORE_GRAPH_URL")
            with open_store(server) as store:
                many = quads(derived, QUADS_A_REQUEST + 5) + quads("graph/article/1", 1_500)
                store.change(add=many)
                assert set(store.quads()) == set(many)
                store.change(remove=many, add=quads("graph/article/2", 3))
                assert set(store.quads()) == set(quads("graph/article/2", 3))
                empty(store)


@given(
    some.lists(some.tuples(some.sampled_from("abcd"), some.integers(0, 9_000)), max_size=4),
    some.lists(some.tuples(some.sampled_from("abcd"), some.integers(0, 9_000)), max_size=4),
)
@settings(max_examples=15)
def test_portions_keep_articles_whole(gone: list[tuple[str, int]], new: list[tuple[str, int]]) -> None:
    """All quads are in the portions; of every graph but the one that can be split, all in one."""
    remove, add = ([quad for graph, count in sizes for quad in quads(graph, count)] for sizes in (gone, new))
    found = list(portions(remove, add, split=node("d")))
    assert sorted(map(str, (quad for part, _ in found for quad in part))) == sorted(map(str, remove))
    assert sorted(map(str, (quad for _, part in found for quad in part))) == sorted(map(str, add))
    for graph in "abc":
        with_it = [part for part in found if any(quad.graph_name == node(graph) for quad in (*part[0], *part[1]))]
        assert len(with_it) <= 1


def test_other_data_on_the_server_is_left_alone(server: str) -> None:
    """Graphs that are not below the base are no part of the store; queries see them."""
    other = NamedNode("http://example.org/other")
    with open_store(server) as store:
        store.change(add=[Quad(other, other, Literal("theirs"), other)])
        update(store, FINDINGS(0), RUN)
        assert other.value not in store.graphs() and MARKER_GRAPH.value not in store.graphs()
        assert store.query(f"ASK {{ ?s {other} 'theirs' }}")
        empty(store)
        assert list(store.quads(other.value)) == [Quad(other, other, Literal("theirs"), other)]


def test_a_store_is_known_by_its_marker(server: str) -> None:
    """Reading makes no store; a store with another base, of another format or with a damaged marker is refused."""
    with pytest.raises(StoreError, match="there is no store here; make one with kg build"):
        open_store(server, read_only=True)
    base = "http://example.org/data/"
    with open_store(server, base=base) as store:
        assert store.identifiers.base == base
    with open_store(server, read_only=True) as store:
        assert store.identifiers.base == base
        with pytest.raises(StoreError, match="opened for reading alone"):
            store.change(add=quads("graph/test", 1))
    with pytest.raises(StoreError, match="below http://example.org/data/, not https://w3id.org"):
        open_store(server, base="https://w3id.org/geostatements/data/")
    for version, words in ((FORMAT + 1, "update kg"), (FORMAT - 1, "made by an older kg")):
        with open_store(server) as store:
            (old,) = [quad for quad in store.quads(MARKER_GRAPH.value) if quad.object == Literal(str(FORMAT))]
            other = Quad(old.subject, old.predicate, Literal(str(version)), MARKER_GRAPH)
            store.change(remove=[old], add=[other])
            with pytest.raises(StoreError, match=words):
                open_store(server)
            store.change(remove=[other], add=[old])
    with open_store(server, backend="memory") as memory:
        assert memory.graphs() == ()


def test_a_damaged_marker_and_graphs_of_others_are_refused(server: str) -> None:
    """Two formats at once are no marker; data below the base without a marker is somebody else's."""
    with open_store(server) as store:
        format_quad = next(quad for quad in store.quads(MARKER_GRAPH.value) if "versionInfo" in str(quad.predicate))
        damage = Quad(format_quad.subject, format_quad.predicate, Literal("0"), MARKER_GRAPH)
        store.change(add=[damage, *quads("graph/test", 1)])
        with pytest.raises(StoreError, match="is damaged"):
            open_store(server)
        store.change(remove=list(store.quads(MARKER_GRAPH.value)))
        with pytest.raises(StoreError, match="no store of kg"):
            open_store(server)


def test_prefixes_are_added_only_where_they_are_missing() -> None:
    """What a query declares itself stays; words in strings, comments and IRIs are no prefixes; lines stay."""
    assert with_prefixes("ASK { ?s a gs:Claim }").startswith("PREFIX gs: <https://w3id.org/geostatements/ns#> ASK")
    own = "PREFIX gs: <http://example.org/>\nASK { ?s a gs:Claim }"
    assert with_prefixes(own) == own
    nothing = "# gs:x\nASK { <http://x/gs:x> ?p 'gs:x' . ?s other:x ?o }"
    assert with_prefixes(nothing) == nothing
    assert with_prefixes("prefix # oa:x\n oa: <a:> ASK { oa:x skos:y 1 }").count("PREFIX oa") == 0


@pytest.mark.parametrize("seconds", [0.3, 0.7, 1.2])
def test_a_killed_build_leaves_whole_articles(server: str, seconds: float) -> None:
    """A build that is killed leaves whole articles on the server, and the next one goes on."""
    pid = os.fork()
    if pid == 0:
        MADE["article_writer"].QUADS_AT_ONCE = 200
        with open_store(server) as store:
            update(store, MADE["slowly"](FINDINGS(1)), RUN)
        os._exit(0)
    time.sleep(seconds)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    with open_store(server) as store, open_store("", backend="memory") as memory:
        update(memory, FINDINGS(1), RUN)
        start = store.identifiers.article_graphs
        found = {graph: set(store.quads(graph)) for graph in store.graphs() if graph.startswith(start)}
        assert all(held == set(memory.quads(graph)) for graph, held in found.items())
        update(store, FINDINGS(1), RUN)
        assert set(store.quads()) == set(memory.quads())


def article_graphs(address: str) -> dict[str, set[Quad]]:
    """Return the articles' graphs on a server with all that they hold; none where there is no store yet."""
    with contextlib.suppress(StoreError), open_store(address, read_only=True) as store:
        start = store.identifiers.article_graphs
        return {graph: set(store.quads(graph)) for graph in store.graphs() if graph.startswith(start)}
    return {}


def test_a_killed_server_leaves_whole_articles(mortal_virtuoso: Virtuoso) -> None:
    """A server that is killed while a build writes has whole articles when it is back, and a build goes on."""
    address = mortal_virtuoso.address
    with open_store("", backend="memory") as memory:
        update(memory, FINDINGS(1), RUN)
        expected = {graph: set(memory.quads(graph)) for graph in memory.graphs()}
        for seconds in (0.0, 0.7, 1.6):
            pid = os.fork()
            if pid == 0:
                MADE["article_writer"].QUADS_AT_ONCE = 200
                with contextlib.suppress(StoreError), open_store(address) as store:
                    update(store, MADE["slowly"](FINDINGS(1)), RUN)
                os._exit(0)
            while not article_graphs(address):
                time.sleep(0.05)
            time.sleep(seconds)
            mortal_virtuoso.kill()
            os.waitpid(pid, 0)
            mortal_virtuoso.start()
            found = article_graphs(address)
            assert found
            assert all(held == expected[graph] for graph, held in found.items())
        with open_store(address) as store:
            update(store, FINDINGS(1), RUN)
            assert set(store.quads()) == set(memory.quads())
