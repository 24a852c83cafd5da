"""The records that flow between the rooms, all frozen: Article → Document → mentions → findings.

Offsets are half-open character positions in `Article.content`; `Article.locate` turns them into positions in the
text (or the separately given title) exactly as it was read. Languages are ISO 639-1 codes, dates ISO 8601.
"""

from kg.model.article import Article, Block, BlockKind, EvidencePart, Span
from kg.model.document import (
    ActorKind,
    Argument,
    Clause,
    DateMention,
    Document,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quote,
    Sentence,
    Token,
    Voice,
)
from kg.model.extraction import ClaimMention, Extraction, FactMention, StatementKind, StatementMention
from kg.model.findings import Actor, Claim, Evidence, Fact, Findings, Statement

__all__ = [
    "Actor",
    "ActorKind",
    "Argument",
    "Article",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimMention",
    "Clause",
    "DateMention",
    "Document",
    "Evidence",
    "EvidencePart",
    "Extraction",
    "Fact",
    "FactMention",
    "Findings",
    "Mention",
    "MentionKind",
    "Modality",
    "Polarity",
    "Quote",
    "Sentence",
    "Span",
    "Statement",
    "StatementKind",
    "StatementMention",
    "Token",
    "Voice",
]
