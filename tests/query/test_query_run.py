from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.query import Term, load_queries, run_query
from kg.store import Store, open_store
from kg.store.lexical import split_pieces

HOSTILE = st.one_of(
    st.text(),
    st.text(alphabet="\\u\"'`nrtU0027bD{}()<>#$?.;\n\r\t @^ASKx}"),
    st.sampled_from(['"', "\\", '\\"', "\\u0022", "\\\\u0022", '"""', "'", "}", "#", "\n", "\x00", "\ud800", "a\\"]),
)


def held(text: str) -> str:
    """Return a text as RDF can hold it."""
    return "".join("\ufffd" if letter == "\x00" or "\ud800" <= letter <= "\udfff" else letter for letter in text)


@settings(deadline=None)
@given(HOSTILE)
@example('" } } ; DROP ALL #')
@example("\\u0022 } #")
@example("$value ?value")
def test_no_value_leaves_its_literal(value: str) -> None:
    """Whatever a text parameter holds, the query sees it as one plain string."""
    with open_store("empty", backend="memory") as memory:
        answer = run_query(memory, "SELECT ('a $value' AS ?x) ($value AS ?y) WHERE {}", parameters={"value": value})
    assert answer.rows == (("a $value", held(value)),)


@settings(deadline=None)
@given(HOSTILE)
def test_no_value_changes_a_named_query(value: str) -> None:
    """Hostile values for actors, relations, days, numbers and languages are refused, and nothing else happens."""
    with open_store("empty", backend="memory") as memory:
        memory.change(add=[Quad(*(NamedNode(f"urn:{name}") for name in "spo"), NamedNode("urn:g"))])
        for name in ("actor", "since", "limit", "language"):
            parameters = {"actor": "any", name: value}
            if value not in ("any", "en", "id") and not (value.isascii() and value.isdigit()):
                with pytest.raises(StoreError, match="(?s)parameter|no actor"):
                    run_query(memory, load_queries()["said"], parameters=parameters)
        assert len(list(memory.quads())) == 1


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_pieces_make_up_the_text(text: str) -> None:
    """Splitting loses and adds nothing, whatever the text."""
    pieces = list(split_pieces(text))
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[piece.start :].startswith(piece.text) for piece in pieces)


@settings(deadline=None)
@given(st.text(min_size=1))
def test_hostile_names_find_only_their_actor(name: str) -> None:
    """An actor with any name is found by it, and by no other."""
    with open_store("one", backend="memory") as memory:
        graph, actor = NamedNode("urn:g"), NamedNode(f"{memory.identifiers.base}actor/one")
        label = Literal(held(name), language="en")
        kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        memory.change(
            add=[
                Quad(actor, kind, NamedNode("https://w3id.org/geostatements/ns#Actor"), graph),
                Quad(actor, NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), label, graph),
            ]
        )
        query = load_queries()["actor-articles"]
        if name.strip() and not name.isspace() and held(name) == name:
            assert run_query(memory, query, parameters={"actor": name}).rows == ()
        with pytest.raises(StoreError, match="no actor"):
            run_query(memory, query, parameters={"actor": name + "x" * 9})


def test_values_are_plain(store: Store) -> None:
    """Numbers, truth values, days and texts come as Python's own; malformed and unknown ones as their text."""
    text = """SELECT (1 AS ?a) (0.5 AS ?b) (1e0 AS ?c) (true AS ?d) ("2015-09-26"^^xsd:date AS ?e) ("hi"@en AS ?f)
      (gs:opposes AS ?g) ("x"^^xsd:integer AS ?h) ("y"^^<urn:z> AS ?i) ?j ("2015-13-99"^^xsd:date AS ?k) WHERE {}"""
    (row,) = run_query(store, text).rows
    day = date(2015, 9, 26)
    assert row == (
        1,
        0.5,
        1.0,
        True,
        day,
        "hi",
        "https://w3id.org/geostatements/ns#opposes",
        "x",
        "y",
        None,
        "2015-13-99",
    )
    assert run_query(store, text).terms[0][5] == Term("literal", "hi", language="en")


def test_ask_and_construct_have_rows(store: Store) -> None:
    """ASK gives one truth value; CONSTRUCT gives sorted triples, each once."""
    assert run_query(store, "ASK { ?s gs:opposes ?o }").rows == ((True,),)
    assert run_query(store, "ASK { ?s gs:protests ?o }").rows == ((False,),)
    answer = run_query(store, "CONSTRUCT { ?o gs:opposedBy ?s } WHERE { ?s gs:opposes ?o }")
    assert answer.columns == ("subject", "predicate", "object")
    assert [str(row[2]).rpartition("/")[2] for row in answer.rows] == ["indonesia", "russia", "united-states"]


def test_blank_nodes_are_told_from_iris(store: Store) -> None:
    """A blank node of an answer is no IRI."""
    ((term,),) = run_query(store, "SELECT (BNODE() AS ?x) WHERE {}").terms
    assert term is not None and term.kind == "bnode"


def test_prefixes_need_no_declaration_and_can_be_declared(store: Store) -> None:
    """Our prefixes are there, and a user's own meaning of one goes before ours."""
    assert run_query(store, "ASK { ?s a gs:Claim ; gs:hasEvidence/oa:hasSelector ?x }").rows == ((True,),)
    assert run_query(store, "PREFIX gs: <urn:other:> ASK { ?s a gs:Claim }").rows == ((False,),)


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <urn:s> <urn:p> <urn:o> }",
        "delete where { ?s ?p ?o }",
        "PREFIX gs: <urn:x> # SELECT\n  DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "BASE <urn:x> LOAD <http://192.0.2.1/>",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DROP ALL",
        "CLEAR SILENT ALL",
    ],
)
def test_updates_are_refused(store: Store, text: str) -> None:
    """A text that would change the store is refused in plain words."""
    before = len(list(store.quads()))
    with pytest.raises(StoreError, match="would change the store .* only read"):
        run_query(store, text)
    assert len(list(store.quads())) == before


def test_other_servers_are_not_asked(store: Store) -> None:
    """SERVICE is refused in code, and is a word like any other in strings, comments and names."""
    with pytest.raises(StoreError, match="SERVICE"):
        run_query(store, "SELECT * WHERE { service <http://192.0.2.1/> { ?s ?p ?o } }")
    harmless = 'ASK { ?service <urn:SERVICE> \'SERVICE {\', """\nSERVICE""" } # SERVICE'
    assert run_query(store, harmless).rows == ((False,),)


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("SELECT ?x WHERE {\n  ?x a gs:Claim ;;\n  ?y\n}", "line 4, column 2", "something is missing"),
        ("SELECT * WHERE { ?s foo:bar ?o }", "line 1", "prefix"),
        ("SELECT * WHERE { ?s ?p 'open }", "line 1", "a string is not closed"),
        ("SELECT * WHERE { ?s ?p ?o", "after", "a closing } is missing"),
        ("SELECT * WHERE { ?s ?p ?o } }", "after", "a } too many"),
        ("SELECT ?s (COUNT(?p) AS ?n) WHERE { ?s ?p ?o }", "line 1", "neither grouped by nor counted"),
    ],
)
def test_broken_queries_are_placed(store: Store, text: str, place: str, hint: str) -> None:
    """A syntax error is one line with its place and what may be wrong."""
    with pytest.raises(StoreError, match=f"not valid SPARQL.*({place})") as caught:
        run_query(store, text)
    assert "\n" not in str(caught.value)
    assert hint in str(caught.value)


@pytest.mark.parametrize("text", ["", "   ", "# SELECT", "hello"])
def test_empty_queries_are_told(store: Store, text: str) -> None:
    """A text without a query form says which forms there are."""
    with pytest.raises(StoreError, match="SELECT, ASK, CONSTRUCT or DESCRIBE"):
        run_query(store, text)


def test_own_texts_take_parameters(store: Store) -> None:
    """A user's text binds `$name` as a string, or by its declared kind; what is not given stays a variable."""
    query = "SELECT DISTINCT $actor WHERE { $actor skos:altLabel ?n FILTER(STR(?n) = $name) }"
    assert len(run_query(store, query, parameters={"name": "Moskow"}).rows) == 1
    declared = (
        "# parameter: who (actor) — somebody\nSELECT DISTINCT ?n { VALUES ?a { $who } ?a skos:altLabel ?n } ORDER BY ?n"
    )
    assert run_query(store, declared, parameters={"who": "rusia"}).rows == (("Moscow",), ("Moskow",))
    with pytest.raises(StoreError, match="no such parameter; it takes none"):
        run_query(store, "ASK {}", parameters={"who": "x"})
    with pytest.raises(StoreError, match="malformed parameter"):
        run_query(store, "# parameter: who\nASK {}")


def test_from_asks_the_graphs_that_it_names(store: Store) -> None:
    """FROM makes one graph the default graph, FROM NAMED the only one that GRAPH finds; the word in a text does not."""
    graph = store.identifiers.article_graph("wire-2")
    count = "SELECT (COUNT(DISTINCT ?a) AS ?n) %s { %s }"
    plain, named = "?a a gs:Article", "GRAPH ?g { ?a a gs:Article }"
    assert run_query(store, count % ("", plain)).rows == ((3,),)
    assert run_query(store, count % (f"FROM {graph}", plain)).rows == ((1,),)
    assert run_query(store, count % (f"from named {graph}", named)).rows == ((1,),)
    assert run_query(store, count % ("", f'{plain} FILTER("from here" != "")')).rows == ((3,),)
