"""The files of a store: the same bytes again, readable by others, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from pyoxigraph import NamedNode, RdfFormat, parse
from pyoxigraph import Store as Database
from rdflib.namespace import RDFS, SKOS

from kg.errors import StoreError
from kg.model import Findings
from kg.store import OxigraphStore, RunInfo, Store, open_store, update, write_trig, write_turtle
from kg.store.files import replace_file

# what rdflib 7 warns of in its own parser
pytestmark = pytest.mark.filterwarnings(r"ignore:(Dataset\.\w+|ConjunctiveGraph) is deprecated:DeprecationWarning")

GS = rdflib.Namespace("https://w3id.org/geostatements/ns#")


@pytest.fixture
def built(store: Store, kerry: Findings, lavrov: Findings, run: RunInfo) -> Store:
    """Return a store with two articles."""
    update(store, [kerry, lavrov], run)
    return store


def test_trig_holds_the_quads_of_the_store(built: Store, tmp_path: Path) -> None:
    """A strict parser reads back exactly the quads of the store."""
    write_trig(built, tmp_path / "graph.trig")
    read = Database()
    read.extend(parse(path=str(tmp_path / "graph.trig"), format=RdfFormat.TRIG))
    assert set(read) == set(built.quads())


def test_rdflib_reads_the_trig(built: Store, tmp_path: Path) -> None:
    """A parser of rdflib finds the same number of quads and the same graphs."""
    write_trig(built, tmp_path / "graph.trig")
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(tmp_path / "graph.trig", format="trig")
    assert len(list(dataset.quads())) == len(list(built.quads()))
    names = {str(graph.identifier) for graph in dataset.graphs()} - {"urn:x-rdflib:default"}
    assert names == set(built.graphs())


def test_turtle_stands_alone(built: Store, tmp_path: Path) -> None:
    """Every actor, topic and relation of the derived view has its name in the Turtle file."""
    write_turtle(built, tmp_path / "graph.ttl")
    graph = rdflib.Graph().parse(tmp_path / "graph.ttl")
    edges = list(graph.subjects(rdflib.RDF.type, GS.DerivedEdge))
    assert edges
    for edge in edges:
        for part in (GS.subject, GS.relation, GS.object):
            assert list(graph.objects(graph.value(edge, part), SKOS.prefLabel)), (edge, part)
        assert isinstance(graph.value(graph.value(edge, GS.relation), GS.sign).toPython(), int)
    topics = list(graph.objects(None, GS.states))
    assert topics and all(graph.value(topic, RDFS.label) for topic in topics)


def test_building_anywhere_in_any_order_gives_the_same_bytes(
    kerry: Findings, lavrov: Findings, run: RunInfo, tmp_path: Path
) -> None:
    """Backend, order and repetition leave no trace in the files."""
    written = []
    for number, (backend, order) in enumerate(
        [("memory", [kerry, lavrov]), ("oxigraph", [lavrov, kerry]), ("oxigraph", [kerry, lavrov, kerry])]
    ):
        with open_store(tmp_path / f"store{number}", backend=backend) as store:
            update(store, order, run)
            write_trig(store, tmp_path / "graph.trig")
            write_turtle(store, tmp_path / "graph.ttl")
        written.append(((tmp_path / "graph.trig").read_bytes(), (tmp_path / "graph.ttl").read_bytes()))
    assert written[0] == written[1] == written[2]


def test_a_file_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    """A failure in the middle keeps the former file and leaves nothing else behind."""

    def broken() -> object:
        yield "half"
        raise ValueError("broke off")

    path = tmp_path / "graph.trig"
    replace_file(path, ["whole"])
    with pytest.raises(ValueError, match="broke off"):
        replace_file(path, broken())  # type: ignore[arg-type]
    assert path.read_text() == "whole"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_can_not_be_written_is_one_clear_line(tmp_path: Path) -> None:
    """A file in place of the folder, and a folder in place of the file, raise StoreError."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "graph.ttl", tmp_path / "folder"):
        with pytest.raises(StoreError, match="can't be written"):
            replace_file(path, ["text"])


def test_rdflib_dataset_shows_the_store(built: Store) -> None:
    """The rdflib view answers queries with our prefixes, over all graphs."""
    embedded = OxigraphStore(Database(), built.identifiers, folder=None)
    embedded.change(add=built.quads())
    dataset = embedded.dataset()
    found = list(dataset.query("SELECT ?n { ?a gs:opposes ?b . ?b skos:prefLabel ?n FILTER(LANG(?n) = 'en') }"))
    assert {str(row[0]) for row in found} == {"ISIS", "United States"}
    assert len(dataset.graph(built.identifiers.derived_graph.value)) == len(
        list(built.quads(built.identifiers.derived_graph.value))
    )


def test_names_of_iris_that_no_prefix_can_hold(built: Store, tmp_path: Path) -> None:
    """A graph whose name needs escapes is written in full and read back."""
    graph = NamedNode("https://w3id.org/geostatements/data/a/b.c%20/ü")
    quads = [type(quad)(quad.subject, quad.predicate, quad.object, graph) for quad in list(built.quads())[:5]]
    built.replace_graph(graph.value, quads)
    write_trig(built, tmp_path / "graph.trig")
    assert set(parse(path=str(tmp_path / "graph.trig"), format=RdfFormat.TRIG)) >= {
        quad for quad in quads if "decimal" not in str(quad.object)
    }
