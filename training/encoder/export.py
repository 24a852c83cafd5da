"""Ships a trained epoch: `python -m training.encoder.export EPOCH.pt [--base DIR] [--mean DIR] [--out DIR] [--full]`.

Writes model.onnx with weights in 8 bits, tokenizer.json and label_scorer.npz into kg/models/encoder. With --mean the
weights are drawn towards those of the encoder that a second round began from, which does better than either alone
(Wortsman et al. 2022, "Model soups").
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder.examples import settings
from training.encoder.network import Network
from training.encoder.shipped import shipped
from training.encoder.train import ROOT, WORK

_INPUTS = ("ids", "starts")
_OUTPUTS = ("names", "pos", "arcs", "label_word", "label_head")


class _Traced(nn.Module):
    """The network with a tuple for its outputs, which the exporter wants; it takes one sentence."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, starts: Tensor) -> tuple[Tensor, ...]:
        outputs = self.network(ids, torch.ones_like(ids, dtype=torch.bool), starts)
        return tuple(getattr(outputs, name) for name in _OUTPUTS)


def main() -> None:
    """Export one epoch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("epoch", type=Path)
    parser.add_argument("--base", type=Path, default=WORK / "base")
    parser.add_argument("--out", type=Path, default=ROOT / "kg" / "models" / "encoder")
    parser.add_argument("--mean", type=Path, help="an encoder as it is shipped, to take the mean with")
    parser.add_argument("--full", action="store_true", help="keep weights in 32 bits, to compare")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    network = read_epoch(options.epoch)
    if options.mean is not None:
        draw_towards(network, options.mean, settings(further=True))
    full = WORK / "full.onnx"
    trace(network, full)
    if options.full:
        full.replace(options.out / "model.onnx")
    else:
        quantise(full, options.out / "model.onnx")
        full.unlink()
    write_label_scorer(network, options.out / "label_scorer.npz")
    write_tokenizer(options.base / "tokenizer.json", options.out / "tokenizer.json")


def read_epoch(path: Path) -> Network:
    """Return the network with the averaged weights of an epoch."""
    saved: dict[str, Any] = torch.load(path, weights_only=True)
    weights = saved["weights"]
    network = Network(saved["config"], len(weights["pieces.weight"]), len(weights["positions.weight"]))
    network.load_state_dict(weights)
    return network.eval()


def draw_towards(network: Network, folder: Path, config: Mapping[str, Any]) -> None:
    """Set the weights to a mean with those of the encoder in `folder`, in which their own share is `own_share`."""
    share = config["own_share"]
    other = shipped(config, folder).state_dict()
    network.load_state_dict(
        {name: share * own + (1 - share) * other[name] for name, own in network.state_dict().items()}
    )


def trace(network: Network, path: Path) -> None:
    """Write the network as ONNX in 32 bits."""
    ids = torch.tensor([[0, 5, 6, 7, 8, 2]])
    starts = torch.tensor([[0, 1, 3, 4]])
    torch.onnx.export(
        _Traced(network).eval(),
        (ids, starts),
        str(path),
        input_names=list(_INPUTS),
        output_names=list(_OUTPUTS),
        dynamic_axes={"ids": {1: "pieces"}, "starts": {1: "words"}},
        opset_version=17,
        dynamo=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Write a copy with the weights of matrices and of the embeddings in 8 bits."""
    model = onnx.load(source)
    heads = [node.name for node in model.graph.node if node.op_type == "MatMul" and not _has_weights(model, node)]
    quantize_dynamic(
        model,
        target,
        op_types_to_quantize=["MatMul", "Gather", "Gemm"],
        nodes_to_exclude=heads,
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def _has_weights(model: Any, node: Any) -> bool:
    constants = {weights.name for weights in model.graph.initializer}
    return any(name in constants for name in node.input)


def write_label_scorer(network: Network, path: Path) -> None:
    """Write what tells the label of a word and its head, in 16 bits."""
    np.savez(
        path,
        labels=network.labels.detach().numpy().astype(np.float16),
        weight=network.label_bias.weight.detach().numpy().astype(np.float16),
        bias=network.label_bias.bias.detach().numpy().astype(np.float16),
    )


def write_tokenizer(source: Path, target: Path) -> None:
    """Copy the tokenizer without white space and with its scores rounded, a third of the size."""
    data = json.loads(source.read_text(encoding="utf-8"))
    data["model"]["vocab"] = [[piece, round(score, 3)] for piece, score in data["model"]["vocab"]]
    target.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


if __name__ == "__main__":
    main()
