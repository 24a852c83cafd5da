"""Whose soldiers a noun takes up that an article has told of with their State: "pelaut itu", "the troops"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_words import fold, words_of
from kg.languages.extraction import load_extraction_words
from kg.model import Mention, Span
from kg.resolve.noun_phrases import is_definite
from kg.resolve.scene import Scene

_BESIDE = 24  # characters after a State's name in which the noun can stand


def state_of_forces(scene: Scene, mention: Mention) -> str | None:
    """Return the State whose forces a noun means: the last that stood beside the same noun, or None.

    It counts for what is done by or to them; as speakers they stay people without a name.
    """
    definite = is_definite(scene, mention)
    if not are_forces(scene, mention) or not (definite or _is_bare(scene, mention)):
        return None
    noun = _singular(words_of(mention.text)[-1].key)
    named = list(_forces_named(scene, noun))
    states = [state for before, state in named if before < mention.span.start]
    alone = len({state for _, state in named}) == 1
    return states[-1] if states and (definite or alone) else None


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


def _forces_named(scene: Scene, noun: str) -> Iterator[tuple[int, str]]:
    """Yield where a State's forces are called by a noun, with the State: "pelaut Inggris", "British sailors"."""
    for name in scene.mentions:
        organ, _, state = (name.role or "").partition(":")
        if organ == "organ" and ":" in state and noun in {_singular(word.key) for word in words_of(name.text)}:
            yield name.span.start, state.partition(":")[2]
        elif name.kind == "name" and name.actor_kind == "State" and name.candidates and _beside(scene, name) == noun:
            yield name.span.start, name.candidates[0]


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
