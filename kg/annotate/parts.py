"""Prepares sentences for models, and puts the analyses of a long sentence's parts together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.annotate.contracts import Parse, TaggedName, Words

_SURROGATES = re.compile("[\ud800-\udfff]")


def readable(words: Words) -> list[str]:
    """Return words as libraries bear them: half a surrogate pair, which no encoding has, is U+FFFD."""
    return [_SURROGATES.sub("\ufffd", word) for word in words]


def join_parses(parts: Sequence[Parse]) -> Parse:
    """Return the parses of a sentence's parts as one; the roots of later parts hang from the first."""
    if len(parts) == 1:
        return parts[0]
    heads: list[int] = []
    labels: list[str] = []
    top = next((i for part in parts[:1] for i, head in enumerate(part.heads) if head == i), 0)
    for number, part in enumerate(parts):
        offset = len(heads)
        for i, (head, label) in enumerate(zip(part.heads, part.labels, strict=True)):
            hangs = bool(number) and head == i
            heads.append(top if hangs else offset + head)
            labels.append("parataxis" if hangs else label)
    return Parse(tuple(tag for part in parts for tag in part.pos), tuple(heads), tuple(labels))


def join_names(parts: Sequence[tuple[int, Sequence[TaggedName]]]) -> tuple[TaggedName, ...]:
    """Return the names of a sentence's parts as one.

    Args:
        parts: the length and the names of each part.
    """
    names: list[TaggedName] = []
    offset = 0
    for length, found in parts:
        names += [name._replace(first=name.first + offset, last=name.last + offset) for name in found]
        offset += length
    return tuple(names)
