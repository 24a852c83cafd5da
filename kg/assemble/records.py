"""What goes into assembly and what comes out of it, all frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.model import Modality, Polarity

VoiceKind = Literal["narrator", "speaker", "unnamed"]
LinkKind = Literal["corroborates", "contradicts", "opposed", "answered"]


@dataclass(frozen=True, slots=True)
class Attestation:
    """One piece of evidence for a claim, with all that belief looks at."""

    source: str  # the publisher; the article where the publisher is not known
    words: str  # hash of the exact words without case, punctuation and white space: equal for reprints
    confidence: float = 1.0  # of the extraction: the share of claims read like this one that are right
    certainty: float = 1.0  # of the statement that carries the claim, lowered by its hedges
    article: str = ""  # id
    sketch: str = ""  # of the article's text (`kg.assemble.nearness`): much the same for reprints


@dataclass(frozen=True, slots=True)
class AttestedClaim:
    """A claim as one article attests it. The same `id` may come from several articles."""

    id: str
    subject: str
    relation: str
    object: str
    polarity: Polarity
    modality: Modality
    voice: str | None  # actor id of the speaker; None for the narrator and for a speaker who can't be named
    voice_kind: VoiceKind
    attestations: tuple[Attestation, ...]
    on: date | None = None  # the day of the statement that carries it, or of the article


@dataclass(frozen=True, slots=True)
class DerivedEdge:
    """What all asserted, positive claims on one tuple say together; a symmetric tuple has its actors in order."""

    subject: str
    relation: str
    object: str
    symmetric: bool
    weight: int  # number of claims
    belief: float  # 0–1
    claims: tuple[str, ...]  # claim ids, sorted


@dataclass(frozen=True, slots=True)
class Link:
    """A claim that stands for or against another. The link holds both ways; `source` < `target`."""

    kind: LinkKind
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands in all articles together."""

    claim: str  # id
    articles: int  # how many make it
    first: str  # id of the first article that makes it, by day and then by id
    voice: str | None  # actor id of the speaker
    agreement: (
        float | None
    )  # the belief that it and the strongest link with it as `source` both reach; None without one
    dispute: float | None  # the same of the links that contradict it


@dataclass(frozen=True, slots=True)
class PositionChange:
    """An actor held one claim on one day, and one that contradicts it on a later day."""

    holder: str  # actor id
    old: str  # claim ids
    new: str
    old_day: date
    new_day: date


@dataclass(frozen=True, slots=True)
class DerivedView:
    """All that assembly adds to the articles, in order of ids."""

    edges: tuple[DerivedEdge, ...] = ()
    beliefs: tuple[tuple[str, float], ...] = ()  # claim id, belief
    links: tuple[Link, ...] = ()
    changes: tuple[PositionChange, ...] = ()
    standings: tuple[Standing, ...] = ()
