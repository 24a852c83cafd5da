"""Threats and promises whose target is whom the act would concern: "Al-Qaeda threatened to kill Iraqi policemen"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.passage import Passage
from kg.extract.planned_acts import commitment_of
from kg.extract.trigger_lookup import triggers_at
from kg.model import ClaimMention, Clause, Span

_NEAR = 3  # tokens between the verb that commits and the act
_HOSTILE = frozenset({"attacks", "coerces", "sanctions", "mobilizes"})  # who vows these threatens
_ACTS = {
    "threatens": _HOSTILE | {"withdraws", "rejects", "protests"},
    "promises": frozenset({"aids", "supports", "concedes"}),
}  # acts that each kind of commitment is about


def commitment_claims(passage: Passage, claims: Sequence[ClaimMention]) -> Iterator[ClaimMention]:
    """Yield the threat or promise that an announced act is, towards whom the act is aimed at.

    Args:
        passage: the document.
        claims: those found so far; an act of one's own under a threat or promise is among them.
    """
    taken = {(claim.relation, claim.trigger) for claim in claims}
    for claim in claims:
        clause = next((c for c in passage.clauses_at(*_tokens(passage, claim))), None)
        if clause is None or claim.polarity == "negative" or not claim.pattern.startswith("verb"):
            continue
        threat = _threat_before(passage, clause) if claim.relation in _ACTS["threatens"] else None
        if threat is not None and ("threatens", threat) not in taken:
            yield replace(claim, relation="threatens", trigger=threat, modality="asserted", pattern="commitment")
        for index in _committing(passage, clause):
            length, forms = triggers_at(passage, index)
            spoken = [cue.cue.relation for cue in passage.cues_between(index, index + 1) if cue.cue.relation]
            plain = (*(form.trigger.relation for form in forms if not form.trigger.requires), *spoken)
            noun = passage.tokens[index].pos == "NOUN"  # "a commitment to disarm" is no threat
            vowed = claim.relation in _HOSTILE and not noun
            kinds = ("threatens" if name == "promises" and vowed else name for name in plain)
            relation = next((name for name in kinds if claim.relation in _ACTS.get(name, ())), None)
            span = passage.span_of(index, index + max(1, length))
            if relation is not None and (relation, span) not in taken:
                yield replace(claim, relation=relation, trigger=span, modality="asserted", pattern="commitment")


def _tokens(passage: Passage, claim: ClaimMention) -> tuple[int, int]:
    first = passage.token_at(claim.trigger.start)
    return first, first + 1


def _threat_before(passage: Passage, clause: Clause) -> Span | None:
    """Return the noun of a threat right before the act: "mengulangi ancaman untuk menyerang", "a threat to attack"."""
    noun = clause.predicate - 2
    if noun < 0 or passage.lower[noun + 1] not in passage.words.content_infinitives:
        return None
    forms = (form.trigger for form in passage.language.triggers.get(passage.lower[noun], ()))
    told = any(trigger.part == "noun" and trigger.relation == "threatens" for trigger in forms)
    return passage.span_of(noun, noun + 1) if told else None


def _committing(passage: Passage, clause: Clause) -> Iterator[int]:
    """Yield the verb or noun that governs an act, or the verb right before it with small words between."""
    noun = commitment_of(passage, clause.predicate)
    if noun is not None:
        yield noun
        return
    governor = passage.document.clauses[clause.governor] if clause.governor is not None else None
    if governor is not None and governor.predicate < clause.predicate:
        yield governor.predicate
        return
    first = passage.document.sentences[clause.sentence].first
    for index in range(clause.predicate - 1, max(first, clause.predicate - _NEAR) - 1, -1):
        if passage.tokens[index].pos == "VERB":
            yield index
            return
