"""Stances that a name gives: who calls somebody a terrorist opposes him, who calls him a friend supports him."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.content import has_verb
from kg.extract.cues import CueMention
from kg.extract.participants import parties_of
from kg.extract.passage import Passage
from kg.extract.stand_ins import stands_for
from kg.model import ClaimMention, StatementMention

_NEAR = 2  # tokens before the actor who is named
_REACH = 6  # tokens after "is" in which what somebody is stands
_BARE = 2  # tokens of "are enemies"
_NAME_PARTS = ("DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART", "PRON")


def naming_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield the stances of who gives an actor a name: 'called Israel a "terrorist state"', "menyebut AS sahabat".

    Args:
        passage: the document.
        statements: its statements, those of naming among them.
    """
    cues = {cue.span: cue for cue in passage.cues}
    outer = {statement.embedded_in for statement in statements}
    for number, statement in enumerate(statements):
        if number not in outer:
            yield from _branded(passage, statement)
        cue = cues.get(statement.cue) if statement.cue is not None else None
        if cue is None or statement.speaker is None or not _gives_name(passage, statement, cue):
            continue
        first, last = passage.tokens_of(statement.content)
        phrase = next(passage.phrases_between(first, last), None)
        if phrase is None or phrase.first - first > _NEAR:
            continue
        names = set(passage.lower[phrase.last : _name_end(passage, phrase.last, last)])
        relation = next((r for r, words in _stances(passage).items() if not names.isdisjoint(words)), None)
        if relation is None or not names.isdisjoint(passage.language.modifiers.negation):
            continue
        sentence = passage.document.sentences[cue.sentence].span
        actor = stands_for(passage, phrase)
        yield ClaimMention(statement.speaker, relation, actor, sentence, cue.span, pattern="naming")


def _branded(passage: Passage, statement: StatementMention) -> Iterator[ClaimMention]:
    """Yield whom a speaker says to be an enemy or a friend of his: "Hamas is a terrorist organisation", he said."""
    first, last = passage.tokens_of(statement.content)
    for phrase in passage.phrases_between(first, last):
        end = _what_he_is(passage, phrase.last, last)
        relation = _stance_of(passage, phrase.last + 1, end)
        asked = passage.lower[phrase.first - 1] in passage.language.modifiers.conditional if phrase.first else False
        if relation is None or asked or statement.speaker is None or _is_of_another(passage, end, last):
            continue
        sentence, trigger = passage.sentence_of(phrase.last).span, passage.span_of(phrase.last, end)
        parties = parties_of(passage, phrase)
        if len(parties) > 1 and end - phrase.last == _BARE:
            continue  # "Syria and ISIL are enemies" of each other
        for actor in parties:
            if actor.kind == "name" and actor is not statement.speaker:
                yield ClaimMention(statement.speaker, relation, actor, sentence, trigger, pattern="naming")


def _what_he_is(passage: Passage, start: int, last: int) -> int:
    """Return where the noun after "is" ends; `start` where a negation or nothing of the kind stands there."""
    if start >= last or not (passage.tokens[start].lemma == "be" or passage.lower[start] in passage.words.copulas):
        return start
    end = start + 1
    while end < min(last, start + _REACH) and passage.tokens[end].pos in _NAME_PARTS:
        end += 1
    return start if set(passage.lower[start:end]) & set(passage.language.modifiers.negation) else end


def _stance_of(passage: Passage, first: int, end: int) -> str | None:
    """Return what a noun tells of the stance of who says so: a friend of all is his own only as "our friend"."""
    words = set(passage.lower[first:end])
    if not words.isdisjoint(passage.words.hostile_names):
        return "opposes"
    ours = any(passage.tokens[i].pos == "PRON" for i in range(first, end))
    return "supports" if ours and not words.isdisjoint(passage.words.friendly_names) else None


def _is_of_another(passage: Passage, end: int, last: int) -> bool:
    """Return whether an actor follows whose enemy or friend somebody is: "the enemy of Israel"."""
    return any(phrase.first - end <= _NEAR for phrase in passage.phrases_between(end, last))


def _name_end(passage: Passage, first: int, last: int) -> int:
    """Return where a name ends at the latest: at a further verb or what gives its reason ("karena menyebut ...")."""
    tokens = passage.tokens
    verbs = (i for i in range(first, last) if tokens[i].pos in ("VERB", "SCONJ") and tokens[i].label != "amod")
    return next(verbs, last)


def _gives_name(passage: Passage, statement: StatementMention, cue: CueMention) -> bool:
    """Return whether a statement calls something a name; the parse can make a clause of Israel and "negara teroris"."""
    if statement.pattern == "cue-before-naming":
        return True
    verbless = passage.words.verbless_clauses and statement.pattern == "cue-before-bare"
    first, last = passage.tokens_of(statement.content)
    return verbless and "naming" in cue.cue.frames and not has_verb(passage, first, last)


def _stances(passage: Passage) -> dict[str, tuple[str, ...]]:
    return {"opposes": passage.words.hostile_names, "supports": passage.words.friendly_names}
