"""Attacks that are laid to somebody: "the hacking of the party was traced to Russia", "attributed the raid to Iran"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.governed import after_preposition
from kg.extract.noun_participants import participants
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import nouns_at
from kg.languages.language import Trigger
from kg.model import ClaimMention, Clause, Mention, StatementMention

_REACH = 8  # tokens after the verb in which it is told to whom a deed is laid


def attributed_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield attacks by whom a verb lays a deed to that is its subject in the passive, else its object.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        if clause.object is None or passage.lower[clause.predicate] not in passage.words.attributing:
            continue
        found = _deed(passage, clause)
        if found is None:
            continue
        trigger, victims = found
        end = passage.sentence_of(clause.predicate).last
        first, last = clause.predicate + 1, min(end, clause.predicate + _REACH)
        if clause.voice == "active":
            first, last = clause.object.head, end
        doers = after_preposition(passage, passage.words.attributed_to, first, last)
        span = passage.span_of(clause.predicate, clause.predicate + 1)
        for doer in doers:
            for victim in victims:
                force = (clause.polarity, clause.modality)
                yield ClaimMention(doer, trigger.relation, victim, clause.span, span, *force, pattern="harm")


def _deed(passage: Passage, clause: Clause) -> tuple[Trigger, tuple[Mention, ...]] | None:
    """Return what the deed says that a clause lays to somebody, and whom it was done to; None for other things."""
    head = clause.object.head if clause.object is not None else 0
    sentence = passage.document.sentences[clause.sentence]
    length, forms = nouns_at(passage, head, sentence)
    trigger = next((form.trigger for form in forms if form.trigger.relation == "attacks"), None)
    if trigger is None:
        return None
    targets = tuple(place for place in trigger.target if place not in passage.words.attributed_to)
    victims = participants(passage, targets, (head, length), (sentence.first, sentence.last))
    return (trigger, victims) if victims else None
