"""Whether what a noun tells is only asked for: "called for a ceasefire between X and Y", "usulan gencatan senjata"."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.extract.trigger_lookup import triggers_at

_REACH = 6  # tokens between a proposal and what it is for: "proposals for a new Georgian-Russian ceasefire"


def is_call(passage: Passage, predicate: int) -> bool:
    """Return whether a verb calls for something by itself: "menyerukan", not "menyampaikan (seruan)"."""
    forms = (form.trigger for form in triggers_at(passage, predicate)[1])
    return any(trigger.relation == "callsFor" and not trigger.requires for trigger in forms)


def is_asked_for(passage: Passage, noun: int, length: int) -> bool:
    """Return whether a deed is what somebody calls for or proposes, and so is not yet done.

    Args:
        passage: the document.
        noun: the first token of the noun of the deed.
        length: its tokens.
    """
    head = _head(passage, noun, length)
    if any(_asks(passage, clause.predicate) for clause in passage.clauses_with_object(head)):
        return True
    aims = passage.words.aims_of_calls
    for clause in passage.clauses_at(max(0, noun - 2 * _REACH), head):
        aimed = any(oblique.head == head and oblique.preposition in aims for oblique in clause.obliques)
        if aimed and _asks(passage, clause.predicate):
            return True
    return _follows_proposal(passage, noun)


def is_proposed(passage: Passage, noun: int, length: int) -> bool:
    """Return whether a deed is only what somebody proposes, who need not take part: "a ceasefire initiative by".

    Args:
        passage: the document.
        noun: the first token of the noun of the deed.
        length: its tokens.
    """
    beside = noun + length if passage.words.possessor_first else noun - 1
    return 0 <= beside < len(passage.lower) and passage.lower[beside] in passage.words.proposals


def _head(passage: Passage, noun: int, length: int) -> int:
    """Return the last noun of a compound: "deal" of "ceasefire deal"."""
    if not passage.words.possessor_first:
        return noun
    head = noun + length - 1
    while passage.tokens[head].label == "compound" and passage.tokens[head].head > head:
        head = passage.tokens[head].head
    return head


def _asks(passage: Passage, predicate: int) -> bool:
    return is_call(passage, predicate) or passage.lower[predicate] in passage.words.proposing


def _follows_proposal(passage: Passage, noun: int) -> bool:
    """Return whether a proposal and its preposition stand before what it is for: "a plan for", "usulan"."""
    if not passage.words.possessor_first:
        return is_proposed(passage, noun, 1)
    for place in range(noun - 1, max(0, noun - 1 - _REACH), -1):
        if passage.tokens[place].pos == "VERB" or passage.lower[place] == ",":
            return False
        if passage.lower[place] in passage.words.aims_of_calls:
            return passage.lower[place - 1] in passage.words.proposals
    return False
