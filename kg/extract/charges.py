"""Accusations and whom they charge with an act: "accused Russia of shelling", "was accused by Kabul of sheltering"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import expresses
from kg.model import Clause, Mention

_REACH = 14  # tokens from an accusation to the act


def charged(passage: Passage, charge: int) -> tuple[Mention, ...]:
    """Return whom a passive charges: "Pakistan was accused by Kabul of sheltering".

    Args:
        passage: the document.
        charge: the "of" before what it is charged with.
    """
    passive = (clause for clause in accusations_near(passage, charge) if clause.voice == "passive")
    return next((actors_of(passage, clause.object) for clause in passive), ())


def charge_before(passage: Passage, clause: Clause, first: int) -> int | None:
    """Return the "of" of a charge that somebody used something to do what a clause says: "accused X of using Y to".

    Args:
        passage: the document.
        clause: the clause of an infinitive.
        first: the first token of its sentence.
    """
    index, token = clause.predicate, passage.tokens[clause.predicate]
    infinitive = passage.lower[index - 1] in passage.words.content_infinitives
    if not infinitive or token.label not in ("advcl", "xcomp") or not first < token.head - 1 < index:
        return None
    return token.head - 1 if passage.lower[token.head - 1] in passage.words.charging else None


def accusations_near(passage: Passage, token: int) -> Iterator[Clause]:
    """Yield the clauses shortly before a token whose predicate accuses."""
    near = passage.clauses_at(max(0, token - _REACH), token)
    return (clause for clause in near if expresses(passage, clause.predicate, "accuses"))
