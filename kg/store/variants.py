"""Keeps in the derived graph which statements are variants of a fuller one, to which their evidence is added.

A statement is compared with those that share a key of its words (`kg.assemble.variants`). A key that more than
`COMMON` statements share is a phrase of the trade and tells nothing, so that the cost grows with the number of
statements.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pyoxigraph import Literal, NamedNode, Quad, QuerySolution

from kg.assemble.translations import is_translation_key
from kg.assemble.variants import Said, fullest
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.namespaces import gs
from kg.store.rows import select, value
from kg.store.touched import Touched

COMMON = 50
_AT_ONCE = 500

_ALL = "SELECT DISTINCT ?statement { GRAPH ?graph { ?statement gs:quoteKey ?key } }"
_KEYS = "SELECT DISTINCT ?statement ?key { VALUES ?statement { %s } GRAPH ?graph { ?statement gs:quoteKey ?key } }"
_SHARING = "SELECT DISTINCT ?statement ?key { VALUES ?key { %s } GRAPH ?graph { ?statement gs:quoteKey ?key } }"
_SAID = """
SELECT DISTINCT ?statement ?speaker ?content {
  VALUES ?statement { %s }
  GRAPH ?graph { ?statement gs:speaker ?speaker ; gs:content ?content }
}
"""
_EVIDENCE = """
SELECT DISTINCT ?statement ?evidence {
  VALUES ?statement { %s }
  GRAPH ?graph { ?statement a gs:Statement ; gs:hasEvidence ?evidence }
}
"""
_KNOWN = "SELECT ?statement ?fuller { VALUES ?statement { %s } GRAPH %s { ?statement gs:variantOf ?fuller } }"


def rebuild_variants(store: Store) -> None:
    """Add all variants to a derived graph that has none."""
    for batch in batches((value(row, "statement") for row in select(store, _ALL)), _AT_ONCE):
        store.change(add=_variant_quads(store, batch))


def refresh_variants(store: Store, touched: Touched) -> None:
    """Bring the variants in the derived graph up to date where articles have changed."""
    affected = set(touched.statements)
    for batch in batches(sorted(touched.keys), _AT_ONCE):
        for key, statements in _sharing(store, batch).items():
            if len(statements) <= COMMON + len(touched.keys[key]):
                affected |= statements
    for portion in batches(sorted(affected), _AT_ONCE):
        new = _variant_quads(store, portion)
        old = set(_known(store, portion, touched))
        store.change(remove=old - new, add=new - old)


def _variant_quads(store: Store, statements: Iterable[str]) -> set[Quad]:
    fuller = dict(_find_fuller(store, set(statements)))
    quads = _linked(store, fuller)
    for row in _rows(store, _EVIDENCE, fuller):
        evidence = NamedNode(value(row, "evidence"))
        quads.add(_evidence_quad(store, fuller[value(row, "statement")], evidence))
    return quads


def _known(store: Store, statements: Iterable[str], touched: Touched) -> Iterator[Quad]:
    """Yield what the derived graph may hold of these statements as variants."""
    portion = list(statements)
    fuller: dict[str, str] = {}
    for batch in batches(portion, _AT_ONCE):
        text = _KNOWN % (_nodes(batch), store.identifiers.derived_graph)
        fuller |= {value(row, "statement"): value(row, "fuller") for row in select(store, text)}
    yield from _linked(store, fuller)
    for row in _rows(store, _EVIDENCE, fuller):
        yield _evidence_quad(store, fuller[value(row, "statement")], NamedNode(value(row, "evidence")))
    for statement, whole in fuller.items():
        for evidence in touched.statements.get(statement, ()):
            yield _evidence_quad(store, whole, NamedNode(evidence))


def _find_fuller(store: Store, statements: set[str]) -> Iterator[tuple[str, str]]:
    """Yield those of the statements that are variants, with the fullest form of each."""
    keys: dict[str, set[str]] = defaultdict(set)
    for row in _rows(store, _KEYS, statements):
        keys[value(row, "statement")].add(value(row, "key"))
    sharing: dict[str, set[str]] = {}
    for batch in batches(sorted({key for own in keys.values() for key in own}), _AT_ONCE):
        sharing |= _sharing(store, batch)
    near = {
        statement: {other for key in own if len(sharing[key]) <= COMMON for other in sharing[key]} - {statement}
        for statement, own in keys.items()
    }
    wanted = {statement for one, others in near.items() if others for statement in (one, *others)}
    days: dict[str, set[str]] = defaultdict(set)
    for key in filter(is_translation_key, sharing):
        for statement in sharing[key]:
            days[statement].add(key)
    said = {one: replace(found, days=frozenset(days[one])) for one, found in _said(store, wanted)}
    for statement, others in near.items():
        if statement in said:
            known = (said[other] for other in others if other in said)
            if (found := fullest(said[statement], known)) is not None:
                yield statement, found.id


def _said(store: Store, statements: Iterable[str]) -> Iterator[tuple[str, Said]]:
    """Yield the statements; of prints that differ in case or punctuation, the first in order."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in _rows(store, _SAID, statements):
        content, statement = row["content"], value(row, "statement")
        if isinstance(content, Literal):
            print_ = value(row, "speaker"), content.value, content.language or ""
            found[statement] = min(print_, found.get(statement, print_))
    for statement, (speaker, words, language) in found.items():
        yield statement, Said(statement, speaker, words, language)


def _sharing(store: Store, keys: Iterable[str]) -> dict[str, set[str]]:
    sharing: dict[str, set[str]] = defaultdict(set)
    for row in select(store, _SHARING % " ".join(str(Literal(key)) for key in keys)):
        sharing[value(row, "key")].add(value(row, "statement"))
    return sharing


def _rows(store: Store, text: str, statements: Iterable[str]) -> Iterator[QuerySolution]:
    for batch in batches(sorted(statements), _AT_ONCE):
        yield from select(store, text % _nodes(batch))


def _nodes(iris: Iterable[str]) -> str:
    return " ".join(str(NamedNode(iri)) for iri in iris)


def _linked(store: Store, fuller: Mapping[str, str]) -> set[Quad]:
    graph = store.identifiers.derived_graph
    return {Quad(NamedNode(one), gs("variantOf"), NamedNode(whole), graph) for one, whole in fuller.items()}


def _evidence_quad(store: Store, whole: str, evidence: NamedNode) -> Quad:
    return Quad(NamedNode(whole), gs("hasEvidence"), evidence, store.identifiers.derived_graph)
