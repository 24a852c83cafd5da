"""Quotations of one speaker that follow each other: parts of a sentence that a report interrupts, or a new one."""

from __future__ import annotations

from kg.extract.attribution import Attribution
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.tied_reports import is_participle
from kg.model import Quote


def split_goes_on(passage: Passage, attribution: Attribution, index: int) -> bool:
    """Return whether the next quotation goes on with the sentence: '"A," he added, "B."'.

    Args:
        passage: the document.
        attribution: what a quotation is attributed to.
        index: the number of the quotation among those of the document.
    """
    quotes = passage.document.quotes
    if index + 1 >= len(quotes) or attribution.cue is None:
        return False
    following = quotes[index + 1]
    between = passage.text[quotes[index].outer.end : following.outer.start].rstrip()
    same = passage.document.sentences[attribution.cue.sentence].block == block_at(passage, following)
    introduced = passage.sentence_at(attribution.cue.span.start) < passage.sentence_at(
        max(0, following.outer.start - 2)
    )
    return (
        not introduced
        and not _is_introduced_anew(passage, attribution.cue, following)
        and same
        and between.endswith(",")
        and attribution.cue.span.end <= following.outer.start
        and "." not in between[-2:]
    )


def _is_introduced_anew(passage: Passage, cue: CueMention, quote: Quote) -> bool:
    """Return whether a participle introduces what is said next: '"A," she said, adding, "B."'."""
    mark = passage.token_at(quote.outer.start) - 1
    return any(other.last >= mark and is_participle(passage, other) for other in passage.cues_between(cue.last, mark))


def block_at(passage: Passage, quote: Quote) -> int:
    """Return the block of text that a quotation begins in."""
    return passage.document.sentences[passage.sentence_at(quote.outer.start)].block
