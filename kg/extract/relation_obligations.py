"""Demands and threats in a speaker's own words: "Moscow must withdraw its troops", "Iran will pay a heavy price"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.voices import Voices
from kg.model import ClaimMention, Clause, StatementMention

_NEAR = 4  # tokens before a predicate in which the obligation stands


def obligation_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield a `callsFor` from the speaker to each actor who, in the speaker's words, must do something.

    Whom he says will pay for what was done he `threatens`.

    Args:
        passage: the document.
        statements: its statements.
    """
    spoken = [statement for statement in statements if statement.speaker is not None]
    voices = Voices(spoken)
    for clause in passage.document.clauses:
        pays = _pays(passage, clause)
        word = clause.predicate if pays else _obligation(passage, clause)
        if word is None or clause.voice == "passive":
            continue
        relation = "threatens" if pays else "callsFor"
        span = passage.tokens[word].span
        number = voices.innermost(span)
        said = spoken[number].content if number is not None else None
        speakers = [s.speaker for s in spoken if s.content == said and s.speaker is not None]  # who speak together
        for actor in actors_of(passage, clause.subject) if speakers else ():
            for speaker in speakers:
                if actor.kind != "pronoun" and actor is not speaker:
                    yield ClaimMention(speaker, relation, actor, clause.span, span, pattern="obligation")


def _pays(passage: Passage, clause: Clause) -> bool:
    """Return whether a clause says that somebody will suffer for what he did: "will pay a heavy price"."""
    words = passage.words
    verb = {passage.tokens[clause.predicate].lemma, passage.lower[clause.predicate]}
    to_come = clause.polarity == "positive" and clause.modality in ("intended", "requested")
    after = passage.lower[clause.predicate + 1 : clause.predicate + 1 + _NEAR]
    return to_come and not verb.isdisjoint(words.paying) and not set(after).isdisjoint(words.prices)


def _obligation(passage: Passage, clause: Clause) -> int | None:
    """Return the word that obliges the subject before it: not "Should Iran attack", nor "should know better"."""
    if passage.tokens[clause.predicate].lemma in passage.words.undemanded:
        return None  # "should know better"
    first = max(passage.document.sentences[clause.sentence].first, clause.predicate - _NEAR)
    subject = clause.subject.head if clause.subject is not None else -1
    before = (i for i in range(first, clause.predicate) if i > subject or passage.tokens[i].pos != "AUX")
    obliging = (i for i in before if _obliges(passage, i, clause.predicate) and not _is_of_another(passage, i, clause))
    return next(obliging, None) or _urgency(passage, clause)


def _is_of_another(passage: Passage, word: int, clause: Clause) -> bool:
    """Return whether what obliges belongs to a clause before: "harus ditegur karena memberikan keputusan itu"."""
    between = range(word + 1, clause.predicate)
    return any(passage.lower[i] in passage.words.reasons for i in between)


def _obliges(passage: Passage, index: int, predicate: int) -> bool:
    """Return whether a word obliges, by itself or with the infinitive after it: "must", "needs to"."""
    word, *following = passage.lower[index : index + 3]
    if word in passage.words.obligations:
        return True
    needed = word in passage.words.needing and following[:1] == [*passage.words.content_infinitives][:1]
    return needed and index + 1 < predicate and following[-1] not in passage.words.no_acts


def _urgency(passage: Passage, clause: Clause) -> int | None:
    """Return the adjective by which it is said that a clause must be so: "it is important that Iran show restraint"."""
    link = passage.token_at(clause.subject.span.start) - 1 if clause.subject is not None else 0
    urgent = link - 1
    if urgent < 1 or passage.lower[urgent] not in passage.words.urgent:
        return None
    linked = passage.lower[link] in (*passage.language.modifiers.complementizers, *passage.language.modifiers.purpose)
    said = any(token.pos == "AUX" for token in passage.tokens[max(0, urgent - _NEAR) : urgent])
    said = said and passage.tokens[urgent - 1].pos in ("AUX", "ADV")  # not "now is the time for both to"
    return urgent if linked and said else None
