"""Whose deed it is that somebody is condemned, thanked or punished for: his who undergoes it, not the subject's.

Deeds that give a relation have been put down to their author before (`kg/extract/own_deeds.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.annotate.mention_words import fold, words_of
from kg.languages.extraction import load_extraction_words
from kg.model import Mention
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import OBJECT

_LONGEST_WORD = 32  # characters


def is_of_who_is_judged(reading: Reading, mention: Mention) -> bool:
    """Return whether a possessive tells whose deed somebody is judged for: "for its role", "over his remarks"."""
    lexicon = reading.scene.lexicon
    possessive = fold(mention.text) in lexicon.possessive_pronouns
    return possessive and reading.scene.word_before(mention) in lexicon.grounds | lexicon.governing_times


def undergoer_before(reading: Reading, mention: Mention, kinds: Sequence[str]) -> Actors:
    """Return who stands right before why something is done to him: "condemned Iran for its role".

    So does who is punished: "sanctions on Iraq after its invasion"; nobody in "apologised to Turkey for its raid".

    Args:
        reading: the article so far.
        mention: a pronoun; only possessives can be of him.
        kinds: the kinds of actor that it can mean.
    """
    scene = reading.scene
    if not is_of_who_is_judged(reading, mention):
        return ()
    link = scene.word_before(mention)
    before = scene.cover.before(mention.span.start - len(link) - 1)
    if before is None or _is_emphatic(reading, mention):
        return ()
    actors = reading.meant(before)
    near = fold(scene.text[before.span.end : mention.span.start]) == f" {link} "
    if not near or len(actors) != 1 or reading.kind_of(actors[0]) not in kinds:
        return ()
    governor = scene.word_before(before)
    targeted = governor in load_extraction_words(scene.language.code).aiming
    governed = governor in scene.lexicon.governing_prepositions | scene.lexicon.background_prepositions
    undergoes = not governed and scene.weight(before) == OBJECT and link not in scene.lexicon.governing_times
    return actors if targeted or undergoes else ()


def _is_emphatic(reading: Reading, mention: Mention) -> bool:
    """Return whether "own" follows a possessive, which so is of the subject."""
    following = words_of(reading.scene.text[mention.span.end : mention.span.end + _LONGEST_WORD])[:1]
    return any(word.key in reading.scene.lexicon.emphatic for word in following)
