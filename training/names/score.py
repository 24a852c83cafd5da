"""Scores a tagger of names by exact entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from kg.annotate.contracts import NamesTagger
from kg.annotate.encoder_labels import NAME_LABELS
from training.names.corpora import Labelled


def score_tagger(tagger: NamesTagger, sentences: Sequence[Labelled]) -> Mapping[str, float]:
    """Return `precision`, `recall`, `f1` over all labels and an F1 for each of them ("per", "org", "loc"), 0–1."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    tagged = tagger.tag_names([sentence.words for sentence in sentences])
    for sentence, names in zip(sentences, tagged, strict=True):
        spans = {(name.first, name.last, name.label) for name in names}
        right.update(label for _, _, label in spans & set(sentence.names))
        found.update(label for _, _, label in spans)
        wanted.update(label for _, _, label in sentence.names)
    scores = {label.lower(): _f1(right[label], found[label], wanted[label]) for label in NAME_LABELS}
    total = right.total()
    return {
        "precision": total / max(1, found.total()),
        "recall": total / max(1, wanted.total()),
        "f1": _f1(total, found.total(), wanted.total()),
        **scores,
    }


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 0.0
