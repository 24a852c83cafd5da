"""Which statements are one statement, quoted in part, with some words edited or in another language.

Never with another meaning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.assemble.meaning import same_meaning
from kg.assemble.nearness import shingle_hash, shingles, words_of
from kg.assemble.translations import is_translated

SHORTEST = 6  # words; fewer are said too often to tell who repeats whom
_KEY_WORDS = 6
_KEYS = 4
_SAME = 0.8  # share of the shorter one's runs of four words that stand in the longer one


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as far as its variants go; `id` is what it is told apart by."""

    id: str
    speaker: str
    content: str
    language: str
    days: frozenset[str] = frozenset()  # of its `translation_keys`, where it is compared across languages


def quote_keys(content: str) -> tuple[str, ...]:
    """Return a few hashes of a statement's runs of words; statements that share most of their words share one.

    They are the smallest hashes, so that a part of a quote has those of the whole quote that lie in it.
    """
    words = words_of(content)
    if len(words) < SHORTEST:
        return ()
    return tuple(f"{value:08x}" for value in sorted(map(shingle_hash, shingles(words, _KEY_WORDS)))[:_KEYS])


def fullest(statement: Said, others: Iterable[Said]) -> Said | None:
    """Return the longest of the statements that this one is a variant of, None where it is the longest itself."""
    found = max((other for other in others if _is_variant(statement, other)), key=_rank, default=None)
    return found if found is not None and _rank(found) > _rank(statement) else None


def _is_variant(one: Said, other: Said) -> bool:
    if one.id == other.id or one.speaker != other.speaker:
        return False
    if one.language != other.language:
        return bool(one.days & other.days) and is_translated(one.content, one.language, other.content, other.language)
    first, second = shingles(words_of(one.content)), shingles(words_of(other.content))
    alike = len(first & second) >= _SAME * min(len(first), len(second))
    return alike and same_meaning(one.content, other.content, one.language)


def _rank(statement: Said) -> tuple[int, str]:
    return len(words_of(statement.content)), statement.id
