"""Whether two forms of one quote mean the same: whether what is edited leaves negation, numbers and names alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from kg.assemble.nearness import words_of
from kg.languages import available_languages, load_language

_NEAR = 4  # words before a part in which a negation of the whole still reaches it
_TOKEN = re.compile(r"(?P<word>[^\W_]+)|(?P<end>[.!?…:\n])")

Phrase = tuple[str, ...]
Edit = tuple[str, int, int, int, int]
"""An operation of `difflib`, with the places of the words in both forms."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """The words of a language that change what a sentence says, and those that are no names at its beginning."""

    negations: tuple[Phrase, ...] = ()
    endings: tuple[Phrase, ...] = ()  # of a word: "n't"
    numerals: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


def same_meaning(one: str, other: str, language: str) -> bool:
    """Return whether two forms of a quote, one of them perhaps a part, differ in no negation, number or name.

    What one form has before its beginning or after its end was left out by the other and is no difference, but for a
    negation close before the part. The check is meant for quotes that share most of their words.
    """
    telling = _telling(language)
    first, second = _Words.of(one, telling), _Words.of(other, telling)
    matcher = SequenceMatcher(None, first.folded, second.folded, autojunk=False)
    return all(_is_harmless(edit, first, second, telling) for edit in matcher.get_opcodes() if edit[0] != "equal")


def is_negated(text: str, language: str) -> bool:
    """Return whether a text holds a negation of its language."""
    telling = _telling(language)
    return _negations(_Words.of(text, telling).folded, telling) > 0


def _is_harmless(edit: Edit, first: _Words, second: _Words, telling: _Telling) -> bool:
    _, start, end, other_start, other_end = edit
    left_out = start == end or other_start == other_end
    if left_out and start == other_start == 0:
        before = [*first.folded[start:end], *second.folded[other_start:other_end]]
        return not _negations(before[-_NEAR:], telling)
    if left_out and end == len(first.folded) and other_end == len(second.folded):
        return True
    old, new = first.folded[start:end], second.folded[other_start:other_end]
    return (
        _negations(old, telling) == _negations(new, telling)
        and _numbers(old, telling) == _numbers(new, telling)
        and first.names(start, end) == second.names(other_start, other_end)
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a form, folded, and which of them are written as names."""

    folded: Sequence[str]
    named: Sequence[bool]

    @classmethod
    def of(cls, text: str, telling: _Telling) -> _Words:
        folded, named, opening = [], [], True
        for match in _TOKEN.finditer(unicodedata.normalize("NFKC", text)):
            if (word := match["word"]) is None:
                opening = True
                continue
            folded.append(word.casefold())
            named.append(word[0].isupper() and not (opening and word.casefold() in telling.common))
            opening = False
        return cls(folded, named)

    def names(self, start: int, end: int) -> Counter[str]:
        return Counter(self.folded[index] for index in range(start, end) if self.named[index])


def _negations(words: Sequence[str], telling: _Telling) -> int:
    return sum(1 for index in range(len(words)) if any(_negations_at(words, index, telling)))


def _negations_at(words: Sequence[str], index: int, telling: _Telling) -> Iterator[bool]:
    for phrase in telling.negations:
        yield tuple(words[index : index + len(phrase)]) == phrase
    for beginning, *rest in telling.endings:
        yield words[index].endswith(beginning) and list(words[index + 1 : index + 1 + len(rest)]) == rest


def _numbers(words: Sequence[str], telling: _Telling) -> Counter[str]:
    return Counter(word for word in words if word in telling.numerals or any(map(str.isdigit, word)))


@cache
def _telling(language: str) -> _Telling:
    if language not in available_languages():
        return _Telling()
    known = load_language(language)
    negations = [tuple(words_of(phrase)) for phrase in known.modifiers.negation if "'" not in phrase]
    endings = [tuple(words_of(phrase)) for phrase in known.modifiers.negation if "'" in phrase]
    return _Telling(tuple(negations), tuple(endings), known.numerals, known.stop_words)
