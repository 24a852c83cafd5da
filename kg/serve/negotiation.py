"""Which of several forms a client gets, by what it says that it accepts.

Source: RFC 9110, section 12.5.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_QUALITY = re.compile(r"[01](?:\.\d{0,3})?")


def choose(accept: str, offers: Sequence[str]) -> str | None:
    """Return the media type of `offers` that the client likes best, the first of those it likes equally.

    Args:
        accept: the header Accept; "" accepts everything.
        offers: media types in lower case without parameters, the preferred first.

    Returns:
        None where the client accepts none of them.

    >>> choose("text/csv;q=0.5, application/*", ["text/csv", "application/json"])
    'application/json'
    """
    if not accept.strip():
        return offers[0]
    ranges = tuple(_ranges(accept))
    qualities = {offer: _quality(offer, ranges) for offer in offers}
    best = max(offers, key=lambda offer: qualities[offer])
    return best if qualities[best] > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for entry in accept.lower().split(","):
        name, *parameters = (part.strip() for part in entry.split(";"))
        if name:
            yield name, _read_quality(parameters)


def _read_quality(parameters: list[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if _QUALITY.fullmatch(value.strip()) else 0.0
    return 1.0


def _quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    """Return the quality that the most specific range gives to an offer."""
    for name in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        found = [quality for pattern, quality in ranges if pattern == name]
        if found:
            return max(found)
    return 0.0
