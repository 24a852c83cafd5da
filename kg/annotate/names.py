"""Finds the names of persons, organisations and places in tokens, by the bundled tagger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kg.annotate.name_tagger import flair_sentence, load_tagger
from kg.model import Sentence, Span, Token

NameLabel = Literal["PER", "ORG", "LOC"]

_BATCH = 64  # sentences that are tagged at a time
_LONGEST = 256  # tokens; longer sentences are cut


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name: its characters, its kind, and the tagger's confidence (0–1)."""

    span: Span
    label: NameLabel
    score: float


class NamesModel:
    """The names of all languages."""

    def __init__(self, tagger: Any) -> None:
        """Wrap a flair tagger.

        Args:
            tagger: a flair `SequenceTagger` that gives spans labelled PER, ORG or LOC.
        """
        self._tagger = tagger

    def find_names(self, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[NamedSpan, ...]:
        """Return the names of one document, in order, none inside another."""
        return self.find_many([(tokens, sentences)])[0]

    def find_many(
        self, documents: Sequence[tuple[Sequence[Token], Sequence[Sentence]]]
    ) -> tuple[tuple[NamedSpan, ...], ...]:
        """Return the names of many documents, tagged together in batches of sentences of like length."""
        pieces = [
            (number, tokens[start : min(start + _LONGEST, sentence.last)])
            for number, (tokens, sentences) in enumerate(documents)
            for sentence in sentences
            for start in range(sentence.first, sentence.last, _LONGEST)
        ]
        prepared = [flair_sentence([token.text for token in piece]) for _, piece in pieces]
        self._tagger.predict(prepared, mini_batch_size=_BATCH)
        found: list[list[NamedSpan]] = [[] for _ in documents]
        for (number, piece), tagged in zip(pieces, prepared, strict=True):
            found[number].extend(_names(piece, tagged))
        return tuple(tuple(names) for names in found)


@cache
def load_names() -> NamesModel:
    """Return the bundled model, loaded once.

    Raises:
        AnnotationError: its files are missing or broken.
    """
    return NamesModel(load_tagger())


def _names(tokens: Sequence[Token], tagged: Any) -> list[NamedSpan]:
    names: list[NamedSpan] = []
    for span in tagged.get_spans("ner"):
        label = span.get_label("ner")
        first, last = tokens[span.tokens[0].idx - 1], tokens[span.tokens[-1].idx - 1]
        names.append(NamedSpan(Span(first.span.start, last.span.end), label.value, float(label.score)))
    return names
