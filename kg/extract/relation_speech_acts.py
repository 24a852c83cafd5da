"""Relations between a speaker and whom the speech act is aimed at: accuses, callsFor, warns, promises, denies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.asked_acts import is_question, is_to_undergo
from kg.extract.content import introduces_clause
from kg.extract.cues import CueMention
from kg.extract.governed import after_preposition
from kg.extract.participants import actors_of, beyond_owner, describes_next, owns_others, parties_of, right_after
from kg.extract.passage import Passage
from kg.model import ClaimMention, Mention, StatementMention

_REACH = 8  # tokens after the cue in which the target is looked for
_FILLERS = 3
_WITH_OTHERS = ("State", "Person", "Place")  # kinds of actor whose allies or rebels are not they; a group's are
_OF_ACTS = ("callsFor", "accuses")  # what is demanded or charged is somebody's act


def speech_act_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield the claim of each statement whose cue is a speech act with a known target.

    Args:
        passage: the document.
        statements: its statements.
    """
    by_span = {cue.span: cue for cue in passage.cues}
    for statement in statements:
        cue = by_span.get(statement.cue) if statement.cue is not None else None
        if cue is None or cue.cue.relation is None or statement.speaker is None:
            continue
        for target in _targets(passage, cue):
            end = passage.document.sentences[cue.sentence].last
            if is_question(passage, cue.first, end):
                continue
            asked = cue.cue.relation == "callsFor" and is_to_undergo(passage, cue.last, end, target)
            if target is not statement.speaker and not asked:
                sentence = passage.document.sentences[cue.sentence]
                yield ClaimMention(
                    statement.speaker, cue.cue.relation, target, sentence.span, cue.span, pattern="speech-act"
                )


def _targets(passage: Passage, cue: CueMention) -> tuple[Mention, ...]:
    last = min(passage.document.sentences[cue.sentence].last, cue.last + _REACH)
    for place in cue.cue.target:
        if place == "object":
            for phrase in passage.phrases_between(cue.last, min(len(passage.tokens), last + _REACH)):
                if describes_next(passage, phrase):
                    return right_after(passage, cue.last, last)
                small = all(
                    passage.tokens[i].pos in ("DET", "ADJ", "NOUN", "NUM", "ADV") for i in range(cue.last, phrase.first)
                )
                others = not set(passage.lower[cue.last : phrase.first]).isdisjoint(passage.words.others_of)
                others = (others and phrase.head.actor_kind in _WITH_OTHERS) or owns_others(passage, phrase)
                if phrase.first - cue.last <= _FILLERS and small and not others:
                    return parties_of(passage, beyond_owner(passage, phrase))
                break
        elif found := after_preposition(passage, (place,), cue.last, last):
            return found
    return _who_acts(passage, cue, last) if cue.cue.relation in _OF_ACTS else ()


def _who_acts(passage: Passage, cue: CueMention, last: int) -> tuple[Mention, ...]:
    """Return who does what is demanded or charged: "demanded that Moscow leave", "accusations that it attacked"."""
    modifiers = passage.language.modifiers
    author = next(passage.phrases_between(cue.last, last), None) if cue.reading("noun") is not None else None
    start = author.last if author is not None and author.first == cue.last else cue.last  # "tudingan Jakarta bahwa"
    mark = _mark_after(passage, start, last)  # "demanded in a statement on Monday that"
    charges = cue.cue.relation == "accuses" and cue.reading("active") is not None
    if charges and (agents := _charged_agents(passage, cue.last if mark is None else mark + 1, last)):
        return agents
    if mark is None and charges and passage.words.clauses_have_subjects:
        mark = cue.last - 1  # "alleged Britain had trained them"
    if mark is None and modifiers.purpose and not set(passage.lower[start : start + 1]) & set(modifiers.purpose):
        return ()
    mark = start if mark is None else mark
    phrase = next(passage.phrases_between(mark + 1, last), None)
    if phrase is None or any(passage.tokens[i].pos not in ("DET", "ADJ") for i in range(mark + 1, phrase.first)):
        return ()
    phrase = beyond_owner(passage, phrase)
    for clause in passage.clauses_at(phrase.last, min(len(passage.tokens), last + _REACH)):
        if clause.subject is not None and phrase.head.span in clause.subject.span:
            return parties_of(passage, phrase) if clause.voice == "active" else ()
    return ()


def _charged_agents(passage: Passage, first: int, last: int) -> tuple[Mention, ...]:
    """Return who did what a charge puts in the passive: "alleged that the polls were rigged by the commission"."""
    clause = next(passage.clauses_at(first, min(len(passage.tokens), last + _REACH)), None)
    passive = clause is not None and clause.voice == "passive" and clause.agent is not None
    return actors_of(passage, clause.agent) if clause is not None and passive else ()


def _mark_after(passage: Passage, first: int, last: int) -> int | None:
    """Return the conjunction before what is demanded or charged, unless a verb stands before it."""
    for index in range(first, last):
        if introduces_clause(passage, index):
            return index
        if passage.tokens[index].pos in ("VERB", "AUX") or passage.lower[index] in (",", ";"):
            return None
    return None
