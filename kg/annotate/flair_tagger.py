"""A names tagger made of a flair tagger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from kg.annotate.contracts import TaggedName, Words
from kg.annotate.parts import join_names

_BATCH = 64  # sentences that are tagged at a time
_LONGEST = 256  # words; longer sentences are tagged in parts


class FlairTagger:
    """Finds names by a flair tagger whose labels are those of `kg`."""

    def __init__(self, tagger: Any, prepare: Callable[[Words], Any]) -> None:
        """Wrap a tagger.

        Args:
            tagger: a flair `SequenceTagger` that gives spans labelled PER, ORG or LOC.
            prepare: makes a flair sentence of words.
        """
        self._tagger = tagger
        self._prepare = prepare

    def tag_names(self, sentences: Sequence[Words]) -> list[tuple[TaggedName, ...]]:
        """Return the names of each sentence, in order, none inside another."""
        parts = [
            [self._prepare(sentence[start : start + _LONGEST]) for start in range(0, len(sentence), _LONGEST)]
            for sentence in sentences
        ]
        self._tagger.predict([part for own in parts for part in own], mini_batch_size=_BATCH)
        return [join_names([(len(part), _names(part)) for part in own]) for own in parts]


def _names(tagged: Any) -> list[TaggedName]:
    names: list[TaggedName] = []
    for span in tagged.get_spans("ner"):
        label = span.get_label("ner")
        names.append(TaggedName(span.tokens[0].idx - 1, span.tokens[-1].idx, label.value, float(label.score)))
    return names
