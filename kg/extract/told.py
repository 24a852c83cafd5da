"""What the text has told before: claims within reach, who accused last, who said something of somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg.extract.passage import Passage
from kg.model import Argument, ClaimMention, Mention, StatementMention

_BACK = 4  # sentences back to what was told
NEAR_BACK = 2  # the same, for nouns that any deed or word can be taken up by


def told_before(passage: Passage, position: int, told: Sequence[ClaimMention]) -> Iterator[tuple[ClaimMention, int]]:
    """Yield the claims before a position, the latest first, with how many sentences back; none beyond reach."""
    here = passage.sentence_at(position)
    for index in range(bisect_left(told, position, key=lambda claim: claim.trigger.start) - 1, -1, -1):
        back = here - passage.sentence_at(told[index].trigger.start)
        if back > _BACK:
            return
        yield told[index], back


def who_said(
    passage: Passage, event: Argument, subject: Mention, statements: Sequence[StatementMention]
) -> Mention | None:
    """Return who said what "the claim", "tudingan itu" takes up, right before; a sentence before, of the subject."""
    if not any(cue.reading("noun") for cue in passage.cues_between(event.head, event.head + 1)):
        return None
    here = passage.sentence_at(event.span.start)
    for statement in reversed(statements):
        back = here - passage.sentence_at(statement.content.start)
        if back > NEAR_BACK:
            return None
        speaker = statement.speaker
        if speaker is None or speaker.text == subject.text:
            continue
        remarked = back == 0 and statement.cue is not None and statement.cue.end <= event.span.start
        if remarked or (back > 0 and _is_of(passage, subject, statement)):
            return speaker if speaker.kind != "pronoun" else None
    return None


def _is_of(passage: Passage, actor: Mention, statement: StatementMention) -> bool:
    """Return whether a statement accuses, or speaks of an actor: "Russian jets" before "Moscow dismissed it"."""
    if actor.text.split()[-1] in statement.content.of(passage.text):
        return True
    within = passage.phrases_between(*passage.tokens_of(statement.content))
    named = (mention for phrase in within for mention in phrase.mentions)
    if actor.candidates and any(mention.candidates == actor.candidates for mention in named):
        return True
    if statement.cue is None:
        return False
    cue = next(passage.cues_between(*passage.tokens_of(statement.cue)), None)
    return cue is not None and cue.cue.relation == "accuses"


def accuser_before(passage: Passage, start: int, speaker: Mention, told: Sequence[ClaimMention]) -> Mention | None:
    """Return who made the last accusation before a place, other than the speaker; None where a pronoun did."""
    for claim, _ in told_before(passage, start, told):
        if claim.relation == "accuses" and claim.subject.text != speaker.text:
            return claim.subject if claim.subject.kind != "pronoun" else None
    return None
