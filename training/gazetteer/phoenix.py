"""Spellings of people's names in the Phoenix actor dictionaries.

Source: Open Event Data Alliance, Phoenix.Countries.actors.txt and Phoenix.International.actors.txt (MIT), about 2016.
Entries open with a name; further spellings follow on lines with "+", dated codes on lines with "[".
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from pathlib import Path

from gazetteer.draft import Draft, slug

_FILES = ("Phoenix.Countries.actors.txt", "Phoenix.International.actors.txt")
_PERSONAL_CODE = re.compile(r"\[[A-Z]{3}(GOV|ELI|OPP|MIL|LEG|UNO|SPY|BUS|MED)")
_MOST_FORMS = 15
_LIKENESS = 0.6
_NO_NAME = re.compile(r"^(?:Mr|Pm|The|Lady|Baroness|Gov\.|Govenor|Kanzler|Bundeskanzler|Hojatolislam) ")
_TITLE = re.compile(
    r"PRESIDENT|MINISTER|SECRETARY|CHANCELLOR|AMBASSADOR|GENERAL|SENATOR|KING|QUEEN|PRINCE|EMIR|SHEIKH|COLONEL|FORMER|"
    r"LEADER|CHIEF|JUDGE|POPE|GOVERNOR|MAYOR|OFFICIAL|SPOKES|PREMIER|DIRECTOR|ADVISER|ADVISOR|AIDE|DR\.|MR\.|GEN\.|"
    r"AYATOLLAH|IMAM|CLERIC|DEPUTY|MARSHAL|CAPTAIN|REPRESENTATIVE|CONGRESSMAN|ADMIRAL|\bSIR\b|\bLORD\b"
)


def read_phoenix(folder: Path) -> list[list[str]]:
    """Return the spellings of each entry, as people write them ("John Kerry"), titles left out."""
    entries: list[list[str]] = []
    for name in _FILES:
        for line in (folder / name).read_text(encoding="utf-8", errors="replace").splitlines():
            text = line.split("#")[0].strip()
            if not text or text.startswith("["):
                continue
            form = _spelled(re.split(r"\[", text)[0])
            if text.startswith("+") and entries:
                entries[-1] += [form] if form else []
            else:
                entries.append([form] if form else [])
    return entries


def _spelled(raw: str) -> str | None:
    words = raw.lstrip("+").strip().strip("_").replace("_", " ").split()
    if len(words) < 2 or _TITLE.search(" ".join(words)) or not all(re.fullmatch(r"[A-Z][A-Z.'-]*", w) for w in words):
        return None
    return " ".join(_cased(word, position) for position, word in enumerate(words))


def _cased(word: str, position: int) -> str:
    if re.fullmatch(r"(?:II|III|IV|VI|VII|VIII|XVI)", word):
        return word
    parts = re.split(r"([-'])", word)
    return "".join(
        part.lower() if part in ("AL", "EL") and (position or len(parts) > 1) else part.capitalize() for part in parts
    )


def add_spellings(people: list[Draft], entries: list[list[str]]) -> None:
    """Add to each person the spellings of the one entry that shares a full name with it.

    Left out are people whose names are found in several entries, entries with so many forms that they are those of a
    group or an administration, forms with another family name, and spellings that several people or entries share.
    """
    places: dict[str, set[int]] = {}
    for place, entry in enumerate(entries):
        for form in entry:
            places.setdefault(slug(form), set()).add(place)
    taken = {slug(name) for person in people for name in person.names["en"]}
    for person in people:
        names = person.names["en"]
        found = set().union(*(places.get(slug(name), set()) for name in names if " " in name))
        if len(found) != 1 or len(entry := entries[found.pop()]) > _MOST_FORMS:
            continue
        fresh = {slug(form): form for form in sorted(entry, reverse=True) if slug(form) not in taken}
        kept = [form for key, form in fresh.items() if len(places[key]) == 1 and _same_family(form, names)]
        if kept:
            person.add("names", "en", sorted(kept))
            person.sources.append("phoenix")


def _same_family(form: str, names: list[str]) -> bool:
    family = slug(form.rpartition(" ")[2])
    return not _NO_NAME.search(form) and any(
        SequenceMatcher(None, family, slug(name.rpartition(" ")[2])).ratio() >= _LIKENESS
        for name in names
        if " " in name
    )
