"""Writes findings into a store: each article's graph, the vocabulary, and then what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.errors import StoreError
from kg.model import Findings
from kg.store.article_writer import ArticleWriter
from kg.store.contract import Change, Store
from kg.store.corrected import corrected
from kg.store.correcting import corrector_of, recorrect, standings
from kg.store.derived import marker_quad
from kg.store.mapping import article_quads
from kg.store.refresh import is_complete, rebuild_derived, refresh_derived
from kg.store.run import RunInfo
from kg.store.touched import Touched
from kg.store.versions import find_stored, former_versions
from kg.store.vocabulary import vocabulary_quads
from kg.vocab.relations import Relations, load_relations


@dataclass(frozen=True, slots=True)
class Summary:
    """What an update did, in numbers. Statements, claims and facts are counted in each article that has them."""

    articles: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    superseded: int = 0  # former versions under other ids, which are gone
    statements: int = 0
    claims: int = 0
    facts: int = 0
    corrections: int = 0  # that the store remembers
    waiting: int = 0  # of these, that change nothing yet


def update(store: Store, findings: Iterable[Findings], run: RunInfo, *, translations: bool = False) -> Summary:
    """Write all findings and bring the derived graph up to date; return what was done.

    Each article's graph is replaced in one step, so a crash leaves whole articles, and the next update makes up for
    the derived graph. The same findings again change nothing. A corrected article takes the place of its former
    version (`kg.store.versions`); articles of one update never take each other's place.

    Args:
        store: where they are written.
        findings: of whole articles.
        run: what extracted them.
        translations: whether their statements are compared with those of other languages (`kg.assemble.translations`).

    Raises:
        StoreError: the store can't be written.
        DataFileError: the vocabulary or the constants of belief are malformed.
    """
    relations = load_relations()
    complete = is_complete(store)
    corrector = corrector_of(store)
    store.change(remove=[marker_quad(store.identifiers)])
    if not complete:
        recorrect(store, corrector.corrections)  # an earlier correction may have been cut off
    vocabulary = vocabulary_quads(relations, store.identifiers)
    store.replace_graph(store.identifiers.vocabulary_graph.value, vocabulary)
    touched, summary = Touched(), Summary()
    written: set[str] = set()
    with ArticleWriter(store) as writer:
        for item in findings:
            graph = store.identifiers.article_graph(item.article.id).value
            written.add(graph)
            former = [old.graph for old in former_versions(store, item.article) if old.graph not in written]
            extracted = article_quads(item, run=run, base=store.identifiers.base, translations=translations)
            quads = corrected(extracted, corrector, store.identifiers)
            change = writer.write(graph, quads, instead_of=former)
            summary = _count(summary, item, change, superseded=len(former))
            if change and complete:
                touched.add(change)
    _finish(store, touched if complete else None, relations)
    remembered = standings(store)
    return replace(summary, corrections=len(remembered), waiting=sum(not one.articles for one in remembered))


def remove_article(store: Store, article: str) -> bool:
    """Remove all that rests on the article with this id; return whether the store had it.

    Raises:
        StoreError: the store can't be written.
        DataFileError: the vocabulary or the constants of belief are malformed.
    """
    return _remove(store, [store.identifiers.article_graph(article).value])


def remove_articles(store: Store, wanted: Iterable[str]) -> tuple[str, ...]:
    """Remove all that rests on the articles with these ids, addresses or file names; return their ids, sorted.

    Raises:
        StoreError: one of them is not there, and then nothing is removed; or the store can't be written.
        DataFileError: the vocabulary or the constants of belief are malformed.
    """
    found: dict[str, str] = {}
    for name in wanted:
        stored = find_stored(store, name)
        if not stored:
            raise StoreError(
                f"{name}: the store has no article with this id, address or file name; see kg query --name articles"
            )
        found.update((article.id, article.graph) for article in stored)
    _remove(store, found.values())
    return tuple(sorted(found))


def _remove(store: Store, graphs: Iterable[str]) -> bool:
    relations = load_relations()
    complete = is_complete(store)
    store.change(remove=[marker_quad(store.identifiers)])
    if not complete:
        recorrect(store, corrector_of(store).corrections)
    touched, removed = Touched(), False
    for graph in graphs:
        change = store.replace_graph(graph, ())
        touched.add(change)
        removed = removed or bool(change)
    _finish(store, touched if complete else None, relations)
    return removed


def _finish(store: Store, touched: Touched | None, relations: Relations) -> None:
    """Bring the derived graph up to date; all of it where an earlier build left it unfinished."""
    if touched is None:
        rebuild_derived(store, relations)
    else:
        refresh_derived(store, touched, relations)


def _count(summary: Summary, item: Findings, change: Change, *, superseded: int) -> Summary:
    """Return the summary with one article more."""
    return Summary(
        articles=summary.articles + 1,
        added=summary.added + (bool(change) and not change.before),
        changed=summary.changed + (bool(change) and bool(change.before)),
        unchanged=summary.unchanged + (not change),
        superseded=summary.superseded + superseded,
        statements=summary.statements + len(item.statements),
        claims=summary.claims + len(item.claims),
        facts=summary.facts + len(item.facts),
    )
