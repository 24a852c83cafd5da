"""Puts the ends of people's names right: words that belong to a name beyond where the name model saw its end.

"Esmail Ahmadi" of "Esmail Ahmadi-Moghaddam", "Kwok Ka" of "Kwok Ka-ki", "Abdel Fattah" of "Abdel Fattah al-Sisi".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage, is_plain_word
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import Word
from kg.languages.language import Language
from kg.model import Mention, Span

_APOSTROPHES = ("'", "’", "`")
_LONGEST_TAIL = 5  # letters of a lower-case word that a hyphen ties to a name: "Jong-un"
_FULL_NAME = 2  # words
_CLOSING = (",", ")", ".")  # marks after a name whose last syllable a spaced hyphen ties: "Cho Myung - gyon,"
_TITLED = 0.7  # share of capitalised words from which capitals in a sentence tell nothing


class NameEdges:
    """Completes the names of people in one sentence."""

    def __init__(self, passage: Passage, taken: Cover, language: Language, lexicon: ReferenceLexicon) -> None:
        self._passage = passage
        self._taken = taken
        self._language = language
        self._lexicon = lexicon
        self._starts = [word.span.start for word in passage.words]
        self._titled = passage.lowered or passage.shouting or _is_titled(passage.words)

    def completed(self, mention: Mention) -> Mention:
        """Return a person's name with the words that its ends lack; other mentions as they are."""
        if mention.actor_kind != "Person" or mention.source == "gazetteer":
            return mention
        first = bisect_left(self._starts, mention.span.start)
        last = bisect_left(self._starts, mention.span.end)
        end = self._end(first, last)
        start = self._start(first)
        if (start, end) == (first, last):
            return mention
        words = self._passage.words
        span = Span(words[start].span.start, max(words[end - 1].span.end, mention.span.end))
        return replace(mention, span=span, text=span.of(self._passage.text))

    def _end(self, first: int, last: int) -> int:
        words = self._passage.words
        while last < len(words) and not self._taken.touching(words[last].span):
            gap = self._gap(last)
            if self._is_tied(words[first:last], words[last], gap):
                last += 1
            elif self._is_particle(last):
                last += 2
            elif self._follows(words[last], gap):
                last += 1
            else:
                break
        return last

    def _gap(self, right: int) -> str:
        words = self._passage.words
        return self._passage.text[words[right - 1].span.end : words[right].span.start]

    def _is_tied(self, name: Sequence[Word], word: Word, gap: str) -> bool:
        """Return whether a hyphen or apostrophe ties a word to the name before it."""
        if gap == " - ":
            full = len(name) >= _FULL_NAME and not self._titled and name[0].span.start > self._starts[0]
            closed = (
                self._passage.text[word.span.end : word.span.end + 1] in _CLOSING and len(word.text) <= _LONGEST_TAIL
            )
            return full and (word.text[0].isupper() or closed) and not is_plain_word(word.key, self._language)
        if gap in _APOSTROPHES:
            return word.key not in ("s", "ll", "d", "re", "ve") and len(name[-1].text) > 1
        if gap != "-" or word.key in self._lexicon.hyphened_tails or word.text.isdigit():
            return False
        if word.text[0].isupper():
            return len(word.text) > 1
        short = len(name) >= _FULL_NAME and len(word.text) <= _LONGEST_TAIL
        return short and not is_plain_word(word.key, self._language)

    def _is_particle(self, position: int) -> bool:
        """Return whether a particle stands at `position` with the rest of the name: "al-Sisi", "bin Salman"."""
        words = self._passage.words
        key = words[position].key
        if self._gap(position) != " " or key not in self._lexicon.name_particles or position + 1 >= len(words):
            return False
        following, gap = words[position + 1], self._gap(position + 1)
        if gap != "-" and (gap != " " or key in self._language.stop_words):
            return False
        name = following.text[0].isupper() and not is_plain_word(following.key, self._language)
        return name and not self._taken.touching(following.span)

    def _follows(self, word: Word, gap: str) -> bool:
        part = word.text[0].isupper() and not word.text.isupper() and not is_plain_word(word.key, self._language)
        return not self._titled and gap == " " and part and word.key not in self._language.triggers

    def _start(self, first: int) -> int:
        words = self._passage.words
        while first > 1 and not self._taken.touching(words[first - 1].span):
            before, gap = words[first - 1], self._gap(first)
            particle = before.key in self._lexicon.name_particles and (gap == "-" or (gap == " " and before.capital))
            initial = len(before.text) == 1 and before.text.isupper() and gap == ". "
            if not particle and not initial and not (gap == "-" and before.text[0].isupper()):
                break
            first -= 1
        return first


def joined(names: Sequence[Mention], text: str) -> list[Mention]:
    """Return `names` (in order) with those that a hyphen makes one: "Sara Netanyahu-Cohen", "Harley-Davidson"."""
    whole: list[Mention] = []
    for name in names:
        last = whole[-1] if whole else None
        if last is not None and _are_one(last, name, text):
            span = Span(last.span.start, name.span.end)
            whole[-1] = replace(last, span=span, text=span.of(text))
        else:
            whole.append(name)
    return whole


def _are_one(first: Mention, second: Mention, text: str) -> bool:
    """Return whether a hyphen makes one name of two, or ties two names of one actor: a group's wing and the group."""
    tied = text[first.span.end : second.span.start] in ("-", " - ", "/")
    same = tied and bool(first.candidates) and first.candidates == second.candidates
    return same or _is_second_surname(first, second, text) or _is_double_name(first, second, text)


def _is_second_surname(first: Mention, second: Mention, text: str) -> bool:
    people = all(name.actor_kind == "Person" and not name.candidates for name in (first, second))
    tied = text[first.span.end : second.span.start] in ("-", " - ")
    return people and tied and " " in first.text and " " not in second.text


def _is_double_name(first: Mention, second: Mention, text: str) -> bool:
    """Return whether two names that nothing else knows only ever stand together: "Harley-Davidson"."""
    tied = text[first.span.end : second.span.start] == "-" and first.actor_kind == second.actor_kind
    if not tied or first.candidates or second.candidates:
        return False
    together = text.count(f"{first.text}-{second.text}")
    return all(len(re.findall(rf"\b{re.escape(name.text)}\b", text)) == together for name in (first, second))


def _is_titled(words: Sequence[Word]) -> bool:
    long = [word for word in words if len(word.text) > 3]
    return bool(long) and sum(word.capital for word in long) >= _TITLED * len(long)
