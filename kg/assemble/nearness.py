"""How much of their words two texts share: shingles, and sketches of them that fit into a graph.

A shingle is a run of words without case and punctuation. The sketch of a text is the smallest hashes of its shingles;
the share of hashes that two sketches have in common among the smallest of both estimates the share of shingles that
the texts have in common (Broder 1997, On the resemblance and containment of documents,
doi:10.1109/SEQUEN.1997.666900). A sketch of 64 hashes tells a resemblance of 0.7 from one of 0.5.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

SKETCH_SIZE = 64
_SHINGLE = 4  # words
_TELLING = 12  # hashes of a text from which a share can be told
_BYTES = 4  # of one hash

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words of a text in order, without case, punctuation and white space."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def shingles(words: Sequence[str], size: int = _SHINGLE) -> set[str]:
    """Return all runs of `size` words; of fewer words, the one run that there is."""
    if len(words) <= size:
        return {" ".join(words)} if words else set()
    return {" ".join(words[start : start + size]) for start in range(len(words) - size + 1)}


def sketch(text: str) -> str:
    """Return the sketch of a text in base64, "" for a text without words."""
    hashes = {shingle_hash(shingle) for shingle in shingles(words_of(text))}
    smallest = islice(sorted(hashes), SKETCH_SIZE)
    return base64.b64encode(b"".join(value.to_bytes(_BYTES, "big") for value in smallest)).decode("ascii")


def resemblance(one: str, other: str) -> float:
    """Return the share of shingles, 0–1, that the texts of two sketches have in common, as far as sketches tell."""
    if one == other:
        return 1.0 if one else 0.0
    first, second = _samples(one, other)
    return len(first & second) / len(first | second) if first or second else 0.0


def containment(one: str, other: str) -> float:
    """Return the share of shingles, 0–1, of the shorter of two texts that stand in the longer one.

    It is 0 for a text so much shorter than the other that their sketches can't tell.
    """
    if one == other:
        return 1.0 if one else 0.0
    first, second = _samples(one, other)
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter >= _TELLING else 0.0


def _samples(one: str, other: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return of each text those hashes that are among the smallest of both texts together."""
    first, second = sketch_hashes(one), sketch_hashes(other)
    smallest = sorted(first | second)[:SKETCH_SIZE]
    return first.intersection(smallest), second.intersection(smallest)


@lru_cache(maxsize=4096)
def sketch_hashes(text: str) -> frozenset[int]:
    """Return the hashes of a sketch; none for what is no sketch."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return frozenset()
    return frozenset(int.from_bytes(data[start : start + _BYTES], "big") for start in range(0, len(data), _BYTES))


def shingle_hash(shingle: str) -> int:
    """Return the hash of a shingle, the same on every machine."""
    digest = hashlib.blake2b(shingle.encode("utf-8", "surrogatepass"), digest_size=_BYTES).digest()
    return int.from_bytes(digest, "big")
