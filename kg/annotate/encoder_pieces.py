"""Cuts words into the pieces that the encoder knows, and long sentences into windows that it can see at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tokenizers import Tokenizer

_UNKNOWN = 3
_PIECES = 24  # of one word; what follows in an address or a line without spaces tells nothing
_LETTERS = 120  # of one word that are looked at
_REMEMBERED = 50_000  # words


Window = tuple[tuple[int, ...], ...]
"""A stretch of a sentence: the pieces of its words."""


class Pieces:
    """The pieces of words."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._known: dict[str, tuple[int, ...]] = {}

    def of_word(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces, at least one."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            text = word[:_LETTERS].encode(errors="replace").decode()  # half a surrogate pair is no letter
            ids = self._tokenizer.encode(text, add_special_tokens=False).ids
            found = self._known[word] = tuple(ids[:_PIECES]) or (_UNKNOWN,)
        return found

    def windows(self, sentence: Sequence[str], longest: int) -> Iterator[Window]:
        """Yield the windows of a sentence, each of at most `longest` pieces; an empty one has none."""
        words = [self.of_word(word) for word in sentence]
        first = size = 0
        for i, word in enumerate(words):
            if size + len(word) > longest:
                yield tuple(words[first:i])
                first, size = i, 0
            size += len(word)
        if words:
            yield tuple(words[first:])
