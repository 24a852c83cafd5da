"""Measures how likely a finding is to be right, by its rule and its signs, and writes `kg/resolve/confidence.yaml`.

python training/confidence.py GOLD_DIR [--write]

Articles whose id ends in an odd digit set the figures, the others check them; what real news gives (ids with a 1 after
the language) counts three times, since that is what people have. A rule with few findings is drawn towards the share of
all rules together, as if it had sixteen findings more with that share, and the weights of signs are drawn towards
nothing. Printed are for each sign its weight and, in both halves, the share of right findings that bear it and of the
others; then how many findings are left above rising thresholds, the share of right ones that their confidence promises
and the share that is. A statement is right where both its words and its speaker are. Of one finding met at several
places the last place counts.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from kg.annotate.documents import Annotator  # noqa: E402
from kg.evaluate import gold_draft, read_gold  # noqa: E402
from kg.evaluate.matching import (  # noqa: E402
    MATCH,
    Actors,
    distinct_relations,
    fact_key,
    match_statements,
    named_facts,
    same_names,
)
from kg.extract.extraction import extract  # noqa: E402
from kg.languages import load_language  # noqa: E402
from kg.read import read_article  # noqa: E402
from kg.resolve import resolve  # noqa: E402
from kg.resolve.annotation import annotation_record  # noqa: E402
from kg.resolve.confidence import KINDS, Kind, Measured, log_odds  # noqa: E402
from kg.resolve.findings import findings_of  # noqa: E402
from kg.vocab.gazetteer import load_gazetteer  # noqa: E402
from kg.vocab.relations import load_relations  # noqa: E402

Record = Mapping[str, Any]
YAML = _ROOT / "kg" / "resolve" / "confidence.yaml"
REAL = 3.0  # weight of a finding in real news
DRAWN = 16.0  # findings with the share of all, added to each rule
SPREAD = 1.0  # standard deviation of the normal distribution, around nothing, that weights of signs come from
LEAST = 0.15  # doubt below which a sign is left out: signs only ever lower confidence
THRESHOLDS = (0.0, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
HEAD = """\
# How likely a finding is to be right: of each kind the share of right ones among all that the odd half of the annotated
# articles gave, the same for each rule (drawn towards it where there are few), and the log-odds that signs add.
# Source: written by training/confidence.py; the formula stands in kg/resolve/confidence.py, the signs in signs.py.
# Licence: Apache-2.0
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """One finding: the article, the rule that found it, the signs it bears, and whether gold has it."""

    article: str
    kind: Kind
    pattern: str
    signs: frozenset[str]
    right: bool

    @property
    def weight(self) -> float:
        """How often the finding counts."""
        return REAL if self.article.split("-")[1].startswith("1") else 1.0


def judge_all(gold: Sequence[Record]) -> Iterator[Judged]:
    """Yield all findings of the articles."""
    by_id = {record["id"]: record for record in gold}
    symmetric = frozenset(relation.name for relation in load_relations() if relation.symmetric)
    gazetteer = load_gazetteer()
    for document in Annotator(gazetteer).annotate(read_article(gold_draft(record)) for record in gold):
        language = load_language(document.article.language)
        extraction = extract(document, language=language, symmetric=symmetric)
        resolution = resolve(extraction, language=language, gazetteer=gazetteer)
        seen: list[tuple[str, frozenset[str]]] = []

        def number(kind: Kind, pattern: str, signs: Iterable[str], *, seen: list[Any] = seen) -> float:
            """Return the number of a finding in place of its confidence, so that it is known again."""
            seen.append((pattern, frozenset(signs)))
            return float(len(seen) - 1)

        record = annotation_record(findings_of(extraction, resolution, symmetric=symmetric, judge=number))
        for kind, place, right in _compared(by_id[document.article.id], record):
            yield Judged(document.article.id, kind, *seen[int(place)], right)


def _compared(article: Record, record: Record) -> Iterator[tuple[Kind, float, bool]]:
    """Yield kind and number of each finding of a record, and whether the gold article has it."""
    same = same_names(article, record)
    gold, found = article["statements"], record["statements"]
    spoken = {j: gold[i]["speaker"] for i, j in match_statements(gold, found, article, threshold=MATCH, kinds=True)}
    for j, statement in enumerate(found):
        yield "statement", statement["confidence"], j in spoken and same(statement["speaker"]) == spoken[j]
    relations = distinct_relations(record, same)
    matched = {j for _, j in Actors.of(article).match(article["relations"], relations, with_relation=True)}
    for j, relation in enumerate(relations):
        yield "claim", relation["confidence"], j in matched
    facts = {fact_key(fact) for fact in article["facts"]}
    for fact in named_facts(record, same):
        yield "fact", fact["confidence"], fact_key(fact) in facts


def measure(judged: Sequence[Judged]) -> Measured:
    """Return the shares of all rules and of each, and the weights of the signs that are worth something."""
    found, right = _weighed(judged), _weighed(one for one in judged if one.right)
    share = (right.total() + 1) / (found.total() + 2)
    patterns = {name: (right[name] + DRAWN * share) / (count + DRAWN) for name, count in sorted(found.items())}
    shares = Measured(share, 0.0, patterns, {})
    fitted = _fit(judged, shares, sorted({sign for one in judged for sign in one.signs}))
    fitted = _fit(judged, shares, [sign for sign, weight in fitted.signs.items() if weight <= -LEAST])
    return fitted


def _weighed(judged: Iterable[Judged]) -> Counter[str]:
    """Return how many findings each rule has, those of real news with their weight."""
    counts: Counter[str] = Counter()
    for one in judged:
        counts[one.pattern] += one.weight  # type: ignore[assignment]
    return counts


def _fit(judged: Sequence[Judged], shares: Measured, signs: Sequence[str]) -> Measured:
    """Return the shares with base and weights of signs by penalised maximum likelihood (Newton's method)."""
    borne = np.array([[1.0, *(sign in one.signs for sign in signs)] for one in judged], float)
    counted = np.array([one.weight for one in judged])
    right = np.array([one.right for one in judged], float)
    offset = np.array([log_odds(shares.patterns[one.pattern]) for one in judged])
    weights = np.zeros(len(signs) + 1)
    for _ in range(25):
        chance = 1 / (1 + np.exp(-offset - borne @ weights))
        slope = borne.T @ (counted * (right - chance)) - weights / SPREAD**2
        curve = (borne.T * (counted * chance * (1 - chance))) @ borne + np.eye(len(weights)) / SPREAD**2
        weights += np.linalg.solve(curve, slope)
    base, *others = (round(float(weight), 2) for weight in weights)
    return replace(shares, base=base, signs=dict(zip(signs, others, strict=True)))


def with_and_without(judged: Iterable[Judged], sign: str) -> str:
    """Return how many findings are right of those that bear a sign, and of the others."""
    counts = Counter((sign in one.signs, one.right) for one in judged)
    shares = (f"{counts[bears, True]}/{counts[bears, True] + counts[bears, False]}" for bears in (True, False))
    return " against ".join(shares)


def written(measured: Mapping[Kind, Measured], judged: Sequence[Judged]) -> str:
    """Return the text of the file."""
    lines = [HEAD]
    for kind, one in measured.items():
        found = Counter(finding.pattern for finding in judged if finding.kind == kind)
        lines += [f"{kind}:  # {found.total()} findings", f"  share: {one.share:.3f}", f"  base: {one.base}"]
        lines += ["  patterns:"]
        lines += [f"    {name}: {share:.3f}  # of {found[name]}" for name, share in one.patterns.items()]
        signs = [f"    {name}: {weight}" for name, weight in one.signs.items()]
        lines += ["  signs:", *signs] if signs else ["  signs: {}"]
    return "\n".join(lines) + "\n"


def checked(judged: Iterable[Judged], measured: Measured) -> Iterator[str]:
    """Yield a line for each threshold: findings left, share that is promised, share that is right."""
    sure = [(measured.confidence(one.pattern, one.signs), one.right) for one in judged]
    for threshold in THRESHOLDS:
        left = [(confidence, right) for confidence, right in sure if confidence >= threshold]
        if left:
            promised, right = (sum(column) / len(left) for column in zip(*left, strict=True))
            yield f"    {threshold:.2f} {len(left):5} {promised:.2f} {right:.2f}"


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="write kg/resolve/confidence.yaml")
    options = parser.parse_args()
    judged = list(judge_all(read_gold(options.gold)))
    odd = [one for one in judged if int(one.article[-1]) % 2]
    even = [one for one in judged if not int(one.article[-1]) % 2]
    measured: dict[Kind, Measured] = {}
    for kind in KINDS:
        setting, checking = ([one for one in half if one.kind == kind] for half in (odd, even))
        measured[kind] = measure(setting)
        print(f"{kind}: sign, weight, right in the articles that set it, in those that check it")
        for sign, weight in measured[kind].signs.items():
            print(f"    {sign:18} {weight:5.2f}  {with_and_without(setting, sign)}; {with_and_without(checking, sign)}")
        for name, half in (("that set the figures", setting), ("that check them", checking)):
            print(f"  articles {name}: threshold, findings, promised, right")
            print("\n".join(checked(half, measured[kind])))
    if options.write:
        YAML.write_text(written(measured, odd), "utf-8")


if __name__ == "__main__":
    main()
