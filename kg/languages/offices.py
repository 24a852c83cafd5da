"""Reads `offices.yaml`: offices and role nouns with their English names, deputies of offices made by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import cast, get_args

from kg.languages.entries import Entry
from kg.languages.language import Office, OfficeModifier
from kg.languages.words import Inflector, Word

_FLAGS = ("state", "leads", "anonymous", "speaks", "deputy", "placeless", "seeks")
_KEYS = ("name", "forms", "only", "elsewhere", *_FLAGS)


def build_offices(file: Entry, inflect: Inflector) -> Mapping[str, Office]:
    """Return the offices by form, plurals included.

    Args:
        file: `offices.yaml`; an office with `deputy: true` gives a second one for its deputy, whose forms put each of
            `deputy_prefixes` before the office's.
        inflect: the language's morphology.

    Raises:
        DataFileError: an entry has an unknown key or value, or a form stands in the file twice.
    """
    file.only("offices", "deputy_prefixes", "modifiers")
    found: dict[str, Office] = {}
    for entry in file.entries("offices"):
        for office in _offices(entry.only(*_KEYS), file.lower("deputy_prefixes"), inflect):
            for form in office.forms:
                if form in found:
                    raise entry.error(f"the form '{form}' stands in this file already")
                found[form] = office
    return found


def build_office_modifiers(file: Entry) -> Mapping[str, OfficeModifier]:
    """Return the words that change an office, with what they make of it: "mantan" → former, "acting" → acting.

    Raises:
        DataFileError: a modifier has an unknown meaning or stands in the file twice.
    """
    meanings = file.section("modifiers").only(*get_args(OfficeModifier))
    found: dict[str, OfficeModifier] = {}
    for meaning in meanings.values:
        for form in meanings.lower(meaning):
            if form in found:
                raise meanings.error(f"'{form}' stands there twice")
            found[form] = cast(OfficeModifier, meaning)
    return found


def _offices(entry: Entry, prefixes: tuple[str, ...], inflect: Inflector) -> Iterator[Office]:
    name = entry.word("name")
    forms = entry.lower("forms")
    if not forms:
        raise entry.error("'forms' can't be empty")
    yield _office(entry, name, _with_plurals(forms, inflect))
    if entry.flag("deputy"):
        deputies = tuple(f"{prefix} {form}" for prefix in prefixes for form in forms)
        yield _office(entry, f"Deputy {name}", _with_plurals(deputies, inflect))


def _with_plurals(forms: tuple[str, ...], inflect: Inflector) -> tuple[str, ...]:
    words = (form for text in forms for form in inflect(Word("noun", text)) if not form.fused)
    return tuple(dict.fromkeys(form.text for form in words))


def _office(entry: Entry, name: str, forms: tuple[str, ...]) -> Office:
    return Office(
        forms,
        name,
        re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-"),
        acts_for_state=entry.flag("state", default=True),
        leads=entry.flag("leads"),
        anonymous=entry.flag("anonymous"),
        speaks_for=entry.flag("speaks"),
        placeless=entry.flag("placeless"),
        seeks=entry.flag("seeks"),
        only=entry.word("only") if "only" in entry.values else None,
        elsewhere=entry.word("elsewhere") if "elsewhere" in entry.values else None,
    )
