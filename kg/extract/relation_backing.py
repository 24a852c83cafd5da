"""Help with which somebody acts, and for whom: "with the help of Russian jets", "a rally in support of Georgia"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.noun_participants import participants
from kg.extract.participants import right_after
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import nouns_at
from kg.extract.verb_roles import doers_of
from kg.languages.language import Trigger
from kg.model import Argument, ClaimMention, Clause, Mention, StatementMention

_HELP = frozenset({"aids", "supports"})
_SUPPORT_REACH = 14  # tokens from a verb to "in support of"
_REACH = 8  # tokens after the noun in which whoever helps is named


def backing_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield who helps a clause's subject in what it does, and in whose support it does it.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        acts = clause.voice == "active" and clause.polarity == "positive"
        for oblique in clause.obliques if acts else ():
            if oblique.preposition in passage.words.helped_by:
                yield from _claims(passage, clause, oblique)
        if acts:
            yield from _in_support(passage, clause)


def _in_support(passage: Passage, clause: Clause) -> Iterator[ClaimMention]:
    """Yield that a clause's subject supports those in whose support it acts: "marched in solidarity with Iran"."""
    sayings = [tuple(saying.split()) for saying in passage.words.in_support]
    sentence = passage.document.sentences[clause.sentence]
    for index in range(clause.predicate + 1, min(sentence.last, clause.predicate + _SUPPORT_REACH)):
        if index > clause.predicate + 1 and passage.tokens[index].pos == "VERB":
            return  # what another does
        length = next((len(s) for s in sayings if passage.lower[index : index + len(s)] == s), 0)
        if not length:
            continue
        span = passage.span_of(index, index + length)
        for target in right_after(passage, index + length, sentence.last):
            for doer in (doer for doer in doers_of(passage, clause) if not _are_one(doer, target)):
                yield ClaimMention(
                    doer, "supports", target, clause.span, span, "positive", clause.modality, pattern="noun"
                )
        return


def _claims(passage: Passage, clause: Clause, oblique: Argument) -> Iterator[ClaimMention]:
    found = _help_at(passage, clause, oblique)
    if found is None:
        return
    trigger, index, length = found
    sentence = passage.document.sentences[clause.sentence]
    last = min(sentence.last, index + length + _REACH)
    helpers = participants(passage, trigger.agent, (index, length), (sentence.first, last))
    helped = doers_of(passage, clause)
    span, modality = passage.span_of(index, index + length), clause.modality
    for helper, whom in ((a, b) for a in helpers for b in helped if not _are_one(a, b)):
        yield ClaimMention(helper, trigger.relation, whom, clause.span, span, "positive", modality, pattern="noun")


def _help_at(passage: Passage, clause: Clause, oblique: Argument) -> tuple[Trigger, int, int] | None:
    """Return what the noun that heads a phrase says of help, with where it begins and how many tokens it takes."""
    sentence = passage.document.sentences[clause.sentence]
    for index in range(max(sentence.first, oblique.head - 2), oblique.head + 1):
        length, forms = nouns_at(passage, index, sentence)
        trigger = next((form.trigger for form in forms if form.trigger.relation in _HELP), None)
        if trigger is not None and index <= oblique.head < index + length:
            return trigger, index, length
    return None


def _are_one(helper: Mention, whom: Mention) -> bool:
    return helper is whom or (bool(helper.candidates) and helper.candidates == whom.candidates)
