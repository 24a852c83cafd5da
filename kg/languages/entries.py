"""Entries of a language's data files: YAML read as plain words, with the file and line of every mapping.

YAML's own guesses are switched off ("on" and "no" are words here, not truth values); the getters of `Entry` say what
each value must be and raise a `DataFileError` that names file and line.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, Union

import yaml

from kg.errors import DataFileError

Value = Union[str, tuple["Value", ...], "Entry"]
_Number = TypeVar("_Number", int, float)


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of a data file. `place` is its file and line, for messages."""

    place: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def error(self, message: str) -> DataFileError:
        """Return the error that says what is wrong with this entry, and where it stands."""
        return DataFileError(f"{self.place}: {message}")

    def only(self, *keys: str) -> Entry:
        """Return this entry.

        Raises:
            DataFileError: it has a key that is not among `keys`.
        """
        for key in self.values:
            if key not in keys:
                raise self.error(f"unknown key '{key}'; known here: {', '.join(sorted(keys))}")
        return self

    def over(self, group: Entry) -> Entry:
        """Return this entry with the values of `group` for the keys that it lacks itself."""
        return Entry(self.place, {**group.values, **self.values})

    def word(self, key: str, default: str | None = None) -> str:
        """Return the text under `key`.

        Raises:
            DataFileError: it is missing without a default, empty, or not a text.
        """
        value = self.values.get(key, default)
        if not isinstance(value, str) or (not value.strip() and value != default):
            raise self.error(f"'{key}' must be a text")
        return value

    def words(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the texts under `key`, in order; a single text counts as a list of one.

        Raises:
            DataFileError: one of them is not a text, or stands there twice.
        """
        if key not in self.values:
            return default
        value = self.values[key]
        items = (value,) if isinstance(value, str) else value
        if isinstance(items, Entry):
            raise self.error(f"'{key}' must be a list of texts")
        found = tuple(item for item in items if isinstance(item, str) and item.strip())
        if len(found) != len(items):
            raise self.error(f"'{key}' must be a list of texts")
        if len(set(found)) != len(found):
            double = next(item for item in found if found.count(item) > 1)
            raise self.error(f"'{key}' has '{double}' twice")
        return found

    def lower(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the texts under `key` as `words` does, each a word or phrase to look up.

        Raises:
            DataFileError: one of them is not in lower case with single spaces.
        """
        if key not in self.values:
            return default
        found = self.words(key)
        for item in found:
            if item != " ".join(item.lower().split()):
                raise self.error(f"'{key}': '{item}' must be in lower case, its words joined by one space")
        return found

    def number(self, key: str, kind: Callable[[str], _Number], default: _Number) -> _Number:
        """Return the number under `key`, read by `kind`.

        Raises:
            DataFileError: it is not a number.
        """
        if key not in self.values:
            return default
        try:
            return kind(self.word(key))
        except ValueError:
            raise self.error(f"'{key}' must be a number") from None

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return the truth value under `key`.

        Raises:
            DataFileError: it is neither true nor false.
        """
        return self.choice(key, ("true", "false"), "true" if default else "false") == "true"

    def choice(self, key: str, allowed: Collection[str], default: str | None = None) -> str:
        """Return the text under `key`, one of `allowed`.

        Raises:
            DataFileError: it is none of them.
        """
        value = self.word(key, default)
        if value not in allowed:
            raise self.error(f"'{key}' is '{value}'; it must be one of {', '.join(sorted(allowed))}")
        return value

    def section(self, key: str) -> Entry:
        """Return the mapping under `key`.

        Raises:
            DataFileError: there is none.
        """
        value = self.values.get(key)
        if not isinstance(value, Entry):
            raise self.error(f"'{key}' must be there, with keys and values below it")
        return value

    def entries(self, key: str, *, word: str | None = None) -> tuple[Entry, ...]:
        """Return the list of mappings under `key`; with `word`, a plain text in it stands for `{word: text}`.

        Raises:
            DataFileError: it is missing or no such list.
        """
        value = self.values.get(key)
        if not isinstance(value, tuple):
            raise self.error(f"'{key}' must be there, with a list below it")
        found = [Entry(self.place, {word: v}) if word and isinstance(v, str) else v for v in value]
        entries = tuple(item for item in found if isinstance(item, Entry))
        if len(entries) != len(found):
            raise self.error(f"'{key}' must be a list of entries")
        return entries


def read_entries(path: Path) -> Entry:
    """Return the mapping that a YAML file holds.

    Args:
        path: the file; messages name it by its folder and name ("id/cues.yaml").

    Raises:
        DataFileError: the file is missing, is not YAML, or has one key twice.
    """
    name = f"{path.parent.name}/{path.name}"
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=loader)
    except OSError as error:
        raise DataFileError(f"{name}: can't be read ({error.strerror}); restore the file") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataFileError(f"{name}: is not YAML: {' '.join(str(error).split())}") from error
    value = _value(node, name) if node is not None else ""
    if not isinstance(value, Entry):
        raise DataFileError(f"{name}: must hold keys and values")
    return value


def _value(node: yaml.Node, name: str) -> Value:
    if isinstance(node, yaml.ScalarNode):
        return str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_value(item, name) for item in node.value)
    values: dict[str, Value] = {}
    place = f"{name}, line {node.start_mark.line + 1}"
    for key, item in node.value:
        if not isinstance(key, yaml.ScalarNode) or key.value in values:
            line = key.start_mark.line + 1
            raise DataFileError(f"{name}, line {line}: '{key.value}' stands there twice or is no plain key")
        values[key.value] = _value(item, name)
    return Entry(place, values)
