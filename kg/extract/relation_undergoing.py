"""What is done to those who face it, are hit with it, rely on it or are under it, or what they act on as asked.

"faces US sanctions", "dikenai sanksi", "Gaza is under Israeli siege", "di bawah tekanan AS", "at the request of Japan".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.deed_nouns import is_named_after_land
from kg.extract.noun_participants import participants
from kg.extract.participants import actors_of, right_before
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import nouns_at
from kg.extract.verb_force import force_of
from kg.languages.language import TriggerForm
from kg.model import ClaimMention, Clause, Mention, Sentence, StatementMention

_MODIFIERS = 5  # tokens before a noun among which its preposition stands: "under the new US and EU sanctions"
_REACH = 6  # tokens after a verb's noun in which whose act it is stands, or from "under" to its noun
_AFTER = 4  # tokens after the noun under which somebody is in which its doer stands
_SUFFERED = frozenset(
    {"coerces", "attacks", "sanctions", "callsFor", "threatens", "opposes", "accuses", "investigates"}
)
_URGED = frozenset({"callsFor"})  # at whose request somebody acts


def undergoing_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield what nouns tell of as done to whoever is under it, or is the subject of a verb of undergoing.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    sorts = ((passage.words.under, _SUFFERED), (passage.words.at, _URGED))
    leads = [(tuple(phrase.split()), relations) for phrases, relations in sorts for phrase in phrases]
    openers = {words[0] for words, _ in leads}
    for sentence in passage.document.sentences:
        for index in range(sentence.first, sentence.last):
            if passage.lower[index] in openers:
                yield from _under_claims(passage, index, sentence, leads)
    for clause in passage.document.clauses:
        sufferers = actors_of(passage, clause.object if clause.voice == "passive" else clause.subject)
        for head in _faced(passage, clause) if sufferers else ():
            yield from _faced_claims(passage, clause, head, sufferers)


def _under_claims(
    passage: Passage, index: int, sentence: Sentence, leads: Sequence[tuple[tuple[str, ...], frozenset[str]]]
) -> Iterator[ClaimMention]:
    """Yield what a token begins to tell of that somebody is under, or acts at the request of."""
    found = {}
    for words, relations in leads:
        if relations not in found and passage.lower[index : index + len(words)] == words:
            found[relations] = len(words)
    for relations, length in found.items():
        yield from _suffered_claims(passage, (index, index + length), relations, sentence)


def _suffered_claims(
    passage: Passage, bounds: tuple[int, int], relations: frozenset[str], sentence: Sentence
) -> Iterator[ClaimMention]:
    """Yield what the noun after "under" says that its doer does to whoever is under it."""
    under, first = bounds
    negations = set(passage.language.modifiers.negation)
    for noun in range(first, min(sentence.last, first + _REACH)):
        if passage.lower[noun] in negations:
            return  # "under no pressure"
        if passage.tokens[noun].pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "VERB", "ADV"):
            return
        length, forms = nouns_at(passage, noun, sentence)
        trigger = next((form.trigger for form in forms if form.trigger.relation in relations), None)
        if trigger is None:
            continue
        several = passage.words.possessor_first and passage.lower[noun] != passage.tokens[noun].lemma
        if relations is _URGED and several:
            return  # "laughed at the demands of Japan"
        place, last = (noun, length), min(sentence.last, noun + length + _AFTER)
        doers = () if is_named_after_land(passage, noun) else participants(passage, trigger.agent, place, (first, last))
        span = passage.span_of(noun, noun + length)
        for doer in doers:
            for sufferer in _sufferers(passage, (under, noun), sentence, asked=relations is _URGED):
                if sufferer.text != doer.text:
                    yield ClaimMention(doer, trigger.relation, sufferer, sentence.span, span, pattern="sufferer")
        return


def _sufferers(passage: Passage, bounds: tuple[int, int], sentence: Sentence, *, asked: bool) -> tuple[Mention, ...]:
    """Return who stands before "under", a comma or a participle between, else the subject that is under it.

    A subject that acts is under it where it comes after it ("Under US pressure, Israel ..."), or acts as he is asked.
    """
    (under, noun), before = bounds, bounds[0]
    while not asked and before > sentence.first and _stands_between(passage, before - 1):
        before -= 1
    found = () if asked else right_before(passage, before, sentence.first)
    if found:
        return found
    clauses = (
        c for c in passage.clauses_at(sentence.first, sentence.last) if any(under <= o.head <= noun for o in c.obliques)
    )
    clause = next(clauses, None) or next(passage.clauses_at(noun, noun + 1), None)
    if clause is None or clause.subject is None:
        return ()
    return actors_of(passage, clause.subject) if asked or not clause.object or noun < clause.subject.head else ()


def _stands_between(passage: Passage, index: int) -> bool:
    """Return whether a word only ties who is under something to it: ",", "living", "is still"."""
    token = passage.tokens[index]
    living = token.pos == "VERB" and passage.lower[index] in passage.words.living
    return living or passage.lower[index] == "," or token.pos in ("AUX", "ADV", "PRON")


def _faced_claims(passage: Passage, clause: Clause, head: int, sufferers: Sequence[Mention]) -> Iterator[ClaimMention]:
    """Yield what the noun at `head` says that others do to the subject that faces it."""
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


def _faced(passage: Passage, clause: Clause) -> Iterator[int]:
    """Yield the heads of what the subject of a clause faces, is hit with or relies on."""
    words = passage.words
    verb = {passage.lower[clause.predicate], passage.tokens[clause.predicate].lemma}
    if clause.voice == "active" and not verb.isdisjoint(words.facing) and clause.object is not None:
        yield clause.object.head
    made = clause.object.head if clause.object is not None else clause.predicate
    if clause.voice == "active" and passage.lower[made] in words.made_targets and made + 1 < len(passage.tokens):
        yield made + 1  # "menjadi sasaran serangan"
    struck = clause.voice == "passive" and not verb.isdisjoint(words.striking)
    following = clause.predicate + 1
    if struck and following < len(passage.tokens) and passage.tokens[following].pos == "NOUN":
        yield following  # "dikenai sanksi"
    for oblique in clause.obliques:
        joined = {f"{word} {oblique.preposition}" for word in verb}
        if (struck and oblique.preposition in words.striking_with) or not joined.isdisjoint(words.relying_on):
            yield oblique.head
