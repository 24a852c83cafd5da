"""A syntax parser made of a spaCy pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kg.annotate.contracts import Parse, Words
from kg.annotate.parts import join_parses

_BATCH = 128  # sentences that are parsed at a time
_LONGEST = 500  # words; longer sentences are parsed in parts


class SpacyParser:
    """Parses by a spaCy pipeline whose labels are those of `kg`."""

    def __init__(self, pipeline: Any) -> None:
        """Wrap a pipeline.

        Args:
            pipeline: its tagger gives universal parts of speech, its parser the coarse labels of
                training/syntax/labels.yaml.
        """
        self._pipeline = pipeline

    def parse(self, sentences: Sequence[Words]) -> list[Parse]:
        """Return one parse for each sentence, in order."""
        from spacy.tokens import Doc

        with self._pipeline.memory_zone():
            documents = [
                Doc(self._pipeline.vocab, words=list(sentence[start : start + _LONGEST]))
                for sentence in sentences
                for start in range(0, len(sentence), _LONGEST)
            ]
            parsed = iter([_parse(document) for document in self._pipeline.pipe(documents, batch_size=_BATCH)])
        return [join_parses([next(parsed) for _ in range(0, len(sentence), _LONGEST)]) for sentence in sentences]


def _parse(document: Any) -> Parse:
    return Parse(
        tuple(token.tag_ for token in document),
        tuple(token.head.i for token in document),
        tuple("root" if token.head.i == token.i else token.dep_ for token in document),
    )
