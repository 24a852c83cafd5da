"""An actor while it is being put together from several sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

BOTH = ("en", "id")


def slug(name: str) -> str:
    """Return `name` in lower-case ASCII letters and digits, with hyphens between words."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


@dataclass(frozen=True)
class Holding:
    """An office held by a person; dates are ISO 8601, None where unknown or not yet."""

    office: str
    name: str
    of: str | None
    start: str | None
    end: str | None

    def record(self) -> dict[str, Any]:
        """Return the holding as it stands in the file."""
        return {"office": self.office, "name": self.name, "of": self.of, "from": self.start, "to": self.end}


@dataclass
class Draft:
    """An actor's fields, as lists that keep the order in which names were added; see `docs/ontology.md`."""

    id: str
    kind: str
    names: dict[str, list[str]] = field(default_factory=dict)
    demonyms: dict[str, list[str]] = field(default_factory=dict)
    capitals: dict[str, list[str]] = field(default_factory=dict)
    seats: dict[str, list[str]] = field(default_factory=dict)
    epithets: dict[str, list[str]] = field(default_factory=dict)
    acronyms: list[str] = field(default_factory=list)
    ambiguous: list[str] = field(default_factory=list)
    wikidata: str | None = None
    iso2: str | None = None
    iso3: str | None = None
    of: str | None = None
    role: str | None = None
    offices: list[Holding] = field(default_factory=list)
    member_of: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)

    def add(self, sort: str, language: str, forms: Iterable[str]) -> None:
        """Append to the field `sort` in `language` the forms that are not there yet."""
        known = getattr(self, sort).setdefault(language, [])
        known.extend(form for form in dict.fromkeys(forms) if form and form not in known)

    def record(self) -> dict[str, Any]:
        """Return the fields that hold something, in the order of the file."""
        offices = sorted(self.offices, key=lambda holding: (holding.start or "", holding.office, holding.of or ""))
        fields: dict[str, Any] = {"id": self.id, "kind": self.kind}
        for sort in ("names", "demonyms", "capitals", "seats", "epithets"):
            fields[sort] = {language: forms for language, forms in sorted(getattr(self, sort).items()) if forms}
        fields |= {"acronyms": self.acronyms, "ambiguous": sorted(set(self.ambiguous))}
        fields |= {"wikidata": self.wikidata, "iso2": self.iso2, "iso3": self.iso3, "of": self.of, "role": self.role}
        fields |= {"offices": [holding.record() for holding in offices], "member_of": sorted(set(self.member_of))}
        fields["sources"] = sorted(set(self.sources))
        return {key: value for key, value in fields.items() if value}
