"""The relations as they stand in a store, so that store and files can be read without the ontology."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.store import terms
from kg.store.identifiers import Identifiers
from kg.store.mapping import PREF_LABEL, TYPE
from kg.store.namespaces import OWL, SKOS, gs
from kg.vocab.relations import Relation, Relations


def vocabulary_quads(relations: Relations, identifiers: Identifiers) -> Iterator[Quad]:
    """Yield the quads that describe all relations: names, definitions, sign, symmetry, PLOVER type, CAMEO codes."""
    for relation in relations:
        node, graph = gs(relation.name), identifiers.vocabulary_graph
        for predicate, object_ in _describe(relation):
            yield Quad(node, predicate, object_, graph)


def _describe(relation: Relation) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield TYPE, NamedNode(SKOS + "Concept")
    yield TYPE, NamedNode(OWL + "ObjectProperty")
    yield NamedNode(SKOS + "inScheme"), gs("factRelations" if relation.is_fact else "relations")
    for language, name in relation.labels.items():
        yield PREF_LABEL, terms.tagged(name, language)
    for language, definition in relation.definitions.items():
        yield NamedNode(SKOS + "definition"), terms.tagged(definition, language)
    yield gs("sign"), Literal(relation.sign)
    yield gs("symmetric"), Literal(relation.symmetric)
    if relation.plover:
        yield gs("plover"), terms.plain(relation.plover)
    for code in relation.cameo:
        yield gs("cameo"), terms.plain(code)
