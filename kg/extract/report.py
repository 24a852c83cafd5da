"""What all patterns of indirect speech share: how a report is made, and the form of a pattern."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extract.attribution import Attribution, certainty_of
from kg.extract.content import Content
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.speakers import Speaker
from kg.model import StatementKind

Pattern = Callable[[Passage, CueMention, tuple[int, int], Sequence[Attribution]], Attribution | None]
"""From a cue, the tokens that its report may use, and the reports before it, to the report if the pattern fits."""

_IN_PART = ("naming", "half-quote")  # markers of words that are no whole sentence

NamedPattern = tuple[str, Pattern]
"""The shape of a cue and a pattern for it."""


def report(cue: CueMention, speaker: Speaker, content: Content, pattern: str) -> Attribution:
    """Return the attribution of reported words; a preposition as its cue makes it an "according to".

    Words that are quoted from the first to the last are direct speech, whatever conjunction introduces them; a name
    that is given and half a quotation are not.
    """
    kind: StatementKind = "according-to" if cue.reading("preposition") else "indirect"
    span = content.span
    if kind == "indirect" and content.quoted is not None:
        kind, span = "indirect" if content.marker in _IN_PART else "direct", content.quoted
    return Attribution(kind, span, pattern, cue, speaker, certainty=certainty_of(cue))


def has_verb_tagged(passage: Passage, first: int, last: int) -> bool:
    """Return whether a token of `[first, last)` is tagged as a verb."""
    return any(passage.tokens[i].pos == "VERB" for i in range(first, last))
