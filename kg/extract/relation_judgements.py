"""Stances that a judgement gives: "said Israel's strikes were unacceptable", "menyebut tindakan Israel keterlaluan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.deed_nouns import is_scene, suffers
from kg.extract.ownership import made_by
from kg.extract.participants import parties_of
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.model import ClaimMention, Mention, StatementMention

_DEED_NEAR = 8  # tokens from "behind" to the deed
_OWNER_NEAR = 3  # tokens between a deed and who did it
_MAKER_NEAR = 10  # the same where "oleh" tells who did it
REACH = 14  # tokens from a deed to what is said of it
_HARMFUL = frozenset({"attacks", "coerces", "mobilizes", "sanctions", "threatens"})  # whose nouns tell a deed
_STOPS = frozenset({",", ".", ";", ":", "?", "!"})
_MARKS = ('"', "“", "«", "'", "‘", "``", "''")  # round a judgement that is quoted
_DENIED_NEAR = 2  # tokens between a negation and what it denies
_WITHIN = ("DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "ADV", "AUX", "PRON", "NUM")


def judgement_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield the stances of who says of somebody's deed that it is wrong or unlawful.

    Args:
        passage: the document.
        statements: its statements.
    """
    outer = {statement.embedded_in for statement in statements}
    for number, statement in enumerate(statements):
        if statement.speaker is None or number in outer:
            continue
        first, last = passage.tokens_of(statement.content)
        for deed in range(first, last):
            if not is_deed(passage, deed) and not _alleges(passage, deed):
                continue
            for owner in owners_of(passage, deed, first, last):
                if not passage.words.press or set(passage.words.press).isdisjoint(passage.lower[deed : owner.first]):
                    yield from _judged(passage, statement, deed, owner, last)
        yield from _blamed(passage, statement, first, last)
        yield from _disapproved(passage, statement, first, last)
        yield from _deplored(passage, statement, first, last)


def _judged(
    passage: Passage, statement: StatementMention, deed: int, owner: Phrase, last: int
) -> Iterator[ClaimMention]:
    start = max(deed + 1, owner.last)
    found = judgement_after(passage, start, min(last, start + REACH), alleged=_alleges(passage, deed))
    if found is None or statement.speaker is None:
        return
    relation, begin, end = found
    sentence = passage.sentence_of(begin).span
    for actor in parties_of(passage, owner):
        if actor is not statement.speaker and _acts(actor):
            yield ClaimMention(
                statement.speaker, relation, actor, sentence, passage.span_of(begin, end), pattern="judgement"
            )


def _blamed(passage: Passage, statement: StatementMention, first: int, last: int) -> Iterator[ClaimMention]:
    """Yield whom a speaker holds responsible: "said Iran was to blame for", "AS memikul tanggung jawab atas"."""
    charges = _split(passage.words.blame)
    for phrase in passage.phrases_between(first, last):
        start = phrase.last
        while start < last and _is_auxiliary(passage, start):
            start += 1
        length = next((len(words) for words in charges if passage.lower[start : start + len(words)] == words), 0)
        length = length or _behind(passage, start, last)
        apart = passage.words.possessor_first and start == phrase.last and phrase.first > first
        if not length or statement.speaker is None or start + length > last or apart:
            continue  # nor "the officer responsible for trade"
        sentence = passage.sentence_of(start).span
        trigger = passage.span_of(start, start + length)
        for actor in parties_of(passage, phrase):
            if actor is not statement.speaker and _acts(actor):
                yield ClaimMention(statement.speaker, "accuses", actor, sentence, trigger, pattern="judgement")


def _disapproved(passage: Passage, statement: StatementMention, first: int, last: int) -> Iterator[ClaimMention]:
    """Yield of whom a speaker says that he has no right to act or rules badly: "mengatakan PBB tidak berhak"."""
    faults = _split(passage.words.disqualifying)
    for phrase in passage.phrases_between(first, last):
        fault = next(
            (words for words in faults if passage.lower[phrase.last : phrase.last + len(words)] == words), None
        )
        if fault is None or statement.speaker is None or phrase.last + len(fault) > last:
            continue
        sentence = passage.sentence_of(phrase.last).span
        trigger = passage.span_of(phrase.last, phrase.last + len(fault))
        for actor in parties_of(passage, phrase):
            if actor is not statement.speaker and _acts(actor):
                yield ClaimMention(statement.speaker, "opposes", actor, sentence, trigger, pattern="judgement")


def _deplored(passage: Passage, statement: StatementMention, first: int, last: int) -> Iterator[ClaimMention]:
    """Yield whose act a speaker calls wrong by a clause: "said it was shameful that Iran had", "for Iran to"."""
    for index in range(first + 1, last if passage.words.possessor_first else first):
        judged = (
            words for words in _split(passage.words.condemning) if passage.lower[index : index + len(words)] == words
        )
        length = next((len(words) for words in judged), 0)
        if not length or statement.speaker is None or _is_denied(passage, first, index):
            continue
        for actor in _whose_act(passage, index + length, last):
            if actor is not statement.speaker and _acts(actor):
                span = passage.span_of(index, index + length)
                yield ClaimMention(
                    statement.speaker, "opposes", actor, passage.sentence_of(index).span, span, pattern="judgement"
                )


def _whose_act(passage: Passage, mark: int, last: int) -> tuple[Mention, ...]:
    """Return who does what the clause after a mark says: "that Iran had", "for Iran to"."""
    links = {*passage.language.modifiers.complementizers} - {*passage.language.modifiers.conditional}
    actor = next(passage.phrases_between(mark + 1, min(last, mark + 1 + _OWNER_NEAR)), None)
    if mark >= last or actor is None or actor.last >= last:
        return ()
    infinitive = passage.lower[mark] in passage.words.aims_of_calls
    infinitive = infinitive and passage.lower[actor.last] in passage.words.content_infinitives
    finite = passage.lower[mark] in links and passage.tokens[actor.last].pos in ("VERB", "AUX", "ADV")
    return parties_of(passage, actor) if infinitive or finite else ()


def _behind(passage: Passage, start: int, last: int) -> int:
    """Return how many tokens say that somebody is behind a deed: "was behind the 1996 Khobar Towers bombing"."""
    lead = passage.lower[start : start + 1]
    if not lead or lead[0] not in passage.words.behind or passage.tokens[start - 1].pos not in ("AUX", "ADV"):
        return 0
    for index in range(start + 1, min(last, start + _DEED_NEAR)):
        if passage.tokens[index].pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"):
            return 0
        if is_deed(passage, index) or passage.lower[index] in passage.words.plots:
            return index + 1 - start
    return 0


def _is_auxiliary(passage: Passage, index: int) -> bool:
    return passage.tokens[index].pos in ("AUX", "ADV") and not _is_denied(passage, index, index + 1)


def _acts(actor: Mention) -> bool:
    return actor.kind == "name" and actor.actor_kind not in ("Place", None)


def is_deed(passage: Passage, index: int) -> bool:
    """Return whether a noun tells what somebody did: a decision, a strike."""
    token = passage.tokens[index]
    if token.pos not in ("NOUN", "PROPN"):
        return False
    word = passage.lower[index]
    if word in passage.words.deed_nouns or word in passage.words.judged_nouns:
        return True
    forms = (form.trigger for form in passage.language.triggers.get(word, ()))
    return any(trigger.part == "noun" and trigger.relation in _HARMFUL for trigger in forms)


def owners_of(passage: Passage, deed: int, first: int, last: int) -> Iterator[Phrase]:
    """Yield who did a deed: whom the noun belongs to, beside it, or who stands after "by"."""
    if passage.words.possessor_first:
        before = list(passage.phrases_between(max(first, deed - _OWNER_NEAR - 6), deed))
        if before and _is_beside(passage, before[-1].last, deed):
            yield _owner_of_all(passage, before)
            return
    else:
        maker = made_by(passage, deed, min(last, deed + _MAKER_NEAR))  # "penangkapan pelaut Inggris oleh Iran"
        if maker is not None and first <= maker.first and maker.last <= last:
            yield maker
            return
    after = next(passage.phrases_between(deed + 1, min(last, deed + _OWNER_NEAR + 8)), None)
    if after is None or is_scene(passage, deed, after) or suffers(passage, deed, after):
        return
    between = passage.lower[deed + 1 : after.first]
    by = (*passage.words.agent_prepositions, *passage.words.authored)
    if passage.words.possessor_first:
        done = bool(between) and between[-1] in passage.words.agent_prepositions and len(between) <= _OWNER_NEAR
    else:
        done = len(between) <= _OWNER_NEAR and all(
            passage.tokens[deed + 1 + i].pos in ("ADJ", "NOUN") or word in by or word == "yang"
            for i, word in enumerate(between)
        )
    if done:
        yield after


def _owner_of_all(passage: Passage, before: Sequence[Phrase]) -> Phrase:
    """Return whose a deed is that a name beside it only describes: Trump of "Trump's Putin remarks"."""
    *earlier, last = before
    owner = earlier[-1] if earlier else last
    marked = passage.lower[owner.last : owner.last + 1] in (("'s",), ("'",), ("’s",), ("’",))
    return owner if marked and owner.last + 1 == last.first else last


def _is_beside(passage: Passage, end: int, deed: int) -> bool:
    between = range(end, deed)
    owning = passage.words.possessive_words
    return len(between) <= _OWNER_NEAR and all(
        passage.lower[i] in owning or passage.tokens[i].pos in ("ADJ", "NOUN", "PART") for i in between
    )


def _alleges(passage: Passage, index: int) -> bool:
    """Return whether a noun tells what somebody says to be so, which who calls it untrue denies: a claim, a report."""
    return passage.tokens[index].pos in ("NOUN", "PROPN") and passage.lower[index] in passage.words.allegations


def judgement_after(passage: Passage, first: int, last: int, *, alleged: bool = False) -> tuple[str, int, int] | None:
    """Return the relation and the tokens of the first judgement, unless a clause ends or another verb comes before.

    Args:
        passage: the document.
        first: the token from which to look.
        last: the token before which to stop.
        alleged: what is judged is said to be so, and can be untrue.
    """
    sayings = [("denies", _split(passage.words.untrue))] if alleged else []
    sayings += [("opposes", _split(passage.words.condemning)), ("accuses", _split(passage.words.incriminating))]
    for index in range(first, last):
        for relation, judgements in sayings:
            for words in judgements:
                end = index + len(words)
                if end <= last and passage.lower[index:end] == words and not _is_denied(passage, first, index):
                    return relation, index, end
        if not _leads_on(passage, index):
            return None
    return None


@cache
def _split(sayings: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the words of each saying, split once for a language."""
    return tuple(tuple(saying.split()) for saying in sayings)


def _is_denied(passage: Passage, first: int, index: int) -> bool:
    before = passage.lower[max(first, index - _DENIED_NEAR) : index]
    return not set(passage.language.modifiers.negation).isdisjoint(before)


def _leads_on(passage: Passage, index: int) -> bool:
    """Return whether a word can stand between a deed and what is said of it: "has been", "in Gaza", "adalah"."""
    word = passage.lower[index]
    if word in _STOPS:
        return False
    linking = (*passage.words.linking, *passage.words.copulas, *passage.words.naming_links, "yang")
    return passage.tokens[index].pos in _WITHIN or word in (*linking, *_MARKS)
