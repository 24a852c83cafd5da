"""Hangs punctuation where Universal Dependencies have it.

Source: https://universaldependencies.org/u/dep/punct.html. A mark between coordinated units belongs to the one that
follows; beside a dependent unit it belongs to that unit, within a unit to the highest word that crosses no arc; a pair
belongs to the head of what it encloses.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.annotate.open_tree import OpenTree

_PAIRS: Mapping[str, str] = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "``": "''", "<": ">"}
_ALIKE = frozenset('"')  # the same mark opens and closes


def hang_marks(tree: OpenTree) -> None:
    """Give every mark without dependents its head anew; a tree of marks alone stays as it is."""
    governing = {head for i, head in enumerate(tree.heads) if head != i}
    marks = {i for i, label in enumerate(tree.labels) if label == "punct" and i not in governing}
    marks -= {i for i, head in enumerate(tree.heads) if head == i}
    if len(marks) < len(tree.heads):
        _Marks(tree, marks).hang()


class _Marks:
    """The marks of one sentence."""

    def __init__(self, tree: OpenTree, marks: set[int]) -> None:
        self._tree = tree
        self._marks = marks
        self._pairs = _pairs(tree.words, marks)

    def hang(self) -> None:
        """Hang pairs from what they enclose, all others from their neighbours."""
        inside: dict[int, tuple[int, int]] = {}
        for opening, closing in sorted(self._pairs.items(), key=lambda pair: pair[0] - pair[1]):
            inside |= dict.fromkeys(range(opening + 1, closing), (opening + 1, closing))
        found: dict[int, int] = {}
        for opening, closing in self._pairs.items():
            top = self._top(opening + 1, closing)
            if top is not None:
                found[opening] = found[closing] = top
        for mark in self._marks - found.keys():
            found[mark] = self._beside(mark, *inside.get(mark, (0, len(self._tree.heads))))
        for mark, head in found.items():
            self._tree.heads[mark] = head

    def _top(self, first: int, last: int) -> int | None:
        """Return the first word of a stretch whose head is outside of it."""
        heads = self._tree.heads
        words = (i for i in range(first, last) if i not in self._marks)
        return next((i for i in words if heads[i] == i or not first <= heads[i] < last), None)

    def _beside(self, mark: int, first: int, last: int) -> int:
        """Return the lower one of the highest words before and after a mark, within the pair around it."""
        left = next((i for i in range(mark - 1, first - 1, -1) if i not in self._marks), None)
        right = next((i for i in range(mark + 1, last) if i not in self._marks), None)
        if left is not None and right is not None:
            before, after = self._climb(left, first, mark), self._climb(right, mark + 1, last)
            return after if self._is_under(after, before) else before
        if left is not None:
            return self._climb(left, first, mark)
        return self._tree.heads[mark] if right is None else self._climb(right, mark + 1, last)

    def _climb(self, word: int, first: int, last: int) -> int:
        """Return the highest word over a word that a way inside a stretch leads to."""
        heads = self._tree.heads
        while first <= heads[word] < last and heads[word] != word:
            word = heads[word]
        return word

    def _is_under(self, word: int, above: int) -> bool:
        heads = self._tree.heads
        while heads[word] != word and word != above:
            word = heads[word]
        return word == above


def _pairs(words: list[str], marks: set[int]) -> dict[int, int]:
    """Return the closing mark of each opening one."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for i in sorted(marks):
        word = words[i]
        match = next((j for j in reversed(waiting) if word == _PAIRS.get(words[j], words[j])), None)
        if match is not None:
            found[match] = i
            del waiting[waiting.index(match) :]
        elif word in _PAIRS or word in _ALIKE:
            waiting.append(i)
    return found
