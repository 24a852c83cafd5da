"""One found link between words, a cue and a speaker, before places and order are settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.cues import CueMention
from kg.extract.speakers import Speaker
from kg.model import Span, StatementKind


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """Words that are said by somebody, with the cue that says so.

    `reach` covers content, cue and speaker: what nobody else may claim for a statement of the same words.
    `predecessor` is the attribution whose speaker this one shares because it has none of its own.
    """

    kind: StatementKind
    content: Span
    pattern: str
    cue: CueMention | None = None
    speaker: Speaker | None = None
    predecessor: Attribution | None = field(default=None, repr=False)
    certainty: float = 1.0

    @property
    def reach(self) -> Span:
        """The stretch from the first to the last of content, cue and speaker."""
        start, end = self.content.start, self.content.end
        if self.cue is not None:
            start, end = min(start, self.cue.span.start), max(end, self.cue.span.end)
        return Span(start, end)


def certainty_of(cue: CueMention | None) -> float:
    """Return how far the reporter vouches for the statement, 0–1: that of the cue, 1 without one."""
    return cue.cue.certainty if cue is not None else 1.0
