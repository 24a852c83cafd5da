"""Reads `actors.jsonl`: a header line, then one actor a line in order of id; every field and reference is checked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, get_args

from kg.errors import DataFileError
from kg.model import ActorKind

_BY_LANGUAGE = ("names", "demonyms", "capitals", "seats", "epithets")
_LISTS = ("acronyms", "ambiguous", "member_of", "sources")
_TEXTS = ("id", "kind", "wikidata", "iso2", "iso3", "of", "role")
_FIELDS = frozenset((*_BY_LANGUAGE, *_LISTS, *_TEXTS, "offices"))
_OFFICE_FIELDS = frozenset(("office", "name", "of", "from", "to"))
_LANGUAGES = frozenset(("en", "id"))
_KINDS = frozenset(get_args(ActorKind))


@dataclass(frozen=True, slots=True)
class OfficeHolding:
    """An office that a person held. `start` and `end` are None where unknown, `end` also while it is held."""

    office: str  # slug: "foreign-minister"
    name: str  # English: "Foreign Minister"
    of: str | None  # id of the state or body
    start: date | None
    end: date | None

    def covers(self, day: date) -> bool:
        """Return whether nothing known puts the holding before or after `day`; first and last day are within."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class GazetteerActor:
    """An actor of the gazetteer. Forms are by language, the preferred one first, cased as they are written."""

    id: str
    kind: ActorKind
    names: Mapping[str, tuple[str, ...]]
    demonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # nationality words, nouns and adjectives
    capitals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seats: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # buildings that stand for it: "Kremlin"
    epithets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # "Negeri Paman Sam"
    acronyms: tuple[str, ...] = ()  # the same in every language
    ambiguous: tuple[str, ...] = ()  # forms that need context
    wikidata: str | None = None
    iso2: str | None = None
    iso3: str | None = None
    of: str | None = None  # the state or body that it belongs to
    role: str | None = None  # of organisations: outlet | news-agency | ministry | army | party | agency | public-body
    offices: tuple[OfficeHolding, ...] = ()
    member_of: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name that English newspapers write."""
        return self.names["en"][0]

    def label(self, language: str) -> str:
        """Return the preferred name in `language`, the English one where there is none in it."""
        return (self.names.get(language) or self.names["en"])[0]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the file, for messages that name it."""

    path: Path
    number: int
    value: dict[str, Any]

    def fail(self, problem: str) -> DataFileError:
        entry = self.value.get("id", "")
        return DataFileError(f"{self.path}, line {self.number}{f' ({entry})' if entry else ''}: {problem}")


def read_actors(path: Path) -> dict[str, GazetteerActor]:
    """Return the actors of the file at `path` by id, in its order.

    Raises:
        DataFileError: the file can't be read, or an entry is malformed or refers to nobody.
    """
    actors: dict[str, GazetteerActor] = {}
    lines: dict[str, _Line] = {}
    for line in _lines(path):
        actor = _actor(line)
        if actor.id in lines:
            raise line.fail(f"this id was given on line {lines[actor.id].number} already; keep one of them")
        actors[actor.id], lines[actor.id] = actor, line
    for actor in actors.values():
        _check_references(actor, actors, lines[actor.id])
    return actors


def _lines(path: Path) -> Iterator[_Line]:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: can't be read ({error}); restore the file") from error
    for number, row in enumerate(text.splitlines(), start=1):
        try:
            value = json.loads(row)
        except json.JSONDecodeError as error:
            raise DataFileError(f"{path}, line {number}: is no JSON ({error.msg} at column {error.colno})") from error
        if not isinstance(value, dict):
            raise DataFileError(f"{path}, line {number}: is no JSON object")
        if "header" not in value:
            yield _Line(path, number, value)


def _actor(line: _Line) -> GazetteerActor:
    value = line.value
    if unknown := value.keys() - _FIELDS:
        raise line.fail(f"unknown field {', '.join(sorted(unknown))}")
    if not value.get("id") or value.get("kind") not in _KINDS:
        raise line.fail(f"needs an id and a kind, one of {', '.join(sorted(_KINDS))}")
    fields: dict[str, Any] = {key: _by_language(line, key) for key in _BY_LANGUAGE if key in value}
    fields |= {key: _texts(line, key, value[key]) for key in _LISTS if key in value}
    fields |= {key: _text(line, key) for key in _TEXTS if key in value}
    if not fields.get("names", {}).get("en"):
        raise line.fail("needs a name in English")
    offices = value.get("offices", [])
    if not isinstance(offices, list):
        raise line.fail("offices is no list")
    return GazetteerActor(**fields, offices=tuple(_holding(line, office) for office in offices))


def _by_language(line: _Line, key: str) -> dict[str, tuple[str, ...]]:
    value = line.value[key]
    if not isinstance(value, dict) or value.keys() - _LANGUAGES:
        raise line.fail(f"{key} is no mapping from en and id to lists of forms")
    return {language: _texts(line, key, forms) for language, forms in value.items()}


def _texts(line: _Line, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) and text for text in value):
        raise line.fail(f"{key} is no list of texts")
    return tuple(value)


def _text(line: _Line, key: str) -> str:
    value = line.value[key]
    if not isinstance(value, str):
        raise line.fail(f"{key} is no text")
    return value


def _holding(line: _Line, value: object) -> OfficeHolding:
    if not isinstance(value, dict) or value.keys() != _OFFICE_FIELDS or not value["office"] or not value["name"]:
        raise line.fail("an office needs exactly the fields office, name, of, from and to")
    start, end = _day(line, value["from"]), _day(line, value["to"])
    if start and end and end < start:
        raise line.fail(f"office {value['office']} ends on {end}, before it starts on {start}")
    return OfficeHolding(value["office"], value["name"], value["of"], start, end)


def _day(line: _Line, value: object) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise line.fail(f"{value!r} is no date like 2013-02-01") from error


def _check_references(actor: GazetteerActor, actors: Mapping[str, GazetteerActor], line: _Line) -> None:
    for target in (actor.of, *actor.member_of, *(holding.of for holding in actor.offices)):
        if target is not None and target not in actors:
            raise line.fail(f"refers to '{target}', which is the id of no actor in this file")
    known = {form for key in _BY_LANGUAGE for forms in getattr(actor, key).values() for form in forms}
    if lost := set(actor.ambiguous) - known - set(actor.acronyms):
        raise line.fail(f"marks as ambiguous what is none of its forms: {', '.join(sorted(lost))}")
