"""An article's findings as a plain record with the field names of the annotation guide, for `kg extract --json`."""

from __future__ import annotations

from typing import Any

from kg.model import Claim, Fact, Findings, Statement


def annotation_record(findings: Findings) -> dict[str, Any]:
    """Return the findings of one article as values that JSON knows.

    Statements are numbered s1, s2, ... in order; relations name the statements that carry them, or "narrator";
    actors appear by their preferred (English) name. `start` and `end` are characters of the article's text as it was
    read, or of its separately given title where `part` is "title"; `pattern` is the rule that found it, `confidence`
    how likely it is to be right.
    """
    names = _names(findings)
    numbers = {statement.id: f"s{index}" for index, statement in enumerate(findings.statements, 1)}
    article = findings.article
    return {
        "id": article.id,
        "lang": article.language,
        "title": article.title,
        "statements": [_statement(statement, numbers, names) for statement in findings.statements],
        "relations": [_relation(claim, numbers, names) for claim in findings.claims],
        "facts": [
            {
                "subject": names[fact.subject],
                "relation": fact.relation,
                "object": fact.object if fact.relation == "holdsOffice" else names[fact.object],
                **({"of": names[fact.of]} if fact.of else {}),
                **_grounds(fact),
            }
            for fact in findings.facts
        ],
        "entities": {
            names[actor.id]: {
                "type": actor.kind,
                "forms": list(actor.forms),
                **({"wikidata": actor.wikidata} if actor.wikidata else {}),
            }
            for actor in findings.actors
        },
    }


def _names(findings: Findings) -> dict[str, str]:
    """Return a name for each actor id, told apart by the id where two actors share a name."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for actor in findings.actors:
        name = actor.name if actor.name not in taken else f"{actor.name} ({actor.id})"
        taken.add(name)
        names[actor.id] = name
    return names


def _relation(claim: Claim, numbers: dict[str, str], names: dict[str, str]) -> dict[str, Any]:
    return {
        "subject": names[claim.subject],
        "relation": claim.relation,
        "object": names[claim.object],
        "polarity": claim.polarity,
        "modality": claim.modality,
        "in": [numbers[s] for s in claim.statements] or "narrator",
        **({"inferred": True} if claim.inferred else {}),
        **_grounds(claim),
    }


def _statement(statement: Statement, numbers: dict[str, str], names: dict[str, str]) -> dict[str, Any]:
    return {
        "id": numbers[statement.id],
        "speaker": names[statement.speaker] if statement.speaker else None,
        "speaker_text": statement.speaker_text,
        "kind": statement.kind,
        "cue": statement.cue,
        "content": statement.content,
        "date": statement.stated_on.isoformat() if statement.stated_on else None,
        "reported_by": names[statement.reported_by] if statement.reported_by else None,
        "addressee": names[statement.addressee] if statement.addressee else None,
        "embedded_in": numbers.get(statement.embedded_in) if statement.embedded_in else None,
        **_grounds(statement),
    }


def _grounds(finding: Statement | Claim | Fact) -> dict[str, Any]:
    """Return where a finding stands first, the rule that found it there, and how sure it is."""
    place = finding.evidence[0]
    return {
        "part": place.part,
        "start": place.start,
        "end": place.end,
        "pattern": place.pattern,
        "confidence": finding.confidence,
    }
