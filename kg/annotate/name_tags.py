"""Reads names off the scores of tags: B, I and E for the words of a name, S for a name of one word, O outside."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kg.annotate.contracts import NameLabel, TaggedName
from kg.annotate.encoder_labels import NAME_LABELS, NAME_TAGS

Scores = NDArray[np.float32]


def _follows(first: str, second: str) -> bool:
    """Return whether one tag may stand after another."""
    if first[0] in "BI":
        return second[0] in "IE" and second[1:] == first[1:]
    return second[0] in "OBS"


_ALLOWED = np.array([[_follows(first, second) for second in NAME_TAGS] for first in NAME_TAGS])
_FIRST = np.array([tag[0] in "OBS" for tag in NAME_TAGS])
_LAST = np.array([tag[0] in "OES" for tag in NAME_TAGS])
_KINDS: dict[str, NameLabel] = {label: label for label in NAME_LABELS}
_NEVER = np.float32(-1e9)
_BARRED = np.where(_ALLOWED, np.float32(0.0), _NEVER)


def read_names(scores: Scores) -> tuple[TaggedName, ...]:
    """Return the names of a sentence, in order, none inside another.

    Args:
        scores: [words, tags].
    """
    shifted = scores - scores.max(axis=1, keepdims=True)
    chances = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    tags = chances.argmax(axis=1)
    if not tags.any():
        return ()
    if not (_FIRST[tags[0]] and _LAST[tags[-1]] and _ALLOWED[tags[:-1], tags[1:]].all()):
        tags = _best_path(chances)
    names: list[TaggedName] = []
    first = 0
    for i, tag in enumerate(NAME_TAGS[number] for number in tags):
        if tag[0] in "BS":
            first = i
        if tag[0] in "ES":
            sure = float(np.exp(chances[np.arange(first, i + 1), tags[first : i + 1]].mean()))
            names.append(TaggedName(first, i + 1, _KINDS[tag[2:]], sure))
    return tuple(names)


def _best_path(chances: Scores) -> NDArray[np.int64]:
    """Return the most likely tags of which each may follow the one before (Viterbi)."""
    best = np.where(_FIRST, chances[0], _NEVER)
    back: list[NDArray[np.int64]] = []
    for row in chances[1:]:
        paths = best[:, None] + _BARRED
        back.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + row
    path = [int(np.where(_LAST, best, _NEVER).argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return np.array(path[::-1])
