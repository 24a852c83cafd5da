"""Statements in headings between paragraphs: "Minta PBB lindungi warga Gaza", "Iran sebut AS munafik"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.attribution import Attribution, certainty_of
from kg.extract.headlines import clipped_reports, reported_in_headline
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.speakers import speaker_of_phrase
from kg.model import Sentence

_LONGEST = 14  # tokens of a heading
_SHORTEST = 3


def subheading_statements(passage: Passage, known: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return what headings within the text report; who speaks in one without a subject is whom the next words are on.

    Args:
        passage: the document.
        known: what somebody says; a heading that holds some of it is left as it was read.
    """
    taken = {passage.sentence_at(attribution.content.start) for attribution in known}
    found: list[Attribution] = []
    for number, (heading, following) in enumerate(pairwise(passage.document.sentences)):
        if number not in taken and _is_heading(passage, heading, following):
            found.extend(_without_subject(passage, heading, following) or clipped_reports(passage, heading))
    named = (a for a in found if a.speaker is not None and a.speaker.mention is not None)
    return tuple(replace(attribution, kind="indirect") for attribution in named)


def _is_heading(passage: Passage, sentence: Sentence, following: Sentence) -> bool:
    """Return whether a sentence is a short paragraph of its own that no mark ends, before another one."""
    block = passage.document.article.blocks[sentence.block]
    alone = sentence.span == block.span and following.block != sentence.block
    fits = _SHORTEST <= sentence.last - sentence.first <= _LONGEST
    return alone and fits and block.kind == "paragraph" and passage.text[block.span.end - 1].isalnum()


def _without_subject(passage: Passage, heading: Sentence, following: Sentence) -> list[Attribution]:
    """Return what a heading that begins with a clipped cue reports of the subject of the sentence after it."""
    cue = next(passage.cues_between(heading.first, heading.last), None)
    if cue is None or cue.first != heading.first or cue.reading("clipped") is None:
        return []
    subject = next(_subjects(passage, following), None)
    content = reported_in_headline(passage, cue, heading)
    if subject is None or content is None:
        return []
    speaker = speaker_of_phrase(passage, subject)
    return [Attribution("indirect", content.span, "headline-cue", cue, speaker, certainty=certainty_of(cue))]


def _subjects(passage: Passage, sentence: Sentence) -> Iterator[Phrase]:
    """Yield the phrase with which a sentence begins, if it is the subject of a verb of it."""
    first = next(passage.phrases_between(sentence.first, sentence.last), None)
    heads = {c.subject.head for c in passage.clauses_at(sentence.first, sentence.last) if c.subject is not None}
    if first is not None and first.first == sentence.first and any(first.first <= head < first.last for head in heads):
        yield first
