"""The vocabulary's files agree with each other, and what is made from them is fresh."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import OWL, RDF, RDFS, SKOS

ROOT = Path(__file__).resolve().parents[2]
ONTOLOGY = ROOT / "ontology"
GS = Namespace("https://w3id.org/geostatements/ns#")
TURTLE = sorted(ONTOLOGY.glob("*.ttl"))


def vocabulary() -> Graph:
    """Return classes, properties, values and relations in one graph."""
    return Graph().parse(ONTOLOGY / "statements.ttl").parse(ONTOLOGY / "relations.ttl")


def own_terms(graph: Graph) -> set[str]:
    """Return the local names of our own terms that a graph mentions anywhere."""
    terms = {str(term) for triple in graph for term in triple if str(term).startswith(GS)}
    return {term.removeprefix(GS) for term in terms}


@pytest.mark.parametrize("path", [*TURTLE, *sorted((ONTOLOGY / "curated").glob("*.yaml"))], ids=lambda path: path.name)
def test_files_say_where_they_come_from(path: Path) -> None:
    """Each file opens with its source, licence and date."""
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert all(re.search(rf"(?m)^# {word}: ", head) for word in ("Source", "Licence", "Date"))


@pytest.mark.parametrize("path", TURTLE, ids=lambda path: path.name)
def test_files_are_versioned_ontologies(path: Path) -> None:
    """Each Turtle file describes one ontology with a version of its own, which is the same in all."""
    graph = Graph().parse(path)
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    assert str(graph.value(ontology, OWL.versionIRI)) == f"{ontology}/0.1.0"
    assert str(graph.value(ontology, OWL.versionInfo)) == "0.1.0"


def test_terms_are_explained_in_both_languages() -> None:
    """Each term has one label and one definition in each language."""
    graph = vocabulary()
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept)
    terms = {term for kind in kinds for term in graph.subjects(RDF.type, kind)}
    assert len(terms) > 90
    for term in terms:
        name = SKOS.prefLabel if (term, RDF.type, SKOS.Concept) in graph else RDFS.label
        for predicate in (name, SKOS.definition):
            languages = sorted(str(getattr(text, "language", "")) for text in graph.objects(term, predicate))
            assert languages == ["en", "id"], f"{term} {predicate}"


def test_symmetric_relations_are_symmetric_properties() -> None:
    """gs:symmetric and owl:SymmetricProperty say the same, and each relation is a property."""
    graph = vocabulary()
    for scheme in (GS.relations, GS.factRelations):
        for relation in graph.subjects(SKOS.inScheme, scheme):
            assert (relation, RDF.type, OWL.ObjectProperty) in graph
            symmetric = graph.value(relation, GS.symmetric)
            assert symmetric is not None
            assert symmetric.toPython() == ((relation, RDF.type, OWL.SymmetricProperty) in graph)


@pytest.mark.parametrize("name", ["alignments.ttl", "shapes.ttl"])
def test_no_unknown_term_is_used(name: str) -> None:
    """Alignments and shapes mention only terms that the vocabulary defines; shapes name themselves."""
    known = own_terms(vocabulary())
    used = {term for term in own_terms(Graph().parse(ONTOLOGY / name)) if not term.endswith("Shape")}
    assert used <= known


def test_the_context_covers_the_properties() -> None:
    """The JSON-LD context has a term for each property of graphs, and none that the vocabulary lacks."""
    context = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    targets = {entry["@id"] for entry in context.values() if isinstance(entry, dict)}
    ours = {target.removeprefix("gs:") for target in targets if target.startswith("gs:")}
    graph = vocabulary()
    described = {"sign", "symmetric", "plover", "cameo"}
    relations = {term.removeprefix(GS) for term in graph.subjects(RDF.type, SKOS.Concept)}
    properties = {
        str(term).removeprefix(GS)
        for kind in (OWL.ObjectProperty, OWL.DatatypeProperty)
        for term in graph.subjects(RDF.type, kind)
    }
    assert ours == properties - relations - described


def test_the_page_is_fresh(tmp_path: Path) -> None:
    """docs/ontology.md is what its script makes from the files."""
    out = tmp_path / "ontology.md"
    subprocess.run(
        [sys.executable, ROOT / "training" / "build_ontology_page.py", "--out", out], check=True, cwd=tmp_path
    )
    assert out.read_text(encoding="utf-8") == (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")


@pytest.mark.shared
def test_the_gazetteer_is_fresh(shared: Path, tmp_path: Path) -> None:
    """ontology/actors.jsonl is, byte for byte, what its script makes from the sources."""
    out = tmp_path / "actors.jsonl"
    script = ROOT / "training" / "build_gazetteer.py"
    command = [sys.executable, script, "--data", shared / "data" / "gazetteer", "--out", out]
    subprocess.run(command, check=True, cwd=tmp_path, capture_output=True)
    assert out.read_bytes() == (ONTOLOGY / "actors.jsonl").read_bytes()
