"""Finds which outlet "a newspaper", "Israel's biggest newspaper" is that the sentences after it name."""

from __future__ import annotations

from collections.abc import Mapping

from kg.annotate.mention_gazetteer import OUTLET_ROLES
from kg.annotate.mention_words import Word, words_of
from kg.languages.extraction import load_extraction_words
from kg.model import Mention
from kg.resolve.reading import Reading

_REACH = 3  # sentences
_SORT, _AGENCY = OUTLET_ROLES
_CREDITED = "headline-dash"  # pattern of what a headline says after its dash comes from: "... - agency"


def papers_later(reading: Reading) -> Mapping[int, str]:
    """Return the outlet that speaks each statement of an outlet without a name, by the statement's index.

    It is the first paper, station or channel of that sort that the article names shortly after.
    """
    found: dict[int, str] = {}
    if reading.scene.lexicon.organ_order != "after-state":
        return found
    for index, statement in enumerate(reading.scene.extraction.statements):
        words = words_of(statement.speaker_text or "")
        credited = statement.pattern == _CREDITED and statement.speaker is None
        if statement.speaker is not None or not words or not (credited or _is_some_outlet(reading, words)):
            continue
        here = reading.scene.sentence_of(statement.cue or statement.content)
        following = _named_after(reading, here, words[-1].key)
        if following is not None:
            found[index] = following
    return found


def _is_some_outlet(reading: Reading, words: tuple[Word, ...]) -> bool:
    """Return whether words mean one outlet that is told of for the first time: "a daily newspaper"."""
    lexicon = reading.scene.lexicon
    new = words[0].key in lexicon.indefinite_singular or _is_owned(reading, words)
    return new and lexicon.noun_sorts.get(words[-1].key) == _SORT


def _is_owned(reading: Reading, words: tuple[Word, ...]) -> bool:
    """Return whether a State's or place's name owns the outlet: "Israel's biggest newspaper"."""
    mark = reading.scene.lexicon.possessive.strip("'")
    return any(word.key == mark for word in words[1:-1])


def _named_after(reading: Reading, here: int, noun: str) -> str | None:
    """Return the outlet named first after a sentence, if it is of the sort of a noun and was not named before."""
    scene = reading.scene
    first = next((m for m in scene.mentions if m.kind == "name" and _is_outlet(reading, m, noun)), None)
    if first is None or not here <= scene.sentence_of(first.span) <= here + _REACH or first.span in scene.quoted:
        return None
    actors = reading.meant(first)
    return actors[0] if len(actors) == 1 else None


def _is_outlet(reading: Reading, mention: Mention, noun: str) -> bool:
    """Return whether a name is a paper's or station's, or holds the noun; no news agency's, which may only be told."""
    actors = reading.meant(mention)
    entry = reading.scene.gazetteer.actors.get(actors[0]) if len(actors) == 1 else None
    if entry is not None and entry.role in OUTLET_ROLES:
        agencies = load_extraction_words(reading.scene.language.code).agencies
        return entry.role == (_AGENCY if noun in agencies else _SORT)
    return mention.role == _SORT or noun in {word.key for word in words_of(mention.text)}
