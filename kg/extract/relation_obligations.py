"""Demands in a speaker's own words: "ASEAN harus membantu Myanmar", "Moscow must withdraw its troops"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.model import ClaimMention, Clause, StatementMention

_NEAR = 4  # tokens before a predicate in which the obligation stands


def obligation_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield a `callsFor` from the speaker to each actor who, in the speaker's words, must do something.

    Args:
        passage: the document.
        statements: its statements.
    """
    for clause in passage.document.clauses:
        word = _obligation(passage, clause)
        if word is None or clause.voice == "passive":
            continue
        span = passage.tokens[word].span
        within = [s for s in statements if span in s.content and s.speaker is not None]
        inner = min(within, key=lambda s: s.content.end - s.content.start, default=None)
        if inner is None or inner.speaker is None:
            continue
        for actor in actors_of(passage, clause.subject):
            if actor.kind != "pronoun" and actor is not inner.speaker:
                yield ClaimMention(inner.speaker, "callsFor", actor, clause.span, span, pattern="obligation")


def _obligation(passage: Passage, clause: Clause) -> int | None:
    first = max(passage.document.sentences[clause.sentence].first, clause.predicate - _NEAR)
    return next((i for i in range(first, clause.predicate) if passage.lower[i] in passage.words.obligations), None)
