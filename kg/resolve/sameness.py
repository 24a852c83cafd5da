"""What makes two findings the same, and how the same ones become one: identifiers are hashes of what is said.

Articles that say the same thereby share identifiers, whoever makes the findings: extraction, or a person's correction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Claim, Fact, Modality, Polarity, Statement
from kg.resolve.evidence import content_hash, joined

NARRATOR = "narrator"
_WORD = re.compile(r"\w+")


def normalised(text: str) -> str:
    """Return the words of a text in lower case, one space apart: what makes two prints of a statement the same."""
    return " ".join(_WORD.findall(text.casefold()))


def statement_id(speaker: str | None, speaker_text: str | None, content: str) -> str:
    """Return the id of what a speaker said; where nobody can be named, of what stands for the speaker."""
    return content_hash("statement", speaker or f"?{normalised(speaker_text or '')}", normalised(content))


def claim_id(
    ends: tuple[str, str], relation: str, polarity: Polarity, modality: Modality, statement: Statement | None
) -> str:
    """Return the id of a claim in the voice of a statement, or of the narrator.

    Args:
        ends: the actors, those of a symmetric relation in order.
        relation: its name.
        polarity: whether it is claimed or denied.
        modality: asserted, or intended, requested, possible.
        statement: the one that carries the claim.
    """
    voice = NARRATOR if statement is None else statement.speaker or statement.id
    return content_hash("claim", *ends, relation, polarity, modality, voice)


def fact_id(subject: str, relation: str, object_: str, of: str | None) -> str:
    """Return the id of a fact."""
    return content_hash("fact", subject, relation, object_, of)


def merged_statements(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return each statement once, in order of first occurrence, with the evidence of all its occurrences."""
    merged: dict[str, Statement] = {}
    for statement in statements:
        known = merged.get(statement.id)
        merged[statement.id] = statement
        if known is not None:
            merged[statement.id] = replace(
                known,
                evidence=joined(known.evidence, statement.evidence),
                stated_on=known.stated_on or statement.stated_on,
                reported_by=known.reported_by or statement.reported_by,
                addressee=known.addressee or statement.addressee,
                confidence=max(known.confidence, statement.confidence),
            )
    return tuple(merged.values())


def merged_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return each claim once, in order of first occurrence, with statements and evidence of all its occurrences."""
    merged: dict[str, Claim] = {}
    for claim in claims:
        known = merged.get(claim.id)
        merged[claim.id] = claim
        if known is not None:
            merged[claim.id] = replace(
                known,
                evidence=joined(known.evidence, claim.evidence),
                statements=tuple(dict.fromkeys((*known.statements, *claim.statements))),
                confidence=max(known.confidence, claim.confidence),
                inferred=known.inferred and claim.inferred,
                event_time=known.event_time or claim.event_time,
            )
    return tuple(merged.values())


def merged_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return each fact once, in order of first occurrence, with the evidence of all its occurrences."""
    merged: dict[str, Fact] = {}
    for fact in facts:
        known = merged.get(fact.id)
        merged[fact.id] = fact
        if known is not None:
            merged[fact.id] = replace(
                known,
                evidence=joined(known.evidence, fact.evidence),
                confidence=max(known.confidence, fact.confidence),
            )
    return tuple(merged.values())
