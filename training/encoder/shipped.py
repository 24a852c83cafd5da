"""Reads the shipped encoder back as a network, which a second round of training goes on from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.encoder.network import Network

_IN_LAYER = ("attend", "mix", "widen", "narrow")
_IN_HEADS = ("roles", "arcs", "names", "pos")


def shipped(config: Mapping[str, Any], folder: Path) -> Network:
    """Return the network with the weights of model.onnx and label_scorer.npz in `folder`, out of their 8 and 16 bits.

    Raises:
        KeyError: the model has other parts than the settings give it.
    """
    model = onnx.load(folder / "model.onnx")
    arrays = {each.name: numpy_helper.to_array(each) for each in model.graph.initializer}
    weights = {name.removeprefix("network."): torch.tensor(array) for name, array in _plain(arrays)}
    for name in ("pieces.weight", "positions.weight"):
        weights[name] = _opened(arrays, f"network.{name}")
    matrices = [name.removesuffix("_quantized") for name in arrays if name.startswith("onnx::") and "_q" in name]
    places = [f"layers.{i}.{part}" for i in range(config["layers"]) for part in _IN_LAYER]
    for place, name in zip((*places, *_IN_HEADS), matrices, strict=True):
        weights[f"{place}.weight"] = _opened(arrays, name).T.contiguous()
    with np.load(folder / "label_scorer.npz") as scorer:
        weights["labels"] = torch.tensor(scorer["labels"].astype(np.float32))
        for part in ("weight", "bias"):
            weights[f"label_bias.{part}"] = torch.tensor(scorer[part].astype(np.float32))
    network = Network(config, len(weights["pieces.weight"]), len(weights["positions.weight"]))
    network.load_state_dict(weights)
    return network


def _plain(arrays: Mapping[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    for name, array in arrays.items():
        if name.startswith("network.") and name.endswith((".weight", ".bias")):
            yield name, array


def _opened(arrays: Mapping[str, np.ndarray], name: str) -> Tensor:
    """Return a matrix out of 8 bits: (stored - zero point) * scale, for each column where they are rows of numbers."""
    stored, zero, scale = (arrays[f"{name}_{part}"] for part in ("quantized", "zero_point", "scale"))
    return torch.tensor((stored.astype(np.float32) - zero.astype(np.float32)) * scale)
