"""Accusations in a speaker's own words: "said Israel had broken the truce", "menilai Israel melakukan genosida"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.voices import Voices
from kg.model import ClaimMention, Clause, Mention, StatementMention


def wrong_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield that a speaker accuses of whom he says that he did wrong: lied, broke a truce, committed crimes.

    Args:
        passage: the document.
        statements: its statements.
    """
    voices = Voices(statements)
    for clause in passage.document.clauses:
        if not _is_wrong(passage, clause):
            continue
        trigger = passage.tokens[clause.predicate].span
        number = voices.innermost(trigger)
        speaker = statements[number].speaker if number is not None else None
        if speaker is None:
            continue
        for actor in actors_of(passage, clause.subject or clause.agent):
            if actor is not speaker and _acts(actor):
                yield ClaimMention(speaker, "accuses", actor, clause.span, trigger, pattern="wrongdoing")


def _is_wrong(passage: Passage, clause: Clause) -> bool:
    """Return whether a clause tells for sure of a wrong, by its verb alone or by what is done."""
    words = passage.words
    to_do = clause.predicate > 0 and passage.lower[clause.predicate - 1] in words.content_infinitives
    if to_do or clause.polarity != "positive" or clause.modality != "asserted":
        return False
    verb = {clause.lemma, passage.lower[clause.predicate]}
    if not verb.isdisjoint(words.wrong_verbs):
        return True
    return not verb.isdisjoint(words.wrong_doing) and _does_wrong(passage, clause)


def _does_wrong(passage: Passage, clause: Clause) -> bool:
    done = clause.object
    if done is None:
        return False
    heads = {passage.tokens[index].lemma for index in (done.head, *done.conjuncts)}
    heads |= {passage.lower[index] for index in (done.head, *done.conjuncts)}
    return not heads.isdisjoint(passage.words.wrongs)


def _acts(actor: Mention) -> bool:
    return actor.kind != "pronoun" and actor.actor_kind not in ("Place", None)
