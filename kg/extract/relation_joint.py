"""Who joins another in an act: both do it, and where it is no speech they work together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.model import ClaimMention, Clause, Mention, StatementMention

_REACH = 14  # tokens from a verb of joining to the act


def joint_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield that who joins another in an act works with him: "joined Kenya and Uganda in patrolling the coast".

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        joining = _joining(passage, clause)
        speaks = any(cue.reading("active") for cue in passage.cues_between(clause.predicate, clause.predicate + 1))
        if joining is None or speaks:
            continue
        span = passage.span_of(joining.predicate, joining.predicate + 1)
        for subject in actors_of(passage, joining.subject):
            for other in actors_of(passage, joining.object, direct=True):
                yield ClaimMention(
                    subject,
                    "cooperatesWith",
                    other,
                    joining.span,
                    span,
                    joining.polarity,
                    joining.modality,
                    pattern="joint",
                )


def joined_in(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return whom somebody joins in the act of a clause: Egypt of "Jordan joined Egypt in condemning Israel"."""
    joining = _joining(passage, clause)
    return actors_of(passage, joining.object, direct=True) if joining is not None else ()


def _joining(passage: Passage, clause: Clause) -> Clause | None:
    """Return the clause of a verb of joining whose object stands right before the act of another clause."""
    link = clause.predicate - 1
    if link < 1 or passage.lower[link] not in passage.words.jointly:
        return None
    for joining in passage.clauses_at(max(0, link - _REACH), link):
        joins = passage.lower[joining.predicate] in passage.words.joining and joining.voice == "active"
        if joins and joining.object is not None and passage.token_at(joining.object.span.end - 1) == link - 1:
            return joining
    return None
