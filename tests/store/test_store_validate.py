"""SHACL shapes over the named graphs."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from kg.errors import ShapeError
from kg.model import Findings
from kg.store import DEFAULT_BASE, RunInfo, Store, open_store, update
from kg.store.mapping import TYPE
from kg.store.namespaces import gs
from kg.store.validate import validate

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix gs: <https://w3id.org/geostatements/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
gs:StatementShape a sh:NodeShape ; sh:targetClass gs:Statement ;
    sh:property [ sh:path gs:hasEvidence ; sh:minCount 1 ; sh:message "a statement needs evidence" ] .
gs:PositionShape a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
    sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 0 ] .
"""


@pytest.fixture
def shapes(tmp_path: Path) -> Path:
    """Return a file with two shapes."""
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES)
    return path


def test_what_a_build_writes_is_valid(kerry: Findings, lavrov: Findings, run: RunInfo) -> None:
    """No named graph of a build breaks the shapes of the ontology."""
    with open_store("", backend="memory") as store:
        update(store, [kerry, lavrov], run)
        assert validate(store) == ()


def test_a_violation_names_graph_node_and_message(store: Store, shapes: Path) -> None:
    """A statement without evidence is reported where it stands, in one line."""
    graph, node = NamedNode(DEFAULT_BASE + "graph"), NamedNode(DEFAULT_BASE + "statement")
    store.replace_graph(graph.value, [Quad(node, TYPE, gs("Statement"), graph)])
    (violation,) = validate(store, shapes=shapes)
    assert (violation.graph, violation.node) == (graph.value, node.value)
    assert violation.message == "a statement needs evidence"
    assert "\n" not in str(violation)


@pytest.mark.parametrize("text", ["@prefix", "gs:a gs:b", "\x00"])
def test_unreadable_shapes_are_an_error_with_their_file(store: Store, tmp_path: Path, text: str) -> None:
    """Shapes that are no Turtle raise ShapeError, which names the file."""
    path = tmp_path / "broken.ttl"
    path.write_text(text)
    with pytest.raises(ShapeError, match=r"broken\.ttl"):
        validate(store, shapes=path)


def test_missing_and_invalid_shapes_are_an_error(store: Store, tmp_path: Path, kerry: Findings, run: RunInfo) -> None:
    """A missing file and shapes that SHACL does not allow raise ShapeError."""
    with pytest.raises(ShapeError, match="can't be read"):
        validate(store, shapes=tmp_path / "none.ttl")
    path = tmp_path / "invalid.ttl"
    path.write_text(SHAPES + "gs:X a sh:NodeShape ; sh:targetClass gs:Statement ; sh:property [ sh:minCount 1 ] .")
    update(store, [kerry], run)
    with pytest.raises(ShapeError, match="not valid SHACL"):
        validate(store, shapes=path)
