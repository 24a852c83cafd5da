"""Reads `grammar.yaml`: words that change a clause, dates, page furniture, credits to other outlets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast, get_args

from kg.languages.entries import Entry
from kg.languages.language import Calendar, Furniture, Modifiers, Reporting
from kg.model import Modality

_MODIFIERS = (
    "negation",
    "conditional",
    "complementizers",
    "undecided",
    "purpose",
    "agent_markers",
    "attribution",
    "relativizers",
    "coordinators",
    "future",
    "past",
)


def build_modifiers(file: Entry) -> Modifiers:
    """Return the words that change a clause.

    Raises:
        DataFileError: a list is missing, or a word has two modalities.
    """
    section = file.section("modifiers").only("modality", *_MODIFIERS)
    modalities = section.section("modality").only(*get_args(Modality))
    found: dict[str, Modality] = {}
    for modality in modalities.values:
        for word in modalities.lower(modality):
            if word in found:
                raise modalities.error(f"'{word}' has two modalities")
            found[word] = cast(Modality, modality)
    return Modifiers(modality=found, **{key: _filled(section, key) for key in _MODIFIERS})


def build_calendar(file: Entry) -> Calendar:
    """Return the words of dates.

    Raises:
        DataFileError: a name stands for no month, weekday or number of days.
    """
    section = file.section("calendar").only("months", "weekdays", "relative", "past_markers", "day_first")
    return Calendar(
        _numbered(section.section("months"), range(1, 13)),
        _numbered(section.section("weekdays"), range(7)),
        _numbered(section.section("relative"), range(-31, 32)),
        _filled(section, "past_markers"),
        section.flag("day_first"),
    )


def build_furniture(file: Entry) -> Furniture:
    """Return the expressions of page furniture, in the order of the file.

    Raises:
        DataFileError: one of them is no regular expression.
    """
    section = file.section("furniture").only("line", "lead")
    return Furniture(*(_expressions(section.entries(key)) for key in ("line", "lead")))


def build_reporting(file: Entry) -> Reporting:
    """Return the words that credit another outlet.

    Raises:
        DataFileError: a list is missing.
    """
    section = file.section("reporting").only("verbs", "told", "markers")
    return Reporting(*(_filled(section, key) for key in ("verbs", "told", "markers")))


def _filled(section: Entry, key: str) -> tuple[str, ...]:
    words = section.lower(key)
    if not words:
        raise section.error(f"'{key}' must be there and not empty")
    return words


def _numbered(section: Entry, allowed: range) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for word in section.values:
        found[word] = section.number(word, int, 0)
        if found[word] not in allowed or word != word.lower():
            raise section.error(f"'{word}' must be in lower case, with a number from {allowed[0]} to {allowed[-1]}")
    return found


def _expressions(entries: tuple[Entry, ...]) -> tuple[tuple[str, str], ...]:
    found = []
    for entry in entries:
        reason = entry.only("reason", "pattern").word("reason")
        try:
            re.compile(entry.word("pattern"))
        except re.error as error:
            raise entry.error(f"'pattern' is no regular expression: {error}") from error
        found.append((reason, entry.word("pattern")))
    return tuple(found)
