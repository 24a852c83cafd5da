"""Who is under what another does or acts at his request: "Gaza is under Israeli siege", "di bawah tekanan AS"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.deed_nouns import is_named_after_land
from kg.extract.participants import actors_of, right_before
from kg.extract.passage import Passage
from kg.extract.relation_nouns import nouns_at, participants
from kg.model import ClaimMention, Mention, Sentence, StatementMention

_SUFFERED = frozenset(
    {"coerces", "attacks", "sanctions", "callsFor", "threatens", "opposes", "accuses", "investigates"}
)
_URGED = frozenset({"callsFor"})  # at whose request somebody acts
_REACH = 6  # tokens from "under" to the noun
_AFTER = 4  # tokens after the noun in which its doer stands


def sufferer_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield that who does what a noun after "under" names does it to whoever is under it.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for sentence in passage.document.sentences:
        for index in range(sentence.first, sentence.last):
            for words, relations in ((passage.words.under, _SUFFERED), (passage.words.at, _URGED)):
                split = (tuple(phrase.split()) for phrase in words)
                length = next((len(w) for w in split if passage.lower[index : index + len(w)] == w), 0)
                if length:
                    yield from _claims(passage, (index, index + length), relations, sentence)


def _claims(
    passage: Passage, bounds: tuple[int, int], relations: frozenset[str], sentence: Sentence
) -> Iterator[ClaimMention]:
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
