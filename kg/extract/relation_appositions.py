"""Allies, backers, critics and enemies who are named beside that word: "Iran's ally Syria", "Mubarak, a US ally,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.governed import after_preposition
from kg.extract.participants import parties_of, possessor_before, right_before
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.trigger_lookup import triggers_at
from kg.model import ClaimMention, Mention, Sentence, StatementMention

_REACH = 6  # tokens between a comma and the noun that is added after it
_NEAR = 5  # tokens after the noun in which its partner stands


def apposition_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield what a noun of partners says of the name beside it, where it is no predicate.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    if not passage.words.possessor_first:
        return
    for sentence in passage.document.sentences:
        for index in range(sentence.first, sentence.last):
            length, forms = triggers_at(passage, index)
            triggers = (form.trigger for form in forms if form.trigger.part == "adjective")
            trigger = next((t for t in triggers if "genitive" in t.target), None)
            if trigger is None or next(passage.clauses_at(index, index + 1), None) is not None:
                continue
            for subject, target in _pairs(passage, index, length, sentence):
                span = passage.span_of(index, index + length)
                yield ClaimMention(subject, trigger.relation, target, sentence.span, span, pattern="apposition")


def _pairs(passage: Passage, index: int, length: int, sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Yield who is named beside a noun of partners, with whose ally or critic he is."""
    comma = _comma_before(passage, index, sentence.first)
    first = sentence.first if comma is None else comma + 1
    partners = possessor_before(passage, index, first)
    named = next(passage.phrases_between(index + length, min(sentence.last, index + length + _NEAR)), None)
    if (
        partners
        and named is not None
        and (named.first == index + length or _is_set_off(passage, named, index + length))
    ):
        subjects = parties_of(passage, named)
    else:
        subjects = right_before(passage, comma, sentence.first) if comma is not None else ()
        partners = partners or _of(passage, index + length, sentence)
    yield from ((subject, partner) for subject in subjects for partner in partners if subject is not partner)


def _is_set_off(passage: Passage, named: Phrase, end: int) -> bool:
    """Return whether a name stands between commas right after a noun: "Bush's closest ally, Blair, said"."""
    alone = passage.lower[end : named.first] == (",",) and named.head.kind == "name"
    return alone and passage.lower[named.last : named.last + 1] in ((",",), (".",))


def _of(passage: Passage, first: int, sentence: Sentence) -> tuple[Mention, ...]:
    link = passage.words.possessive_words[0]
    if passage.lower[first : first + 1] != (link,):
        return ()
    return after_preposition(passage, (link,), first, min(sentence.last, first + _NEAR))


def _comma_before(passage: Passage, index: int, first: int) -> int | None:
    """Return the comma after which a noun is added to a name: ", a longtime U.S. ally"; None where there is none.

    What was an ally once is none any more.
    """
    for token in range(index - 1, max(first, index - _REACH), -1):
        if passage.lower[token] == ",":
            return token
        former = passage.lower[token] in passage.language.office_modifiers
        if former or passage.tokens[token].pos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "ADV"):
            return None
    return None
