"""The plain records that the page shows: actors, articles, statements, claims, facts and the edges drawn from them.

All records are frozen and refer to each other by `id`. Dates are ISO 8601 text, languages ISO 639-1 codes, scores 0–1;
None or an empty value means that the store does not say. Texts are exactly as in the articles: hostile until escaped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EdgeGroup = Literal["claim", "fact", "topic"]
Labels = tuple[tuple[str, str], ...]  # (language, name), sorted by language; "" where the language is not told


@dataclass(frozen=True, slots=True)
class PageActor:
    """A person, state, organisation, armed group or place. `kind` is the local name of its class ("Person")."""

    id: str
    kind: str
    labels: Labels
    aliases: tuple[str, ...] = ()
    url: str | None = None  # a page about the actor elsewhere, http or https


@dataclass(frozen=True, slots=True)
class PageTopic:
    """What a statement is about, as a short gloss."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class PageArticle:
    """The article that carries the words."""

    id: str
    title: str = ""
    language: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """The exact words in one article, with the words before and after them."""

    article: str  # PageArticle.id
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0  # characters of the article's part, for the order
    part: str = "text"  # "text" | "title"
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class PageStatement:
    """What somebody said. `speaker` is None where nobody can be named; `speaker_text` is then what the text says."""

    id: str
    kind: str  # direct | indirect | accordingTo | headline
    content: str
    language: str | None = None
    speaker: str | None = None  # PageActor.id, as are addressee and reported_by
    speaker_text: str | None = None
    cue: str | None = None
    stated_on: str | None = None
    reported_by: str | None = None
    addressee: str | None = None
    embedded_in: str | None = None  # PageStatement.id
    topic: str | None = None  # PageTopic.id
    certainty: float = 1.0
    evidence: tuple[PageEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PageClaim:
    """A relation between two actors in one voice: that of `statements`, or the article's own where there is none."""

    id: str
    subject: str
    relation: str
    object: str
    polarity: str = "positive"
    modality: str = "asserted"
    statements: tuple[str, ...] = ()
    event_time: str | None = None
    belief: float | None = None
    inferred: bool = False
    corroborates: tuple[str, ...] = ()  # PageClaim.id, as is contradicts
    contradicts: tuple[str, ...] = ()
    evidence: tuple[PageEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PageFact:
    """A background fact. `object` is an actor, or None where `office` names the office held for the actor `of`."""

    id: str
    subject: str
    relation: str
    object: str | None = None
    office: Labels = ()
    of: str | None = None
    seen_on: str | None = None
    evidence: tuple[PageEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PageRelation:
    """A kind of relation: `sign` is +1, -1 or 0; `fact` marks background relations such as `leads`."""

    id: str
    labels: Labels
    sign: int = 0
    symmetric: bool = False
    fact: bool = False


@dataclass(frozen=True, slots=True)
class PageEdge:
    """What is drawn between two nodes: all claims, facts or statements of the same tuple.

    `members` are ids of claims (group "claim"), facts ("fact") or statements ("topic": from a speaker to a topic).
    `weight` counts them unless the derived view of the store says otherwise.
    """

    id: str
    group: EdgeGroup
    subject: str
    relation: str
    object: str
    polarity: str = "positive"
    asserted: bool = True  # False: intended, requested or merely possible
    weight: int = 1
    belief: float | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DerivedEdge:
    """Weight and belief that the store worked out for the claims `members`."""

    members: tuple[str, ...]
    weight: int
    belief: float | None = None


@dataclass(frozen=True, slots=True)
class PageData:
    """All that one page shows, every tuple sorted by id."""

    actors: tuple[PageActor, ...] = ()
    topics: tuple[PageTopic, ...] = ()
    articles: tuple[PageArticle, ...] = ()
    statements: tuple[PageStatement, ...] = ()
    claims: tuple[PageClaim, ...] = ()
    facts: tuple[PageFact, ...] = ()
    relations: tuple[PageRelation, ...] = ()
    edges: tuple[PageEdge, ...] = ()
