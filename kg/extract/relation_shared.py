"""Sanctions on whom their authors condemn in the same breath: "mengutuk kudeta X dan mengumumkan sanksi"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.light_verbs import fits_nouns
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import triggers_at
from kg.extract.verb_force import force_of
from kg.extract.verb_roles import clause_end, doers_of
from kg.languages.language import Trigger
from kg.model import ClaimMention, Clause

_STANCES = frozenset({"opposes", "accuses"})
_SHARING = frozenset({"sanctions"})  # what one does to whom one condemns


def shared_targets(passage: Passage, claims: Sequence[ClaimMention]) -> Iterator[ClaimMention]:
    """Yield the sanctions that name no target, on whom a stance of the same people before them is to.

    Args:
        passage: the document.
        claims: those found so far, in any order.
    """
    taken = {claim.trigger.start for claim in claims}
    stances = [claim for claim in claims if claim.relation in _STANCES and claim.polarity == "positive"]
    for clause in passage.document.clauses:
        start = passage.tokens[clause.predicate].span.start
        trigger, length = _sharing(passage, clause)
        if start in taken or trigger is None or clause.voice == "passive":
            continue
        if _names_any(passage, clause, length):
            continue
        polarity, modality = force_of(passage, clause, trigger)
        span = passage.span_of(clause.predicate, clause.predicate + length)
        doers = {doer.span for doer in doers_of(passage, clause)}
        for stance in stances:
            same = passage.sentence_at(stance.trigger.start) == clause.sentence and stance.trigger.end <= start
            if same and stance.subject.span in doers:
                yield ClaimMention(
                    stance.subject,
                    trigger.relation,
                    stance.object,
                    clause.span,
                    span,
                    polarity,
                    modality,
                    pattern="event",
                )


def _sharing(passage: Passage, clause: Clause) -> tuple[Trigger | None, int]:
    """Return the trigger of sanctions at a clause's verb whose noun stands there, and how many tokens it takes."""
    length, forms = triggers_at(passage, clause.predicate)
    fitting = (
        form.trigger
        for form in forms
        if form.trigger.relation in _SHARING and form.trigger.requires and "object" not in form.trigger.target
    )
    return next((t for t in fitting if fits_nouns(passage, clause, t, length)), None), length


def _names_any(passage: Passage, clause: Clause, length: int) -> bool:
    """Return whether anybody is named after the verb, before a comma or another verb, whom the sanctions can be on."""
    first = clause.predicate + length
    last = max(first, clause_end(passage, clause))
    ended = (i for i in range(first, last) if passage.lower[i] == "," or passage.tokens[i].pos == "VERB")
    return next(passage.phrases_between(first, next(ended, last)), None) is not None
