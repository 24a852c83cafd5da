"""What a syntax parser and a names tagger must do: all that the rest of `kg` knows of models."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

NameLabel = Literal["PER", "ORG", "LOC"]
Words = Sequence[str]
"""The tokens of a sentence as written, none empty."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The syntax of a sentence, word by word."""

    pos: tuple[str, ...]  # universal parts of speech
    heads: tuple[int, ...]  # indices of words, the root's its own
    labels: tuple[str, ...]  # coarse labels (kg/models/labels.yaml), the root's is "root"


class TaggedName(NamedTuple):
    """A name in a sentence: its words `[first, last)`, its kind, and how sure the tagger is (0–1)."""

    first: int
    last: int
    label: NameLabel
    score: float


class SyntaxParser(Protocol):
    """Parses sentences."""

    def parse(self, sentences: Sequence[Words]) -> Sequence[Parse]:
        """Return one parse for each sentence, in order."""
        ...


class NamesTagger(Protocol):
    """Finds names in sentences."""

    def tag_names(self, sentences: Sequence[Words]) -> Sequence[tuple[TaggedName, ...]]:
        """Return the names of each sentence, in order, none inside another."""
        ...
