"""From what was found on mentions to what an article says about actors, each finding once with all its places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import (
    Actor,
    Claim,
    ClaimMention,
    Extraction,
    Findings,
    Mention,
    Statement,
    StatementMention,
)
from kg.resolve.confidence import Judge, measured_confidence
from kg.resolve.evidence import evidence_of
from kg.resolve.facts import facts_of
from kg.resolve.resolution import Resolution
from kg.resolve.sameness import claim_id, merged_claims, merged_statements, statement_id
from kg.resolve.selection import named_in
from kg.resolve.signs import INFERRED, signs_of_claim, signs_of_fact, signs_of_statement

PLACE = "place"  # the pattern of claims on the land where a thing was hit
SCENE = "scene"  # the same where only the whole article tells which land that is
OBLIGATION = "obligation"  # the pattern of claims on what somebody must do
_OF_OWN = frozenset({("callsFor", "speech-act")})  # of one's own State: "Clinton called on the United States to lead"
_AGAINST_OWN = frozenset({"coerces", "investigates"})  # what a State does to its own people, too
_HITS = frozenset({"attacks", "coerces", "threatens"})


def findings_of(
    extraction: Extraction,
    resolution: Resolution,
    *,
    symmetric: frozenset[str],
    judge: Judge = measured_confidence,
) -> Findings:
    """Return what one article says, on actors; identifiers are hashes of content, so that reprints share them.

    Args:
        extraction: what was found, on mentions.
        resolution: the actors that the mentions stand for.
        symmetric: names of the relations that hold both ways.
        judge: says how likely each finding is to be right.
    """
    article = extraction.document.article
    statements = [_statement(extraction, resolution, index, judge) for index in range(len(extraction.statements))]
    statements = [
        _embedded(statement, mention, statements)
        for statement, mention in zip(statements, extraction.statements, strict=True)
    ]
    told = [_in_scene(resolution, mention) for mention in extraction.claims]
    sure = [judge("claim", mention.pattern, signs_of_claim(mention)) for mention in told]
    claims = _claims((replace(extraction, claims=tuple(told)), resolution), statements, symmetric, sure)
    facts = tuple(facts_of(extraction, resolution, lambda fact: judge("fact", fact.pattern, signs_of_fact(fact))))
    findings = Findings(article, (), merged_statements(statements), claims, facts)
    named = named_in(findings)
    actors = sorted((actor for actor in resolution.actors if actor.id in named), key=lambda actor: actor.id)
    return replace(findings, actors=tuple(actors))


def _first(actors: Sequence[Actor]) -> str | None:
    return actors[0].id if actors else None


def _statement(extraction: Extraction, resolution: Resolution, index: int, judge: Judge) -> Statement:
    mention = extraction.statements[index]
    article = extraction.document.article
    content = mention.content.of(article.content)
    speaker = resolution.speaker_of(index)
    cue = mention.cue.of(article.content) if mention.cue is not None else None
    speaker_id = speaker.id if speaker is not None else None
    text = mention.speaker_text
    return Statement(
        id=statement_id(speaker_id, text, content),
        kind=mention.kind,
        content=content,
        language=article.language,
        speaker=speaker_id,
        evidence=evidence_of(article, mention.content, cue=cue, pattern=mention.pattern),
        speaker_text=text,
        cue=cue,
        addressee=_actor_id(resolution, mention.addressee),
        reported_by=_actor_id(resolution, mention.reported_by),
        stated_on=mention.stated_on,
        topic=mention.topic,
        certainty=mention.certainty,
        confidence=judge("statement", mention.pattern, signs_of_statement(mention, speaker)),
    )


def _actor_id(resolution: Resolution, mention: Mention | None) -> str | None:
    return _first(resolution.actors_of(mention)) if mention is not None else None


def _embedded(statement: Statement, mention: StatementMention, statements: Sequence[Statement]) -> Statement:
    if mention.embedded_in is None:
        return statement
    outer = statements[mention.embedded_in].id
    return replace(statement, embedded_in=outer) if outer != statement.id else statement


# ---- claims ---------------------------------------------------------------------------------------------------------


def _claims(
    read: tuple[Extraction, Resolution],
    statements: Sequence[Statement],
    symmetric: frozenset[str],
    sure: Sequence[float],
) -> tuple[Claim, ...]:
    """Return the claims, each once; `sure` is the confidence of each mention of one."""
    extraction, resolution = read
    return merged_claims(
        replace(_claim(extraction, mention, pair, statements, symmetric), confidence=confidence)
        for mention, confidence in zip(extraction.claims, sure, strict=True)
        for pair in _pairs(resolution, mention, symmetric)
    )


def _in_scene(resolution: Resolution, claim: ClaimMention) -> ClaimMention:
    """Return the claim, told of the article's land where a group hits police or soldiers whose nobody says they are."""
    if claim.relation not in _HITS or claim.object.role != "anonymous" or resolution.parties_of(claim.object):
        return claim
    groups = [actor for actor in resolution.parties_of(claim.subject) if actor.kind == "ArmedGroup"]
    return replace(claim, pattern=SCENE) if groups and resolution.scene_of(claim.object) is not None else claim


def _pairs(resolution: Resolution, claim: ClaimMention, symmetric: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the actor ids of subject and object, one pair for each actor that the mentions stand for."""
    seen: set[frozenset[str]] = set()
    targets = _targets(resolution, claim)
    subjects = resolution.parties_of(claim.subject)
    for subject in _ids(_apart(resolution, claim, claim.subject, targets) or subjects):
        for target in _ids(_apart(resolution, claim, claim.object, subjects) or targets):
            own = resolution.state_of(subject) == target and (claim.relation, claim.pattern) not in _OF_OWN
            home = resolution.state_of(target) == subject and not _is_deposed(claim)
            same = subject == target or own or home
            pair = frozenset((subject, target))
            if same or (claim.relation in symmetric and pair in seen):
                continue
            seen.add(pair)
            yield subject, target


def _apart(resolution: Resolution, claim: ClaimMention, end: Mention, others: Sequence[Actor]) -> tuple[Actor, ...]:
    """Return the organ itself where it deals with its own State's people: "Parlemen Ukraina mengecam Yushchenko"."""
    called_on = claim.relation == "callsFor" and end.kind == "description"  # "ordered his forces to withdraw"
    if claim.pattern == OBLIGATION or called_on or len(others) != 1 or others[0].kind != "Person":
        return ()  # what one's own army must do is nobody's demand on it
    state = resolution.state_of(others[0].id)
    organs = (actor for actor in resolution.actors_of(end) if actor.kind == "Organization")
    return tuple(organ for organ in organs if state is not None and resolution.state_of(organ.id) == state)


def _is_deposed(claim: ClaimMention) -> bool:
    """Return whether a State's forces or courts turn on one of its own people: "militer Niger menahan Bazoum"."""
    return claim.relation in _AGAINST_OWN and claim.object.kind == "name" and claim.object.actor_kind == "Person"


def _targets(resolution: Resolution, claim: ClaimMention) -> tuple[Actor, ...]:
    if claim.pattern == SCENE:
        scene = resolution.scene_of(claim.object)
        return (scene,) if scene is not None else ()
    return resolution.land_of(claim.object) if claim.pattern == PLACE else resolution.parties_of(claim.object)


def _ids(actors: Sequence[Actor]) -> list[str]:
    return [actor.id for actor in actors]


def _claim(
    extraction: Extraction,
    mention: ClaimMention,
    pair: tuple[str, str],
    statements: Sequence[Statement],
    symmetric: frozenset[str],
) -> Claim:
    statement = statements[mention.statement] if mention.statement is not None else None
    ends = (min(pair), max(pair)) if mention.relation in symmetric else pair
    article = extraction.document.article
    return Claim(
        id=claim_id(ends, mention.relation, mention.polarity, mention.modality, statement),
        subject=pair[0],
        relation=mention.relation,
        object=pair[1],
        evidence=evidence_of(
            article, mention.evidence, cue=mention.trigger.of(article.content), pattern=mention.pattern
        ),
        polarity=mention.polarity,
        modality=mention.modality,
        statements=(statement.id,) if statement is not None else (),
        event_time=mention.event_time,
        inferred=mention.pattern in INFERRED,
    )
