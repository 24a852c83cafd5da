"""Writes `docs/ontology.md`, the vocabulary for readers, from the Turtle files of `ontology/`.

python training/build_ontology_page.py [--out docs/ontology.md]
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from string import Template

from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from kg.vocab.gazetteer import read_gazetteer  # noqa: E402
from kg.vocab.relations import NAMESPACE, Relation, read_relations  # noqa: E402

GS = Namespace(NAMESPACE)
_SIGNS = {-1: "−", 0: "", 1: "+"}
_PREFIXES = {
    NAMESPACE: "gs:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://www.w3.org/2001/XMLSchema#": "xsd:",
    "http://www.w3.org/ns/prov#": "prov:",
    "http://www.w3.org/ns/oa#": "oa:",
    "https://schema.org/": "schema:",
}


def build_page(ontology: Path, template: Path) -> str:
    """Return the page as Markdown."""
    graph = Graph().parse(ontology / "statements.ttl")
    order = [GS[name] for name in re.findall(r"(?m)^gs:(\w+) a ", (ontology / "statements.ttl").read_text("utf-8"))]
    relations = read_relations(ontology / "relations.ttl")
    actors = read_gazetteer(ontology / "actors.jsonl").actors.values()
    kinds = Counter(actor.kind for actor in actors)
    return Template(template.read_text("utf-8")).substitute(
        namespace=NAMESPACE,
        version=graph.value(URIRef(NAMESPACE.rstrip("#")), OWL.versionInfo),
        example=_example(ontology / "examples" / "valid" / "article.ttl"),
        relations=_relation_table(relations.claims),
        facts=_relation_table(relations.facts),
        classes=_class_table(graph, order),
        properties=_property_table(graph, order),
        values=_value_table(graph, order),
        count=len(actors),
        kinds=", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())),
    )


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _example(path: Path) -> str:
    blocks = path.read_text("utf-8").split("\n\n")
    wanted = ("ex:statement a ", "ex:claim a ", "ex:fact a ", "ex:evidence a ", "ex:quote a ", "ex:position a ")
    return "\n\n".join(block.strip() for block in blocks if block.startswith(wanted))


def _relation_table(relations: Iterable[Relation]) -> str:
    return _table(
        ("relation", "English", "Indonesian", "sign", "PLOVER", "CAMEO", "meaning", "arti"),
        (
            (
                f"`gs:{relation.name}`" + (" ↔" if relation.symmetric else ""),
                relation.label("en"),
                relation.label("id"),
                _SIGNS[relation.sign],
                relation.plover or "",
                ", ".join(relation.cameo),
                relation.definition("en"),
                relation.definition("id"),
            )
            for relation in relations
        ),
    )


def _class_table(graph: Graph, order: Iterable[URIRef]) -> str:
    rows = (
        (
            _name(term),
            _text(graph, term, RDFS.label),
            _names(graph.objects(term, RDFS.subClassOf)),
            *_meaning(graph, term),
        )
        for term in order
        if (term, RDF.type, OWL.Class) in graph
    )
    return _table(("class", "Indonesian", "is a", "meaning", "arti"), rows)


def _property_table(graph: Graph, order: Iterable[URIRef]) -> str:
    rows = (
        (
            _name(term) + (" ↔" if (term, RDF.type, OWL.SymmetricProperty) in graph else ""),
            _text(graph, term, RDFS.label),
            _names(graph.objects(term, RDFS.domain)),
            _names(graph.objects(term, RDFS.range)),
            *_meaning(graph, term),
        )
        for term in order
        if {OWL.ObjectProperty, OWL.DatatypeProperty} & set(graph.objects(term, RDF.type))
    )
    return _table(("property", "Indonesian", "of", "value", "meaning", "arti"), rows)


def _value_table(graph: Graph, order: Iterable[URIRef]) -> str:
    rows = (
        (
            _names(graph.objects(term, SKOS.inScheme)),
            _name(term),
            _text(graph, term, SKOS.prefLabel),
            *_meaning(graph, term),
        )
        for term in order
        if (term, RDF.type, SKOS.Concept) in graph
    )
    return _table(("scheme", "value", "Indonesian", "meaning", "arti"), rows)


def _text(graph: Graph, term: Node, predicate: URIRef, language: str = "id") -> str:
    found = [str(text) for text in graph.objects(term, predicate) if getattr(text, "language", None) == language]
    return found[0]


def _meaning(graph: Graph, term: Node) -> tuple[str, str]:
    return _text(graph, term, SKOS.definition, "en"), _text(graph, term, SKOS.definition, "id")


def _names(terms: Iterable[Node]) -> str:
    return ", ".join(sorted(_name(term) for term in terms))


def _name(term: Node) -> str:
    text = str(term)
    for namespace, prefix in _PREFIXES.items():
        if text.startswith(namespace):
            return f"`{prefix}{text.removeprefix(namespace)}`"
    return f"<{text}>"


def main() -> None:
    """Parse the command line and write the page."""
    parser = argparse.ArgumentParser(description="Make the vocabulary's page.")
    parser.add_argument("--out", type=Path, default=_ROOT / "docs" / "ontology.md")
    options = parser.parse_args()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(build_page(_ROOT / "ontology", _ROOT / "training" / "ontology_page.md"), encoding="utf-8")


if __name__ == "__main__":
    main()
