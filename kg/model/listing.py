"""Findings in words, for all that show an article: who speaks, relations and facts as rows, where names stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.model.article import Span
from kg.model.findings import Claim, Fact, Findings, Statement

_SHORTEST_FORM = 2


def names_of(findings: Findings) -> dict[str, str]:
    """Return the name of each actor by its id."""
    return {actor.id: actor.name for actor in findings.actors}


def speaker_name(statement: Statement, names: Mapping[str, str], *, unnamed: str) -> str:
    """Return who speaks: an actor, else the words that stand for somebody unnamed, else `unnamed`."""
    return names.get(statement.speaker or "") or statement.speaker_text or unnamed


def claim_row(claim: Claim, findings: Findings, *, unnamed: str) -> tuple[str, str, str, str, str]:
    """Return subject, relation, object, voice and words of a claim; the article's own voice is "the article"."""
    names = names_of(findings)
    relation = claim.relation if claim.polarity == "positive" else f"not {claim.relation}"
    if claim.modality != "asserted":
        relation += f" ({claim.modality})"
    speakers = {statement.id: speaker_name(statement, names, unnamed=unnamed) for statement in findings.statements}
    voices = dict.fromkeys(speakers.get(statement, unnamed) for statement in claim.statements)
    words = claim.evidence[0].exact if claim.evidence else ""
    return (
        names.get(claim.subject, claim.subject),
        relation,
        names.get(claim.object, claim.object),
        ", ".join(voices) or "the article",
        " ".join(words.split()),
    )


def fact_row(fact: Fact, names: Mapping[str, str]) -> tuple[str, str, str]:
    """Return subject, relation and object of a fact, an office with what it is of."""
    what = fact.object if fact.relation == "holdsOffice" else names.get(fact.object, fact.object)
    return (
        names.get(fact.subject, fact.subject),
        fact.relation,
        what + (f", {names.get(fact.of, fact.of)}" if fact.of else ""),
    )


def form_places(forms: Iterable[str], content: str) -> Iterator[tuple[str, Span]]:
    """Yield where forms of names stand as whole words, each with its span; of two that overlap the longer one."""
    words = sorted({form for form in forms if len(form) >= _SHORTEST_FORM}, key=lambda form: (-len(form), form))
    if words:
        for match in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", content):
            yield match.group(), Span(match.start(), match.end())
