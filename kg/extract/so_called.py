"""Whose deed it is that somebody only calls one: "apa yang disebutnya agresi AS", "what it called US piracy"."""

from __future__ import annotations

from kg.extract.participants import right_after
from kg.extract.passage import Passage
from kg.model import Mention

_REACH = 8  # tokens from such words to whose deed it is
_LONGEST = 5  # words of "apa yang disebutnya sebagai"
_MARKS = ('"', "“", "'", "‘", "``")


def after_so_called(passage: Passage, first: int, last: int) -> tuple[Mention, ...]:
    """Return whose deed stands after words by which the subject calls it so; nobody where no such words do.

    Args:
        passage: the document.
        first: the token after the verb.
        last: where what belongs to the verb ends.
    """
    for length in range(_LONGEST, 1, -1):
        if " ".join(passage.lower[first : first + length]) in passage.words.so_called:
            start = first + length
            while passage.lower[start : start + 1] and passage.lower[start] in _MARKS:
                start += 1
            return right_after(passage, start, min(max(last, start + _REACH), len(passage.tokens)))
    return ()
