"""The best dependency tree for scores of arcs."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from kg.annotate.trees import best_tree


def is_tree(heads: tuple[int, ...]) -> bool:
    """Return whether there is one root, from which every word is reached."""
    reached = {0}
    for _ in heads:
        reached |= {word for word, head in enumerate(heads, start=1) if head in reached}
    return heads.count(0) == 1 and len(reached) == len(heads) + 1


def total(scores: NDArray[np.float32], heads: tuple[int, ...]) -> float:
    """Return the sum of the scores of a tree's arcs."""
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@given(st.integers(0, 10_000), st.integers(1, 5))
def test_no_tree_scores_higher(seed: int, count: int) -> None:
    """Of all trees with one root the one with the highest sum is found."""
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    found = tuple(int(head) for head in best_tree(scores))
    assert is_tree(found)
    trees = (heads for heads in product(range(count + 1), repeat=count) if is_tree(heads))
    assert total(scores, found) == pytest.approx(max(total(scores, heads) for heads in trees), abs=1e-4)


@given(st.integers(0, 1_000), st.integers(6, 60))
def test_long_sentences_get_trees(seed: int, count: int) -> None:
    """Scores without any order give a tree all the same, and no word is its own head."""
    scores = np.random.default_rng(seed).normal(size=(count, count + 1)).astype(np.float32)
    assert is_tree(tuple(int(head) for head in best_tree(scores)))
