"""Text from bytes: UTF-8, UTF-16 with a byte order mark, or what is plausibly Windows-1252.

A byte order mark is no part of the text; line breaks stay as they are. Offsets count characters of this text.
"""

from __future__ import annotations

import codecs
import re

from kg.errors import ReadError

MAX_SIZE = 5_000_000
"""Most bytes (and characters) that one article may have."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_MOST_CONTROLS = 0.01  # share of control characters above which a file is no text
_MOST_HIGH_BYTES = 0.15  # share of bytes above 127 that a text in Windows-1252 may have
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, source: str) -> str:
    """Return the text that `data` holds.

    Args:
        data: a whole file.
        source: its name, for messages.

    Raises:
        ReadError: the data is empty, too large, no text, or in an encoding that can't be told.
    """
    if len(data) > MAX_SIZE:
        raise ReadError(f"{source}: larger than {MAX_SIZE:,} bytes, too large for one article; split it, or use JSONL")
    text = _utf16(data, source) if data.startswith(_UTF16) else _utf8(data, source)
    check_text(text, source)
    return text


def check_text(text: str, source: str) -> None:
    """Check that `text` is one that people read.

    Raises:
        ReadError: it is empty, too long, has half of a surrogate pair, or is made of control characters.
    """
    if not text.strip():
        raise ReadError(f"{source}: the article is empty")
    if len(text) > MAX_SIZE:
        raise ReadError(f"{source}: longer than {MAX_SIZE:,} characters, too long for one article; split it")
    controls = _CONTROL.findall(text)
    if "\0" in controls or len(controls) > _MOST_CONTROLS * len(text):
        raise ReadError(f"{source}: a binary file, not a text; give the article as text, HTML, JSONL or CSV")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ReadError(
            f"{source}: half of a surrogate pair at character {error.start}; write the text anew"
        ) from error


def _utf16(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ReadError(f"{source}: broken UTF-16 at byte {error.start}; save it as UTF-8") from error


def _utf8(data: bytes, source: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise ReadError(
                f"{source}: a binary file, not a text; give the article as text, HTML, JSONL or CSV"
            ) from error
        text = _windows(data)
        if text is None:
            at = error.start + (len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0)
            raise ReadError(f"{source}: not UTF-8 at byte {at} (0x{data[at]:02x}); save it as UTF-8") from error
        return text


def _windows(data: bytes) -> str | None:
    """Return `data` read as Windows-1252, or None where that is not plausible: damaged UTF-8, or hardly any ASCII."""
    high = sum(byte > 127 for byte in data)
    if high > _MOST_HIGH_BYTES * len(data) or not data.decode("utf-8", errors="ignore").isascii():
        return None
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None
