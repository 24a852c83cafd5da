"""Articles are hostile text: whatever they hold, the graph, the files and the ids stay what they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as some
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from pyoxigraph import Store as Database

from kg.errors import StoreError
from kg.model import Actor, Article, Evidence, Findings, Statement
from kg.store import RunInfo, open_store, reproducible_time, update
from kg.store.files import trig_text, turtle_text
from kg.store.gloss import gloss
from kg.store.identifiers import Identifiers, content_hash, slug
from kg.store.mapping import article_quads
from kg.store.terms import day, decimal, holdable, moment, plain, tagged, web_address

# what rdflib 7 warns of in its own parser
pytestmark = pytest.mark.filterwarnings(r"ignore:(Dataset\.\w+|ConjunctiveGraph) is deprecated:DeprecationWarning")

RUN = RunInfo("0.1.0")

anything = some.text(some.characters(), max_size=40)
something = some.text(some.characters(), min_size=1, max_size=40)


def hostile(identifier: str, words: str, title: str) -> Findings:
    """Return findings in which every free text is one of these."""
    article = Article(
        identifier, words, "en", title, url=title, publisher=words, published=date(99, 1, 2), media="html"
    )
    evidence = Evidence("text", 0, len(words), words, title, words, title, words)
    statement = Statement(
        content_hash(words), "according-to", words, title or "en", identifier, (evidence,), title, words, topic=title
    )
    actor = Actor(identifier, "Person", (("en", words), (title, title)), ((words, title),), title)
    return Findings(article, (actor,), (statement,))


@settings(max_examples=60, deadline=None)
@given(something, anything, anything)
def test_any_text_is_stored_written_and_read_back(identifier: str, words: str, title: str) -> None:
    """Files made from any text parse, with pyoxigraph and rdflib, to what the store holds."""
    with open_store("", backend="memory") as store:
        update(store, [hostile(identifier, words, title)], RUN)
        graph = store.identifiers.article_graph(identifier).value
        text = "".join(trig_text(store))
        read = Database()
        read.extend(parse(text, format=RdfFormat.TRIG))
        assert set(read) == set(store.quads())
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(data=text, format="trig")
        exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
        assert [str(quad[2]) for quad in dataset.quads((None, exact, None, None))] == [holdable(words)]
        assert len(dataset.graph(graph)) == len(list(store.quads(graph)))
        rdflib.Graph().parse(data="".join(turtle_text(store)), format="turtle")


@settings(max_examples=60, deadline=None)
@given(something, anything, anything)
def test_quads_of_any_text_are_the_same_again(identifier: str, words: str, title: str) -> None:
    """Mapping twice gives the same quads, all in one graph whose name leads back to the id."""
    findings = hostile(identifier, words, title)
    quads = set(article_quads(findings, run=RUN))
    assert quads == set(article_quads(findings, run=RUN))
    (graph,) = {quad.graph_name for quad in quads}
    assert isinstance(graph, NamedNode)
    assert Identifiers().identifier(graph.value) == identifier


@pytest.mark.parametrize("code", ["aa-0", "id-", "x", "in do", "id-x"])
def test_words_in_no_language_are_kept_without_one(code: str) -> None:
    """A code that is no language tag, though it looks like one, costs the tag and not the words."""
    literal = tagged("kata", code)
    assert (literal.value, literal.language) == ("kata", None)


@given(something, something)
def test_ids_and_iris_are_one_to_one(one: str, other: str) -> None:
    """Two ids share an IRI only when they are the same; each IRI gives its id back."""
    identifiers = Identifiers()
    assert (identifiers.node("article", one) == identifiers.node("article", other)) == (one == other)
    assert identifiers.identifier(identifiers.node("article", one).value) == one


@pytest.mark.parametrize(
    "identifier", ["../../etc/passwd", ".", "..", "a b", "a#b?c", "berita/2015", "ü\u202e", "%2F", "\ud800"]
)
def test_ids_stay_one_step_of_a_path(identifier: str) -> None:
    """No id can leave its place below the base, or start a query or a fragment."""
    iri = Identifiers().node("article", identifier).value
    tail = iri.removeprefix("https://w3id.org/geostatements/data/article/")
    assert tail.isascii()
    assert not set(tail) & set("/#?<> ") and tail not in (".", "..")


def test_an_empty_id_is_refused() -> None:
    """Nothing can be said about an article without id."""
    with pytest.raises(StoreError, match="empty id"):
        list(article_quads(Findings(Article("", "", "en")), run=RUN))


@given(anything)
def test_what_rdf_can_not_hold_is_replaced_one_for_one(text: str) -> None:
    """Lone surrogates and NUL become U+FFFD, so lengths and offsets stay; all else stays as it is."""
    held = plain(text).value
    assert len(held) == len(text)
    assert all(
        new == old or (new == "\ufffd" and (old == "\0" or 0xD800 <= ord(old) < 0xE000))
        for new, old in zip(held, text, strict=True)
    )


@given(some.dates(), some.floats(0, 1))
def test_dates_and_numbers_are_canonical(when: date, share: float) -> None:
    """What is written equals what Oxigraph gives back."""
    with open_store("", backend="memory") as store:
        graph = NamedNode("http://example.org/")
        quads = {
            type(quad)(graph, graph, term, graph)
            for quad in article_quads(hostile("a", "b", "c"), run=RUN)
            for term in (day(when), decimal(share))
        }
        store.replace_graph(graph.value, quads)
        assert set(store.quads(graph.value)) == quads


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a b?q=<script>", NamedNode("https://example.org/a%20b?q=%3Cscript%3E")),
        ("https://example.org/%C3%BC", NamedNode("https://example.org/%C3%BC")),
        ("HTTP://contoh.id/ü", NamedNode("HTTP://contoh.id/%C3%BC")),
        ("javascript:alert(1)", Literal("javascript:alert(1)")),
        ("file:///etc/passwd", Literal("file:///etc/passwd")),
        ("https://[::1", Literal("https://[::1")),
        ("", Literal("")),
    ],
)
def test_only_web_addresses_become_iris(url: str, expected: NamedNode | Literal) -> None:
    """Addresses that a browser could run, or that are broken, stay words."""
    assert web_address(url) == expected


def test_language_tags_are_only_written_where_they_are_languages() -> None:
    """A broken language code gives a literal without tag instead of a broken file."""
    assert tagged("x", "ID") == Literal("x", language="id")
    assert tagged("x", "not a language") == Literal("x")


def test_times_are_in_utc_to_the_second() -> None:
    """Zones are turned to UTC; a time without zone is UTC."""
    east = datetime(2015, 9, 26, 7, 0, 0, 5, timezone(timedelta(hours=7)))
    assert moment(east) == moment(datetime(2015, 9, 26)) == moment(datetime(2015, 9, 26, tzinfo=UTC))  # noqa: DTZ001


def test_a_run_has_a_time_only_when_it_is_given() -> None:
    """Without SOURCE_DATE_EPOCH no time is written, with it that very time; a broken value is an error."""
    assert reproducible_time({}) is None
    ended = reproducible_time({"SOURCE_DATE_EPOCH": "1443225600"})
    assert ended == datetime(2015, 9, 26, tzinfo=UTC)
    findings = hostile("a", "b", "c")
    assert not any("endedAtTime" in str(quad) for quad in article_quads(findings, run=RUN))
    assert any("2015-09-26T00:00:00Z" in str(quad) for quad in article_quads(findings, run=RunInfo("1", (), ended)))
    for value in ("", "soon", "9" * 30):
        with pytest.raises(StoreError, match="SOURCE_DATE_EPOCH"):
            reproducible_time({"SOURCE_DATE_EPOCH": value})


def test_slugs_are_words_with_hyphens() -> None:
    """Names keep their letters without accents; a name without letters gets a hash."""
    assert slug("Foreign Minister") == "foreign-minister"
    assert slug("Ministre de l'Économie") == "ministre-de-l-economie"
    assert slug("!?") == content_hash("!?")


def test_a_missing_topic_is_the_beginning_of_the_content() -> None:
    """The gloss of a long statement without topic is cut between words."""
    statement = Statement("1", "direct", "kata " * 60, "id", None, ())
    assert gloss(statement).endswith("kata …")
    assert len(gloss(statement)) <= 122
