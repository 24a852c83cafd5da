"""What makes two findings the same, and how the same ones become one: identifiers are hashes of what is said.

Articles that say the same thereby share identifiers, whoever makes the findings: extraction, or a person's correction.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from kg.model import Claim, Fact, Modality, Polarity, Statement
from kg.resolve.evidence import content_hash, joined

NARRATOR = "narrator"
_WORD = re.compile(r"\w+")

Finding = TypeVar("Finding", Statement, Claim, Fact)


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
    return _merged(statements, _one_statement)


def merged_claims(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return each claim once, in order of first occurrence, with statements and evidence of all its occurrences."""
    return _merged(claims, _one_claim)


def merged_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return each fact once, in order of first occurrence, with the evidence of all its occurrences."""
    return _merged(facts, _one_fact)


def _merged(findings: Iterable[Finding], one: Callable[[Finding, Finding], Finding]) -> tuple[Finding, ...]:
    merged: dict[str, Finding] = {}
    for finding in findings:
        known = merged.get(finding.id)
        merged[finding.id] = finding if known is None else one(known, finding)
    return tuple(merged.values())


def _one_statement(known: Statement, other: Statement) -> Statement:
    return replace(
        known,
        evidence=joined(known.evidence, other.evidence),
        stated_on=known.stated_on or other.stated_on,
        reported_by=known.reported_by or other.reported_by,
        addressee=known.addressee or other.addressee,
        confidence=max(known.confidence, other.confidence),
    )


def _one_claim(known: Claim, other: Claim) -> Claim:
    return replace(
        known,
        evidence=joined(known.evidence, other.evidence),
        statements=tuple(dict.fromkeys((*known.statements, *other.statements))),
        confidence=max(known.confidence, other.confidence),
        inferred=known.inferred and other.inferred,
        event_time=known.event_time or other.event_time,
    )


def _one_fact(known: Fact, other: Fact) -> Fact:
    return replace(
        known,
        evidence=joined(known.evidence, other.evidence),
        confidence=max(known.confidence, other.confidence),
    )
