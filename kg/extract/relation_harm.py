"""Attacks told by whom they harmed: "killed in a US strike", "tewas dalam serangan Israel", "attacks claimed by X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.deed_nouns import is_named_after_land
from kg.extract.noun_participants import participants
from kg.extract.participants import actors_of, right_after, right_before
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import expresses, nouns_at
from kg.model import ClaimMention, Clause, Mention, Sentence, StatementMention

_REACH = 14  # tokens after a predicate in which the act is named
_ACT_REACH = 6  # tokens between a preposition and the act's noun
_CLAIM_REACH = 6  # tokens between the act's noun and who claims it


def harm_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield attacks by whoever did, or claims, the act in which somebody died or was hurt.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for clause in passage.document.clauses:
        if passage.lower[clause.predicate] in passage.words.harmed or expresses(passage, clause.predicate, "attacks"):
            yield from _in_acts(passage, clause, _victims(passage, clause))


def _victims(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who was harmed, by nobody whom the clause itself names."""
    if clause.voice == "passive":
        doers = actors_of(passage, clause.agent) if clause.agent is not None else ()
        return () if doers else actors_of(passage, clause.object or clause.subject)
    if clause.object is None:
        harmed = passage.lower[clause.predicate] in passage.words.harmed
        return actors_of(passage, clause.subject) if harmed else ()
    return () if actors_of(passage, clause.subject) else actors_of(passage, clause.object)


def _in_acts(passage: Passage, clause: Clause, victims: Sequence[Mention]) -> Iterator[ClaimMention]:
    for index, length in _acts(passage, clause) if victims else ():
        span = passage.span_of(index, index + length)
        doers, claimed = _doers(passage, index, length)
        pairs = [(doer, victim) for doer in doers for victim in victims if not _is_same(doer, victim)]
        for doer, victim in pairs:
            for relation in ("attacks", "claimsResponsibility")[: 1 + claimed]:
                force = (clause.polarity, clause.modality)
                yield ClaimMention(doer, relation, victim, clause.span, span, *force, pattern="harm")
        if pairs:
            return


def _is_same(doer: Mention, victim: Mention) -> bool:
    return bool(doer.candidates) and doer.candidates[:1] == victim.candidates[:1]


def _acts(passage: Passage, clause: Clause) -> Iterator[tuple[int, int]]:
    """Yield the nouns of attack, with their lengths, that do the harm or that a preposition after it governs."""
    sentence = passage.document.sentences[clause.sentence]
    if clause.voice == "active" and clause.object is not None and clause.subject is not None:
        yield from _attack_nouns(passage, passage.token_at(clause.subject.span.start), clause.predicate, sentence)
    last = min(sentence.last, clause.predicate + _REACH)
    for index, length in _attack_nouns(passage, clause.predicate + 1, last, sentence):
        governed = _governing_word(passage, index, clause.predicate)
        if governed is not None and index - governed <= _ACT_REACH:
            yield index, length


def _governing_word(passage: Passage, noun: int, predicate: int) -> int | None:
    """Return the preposition that puts harm down to an act, if the nearest does: not "killed since the invasion"."""
    words = passage.words.harm_prepositions
    for index in range(noun - 1, predicate, -1):
        if passage.lower[index] in words:
            return index
        if passage.tokens[index].pos == "ADP":
            return None
    return None


def _attack_nouns(passage: Passage, first: int, last: int, sentence: Sentence) -> Iterator[tuple[int, int]]:
    index = first
    while index < last:
        length, forms = nouns_at(passage, index, sentence)
        if any(form.trigger.relation == "attacks" for form in forms):
            yield index, length
        index += max(1, length)


def _doers(passage: Passage, index: int, length: int) -> tuple[tuple[Mention, ...], bool]:
    """Return who did an act, and whether they are only said to claim it."""
    sentence = passage.sentence_of(index)
    places = ("genitive", *passage.words.agent_prepositions)
    last = min(sentence.last, index + length + _CLAIM_REACH)
    claimants = _claimants(passage, index + length, last)
    told = claimants or is_named_after_land(passage, index + length - 1)  # "the Gaza war"
    own = () if told else participants(passage, places, (index, length), (sentence.first, last))
    return claimants or own, bool(claimants)


def _claimants(passage: Passage, first: int, last: int) -> tuple[Mention, ...]:
    """Return who claims an act: "an attack claimed by Islamic State", "serangan yang diklaim ISIS"."""
    for index in range(first, last):
        if passage.lower[index] in passage.words.claimed:
            agent = bool(set(passage.lower[index + 1 : index + 2]) & set(passage.words.agent_prepositions))
            if not agent and passage.lower[first] in (",", *passage.language.modifiers.relativizers):
                return right_before(passage, index, first)  # "the attack, which ISIS claimed"
            following = index + 1 + agent
            return right_after(passage, following, min(len(passage.tokens), following + _CLAIM_REACH))
    return ()
