"""Gives words their dictionary forms: a table of known forms, else the likeliest change of affixes that gives a root.

Both come from treebanks by training/lemmas/build.py. An Indonesian lemma is the root ("peralatan": alat).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from kg.errors import DataFileError
from kg.resources import folder

_REMEMBERED = 100_000  # words


class Edit(NamedTuple):
    """A change of affixes: what goes from either end, and what comes in its place."""

    prefix: str
    new_prefix: str
    suffix: str
    new_suffix: str

    def apply(self, word: str) -> str | None:
        """Return the changed word; None where the affixes are not there or nothing would be left."""
        rest = len(word) - len(self.prefix) - len(self.suffix)
        if rest < 1 or not word.startswith(self.prefix) or not word.endswith(self.suffix):
            return None
        return self.new_prefix + word[len(self.prefix) : len(self.prefix) + rest] + self.new_suffix


class Lemmatizer:
    """The dictionary forms of one language."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take what the build script wrote.

        Args:
            data: `forms` by part of speech, `edits` by part of speech with the share of words for which each is right,
                `roots`, and the parts of speech whose words keep their capitals (`cased`).
        """
        self._forms: Mapping[str, Mapping[str, str]] = data["forms"]
        self._edits = {pos: [(Edit(*edit), share) for *edit, share in own] for pos, own in data["edits"].items()}
        self._roots = frozenset(data["roots"])
        self._cased = frozenset(data["cased"])
        self._known: dict[tuple[str, str], str] = {}

    def lemmas(self, words: Sequence[str], pos: Sequence[str]) -> tuple[str, ...]:
        """Return the lemma of each word, given its universal part of speech."""
        return tuple(map(self._lemma, words, pos))

    def _lemma(self, word: str, pos: str) -> str:
        key = (word, pos)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = word if pos in self._cased else self._find(word.lower(), pos)
        return self._known[key]

    def _find(self, word: str, pos: str) -> str:
        known = self._forms.get(pos, {}).get(word)
        if known is not None:
            return known
        best, most = word, 0.0
        for edit, share in self._edits.get(pos, ()):
            lemma = edit.apply(word)
            if lemma is not None and share + (lemma in self._roots) > most:
                best, most = lemma, share + (lemma in self._roots)
        return best


@cache
def load_lemmatizer(language: str) -> Lemmatizer:
    """Return the lemmatizer of a language, loaded once.

    Args:
        language: ISO 639-1 code.

    Raises:
        DataFileError: its file is missing or broken.
    """
    path = folder(f"languages/{language}") / "lemmas.json"
    try:
        return Lemmatizer(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataFileError(f"{path}: can't be read ({error}); reinstall the package") from error
