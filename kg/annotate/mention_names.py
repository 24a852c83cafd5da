"""Turns the name model's spans into clean mentions and merges them with the names of the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotate.mention_cover import Cover, without_overlaps
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_words import Word, words_of
from kg.languages.language import Language
from kg.model import ActorKind, Mention, Span

if TYPE_CHECKING:
    from kg.annotate.names import NamedSpan

KIND_OF_LABEL: dict[str, ActorKind] = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}
_BREAK = re.compile(r"[,;:()\[\]\"“”«»/|\n]|\s['‘]|\s[-–—]{1,2}\s(?=[^A-Z])")
_LONG_NAME = 2  # words


def model_names(passage: Passage, names: Iterable[NamedSpan], language: Language) -> Iterator[Mention]:
    """Yield a mention for each name that the model found in `passage`, its edges put right."""
    for name in names:
        kind = KIND_OF_LABEL.get(name.label)
        if kind is None:
            continue
        for piece in _pieces(passage.text, name.span):
            span = _healed(passage, piece, language, is_person=kind == "Person")
            if span is not None:
                yield Mention(span, span.of(passage.text), "name", kind)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _BREAK.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)


def _healed(passage: Passage, piece: Span, language: Language, *, is_person: bool) -> Span | None:
    words = [word for word in passage.words if word.span.overlaps(piece)]
    while words and _is_no_name_start(words[0], passage, language):
        words.pop(0)
    if is_person:
        words = words[_title_length(words, language) :]
    while words and _is_no_name_end(words[-1], passage, language):
        words.pop()
    if not words or not _is_name_like(words, passage, language):
        return None
    end = words[-1].span.end
    dotted = len(words[-1].text) == 1 and passage.text[end : end + 1] == "."
    return Span(words[0].span.start, end + dotted)


def _is_no_name_start(word: Word, passage: Passage, language: Language) -> bool:
    function_word = word.key in language.stop_words and (not word.text.isupper() or len(word.text) == 1)
    return function_word or word.key in language.honorifics or (not word.capital and _is_common(word.key, language))


def _is_common(key: str, language: Language) -> bool:
    lexicons = (language.offices, language.cues, language.triggers, language.descriptions, language.role_nouns)
    return any(key in lexicon for lexicon in lexicons)


def _is_no_name_end(word: Word, passage: Passage, language: Language) -> bool:
    before = passage.text[word.span.start - 1 : word.span.start]
    if word.text in ("s", "S") and before in ("'", "’", "`"):
        return True
    return not word.capital and not passage.lowered and word.key in (language.stop_words | set(language.cues))


def _title_length(words: Sequence[Word], language: Language) -> int:
    """Return how many words at the start are an office or honorific, always leaving one for the name."""
    for length in range(len(words) - 1, 0, -1):
        phrase = " ".join(word.key for word in words[:length])
        if phrase in language.offices or phrase in language.honorifics:
            return length + _title_length(words[length:], language)
    return 0


def _is_name_like(words: Sequence[Word], passage: Passage, language: Language) -> bool:
    phrase = " ".join(word.key for word in words)
    length = words[-1].span.end - words[0].span.start
    if length < 2 or phrase in language.offices or phrase in language.descriptions or phrase in language.role_nouns:
        return False
    return passage.lowered or any(word.capital for word in words)


def merge_names(
    known: Sequence[Mention], found: Sequence[Mention], passage: Passage, language: Language
) -> list[Mention]:
    """Return one list of names from the gazetteer's (`known`) and the model's (`found`), without overlaps."""
    cover = Cover(known)
    merged = (_merged(mention, cover.touching(mention.span), passage, language) for mention in found)
    return without_overlaps([*(mention for mention in merged if mention is not None), *known])


def _merged(mention: Mention, known: list[Mention], passage: Passage, language: Language) -> Mention | None:
    """Return what becomes of a model's name: None where the gazetteer's names in its place are better."""
    if not known:
        return mention
    if any(mention.span in name.span or not _within(name, mention) for name in known):
        return None
    words = words_of(passage.text, mention.span)
    outside = [word for word in words if not any(word.span in name.span for name in known)]
    if all(word.key in language.modifiers.coordinators for word in outside):
        return None
    people = [name for name in known if name.actor_kind == "Person"]
    if mention.actor_kind == "Person":
        return _merged_person(mention, known, people, outside)
    if people and len(known) == 1:
        return None
    return mention


def _within(name: Mention, mention: Mention) -> bool:
    return name.span in mention.span


def _merged_person(
    mention: Mention, known: list[Mention], people: list[Mention], outside: list[Word]
) -> Mention | None:
    if people:
        person = people[-1]
        return None if " " in person.text or len(known) > 1 else replace(mention, candidates=person.candidates)
    leading = known[0].span.start == mention.span.start and known[0].role != "capital"
    return None if leading and len(outside) >= _LONG_NAME else mention


def uncovered_rest(mention: Mention, known: Cover, passage: Passage) -> Mention | None:
    """Return the part of a person's name after a State's name that the model took for its start, or None.

    "Rusia Vladimir Putin" marked as one person gives "Vladimir Putin".
    """
    inside = known.touching(mention.span)
    if mention.actor_kind != "Person" or not inside or any(name.actor_kind == "Person" for name in inside):
        return None
    words = [word for word in words_of(passage.text, mention.span) if word.span.start >= inside[-1].span.end]
    if len(words) < _LONG_NAME:
        return None
    span = Span(words[0].span.start, words[-1].span.end)
    return replace(mention, span=span, text=span.of(passage.text))
