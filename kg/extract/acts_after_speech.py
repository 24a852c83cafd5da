"""Whose acts those are that follow what somebody says: "X mengatakan serangan Y salah, bersumpah membela Z"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.passage import Passage
from kg.model import ClaimMention, StatementMention


def by_their_speakers(
    passage: Passage, claims: Sequence[ClaimMention], statements: Sequence[StatementMention]
) -> list[ClaimMention]:
    """Return the claims, those of a speaker's further speech act on him and not on whom his words before it name.

    Args:
        passage: the document.
        claims: as the parse has their subjects.
        statements: of the document.
    """
    further = [s for s in statements if s.cue is not None and s.speaker is not None]
    told = [(s, _contents_before(s, statements)) for s in further]
    told = [(s, contents) for s, contents in told if contents]
    return [_of_speaker(passage, claim, told) for claim in claims] if told else list(claims)


_Told = tuple[StatementMention, list[StatementMention]]


def _contents_before(further: StatementMention, statements: Sequence[StatementMention]) -> list[StatementMention]:
    """Return what the same speaker says right before a further report of his."""
    cue = further.cue
    own = (s for s in statements if s.speaker is further.speaker and s is not further)
    return [s for s in own if cue is not None and s.content.end <= cue.start]


def _of_speaker(passage: Passage, claim: ClaimMention, told: Sequence[_Told]) -> ClaimMention:
    for further, before in told:
        named = any(claim.subject.span in s.content for s in before)
        if named and further.speaker is not None and _is_act_of(passage, claim, further):
            return replace(claim, subject=further.speaker)
    return claim


def _is_act_of(passage: Passage, claim: ClaimMention, further: StatementMention) -> bool:
    """Return whether a claim is the speech act itself, or what it governs without a subject of its own."""
    if further.cue is None or further.speaker is None or claim.object.span == further.speaker.span:
        return False
    if claim.trigger.overlaps(further.cue):
        return True
    act = passage.token_at(claim.trigger.start)
    clause = next(passage.clauses_at(act, act + 1), None)
    if clause is None or clause.governor is None or claim.trigger not in further.content:
        return False
    return passage.tokens[passage.document.clauses[clause.governor].predicate].span in further.cue
