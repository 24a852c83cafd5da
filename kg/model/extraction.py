"""What extraction gives: statements, claims and facts on mentions, which nobody has resolved yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.model.article import Span
from kg.model.document import Document, Mention, Modality, Polarity

StatementKind = Literal["direct", "indirect", "according-to", "headline"]


@dataclass(frozen=True, slots=True)
class StatementMention:
    """Somebody says something at one place of an article; participants are mentions, not yet actors.

    `speaker` is None where nobody can be named; `speaker_text` is then the words that stand for the speaker, if any.
    """

    kind: StatementKind
    content: Span
    cue: Span | None = None
    speaker: Mention | None = None
    speaker_text: str | None = None
    addressee: Mention | None = None
    reported_by: Mention | None = None
    stated_on: date | None = None
    embedded_in: int | None = None  # index of the outer statement in the same extraction
    continues: int | None = None  # index of the statement whose speaker this one shares (a second quote without cue)
    topic: str = ""  # short gloss for people
    certainty: float = 1.0  # 0–1, lowered by hedged cues ("mengklaim", "allegedly")
    pattern: str = ""  # name of the rule that found it


@dataclass(frozen=True, slots=True)
class ClaimMention:
    """A relation between two mentions at one place. `statement` is None for the article's own voice."""

    subject: Mention
    relation: str  # local name of the relation in ontology/relations.ttl: "opposes"
    object: Mention
    evidence: Span
    trigger: Span
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    statement: int | None = None  # index of the innermost statement whose content holds the trigger
    event_time: date | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class FactMention:
    """A background fact between mentions; for `holdsOffice` the object is an office's English name."""

    subject: Mention
    relation: str  # holdsOffice | leads | memberOf | locatedIn
    object: Mention | str
    evidence: Span
    of: Mention | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document, on mentions, in order of the text."""

    document: Document
    statements: tuple[StatementMention, ...] = ()
    claims: tuple[ClaimMention, ...] = ()
    facts: tuple[FactMention, ...] = ()
