"""A syntax parser made of a spaCy pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from kg.annotate.contracts import Parse, Words
from kg.annotate.parts import join_parses, readable

_BATCH = 128  # sentences that are parsed at a time
_LONGEST = 500  # words; longer sentences are parsed in parts


class LabelScheme(Protocol):
    """Makes the labels of a parse coarse."""

    def coarse(self, parse: Parse, words: Words) -> Parse:
        """Return the parse with the labels of kg/models/labels.yaml."""
        ...


class SpacyParser:
    """Parses by a spaCy pipeline."""

    def __init__(self, pipeline: Any, scheme: LabelScheme | None = None) -> None:
        """Wrap a pipeline.

        Args:
            pipeline: its tagger or morphologizer gives universal parts of speech.
            scheme: makes its parser's labels coarse; None: they are those of kg/models/labels.yaml.
        """
        self._pipeline = pipeline
        self._scheme = scheme

    def parse(self, sentences: Sequence[Words]) -> list[Parse]:
        """Return one parse for each sentence, in order."""
        from spacy.tokens import Doc

        parts = [
            readable(sentence[start : start + _LONGEST])
            for sentence in sentences
            for start in range(0, len(sentence), _LONGEST)
        ]
        with self._pipeline.memory_zone():
            documents = [Doc(self._pipeline.vocab, words=part) for part in parts]
            parses = [_parse(document) for document in self._pipeline.pipe(documents, batch_size=_BATCH)]
        if self._scheme is not None:
            parses = [self._scheme.coarse(parse, part) for parse, part in zip(parses, parts, strict=True)]
        rest = iter(parses)
        return [join_parses([next(rest) for _ in range(0, len(sentence), _LONGEST)]) for sentence in sentences]


def _parse(document: Any) -> Parse:
    """Return a document as one tree: a pipeline may see several sentences in what is one to us."""
    roots = [token.i for token in document if token.head.i == token.i]
    return Parse(
        tuple(token.pos_ or token.tag_ for token in document),
        tuple(roots[0] if token.head.i == token.i else token.head.i for token in document),
        tuple(_label(token, roots[0]) for token in document),
    )


def _label(token: Any, root: int) -> str:
    if token.head.i != token.i:
        return str(token.dep_)
    return "root" if token.i == root else "parataxis"
