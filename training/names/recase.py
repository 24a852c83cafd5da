"""Changes the case of sentences: capitals for a corpus that lost them, other cases for one that has them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from functools import cache

from training.names.corpora import Labelled, settings

_VOWELS = frozenset("aeiou")


def recase(sentence: Labelled, chance: random.Random | None = None) -> Labelled:
    """Return a lower-cased sentence with the capitals that an editor would set.

    Args:
        sentence: all in lower case.
        chance: decides the case of title words; without it they stay lower.
    """
    titles, calendar = _words("titles"), _words("calendar")
    words = list(sentence.words)
    for first, last, label in sentence.names:
        for i in range(first, last):
            words[i] = _capitalised(words[i], label)
        if first and chance is not None and words[first - 1] in titles and chance.random() < 0.6:
            words[first - 1] = words[first - 1].capitalize()
    for i, word in enumerate(words):
        after_stop = i == 0 or words[i - 1] in (".", "?", "!") or i == 1 and words[0] == '"'
        if after_stop or word in calendar or chance is not None and word in titles and chance.random() < 0.15:
            words[i] = word[:1].upper() + word[1:]
    return Labelled(tuple(words), sentence.names)


def _capitalised(word: str, label: str) -> str:
    if word in _words("particles"):
        return word
    vowels = sum(letter in _VOWELS for letter in word)
    acronym = label == "LOC" and len(word) <= 2 or label != "PER" and not vowels
    acronym = acronym or label == "ORG" and len(word) <= 4 and vowels <= 1
    if acronym and word.isalpha():
        return word.upper()
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(settings()["casing"][key])


def recased(sentence: Labelled, shares: Mapping[str, float], chance: random.Random) -> Labelled:
    """Return the sentence all in lower case, all in capitals, as a headline, or as it is, by chance."""
    drawn = chance.random()
    for name, change in (("lower", str.lower), ("upper", str.upper), ("title", str.capitalize)):
        if drawn < shares[name]:
            return Labelled(tuple(change(word) for word in sentence.words), sentence.names)
        drawn -= shares[name]
    return sentence
