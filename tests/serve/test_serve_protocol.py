"""The SPARQL 1.1 protocol: what clients send, what they get, and what is refused."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

import httpx
import pytest
import rdflib

SELECT = (
    "SELECT DISTINCT ?name { <https://w3id.org/geostatements/data/actor/russia> skos:prefLabel ?name } ORDER BY ?name"
)
CONSTRUCT = "CONSTRUCT { ?s a ?c } WHERE { ?s a gs:Actor , ?c }"
# what rdflib's own parser of JSON-LD uses
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"


def names(text: str) -> set[str]:
    """Return the values of the column "name" of results in JSON."""
    return {row["name"]["value"] for row in json.loads(text)["results"]["bindings"]}


def read(text: str, form: str) -> rdflib.Dataset:
    """Return the triples that rdflib reads in a text."""
    return rdflib.Dataset(default_union=True).parse(data=text, format=form)


def test_a_query_by_each_way_of_the_protocol(server) -> None:
    """GET, a form, and the query itself as body give the same answer, in JSON where the client leaves it open."""
    address = f"{server.address}sparql"
    answers = [
        httpx.get(address, params={"query": SELECT}),
        httpx.post(address, data={"query": SELECT}),
        server.ask(SELECT),
    ]
    assert [answer.status_code for answer in answers] == [200] * 3
    assert {answer.headers["content-type"] for answer in answers} == {JSON}
    assert {answer.text for answer in answers} == {answers[0].text}
    assert names(answers[0].text) == {"Russia", "Rusia"}
    assert all("Accept" in answer.headers["vary"] for answer in answers)


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        (JSON, JSON),
        (XML, XML),
        ("application/json", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("text/csv;q=0.5, application/xml;q=0.9, */*;q=0.1", "application/xml"),
        ("text/*, application/*;q=0.2", "text/csv; charset=utf-8"),
        (f"{JSON};q=0, */*", XML),
    ],
)
def test_rows_in_the_form_that_is_accepted(server, accept: str, given: str) -> None:
    """SELECT is given as JSON, XML, CSV or TSV, by what the client likes best."""
    answer = server.ask(SELECT, accept)
    assert (answer.status_code, answer.headers["content-type"]) == (200, given)
    assert "Rusia" in answer.text


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
        ("application/rdf+xml", "xml"),
        ("*/*", "turtle"),
    ],
)
def test_triples_in_the_form_that_is_accepted(server, accept: str, form: str) -> None:
    """CONSTRUCT is given as Turtle, N-Triples, JSON-LD or RDF/XML, and rdflib reads the same triples from each."""
    graph = read(server.ask(CONSTRUCT, accept).text, form)
    actor = rdflib.URIRef("https://w3id.org/geostatements/data/actor/john-kerry")
    kinds = {str(kind).rpartition("#")[2] for kind in graph.objects(actor, rdflib.RDF.type)}
    assert kinds == {"Actor", "Person"}


def test_ask_and_describe(server) -> None:
    """ASK gives a truth value, DESCRIBE triples."""
    assert server.ask("ASK { ?s a gs:Actor }").json()["boolean"] is True
    described = server.ask("DESCRIBE <https://w3id.org/geostatements/data/actor/russia>")
    assert described.headers["content-type"] == "text/turtle; charset=utf-8"
    assert "Rusia" in described.text


def test_a_format_in_the_address_goes_before_the_header(server) -> None:
    """Who can't set a header gives `format`; an unknown one is named with those that there are."""
    answer = server.get("sparql", JSON, params={"query": SELECT, "format": "csv"})
    assert [row["name"] for row in csv.DictReader(io.StringIO(answer.text))] == ["Rusia", "Russia"]
    wrong = server.get("sparql", params={"query": SELECT, "format": "docx"})
    assert wrong.status_code == 400 and "csv" in wrong.text


def test_the_default_graph_is_all_graphs_unless_some_are_named(server) -> None:
    """FROM in the query chooses graphs, and what the protocol names goes before it."""
    base = "https://w3id.org/geostatements/data/graph/article/"
    count = "SELECT (COUNT(DISTINCT ?s) AS ?n) %s { ?s a gs:Article }"

    def number(query: str, **fields: str) -> int:
        answer = server.get("sparql", params={"query": query, **fields})
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    assert number(count % "") == 3
    assert number(count % f"FROM <{base}wire-2>") == 1
    assert number(count % "", **{"default-graph-uri": f"{base}wire-2"}) == 1
    assert number(count % f"FROM <{base}wire-2> FROM <{base}wire-3>", **{"default-graph-uri": f"{base}wire-2"}) == 1
    named = "SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s a gs:Article } }"
    assert number(named, **{"named-graph-uri": f"{base}wire-3"}) == 1
    assert server.get("sparql", params={"query": count, "default-graph-uri": "no iri"}).status_code == 400


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("SELECT * WHERE { ?s ?p", "a closing } is missing"),
        ("SELEKT * WHERE { ?s ?p ?o }", "the query"),
        ("", "the query is empty"),
        ("SELECT * { ?s foo:bar ?o }", "prefix"),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", "would change the store"),
        ("LOAD <http://127.0.0.1:9/>", "would change the store"),
        ("CLEAR ALL", "would change the store"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "not valid SPARQL"),
    ],
)
def test_what_is_no_reading_query_is_refused_in_one_line(server, query: str, words: str) -> None:
    """Broken queries, updates, and questions to other servers are 400 with one line that says why."""
    answer = server.ask(query)
    assert (answer.status_code, answer.headers["content-type"]) == (400, "text/plain; charset=utf-8")
    assert words in answer.text and answer.text.count("\n") == 1


def test_updates_are_refused(server) -> None:
    """Each way of the protocol to send an update is 403, and nothing is written."""
    update, address = "INSERT DATA { <a:b> <a:c> <a:d> }", f"{server.address}sparql"
    assert httpx.post(address, data={"update": update}).status_code == 403
    assert httpx.get(address, params={"update": update}).status_code == 403
    headers = {"Content-Type": "application/sparql-update"}
    assert httpx.post(address, content=update, headers=headers).status_code == 403
    assert server.ask("ASK { <a:b> ?p ?o }").json()["boolean"] is False


def test_other_content_types_methods_and_forms_are_refused(server) -> None:
    """415 for a body of another type, 405 for other methods, 406 for what no answer can be, 400 for two queries."""
    address = f"{server.address}sparql"
    for kind in ("application/json", "multipart/form-data; boundary=x", "text/plain", ""):
        assert httpx.post(address, content=SELECT, headers={"Content-Type": kind}).status_code == 415
    assert httpx.put(address, content=SELECT).status_code == 405
    assert httpx.delete(address).status_code == 405
    refused = server.ask(SELECT, "image/png")
    assert refused.status_code == 406 and JSON in refused.text
    assert server.ask(SELECT, "text/turtle").status_code == 406
    assert server.ask(CONSTRUCT, JSON).status_code == 406
    assert httpx.post(address, data={"other": "x"}).status_code == 400
    assert httpx.get(address, params=[("query", SELECT), ("query", SELECT)]).status_code == 400
    assert server.ask("\N{REPLACEMENT CHARACTER}").status_code == 400
    broken = httpx.post(address, content=b"\xff\xfe", headers={"Content-Type": "application/sparql-query"})
    assert broken.status_code == 400 and "UTF-8" in broken.text


def test_a_request_that_is_too_large_is_refused(server) -> None:
    """A body beyond a megabyte is 413, whatever it holds."""
    assert server.ask(f"# {'x' * 2**20}\n{SELECT}").status_code == 413


def test_without_a_query_the_service_describes_itself(server) -> None:
    """Programs get a service description, people the editor."""
    described = server.get("sparql")
    graph = rdflib.Graph().parse(data=described.text, format="turtle")
    service = rdflib.URIRef(f"{server.address}sparql")
    description = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
    assert (service, rdflib.RDF.type, description.Service) in graph
    assert (service, description.supportedLanguage, description.SPARQL11Query) in graph
    led = server.get("sparql", "text/html,application/xhtml+xml,*/*;q=0.8")
    assert (led.status_code, led.headers["location"]) == (303, "/editor")


def test_head_is_answered_where_get_is(server) -> None:
    """HEAD gives the headers alone."""
    answer = httpx.head(f"{server.address}sparql", params={"query": SELECT})
    assert (answer.status_code, answer.text) == (200, "") and int(answer.headers["content-length"]) > 0


def test_named_queries_over_the_wire(server) -> None:
    """A named query takes its parameters from the address, and is given in every form of rows."""
    rows = server.get("queries/said", "text/csv", params={"actor": "Kerry"})
    assert "ISIS wajib dihentikan" in rows.text
    listed = {query["name"]: query for query in server.get("queries").json()}
    assert "actor" in {parameter["name"] for parameter in listed["said"]["parameters"]}
    text = server.get("queries/said/text", params={"actor": "Kerry"}).text
    assert server.ask(text, "text/csv").text == rows.text
    assert server.get("queries/sead").status_code == 404
    unknown = server.get("queries/said", params={"actor": "Nobody"})
    assert unknown.status_code == 400 and "Nobody" in unknown.text
    hostile = server.get("queries/said", params={"actor": '" } INSERT DATA { <a:b> <a:c> <a:d> } #'})
    assert hostile.status_code == 400


def test_openapi_describes_the_endpoint(server) -> None:
    """The description for programs names routes, forms and refusals, and no page of the server asks another site."""
    document = server.get("openapi.json").json()
    assert {"/sparql", "/queries", "/queries/{name}", "/health", "/{kind}/{identifier}"} <= set(document["paths"])
    assert {"200", "400", "403", "413", "415", "504"} <= set(document["paths"]["/sparql"]["post"]["responses"])
    assert server.get("docs").status_code == 404


def test_health(server) -> None:
    """The health check says that all is well, and which version this is."""
    from kg.version import __version__

    assert server.get("health").json() == {"status": "ok", "version": __version__}


def test_results_for_spreadsheets_hold_no_formulas(starting, write_hostile) -> None:
    """CSV by the standard gives the words as they are; that for spreadsheets guards what could be a formula."""
    server = starting(write_hostile("=cmd|' /C calc'!A0"), "--workers", "1")
    query = {"query": "SELECT DISTINCT ?words { ?s gs:content ?words }"}
    exact = server.get("sparql", params={**query, "format": "csv"}).text
    guarded = server.get("sparql", params={**query, "format": "spreadsheet"}).text
    assert [row["words"] for row in csv.DictReader(io.StringIO(exact))] == ["=cmd|' /C calc'!A0"]
    assert [row["words"] for row in csv.DictReader(io.StringIO(guarded))] == ["'=cmd|' /C calc'!A0"]


def test_every_form_can_be_read_whatever_the_words(starting, write_hostile) -> None:
    """Control characters, signs of markup and quotation marks break no form; what XML can't hold is replaced."""
    words = "a\x01\x0b\x1f<b>&\"'\\ \u202e\uffff\u2028]]> \U0001f600 é"
    server = starting(write_hostile(words), "--workers", "1")
    query = "SELECT DISTINCT ?words { ?s gs:content ?words }"
    assert server.ask(query, JSON).json()["results"]["bindings"][0]["words"]["value"] == words
    literal = ElementTree.fromstring(server.ask(query, XML).text).find(".//{*}literal")
    assert literal is not None and literal.text is not None
    assert literal.text.startswith("a\ufffd\ufffd\ufffd<b>&")
    construct = "CONSTRUCT WHERE { ?s gs:content ?words }"
    for accept, form in (
        ("text/turtle", "turtle"),
        ("application/n-triples", "nt"),
        ("application/ld+json", "json-ld"),
    ):
        graph = read(server.ask(construct, accept).text, form)
        assert {str(value) for value in graph.objects()} == {words}
    assert len(rdflib.Graph().parse(data=server.ask(construct, "application/rdf+xml").text, format="xml")) == 1
