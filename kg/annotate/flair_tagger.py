"""A names tagger made of a flair tagger."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kg.annotate.contracts import TaggedName, Words
from kg.annotate.labels import name_label
from kg.annotate.parts import join_names, readable

_BATCH = 64  # sentences that are tagged at a time
_LONGEST = 256  # words; longer sentences are tagged in parts


class FlairTagger:
    """Finds names by a flair tagger."""

    def __init__(self, tagger: Any, prepare: Callable[[Words], Any]) -> None:
        """Wrap a tagger.

        Args:
            tagger: a flair `SequenceTagger` that gives spans; labels that kg/models/labels.yaml lacks are no names.
            prepare: makes a flair sentence of words.
        """
        self._tagger = tagger
        self._layer: str = tagger.label_type
        self._prepare = prepare

    def tag_names(self, sentences: Sequence[Words]) -> list[tuple[TaggedName, ...]]:
        """Return the names of each sentence, in order, none inside another."""
        parts = [
            [self._prepare(readable(sentence[start : start + _LONGEST])) for start in range(0, len(sentence), _LONGEST)]
            for sentence in sentences
        ]
        self._tagger.predict([part for own in parts for part in own], mini_batch_size=_BATCH)
        return [join_names([(len(part), self._names(part)) for part in own]) for own in parts]

    def _names(self, tagged: Any) -> list[TaggedName]:
        names: list[TaggedName] = []
        for span in tagged.get_spans(self._layer):
            label = span.get_label(self._layer)
            kind = name_label(label.value)
            if kind is not None:
                names.append(TaggedName(span.tokens[0].idx - 1, span.tokens[-1].idx, kind, float(label.score)))
        return names


def quiet_flair() -> Any:
    """Return flair on the processor, without its log lines and without a cache folder in the user's home."""
    os.environ.setdefault("FLAIR_CACHE_ROOT", str(Path(tempfile.gettempdir()) / "kg-flair"))
    os.environ.setdefault("FLAIR_DEVICE", "cpu")
    import flair

    logging.getLogger("flair").setLevel(logging.ERROR)
    return flair
