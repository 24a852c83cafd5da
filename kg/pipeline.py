"""The whole way of the data on one screen: read → annotate → extract → resolve → store → files."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from kg.annotate.choice import BUNDLED, Models
from kg.model import Article, Findings
from kg.read import AUTO, Skipped, read_article, read_articles
from kg.version import __version__

if TYPE_CHECKING:
    from kg.correct import Given
    from kg.evaluate import Difference
    from kg.store import Store

Progress = Callable[[str, int], None]
"""Told the source of each article and how many have been done, after each."""


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did."""

    articles: int = 0
    skipped: tuple[Skipped, ...] = ()
    statements: int = 0
    claims: int = 0
    facts: int = 0
    actors: int = 0
    files: tuple[Path, ...] = ()
    store: str = ""
    seconds: float = 0.0
    superseded: int = 0
    corrections: int = 0  # that the store remembers
    waiting: int = 0  # of these, that change nothing yet


@dataclass(slots=True)
class _Tally:
    """Counts what passes by."""

    skipped: list[Skipped] = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    done: int = 0


class Reading(TypedDict, total=False):
    """How articles are read; what is not given is as `extract_articles` has it."""

    language: str
    models: Models
    min_confidence: float


@dataclass(frozen=True, slots=True)
class Assembly:
    """How articles are put together."""

    corrections: Path | None = None  # a file of them, which the store remembers from then on
    translations: bool = False  # whether statements are compared with those of other languages

    def checked(self) -> tuple[Given, ...]:
        """Return the corrections, after a look whether all that is asked for can be done.

        Raises:
            KgError: the file of corrections is missing or malformed, or the package for translations is not installed.
        """
        from kg.assemble.translations import check_embeddings
        from kg.store import read_correction_file

        if self.translations:
            check_embeddings()
        return () if self.corrections is None else read_correction_file(self.corrections)


def extract_articles(
    inputs: Sequence[str | Path], *, language: str = AUTO, models: Models = BUNDLED, min_confidence: float = 0.0
) -> Iterator[Findings | Skipped]:
    """Yield what each article says, in order; an input that is no article is passed on as skipped.

    Args:
        inputs: files, folders, addresses, or "-" for standard input.
        language: "id", "en", or "auto" to tell it from each text.
        models: what finds names and parses sentences.
        min_confidence: the least confidence of a finding that is kept, 0–1.

    Raises:
        ReadError: nothing could be read.
        AnnotationError: a model is missing.
    """
    from kg.resolve.selection import at_least

    for item in _findings(read_articles(inputs, language=language), models):
        yield item if isinstance(item, Skipped) else at_least(item, min_confidence)


def _findings(items: Iterator[Article | Skipped], models: Models) -> Iterator[Findings | Skipped]:
    from kg.annotate.documents import Annotator
    from kg.extract.extraction import extract
    from kg.languages import load_language
    from kg.resolve.findings import findings_of
    from kg.resolve.resolution import resolve
    from kg.vocab.gazetteer import load_gazetteer
    from kg.vocab.relations import load_relations

    gazetteer = load_gazetteer()
    symmetric = frozenset(relation.name for relation in load_relations() if relation.symmetric)
    aside: list[Skipped] = []

    def articles() -> Iterator[Article]:
        for item in items:
            if isinstance(item, Skipped):
                aside.append(item)
            else:
                yield item

    for document in Annotator(gazetteer, models).annotate(articles()):
        words = load_language(document.article.language)
        extraction = extract(document, language=words, symmetric=symmetric)
        resolution = resolve(extraction, language=words, gazetteer=gazetteer)
        yield findings_of(extraction, resolution, symmetric=symmetric)
        while aside:
            yield aside.pop(0)
    yield from aside


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How an extraction compares with gold."""

    scores: dict[str, dict[str, Any]]  # by language, and for "all"
    differences: tuple[Difference, ...]


def evaluate_gold(folder: Path, *, models: Models = BUNDLED, min_confidence: float = 0.0) -> Evaluation:
    """Return how the whole pipeline does on a folder of gold articles, counting findings of at least this confidence.

    Raises:
        DataFileError: the folder holds no gold articles.
        AnnotationError: a model is missing.
    """
    from kg.evaluate import differences, read_gold, score
    from kg.resolve.annotation import annotation_record
    from kg.resolve.selection import at_least

    gold = read_gold(folder)
    found = (at_least(item, min_confidence) for item in extract_gold(gold, models))
    records = {item.article.id: annotation_record(item) for item in found}
    return Evaluation(score(gold, records), differences(gold, records))


def extract_gold(gold: Sequence[Mapping[str, Any]], models: Models = BUNDLED) -> Iterator[Findings]:
    """Yield what the pipeline finds in gold articles, as `kg.evaluate.read_gold` gives them.

    Raises:
        AnnotationError: a model is missing.
    """
    from kg.evaluate import gold_draft

    for item in _findings((read_article(gold_draft(record)) for record in gold), models):
        if isinstance(item, Findings):
            yield item


def build_graph(
    inputs: Sequence[str | Path],
    *,
    out: Path,
    store: str | None = None,
    progress: Progress | None = None,
    assembly: Assembly = Assembly(),  # noqa: B008
    **reading: Unpack[Reading],
) -> BuildSummary:
    """Extract all inputs into a store and write its files; building the same again changes nothing.

    Args:
        inputs: files, folders, addresses, or "-" for standard input.
        out: folder for `graph.trig`, `graph.ttl`, `graph.html` and `statements.csv`.
        store: where the graph lives; None is the folder `store` in `out`.
        progress: told of each article done.
        assembly: corrections, and whether languages are compared.
        reading: language, models and least confidence, as `extract_articles` takes them.

    Raises:
        KgError: nothing could be read, the store is not ours or in use, or a file can't be written.
    """
    from kg.store import RunInfo, add_corrections, open_store, reproducible_time, update

    started = time.monotonic()
    new = assembly.checked()
    tally = _Tally()
    findings = _counted(extract_articles(inputs, **reading), tally, progress)
    first = next(findings, None)
    location = store or str(out / "store")
    run = RunInfo(__version__, ended=reproducible_time(os.environ))

    with open_store(location) as opened:
        add_corrections(opened, new)
        done = update(
            opened, findings if first is None else chain([first], findings), run, translations=assembly.translations
        )
        files = _write_files(opened, out)
    return BuildSummary(
        done.articles,
        tuple(tally.skipped),
        done.statements,
        done.claims,
        done.facts,
        len(tally.actors),
        files,
        location,
        time.monotonic() - started,
        done.superseded,
        done.corrections,
        done.waiting,
    )


def _counted(items: Iterator[Findings | Skipped], tally: _Tally, progress: Progress | None) -> Iterator[Findings]:
    for item in items:
        if isinstance(item, Skipped):
            tally.skipped.append(item)
            continue
        tally.actors.update(actor.id for actor in item.actors)
        tally.done += 1
        yield item
        if progress is not None:
            progress(item.article.source or item.article.id, tally.done)


def _write_files(store: Store, out: Path) -> tuple[Path, ...]:
    from kg.export import write_statements_csv
    from kg.store.files import write_trig, write_turtle
    from kg.view import write_page

    out.mkdir(parents=True, exist_ok=True)
    writers = (
        ("graph.trig", write_trig),
        ("graph.ttl", write_turtle),
        ("graph.html", write_page),
        ("statements.csv", write_statements_csv),
    )
    for name, write in writers:
        write(store, out / name)
    return tuple(out / name for name, _ in writers)
