"""Tells the language of a text by the share of its words that are a language's most frequent function words."""

from __future__ import annotations

import re

from kg.errors import ReadError
from kg.languages import available_languages, load_language

_LEAST_SHARES = ((60, 0.12), (12, 0.06), (0, 0.0))  # from so many words on, more than this share
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 20_000  # characters that are looked at


def detect_language(text: str, source: str) -> str:
    """Return the ISO 639-1 code of the language that `text` is written in.

    Args:
        text: an article.
        source: its name, for messages.

    Raises:
        ReadError: the text is in none of the languages that `kg` knows.
    """
    words = _WORD.findall(text[:_SAMPLE].casefold())
    shares = {code: _share(words, load_language(code).stop_words) for code in available_languages()}
    best = max(shares, key=lambda code: shares[code])
    least = next(share for length, share in _LEAST_SHARES if len(words) >= length)
    if shares[best] <= least:
        names = " nor ".join(load_language(code).name for code in reversed(available_languages()))
        raise ReadError(f"{source}: looks like neither {names}; if it is one of them, use --lang")
    return best


def check_language(code: str, source: str) -> str:
    """Return the code of a known language for a code as an input gives it ("id", "en-GB", "ID_id").

    Raises:
        ReadError: `kg` does not know the language.
    """
    known = re.split(r"[-_]", code.strip().lower())[0]
    if known not in available_languages():
        raise ReadError(f"{source}: the language {code!r} is not one of {', '.join(available_languages())}")
    return known


def _share(words: list[str], stop_words: frozenset[str]) -> float:
    return sum(word in stop_words for word in words) / len(words) if words else 0.0
