from __future__ import annotations

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.export import write_trig12
from kg.store import Store, open_store
from kg.store.namespaces import GS, RDF

REIFIES = NamedNode(RDF + "reifies")
PARTS = tuple(NamedNode(GS + name) for name in ("subject", "relation", "object"))


@pytest.fixture(scope="module")
def quads(store: Store, tmp_path_factory: pytest.TempPathFactory) -> set[Quad]:
    """Return the quads of the file as pyoxigraph reads them."""
    path = tmp_path_factory.mktemp("trig12") / "graph.trig"
    write_trig12(store, path)
    return set(parse(path=str(path), format=RdfFormat.TRIG))


def relations_of(store: Store) -> set[NamedNode]:
    """Return the IRIs of all relations."""
    vocabulary = store.quads(store.identifiers.vocabulary_graph.value)
    return {quad.subject for quad in vocabulary if isinstance(quad.subject, NamedNode)}


def plain(quad: Quad) -> Quad:
    """Return the quad with 1 and 1.0 as the same decimal."""
    value = quad.object
    if isinstance(value, Literal) and value.datatype.value.endswith("#decimal"):
        value = Literal(str(float(value.value)), datatype=value.datatype)
    return Quad(quad.subject, quad.predicate, value, quad.graph_name)


def test_triple_terms_give_the_store_back(store: Store, quads: set[Quad]) -> None:
    """With each triple term written out again as subject, relation and object, the file holds all but direct edges."""
    again: set[Quad] = set()
    for quad in quads:
        if quad.predicate == REIFIES:
            assert isinstance(quad.object, Triple)
            triple = (quad.object.subject, quad.object.predicate, quad.object.object)
            again |= {Quad(quad.subject, *pair, quad.graph_name) for pair in zip(PARTS, triple, strict=True)}
        else:
            again.add(plain(quad))
    relations = relations_of(store)
    assert again == {plain(quad) for quad in store.quads() if quad.predicate not in relations}


def test_nothing_that_is_claimed_is_asserted(store: Store, quads: set[Quad]) -> None:
    """No triple of the file has a relation between actors as its predicate, though the store's derived view has."""
    relations = relations_of(store)
    assert any(quad.predicate in relations for quad in store.quads())
    assert not [quad for quad in quads if quad.predicate in relations]
    claimed = {str(quad.object) for quad in quads if quad.predicate == REIFIES}
    asserted = {str(Triple(quad.subject, quad.predicate, quad.object)) for quad in quads}
    assert not {term.removeprefix("<<( ").removesuffix(" )>>") for term in claimed} & asserted


def test_claims_can_be_asked_by_their_triple(quads: set[Quad]) -> None:
    """SPARQL 1.2 finds who claims or denies a triple, and how far that is believed."""
    database = pyoxigraph.Store()
    database.extend(quads)
    found = database.query(
        """PREFIX gs: <https://w3id.org/geostatements/ns#> PREFIX a: <https://w3id.org/geostatements/data/actor/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT DISTINCT ?who ?polarity ?belief {
          ?claim rdf:reifies <<( a:russia gs:opposes a:isis )>> ; gs:polarity ?polarity ; gs:modality gs:asserted ;
            gs:belief ?belief ; gs:statedIn/gs:speaker ?who
        } ORDER BY ?polarity ?who""",
        use_default_graph_as_union=True,
    )
    rows = [tuple(term.value.rpartition("/")[2].rpartition("#")[2] for term in row) for row in found]
    assert ("john-kerry", "negative", "0.79") in rows and ("sergei-lavrov", "positive", "0.96") in rows


@settings(max_examples=40, deadline=None)
@given(st.text())
def test_any_words_survive_beside_triple_terms(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    """Words with quotation marks, line breaks, brackets of triple terms and direction marks come back as they were."""
    literal = Literal(words.replace("\x00", "") + ' )>> . "')
    path = tmp_path_factory.mktemp("words") / "graph.trig"
    with open_store("words", backend="memory") as memory:
        memory.change(add=[Quad(NamedNode("urn:s"), NamedNode("urn:x#p"), literal, NamedNode("urn:g"))])
        write_trig12(memory, path)
    (found,) = parse(path=str(path), format=RdfFormat.TRIG)
    assert found.object == literal
