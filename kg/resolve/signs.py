"""The signs by which a finding is less sure than its rule: how its parties are called, how far off they stand.

`training/confidence.py` measures what each is worth; a sign that it finds worthless has no entry in `confidence.yaml`
and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Actor, ClaimMention, FactMention, Mention, Span, StatementMention

INFERRED = frozenset(
    {"shared-aim", "event", "place", "scene", "accuser"}
)  # rules that go beyond the words of the clause

_FAR_SPEAKER = 40  # characters between a speaker and the cue
_FAR = 30  # characters between a trigger and one of its parties


def signs_of_statement(statement: StatementMention, speaker: Actor | None) -> Iterator[str]:
    """Yield the signs of a statement.

    Args:
        statement: where it was found.
        speaker: who is meant by its speaker, if that is known.
    """
    if speaker is None:
        yield "speaker-unknown"
    elif speaker.kind != "Person":
        yield "speaker-body"
    named, cue = statement.speaker, statement.cue
    if named is not None and cue is not None and _between(named.span, cue) > _FAR_SPEAKER:
        yield "speaker-far"
    if statement.embedded_in is not None:
        yield "embedded"


def signs_of_claim(claim: ClaimMention) -> Iterator[str]:
    """Yield the signs of a claim."""
    ends = (claim.subject, claim.object)
    if claim.pattern in INFERRED:
        yield "inferred"
    if any(_between(end.span, claim.trigger) > _FAR for end in ends):
        yield "party-far"
    for kind, sign in (("description", "party-described"), ("pronoun", "party-pronoun")):
        if any(end.kind == kind for end in ends):
            yield sign


def signs_of_fact(fact: FactMention) -> Iterator[str]:
    """Yield the signs of a fact."""
    if fact.relation == "holdsOffice" and fact.of is None:
        yield "office-of-nothing"
    parties = [party for party in (fact.subject, fact.object, fact.of) if isinstance(party, Mention)]
    if any(party.kind == "description" for party in parties):
        yield "party-described"
    if any(party.kind == "name" and not party.candidates for party in parties):
        yield "party-unlinked"


def _between(one: Span, other: Span) -> int:
    """Return the number of characters between two spans, 0 where they touch."""
    return max(0, max(one.start, other.start) - min(one.end, other.end))
