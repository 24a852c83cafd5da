"""What the World Factbook says of a country: nationality words, capitals, memberships, leaders.

Source: CIA World Factbook through factbook.json (public domain), as of May 2026.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

_NOT_A_CAPITAL = re.compile(r"\bno official capital|administered from|often regarded", re.IGNORECASE)
_ORNAMENT = re.compile(r'"[^"]*"\s*|,? Jr\.$|\b(?:Dr|Capt|Col|Sr|Gen)\. |\bSir (?=[A-Z])')
_PARTICLES = {"al", "el", "bin", "bint", "de", "da", "dos", "do", "di", "del", "e", "van", "der", "von", "la", "y"}


@dataclass(frozen=True)
class Leader:
    """A head of state or government: press name, full name, title as printed, ISO 8601 date of taking office."""

    name: str
    full_name: str
    title: str
    since: str | None


def read_factbook(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the countries of the factbook file in `folder` by their FIPS code in lower case."""
    rows = json.loads((folder / "factbook-2026-05.json").read_text(encoding="utf-8"))
    return {row["code"]: row for row in rows}


def demonyms(nationality: dict[str, str]) -> list[str]:
    """Return the nationality words, noun and adjective, singular and plural."""
    found: list[str] = []
    for key in ("adjective", "noun"):
        text = re.split(r";|\bnote\b", nationality.get(key, ""))[0]
        for part in re.split(r",| or ", text):
            found += _inflect(re.sub(r"\((?!s\)|men\)|women\))[^)]*\)", "", part).strip())
    return [word for word in dict.fromkeys(found) if word and word not in ("none", "NA")]


def _inflect(word: str) -> list[str]:
    if match := re.fullmatch(r"(\w+?)(?:man\(men\)|woman\(women\))", word):
        stem = match[1]
        return [f"{stem}man", f"{stem}men"] if "woman" not in word else [f"{stem}woman", f"{stem}women"]
    return [word[:-3], word[:-3] + "s"] if word.endswith("(s)") else [word]


def capitals(text: str) -> list[str]:
    """Return the names of the capitals in the factbook's field."""
    if _NOT_A_CAPITAL.search(text):
        return []
    names = [re.sub(r"\(.*?\)", "", part).strip() for part in re.split(r";|,(?! D\.C)", text.split("note", 1)[0])]
    return [re.sub(r" in \w+$", "", name) for name in names if name and "(" not in name]


def memberships(row: dict[str, Any]) -> list[str]:
    """Return the factbook's short names of the organisations with full membership (no observers or partners)."""
    parts = re.split(r",\s*(?![^(]*\))", row.get("organizations", ""))
    return [part.strip() for part in parts if part.strip() and "(" not in part]


def leaders(text: str, titles: list[str]) -> list[Leader]:
    """Return the leader named first in the field, if the title is one of `titles` (longest first)."""
    match = re.match(r"(?P<who>[^(;]+?)(?:; also spelled [^(]*)?\s*\(since (?P<since>[^);,]+)", text)
    if not match:
        return []
    who = _ORNAMENT.sub("", match["who"]).strip()
    title = next((title for title in titles if who.startswith(title + " ")), None)
    if title is None:
        return []
    words = who[len(title) :].split()
    if words[0] in ("of", "and"):
        return []
    return [Leader(" ".join(_press_name(words)), " ".join(_cased(words)), title, _date(match["since"]))]


def _press_name(words: list[str]) -> list[str]:
    shouted = [index for index, word in enumerate(words) if _is_shouted(word)]
    if not shouted:
        return words
    first, last = shouted[0], shouted[-1]
    family = _cased(words[first : last + 1])
    if first > 0:
        return [words[0], *family]
    return family + words[last + 1 : last + 3] if last == 0 else family


def _is_shouted(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= len(letters) - 2 and letters[-1].isupper()


def _cased(words: list[str]) -> list[str]:
    return [_case(word, position > 0) if _is_shouted(word) else word for position, word in enumerate(words)]


def _case(word: str, inside: bool) -> str:
    if re.fullmatch(r"[IVX]+", word) and inside:
        return word
    parts = re.split(r"([-'’])", word)
    return "".join(
        part.lower() if part.lower() in _PARTICLES and (inside or len(parts) > 1) else part.capitalize()
        for part in parts
    )


def _date(text: str) -> str | None:
    for form in ("%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(text.strip(), form).date().isoformat()
        except ValueError:
            continue
    return None
