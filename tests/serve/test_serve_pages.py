"""The pages of actors, statements and articles: for people and programs from one address, whatever articles say."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from kg.serve.negotiation import choose
from kg.serve.templates import render

DATA = "https://w3id.org/geostatements/data/"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
TRIPLES = ("text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml")
STATEMENT = "statement/d69ed18d90de482e"
HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "{{ 1234567 * 7 }}{% raw %}",
    "\u202eevil\u202c\x07\nline\x1b[31m",
    "a/b?c=d#e %2F..;\\",
)


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.text += data

    @property
    def links(self) -> set[str]:
        """Where the page leads to."""
        return {attributes["href"] or "" for tag, attributes in self.elements if tag == "a"}


def test_an_actor_is_a_page_with_its_statements_and_relations(server) -> None:
    """People see who it is, what it said and how it stands to others, each with a way to the exact words."""
    page = server.get("actor/john-kerry", BROWSER)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    found = Elements(page.text)
    assert "John Kerry" in found.text and "ISIS wajib dihentikan" in found.text
    assert f"/{STATEMENT}" in found.links and "/graph#actor=john-kerry" in found.links


def test_a_statement_shows_its_exact_words_in_their_article(server) -> None:
    """The evidence stands with the words around it, and leads to the article."""
    found = Elements(server.get(STATEMENT, BROWSER).text)
    assert "ISIS wajib dihentikan, dan kami melawan mereka" in found.text
    assert {"/actor/john-kerry", "/article/berita-satu-1"} <= found.links


def test_an_article_lists_what_it_gave(server) -> None:
    """Outlet, day, address, statements in their order, claims and facts."""
    page = server.get("article/berita-satu-1", BROWSER).text
    found = Elements(page)
    assert "Berita Kawat" in found.text and "2015-09-26" in found.text
    assert {"https://berita-kawat.example/as-rusia", f"/{STATEMENT}"} <= found.links
    assert page.index("negaranya sependapat dengan Rusia") < page.index("ISIS wajib dihentikan, dan kami")


def test_every_link_of_the_pages_leads_somewhere(server) -> None:
    """From the home page on, each address on this server that a page leads to is there, of claims and topics too."""
    waiting, seen = ["/"], {"/"}
    with httpx.Client(base_url=server.address, headers={"Accept": BROWSER}, timeout=60) as client:
        while waiting:
            page = client.get(waiting.pop())
            assert page.status_code == 200, page.url
            if "text/html" in page.headers["content-type"] and not page.url.path.startswith("/graph"):
                links = {str(page.url.join(link)).partition("#")[0] for link in Elements(page.text).links}
                new = {link for link in links if link.startswith(server.address) and "format=" not in link} - seen
                seen |= new
                waiting += new
    kinds = {link.removeprefix(server.address).partition("/")[0] for link in seen}
    assert {"actor", "statement", "article", "claim", "topic"} <= kinds


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_programs_get_triples_from_the_same_address(server, accept: str) -> None:
    """By Accept, an address gives the triples of what it names, in the form that was asked for."""
    answer = server.get(STATEMENT, accept)
    assert answer.headers["content-type"].partition(";")[0] == accept
    assert answer.headers["vary"] == "Accept"
    assert "ISIS wajib dihentikan" in answer.text


@pytest.mark.parametrize("form", ["ttl", "nt", "jsonld", "rdf"])
def test_a_format_in_the_address_gives_triples_to_browsers(server, form: str) -> None:
    """`?format=` goes before what a browser accepts."""
    answer = server.get(f"{STATEMENT}?format={form}", BROWSER)
    assert answer.status_code == 200 and "html" not in answer.headers["content-type"]


def test_the_triples_of_a_statement_lead_to_its_words(server) -> None:
    """The triples hold the statement, its evidence with the exact words, and the claims that point to it."""
    graph = rdflib.Graph().parse(data=server.get(STATEMENT, "text/turtle").text, format="turtle")
    statement = rdflib.URIRef(DATA + STATEMENT)
    gs, oa = rdflib.Namespace("https://w3id.org/geostatements/ns#"), rdflib.Namespace("http://www.w3.org/ns/oa#")
    words = {str(word) for word in graph.objects(statement, gs.hasEvidence / oa.hasSelector / oa.exact)}
    assert words == {"ISIS wajib dihentikan, dan kami melawan mereka"}
    assert list(graph.subjects(gs.statedIn, statement))


def test_a_named_graph_has_an_address_too(server) -> None:
    """The graph of an article is given as its triples."""
    answer = server.get("graph/article/wire-2", "text/turtle")
    graph = rdflib.Graph().parse(data=answer.text, format="turtle")
    assert (rdflib.URIRef(f"{DATA}article/wire-2"), None, None) in graph
    assert (rdflib.URIRef(f"{DATA}article/wire-3"), None, None) not in graph
    assert server.get("graph/article/none", "text/turtle").status_code == 404


@pytest.mark.parametrize("path", ["actor/nobody", "statement/0", "article/none", "nothing", "nothing/at/all", "actor/"])
def test_what_is_not_here_is_a_page_for_people_and_a_line_for_programs(server, path: str) -> None:
    """404 in the form that the client reads."""
    page = server.get(path, BROWSER)
    assert (page.status_code, page.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert "Not here" in page.text
    line = server.get(path, "text/turtle")
    assert line.status_code == 404 and line.text.count("\n") == 1


def test_what_no_page_can_be_is_refused(server) -> None:
    """406 with the forms that there are."""
    answer = server.get("actor/russia", "image/png")
    assert answer.status_code == 406 and "text/turtle" in answer.text


def test_the_page_of_the_graph_is_that_of_kg_view(server) -> None:
    """The interactive page is made from the store, and is not sent again to who has it."""
    page = server.get("graph", BROWSER)
    assert page.status_code == 200 and "John Kerry" in page.text and "graphPage" in page.text
    again = httpx.get(f"{server.address}graph", headers={"If-None-Match": page.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_search_finds_words_for_people_and_programs(server) -> None:
    """The search box of every page finds statements by their words, the words marked."""
    found = Elements(server.get("search?q=wajib+dihentikan", BROWSER).text)
    assert f"/{STATEMENT}" in found.links and any(tag == "mark" for tag, _ in found.elements)
    hits = server.get("search?q=wajib+dihentikan", "application/json").json()
    assert "ISIS wajib dihentikan" in hits[0]["text"]
    assert "Nothing holds these words" in server.get("search?q=xyzzy", BROWSER).text
    assert server.get("search", BROWSER).status_code == 200
    assert server.get(f"search?q={'x' * 2000}", BROWSER).status_code == 400


def test_every_answer_forbids_foreign_scripts(server) -> None:
    """Each page says what may run: only the server's own files, or the scripts that the page names by their hash."""
    for path in ("", "actor/russia", "editor", "search?q=x", "nothing", "sparql", "health", "static/editor.js"):
        answer = server.get(path, BROWSER)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy and "'unsafe" not in policy and "http" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
    graph = server.get("graph")
    assert "frame-ancestors 'none'" in graph.headers["content-security-policy"]
    assert "script-src &#39;sha256-" in graph.text


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_articles_stay_words(starting, write_hostile, words: str) -> None:
    """No words become elements, attributes or steps of a path; the pages of any id can be reached."""
    server = starting(write_hostile(words), "--workers", "1")
    actor = f"actor/{quote(words, safe='')}"
    paths = ["", actor, actor.replace("actor", "article"), "statement/said", "claim/claimed", "search?q=other"]
    for path in paths:
        page = server.get(path, BROWSER)
        assert page.status_code == 200, path
        found = Elements(page.text)
        assert {tag for tag, _ in found.elements} & {"script", "img", "iframe", "object", "style"} == set()
        assert not any(name.startswith("on") for _, attributes in found.elements for name in attributes)
        assert all(link.startswith(("/", "http://", "https://", "?", "#")) for link in found.links)
        assert not set("\u202e\u202c\x07\x1b") & set(page.text)
        assert "8641969" not in found.text


def test_data_of_another_base_has_the_same_paths(starting, tmp_path: Path) -> None:
    """The path of a page is what follows the base, whatever that is; queries give IRIs below it."""
    from pyoxigraph import Literal, NamedNode, Quad

    from kg.store import open_store
    from kg.store.namespaces import GS, RDF, SKOS

    with open_store(tmp_path / "store", base="urn:x:news/") as store:
        node, graph = store.identifiers.node("actor", "a b"), store.identifiers.article_graph("one")
        kind = Quad(node, NamedNode(RDF + "type"), NamedNode(GS + "Actor"), graph)
        store.change(add=[kind, Quad(node, NamedNode(SKOS + "prefLabel"), Literal("A & B", language="en"), graph)])
    server = starting(tmp_path / "store", "--workers", "1")
    assert "A &amp; B" in server.get("actor/a%20b", BROWSER).text
    assert "<urn:x:news/actor/a%20b>" in server.get("actor/a%20b", "application/n-triples").text
    assert 'data-base="urn:x:news/"' in server.get("editor").text


@given(st.text(), st.text())
def test_templates_escape_every_text(words: str, about: str) -> None:
    """Whatever the words, a page has the elements of its template alone."""
    told: dict[str, Any] = {"root": "", "text": words, "problem": about, "hits": [], "most": 50}
    plain = [tag for tag, _ in Elements(render("search.html", **{**told, "text": "x", "problem": "y"})).elements]
    if words and about:
        assert [tag for tag, _ in Elements(render("search.html", **told)).elements] == plain


@given(st.text(st.sampled_from("abc/*,;=q0.15 +-"), max_size=60))
def test_any_accept_header_is_answered(accept: str) -> None:
    """However odd the header, the answer is one of the offers or none."""
    assert choose(accept, ("text/html", "a/b")) in ("text/html", "a/b", None)
