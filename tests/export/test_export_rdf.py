from __future__ import annotations

import json
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse
from rdflib.compare import isomorphic

from kg.errors import DataFileError, StoreError
from kg.export import FORMATS, write_jsonld, write_nquads, write_rdfxml, write_turtle
from kg.export.jsonld import read_context
from kg.export.rdf import _rdfxml_text
from kg.store import Store, open_store

pytestmark = [  # parsers of rdflib use what rdflib itself has deprecated
    pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]

RDF_FORMATS = {"trig": "trig", "nq": "nquads", "jsonld": "json-ld"}


def quads_of(source: str | bytes, syntax: str) -> set[tuple[object, ...]]:
    """Return the quads of a text as rdflib reads it, decimals by their value."""
    dataset = rdflib.Dataset()
    dataset.parse(data=source, format=syntax)
    return {tuple(map(comparable, quad)) for quad in dataset.quads((None, None, None, None))}


def comparable(term: object) -> object:
    """Return a term in a form that is equal for equal terms; 1 and 1.0 are the same decimal."""
    if isinstance(term, rdflib.Literal):
        return term.toPython() if term.datatype == rdflib.XSD.decimal else (str(term), term.language, term.datatype)
    return str(getattr(term, "identifier", term))


@pytest.mark.parametrize("name", RDF_FORMATS)
def test_another_library_reads_back_the_same_quads(store: Store, tmp_path: Path, name: str) -> None:
    """What rdflib reads from each dataset file is what the store holds."""
    path = tmp_path / f"graph.{name}"
    FORMATS[name](store, path)
    stored = "\n".join(f"{quad} ." for quad in store.quads())
    assert quads_of(path.read_bytes(), RDF_FORMATS[name]) == quads_of(stored, "nquads")


def test_rdfxml_and_turtle_hold_the_same_view(store: Store, tmp_path: Path) -> None:
    """The two files of the derived view are isomorphic."""
    write_turtle(store, tmp_path / "graph.ttl")
    write_rdfxml(store, tmp_path / "graph.rdf")
    turtle = rdflib.Graph().parse(tmp_path / "graph.ttl", format="turtle")
    xml = rdflib.Graph().parse(tmp_path / "graph.rdf", format="xml")
    assert isomorphic(turtle, xml)
    assert len(xml) > 100


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path, name: str) -> None:
    """The order in which quads were stored makes no difference, and writing twice gives one content."""
    with open_store("turned", backend="memory") as turned:
        turned.change(add=sorted(store.quads(), key=str, reverse=True))
        FORMATS[name](store, tmp_path / "a")
        FORMATS[name](turned, tmp_path / "b")
        FORMATS[name](turned, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() != b""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_store_can_be_written(tmp_path: Path, name: str) -> None:
    """A store without articles gives a file that says nothing, in every format."""
    with open_store("empty", backend="memory") as empty:
        FORMATS[name](empty, tmp_path / "file")
    assert (tmp_path / "file").is_file()


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_cannot_be_written_is_told(store: Store, tmp_path: Path, name: str) -> None:
    """A folder in place of the file is one clear line, and nothing is left behind."""
    (tmp_path / "taken").mkdir()
    with pytest.raises(StoreError, match="can't be written"):
        FORMATS[name](store, tmp_path / "taken")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


@settings(max_examples=60, deadline=None)
@given(st.text(), st.sampled_from(["en", None]))
def test_any_words_survive(tmp_path_factory: pytest.TempPathFactory, words: str, language: str | None) -> None:
    """Words with quotation marks, line breaks, control characters and markup come back as they were."""
    words = words.replace("\x00", "")
    literal = Literal(words, language=language) if language else Literal(words)
    folder = tmp_path_factory.mktemp("words")
    with open_store("words", backend="memory") as memory:
        memory.change(add=[Quad(NamedNode("urn:s"), NamedNode("urn:x#p"), literal, NamedNode("urn:g"))])
        write_nquads(memory, folder / "nq")
        write_jsonld(memory, folder / "jsonld")
        (found,) = parse(path=str(folder / "nq"), format=RdfFormat.N_QUADS)
        assert found.object == literal
        (again,) = parse(path=str(folder / "jsonld"), format=RdfFormat.JSON_LD)
        assert again == found


@settings(deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_words_make_rdfxml(words: str) -> None:
    """RDF/XML can be read whatever the words; characters that XML can't hold are replaced one by one."""
    view = rdflib.Graph()
    node, predicate = rdflib.URIRef("urn:x?a=1&b='2'"), rdflib.URIRef("https://example.org/ns#says")
    view.add((node, predicate, rdflib.Literal(words, lang="id")))
    view.add((node, predicate, node))
    again = rdflib.Graph().parse(data="".join(_rdfxml_text(view)), format="xml")
    (found,) = [o for o in again.objects(node, predicate) if isinstance(o, rdflib.Literal)]
    assert len(found) == len(words) and found.language == "id"
    assert all(b in (a, "\ufffd") for a, b in zip(words, str(found), strict=True))
    assert (node, predicate, node) in again


def test_rdfxml_refuses_predicates_that_are_no_names() -> None:
    """A predicate that no XML name can stand for is told, with the formats that can hold it."""
    view = rdflib.Graph()
    view.add((rdflib.URIRef("urn:s"), rdflib.URIRef("urn:x/1"), rdflib.URIRef("urn:o")))
    with pytest.raises(StoreError, match="choose trig"):
        "".join(_rdfxml_text(view))


def test_jsonld_uses_the_terms_of_the_context(store: Store, tmp_path: Path) -> None:
    """Keys are short, and the file carries its context, so that no other file is needed."""
    write_jsonld(store, tmp_path / "graph.jsonld")
    document = json.loads((tmp_path / "graph.jsonld").read_text("utf-8"))
    keys = {key for graph in document["@graph"] for node in graph["@graph"] for key in node}
    assert {"@id", "@type"} < keys
    assert not [key for key in keys if key.startswith("http")]


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"@context": "https://example.org/remote"}', '{"@context": {"a": {"@type": "@id"}}}']
)
def test_malformed_contexts_are_named(tmp_path: Path, text: str) -> None:
    """A context that is missing, remote or malformed is told with its file."""
    path = tmp_path / "context.jsonld"
    with pytest.raises(DataFileError, match=r"context\.jsonld"):
        read_context(path)
    path.write_text(text, "utf-8")
    with pytest.raises(DataFileError, match=r"context\.jsonld"):
        read_context(path)
