"""Finds groups that a relative clause tells of in place of their name: "kelompok yang didukung Iran itu"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_nouns import kind_of_noun
from kg.annotate.mention_words import Word
from kg.languages.language import Language
from kg.model import Mention, Span

_CLAUSE = 10  # words of a relative clause up to its demonstrative
_MODIFIERS = 1  # words between the noun and its clause: "kelompok militan yang"
_CLOSING = (",", ".", ";", ":", '"', "“", "”", "(", ")")


def groups_with_clause(passage: Passage, language: Language, lexicon: ReferenceLexicon) -> Iterator[Mention]:
    """Yield the nouns of groups with a relative clause that takes them up: "kelompok yang berbasis di Gaza itu".

    Without a demonstrative only one at the head of a sentence counts of which a clause tells who backs it: "Kelompok
    yang didukung Iran". Languages whose demonstratives stand before the noun have none.

    Args:
        passage: a sentence.
        language: tells relativizers and passives.
        lexicon: tells nouns of groups and demonstratives.
    """
    if not lexicon.definite_after:
        return
    words = passage.words
    for place in range(1, len(words) - 1):
        if words[place].key not in language.modifiers.relativizers:
            continue
        first = next((i for i in range(place - 1, place - 2 - _MODIFIERS, -1) if _is_group(words, i, lexicon)), None)
        if first is None or _is_some(words, first, lexicon) or _is_parted(passage, first, place):
            continue
        if _is_taken_up(passage, place, lexicon) or (first == 0 and _is_backed(words, place, language)):
            noun, span = words[first].key, Span(words[first].span.start, words[place - 1].span.end)
            kind = kind_of_noun(noun, lexicon)
            yield Mention(span, span.of(passage.text), "description", kind, (), f"definite:{noun}", "lexicon")


def _is_group(words: tuple[Word, ...], index: int, lexicon: ReferenceLexicon) -> bool:
    return index >= 0 and words[index].key in lexicon.armed_words


def _is_some(words: tuple[Word, ...], first: int, lexicon: ReferenceLexicon) -> bool:
    """Return whether one or some of many are meant, whom nobody has spoken of: "sebuah kelompok", "negara-negara"."""
    before = words[first - 1].key if first else ""
    return before == words[first].key or before in lexicon.single_or_grouped | lexicon.plural_before


def _is_parted(passage: Passage, first: int, last: int) -> bool:
    """Return whether a mark parts two words."""
    between = passage.text[passage.words[first].span.end : passage.words[last].span.start]
    return any(mark in between for mark in _CLOSING)


def _is_taken_up(passage: Passage, place: int, lexicon: ReferenceLexicon) -> bool:
    """Return whether a demonstrative after a name ends a relative clause: not "kelompok yang menyerang kapal itu"."""
    for index in range(place + 1, min(len(passage.words), place + 1 + _CLAUSE)):
        if _is_parted(passage, index - 1, index):
            return False
        if passage.words[index].key in lexicon.definite_after:
            return index > place + 1 and passage.words[index - 1].capital
    return False


def _is_backed(words: tuple[Word, ...], place: int, language: Language) -> bool:
    """Return whether a relative clause tells by whom the group is backed or led: "yang didukung Iran"."""
    verb, agent = (*words[place + 1 : place + 3], None, None)[:2]
    forms = language.triggers.get(verb.key, ()) if verb is not None else ()
    return agent is not None and agent.capital and any(form.voice == "passive" for form in forms)
