"""From facts on mentions to facts about actors, each once with all its places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.extract.facts import ALONE, DESCRIBED
from kg.extract.party_members import PARTY_MEMBER
from kg.model import Extraction, Fact, FactMention
from kg.resolve.evidence import evidence_of
from kg.resolve.resolution import Resolution
from kg.resolve.sameness import fact_id, merged_facts


def facts_of(extraction: Extraction, resolution: Resolution, sure: Callable[[FactMention], float]) -> list[Fact]:
    """Return the facts of an article; an office without a State or body goes where the same one is told with it.

    Args:
        extraction: what was found, on mentions.
        resolution: the actors that the mentions stand for.
        sure: says how likely a mention of a fact is to be read rightly.
    """
    merged = merged_facts(
        replace(fact, confidence=sure(mention))
        for mention in extraction.facts
        for fact in _fact(extraction, resolution, mention)
    )
    placed = {(fact.subject, fact.object) for fact in merged if fact.of is not None}
    return [f for f in merged if f.relation != "holdsOffice" or f.of or (f.subject, f.object) not in placed]


def _fact(extraction: Extraction, resolution: Resolution, mention: FactMention) -> Iterator[Fact]:
    article = extraction.document.article
    subject = _subject(resolution, mention)
    target, body = _target(resolution, mention), None
    if mention.pattern == DESCRIBED and not (subject and target and resolution.has_held(subject, target)):
        return
    if mention.pattern == ALONE and not (subject and resolution.is_person(subject)):
        return
    if mention.pattern == PARTY_MEMBER:
        target = resolution.party_of(mention)
    if mention.relation == "holdsOffice" and subject is not None and target is not None:
        target, body = resolution.office_of(subject, target, mention.of)
        if body is None and not resolution.is_placeless(target):
            return  # "the minister" says nothing where nobody can tell whose he is
    if subject is None or target is None or subject in (target, body):
        return
    if mention.relation == "locatedIn" and resolution.is_state(subject) and resolution.is_state(target):
        return  # no State lies in another
    yield Fact(
        id=fact_id(subject, mention.relation, target, body),
        subject=subject,
        relation=mention.relation,
        object=target,
        evidence=evidence_of(article, mention.evidence, pattern=mention.pattern),
        of=body,
        seen_on=article.published,
    )


def _subject(resolution: Resolution, mention: FactMention) -> str | None:
    if mention.relation == "locatedIn":
        place = resolution.place_of(mention.subject)
        return None if place is None else place.id
    return next((actor.id for actor in resolution.actors_of(mention.subject)), None)


def _target(resolution: Resolution, mention: FactMention) -> str | None:
    if isinstance(mention.object, str):
        return mention.object
    return next((actor.id for actor in resolution.actors_of(mention.object)), None)
