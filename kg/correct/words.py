"""The words that people write in a table of corrections, from `words.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from kg.errors import DataFileError
from kg.resources import folder


@dataclass(frozen=True, slots=True)
class Words:
    """What each word stands for; look words up by `plain`."""

    columns: Mapping[str, str]
    kinds: Mapping[str, str]
    actor_kinds: Mapping[str, str]
    negations: frozenset[str]


def plain(text: str) -> str:
    """Return the words in lower case, one space apart, hyphens and underscores as spaces."""
    return " ".join(re.sub(r"[-_]", " ", text).casefold().split())


@cache
def load_words() -> Words:
    """Return the words that ship with `kg`.

    Raises:
        DataFileError: the file is missing or malformed.
    """
    import yaml

    path = folder("correct") / "words.yaml"
    try:
        entries: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        columns, kinds, actor_kinds = (_by_word(entries[key]) for key in ("columns", "kinds", "actor_kinds"))
        return Words(columns, kinds, actor_kinds, frozenset(map(plain, entries["negations"])))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        reason = " ".join(str(error).split())
        raise DataFileError(f"{path}: can't be read ({reason}); restore the file") from error


def _by_word(entries: Mapping[str, list[str]]) -> Mapping[str, str]:
    return MappingProxyType({plain(word): name for name, words in entries.items() for word in words})
