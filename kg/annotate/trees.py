"""Finds the best dependency tree of a sentence from the scores of its arcs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]
Heads = NDArray[np.int64]

_NEVER = -1e12
_ONE_ROOT = 1e6  # so dear that a tree with the fewest roots, one, is the best


def best_tree(scores: Scores) -> Heads:
    """Return the head of each word, counted from 1, and 0 for the one root.

    Args:
        scores: [words, 1 + words]; row i has word i's scores for the root and for each word as its head.
    """
    count = len(scores)
    open_scores = scores.astype(np.float64)
    open_scores[np.arange(count), np.arange(count) + 1] = _NEVER
    heads: Heads = open_scores.argmax(axis=1)
    if np.count_nonzero(heads == 0) == 1 and _cycle(heads) is None:
        return heads
    square = np.full((count + 1, count + 1), _NEVER)
    square[1:] = open_scores
    square[1:, 0] -= _ONE_ROOT
    heads = _spanning(square)[1:]
    return heads


def _cycle(heads: Heads) -> list[int] | None:
    """Return the words of one cycle, counted from 1; None where there is none."""
    state = [0] * (len(heads) + 1)
    state[0] = len(heads) + 1
    for start in range(1, len(heads) + 1):
        word = start
        while not state[word]:
            state[word] = start
            word = int(heads[word - 1])
        if state[word] == start:
            cycle, at = [word], int(heads[word - 1])
            while at != word:
                cycle.append(at)
                at = int(heads[at - 1])
            return cycle
    return None


def _spanning(scores: Scores) -> Heads:
    """Return the heads of the best tree by Chu, Liu and Edmonds, with node 0 as the root.

    Args:
        scores: [nodes, nodes]; row i has node i's scores for each node as its head.
    """
    heads: Heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads[1:])
    if cycle is None:
        return heads
    inside = np.array(cycle)
    outside = np.setdiff1d(np.arange(len(scores)), inside)
    entries = scores[np.ix_(inside, outside)] - scores[inside, heads[inside]][:, None]
    leaving = scores[np.ix_(outside, inside)]
    smaller = np.full((len(outside) + 1, len(outside) + 1), _NEVER)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    smaller[-1, :-1] = entries.max(axis=0)
    smaller[:-1, -1] = leaving.max(axis=1)
    found = _spanning(smaller)
    for i, head in enumerate(found[1:-1], start=1):
        heads[outside[i]] = inside[leaving[i].argmax()] if head == len(outside) else outside[head]
    entry = int(found[-1])
    heads[inside[entries[:, entry].argmax()]] = outside[entry]
    return heads
