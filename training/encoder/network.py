"""The network: a BERT encoder with heads for names, parts of speech, and trees (biaffine, Dozat and Manning 2017)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from kg.annotate.encoder_labels import DEPENDENCIES, NAME_TAGS, POS_TAGS

HIDDEN, ATTENTION_HEADS, INNER = 384, 12, 1536


@dataclass(frozen=True, slots=True)
class Outputs:
    """Scores of the words of a batch; heads are counted from 1, 0 is the root."""

    names: Tensor  # [sentences, words, tags]
    pos: Tensor  # [sentences, words, parts of speech]
    arcs: Tensor  # [sentences, words, 1 + words]
    label_word: Tensor  # [sentences, words, label dimensions]
    label_head: Tensor  # [sentences, 1 + words, label dimensions]


class Layer(nn.Module):
    """A transformer layer, norms after, as in BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.mix = nn.Linear(HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.widen = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.last_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = dropout
        self.scale = (HIDDEN // ATTENTION_HEADS) ** -0.5

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the states [sentences, pieces, dimensions] after the layer."""
        count, length, _ = states.shape
        packed = self.attend(states).view(count, length, 3, ATTENTION_HEADS, HIDDEN // ATTENTION_HEADS)
        query, key, value = packed.permute(2, 0, 3, 1, 4).unbind(0)
        # a third faster here than torch's fused attention, which is made for long texts
        scores = (query * self.scale) @ key.transpose(2, 3)
        scores = scores + mask.to(scores.dtype)
        mixed = scores.softmax(-1) @ value
        mixed = mixed.transpose(1, 2).reshape(count, length, HIDDEN)
        states = self.norm(states + self.mix(mixed))
        wide = self.narrow(functional.gelu(self.widen(states)))
        return self.last_norm(states + functional.dropout(wide, self.dropout, self.training))


class Network(nn.Module):
    """Reads pieces, scores words."""

    def __init__(self, config: Mapping[str, Any], pieces: int, positions: int = 512) -> None:
        super().__init__()
        self.pieces = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(positions, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(config["dropout"]) for _ in range(config["layers"]))
        self.arc, self.label = config["arc"], config["label"]
        self.dropout, self.head_dropout = config["dropout"], config["head_dropout"]
        self.names = nn.Linear(HIDDEN, len(NAME_TAGS))
        self.pos = nn.Linear(HIDDEN, len(POS_TAGS))
        self.roles = nn.Linear(HIDDEN, 2 * (self.arc + self.label))
        self.arcs = nn.Linear(self.arc, self.arc)
        self.labels = nn.Parameter(torch.randn(len(DEPENDENCIES), self.label, self.label) * 0.05)
        self.label_bias = nn.Linear(2 * self.label, len(DEPENDENCIES))
        for frozen in (self.pieces, self.positions, self.norm):
            frozen.requires_grad_(False)

    def forward(self, ids: Tensor, mask: Tensor, starts: Tensor) -> Outputs:
        """Return the scores of all words; see `Batch` for what goes in."""
        with torch.no_grad():
            places = torch.arange(ids.shape[1], device=ids.device)
            states = self.norm(self.pieces(ids) + self.positions(places))
        states = functional.dropout(states, self.dropout, self.training)
        hidden = torch.where(mask, 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, hidden)
        rows = torch.arange(ids.shape[0], device=ids.device)[:, None]
        found = functional.dropout(states[rows, starts], self.dropout, self.training)
        words = found[:, 1:]
        roles = functional.leaky_relu(self.roles(found), 0.1)
        roles = functional.dropout(roles, self.head_dropout, self.training)
        sizes = [self.arc, self.arc, self.label, self.label]
        arc_word, arc_head, label_word, label_head = roles.split(sizes, dim=-1)
        arcs = self.arcs(arc_word[:, 1:]) @ arc_head.transpose(1, 2)
        return Outputs(self.names(words), self.pos(words), arcs, label_word[:, 1:], label_head)

    def score_labels(self, word: Tensor, head: Tensor) -> Tensor:
        """Return the scores [pairs, labels] of words hanging from heads, by their label dimensions."""
        mixed = torch.einsum("nd,lde->nle", word, self.labels)
        return (mixed * head[:, None, :]).sum(-1) + self.label_bias(torch.cat((word, head), dim=-1))


def pretrained(config: Mapping[str, Any], base: Path) -> Network:
    """Return a network whose encoder is the lowest layers of the BERT model in the folder `base`."""
    old = load_file(base / "model.safetensors")
    words = old["embeddings.word_embeddings.weight"]
    positions = old["embeddings.position_embeddings.weight"]
    network = Network(config, len(words), len(positions))
    new = network.state_dict()
    new["pieces.weight"] = words
    new["positions.weight"] = positions + old["embeddings.token_type_embeddings.weight"][0]
    for kind in ("weight", "bias"):
        new[f"norm.{kind}"] = old[f"embeddings.LayerNorm.{kind}"]
        for i in range(config["layers"]):
            there, here = f"encoder.layer.{i}", f"layers.{i}"
            packed = [old[f"{there}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            new[f"{here}.attend.{kind}"] = torch.cat(packed)
            for name, source in (
                ("mix", "attention.output.dense"), ("norm", "attention.output.LayerNorm"),
                ("widen", "intermediate.dense"), ("narrow", "output.dense"), ("last_norm", "output.LayerNorm"),
            ):  # fmt: skip
                new[f"{here}.{name}.{kind}"] = old[f"{there}.{source}.{kind}"]
    network.load_state_dict(new)
    return network
