"""Scores a tagger of names by exact entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from kg.annotate.name_tagger import LABELS, flair_sentence
from training.names.corpora import Labelled


def score_tagger(tagger: Any, sentences: Sequence[Labelled]) -> Mapping[str, float]:
    """Return `precision`, `recall`, `f1` over all labels and an F1 for each of them ("per", "org", "loc"), 0–1."""
    prepared = [flair_sentence(sentence.words) for sentence in sentences]
    tagger.predict(prepared, mini_batch_size=64)
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for sentence, tagged in zip(sentences, prepared, strict=True):
        spans = {
            (span.tokens[0].idx - 1, span.tokens[-1].idx, span.get_label("ner").value)
            for span in tagged.get_spans("ner")
        }
        right.update(label for _, _, label in spans & set(sentence.names))
        found.update(label for _, _, label in spans)
        wanted.update(label for _, _, label in sentence.names)
    scores = {label.lower(): _f1(right[label], found[label], wanted[label]) for label in LABELS}
    total = right.total()
    return {
        "precision": total / max(1, found.total()),
        "recall": total / max(1, wanted.total()),
        "f1": _f1(total, found.total(), wanted.total()),
        **scores,
    }


def _f1(right: int, found: int, wanted: int) -> float:
    return 2 * right / (found + wanted) if found + wanted else 0.0
