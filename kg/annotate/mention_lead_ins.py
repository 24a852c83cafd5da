"""Tells a name that leads a sentence in from the title of who acts in it: "Di hadapan Macron, PM Singapura ..."."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_words import words_of
from kg.languages.extraction import load_extraction_words
from kg.languages.language import Language
from kg.model import Mention, Span

_LEAD_WORDS = 6  # words before a person in a phrase that leads a sentence in
_SET_OFF = (",", ")", ";", "")


def leads_in(text: str, pair: tuple[Mention, Mention], of: Mention | None, language: Language) -> bool:
    """Return whether a person only leads a sentence in, and the office after the comma is somebody else's.

    Args:
        text: that the spans index.
        pair: a person, and an office after a comma.
        of: the mention after the office.
        language: gives the words with which a phrase of time or place begins.
    """
    person, office = pair
    if text[person.span.end : office.span.start] != ", ":
        return False
    end = of.span.end if of is not None and text[office.span.end : of.span.start] == " " else office.span.end
    if text[end : end + 1] in _SET_OFF:
        return False  # "Usai bertemu Macron, Presiden Prancis, Wong ..."
    start = max(text.rfind(mark, 0, person.span.start) for mark in ("\n", ". ")) + 1
    words = words_of(text, Span(start, person.span.start))
    lexicon, small = load_reference(language.code), load_extraction_words(language.code)
    leads = (
        lexicon.governing_prepositions
        | lexicon.background_prepositions
        | frozenset((*small.occasions, *small.joined_by))
    )
    return 0 < len(words) <= _LEAD_WORDS and words[0].key in leads
