"""Who goes on with what he said before: "imbuhnya", "kata dia", "he added"."""

from __future__ import annotations

from collections.abc import Callable

from kg.annotate.mention_words import fold
from kg.model import Mention, Span
from kg.resolve.discourse import Referent
from kg.resolve.reading import Reading
from kg.resolve.scene import SUBJECT

_REACH = 2  # sentences back to who spoke last


def who_goes_on(reading: Reading, mention: Mention, fits: Callable[[Referent], bool], *, said: bool) -> Referent | None:
    """Return who goes on with what he said before: "imbuhnya", "he added"; "katanya", "kata dia" is who spoke last.

    Args:
        reading: the article as far as it has been read.
        mention: a pronoun that speaks.
        fits: tells who can be meant by it.
        said: whether it has words of its own.
    """
    sentence = reading.scene.sentence_of(mention.span)
    goes_on = mention.span in reading.scene.continuing
    before = reading.best(mention, lambda r: fits(r) and r.weight >= SUBJECT) if goes_on else None
    inverted = reading.scene.word_before(mention) in reading.scene.language.cues
    if before is not None or not said or not (inverted or fold(mention.text) in reading.scene.lexicon.own):
        return before
    last = reading.scene.spoke_before(mention)
    if inverted and last is not None and reading.best(mention, lambda r: fits(r) and _acts_since(reading, r, last)):
        return None  # "Hun Manet memuji China. "...," ungkap dia."
    return reading.best(mention, lambda r: fits(r) and r.span == last and sentence - r.sentence <= _REACH)


def _acts_since(reading: Reading, referent: Referent, place: Span) -> bool:
    """Return whether somebody has acted after a place by the article's own words."""
    if referent.span in reading.scene.statement_of or referent.span.start <= place.start:
        return False
    return any(reading.scene.is_subject(m) for m in reading.scene.cover.touching(referent.span))
