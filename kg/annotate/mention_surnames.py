"""Tells a person's surname from the State, people or place that is called alike: "Mark Cuban ... Cuban said"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_FULL_NAMES = (2, 3)  # words
_BEFORE = 24  # characters that hold the word before a name
_AFTER = 24  # characters that hold the word after it


def with_surnames(
    text: str, found: list[list[Mention]], language: Language, lexicon: ReferenceLexicon
) -> list[list[Mention]]:
    """Return the names of each sentence, those of people who bear the name of a State or place as theirs.

    A word counts as a surname after the full name, where no article or preposition of place governs it: one for a
    people ("Cuban") where no noun follows, another where the article says nothing else of the State or place.

    Args:
        text: of the article.
        found: the names of each sentence, in order.
        language: of the article.
        lexicon: of the same language.
    """
    if lexicon.organ_order == "before-state":
        return _without_peoples(found)
    surnames = _Surnames(text, [name for names in found for name in names], language, lexicon)
    return [[surnames.told(name) for name in names] for names in found] if surnames.bearers else found


def _without_peoples(found: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """Return the names without those of peoples that somebody whom the article names in full is called: "Turk"."""
    people = (m for names in found for m in names if m.actor_kind == "Person" and " " in m.text)
    surnames = {words_of(mention.text)[-1].text for mention in people}
    return [[m for m in names if m.role != "demonym" or m.text not in surnames] for names in found]


class _Surnames:
    def __init__(self, text: str, names: list[Mention], language: Language, lexicon: ReferenceLexicon) -> None:
        self._text = text
        self._language = language
        self._lexicon = lexicon
        self.bearers = self._bearers(names)
        self._told_of = self._otherwise(names)

    def _bearers(self, names: Iterable[Mention]) -> dict[str, Mention]:
        """Return the first full name of a person for each word that ends one."""
        found: dict[str, Mention] = {}
        for name in names:
            words = words_of(name.text)
            if name.actor_kind != "Person" or name.kind != "name" or len(words) not in _FULL_NAMES:
                continue
            titled = words[0].key in self._language.honorifics or words[0].key in self._language.offices
            if not titled and all(word.capital for word in words):
                found.setdefault(words[-1].text, name)
        return found

    def _otherwise(self, names: Iterable[Mention]) -> set[str]:
        """Return the actors that the article names by other words than people's surnames, or as places."""
        others = (m for m in names if m.actor_kind in ("State", "Place") and not self._can_be_surname(m))
        return {candidate for mention in others for candidate in mention.candidates}

    def told(self, name: Mention) -> Mention:
        """Return a name as that of the person who bears it, or as it is."""
        bearer = self.bearers.get(name.text)
        if bearer is None or bearer.span.start >= name.span.start or not self._can_be_surname(name):
            return name
        fits = self._stands_alone(name) if name.role == "demonym" else self._told_of.isdisjoint(name.candidates)
        if not fits:
            return name
        return replace(name, actor_kind="Person", candidates=bearer.candidates, role=None, source=bearer.source)

    def _can_be_surname(self, name: Mention) -> bool:
        if name.kind != "name" or name.actor_kind not in ("State", "Place") or name.text not in self.bearers:
            return False
        before = words_of(self._text, Span(max(0, name.span.start - _BEFORE), name.span.start))[-1:]
        key = before[0].key if before else ""
        return key not in self._lexicon.definite_before | self._lexicon.location_prepositions - {"to", "from"}

    def _stands_alone(self, name: Mention) -> bool:
        """Return whether no noun can follow that a people's word describes: "Cuban said", "with Cuban."."""
        end = name.span.end
        after = words_of(self._text, Span(end, min(len(self._text), end + _AFTER)))[:1]
        if not after or self._text[end : after[0].span.start].strip(" ") or self._text[end] in "'’":
            return True
        known = (self._language.cues, self._language.stop_words, self._lexicon.finite_words)
        return any(after[0].key in words for words in known)
