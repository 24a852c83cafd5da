"""Measures how often each extraction rule gives the right relation, and writes that into `kg/assemble/belief.yaml`.

python training/belief.py GOLD_DIR [--write]

Articles whose id ends in an even digit set the figures: nobody looks at their errors when rules are written, so the
shares are those of articles that the rules have not seen. The others check: printed are, for groups of claims of like
reliability, the share that was expected to be right and the share that is, which should be a little higher. A rule
with few claims is drawn towards the share of all rules together, as if it had eight claims more with that share.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from kg.evaluate import read_gold  # noqa: E402
from kg.evaluate.matching import Actors, distinct_relations, same_names  # noqa: E402
from kg.model import Findings  # noqa: E402
from kg.pipeline import extract_gold  # noqa: E402
from kg.resolve.annotation import annotation_record  # noqa: E402

Record = Mapping[str, Any]
YAML = _ROOT / "kg" / "assemble" / "belief.yaml"
DRAWN = 8.0  # claims with the share of all, added to each rule
GROUPS = (0.0, 0.5, 0.65, 0.8, 1.01)


@dataclass(frozen=True, slots=True)
class Judged:
    """One claim of an article: the rule that found it, the confidence it was given, and whether gold has it."""

    pattern: str
    confidence: float
    right: bool


def judge(article: Record, findings: Findings) -> Iterator[Judged]:
    """Yield the claims of an article, each relation once."""
    record = annotation_record(findings)
    for relation, claim in zip(record["relations"], findings.claims, strict=True):
        relation["pattern"], relation["confidence"] = claim.evidence[0].pattern, claim.confidence
    found = distinct_relations(record, same_names(article, record))
    matched = Actors.of(article).match(article["relations"], found, with_relation=True)
    right = {index for _, index in matched}
    for index, relation in enumerate(found):
        yield Judged(relation["pattern"], relation["confidence"], index in right)


def measure(claims: Sequence[Judged]) -> tuple[float, dict[str, tuple[float, int]]]:
    """Return the share of right claims of all rules, and of each rule with the number of its claims.

    A share is of the confidence that the claims were given, so that share times confidence is right on average.
    """
    overall = _share(claims, drawn_to=0.5)
    patterns = sorted({claim.pattern for claim in claims})
    own = {name: [claim for claim in claims if claim.pattern == name] for name in patterns}
    return overall, {name: (_share(same, drawn_to=overall), len(same)) for name, same in own.items()}


def _share(claims: Sequence[Judged], *, drawn_to: float) -> float:
    right = sum(claim.right for claim in claims)
    given = sum(claim.confidence for claim in claims)
    return min(round((right + DRAWN * drawn_to) / (given + DRAWN), 2), 1.0)


def written(overall: float, shares: Mapping[str, tuple[float, int]], articles: int) -> str:
    """Return the entry `reliability` of the file."""
    head = f"reliability:  # measured by training/belief.py on {articles} annotated articles"
    lines = [head, f"  default: {overall}", "  patterns:"]
    lines += [f"    {name}: {share}  # {count} claims" for name, (share, count) in shares.items()]
    return "\n".join(lines) + "\n"


def calibration(
    claims: Iterable[Judged], overall: float, shares: Mapping[str, tuple[float, int]]
) -> Iterator[tuple[int, float, float]]:
    """Yield for groups of claims their number, the share expected to be right and the share that is."""
    expected = [(shares.get(c.pattern, (overall, 0))[0] * c.confidence, c.right) for c in claims]
    for low, high in zip(GROUPS, GROUPS[1:], strict=False):
        group = [(share, right) for share, right in expected if low <= share < high]
        if group:
            yield len(group), sum(s for s, _ in group) / len(group), sum(r for _, r in group) / len(group)


def main() -> None:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--write", action="store_true", help="write the shares into belief.yaml")
    options = parser.parse_args()
    gold = {record["id"]: record for record in read_gold(options.gold)}
    claims: dict[bool, list[Judged]] = {True: [], False: []}
    for findings in extract_gold(list(gold.values())):
        odd = int(findings.article.id[-1]) % 2 == 1
        claims[odd] += judge(gold[findings.article.id], findings)
    overall, shares = measure(claims[False])
    entry = written(overall, shares, sum(int(key[-1]) % 2 == 0 for key in gold))
    print(entry)
    for name, half in (("that set the figures", claims[False]), ("that check them", claims[True])):
        print(f"articles {name}: claims, expected share, right share")
        for count, expected, right in calibration(half, overall, shares):
            print(f"{count:>6}  {expected:.2f}  {right:.2f}")
    if options.write:
        text = YAML.read_text("utf-8")
        YAML.write_text(re.sub(r"(?m)^reliability:.*\n(?:  .*\n)+", entry, text), "utf-8")


if __name__ == "__main__":
    main()
