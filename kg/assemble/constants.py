"""The constants of belief and contradiction, from `belief.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from kg.errors import DataFileError
from kg.resources import folder
from kg.vocab.relations import Relations

Value = TypeVar("Value")
_VOICES = ("narrator", "speaker", "unnamed")


@dataclass(frozen=True, slots=True)
class Constants:
    """The entries of `belief.yaml`; its comments say what each means. All numbers are 0–1, `links` apart."""

    voice: Mapping[str, float]
    reprint: float
    systematic_error: float
    links: int
    opposed: frozenset[frozenset[str]]  # pairs of relation names
    answered: frozenset[tuple[str, str]]  # allegation and denial

    def related(self, relation: str) -> frozenset[str]:
        """Return this relation with all that its claims can speak against, directly or through others."""
        found, reached = frozenset[str](), frozenset({relation})
        while reached != found:
            found = reached
            pairs = (pair for pair in (*self.opposed, *map(frozenset, self.answered)) if pair & found)
            reached = found.union(*pairs)
        return found


@cache
def load_constants() -> Constants:
    """Return the constants that ship with `kg`.

    Raises:
        DataFileError: the file is missing or malformed.
    """
    return read_constants(folder("assemble") / "belief.yaml")


def read_constants(path: Path) -> Constants:
    """Return the constants in the YAML file at `path`.

    Raises:
        DataFileError: the file can't be read, or an entry is missing or has a wrong value; the message names both.
    """
    reader = _Reader(path)
    voice = {name: reader.share(f"voice.{name}") for name in _VOICES}
    return Constants(
        voice=MappingProxyType(voice),
        reprint=reader.share("reprint"),
        systematic_error=reader.share("systematic_error"),
        links=reader.entry("links", int),
        opposed=frozenset(map(frozenset, reader.pairs("opposed"))),
        answered=frozenset(reader.pairs("answered")),
    )


def check_relations(constants: Constants, relations: Relations) -> None:
    """Check that the relations named in the constants are known.

    Raises:
        DataFileError: one is not.
    """
    for entry, pairs in (("opposed", constants.opposed), ("answered", constants.answered)):
        for name in sorted(name for pair in pairs for name in pair):
            if name not in relations:
                raise DataFileError(
                    f"belief.yaml, {entry}: {name!r} is no relation of ontology/relations.ttl; correct the name"
                )


class _Reader:
    """The parsed file; knows its path for messages."""

    def __init__(self, path: Path) -> None:
        import yaml

        self._path = path
        try:
            self._entries: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            reason = " ".join(str(error).split())
            raise DataFileError(f"{path}: can't be read as YAML ({reason}); restore the file") from error

    def entry(self, key: str, kind: type[Value]) -> Value:
        """Return the entry at a dotted path, which must be of this type."""
        value = self._find(key)
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self._fail(key, value, f"a {kind.__name__}")
        return value

    def share(self, key: str) -> float:
        """Return a number from 0 to 1."""
        value = self._find(key)
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 <= value <= 1:
            raise self._fail(key, value, "a number from 0 to 1")
        return float(value)

    def _find(self, key: str) -> object:
        value = self._entries
        for name in key.split(".", 2):
            value = value.get(name) if isinstance(value, dict) else None
        return value

    def _fail(self, key: str, value: object, wanted: str) -> DataFileError:
        return DataFileError(f"{self._path}: entry {key} is {value!r}; give {wanted}")

    def pairs(self, key: str) -> list[tuple[str, str]]:
        """Return a list of pairs of two different names."""
        found = []
        for names in self.entry(key, list):
            if not isinstance(names, list) or len(set(map(str, names))) != 2 or len(names) != 2:
                raise DataFileError(f"{self._path}: {key} has {names!r}; give pairs of two relations")
            found.append((str(names[0]), str(names[1])))
        return found
