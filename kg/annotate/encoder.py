"""Parts of speech, trees and names of sentences in one pass through the bundled encoder, by ONNX Runtime."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.annotate.contracts import Parse, TaggedName, Words
from kg.annotate.encoder_labels import DEPENDENCIES, POS_TAGS
from kg.annotate.encoder_pieces import Pieces, Window
from kg.annotate.name_tags import read_names
from kg.annotate.parts import join_names, join_parses
from kg.annotate.trees import Heads, best_tree
from kg.errors import AnnotationError, DataFileError
from kg.resources import folder

_LONGEST = 254  # pieces of a window
_BATCH = 640  # pieces that pass together, padding included; more do not fit a processor's cache
_REMEMBERED = 4_096  # sentences
_PAD = 1

Array = NDArray[np.float32]


class Analysis(NamedTuple):
    """What the encoder finds in a sentence."""

    parse: Parse
    names: tuple[TaggedName, ...]


class Encoder:
    """Parser and names tagger for all languages; it remembers sentences, so that names cost nothing after trees."""

    def __init__(self, place: Path) -> None:
        """Read the files that training/encoder/export.py put into a folder."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _threads()
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            (place / "model.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        self._pieces = Pieces(place / "tokenizer.json")
        with np.load(place / "label_scorer.npz") as scorer:
            labels = scorer["labels"].astype(np.float32)
            self._labels = np.ascontiguousarray(labels.transpose(1, 0, 2)).reshape(labels.shape[1], -1)
            self._label_weight = scorer["weight"].astype(np.float32).T
            self._label_bias = scorer["bias"].astype(np.float32)
        self._known: dict[tuple[str, ...], Analysis] = {}

    def parse(self, sentences: Sequence[Words]) -> list[Parse]:
        """Return one parse for each sentence, in order."""
        return [analysis.parse for analysis in self.analyse(sentences)]

    def tag_names(self, sentences: Sequence[Words]) -> list[tuple[TaggedName, ...]]:
        """Return the names of each sentence, in order, none inside another."""
        return [analysis.names for analysis in self.analyse(sentences)]

    def analyse(self, sentences: Sequence[Words]) -> list[Analysis]:
        """Return the analyses of sentences; those of like length pass together."""
        keys = [tuple(sentence) for sentence in sentences]
        found = {key: self._known[key] for key in keys if key in self._known}
        new = list(dict.fromkeys(key for key in keys if key not in found))
        found |= zip(new, self._analyse_new(new), strict=True)
        if len(self._known) + len(new) > _REMEMBERED:
            self._known.clear()
        self._known.update(list(found.items())[-_REMEMBERED:])
        return [found[key] for key in keys]

    def _analyse_new(self, sentences: Sequence[Words]) -> Iterator[Analysis]:
        windows = sorted(self._pieces.windows(sentences, _LONGEST), key=lambda window: (window.size, window.sentence))
        parts: list[list[tuple[int, Analysis]]] = [[] for _ in sentences]
        for batch in _batches(windows):
            for window, analysis in zip(batch, self._run(batch), strict=True):
                parts[window.sentence].append((window.first, analysis))
        for own in parts:
            found = [analysis for _, analysis in sorted(own, key=lambda part: part[0])]
            parses = [analysis.parse for analysis in found]
            names = [(len(analysis.parse.pos), analysis.names) for analysis in found]
            yield Analysis(join_parses(parses), join_names(names))

    def _run(self, batch: Sequence[Window]) -> Iterator[Analysis]:
        names, pos, arcs, label_word, label_head = self._session.run(None, _inputs(batch))
        counts = [len(window.words) for window in batch]
        trees = [best_tree(arcs[i, :count, : count + 1]) for i, count in enumerate(counts)]
        word = np.concatenate([label_word[i, :count] for i, count in enumerate(counts)])
        head = np.concatenate([label_head[i, tree] for i, tree in enumerate(trees)])
        labels = np.split(self._score_labels(word, head), np.cumsum(counts)[:-1])
        for i, (count, tree) in enumerate(zip(counts, trees, strict=True)):
            parse = Parse(
                tuple(POS_TAGS[number] for number in pos[i, :count].argmax(axis=1)),
                tuple(int(head) - 1 if head else word for word, head in enumerate(tree)),
                _read_labels(labels[i], tree),
            )
            yield Analysis(parse, read_names(names[i, :count]))

    def _score_labels(self, word: Array, head: Array) -> Array:
        """Return the scores [words, labels] of words under their heads."""
        mixed = (word @ self._labels).reshape(len(word), -1, head.shape[1])
        scores = (mixed @ head[:, :, None])[:, :, 0]
        together: Array = scores + np.concatenate((word, head), axis=1) @ self._label_weight + self._label_bias
        return together


@cache
def load_encoder() -> Encoder:
    """Return the bundled encoder, loaded once.

    Raises:
        AnnotationError: its files are missing or broken.
    """
    try:
        return Encoder(folder("models/encoder"))
    except (DataFileError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise AnnotationError(f"encoder: the bundled model can't be loaded ({error}); reinstall the package") from error


def _threads() -> int:
    asked = os.environ.get("OMP_NUM_THREADS", "")
    return int(asked) if asked.isdigit() and asked != "0" else 1


def _batches(windows: Sequence[Window]) -> Iterator[list[Window]]:
    """Yield windows, sorted by size, in batches that fit."""
    batch: list[Window] = []
    for window in windows:
        if batch and window.size * (len(batch) + 1) > _BATCH:
            yield batch
            batch = []
        batch.append(window)
    if batch:
        yield batch


def _inputs(batch: Sequence[Window]) -> dict[str, NDArray[np.int64] | NDArray[np.bool_]]:
    ids = np.full((len(batch), max(window.size for window in batch)), _PAD, dtype=np.int64)
    starts = np.zeros((len(batch), 1 + max(len(window.words) for window in batch)), dtype=np.int64)
    for row, window in enumerate(batch):
        ids[row, : window.size] = (0, *(piece for word in window.words for piece in word), 2)
        starts[row, 1 : 1 + len(window.words)] = np.cumsum((1, *map(len, window.words[:-1])))
    return {"ids": ids, "mask": ids != _PAD, "starts": starts}


def _read_labels(scores: Array, tree: Heads) -> tuple[str, ...]:
    """Return the best labels; the root is called so and no other word is."""
    root = DEPENDENCIES.index("root")
    others = scores.copy()
    others[:, root] = -np.inf
    best = np.where(tree == 0, root, others.argmax(axis=1))
    return tuple(DEPENDENCIES[number] for number in best)
