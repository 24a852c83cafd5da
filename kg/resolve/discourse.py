"""Keeps what an article has spoken of so far, and ranks it when a pronoun or description points back.

A candidate's score is its weight in its sentence (speaker 3, subject 2, object 1, other 0, background -3) less four
for each sentence between; inside a quotation it counts for the narrator's pronouns only where nothing else does.
Source: the ranking follows centering theory (Grosz, Joshi and Weinstein 1995): subject before object before others,
the latest sentence first.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import ActorKind, Span

_MEMORY = 64  # mentions that are remembered
_REACH = 5  # sentences that a reference can reach back over
_SENTENCE = 4.0
_QUOTED = 6.0


@dataclass(frozen=True, slots=True)
class Referent:
    """Something spoken of: the actors (none for people who can't be named), with place and weight."""

    actors: tuple[str, ...]
    kind: ActorKind | None
    span: Span
    sentence: int
    weight: float
    quoted: bool = False
    plural: bool = False
    outlet: bool = False
    words: frozenset[str] = frozenset()  # folded


class Discourse:
    """The referents of an article up to one place, the latest last."""

    def __init__(self) -> None:
        self._referents: deque[Referent] = deque(maxlen=_MEMORY)

    def add(self, referent: Referent) -> None:
        """Remember `referent` as the latest."""
        self._referents.append(referent)

    def recent(self, position: int, sentence: int, reach: int = _REACH) -> Iterator[Referent]:
        """Yield the referents that end before `position`, at most `reach` sentences back, the latest first."""
        for referent in reversed(self._referents):
            if sentence - referent.sentence > reach:
                return
            if referent.span.end <= position:
                yield referent

    def best(
        self, position: int, sentence: int, fits: Callable[[Referent], bool], *, in_quote: bool = False
    ) -> Referent | None:
        """Return the highest-ranking referent before `position` that `fits`; of equal ones the latest, or None."""
        found = [referent for referent in self.recent(position, sentence) if fits(referent)]
        return max(found, key=lambda referent: score(referent, sentence, in_quote=in_quote), default=None)


def score(referent: Referent, sentence: int, *, in_quote: bool = False) -> float:
    """Return how well `referent` can be meant in `sentence`; higher is better."""
    distant = _SENTENCE * (sentence - referent.sentence)
    return referent.weight - distant - (_QUOTED if referent.quoted and not in_quote else 0.0)
