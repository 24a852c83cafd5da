"""Stances to whoever did what was told before: "said the attack was criminal", "menyebut serangan itu biadab"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.passage import Passage
from kg.extract.relation_events import antecedents
from kg.extract.relation_judgements import REACH, is_deed, judgement_after, owners_of
from kg.model import Argument, ClaimMention, StatementMention


def judged_event_claims(
    passage: Passage, claims: Sequence[ClaimMention], statements: Sequence[StatementMention]
) -> Iterator[ClaimMention]:
    """Yield that a speaker opposes or accuses who did the deed that he judges, named where it was told.

    Args:
        passage: the document.
        claims: those found so far, in any order.
        statements: the document's statements.
    """
    told = sorted(claims, key=lambda claim: claim.trigger.start)
    for statement in statements:
        first, last = passage.tokens_of(statement.content)
        for deed in range(first, last):
            if is_deed(passage, deed) and _takes_up(passage, deed) and not any(owners_of(passage, deed, first, last)):
                yield from _judged(passage, statement, deed, last, told)


def _judged(
    passage: Passage, statement: StatementMention, deed: int, last: int, told: Sequence[ClaimMention]
) -> Iterator[ClaimMention]:
    found = judgement_after(passage, deed + 1, min(last, deed + REACH))
    if found is None or statement.speaker is None:
        return
    relation, begin, end = found
    event = Argument(passage.tokens[deed].span, deed)
    sentence = passage.document.sentences[passage.sentence_at(event.span.start)].span
    for actor in antecedents(passage, event, statement.speaker, told):
        trigger = passage.span_of(begin, end)
        yield ClaimMention(statement.speaker, relation, actor, sentence, trigger, pattern="event")


def _takes_up(passage: Passage, deed: int) -> bool:
    """Return whether a noun takes up what was told: "the attack", "serangan itu"."""
    beside = (*passage.lower[max(0, deed - 2) : deed], *passage.lower[deed + 1 : deed + 2])
    return not set(passage.words.definite_words).isdisjoint(beside)
