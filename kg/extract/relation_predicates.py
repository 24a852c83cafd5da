"""Stances that a predicate gives: who says that a step is illegal or its author a racist opposes its author."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.deed_nouns import is_in_state
from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.model import ClaimMention, Clause, Mention, StatementMention

_MUTUAL = frozenset({"enemy", "enemies"})  # they may be each other's, not the speaker's
_NEAR = 3  # tokens before a subject in which what is asked stands


def predicate_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield that a speaker opposes whom, or whose deed, he calls by a hostile word: "Turkey's threats are shameful".

    Args:
        passage: the document.
        statements: its statements.
    """
    for statement in statements:
        speaker = statement.speaker
        if speaker is None:
            continue
        first, last = passage.tokens_of(statement.content)
        for clause in passage.clauses_at(first, last):
            if not _is_hostile(passage, clause) or _is_denial(passage, clause):
                continue
            of_deed = passage.lower[clause.predicate] in passage.words.faults
            if of_deed and actors_of(passage, clause.subject, direct=True):
                continue  # "Afghanistan was a mistake" is about a war there
            for actor in actors_of(passage, clause.subject):
                if _is_other(actor) and actor is not speaker:
                    span = passage.tokens[clause.predicate].span
                    yield ClaimMention(speaker, "opposes", actor, clause.span, span, pattern="judgement")


def _is_hostile(passage: Passage, clause: Clause) -> bool:
    word = passage.lower[clause.predicate]
    judged = word in (*passage.words.condemning, *passage.words.faults) or (
        word in passage.words.hostile_names and word not in _MUTUAL
    )
    judged = judged and not is_in_state(passage, clause.predicate)  # "is in danger of"
    predicate = passage.tokens[clause.predicate].pos in ("NOUN", "ADJ")
    about = clause.subject is not None and passage.tokens[clause.subject.head].pos in ("NOUN", "PROPN", "PRON")
    asked = clause.subject is not None and _is_asked(passage, passage.token_at(clause.subject.span.start))
    sure = not asked and clause.polarity == "positive" and clause.modality in ("asserted", "intended")
    return judged and predicate and about and sure


def _is_denial(passage: Passage, clause: Clause) -> bool:
    """Return whether a clause says that what somebody alleges is untrue, which denies it: "the claims are baseless"."""
    alleged = clause.subject is not None and passage.lower[clause.subject.head] in passage.words.allegations
    return alleged and passage.lower[clause.predicate] in passage.words.untrue


def _is_asked(passage: Passage, first: int) -> bool:
    """Return whether a clause is a question: "asked what about Trump's plan is wrong"."""
    before = passage.lower[max(0, first - _NEAR) : first]
    return not set(before).isdisjoint((*passage.words.questions, *passage.language.modifiers.undecided))


def _is_other(actor: Mention) -> bool:
    """Return whether an actor is named, described or a person; "it is illegal to" is about nobody, "we" the speaker."""
    role = actor.role or ""
    return actor.kind != "pronoun" or (role.startswith("third") and not role.endswith(":it"))
