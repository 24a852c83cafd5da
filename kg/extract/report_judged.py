"""Judgements in the passive: "Langkah itu dinilai melanggar hukum oleh Menteri X", "dianggap Iran sebagai ancaman"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.attribution import Attribution
from kg.extract.content import Content, content_between
from kg.extract.content_ends import content_end
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.report import report
from kg.extract.report_force import is_powerless
from kg.extract.speakers import Speaker, fused_speaker, speaker_of_phrase

_LONGEST = 12  # tokens of what somebody is judged to be or do, before who judges
_AIMED = ("accuses", "callsFor", "warns")
_MARKS = ('"', "“", "«", "``")
_SHORTEST = 2  # tokens of a name that is given


def judgement(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise what somebody is judged to be by an agent after it, and the name that an agent gives.

    Args:
        passage: the document.
        cue: a passive cue.
        bounds: the tokens that the report may use.
        found: the reports before it, which make no difference here.
    """
    del found
    first, last = bounds
    judges = cue.cue.act == "opinion" or "naming" in cue.cue.frames
    if not (judges or cue.cue.relation in _AIMED) or is_powerless(passage, cue, first):
        return None
    judged = (_judged_by(passage, cue, bounds) if judges else None) or _named_by(passage, cue, last)
    if judged is None:
        return None
    content, agent = judged
    return report(cue, agent, content, "cue-passive")


_Judged = tuple[Content, Speaker] | None


def _judged_by(passage: Passage, cue: CueMention, bounds: tuple[int, int]) -> _Judged:
    """Return a clause with a passive cue up to its agent: "ucapannya dinilai merusak perdamaian oleh X"."""
    first, last = bounds
    markers = passage.language.modifiers.agent_markers
    end = next((i for i in range(cue.last, min(last, cue.last + _LONGEST)) if passage.lower[i] in markers), None)
    subject = _subject_start(passage, cue, first)
    if end is None or subject is None or not _is_predicate(passage, cue.last, end):
        return None
    agent = next(passage.phrases_between(end + 1, last), None)
    content = content_between(passage, subject, end, marker="bare")
    if content is None or agent is None or agent.first != end + 1:
        return None
    return content, speaker_of_phrase(passage, agent)


def _is_predicate(passage: Passage, first: int, end: int) -> bool:
    """Return whether a verb or adjective with what belongs to it, none of it passive or set off, fills the tokens."""
    start = first
    while start < end and passage.tokens[start].pos in ("ADV", "PART", "AUX"):
        start += 1
    if start >= end or passage.tokens[start].pos not in ("VERB", "ADJ"):
        return False
    passive = any(clause.voice == "passive" for clause in passage.clauses_at(first, end))
    return not passive and "," not in passage.lower[first:end]


def _subject_start(passage: Passage, cue: CueMention, first: int) -> int | None:
    """Return where the subject of a passive cue begins, None where it has none of its own before it."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.voice != "passive" or clause.object is None:
        return None
    start = passage.token_at(clause.object.span.start)
    relative = passage.lower[cue.first - 1] in passage.language.modifiers.relativizers
    return start if first <= start < cue.first and not relative else None


def _named_by(passage: Passage, cue: CueMention, last: int) -> _Judged:
    """Return what an agent right after a cue calls somebody or wants of him, or what he is said to do.

    "dianggap oleh Iran sebagai ancaman bagi kawasan", "dituduh AS mendanai Houthi", "didesak PBB agar mundur".
    """
    agent = _agent(passage, cue, last)
    if agent is None or agent.last >= last:
        return None
    opener = passage.lower[agent.last]
    linked = opener in passage.words.naming_links
    aimed = opener in passage.language.modifiers.purpose and cue.cue.relation in _AIMED
    relative = passage.lower[cue.first - 1] in passage.language.modifiers.relativizers
    acts = not relative and (aimed or _is_predicate(passage, agent.last, agent.last + 1))
    named = "naming" in cue.cue.frames and (opener in _MARKS or (agent.is_pronoun and _is_nominal(passage, agent.last)))
    if not (linked or acts or named):
        return None
    first = agent.last + (linked or aimed)
    subject = _subject_start(passage, cue, 0) if acts and cue.cue.act == "say" else None
    first = first if subject is None else subject  # "Kerja sama itu disebut Prabowo berlangsung baik"
    end = content_end(passage, cue, last)
    if linked:  # a name ends with its clause: "yang disebut Barat sebagai diktator, menuduh ..."
        end = next((i for i in range(first, end) if passage.lower[i] == ","), end)
    content = content_between(passage, first, end, marker="naming")
    long = content is not None and content.last - content.first >= _SHORTEST
    return (content, agent) if content is not None and (long or content.quoted is not None) else None


def _agent(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return who is named as acting right after a passive cue, or by a clitic on it: "yang disebutnya"."""
    start = cue.last + (passage.lower[cue.last : cue.last + 1] == (*passage.language.modifiers.agent_markers[:1],))
    agent = next(passage.phrases_between(start, last), None)
    if agent is None or agent.first != start or agent.head.kind == "pronoun":
        return fused_speaker(passage, cue) if "naming" in cue.cue.frames else None
    return speaker_of_phrase(passage, agent)


def _is_nominal(passage: Passage, index: int) -> bool:
    return passage.tokens[index].pos in ("NOUN", "ADJ", "PROPN")
