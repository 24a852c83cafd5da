"""Times annotation and extraction on a short and a long text made of the same articles, and compares them.

usage: python benchmarks/extraction.py [--short KB] [--long KB] ARTICLE.txt...

Both should grow with the length of the text: the ratio of times is near the ratio of lengths.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kg.annotate.documents import Annotator
from kg.extract.extraction import extract
from kg.languages import load_language
from kg.model import Article
from kg.read import Draft, read_article
from kg.vocab.gazetteer import load_gazetteer
from kg.vocab.relations import load_relations

Result = TypeVar("Result")


def main() -> None:
    """Print seconds for each step and length, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--short", type=int, default=50, help="kilobytes of the short text")
    parser.add_argument("--long", type=int, default=1000, help="kilobytes of the long text")
    options = parser.parse_args()
    text = "\n\n".join(path.read_text(encoding="utf-8").strip() for path in options.articles)
    annotator = Annotator(load_gazetteer())
    _times(annotator, _article(text, 1))  # loads the models
    short = _times(annotator, _article(text, options.short))
    long = _times(annotator, _article(text, options.long))
    for name, few, many in zip(("annotation", "extraction"), short, long, strict=True):
        print(f"{name:<12} {options.short} KB {few:8.2f} s   {options.long} KB {many:8.2f} s   ratio {many / few:6.1f}")
    print(f"{'length':<12} ratio {options.long / options.short:.1f}")


def _article(text: str, kilobytes: int) -> Article:
    """Return an article of the given length: the text as often as it takes, numbered, as repeats are not read twice."""
    paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    copies = kilobytes * 1000 // len(text) + 1
    repeated = "\n\n".join(f"{number}: {paragraph}" for number in range(copies) for paragraph in paragraphs)
    draft = Draft("benchmark", "benchmark", repeated[: kilobytes * 1000], None, title_known=True)
    return read_article(draft)


def _times(annotator: Annotator, article: Article) -> tuple[float, float]:
    """Return the seconds of annotation and of extraction."""
    annotated, first = _timed(lambda: next(iter(annotator.annotate([article]))))
    symmetric = frozenset(relation.name for relation in load_relations() if relation.symmetric)
    language = load_language(article.language)
    _, second = _timed(lambda: extract(annotated, language=language, symmetric=symmetric))
    return first, second


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    started = time.perf_counter()
    result = work()
    return result, time.perf_counter() - started


if __name__ == "__main__":
    main()
