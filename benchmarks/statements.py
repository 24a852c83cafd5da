"""Compares the statements found in annotated articles with gold: how many of each pattern are right.

usage: python benchmarks/statements.py GOLD.yaml...

A statement counts as right where a gold statement of the article has the same words but for a few, and as well spoken
where the speaker is right too. The last column is what to expect of a pattern, drawn towards all patterns' share
where there are few of it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from kg.evaluate.matching import MATCH, overlap
from kg.model import Findings
from kg.pipeline import extract_gold
from kg.resolve.annotation import annotation_record

_PRIOR = 8  # statements that the share of all patterns weighs


def main() -> None:
    """Print a line for each pattern, the most frequent first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    spoken: Counter[str] = Counter()
    for pattern, has_words, has_speaker in _judged(parser.parse_args().gold):
        found[pattern] += 1
        right[pattern] += has_words
        spoken[pattern] += has_words and has_speaker
    share = spoken.total() / max(1, found.total())
    print(f"{'pattern':28}{'found':>7}{'words':>8}{'speaker':>9}{'expect':>8}")
    for pattern, count in found.most_common():
        expected = (spoken[pattern] + _PRIOR * share) / (count + _PRIOR)
        shares = (right[pattern] / count, spoken[pattern] / count, expected)
        print(f"{pattern:28}{count:7}{shares[0]:8.2f}{shares[1]:9.2f}{expected:8.2f}")


def _judged(paths: list[Path]) -> Iterator[tuple[str, bool, bool]]:
    """Yield pattern, whether the words are right, and whether the speaker is, for each statement found."""
    records = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths)
    gold = {record["id"]: record for record in records}
    for findings in extract_gold(list(gold.values())):
        yield from _of_article(findings, gold[findings.article.id])


def _of_article(findings: Findings, gold: dict[str, Any]) -> Iterator[tuple[str, bool, bool]]:
    records = annotation_record(findings)["statements"]
    for statement, record in zip(findings.statements, records, strict=True):
        matches = [g for g in gold["statements"] if overlap(record["content"], g["content"]) >= MATCH]
        speakers = {g["speaker"] for g in matches}
        yield statement.evidence[0].pattern, bool(matches), record["speaker"] in speakers


if __name__ == "__main__":
    main()
