"""A dependency tree that can be changed, for those who turn trees of one kind into another."""

from __future__ import annotations

from kg.annotate.contracts import Parse, Words


class OpenTree:
    """A tree over words; `heads` are indices of words, the root's its own."""

    def __init__(self, parse: Parse, words: Words) -> None:
        self.words = [word.lower() for word in words]
        self.pos = list(parse.pos)
        self.heads = list(parse.heads)
        self.labels = list(parse.labels)

    def under(self, word: int) -> list[int]:
        """Return the words that depend on a word, in order."""
        return [i for i, head in enumerate(self.heads) if head == word and i != word]

    def depth(self, word: int) -> int:
        """Return how far below the root a word is."""
        steps = 0
        while self.heads[word] != word:
            word, steps = self.heads[word], steps + 1
        return steps

    def swap(self, upper: int, lower: int, label: str, below: str) -> None:
        """Put a word in the place of its head, which comes under it with all else that it governed.

        Args:
            upper: the head.
            lower: the word that goes up.
            label: what it is there.
            below: what the former head is under it.
        """
        for i in self.under(upper):
            self.heads[i] = lower
        self.heads[lower] = lower if self.heads[upper] == upper else self.heads[upper]
        self.heads[upper] = lower
        self.labels[lower], self.labels[upper] = label, below
