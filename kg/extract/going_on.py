"""Quotations without a cue right after a report: who reported goes on ("Merkel said ... . 'We are ready.'")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.attribution import Attribution
from kg.extract.circumstances import is_outlet
from kg.extract.passage import Passage

_ALONE = "quote-alone"
_REPORTS = ("cue-after", "cue-within", "cue-before-conjunction", "cue-before-comma", "cue-before-bare")


def following_reports(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return all attributions, bare quotations as going on with the report of the sentence before them.

    Args:
        passage: the document.
        found: direct and indirect speech.
    """
    changed: dict[Attribution, Attribution] = {}
    for attribution in sorted(found, key=lambda a: a.content.start):
        report = _report_before(passage, attribution, found) if attribution.pattern == _ALONE else None
        before = attribution.predecessor
        told = report or (changed.get(before, before) if before is not None else None)
        if told is not before:
            changed[attribution] = replace(attribution, predecessor=told)
    return tuple(changed.get(attribution, attribution) for attribution in found)


def _report_before(passage: Passage, quote: Attribution, found: Sequence[Attribution]) -> Attribution | None:
    """Return the last report of the sentence before a quotation, in the same paragraph, that no other one holds."""
    sentences = passage.document.sentences
    number = passage.sentence_at(quote.content.start)
    if number == 0 or sentences[number].block != sentences[number - 1].block:
        return None
    near = [a for a in found if a.cue is not None and a.cue.sentence == number - 1 and a.speaker is not None]
    if any(a.kind == "direct" for a in near):
        return None
    reports = [a for a in near if a.pattern in _REPORTS and a.cue is not None and a.cue.cue.act == "say"]
    outer = [a for a in reports if not any(o is not a and a.cue and a.cue.span in o.content for o in near)]
    last = max(outer, key=lambda a: a.content.start, default=None)
    mention = last.speaker.mention if last is not None and last.speaker is not None else None
    return None if mention is not None and is_outlet(passage, mention) else last
