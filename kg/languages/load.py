"""Loads a language from its folder of data files, checked against each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from kg.errors import DataFileError
from kg.languages import morphology_en, morphology_id
from kg.languages.cues import build_cues
from kg.languages.descriptions import WORD_LISTS, build_descriptions, build_leading, build_pronouns
from kg.languages.entries import Entry, read_entries
from kg.languages.grammar import build_calendar, build_furniture, build_modifiers, build_reporting
from kg.languages.language import Language
from kg.languages.offices import build_office_modifiers, build_offices
from kg.languages.triggers import build_triggers, relation_names
from kg.languages.words import Inflector, as_written
from kg.resources import folder

FILES = ("cues", "relations", "offices", "descriptions", "grammar")
_GRAMMAR = (
    "name",
    "modifiers",
    "calendar",
    "furniture",
    "reporting",
    "stop_words",
    "abbreviations",
    "lowercase_acronyms",
    "numerals",
)


def _indonesian(_: Path) -> Inflector:
    return morphology_id.inflect


def _plain(_: Path) -> Inflector:
    return as_written


MORPHOLOGIES: Mapping[str, Callable[[Path], Inflector]] = {
    "id": _indonesian,
    "en": morphology_en.read_morphology,
}


def available_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a folder of data, sorted."""
    return tuple(sorted(path.parent.name for path in folder("languages").glob("*/cues.yaml")))


@cache
def load_language(code: str) -> Language:
    """Return everything that `kg` knows of a language; the same object each time.

    Args:
        code: ISO 639-1 code, one of `available_languages()`.

    Raises:
        DataFileError: the language is unknown or one of its files is malformed; the message names file and entry.
    """
    if code not in available_languages():
        raise DataFileError(f"languages/{code}: no such language; there are {', '.join(available_languages())}")
    return read_language(folder("languages") / code)


def read_language(path: Path) -> Language:
    """Return the language in a folder of data files; its code is the folder's name.

    A language without a morphology of its own has the forms that are written out in its files.

    Raises:
        DataFileError: a file is missing or malformed; the message names file and entry.
    """
    cues, relations, offices, descriptions, grammar = (read_entries(path / f"{name}.yaml") for name in FILES)
    inflect = MORPHOLOGIES.get(path.name, _plain)(path)
    descriptions.only("descriptions", "pronouns", "leading", *WORD_LISTS)
    grammar.only(*_GRAMMAR)
    return Language(
        code=path.name,
        name=grammar.word("name"),
        cues=build_cues(cues, inflect=inflect, relations=relation_names(relations)),
        triggers=build_triggers(relations, inflect=inflect),
        offices=build_offices(offices, inflect),
        descriptions=build_descriptions(descriptions),
        pronouns=build_pronouns(descriptions),
        modifiers=build_modifiers(grammar),
        furniture=build_furniture(grammar),
        calendar=build_calendar(grammar),
        reporting=build_reporting(grammar),
        leading=build_leading(descriptions),
        stop_words=frozenset(grammar.lower("stop_words")),
        abbreviations=frozenset(grammar.lower("abbreviations")),
        lowercase_acronyms=frozenset(grammar.lower("lowercase_acronyms")),
        numerals=frozenset(grammar.lower("numerals")),
        office_modifiers=build_office_modifiers(offices),
        **_word_lists(descriptions),
    )


def _word_lists(file: Entry) -> dict[str, tuple[str, ...]]:
    for name in WORD_LISTS:
        if not file.lower(name):
            raise file.error(f"'{name}' must be there and not empty")
    return {name: file.lower(name) for name in WORD_LISTS}
