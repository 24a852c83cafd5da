"""Names are read off scores of tags so that each name is whole."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.encoder_labels import NAME_TAGS
from kg.annotate.name_tags import read_names


def scores(*tags: str, sure: float = 9.0) -> np.ndarray:
    """Return scores under which each word has one likely tag."""
    rows = np.zeros((len(tags), len(NAME_TAGS)), dtype=np.float32)
    for row, tag in zip(rows, tags, strict=True):
        row[NAME_TAGS.index(tag)] = sure
    return rows


def test_names_of_one_and_of_many_words() -> None:
    """S is a name by itself; B, I and E are one name; O is none."""
    found = read_names(scores("S-LOC", "O", "B-PER", "I-PER", "E-PER"))
    assert [name[:3] for name in found] == [(0, 1, "LOC"), (2, 5, "PER")]
    assert all(0.9 < sure <= 1.0 for *_, sure in found)


def test_a_name_is_closed() -> None:
    """A name that would have no end is read as the likeliest one that has."""
    rows = scores("B-PER", "O")
    rows[1, NAME_TAGS.index("E-PER")] = 8.5
    assert [name[:3] for name in read_names(rows)] == [(0, 2, "PER")]


def test_no_names() -> None:
    """Words outside names give none."""
    assert read_names(scores("O", "O")) == ()


@given(st.integers(0, 10_000), st.integers(1, 30))
def test_names_never_overlap(seed: int, count: int) -> None:
    """Whatever the scores, names are in order, inside the sentence and apart from each other."""
    found = read_names(np.random.default_rng(seed).normal(size=(count, len(NAME_TAGS))).astype(np.float32))
    places = [place for first, last, *_ in found for place in (first, last)]
    assert places == sorted(places)
    assert all(first < last <= count for first, last, *_ in found)
