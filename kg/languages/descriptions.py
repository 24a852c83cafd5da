"""Reads `descriptions.yaml`: noun phrases and pronouns that stand for actors without naming them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast, get_args

from kg.languages.entries import Entry
from kg.languages.language import Description, Pronoun, PronounReference
from kg.model import ActorKind

WORD_LISTS = (
    "honorifics",
    "role_nouns",
    "outlet_words",
    "organization_words",
    "armed_group_words",
    "state_words",
    "place_words",
)
LEADING = ("leader-after", "leader-before", "led-after")
_REFERENCES = ("both", "definite", "own", "ministry", "bare")


def build_descriptions(file: Entry) -> Mapping[str, Description]:
    """Return the descriptions by form.

    Raises:
        DataFileError: an entry has an unknown key or value, or a form stands in the file twice.
    """
    found: dict[str, Description] = {}
    for entry in file.entries("descriptions"):
        entry.only("forms", "reference", "kind")
        reference = cast(Literal["both", "definite", "own", "ministry", "bare"], entry.choice("reference", _REFERENCES))
        kind = cast(ActorKind, entry.choice("kind", get_args(ActorKind)))
        description = Description(entry.lower("forms"), reference, kind)
        for form in description.forms:
            if form in found:
                raise entry.error(f"the form '{form}' stands in this file already")
            found[form] = description
    return found


def build_pronouns(file: Entry) -> Mapping[str, Pronoun]:
    """Return the pronouns by form; clitics begin with a hyphen ("-nya").

    Raises:
        DataFileError: a reference is unknown, or a form stands in the file twice.
    """
    section = file.section("pronouns").only(*get_args(PronounReference))
    found: dict[str, Pronoun] = {}
    for reference in section.values:
        for form in section.lower(reference):
            if form in found:
                raise section.error(f"the form '{form}' stands in this file already")
            found[form] = Pronoun(form, cast(PronounReference, reference), form.startswith("-"))
    return found


def build_leading(file: Entry) -> Mapping[str, str]:
    """Return the words of leading, with the order in which leader and led stand around them.

    Raises:
        DataFileError: an order is unknown.
    """
    section = file.section("leading").only(*LEADING)
    return {form: order for order in section.values for form in section.lower(order)}
