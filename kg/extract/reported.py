"""Indirect speech: the cue before, after or in the middle of what is reported, "according to", and noun cues."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.extract.attribution import Attribution
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.report import NamedPattern
from kg.extract.report_around import AROUND
from kg.extract.report_before import BEFORE

_INTRODUCING = ('"', "“", "«", "``", ":")


def indirect_speech(passage: Passage, direct: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the indirect statements of a document, in order of their cues.

    Args:
        passage: the document.
        direct: direct speech, whose cues are taken; a cue inside a quotation reports within that quotation.
    """
    taken = {attribution.cue.first for attribution in direct if attribution.cue is not None}
    around = _search(passage, (AROUND, direct, taken))
    taken |= {attribution.cue.first for attribution in around if attribution.cue is not None}
    return (*around, *_search(passage, (BEFORE, [*direct, *around], taken)))


def _search(
    passage: Passage, task: tuple[Sequence[NamedPattern], Sequence[Attribution], set[int]]
) -> tuple[Attribution, ...]:
    """Return what the patterns find at the cues that are not taken, within the bounds of what is known."""
    patterns, known, taken = task
    found: list[Attribution] = []
    near: defaultdict[int, list[Attribution]] = defaultdict(list)  # by sentence
    for attribution in known:
        _note(passage, attribution, near)
    for cue in passage.cues:
        around = near[cue.sentence]
        if cue.first in taken or any(_cites(a, cue) for a in around) or _in_quoted_words(passage, cue):
            continue
        made = _report(passage, cue, _bounds(passage, cue, around), (patterns, around))
        if made is not None and not _is_idle(passage, made, around):
            found.append(made)
            _note(passage, made, near)
    return tuple(found)


def _note(passage: Passage, attribution: Attribution, near: defaultdict[int, list[Attribution]]) -> None:
    reach = attribution.reach
    for sentence in range(passage.sentence_at(reach.start), passage.sentence_at(reach.end - 1) + 1):
        near[sentence].append(attribution)


def _in_quoted_words(passage: Passage, cue: CueMention) -> bool:
    quote = passage.quote_around(cue.span)
    return quote is not None and quote.scare


def _cites(attribution: Attribution, cue: CueMention) -> bool:
    """Return whether a cue stands between another cue and the speaker whom that one cites ("kata IRNA mengutip X")."""
    before = attribution.cue is not None and attribution.cue.last <= cue.first
    return before and attribution.speaker is not None and cue.last <= attribution.speaker.first


def _is_idle(passage: Passage, attribution: Attribution, known: Sequence[Attribution]) -> bool:
    """Return whether a report says nothing new: a quoted speaker's own "we believe", or another report's cue alone."""
    content = attribution.content
    swallowed = (a for a in known if a.cue is not None and a.cue.span in content and a.content not in content)
    own = _speaks_of_self(passage, attribution) or _thinks_aloud(passage, attribution, known)
    return own or any(not content.overlaps(a.content) for a in swallowed)


def _thinks_aloud(passage: Passage, attribution: Attribution, known: Sequence[Attribution]) -> bool:
    """Return whether the reported words only open with what their speaker thinks: "Moussa said he hoped that"."""
    speaker, cue = attribution.speaker, attribution.cue
    if speaker is None or not speaker.is_pronoun or cue is None or cue.cue.act != "opinion":
        return False
    start = passage.tokens[speaker.first].span.start
    return any(a.kind != "direct" and a.content.start == start and cue.span in a.content for a in known)


def _speaks_of_self(passage: Passage, attribution: Attribution) -> bool:
    """Return whether a report within a quotation is the quoted speaker's own ("we believe", "saya berharap")."""
    speaker = attribution.speaker
    if speaker is None or not speaker.is_pronoun or attribution.cue is None:
        return False
    pronoun = passage.language.pronouns.get(speaker.text.lower())
    return pronoun is not None and pronoun.reference in ("first-singular", "first-plural")


def _bounds(passage: Passage, cue: CueMention, known: Sequence[Attribution]) -> tuple[int, int]:
    """Return the tokens that a report may use: the cue's sentence, within or outside what is known to be said."""
    first, last = _aside_bounds(passage, cue)
    for attribution in known:
        content = attribution.content
        if attribution.cue is not None and attribution.cue.span in content:
            continue
        if cue.span in content:
            start, end = passage.tokens_of(content)
            first, last = max(first, start), min(last, end)
        elif content.end <= cue.span.start:
            first = max(first, _reported_until(passage, attribution, cue))
        elif content.start >= cue.span.end:
            opened = attribution.reach.start if attribution.reach.start >= cue.span.end else content.start
            last = min(last, _before_marks(passage, passage.token_at(opened)))
    return first, last


def _aside_bounds(passage: Passage, cue: CueMention) -> tuple[int, int]:
    """Return the tokens of the parenthesis that holds a cue and its subject, else those of the sentence."""
    sentence = passage.document.sentences[cue.sentence]
    opening = next((i for i in range(cue.first - 1, sentence.first, -1) if passage.lower[i] in ("(", ")")), None)
    if opening is None or passage.lower[opening] == ")":
        return sentence.first, sentence.last
    closing = next((i for i in range(cue.last, sentence.last) if passage.lower[i] == ")"), sentence.last)
    return (opening + 1 if _holds_subject(passage, opening, cue) else sentence.first), closing


def _holds_subject(passage: Passage, first: int, cue: CueMention) -> bool:
    relative = passage.language.modifiers.relativizers
    subjects = (i for i in range(first, cue.first) if passage.tokens[i].label.startswith("nsubj"))
    return any(passage.tokens[i].head == cue.first and passage.lower[i] not in relative for i in subjects)


def _before_marks(passage: Passage, index: int) -> int:
    """Return the token after the words before a quotation, its mark and the colon or comma that introduce it apart."""
    introducing = (*_INTRODUCING, *passage.words.contrasts)
    while index > 0 and passage.lower[index - 1] in introducing:
        index -= 1
    return index


def _reported_until(passage: Passage, attribution: Attribution, cue: CueMention) -> int:
    """Return the first token after a report, its speaker included where that stands before the cue."""
    end = passage.token_at(attribution.content.end)
    speaker, own = attribution.speaker, attribution.cue
    if speaker is not None and attribution.pattern.startswith("cue-before") and speaker.first > end:
        return end  # who opens with a report is still the subject: "Sambil menyebut A, Putin menegaskan B"
    return speaker.last if speaker is not None and own is not None and own.last <= speaker.first < cue.first else end


def _report(
    passage: Passage,
    cue: CueMention,
    bounds: tuple[int, int],
    task: tuple[Sequence[NamedPattern], Sequence[Attribution]],
) -> Attribution | None:
    patterns, found = task
    if not bounds[0] <= cue.first < bounds[1]:
        return None
    for shape, pattern in patterns:
        if cue.reading(shape) is not None:
            attribution = pattern(passage, cue, bounds, found)
            if attribution is not None:
                return attribution
    return None
