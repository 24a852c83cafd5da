"""Draws precision and recall against the least confidence asked for, as `docs/images/confidence.svg`.

Run as `python docs/images/confidence.py GOLD_DIR`, from the checkout. Only articles whose id ends in an even digit
count: the others set the confidence (`training/confidence.py`). A statement is right with its words and its speaker.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "kg"  # the same picture, byte for byte, from the same figures

import matplotlib.pyplot as plt  # noqa: E402

from kg.evaluate import read_gold, score  # noqa: E402
from kg.model import Findings  # noqa: E402
from kg.pipeline import extract_gold  # noqa: E402
from kg.resolve.annotation import annotation_record  # noqa: E402
from kg.resolve.selection import at_least  # noqa: E402

PICTURE = Path(__file__).resolve().with_name("confidence.svg")
KINDS = {"statement_and_speaker": "statements", "relation": "relations", "fact": "facts"}
THRESHOLDS = [0.0, *(step / 100 for step in range(50, 98, 1))]
SHOWN = (0.0, 0.7, 0.8, 0.9)  # printed
FEWEST = 10  # findings, for their precision to be drawn


def scores(gold: Sequence[Mapping[str, Any]]) -> dict[float, dict[str, dict[str, float]]]:
    """Return the figures of each kind of finding for each threshold."""
    found = list(extract_gold(gold))
    return {threshold: _scored(gold, found, threshold) for threshold in THRESHOLDS}


def _scored(
    gold: Sequence[Mapping[str, Any]], found: Sequence[Findings], threshold: float
) -> dict[str, dict[str, float]]:
    records = {item.article.id: annotation_record(at_least(item, threshold)) for item in found}
    figures = score(gold, records)["all"]
    return {kind: figures[kind] for kind in KINDS}


def draw(rows: Mapping[float, Mapping[str, Mapping[str, float]]]) -> None:
    """Draw a panel for each kind of finding."""
    figure, panels = plt.subplots(1, len(KINDS), figsize=(10, 3.2), sharey=True, layout="constrained")
    for panel, (kind, name) in zip(panels, KINDS.items(), strict=True):
        for measure, label, style in (("p", "precision", "-"), ("r", "recall", "--")):
            kept = [t for t in THRESHOLDS[1:] if rows[t][kind]["pred"] >= FEWEST]
            panel.plot(kept, [rows[t][kind][measure] for t in kept], style, label=label, drawstyle="steps-post")
        panel.set(title=name, xlabel="least confidence", ylim=(0, 1.02), xlim=(0.5, 1.0))
        panel.grid(alpha=0.3)
    panels[0].legend(loc="lower left")
    figure.savefig(PICTURE, metadata={"Date": None})


def main(arguments: list[str]) -> None:
    """Score, print a few rows, draw."""
    gold = [record for record in read_gold(Path(arguments[0])) if int(record["id"][-1]) % 2 == 0]
    rows = scores(gold)
    print("| least confidence |" + "|".join(f" {name}: precision, recall, found " for name in KINDS.values()) + "|")
    for threshold in SHOWN:
        cells = (rows[threshold][kind] for kind in KINDS)
        print(f"| {threshold:.2f} |" + "|".join(f" {c['p']:.2f}, {c['r']:.2f}, {c['pred']} " for c in cells) + "|")
    draw(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
