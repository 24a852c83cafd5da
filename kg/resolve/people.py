"""Decides which of an article's people a name or part of a name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.vocab.spelling import spelling_key

_LONG_WORD = 5  # letters


class People:
    """The people an article names in full, by the words of their names."""

    def __init__(self) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], str, int]]] = defaultdict(list)

    def add(self, keys: tuple[str, ...], actor: str, position: int) -> None:
        """Remember that `actor` is named by the folded words `keys` at `position` of the text."""
        spelled = tuple(map(spelling_key, keys))
        for key in dict.fromkeys(spelled):
            self._by_word[key].append((spelled, actor, position))

    def named(self, keys: Sequence[str], position: int) -> str | None:
        """Return who is meant by the folded words `keys` at `position`, or None.

        A single word means who bears it as last name, else as any name; several words who bears them all in that
        order, whatever the spelling; of two or more words one may differ in a letter ("Esmael", "Esmail"). Of several
        people, whoever was named last before `position`, else first after it.
        """
        if not keys:
            return None
        spelled = tuple(map(spelling_key, keys))
        bearers = [entry for entry in self._by_word.get(spelled[-1], ()) if _is_part(spelled, entry[0])]
        last = [entry for entry in bearers if entry[0][-len(keys) :] == spelled]
        return _nearest(last or bearers, position)


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    following = iter(whole)
    return all(any(word == key or (len(part) > 1 and _differ_little(word, key)) for word in following) for key in part)


def _differ_little(left: str, right: str) -> bool:
    """Return whether two long words differ in one letter that is no first letter."""
    if min(len(left), len(right)) < _LONG_WORD or abs(len(left) - len(right)) > 1 or left[0] != right[0]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return left[same + (len(left) >= len(right)) :] == right[same + (len(right) >= len(left)) :]


def _nearest(entries: Sequence[tuple[tuple[str, ...], str, int]], position: int) -> str | None:
    before = [entry for entry in entries if entry[2] <= position]
    if before:
        return max(before, key=lambda entry: entry[2])[1]
    return min(entries, key=lambda entry: entry[2])[1] if entries else None


def name_keys(mention: Mention, dropped: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the folded words of a name without those in `dropped` (articles, honorifics), unless none is left."""
    keys = tuple(word.key for word in words_of(mention.text))
    kept = tuple(key for key in keys if key not in dropped)
    return kept or keys
