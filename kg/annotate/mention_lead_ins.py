"""Tells a name that leads a sentence in from the title of who acts in it: "Di hadapan Macron, PM Singapura ..."."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_words import words_of
from kg.languages.extraction import load_extraction_words
from kg.languages.language import Language
from kg.model import Mention, Span

_LEAD_WORDS = 6  # words before a person in a phrase that leads a sentence in
_WORD = 24  # characters that hold the next word, or the last one
_SET_OFF = (",", ")", ";", "")


def leads_in(text: str, pair: tuple[Mention, Mention], of: Mention | None, language: Language) -> bool:
    """Return whether an office after a person and a comma is somebody else's, who acts or speaks.

    The person only leads the sentence in, or ends what is said: "than ousting Assad, the French president said".

    Args:
        text: that the spans index.
        pair: a person, and an office or whose it is after a comma.
        of: the mention after that.
        language: gives the words with which a phrase of time or place begins.
    """
    person, office = pair
    end = of.span.end if of is not None and text[office.span.end : of.span.start] == " " else office.span.end
    if _is_another(text, person, office, language) or _ends_report(text, person, end, language):
        return True
    if text[person.span.end : office.span.start] != ", ":
        return False
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


def _ends_report(text: str, person: Mention, end: int, language: Language) -> bool:
    """Return whether a cue follows the words that end at `end` at once, and a plain word stands before the person."""
    following = words_of(text, Span(end, min(len(text), end + _WORD)))[:1]
    says = bool(following) and following[0].key in language.cues and text[end : end + 1] == " "
    before = words_of(text, Span(max(0, person.span.start - _WORD), person.span.start))[-1:]
    plain = bool(before) and before[0].text.islower() and text[person.span.start - 1] == " "
    titled = bool(before) and before[0].key in language.offices
    gap = [word.key for word in words_of(text, Span(person.span.end, min(end, person.span.end + _WORD)))]
    new = (
        gap[:1] and gap[0] in load_reference(language.code).indefinite_singular
    )  # "Prime Minister X, a spokesman said"
    apart = (plain and not titled) or (new and bool(before) and (plain or titled))
    return bool(says and text.startswith(", ", person.span.end) and apart)


def _is_another(text: str, person: Mention, office: Mention, language: Language) -> bool:
    """Return whether a role after the name of who has a title is somebody else: "President Deby, the official said"."""
    role = language.offices.get(office.text.lower())
    gap = [word.key for word in words_of(text, Span(person.span.end, office.span.start))]
    if role is None or not role.anonymous or not gap or gap[-1] not in load_reference(language.code).definite_before:
        return False
    before = words_of(text, Span(max(0, person.span.start - _WORD), person.span.start))
    return bool(before) and before[-1].key in language.offices
