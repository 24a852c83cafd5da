"""Finds the names of persons, organisations and places in tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotate.contracts import NameLabel, NamesTagger
from kg.annotate.encoder import load_encoder
from kg.model import Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """A name: its characters, its kind, and the tagger's confidence (0–1)."""

    span: Span
    label: NameLabel
    score: float


class NamesModel:
    """The names of all languages."""

    def __init__(self, tagger: NamesTagger) -> None:
        self._tagger = tagger

    def find_names(self, tokens: Sequence[Token], sentences: Sequence[Sentence]) -> tuple[NamedSpan, ...]:
        """Return the names of one document, in order, none inside another."""
        return self.find_many([(tokens, sentences)])[0]

    def find_many(
        self, documents: Sequence[tuple[Sequence[Token], Sequence[Sentence]]]
    ) -> tuple[tuple[NamedSpan, ...], ...]:
        """Return the names of many documents, whose sentences are tagged together."""
        pieces = [
            (number, tokens[sentence.first : sentence.last])
            for number, (tokens, sentences) in enumerate(documents)
            for sentence in sentences
        ]
        tagged = self._tagger.tag_names([[token.text for token in piece] for _, piece in pieces])
        found: list[list[NamedSpan]] = [[] for _ in documents]
        for (number, piece), names in zip(pieces, tagged, strict=True):
            for name in names:
                span = Span(piece[name.first].span.start, piece[name.last - 1].span.end)
                found[number].append(NamedSpan(span, name.label, name.score))
        return tuple(tuple(names) for names in found)


@cache
def load_names(model: str | None = None) -> NamesModel:
    """Return the chosen model, loaded once.

    Args:
        model: see `kg.annotate.other_names.open_tagger`; None: the one that ships with `kg`.

    Raises:
        AnnotationError: it can't be had, or its files are broken.
    """
    if model is not None:
        from kg.annotate.other_names import open_tagger

        return NamesModel(open_tagger(model))
    return NamesModel(load_encoder())
