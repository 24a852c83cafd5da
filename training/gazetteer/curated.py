"""Actors of the curated files: organisations, armed groups, outlets, places, people and their offices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from gazetteer.draft import BOTH, Draft, Holding, slug

_KINDS = {"IGO": "IGO", "ArmedGroup": "ArmedGroup", "State": "State", "Place": "Place"}


def read_curated(folder: Path, name: str) -> dict[str, Any]:
    """Return the curated YAML file `name` of `folder`."""
    data = yaml.safe_load((folder / name).read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise SystemExit(f"{folder / name}: is no mapping")
    return data


def build_organizations(curated: dict[str, Any]) -> list[Draft]:
    """Return a draft for each entry; headings other than a kind are the roles of organisations."""
    return [_build(heading, entry) for heading, entries in curated.items() for entry in entries]


def memberships(curated: dict[str, Any]) -> dict[str, str]:
    """Return the ids of organisations by the factbook's short names for them."""
    return {
        short: entry.get("slug") or slug(entry["en"][0])
        for entry in curated["IGO"]
        for short in entry.get("factbook", [])
    }


def _build(heading: str, entry: dict[str, Any]) -> Draft:
    kind = _KINDS.get(heading, "Organization")
    draft = Draft(entry.get("slug") or slug(entry["en"][0]), kind, of=entry.get("of"), sources=["curated"])
    if heading not in _KINDS and heading != "organization":
        draft.role = entry.get("role", heading)
    draft.acronyms = list(entry.get("acronyms", []))
    draft.ambiguous = list(entry.get("ambiguous", []))
    for language in BOTH:
        names = entry.get(language, [])
        if not isinstance(names, list):
            raise SystemExit(f"{draft.id}: {language} is {names!r}, no list of names")
        draft.add("names", language, names)
        for sort in ("seats", "epithets"):
            draft.add(sort, language, entry.get(sort, {}).get(language, []))
    if "wikidata" in entry:
        raise SystemExit(f"{draft.id}: identifiers of Wikidata come from sources, not from the curated file")
    return draft


def build_people(curated: dict[str, Any]) -> list[Draft]:
    """Return a draft for each person.

    An office is written "slug of-id from to", with "-" for an unknown date, and without `to` while it is held.
    `short` is a name that the press uses alone; `surname` is one that needs context.
    """
    titles = curated["offices"]
    drafts = []
    for entry in curated["people"]:
        draft = Draft(entry.get("slug") or slug(entry["name"]), "Person", sources=["curated"])
        shorts = _listed(entry.get("short"))
        surnames = _listed(entry.get("surname"))
        draft.add("names", "en", [entry["name"], *_listed(entry.get("en")), *shorts, *surnames])
        draft.add("names", "id", [*_listed(entry.get("id"))])
        draft.ambiguous = surnames
        draft.of = entry.get("of")
        held = [_holding(text, titles, draft.id) for text in _listed(entry.get("was"))]
        draft.offices = held + [twin for holding in held for twin in _twins(holding, curated["also"], titles)]
        drafts.append(draft)
    return drafts


def _twins(holding: Holding, also: dict[str, str], titles: dict[str, str]) -> list[Holding]:
    other = also.get(f"{holding.office} {holding.of}")
    return [replace(holding, office=other, name=titles[other])] if other else []


def _listed(value: str | list[str] | None) -> list[str]:
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def _holding(text: str, titles: dict[str, str], person: str) -> Holding:
    office, of, *dates = text.split()
    if office not in titles:
        raise SystemExit(f"people.yaml: {person}: office '{office}' is not listed under offices")
    start, end = ([None if day == "-" else date.fromisoformat(day).isoformat() for day in dates] + [None, None])[:2]
    return Holding(office, titles[office], None if of == "-" else of, start, end)
