"""Which articles are one text: reprints, whole or cut short, with some words edited or added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.assemble.nearness import containment, sketch_hashes

_KEYS = 8  # smallest hashes of a sketch; texts that are much alike share one of them almost always


def same_texts(sketches: Mapping[str, str], threshold: float) -> dict[str, str]:
    """Return for each article the first one, in order of ids, that is much the same text: itself, or another.

    An article is compared with those first ones alone that share one of its smallest hashes, so the cost grows with
    the number of articles.

    Args:
        sketches: the sketch of each article, by its id; "" where there is none.
        threshold: the share of the shorter text in the longer one from which the two are one text.
    """
    firsts: dict[str, str] = {}
    by_hash: dict[int, list[str]] = defaultdict(list)
    for article in sorted(sketches):
        keys = sorted(sketch_hashes(sketches[article]))[:_KEYS]
        candidates = sorted({first for key in keys for first in by_hash[key]})
        near = (first for first in candidates if containment(sketches[first], sketches[article]) >= threshold)
        firsts[article] = next(near, article)
        if firsts[article] == article:
            for key in keys:
                by_hash[key].append(article)
    return firsts
