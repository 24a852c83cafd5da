"""What an input gives before it has become an `Article`, and the note on one that could not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its input gives it. Fields that the input leaves out are None."""

    source: str  # path, address or "-", with ":LINE" for a row of a table; for messages
    name: str  # what an id may be made from: the file's stem, the last part of an address
    text: str
    title: str | None = None
    title_known: bool = False  # the input says what the title is, or that there is none
    id: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    media: Literal["text", "html"] = "text"


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read as a news article, and why in one line."""

    source: str
    reason: str
