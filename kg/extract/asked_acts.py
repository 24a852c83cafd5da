"""What is asked of somebody: an act that stands in the infinitive, and whether he is to do or to undergo it."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.languages.language import Trigger
from kg.model import Clause, Mention

_REACH = 8  # tokens from a verb to the infinitive after its object
_ASKED_BEFORE = 8  # tokens between the end of a question and the verb that puts it
_BEFORE = 3  # tokens before a passive infinitive in which its "to" stands


def has_infinitive(passage: Passage, clause: Clause, trigger: Trigger) -> bool:
    """Return whether an infinitive that the trigger allows follows a verb's object: "wants Germany to do more"."""
    last = min(passage.document.sentences[clause.sentence].last - 1, clause.predicate + _REACH)
    for index in range(clause.predicate + 1, last):
        following = passage.tokens[index + 1].pos
        if passage.lower[index] in passage.words.content_infinitives and following in ("VERB", "AUX"):
            return index > clause.predicate + 1 and passage.lower[index + 1] not in trigger.excludes
        if passage.tokens[index].pos == "VERB" or passage.lower[index] in (",", ";", ":", "that"):
            return False
    return False


def is_no_demand(passage: Passage, clause: Clause) -> bool:
    """Return whether who wants something asks nobody to act: "tidak ingin TikTok menghilang", "ingin Iran kalah"."""
    if passage.lower[clause.predicate] not in passage.words.wishes:
        return False
    last = passage.document.sentences[clause.sentence].last
    wanted = next(passage.clauses_at(clause.predicate + 1, last), None)
    lemma = passage.tokens[wanted.predicate].lemma if wanted is not None else ""
    return clause.polarity == "negative" or lemma in passage.words.undemanded


def is_to_undergo(passage: Passage, first: int, last: int, mention: Mention) -> bool:
    """Return whether what is called for is to be done to an actor, not by him: "called for Hamas to be disarmed".

    Args:
        passage: the document.
        first: the token after the verb that asks.
        last: where what it asks for ends.
        mention: the actor.
    """
    for clause in passage.clauses_at(first, last):
        before = passage.lower[clause.predicate - _BEFORE : clause.predicate]
        asked = clause.voice == "passive" and not set(before).isdisjoint(passage.words.content_infinitives)
        if asked and clause.object is not None and mention.span in clause.object.span:
            return clause.object.head >= first
    return False


def is_called_for(passage: Passage, clause: Clause) -> bool:
    """Return whether an act is only what a call is for, not the subject's: "calls for boycotting, to boycott"."""
    before = clause.predicate - 1
    while before > 0 and passage.tokens[before].pos == "PUNCT":
        before -= 1
    if before < 1 or passage.lower[before] not in passage.words.aims_of_calls:
        return False
    forms = passage.language.triggers.get(passage.lower[before - 1], ())
    nominal = passage.tokens[before - 1].pos == "NOUN"
    return nominal and any(form.trigger.part == "noun" and form.trigger.relation == "callsFor" for form in forms)


def is_question(passage: Passage, verb: int, last: int) -> bool:
    """Return whether a verb of asking puts a question and requests nothing: "asked Trump about it", '"Why?" he asked'.

    Args:
        passage: the document.
        verb: the token of the verb.
        last: where what belongs to it ends.
    """
    if passage.lower[verb] not in passage.words.asking:
        return False
    for index in range(verb + 1, min(last, verb + _REACH)):
        if passage.lower[index] in passage.words.questioning:
            return True
        if passage.lower[index] in (*passage.words.content_infinitives, "for", "that", ",", ":"):
            return False
    return "?" in passage.lower[max(0, verb - _ASKED_BEFORE) : verb]
