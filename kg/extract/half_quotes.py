"""Half a quotation as what somebody says: 'menyatakan "sangat khawatir" atas serangan itu'."""

from __future__ import annotations

from kg.extract.content import Content, content_between
from kg.extract.cues import CueMention
from kg.extract.passage import Passage

_MARKS = ('"', "“", "«", "``")


def half_quoted(passage: Passage, cue: CueMention, end: int) -> Content | None:
    """Return the words that begin with a few quoted ones right after a cue, and go on without marks.

    What is quoted in mid-sentence is the speaker's, whether it is a clause or not; a title begins with a capital.

    Args:
        passage: the document.
        cue: an active cue.
        end: where the words can end.
    """
    if cue.last + 1 >= end or passage.lower[cue.last] not in _MARKS:
        return None
    quote = passage.quote_around(passage.tokens[cue.last + 1].span)
    if quote is None or not quote.closed or not passage.text[quote.span.start].islower():
        return None
    return content_between(passage, cue.last, end, marker="half-quote")
