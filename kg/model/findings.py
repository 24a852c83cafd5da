"""What resolution gives: the findings of one article on actors, each with its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kg.model.article import Article, EvidencePart
from kg.model.document import ActorKind, Modality, Polarity
from kg.model.extraction import StatementKind


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation, armed group or place with its names in both languages.

    `id` is a slug ("united-states"), from the gazetteer where the actor is known there, else made from the name.
    """

    id: str
    kind: ActorKind
    labels: tuple[tuple[str, str], ...]  # (language, preferred name); English first where there is one
    aliases: tuple[tuple[str, str], ...] = ()
    wikidata: str | None = None
    forms: tuple[str, ...] = ()  # surface forms met in the text, sorted

    @property
    def name(self) -> str:
        """The preferred name, English where there is one."""
        return dict(self.labels).get("en") or self.labels[0][1]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words that carry a finding, with their place in the article as it was read."""

    part: EvidencePart
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    cue: str | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker said, with every place of one article that carries it. `id` is a hash of speaker and content."""

    id: str
    kind: StatementKind
    content: str
    language: str
    speaker: str | None  # actor id
    evidence: tuple[Evidence, ...]
    speaker_text: str | None = None
    cue: str | None = None
    addressee: str | None = None
    reported_by: str | None = None
    stated_on: date | None = None
    embedded_in: str | None = None  # statement id
    topic: str = ""
    certainty: float = 1.0  # 0–1, lowered by hedged cues: how far the article vouches for it
    confidence: float = 1.0  # 0–1: how likely words and speaker were read rightly


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation between two actors in one voice. `id` hashes tuple, polarity, modality and voice.

    The voice is the speaker of `statements`, or the narrator where `statements` is empty.
    """

    id: str
    subject: str
    relation: str
    object: str
    evidence: tuple[Evidence, ...]
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    statements: tuple[str, ...] = ()  # statement ids, in order of the text
    event_time: date | None = None
    confidence: float = 1.0  # 0–1: how likely it was read rightly
    inferred: bool = False  # forced by the text but not on its surface ("kedua negara ... misi itu mengalahkan ISIS")


@dataclass(frozen=True, slots=True)
class Fact:
    """A background fact on actors: for `holdsOffice`, `object` is the office's English name, else an actor id."""

    id: str
    subject: str
    relation: str
    object: str
    evidence: tuple[Evidence, ...]
    of: str | None = None
    seen_on: date | None = None
    confidence: float = 1.0  # 0–1: how likely it was read rightly


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one article gives, on actors: what is stored, shown, exported and scored."""

    article: Article
    actors: tuple[Actor, ...] = field(default=())
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
