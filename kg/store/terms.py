"""Literals and web addresses from text that may hold anything.

What RDF can't hold is replaced, character for character, so that lengths and offsets stay right: lone surrogates and
NUL become U+FFFD. All other characters, control characters too, are kept and escaped where they are written.
Numbers and dates are in the canonical form of XML Schema, so that they compare equal after storing.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from kg.store.namespaces import XSD

_UNHOLDABLE = re.compile("[\x00\ud800-\udfff]")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*")
_WEB = re.compile(r"https?://[^/?#\s]+", re.IGNORECASE)
_IRI_SAFE = "!#$%&'()*+,/:;=?@[]~-._"

_DATE = NamedNode(XSD + "date")
_DATETIME = NamedNode(XSD + "dateTime")
_DECIMAL = NamedNode(XSD + "decimal")


def holdable(text: str) -> str:
    """Return `text` with lone surrogates and NUL replaced by U+FFFD; the length stays the same."""
    return text if text.isascii() and "\x00" not in text else _UNHOLDABLE.sub("\ufffd", text)


def plain(text: str) -> Literal:
    """Return the literal with these words and no language."""
    return Literal(holdable(text))


def tagged(text: str, language: str) -> Literal:
    """Return the literal in `language` (ISO 639-1, or a tag of BCP 47); without the tag where that is neither."""
    code = language.lower()
    if not _LANGUAGE.fullmatch(code):
        return plain(text)
    try:
        return Literal(holdable(text), language=code)
    except ValueError:  # "aa-0" has the form of a tag and an extension that says nothing
        return plain(text)


@lru_cache(maxsize=10_000)
def day(value: date) -> Literal:
    """Return an xsd:date."""
    return Literal(f"{value:%Y}".zfill(4) + f"-{value:%m-%d}", datatype=_DATE)


def moment(value: datetime) -> Literal:
    """Return an xsd:dateTime in UTC, to the second; a time without zone is taken as UTC."""
    universal = (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
    return Literal(universal.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=_DATETIME)


@lru_cache(maxsize=10_000)
def decimal(value: float) -> Literal:
    """Return an xsd:decimal with at most four digits after the point ("0.9", "1")."""
    rounded = Decimal(value).quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN)
    digits = f"{rounded:f}".rstrip("0").rstrip(".")
    return Literal("0" if digits in ("", "-0") else digits, datatype=_DECIMAL)


def web_address(url: str) -> NamedNode | Literal:
    """Return `url` as an IRI, its forbidden characters percent-encoded; as a plain literal where it is no http address.

    A literal never becomes a link, so "javascript:" addresses stay words.
    """
    if not _WEB.match(url):
        return plain(url)
    try:
        return NamedNode(quote(holdable(url), safe=_IRI_SAFE))
    except ValueError:
        return plain(url)
