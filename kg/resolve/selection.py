"""The findings of an article that are sure enough for what a person wants."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Claim, Findings


def at_least(findings: Findings, confidence: float) -> Findings:
    """Return the findings with at least this confidence, and the actors that are left in them.

    A claim goes with the last statement that carries it: without one nobody could tell whose it is.

    Args:
        findings: those of one article.
        confidence: the least confidence, 0–1.
    """
    if confidence <= 0:
        return findings
    statements = tuple(s for s in findings.statements if s.confidence >= confidence)
    kept = {statement.id for statement in statements}
    statements = tuple(s if s.embedded_in in kept else replace(s, embedded_in=None) for s in statements)
    claims = tuple(
        replace(claim, statements=tuple(s for s in claim.statements if s in kept))
        for claim in findings.claims
        if claim.confidence >= confidence and _has_voice(claim, kept)
    )
    facts = tuple(fact for fact in findings.facts if fact.confidence >= confidence)
    left = replace(findings, statements=statements, claims=claims, facts=facts)
    named = named_in(left)
    return replace(left, actors=tuple(actor for actor in findings.actors if actor.id in named))


def named_in(findings: Findings) -> frozenset[str]:
    """Return the ids of the actors that statements, claims and facts name."""
    used = {i for s in findings.statements for i in (s.speaker, s.addressee, s.reported_by)}
    used |= {i for c in findings.claims for i in (c.subject, c.object)}
    used |= {i for f in findings.facts for i in (f.subject, f.of)}
    used |= {f.object for f in findings.facts if f.relation != "holdsOffice"}
    return frozenset(i for i in used if i is not None)


def _has_voice(claim: Claim, kept: set[str]) -> bool:
    return not claim.statements or any(statement in kept for statement in claim.statements)
