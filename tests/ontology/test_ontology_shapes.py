"""The shapes accept the valid examples and reject each invalid one for the reason that it gives."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH, SKOS

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
GS = Namespace("https://w3id.org/geostatements/ns#")
VALID = sorted((ONTOLOGY / "examples" / "valid").glob("*.ttl"))
INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))


@cache
def shapes() -> Graph:
    """Return the shapes, read once."""
    return Graph().parse(ONTOLOGY / "shapes.ttl")


def violations(data: Graph) -> set[str]:
    """Return the messages of all violations."""
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes(), inference="none")
    assert isinstance(results, Graph)
    return {str(message) for message in results.objects(None, SH.resultMessage)}


def test_there_are_examples() -> None:
    """Both kinds of examples are there."""
    assert VALID
    assert len(INVALID) > 30


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid_examples_conform(path: Path) -> None:
    """A valid example breaks no shape."""
    assert violations(Graph().parse(path)) == set()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid_examples_fail_for_their_reason(path: Path) -> None:
    """An invalid example breaks exactly the rules that its first lines name."""
    expected = set(re.findall(r"^# Fails: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert expected
    data = Graph().parse(VALID[0].with_name("article.ttl")).parse(path)
    assert violations(data) == expected


@pytest.mark.parametrize("shape", ["ClaimShape", "DerivedEdgeShape", "FactShape"])
def test_shapes_know_all_relations(shape: str) -> None:
    """The relations that a shape allows are those of the scheme, no more and no fewer."""
    relations = Graph().parse(ONTOLOGY / "relations.ttl")
    scheme = GS.factRelations if shape == "FactShape" else GS.relations
    (rule,) = [rule for rule in shapes().objects(GS[shape], SH.property) if (rule, SH.path, GS.relation) in shapes()]
    listed = shapes().value(rule, SH["in"])
    assert listed is not None
    assert set(Collection(shapes(), listed)) == set(relations.subjects(SKOS.inScheme, scheme))


@pytest.mark.parametrize("name", ["statementKinds", "polarities", "modalities"])
def test_shapes_know_all_values(name: str) -> None:
    """The concepts of each scheme of values are listed together in one rule."""
    vocabulary = Graph().parse(ONTOLOGY / "statements.ttl")
    concepts = set(vocabulary.subjects(SKOS.inScheme, GS[name]))
    lists = [set(Collection(shapes(), listed)) for listed in shapes().objects(None, SH["in"])]
    assert concepts
    assert concepts in lists


def test_every_class_has_a_shape() -> None:
    """Each class of the vocabulary is the target of a shape."""
    vocabulary = Graph().parse(ONTOLOGY / "statements.ttl")
    classes = set(vocabulary.subjects(RDF.type, URIRef("http://www.w3.org/2002/07/owl#Class")))
    assert len(classes) >= 18
    assert classes <= set(shapes().objects(None, SH.targetClass))
