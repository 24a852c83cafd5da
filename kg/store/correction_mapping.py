"""Corrections as quads of their own named graph, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg.correct import Correction, CorrectionKind
from kg.store import terms
from kg.store.identifiers import Identifiers, slug
from kg.store.mapping import LABEL, TYPE
from kg.store.namespaces import PROV, gs

_KIND, _ON, _EDITOR = gs("correctionKind"), gs("correctedOn"), NamedNode(PROV + "wasAssociatedWith")
_CONCEPTS: Mapping[CorrectionKind, NamedNode] = MappingProxyType(
    {
        "merge": gs("sameActor"),
        "not-same": gs("otherActor"),
        "speaker": gs("otherSpeaker"),
        "statement": gs("noStatement"),
        "relation": gs("otherRelation"),
        "kind": gs("otherKind"),
    }
)
_KINDS = {concept.value: kind for kind, concept in _CONCEPTS.items()}
_WORDS = {
    "article": gs("inArticle"),
    "text": gs("atWords"),
    "was": gs("was"),
    "becomes": gs("becomes"),
    "why": gs("reason"),
}


def correction_quads(corrections: Iterable[Correction], identifiers: Identifiers) -> Iterator[Quad]:
    """Yield the quads of the graph of corrections: what each says, and who says so, when and why."""
    graph = identifiers.corrections_graph
    for row in corrections:
        node = identifiers.node("correction", row.id)
        yield Quad(node, TYPE, gs("Correction"), graph)
        yield Quad(node, _KIND, _CONCEPTS[row.kind], graph)
        for name, predicate in _WORDS.items():
            if words := getattr(row, name):
                yield Quad(node, predicate, terms.plain(words), graph)
        if row.on:
            yield Quad(node, _ON, terms.day(row.on), graph)
        if row.by:
            editor = identifiers.node("editor", slug(row.by))
            yield Quad(node, _EDITOR, editor, graph)
            yield Quad(editor, TYPE, NamedNode(PROV + "Agent"), graph)
            yield Quad(editor, LABEL, terms.plain(row.by), graph)


def corrections_in(quads: Iterable[Quad]) -> Iterator[tuple[str, Correction]]:
    """Yield the corrections that quads describe, each with the text of its node, in order of application.

    What has no known kind is left out; a day that is none is left open.
    """
    nodes: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in quads:
        if isinstance(quad.object, (NamedNode, Literal, BlankNode)) and quad.predicate != TYPE:
            words = str(quad.object) if isinstance(quad.object, BlankNode) else quad.object.value
            nodes[str(quad.subject)][quad.predicate.value] = words
    found = [(node, _correction(values, nodes)) for node, values in nodes.items() if _KIND.value in values]
    known = [(node, row) for node, row in found if row is not None]
    yield from sorted(known, key=lambda item: item[1].rank)


def _correction(values: dict[str, str], nodes: dict[str, dict[str, str]]) -> Correction | None:
    kind = _KINDS.get(values[_KIND.value])
    if kind is None:
        return None
    words = {name: values.get(predicate.value, "") for name, predicate in _WORDS.items()}
    editor = values.get(_EDITOR.value, "")
    by = next((nodes[key].get(LABEL.value, "") for key in (f"<{editor}>", editor) if key in nodes), "")
    return Correction(kind=kind, by=by, on=_day(values.get(_ON.value, "")), **words)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
