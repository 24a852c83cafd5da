"""Gives the key under which the spellings of a name meet: "Vladimir", "Wladimir"; "Omar al-Bashir", "Umar Bashir"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import yaml

from kg.errors import DataFileError
from kg.resources import folder

_VOWELS = re.compile(r"[aeiouy]")
_TELLING = 3  # consonants of a given name by which spellings may meet
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Return `text` in lower case and without diacritics, for comparison.

    >>> fold("Erdoğan")
    'erdogan'
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character)).replace("ı", "i")


def folded_words(name: str) -> list[str]:
    """Return the words of a name, folded."""
    return _WORD.findall(fold(name))


@dataclass(frozen=True, slots=True)
class Spelling:
    """The rules of `ontology/spelling.yaml`."""

    rules: tuple[tuple[re.Pattern[str], str], ...]
    particles: frozenset[str]  # small words that one spelling of a name has and another lacks

    def word(self, word: str) -> str:
        """Return the key of a folded word."""
        for pattern, replacement in self.rules:
            word = pattern.sub(replacement, word)
        return word


@cache
def load_spelling() -> Spelling:
    """Return the rules that ship with `kg`.

    Raises:
        DataFileError: `ontology/spelling.yaml` is missing or malformed.
    """
    path = folder("ontology") / "spelling.yaml"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        rules = tuple((re.compile(pattern), replacement) for pattern, replacement in data["rules"])
        return Spelling(rules, frozenset(data["particles"]))
    except (OSError, ValueError, KeyError, TypeError, yaml.YAMLError, re.error) as error:
        raise DataFileError(f"{path}: needs rules and particles ({error}); restore the file") from error


@lru_cache(maxsize=65536)
def spelling_key(word: str) -> str:
    """Return the key of a folded word, the same for all its spellings.

    >>> spelling_key("zelenskyy") == spelling_key("zelenskiy") == spelling_key("zelensky")
    True
    """
    return load_spelling().word(word)


def spelling_keys(words: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of a name's folded words; small words that not every spelling has are left out.

    >>> spelling_keys(["omar", "al", "bashir"]) == spelling_keys(["umar", "basyir"])
    True
    """
    telling = [word for word in words if word not in load_spelling().particles] or list(words)
    return tuple(spelling_key(word) for word in telling)


def skeleton_keys(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of a full name with nothing but consonants in its given names, those that tell enough.

    >>> skeleton_keys(spelling_keys(["pervaiz", "musharraf"])) == skeleton_keys(spelling_keys(["pervez", "musharraf"]))
    True
    """
    given = [(key, _VOWELS.sub("", key)) for key in keys[:-1]]
    return (*(bare if len(bare) >= _TELLING else key for key, bare in given), *keys[-1:])
