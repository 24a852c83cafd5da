"""One correction, as a person wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from kg.resolve.evidence import content_hash

CorrectionKind = Literal["merge", "not-same", "speaker", "statement", "relation", "kind"]

KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)
"""All kinds, in the order in which they are applied."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is wrong, and what is right instead; empty words leave a thing open.

    - *merge*: actor `was` is actor `becomes`;
    - *not-same*: where an article (at the words `text`) has actor `was`, it means `becomes`, or somebody unknown;
    - *speaker*: the statement with the words `text` (by `was`) is by `becomes`, or by nobody who can be named;
    - *statement*: the statement with the words `text` (by `was`) is none;
    - *relation*: the claim or fact `was` ("Rusia opposes ISIS") is wrong, or is `becomes`;
    - *kind*: actor `was` is of the kind `becomes` ("Person").
    """

    kind: CorrectionKind
    article: str = ""  # id, address or file name; "" for all articles
    text: str = ""  # words of the article, or the IRI of a statement, claim or fact
    was: str = ""
    becomes: str = ""
    by: str = ""
    on: date | None = None
    why: str = ""

    @property
    def id(self) -> str:
        """A hash of what is corrected and how: not of who says so, when and why."""
        return content_hash("correction", *self.target, self.becomes)

    @property
    def target(self) -> tuple[str, str, str, str]:
        """What is corrected; two corrections of one target say the same or contradict each other."""
        return self.kind, self.article, self.text, self.was

    @property
    def rank(self) -> tuple[int, date, str]:
        """The order of application: by kind, then by day, so that of two that meet the later one holds."""
        return KINDS.index(self.kind), self.on or date.min, self.id


@dataclass(frozen=True, slots=True)
class Given:
    """A correction with the place that it was read from, for messages: "corrections.csv:7"."""

    correction: Correction
    place: str
