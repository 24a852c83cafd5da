"""Whose accord or fight opens a sentence that goes on: "Meski gencatan senjata dengan X tercapai, Israel ..."."""

from __future__ import annotations

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.model import Clause, Mention

_OPENING = 3  # tokens before a noun in which the conjunction of its clause stands


def party_of_main_clause(passage: Passage, noun: int) -> tuple[Mention, ...]:
    """Return the subject of the clause after one that a noun of an accord or fight opens, who is a party to it.

    "Meski gencatan senjata dengan Hamas tercapai, Israel menyerang Gaza": Israel.

    Args:
        passage: the document.
        noun: the token of the noun.
    """
    sentence = passage.sentence_of(noun)
    opening = range(max(sentence.first, noun - _OPENING), noun)
    conjunction = next((i for i in opening if passage.tokens[i].pos == "SCONJ"), None)
    if conjunction is None or conjunction > sentence.first and passage.lower[conjunction - 1] != ",":
        return ()
    comma = next((i for i in range(noun, sentence.last) if passage.lower[i] == ","), sentence.last)
    if not any(_tells_of(passage, clause, noun) for clause in passage.clauses_at(conjunction, comma)):
        return ()
    later = (clause for clause in passage.clauses_at(comma, sentence.last) if clause.subject is not None)
    main = next((c for c in later if c.subject is not None and c.subject.head > comma), None)
    return actors_of(passage, main.subject) if main is not None and main.voice == "active" else ()


def _tells_of(passage: Passage, clause: Clause, noun: int) -> bool:
    """Return whether a clause says no more of a noun than that there is such a thing."""
    thing = clause.object if clause.voice == "passive" else clause.subject or clause.object
    told = passage.lower[clause.predicate] in passage.words.taking_place
    return told and thing is not None and thing.head == noun
