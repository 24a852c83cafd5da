"""Against whom one helps or joins another: "sided with France against Libya", "bekerja sama dengan AS melawan Iran"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import right_after
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import triggers_at
from kg.extract.verb_force import force_of
from kg.extract.verb_roles import doers_of, targets_of
from kg.model import ClaimMention, Mention, StatementMention

_HELPING = frozenset({"supports", "aids", "cooperatesWith"})
_REACH = 12  # tokens in which the foe's name stands
_TOGETHER = frozenset({"cooperatesWith"})  # what two do together both do


def common_foe_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield that who helps or joins another against somebody opposes him, and so does who joins him in it.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        length, forms = triggers_at(passage, clause.predicate)
        trigger = next((form.trigger for form in forms if form.trigger.relation in _HELPING), None)
        if trigger is None or clause.voice == "passive" or trigger.requires:
            continue
        friends = targets_of(passage, clause, trigger, length)
        polarity, modality = force_of(passage, clause, trigger)
        if not friends or polarity == "negative":
            continue
        span = passage.span_of(clause.predicate, clause.predicate + length)
        joined = friends if trigger.relation in _TOGETHER else ()
        foes = [foe for foe in _foes(passage, friends) if foe not in friends]
        for side in dict.fromkeys((*doers_of(passage, clause), *joined)):
            for foe in foes:
                yield ClaimMention(side, "opposes", foe, clause.span, span, polarity, modality, pattern="common-foe")


def _foes(passage: Passage, friends: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the actors named after a preposition right after who is helped: "the Houthis against Saudi Arabia"."""
    last = passage.tokens_of(friends[-1].span)[1]
    if passage.lower[last : last + 1] == () or passage.lower[last] not in passage.words.opposing:
        return ()
    found = right_after(passage, last + 1, min(len(passage.tokens), last + _REACH))
    end = passage.tokens_of(found[-1].span)[1] if found else last
    if found and passage.lower[end : end + 1] in (("'s",), ("'",)):
        return ()  # "against Iran's wishes"
    return tuple(foe for foe in found if foe.kind == "name" and foe.actor_kind != "Place")
