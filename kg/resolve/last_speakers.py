"""Who goes on with what he said before: "imbuhnya", "kata dia", "he added"."""

from __future__ import annotations

from collections.abc import Callable

from kg.annotate.mention_words import fold, words_of
from kg.model import Mention, Span
from kg.resolve.discourse import Referent
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import SPEAKER, SUBJECT

_REACH = 2  # sentences back to who spoke last
_MEETING = ("meets", "negotiatesWith", "cooperatesWith")
_LAST_REACH = 4  # the same where others have spoken since


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


def last_person_speaking(reading: Reading, mention: Mention, fits: Callable[[Referent], bool]) -> Referent | None:
    """Return which person spoke last where a body has spoken since: '... kata X. MUI berharap ... "...," ucapnya'.

    Args:
        reading: the article as far as it has been read.
        mention: a pronoun that speaks after a quotation.
        fits: tells who can be meant by it.
    """
    sentence = reading.scene.sentence_of(mention.span)
    if fold(mention.text) not in reading.scene.lexicon.own:
        return None
    return reading.best(mention, lambda r: fits(r) and r.weight == SPEAKER and sentence - r.sentence <= _LAST_REACH)


def _acts_since(reading: Reading, referent: Referent, place: Span) -> bool:
    """Return whether somebody has acted after a place by the article's own words."""
    if referent.span in reading.scene.statement_of or referent.span.start <= place.start:
        return False
    acts = any(reading.scene.is_subject(m) for m in reading.scene.cover.touching(referent.span))
    return acts and not _meets_only(reading, referent)


def _meets_only(reading: Reading, referent: Referent) -> bool:
    """Return whether all that somebody does is that he goes to see others, of which who spoke before him tells."""
    own = [claim.relation for claim in reading.scene.extraction.claims if claim.subject.span == referent.span]
    return bool(own) and all(relation in _MEETING for relation in own)


def those_who_spoke(reading: Reading, mention: Mention) -> Actors:
    """Return who goes on as "they said": several who spoke right before, or the State or body whose officials did.

    Args:
        reading: the article as far as it has been read.
        mention: "they" that speaks.
    """
    scene = reading.scene
    place = scene.spoke_before(mention) if mention.span in scene.contents_of else None
    if place is None or scene.sentence_of(mention.span) - scene.sentence_of(place) > _REACH:
        return ()
    last = next((other for other in scene.cover.touching(place) if other.span == place), None)
    several = (
        last is not None and words_of(last.text)[-1].key.endswith("s") and scene.lexicon.organ_order == "after-state"
    )
    plural = last is not None and (last.role or "").startswith("third-plural")
    return reading.actors.get(place, ()) if plural or (several and last is not None and last.kind != "name") else ()
