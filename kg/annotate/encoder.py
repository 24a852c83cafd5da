"""Parts of speech, trees and names of sentences in one pass through the bundled encoder, by ONNX Runtime.

Sentences pass one by one. In 8 bits the numbers of a batch share one scale, so that a sentence among others would come
out otherwise than alone, and an article's graph would hang on which others are built with it; batches gain a fifth.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
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
_REMEMBERED = 4_096  # sentences
_START, _END = 0, 2

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
        # whole sums of products in 8 bits where the processor has no instruction for them, so that all read alike
        options.add_session_config_entry("session.x64quantprecision", "1")
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
        """Return the analysis of each sentence, in order."""
        found: list[Analysis] = []
        for sentence in sentences:
            key = tuple(sentence)
            analysis = self._known.get(key)
            if analysis is None:
                if len(self._known) >= _REMEMBERED:
                    self._known.clear()
                analysis = self._known[key] = self._analyse_new(sentence)
            found.append(analysis)
        return found

    def _analyse_new(self, sentence: Words) -> Analysis:
        found = [self._run(window) for window in self._pieces.windows(sentence, _LONGEST)]
        names = [(len(analysis.parse.pos), analysis.names) for analysis in found]
        return Analysis(join_parses([analysis.parse for analysis in found]), join_names(names))

    def _run(self, window: Window) -> Analysis:
        outputs: list[Array] = self._session.run(None, _inputs(window))
        names, pos, arcs, label_word, label_head = (scores[0] for scores in outputs)
        tree = best_tree(arcs)
        parse = Parse(
            tuple(POS_TAGS[number] for number in pos.argmax(axis=1)),
            tuple(int(head) - 1 if head else word for word, head in enumerate(tree)),
            _read_labels(self._score_labels(label_word, label_head[tree]), tree),
        )
        return Analysis(parse, read_names(names))

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


def _inputs(window: Window) -> dict[str, NDArray[np.int64]]:
    ids = [_START, *(piece for word in window for piece in word), _END]
    starts = np.cumsum([0, 1, *map(len, window[:-1])])
    return {"ids": np.array([ids], dtype=np.int64), "starts": starts[None].astype(np.int64)}


def _read_labels(scores: Array, tree: Heads) -> tuple[str, ...]:
    """Return the best labels; the root is called so and no other word is."""
    root = DEPENDENCIES.index("root")
    others = scores.copy()
    others[:, root] = -np.inf
    best = np.where(tree == 0, root, others.argmax(axis=1))
    return tuple(DEPENDENCIES[number] for number in best)
