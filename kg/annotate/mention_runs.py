"""Finds names by their words alone: runs of capitalised words that hold an outlet's or an organisation's noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import Word, is_headline_verb, words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_LONG_NAME = 2  # words
_TITLED = 0.8  # share of capitalised words from which a line is a headline
_LONGEST_OUTLET = 5  # words of an outlet's name in a headline


def outlets(passage: Passage, language: Language) -> Iterator[Mention]:
    """Yield runs of capitalised words that hold a word of outlet names: "Iran Daily", "Kantor Berita IRNA"."""
    capital = sum(word.capital for word in passage.words)
    titled = capital >= _TITLED * len(passage.words)  # a headline's capitals do not tell where a name ends
    for run in _runs(passage, Cover(), language) if not passage.shouting else ():
        named = [word for word in run if word.key not in language.calendar.weekdays]  # "kepada Reuters Rabu malam"
        long = titled and len(named) > _LONGEST_OUTLET
        if named and not long and names_outlet(_span_of(named).of(passage.text), language):
            yield _organization(passage, named, "outlet")


def names_outlet(text: str, language: Language) -> bool:
    """Return whether a name holds a word of outlet names, which "Ketua Harian" lends to no name after it."""
    phrase = f" {' '.join(word.key for word in words_of(text))} "
    return any(f" {word} " in phrase for word in language.outlet_words)


def organizations(passage: Passage, taken: Cover, language: Language, lexicon: ReferenceLexicon) -> Iterator[Mention]:
    """Yield runs of capitalised words with an organisation's noun as their head, outside the names in `taken`.

    The head comes first where organs come before their State ("Mahkamah Pidana Internasional"), else last
    ("International Criminal Court"). Lines in which every word is capitalised tell nothing.
    """
    if all(word.capital for word in passage.words):
        return
    for run in _runs(passage, taken, language):
        head = run[0] if lexicon.organ_order == "before-state" else run[-1]
        phrase = " ".join(word.key for word in run)
        known = phrase in lexicon.organs or phrase in language.descriptions or phrase in language.offices
        if head.key in language.organization_words and not known:
            yield _organization(passage, run, None)


def _span_of(run: Sequence[Word]) -> Span:
    return Span(run[0].span.start, run[-1].span.end)


def _organization(passage: Passage, run: Sequence[Word], role: str | None) -> Mention:
    span = _span_of(run)
    return Mention(span, span.of(passage.text), "name", "Organization", (), role, "lexicon")


def _runs(passage: Passage, taken: Cover, language: Language) -> Iterator[list[Word]]:
    """Yield the runs of two or more capitalised words, a space or hyphen apart, no function words at their start."""
    run: list[Word] = []
    for word in (*passage.words, None):
        free = word is not None and word.capital and not taken.touching(word.span)
        free = free and word is not None and not (run and is_headline_verb(word.key, language))
        if word is not None and free and (not run or passage.text[run[-1].span.end : word.span.start] in (" ", "-")):
            run.append(word)
            continue
        while run and (run[0].key in language.stop_words or run[0].key in language.cues):
            run = run[1:]
        if len(run) >= _LONG_NAME:
            yield run
        run = [word] if word is not None and free else []
