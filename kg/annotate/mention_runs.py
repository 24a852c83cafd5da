"""Finds names by their words alone: runs of capitalised words that hold an outlet's or an organisation's noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import Word, is_headline_verb, words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_LONG_NAME = 2  # words


def outlets(passage: Passage, language: Language) -> Iterator[Mention]:
    """Yield runs of capitalised words that hold a word of outlet names: "Iran Daily", "Kantor Berita IRNA"."""
    if not passage.shouting:
        for run in _runs(passage, Cover(), language):
            if names_outlet(Span(run[0].span.start, run[-1].span.end).of(passage.text), language):
                yield _organization(passage, run, "outlet")


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


def rebels(passage: Passage, known: Cover, language: Language, lexicon: ReferenceLexicon) -> Iterator[Mention]:
    """Yield armed groups that are named by their people: "pemberontak Kurdi", "Maoist guerrillas", "Syrian rebels".

    Args:
        passage: a sentence.
        known: the names of it that the gazetteer knows.
        language: of the article.
        lexicon: tells peoples, and nouns of fighters.
    """
    before = lexicon.organ_order == "before-state"
    for left, right in pairwise(passage.words):
        fighters, people = (left, right) if before else (right, left)
        joined = passage.text[left.span.end : right.span.start] == " "
        if not joined or fighters.key not in language.armed_group_words or not people.capital:
            continue
        named = known.touching(Span(left.span.start, right.span.end))
        if any(name.actor_kind != "State" and not _is_people(name, lexicon) for name in named):
            continue  # "Houthi rebels" have a name
        state = named[0] if named else None
        ethnic = people.key in lexicon.insurgent_peoples
        if not ethnic and (state is None or not _are_fighters(passage, fighters, state, lexicon)):
            continue
        ends = (left.span, right.span) if state is None else (left.span, right.span, state.span)
        span = Span(min(end.start for end in ends), max(end.end for end in ends))
        yield Mention(span, span.of(passage.text), "name", "ArmedGroup", (), None, "lexicon")


def _is_people(name: Mention, lexicon: ReferenceLexicon) -> bool:
    """Return whether a name is of a people within a State, whose fighters are a group of their own: "Iraqi Kurd"."""
    words = [word.key for word in words_of(name.text)]
    return name.actor_kind == "Organization" and len(words) > 1 and not lexicon.insurgent_peoples.isdisjoint(words)


def _are_fighters(passage: Passage, fighters: Word, state: Mention, lexicon: ReferenceLexicon) -> bool:
    """Return whether a noun beside a State means several fighters and is no part of another name.

    Unlike "the Palestinian militant group Hamas", "kelompok militan Palestina Hamas", "seorang militan Palestina".
    """
    if fighters.key not in lexicon.fighters:
        return False
    last = max(fighters.span.end, state.span.end)
    following = next((word for word in passage.words if word.span.start >= last), None)
    named = following is not None and following.capital and passage.text[last : following.span.start] == " "
    first = min(fighters.span.start, state.span.start)
    preceding = [word.key for word in passage.words if word.span.end <= first][-1:]
    return not named and not set(preceding) & lexicon.single_or_grouped


def _organization(passage: Passage, run: Sequence[Word], role: str | None) -> Mention:
    span = Span(run[0].span.start, run[-1].span.end)
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
