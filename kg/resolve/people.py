"""Decides which of an article's people a name or part of a name means."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence

from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.vocab.spelling import spelling_key

_LONG_WORD = 5  # letters
_NUMERALS = frozenset("ivx")
_SHORT_NUMERAL = 3  # letters of a Roman numeral in which two can be turned round
_SHORT_NAME = 4  # letters of a first name cut short

Bearer = tuple[tuple[str, ...], str]  # the words of a name, and who is called so


class People:
    """The people an article names in full, by the words of their names."""

    def __init__(self) -> None:
        self._by_word: dict[str, dict[Bearer, list[int]]] = defaultdict(dict)
        self._by_start: dict[str, set[str]] = defaultdict(set)
        self._apart: set[tuple[str, str]] = set()

    def add(self, keys: tuple[str, ...], actor: str, position: int) -> None:
        """Remember that `actor` is named by the folded words `keys` at `position` of the text."""
        spelled = tuple(map(spelling_key, keys))
        for key in dict.fromkeys(spelled):
            self._by_start[key[:_SHORT_NAME]].add(key)
            insort(self._by_word[key].setdefault((spelled, actor), []), position)

    def set_apart(self, word: str, actor: str) -> None:
        """Remember that `actor` is told from somebody whom the folded word alone means: "Kim's sister, Kim Yo Jong"."""
        self._apart.add((spelling_key(word), actor))

    def named(self, keys: Sequence[str], position: int) -> str | None:
        """Return who is meant by the folded words `keys` at `position`, or None.

        A single word means who bears it as last name, else as any name; several words who bears them all in that
        order, whatever the spelling; of two or more words one may differ in a letter ("Esmael", "Esmail"). Of several
        people, whoever was named last before `position`, else first after it.
        """
        if not keys:
            return None
        spelled = tuple(map(spelling_key, keys))
        known = self._by_word.get(spelled[-1], {})
        if not known:
            return self._called_short(spelled[0]) if len(spelled) == 1 else self._numbered(spelled)
        bearers = [bearer for bearer in known if _is_part(spelled, bearer[0])]
        if len(spelled) == 1:
            bearers = [bearer for bearer in bearers if (spelled[0], bearer[1]) not in self._apart]
        last = [bearer for bearer in bearers if bearer[0][-len(keys) :] == spelled]
        places = [(_nearness(known[bearer], position), bearer[1]) for bearer in last or bearers]
        return max(places, key=lambda place: place[0])[1] if places else None

    def bears(self, word: str) -> bool:
        """Return whether a folded word is part of somebody's name."""
        return spelling_key(word) in self._by_word

    def _numbered(self, name: tuple[str, ...]) -> str | None:
        """Return the one person with this name but for two letters of the number turned round: Leo XVI for Leo XIV."""
        *given, number = name
        if not given or not set(number) <= _NUMERALS or len(number) < _SHORT_NUMERAL:
            return None
        bearers = self._by_word.get(given[-1], {})
        found = {actor for words, actor in bearers if words[:-1] == (*given,) and sorted(words[-1]) == sorted(number)}
        return found.pop() if len(found) == 1 else None

    def _called_short(self, name: str) -> str | None:
        """Return the one person whose first name begins with `name`: Alex of Alexander Marwata."""
        if len(name) < _SHORT_NAME:
            return None
        alike = (word for word in self._by_start.get(name[:_SHORT_NAME], ()) if word.startswith(name))
        longer = (bearer for word in alike for bearer in self._by_word[word])
        found = {actor for words, actor in longer if len(words) > 1 and words[0].startswith(name)}
        return found.pop() if len(found) == 1 else None


def _nearness(positions: Sequence[int], position: int) -> tuple[bool, int]:
    """Return how near a person was named, the greater the nearer: before `position`, else as soon as may be after."""
    before = bisect_right(positions, position)
    return (True, positions[before - 1]) if before else (False, -positions[0])


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    following = iter(whole)
    return all(any(word == key or (len(part) > 1 and _differ_little(word, key)) for word in following) for key in part)


def _differ_little(left: str, right: str) -> bool:
    """Return whether two long words differ in one letter that is no first letter."""
    if min(len(left), len(right)) < _LONG_WORD or abs(len(left) - len(right)) > 1 or left[0] != right[0]:
        return False
    same = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    return left[same + (len(left) >= len(right)) :] == right[same + (len(right) >= len(left)) :]


def name_keys(mention: Mention, dropped: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the folded words of a name without those in `dropped` (articles, honorifics), unless none is left."""
    keys = tuple(word.key for word in words_of(mention.text))
    kept = tuple(key for key in keys if key not in dropped)
    return kept or keys
