"""Statements in titles: "Kerry: AS-Rusia Punya Misi yang Sama", "Maduro Sebut AS Dalang Kudeta", "US says ..."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.attribution import Attribution, certainty_of
from kg.extract.content import Content, content_between
from kg.extract.content_after import content_after
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.speakers import Speaker, speaker_of_phrase
from kg.extract.subjects import speaker_before
from kg.model import Sentence

_LONGEST_NAME = 8  # words before the colon of a headline that can still name a speaker
_SHORTEST = 2  # words in the shortest headline content


def headline_statements(passage: Passage, reported: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the statements of the title: one for a colon or a clipped cue, else those found as in running text.

    Args:
        passage: the document.
        reported: indirect speech of the whole document; those with their cue in the title become headlines.
    """
    found: list[Attribution] = []
    for sentence in passage.document.sentences:
        if not passage.in_title(sentence):
            continue
        running = [replace(a, kind="headline") for a in reported if a.cue and a.cue.span in sentence.span]
        own = list(_colon(passage, sentence))
        if any(a.content != r.content and r.cue and r.cue.span in a.content for a in own for r in running):
            own = []  # a topic, not a speaker: "North Korea: Kim says ..."
        found.extend(own or list(_clipped(passage, sentence)) or running)
    return tuple(found)


def _colon(passage: Passage, sentence: Sentence) -> Iterator[Attribution]:
    colon = next((i for i in range(sentence.first, sentence.last) if passage.lower[i] == ":"), None)
    if colon is None:
        return
    before = _name_alone(passage, sentence.first, colon)
    after = _name_alone(passage, colon + 1, sentence.last)
    content = None
    if before is not None:
        content = content_between(passage, colon + 1, sentence.last, marker="comma")
    elif after is not None:
        content = content_between(passage, sentence.first, colon, marker="comma")
    if (
        content is not None
        and content.last - content.first >= _SHORTEST
        and not _is_speech(passage, content.span.start)
    ):
        yield Attribution("headline", content.span, "headline-colon", speaker=before or after)


def _is_speech(passage: Passage, position: int) -> bool:
    return any(q.outer.start <= position < q.outer.end and not q.scare for q in passage.document.quotes)


def _name_alone(passage: Passage, first: int, last: int) -> Speaker | None:
    """Return the phrase that fills the tokens `[first, last)` but for titles and small words."""
    if last - first > _LONGEST_NAME:
        return None
    phrases = list(passage.phrases_between(first, last))
    if not phrases or phrases[-1].last < last:
        return None
    inside = [i for i in range(first, last) if not any(p.first <= i < p.last for p in phrases)]
    if any(passage.tokens[i].pos in ("VERB", "AUX", "ADP", "CCONJ") for i in inside):
        return None
    return speaker_of_phrase(passage, phrases[-1])


def _clipped(passage: Passage, sentence: Sentence) -> Iterator[Attribution]:
    """Yield the statement of a clipped cue between its subject and its content, as Indonesian headlines have it."""
    for cue in passage.cues_between(sentence.first + 1, sentence.last):
        if cue.reading("clipped") is None:
            continue
        speaker = _headline_subject(passage, cue, sentence)
        if speaker is None:
            continue
        content = content_after(passage, cue, sentence.last) or _rest(passage, cue, sentence)
        if content is not None:
            yield Attribution("headline", content.span, "headline-cue", cue, speaker, certainty=certainty_of(cue))
            return


def _headline_subject(passage: Passage, cue: CueMention, sentence: Sentence) -> Speaker | None:
    """Return whoever stands right before a cue, or begins what a comma goes on with: "X Kecam Y, Sebut Z"."""
    if passage.lower[cue.first - 1] != ",":
        speaker = speaker_before(passage, cue, sentence.first)
        return speaker if speaker is not None and speaker.last == cue.first else None
    leading = next(passage.phrases_between(sentence.first, cue.first), None)
    after = next(passage.phrases_between(cue.last, sentence.last), None)
    ends = after is None or after.last >= sentence.last or cue.cue.act != "say"
    begins = leading is not None and leading.first == sentence.first and leading.last < cue.first - 1
    return speaker_of_phrase(passage, leading) if leading is not None and begins and not ends else None


def _rest(passage: Passage, cue: CueMention, sentence: Sentence) -> Content | None:
    """Return all that follows a cue of saying: headlines drop the copula ("Sebut AS Dalang Kudeta")."""
    if cue.cue.act == "speech-act":
        return None
    content = content_between(passage, cue.last, sentence.last, marker="bare")
    return content if content is not None and content.last - content.first >= _SHORTEST else None
