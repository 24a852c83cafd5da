"""Whose soldiers a noun takes up that an article has told of with their State: "pelaut itu", "the troops"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from kg.annotate.mention_words import fold, words_of
from kg.languages.extraction import load_extraction_words
from kg.model import Mention, Span
from kg.resolve.noun_phrases import is_definite
from kg.resolve.scene import Scene

_BESIDE = 24  # characters after a State's name in which the noun can stand


class Forces:
    """The States whose forces an article tells of, by the noun for them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._named: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for noun, place, state in _forces_named(scene):
            self._named[noun].append((place, state))

    def state_of(self, mention: Mention) -> str | None:
        """Return the State whose forces a noun means: the last that stood beside the same noun, or None.

        It counts for what is done by or to them; as speakers they stay people without a name.
        """
        definite = is_definite(self._scene, mention)
        if not are_forces(self._scene, mention) or not (definite or _is_bare(self._scene, mention)):
            return None
        named = self._named.get(_singular(words_of(mention.text)[-1].key), [])
        before = bisect_left(named, mention.span.start, key=lambda item: item[0])
        alone = definite or len({state for _, state in named}) == 1
        return named[before - 1][1] if before and alone else None


def _is_bare(scene: Scene, mention: Mention) -> bool:
    """Return whether a noun without an article can take up who was named, where a language has none: "polisi"."""
    language, lexicon = scene.language, scene.lexicon
    counted = {*language.numerals, *lexicon.indefinite_singular, *load_extraction_words(language.code).quantifiers}
    return bool(lexicon.definite_after) and scene.word_before(mention) not in counted


def are_forces(scene: Scene, mention: Mention) -> bool:
    """Return whether a mention without a name is of soldiers, police or others who act for a State."""
    words = words_of(mention.text)
    nouns = {_singular(word) for word in load_extraction_words(scene.language.code).force_nouns}
    return mention.role == "anonymous" and bool(words) and _singular(words[-1].key) in nouns


def _forces_named(scene: Scene) -> Iterator[tuple[str, int, str]]:
    """Yield by which nouns a State's forces are called, where, and the State: "pelaut Inggris", "British sailors"."""
    for name in scene.mentions:
        organ, _, state = (name.role or "").partition(":")
        called = {_singular(word.key) for word in words_of(name.text)} if organ == "organ" and ":" in state else set()
        for noun in called:
            yield noun, name.span.start, state.partition(":")[2]
        if name.kind == "name" and name.actor_kind == "State" and name.candidates:
            beside = _beside(scene, name)
            if beside not in called:
                yield beside, name.span.start, name.candidates[0]


def _beside(scene: Scene, state: Mention) -> str:
    """Return the noun that a State's name stands with: before it where possessors follow, else after it."""
    if scene.lexicon.organ_order == "before-state":
        return _singular(scene.word_before(state))
    end = min(len(scene.text), state.span.end + _BESIDE)
    following = words_of(scene.text, Span(state.span.end, end))
    near = bool(following) and scene.text[state.span.end : following[0].span.start] == " "
    return _singular(following[0].key) if near else ""


def _singular(word: str) -> str:
    return fold(word).removesuffix("s")
