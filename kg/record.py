"""Findings as plain values, for JSON: the field names of the annotated articles, and offsets.

Actors go by their English name. `start` and `end` are half-open character positions in the article's text, or in its
title where `part` is "title"; `places` holds them for every place that carries the finding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kg.model import Actor, Claim, Evidence, Fact, Findings, Statement

NARRATOR = "narrator"
"""What stands under `in` for a relation in the article's own voice."""


def findings_record(findings: Findings) -> dict[str, Any]:
    """Return everything that one article gave as values that JSON can hold."""
    article = findings.article
    names = actor_names(findings.actors)
    return {
        "id": article.id,
        "lang": article.language,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published.isoformat() if article.published else None,
        "url": article.url,
        "source": article.source,
        "statements": [_statement(statement, names) for statement in findings.statements],
        "relations": [_relation(claim, names) for claim in findings.claims],
        "facts": [_fact(fact, names) for fact in findings.facts],
        "entities": {names[actor.id]: _entity(actor) for actor in findings.actors},
    }


def actor_names(actors: Sequence[Actor]) -> dict[str, str]:
    """Return a name for each actor's id, English where there is one; of two namesakes the later gets its id added."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for actor in actors:
        name = actor.name if actor.name not in taken else f"{actor.name} ({actor.id})"
        names[actor.id] = name
        taken.add(name)
    return names


def _statement(statement: Statement, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": statement.id,
        "speaker": _name(statement.speaker, names),
        "speaker_text": statement.speaker_text,
        "kind": statement.kind,
        "cue": statement.cue,
        "content": statement.content,
        "date": statement.stated_on.isoformat() if statement.stated_on else None,
        "reported_by": _name(statement.reported_by, names),
        "addressee": _name(statement.addressee, names),
        "embedded_in": statement.embedded_in,
        "topic": statement.topic,
        "certainty": statement.certainty,
        **_places(statement.evidence),
    }


def _relation(claim: Claim, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "subject": _name(claim.subject, names),
        "relation": claim.relation,
        "object": _name(claim.object, names),
        "polarity": claim.polarity,
        "modality": claim.modality,
        "in": list(claim.statements) or NARRATOR,
        "date": claim.event_time.isoformat() if claim.event_time else None,
        "confidence": claim.confidence,
        "inferred": claim.inferred,
        **_places(claim.evidence),
    }


def _fact(fact: Fact, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": fact.id,
        "subject": _name(fact.subject, names),
        "relation": fact.relation,
        "object": fact.object if fact.relation == "holdsOffice" else _name(fact.object, names),
        "of": _name(fact.of, names),
        **_places(fact.evidence),
    }


def _entity(actor: Actor) -> dict[str, Any]:
    return {"id": actor.id, "type": actor.kind, "forms": list(actor.forms), "wikidata": actor.wikidata}


def _name(actor: str | None, names: Mapping[str, str]) -> str | None:
    return names.get(actor, actor) if actor is not None else None


def _places(evidence: Sequence[Evidence]) -> dict[str, Any]:
    places = [{"part": place.part, "start": place.start, "end": place.end} for place in evidence]
    return {**places[0], "places": places} if places else {"places": places}
