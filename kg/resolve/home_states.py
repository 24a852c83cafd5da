"""Tells whose minister or police chief somebody is where no word says so: the State that the place is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cached_property

from kg.annotate.mention_titles import Title
from kg.languages.extraction import load_extraction_words
from kg.model import Mention, Span
from kg.resolve.scene import Scene
from kg.vocab.cities import load_cities

_MAIN = 0.6  # of all mentions of States: above it one of them is what an article is about
_FEWEST = 2  # mentions of the State that an article is about
_BESIDE = 40  # characters between who speaks and the capital where he does
_CITY = re.compile(r"[A-Z][\w'’.]*(?: [A-Z][\w'’.]*)*")  # in a dateline
_GAP = re.compile(r"[ \-–—\n]*")  # between a dateline and the text
_PARTING = frozenset(',;:"“”()')


class HomeStates:
    """The States of an article by where they are named."""

    def __init__(self, scene: Scene, state_named: Callable[[Mention], str | None]) -> None:
        self._scene = scene
        self._state_named = state_named

    def at(self, position: int) -> str | None:
        """Return the State that is meant where none is said: the subject before it in its sentence, else the main one.

        "Australia has sent two planes, and Defence Minister Marise Payne promised more" is about Australia's minister.
        """
        title = self._title_at(position)
        spoken = spoken_in(self._scene, title) if title is not None else None
        acts = title is not None and self._acts(title)
        subject = self._subject_before(position) if acts else None
        return spoken or subject or self._of_lead(position) or self.main

    def _of_lead(self, position: int) -> str | None:
        """Return the State of the dateline for who opens the text after it: "BONN - Defence Minister X said ...".

        A language with news of one State writes on all others from there.
        """
        opening = self._opening
        if opening is None or self._scene.lexicon.home_states or not opening.start <= position <= opening.end:
            return None
        return self._written_in()

    @cached_property
    def _opening(self) -> Span | None:
        """From the end of the dateline to the first word of the text, None where there is no dateline."""
        blocks = self._scene.document.article.blocks
        end = next((block.span.end for block in blocks if block.reason == "dateline"), None)
        found = _GAP.match(self._scene.text, end) if end is not None else None
        return Span(found.start(), found.end()) if found is not None else None

    def _title_at(self, position: int) -> Title | None:
        scene = self._scene
        titles = (scene.title_at.get(mention.span) for mention in scene.cover.touching(Span(position, position + 1)))
        return next((title for title in titles if title is not None), None)

    def _acts(self, title: Title) -> bool:
        """Return whether a title, or who bears it, is a subject: nobody avoids his own president."""
        bearers = (title.mention, title.person)
        return any(bearer is not None and self._scene.is_subject(bearer) for bearer in bearers)

    def _subject_before(self, position: int) -> str | None:
        scene = self._scene
        sentence = scene.sentence_of(Span(position, position))
        for index in range(bisect_right(self._named_ends, position) - 1, -1, -1):
            mention, state = self._named[index]
            if scene.sentence_of(mention.span) != sentence:
                return None
            if mention.span in scene.quoted:
                continue  # '"Kenya interferes," Ali Nur, permanent secretary, said'
            if scene.is_subject(mention) and not scene.is_background(mention):
                return state
        return None

    @cached_property
    def _named_ends(self) -> list[int]:
        return [mention.span.end for mention, _ in self._named]

    @cached_property
    def _named(self) -> list[tuple[Mention, str]]:
        descent = load_extraction_words(self._scene.language.code).descent  # "etnis India" is told of another land
        names = (m for m in self._scene.mentions if m.kind == "name" and m.role != "capital")
        names = (m for m in names if self._scene.word_before(m) not in descent)
        found = ((mention, self._state_named(mention)) for mention in names)
        return [(mention, state) for mention, state in found if state is not None]

    @cached_property
    def main(self) -> str | None:
        """The State that most mentions of States are of, None where none stands out."""
        counted = Counter(state for _, state in self._named)
        home = self._scene.lexicon.home_states
        if len(home) == 1 and counted.keys() <= home:
            return next(iter(home))  # news of Indonesia in Indonesian need not say whose minister somebody is
        if not counted:
            return None
        (state, most), *_ = counted.most_common(1)
        if most >= _FEWEST and most > _MAIN * counted.total():
            return state
        written_in = self._written_in()
        return written_in if written_in in counted else None

    @cached_property
    def named_main(self) -> str | None:
        """The State that an article is about if the article names it, else None."""
        return self.main if self.main in {state for _, state in self._named} else None

    def _written_in(self) -> str | None:
        """Return the State of the city in an article's dateline: "NEW DELHI, May 18 (AFP) -"."""
        for block in self._scene.document.article.blocks:
            if block.reason == "dateline":
                for match in _CITY.finditer(block.span.of(self._scene.document.article.content)):
                    state = load_cities().get(match.group().title())
                    if state is not None:
                        return state
        return None


def spoken_in(scene: Scene, title: Title) -> str | None:
    """Return the State in whose capital a spokesman speaks for it: "foreign ministry spokesman X said in Beijing"."""
    if not title.office.speaks_for:
        return None
    last = max(part.span.end for part in (title.mention, title.of, title.person) if part is not None)
    near = (mention for mention in scene.cover.touching(Span(last, last + _BESIDE + 1)) if mention.span.start >= last)
    place = next((mention for mention in near if mention.kind == "name"), None)
    if place is None or place.role != "capital" or set(scene.text[last : place.span.start]) & _PARTING:
        return None
    return place.candidates[0] if len(place.candidates) == 1 else None
