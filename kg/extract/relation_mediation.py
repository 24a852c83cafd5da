"""Appeals to both sides of what they are to begin or end: "urged talks between X and Y", "mendorong dialog antara"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.noun_participants import joint_parties
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import nouns_at, triggers_at
from kg.extract.verb_roles import subjects_of
from kg.model import ClaimMention, Clause, Mention, Span, StatementMention

_BETWEEN_SIDES = frozenset({"negotiatesWith", "withdraws", "agreesWith", "cooperatesWith", "attacks"})
_NEAR = 6  # tokens between the appeal and what it is for


def mediation_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield a `callsFor` to each side of talks, a truce or a war that somebody asks to be held or ended.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        length, forms = triggers_at(passage, clause.predicate)
        trigger = next((form.trigger for form in forms if form.trigger.relation == "callsFor"), None)
        if trigger is None or trigger.requires or clause.voice == "passive":
            continue
        sides = _sides(passage, clause, length)
        span = passage.span_of(clause.predicate, clause.predicate + length)
        for subject in subjects_of(passage, clause, trigger, length, passive=False) if sides else ():
            for side in sides:
                if side is not subject:
                    force = (clause.polarity, clause.modality)
                    yield ClaimMention(subject, "callsFor", side, clause.span, span, *force, pattern="mediation")


def as_requested(claims: Sequence[ClaimMention]) -> list[ClaimMention]:
    """Return the claims, what the sides are asked to do together marked as requested; their war goes on."""
    asked: dict[Span, set[Span]] = {}
    for claim in claims:
        if claim.pattern == "mediation":
            asked.setdefault(claim.evidence, set()).add(claim.object.span)
    return [_requested(claim, asked) for claim in claims]


def _requested(claim: ClaimMention, asked: dict[Span, set[Span]]) -> ClaimMention:
    ends = {claim.subject.span, claim.object.span}
    wanted = any(claim.trigger in span and ends <= sides for span, sides in asked.items())
    together = claim.relation in _BETWEEN_SIDES - {"attacks"} and claim.modality == "asserted"
    return replace(claim, modality="requested") if wanted and together else claim


def _sides(passage: Passage, clause: Clause, length: int) -> tuple[Mention, ...]:
    """Return the two or more who stand after "between", where nobody else stands before the noun."""
    sentence = passage.document.sentences[clause.sentence]
    first = clause.predicate + length
    for index in range(first, min(sentence.last, first + _NEAR)):
        if next(passage.phrases_between(first, index), None) is not None or passage.lower[index] in (",", ";", ":"):
            return ()
        taken, forms = nouns_at(passage, index, sentence)
        trigger = next((form.trigger for form in forms if form.trigger.relation in _BETWEEN_SIDES), None)
        if trigger is not None:
            both = joint_parties(passage, trigger, index + taken, sentence.last)
            return both if len(both) > 1 else ()
    return ()
