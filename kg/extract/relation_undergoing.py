"""What is done to a subject that faces it, is hit with it or relies on it: "faces US sanctions", "dikenai sanksi"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.relation_nouns import nouns_at, participants
from kg.extract.verb_force import force_of
from kg.languages.language import TriggerForm
from kg.model import ClaimMention, Clause, Mention, Sentence, StatementMention

_MODIFIERS = 5  # tokens before a noun among which its preposition stands: "under the new US and EU sanctions"
_REACH = 6  # tokens after a noun in which whose act it is stands


def undergoing_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield what nouns tell of as done to the subject of a verb of undergoing.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        sufferers = actors_of(passage, clause.object if clause.voice == "passive" else clause.subject)
        for head in _undergone(passage, clause) if sufferers else ():
            yield from _claims(passage, clause, head, sufferers)


def _claims(passage: Passage, clause: Clause, head: int, sufferers: Sequence[Mention]) -> Iterator[ClaimMention]:
    """Yield what the noun at `head` says that others do to the sufferers."""
    sentence = passage.document.sentences[clause.sentence]
    first, length, forms = _noun(passage, head, sentence)
    bounds = (max(sentence.first, first - _MODIFIERS), min(sentence.last, first + length + _REACH))
    span = passage.span_of(first, first + length) if length else clause.span
    for trigger in (form.trigger for form in forms):
        if trigger.mutual or trigger.relation in passage.symmetric:
            continue
        polarity, modality = force_of(passage, clause, trigger)
        doers = participants(passage, trigger.agent, (first, length), bounds)
        pairs = ((doer, sufferer) for doer in doers for sufferer in sufferers if doer.span != sufferer.span)
        for doer, sufferer in pairs:
            yield ClaimMention(
                doer, trigger.relation, sufferer, clause.span, span, polarity, modality, pattern="noun-undergone"
            )


def _noun(passage: Passage, head: int, sentence: Sentence) -> tuple[int, int, tuple[TriggerForm, ...]]:
    """Return the first token and length of the noun that ends in `head`, or begins there, and what it can mean."""
    for first in (head - 1, head) if passage.words.possessor_first else (head,):
        length, forms = nouns_at(passage, first, sentence)
        if first + length > head:
            return first, length, forms
    return head, 0, ()


def _undergone(passage: Passage, clause: Clause) -> Iterator[int]:
    """Yield the heads of what the subject of a clause undergoes."""
    words = passage.words
    verb = {passage.lower[clause.predicate], passage.tokens[clause.predicate].lemma}
    if clause.voice == "active" and not verb.isdisjoint(words.facing) and clause.object is not None:
        yield clause.object.head
    struck = clause.voice == "passive" and not verb.isdisjoint(words.striking)
    following = clause.predicate + 1
    if struck and following < len(passage.tokens) and passage.tokens[following].pos == "NOUN":
        yield following  # "dikenai sanksi"
    for oblique in clause.obliques:
        joined = {f"{word} {oblique.preposition}" for word in verb}
        if (struck and oblique.preposition in words.striking_with) or not joined.isdisjoint(words.relying_on):
            yield oblique.head
