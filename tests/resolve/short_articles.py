"""Short articles read with the shipped models, from words to actors, for tests of who says and does what."""

from __future__ import annotations

from datetime import date

from kg.model import Findings
from kg.pipeline import extract_gold

Triple = tuple[str, str, str]  # subject, relation and object, actors by their names in English


def findings_of(code: str, text: str, *, title: str = "News") -> Findings:
    """Return what a short article says."""
    record = {
        "id": "test",
        "lang": code,
        "title": title,
        "publisher": "x",
        "published": date(2016, 6, 1),
        "text": text,
    }
    (findings,) = extract_gold([record])
    return findings


def claims_of(code: str, text: str) -> dict[Triple, tuple[str, str]]:
    """Return polarity and modality by subject, relation and object, actors by their names in English."""
    findings = findings_of(code, text)
    names = {actor.id: actor.name for actor in findings.actors}
    return {(names[c.subject], c.relation, names[c.object]): (c.polarity, c.modality) for c in findings.claims}


def facts_of(code: str, text: str) -> set[tuple[str, str, str, str | None]]:
    """Return subject, relation, object and what an office is of, actors by their names in English."""
    findings = findings_of(code, text)
    names = {actor.id: actor.name for actor in findings.actors}
    return {
        (names[f.subject], f.relation, names.get(f.object, f.object), names.get(f.of or "")) for f in findings.facts
    }


def speakers_of(code: str, text: str, *, title: str = "News") -> list[tuple[str | None, str]]:
    """Return who says what."""
    findings = findings_of(code, text, title=title)
    names = {actor.id: actor.name for actor in findings.actors}
    return [(names.get(s.speaker or ""), s.content) for s in findings.statements]
