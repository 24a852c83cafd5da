"""Sentences that no model expects, and what holds of a parse whatever the words."""

from __future__ import annotations

import random
from collections.abc import Sequence

from kg.annotate.contracts import Parse
from kg.annotate.encoder_labels import DEPENDENCIES

WORDS = ("Budi", "meets", "Acme", "in", "Wina")

ODD: list[list[str]] = [
    [],
    ["kata"] * 5000,
    ["x" * 5000],
    ["!" * 3000],
    [random.Random(1).choice(WORDS) for _ in range(700)],
    ["😀", "🇮🇩", "👩‍👩‍👧"],
    ["مرحبا", "بالعالم", "."],
    ["\x00", "\x07", "\u200b", "\ufeff", "\u202e"],
    ["\ud800"],
    [" ", "\n", "\u00a0"],
    ["中文", "新闻", "。"],
]


def is_tree(words: Sequence[str], parse: Parse) -> bool:
    """Return whether every word has a part of speech, a head and a label, and one of them is the root."""
    heads, labels = parse.heads, parse.labels
    roots = [i for i, head in enumerate(heads) if head == i]
    inside = all(0 <= head < len(words) for head in heads) and set(labels) <= set(DEPENDENCIES)
    one_root = [labels[i] for i in roots] == (["root"] if words else []) and labels.count("root") == len(roots)
    return len(parse.pos) == len(heads) == len(labels) == len(words) and inside and one_root
