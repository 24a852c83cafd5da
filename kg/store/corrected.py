"""An article's graph with corrections in it: what they made of it, which did what, and what was there before.

What a correction takes out of a graph is kept in it as text, one N-Triples line each (`gs:removedTriple`), so that no
query, shape or export has to know what to leave out, and so that nothing is lost: from these lines the graph comes
back as extraction gave it. Whatever was corrected before, corrections always start from there; so the same articles
and the same corrections give the same graph, whichever came first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from kg.correct import Corrector, Outcome
from kg.store import terms
from kg.store.findings_reading import findings_in
from kg.store.identifiers import Identifiers
from kg.store.mapping import TYPE, finding_quads
from kg.store.namespaces import PROV, gs
from kg.store.statement_keys import compares_translations

CORRECTED_BY = gs("correctedBy")
_REMOVED, _ADDED, _WITHDREW = gs("removedTriple"), gs("addedTriple"), gs("withdrew")
_REVISION = NamedNode(PROV + "wasRevisionOf")
_TRACES = (CORRECTED_BY, _REMOVED, _ADDED, _WITHDREW, _REVISION)


def corrected(quads: Iterable[Quad], corrector: Corrector, identifiers: Identifiers) -> frozenset[Quad]:
    """Return an article's graph as the corrections make it.

    Args:
        quads: the whole graph as extraction gave it.
        corrector: with the corrections that hold.
        identifiers: of the store.
    """
    extracted = frozenset(quads)
    if not corrector.corrections or not extracted:
        return extracted
    outcome = corrector.correct(findings_in(extracted, identifiers))
    if not outcome.applied:
        return extracted
    return _rewritten(extracted, outcome, identifiers)


def as_extracted(quads: Iterable[Quad]) -> frozenset[Quad]:
    """Return an article's graph as extraction gave it, before any correction."""
    now = frozenset(quads)
    removed = {quad for quad in now if quad.predicate == _REMOVED}
    if not removed and not any(quad.predicate in _TRACES for quad in now):
        return now
    added = {quad for quad in now if quad.predicate == _ADDED}
    kept = {quad for quad in now if quad.predicate not in _TRACES}
    return frozenset((kept - set(_told(added))) | set(_told(removed)))


def _rewritten(extracted: frozenset[Quad], outcome: Outcome, identifiers: Identifiers) -> frozenset[Quad]:
    articles = {quad.subject for quad in extracted if quad.predicate == TYPE and quad.object == gs("Article")}
    runs = {quad.subject for quad in extracted if quad.predicate == TYPE and quad.object == gs("ExtractionRun")}
    activity = next(run for run in runs if isinstance(run, NamedNode))
    kept = {quad for quad in extracted if quad.subject in articles | runs}
    again = finding_quads(
        outcome.findings, activity=activity, identifiers=identifiers, translations=compares_translations(extracted)
    )
    findings = {*kept, *again}
    traces = set(_traces(outcome, identifiers))
    article = identifiers.node("article", outcome.findings.article.id)
    lines = {(_REMOVED, quad) for quad in extracted - findings} | {(_ADDED, quad) for quad in findings - extracted}
    return frozenset(
        (
            *findings,
            *traces,
            *(Quad(article, name, terms.plain(f"{quad.triple} ."), quad.graph_name) for name, quad in lines),
        )
    )


def _traces(outcome: Outcome, identifiers: Identifiers) -> Iterator[Quad]:
    """Yield which corrections changed the article and each of its findings, and what they took out."""
    article = outcome.findings.article.id
    graph = identifiers.article_graph(article)
    for row in outcome.applied:
        yield Quad(identifiers.node("article", article), CORRECTED_BY, identifiers.node("correction", row), graph)
    for renewal in outcome.renewals:
        node = identifiers.node(renewal.sort, renewal.id)
        for row in renewal.by:
            yield Quad(node, CORRECTED_BY, identifiers.node("correction", row), graph)
        for before in renewal.before:
            yield Quad(node, _REVISION, identifiers.node(renewal.sort, before), graph)
    for gone in outcome.withdrawals:
        correction = identifiers.node("correction", gone.by)
        yield Quad(correction, _WITHDREW, identifiers.node(gone.sort, gone.id), graph)


def _told(lines: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the quads that the texts of these tell."""
    for line in lines:
        if isinstance(line.object, Literal):
            for told in pyoxigraph.parse(line.object.value, format=RdfFormat.N_TRIPLES):
                yield Quad(told.subject, told.predicate, told.object, line.graph_name)
