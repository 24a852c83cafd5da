"""The encoder's training: what its batches hold, and that what is shipped computes what was trained."""

from __future__ import annotations

import json
import random
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from kg.annotate.encoder import Encoder
from training.encoder.batches import UNKNOWN, collate, name_tags, vary
from training.encoder.examples import UNKNOWN_HEAD, Example
from training.encoder.network import Network, Outputs
from training.syntax.treebank import Tree

WORDS = ("Kerry", "menolak", "usul", "itu", ".")
TREE = Tree(("PROPN", "VERB", "NOUN", "DET", "PUNCT"), (1, 1, 1, 2, 1), ("nsubj", "root", "obj", "det", "punct"))
CONFIG: dict[str, Any] = {
    "layers": 1,
    "arc": 16,
    "label": 8,
    "dropout": 0.1,
    "head_dropout": 0.1,
    "augment": {"lower": 0.0, "upper": 0.0, "title": 0.0},
    "recase": 0.0,
    "bare": 1.0,
}


def test_targets_count_from_the_root() -> None:
    """Heads are counted from 1, the root's is 0; what is not known is marked so."""
    example = Example(WORDS, None, Tree(TREE.pos, (*TREE.heads[:4], UNKNOWN_HEAD), TREE.labels))
    batch = collate([([[7], [8, 9], [7], [7], [5]], example)])
    assert batch.heads.tolist() == [[2, 0, 2, 3, UNKNOWN]]
    assert batch.starts.tolist() == [[0, 1, 2, 4, 5, 6]]
    assert set(batch.names.flatten().tolist()) == {UNKNOWN}


def test_names_of_one_and_of_many_words_have_their_tags() -> None:
    """A name is S, or B, I and E."""
    assert name_tags(5, [(0, 1, "PER"), (2, 5, "ORG")]) == [4, 0, 5, 6, 7]


def test_headlines_lose_their_last_mark() -> None:
    """A sentence may lose its full stop, with its place in the tree."""
    varied = vary(Example(WORDS, ((0, 1, "PER"),), TREE), CONFIG, random.Random(1))
    assert varied.words == WORDS[:4]
    assert varied.tree is not None
    assert varied.tree.heads == TREE.heads[:4]


@pytest.fixture
def shipped(tmp_path: Path) -> tuple[Network, Encoder]:
    """Return a small untrained network, and what is shipped of it."""
    pytest.importorskip("onnx")
    from tokenizers import Tokenizer, models, pre_tokenizers

    from training.encoder import export

    torch.manual_seed(1)
    pieces = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    pieces += [(sign, -5.0) for sign in "▁abcdefghijklmnopqrstuvwxyzK."]
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=3))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.save(str(tmp_path / "whole.json"))
    network = Network(CONFIG, len(pieces)).eval()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        export.trace(network, tmp_path / "full.onnx")
        export.quantise(tmp_path / "full.onnx", tmp_path / "model.onnx")
    export.write_label_scorer(network, tmp_path / "label_scorer.npz")
    export.write_tokenizer(tmp_path / "whole.json", tmp_path / "tokenizer.json")
    return network, Encoder(tmp_path)


def test_what_is_shipped_is_what_was_trained(shipped: tuple[Network, Encoder], tmp_path: Path) -> None:
    """In 8 bits the scores are nearly those of the network, for sentences of any length."""
    import onnxruntime

    network, encoder = shipped
    session = onnxruntime.InferenceSession(str(tmp_path / "model.onnx"), providers=["CPUExecutionProvider"])
    ids, starts = torch.randint(4, 20, (1, 12)), torch.tensor([[0, 1, 2, 4, 7, 8, 10]])
    with torch.no_grad():
        wanted: Outputs = network(ids, torch.ones_like(ids, dtype=torch.bool), starts)
    names, _, arcs, *_ = session.run(None, {"ids": ids.numpy(), "starts": starts.numpy()})
    for scores, right in ((names, wanted.names.numpy()), (arcs, wanted.arcs.numpy())):
        # processors without VNNI cut sums of products in 8 bits short, so single scores may differ by more
        assert np.corrcoef(scores.ravel(), right.ravel())[0, 1] > 0.95
    assert [len(parse.heads) for parse in encoder.parse([WORDS, ("a",) * 300])] == [5, 300]


def test_tokenizer_is_shipped_whole(shipped: tuple[Network, Encoder], tmp_path: Path) -> None:
    """The shipped tokenizer knows all pieces, in the same order."""
    whole, small = (json.loads((tmp_path / name).read_text()) for name in ("whole.json", "tokenizer.json"))
    assert [piece for piece, _ in whole["model"]["vocab"]] == [piece for piece, _ in small["model"]["vocab"]]
