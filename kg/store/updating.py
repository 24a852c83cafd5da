"""Writes findings into a store: each article's graph, the vocabulary, and then what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Findings
from kg.store.article_writer import ArticleWriter
from kg.store.contract import Change, Store
from kg.store.derived import marker_quad
from kg.store.mapping import article_quads
from kg.store.refresh import is_complete, rebuild_derived, refresh_derived
from kg.store.run import RunInfo
from kg.store.touched import Touched
from kg.store.vocabulary import vocabulary_quads
from kg.vocab.relations import load_relations


@dataclass(frozen=True, slots=True)
class Summary:
    """What an update did, in numbers. Statements, claims and facts are counted in each article that has them."""

    articles: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    statements: int = 0
    claims: int = 0
    facts: int = 0


def update(store: Store, findings: Iterable[Findings], run: RunInfo) -> Summary:
    """Write all findings and bring the derived graph up to date; return what was done.

    Each article's graph is replaced in one step, so a crash leaves whole articles, and the next update makes up for
    the derived graph. The same findings again change nothing.

    Raises:
        StoreError: the store can't be written.
        DataFileError: the vocabulary or the constants of belief are malformed.
    """
    relations = load_relations()
    complete = is_complete(store)
    store.change(remove=[marker_quad(store.identifiers)])
    vocabulary = vocabulary_quads(relations, store.identifiers)
    store.replace_graph(store.identifiers.vocabulary_graph.value, vocabulary)
    touched, summary = Touched(), Summary()
    with ArticleWriter(store) as writer:
        for item in findings:
            graph = store.identifiers.article_graph(item.article.id).value
            change = writer.write(graph, article_quads(item, run=run, base=store.identifiers.base))
            summary = _count(summary, item, change)
            if change and complete:
                touched.add(change)
    if complete:
        refresh_derived(store, touched, relations)
    else:
        rebuild_derived(store, relations)
    return summary


def remove_article(store: Store, article: str) -> bool:
    """Remove all that rests on the article with this id; return whether the store had it.

    Raises:
        StoreError: the store can't be written.
        DataFileError: the vocabulary or the constants of belief are malformed.
    """
    relations = load_relations()
    complete = is_complete(store)
    store.change(remove=[marker_quad(store.identifiers)])
    change = store.replace_graph(store.identifiers.article_graph(article).value, ())
    touched = Touched()
    touched.add(change)
    if complete:
        refresh_derived(store, touched, relations)
    else:
        rebuild_derived(store, relations)
    return bool(change)


def _count(summary: Summary, item: Findings, change: Change) -> Summary:
    """Return the summary with one article more."""
    return Summary(
        articles=summary.articles + 1,
        added=summary.added + (bool(change) and not change.before),
        changed=summary.changed + (bool(change) and bool(change.before)),
        unchanged=summary.unchanged + (not change),
        statements=summary.statements + len(item.statements),
        claims=summary.claims + len(item.claims),
        facts=summary.facts + len(item.facts),
    )
