"""Gives the words of a text with their places, and an index that finds phrases of many words among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.languages.language import Language
from kg.model import Span
from kg.vocab.spelling import fold

__all__ = ["Phrase", "PhraseIndex", "Word", "fold", "is_headline_verb", "phrase_span", "words_of"]

Payload = TypeVar("Payload")

_WORD = re.compile(r"[^\W_]+")
_LOOSE_GAP = re.compile(r"(?:[^\S\n]+|\n(?!\s*\n)|[^\S\n]?[-‐‑–][^\S\n]?|['’‘ʼ`])?\Z")
_LISTED_GAP = re.compile(r",?[^\S\n]+\Z")
_DOTTED_GAP = re.compile(r"\.?[^\S\n]?\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits; `key` is its text folded: lower case, without diacritics."""

    span: Span
    text: str
    key: str

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital letter or a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()


def words_of(text: str, span: Span | None = None) -> tuple[Word, ...]:
    """Return the words of `text` within `span` (all of it by default), in order, with their positions in `text`."""
    limits = span or Span(0, len(text))
    found = _WORD.finditer(text, limits.start, limits.end)
    return tuple(Word(Span(match.start(), match.end()), match.group(), fold(match.group())) for match in found)


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Payload]):
    """A phrase of the index: its words as written and folded, how they are separated, and what it stands for."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    dotted: bool  # with stops: "U.S."
    listed: bool  # with commas: "menteri koordinator bidang politik, hukum dan keamanan"
    payload: Payload


class PhraseIndex(Generic[Payload]):
    """Finds phrases in a sequence of words, longest first; hyphens, apostrophes and spaces between words are alike."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        self._by_first: dict[str, list[Phrase[Payload]]] = {}
        for form, payload in entries:
            words = tuple(_WORD.findall(form))
            if not words:
                continue
            phrase = Phrase(words, tuple(map(fold, words)), "." in form, "," in form, payload)
            self._by_first.setdefault(phrase.keys[0], []).append(phrase)
        for phrases in self._by_first.values():
            phrases.sort(key=lambda phrase: -len(phrase.keys))

    def at(self, words: tuple[Word, ...], position: int, text: str) -> Iterator[Phrase[Payload]]:
        """Yield the phrases that begin with the word at `position`, the longest first."""
        for phrase in self._by_first.get(words[position].key, ()):
            if _follows(phrase, words, position, text):
                yield phrase


def _follows(phrase: Phrase[Payload], words: tuple[Word, ...], position: int, text: str) -> bool:
    last = position + len(phrase.keys)
    if last > len(words) or any(words[position + i].key != key for i, key in enumerate(phrase.keys)):
        return False
    gap = _DOTTED_GAP if phrase.dotted else _LISTED_GAP if phrase.listed else _LOOSE_GAP
    pairs = zip(words[position : last - 1], words[position + 1 : last], strict=True)
    return all(gap.match(text[left.span.end : right.span.start]) for left, right in pairs)


def phrase_span(words: tuple[Word, ...], position: int, phrase: Phrase[Payload], text: str) -> Span:
    """Return the place of a phrase found at `position`, with the closing dot of a dotted acronym."""
    end = words[position + len(phrase.keys) - 1].span.end
    if phrase.dotted and len(phrase.words[-1]) == 1 and text[end : end + 1] == ".":
        end += 1
    return Span(words[position].span.start, end)


def is_headline_verb(key: str, language: Language) -> bool:
    """Return whether a word is a bare verb by which headlines tell what somebody claims or wants: "Sebut", "Desak"."""
    forms = (form for form in language.cues.get(key, ()) if form.shape == "clipped")
    return any(form.cue.act == "speech-act" or "naming" in form.cue.frames for form in forms)
