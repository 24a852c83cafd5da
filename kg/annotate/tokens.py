"""Tells the words and marks of a text apart, by the rules of a language's `tokens.json` (spaCy's way)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from kg.errors import DataFileError
from kg.resources import folder

_RUN = re.compile(r"\S+")
_LONGEST = 1024  # characters without a space that the rules see at once
_REMEMBERED = 50_000  # runs of characters


class Tokenizer:
    """The tokens of one language."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        """Compile the rules.

        Args:
            rules: regular expressions `prefix`, `suffix`, `infix`, `address`; the tokens that stay `whole`, those
                with hyphens in lower case, and the `exceptions` with their parts.
        """
        self._prefix = re.compile(rules["prefix"])
        self._suffix = re.compile(rules["suffix"])
        self._infix = re.compile(rules["infix"])
        self._address = re.compile(rules["address"])
        self._whole = frozenset(rules["whole"])
        self._exceptions: Mapping[str, Sequence[str]] = rules["exceptions"]
        self._known: dict[str, tuple[str, ...]] = {}

    def cut(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the tokens with the place where each starts; together they hold all but white space."""
        for run in _RUN.finditer(text):
            for start in range(run.start(), run.end(), _LONGEST):
                place = start
                for token in self._of_run(text[start : min(start + _LONGEST, run.end())]):
                    yield place, token
                    place += len(token)

    def _of_run(self, run: str) -> tuple[str, ...]:
        found = self._known.get(run)
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[run] = tuple(self._parts(run))
        return found

    def _parts(self, run: str) -> Iterator[str]:
        """Yield the parts of characters without white space: marks before and after, and what is between."""
        before: list[str] = []
        after: list[str] = []
        size = -1
        while size != len(run) and not self._excepted(run):
            size = len(run)
            mark = self._prefix.search(run)
            if mark and mark.end():
                before.append(mark.group())
                run = run[mark.end() :]
                if self._excepted(run):
                    break
            mark = self._suffix.search(run)
            if mark and mark.group():
                after.append(mark.group())
                run = run[: mark.start()]
        yield from before
        yield from self._core(run)
        yield from reversed(after)

    def _excepted(self, run: str) -> bool:
        return run in self._exceptions or self._stays(run)

    def _stays(self, run: str) -> bool:
        return (run.lower() if "-" in run else run) in self._whole

    def _core(self, run: str) -> Iterator[str]:
        if run in self._exceptions:
            yield from self._exceptions[run]
        elif self._stays(run) or self._address.match(run):
            yield run
        else:
            place = 0
            for mark in self._infix.finditer(run):
                if mark.start() > place:
                    yield run[place : mark.start()]
                if mark.group() and mark.end() > place and (place or mark.start()):
                    yield mark.group()
                    place = mark.end()
            if run[place:]:
                yield run[place:]


@cache
def load_tokenizer(language: str) -> Tokenizer:
    """Return the tokenizer of a language, loaded once.

    Raises:
        DataFileError: the language's `tokens.json` is missing or malformed.
    """
    path = folder("languages") / language / "tokens.json"
    try:
        return Tokenizer(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, re.error) as error:
        raise DataFileError(f"{path}: {error}") from error
