"""Trains the encoder: `python -m training.encoder.train [--data DIR] [--base DIR] [--further DIR]`.

With --further it goes on from the shipped encoder in that folder, by the settings of that name. Each epoch is kept in
training/work/encoder (or further/ there), from which a broken run goes on. One thread is enough (OMP_NUM_THREADS=1); a
processor with bfloat16 halves the time. The loop is plain torch since flair, which trains other taggers, has no
dependency parser and can't share one pass between it and the names.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from training.encoder.batches import UNKNOWN, Batch, Batcher
from training.encoder.examples import Example, read_examples, settings
from training.encoder.network import Network, Outputs, pretrained
from training.encoder.shipped import shipped
from training.encoder.teacher import taught

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / "training" / "work" / "encoder"


def main() -> None:
    """Train all epochs that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--base", type=Path, default=WORK / "base")
    parser.add_argument("--further", type=Path, help="an encoder as it is shipped, to go on from")
    options = parser.parse_args()
    torch.manual_seed(settings()["seed"])
    torch.set_num_threads(1)
    if options.further is None:
        config = settings()
        examples = read_examples(config, options.data)
        network, tokenizer, work = pretrained(config, options.base), options.base / "tokenizer.json", WORK
    else:
        config = settings(further=True)
        examples = list(taught(read_examples(config, options.data), options.further))
        network, tokenizer = shipped(config, options.further), options.further / "tokenizer.json"
        work = WORK / "further"
    train(Run(network, config), Batcher(Tokenizer.from_file(str(tokenizer)), config), examples, work)


def train(run: Run, batcher: Batcher, examples: Sequence[Example], work: Path) -> None:
    """Train, and write the averaged weights of each epoch as `epoch-N.pt`."""
    work.mkdir(parents=True, exist_ok=True)
    first = run.resume(work / "last.pt")
    for epoch in range(first, run.config["epochs"]):
        began = time.monotonic()
        torch.manual_seed(run.config["seed"] + epoch)
        batches = batcher.batches(examples, epoch)
        for step, losses in enumerate(run.epoch(batches, epoch)):
            if step % 100 == 99:
                print(epoch, step + 1, len(batches), f"{time.monotonic() - began:.0f} s", losses, flush=True)
        torch.save({"config": dict(run.config), "weights": run.average}, work / f"epoch-{epoch}.pt")
        run.save(work / "last.pt", epoch + 1)


class Run:
    """A training: the network, its optimizer, and the running average of its weights."""

    def __init__(self, network: Network, config: Mapping[str, Any]) -> None:
        self.network = network
        self.average = {name: value.clone() for name, value in network.state_dict().items()}
        self.config = config
        rates = config["learn_rate"]
        parts: dict[str, list[Tensor]] = {"encoder": [], "heads": []}
        for name, weights in network.named_parameters():
            if weights.requires_grad:
                parts["encoder" if name.startswith("layers.") else "heads"].append(weights)
        groups = [{"params": parts[part], "lr": rates[part], "peak": rates[part]} for part in parts]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
        self._losses: dict[str, float] = {}

    def resume(self, path: Path) -> int:
        """Go on from a file if it is there; returns the epoch that comes next."""
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self.average = state["average"]
        return int(state["next"])

    def save(self, path: Path, following: int) -> None:
        """Write all that `resume` needs."""
        state = {"network": self.network.state_dict(), "optimizer": self._optimizer.state_dict()}
        torch.save({**state, "average": self.average, "next": following}, path)

    def epoch(self, batches: list[Batch], epoch: int) -> Iterator[dict[str, float]]:
        """Learn from each batch; yields the running means of the losses."""
        self.network.train()
        for step, batch in enumerate(batches):
            self._set_rates((epoch + step / len(batches)) / self.config["epochs"])
            with torch.autocast("cpu", torch.bfloat16):
                outputs = self.network(batch.ids, batch.mask, batch.starts)
            losses = self._measure(outputs, batch)
            loss = sum(self.config["weights"][name] * value for name, value in losses.items())
            self._optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self._optimizer.step()
            self._follow(epoch * len(batches) + step)
            for name, value in losses.items():
                self._losses[name] = round(0.98 * self._losses.get(name, value.item()) + 0.02 * value.item(), 4)
            yield self._losses

    def _set_rates(self, progress: float) -> None:
        warmup = self.config["warmup"]
        share = progress / warmup if progress < warmup else (1.0 - progress) / (1.0 - warmup)
        for group in self._optimizer.param_groups:
            group["lr"] = group["peak"] * max(share, 0.001)

    def _measure(self, outputs: Outputs, batch: Batch) -> dict[str, Tensor]:
        """Return the losses, each over the number of words of the batch, whether their targets are known or not."""
        words = (batch.starts[:, 1:] > 0).sum()
        row, place = torch.nonzero(batch.heads != UNKNOWN, as_tuple=True)
        columns = torch.arange(outputs.arcs.shape[2])
        beyond = columns[None, :] > (batch.starts[:, 1:] > 0).sum(1, keepdim=True)
        arcs = outputs.arcs.float().masked_fill(beyond[:, None, :], -1e4)[row, place]
        heads = batch.heads[row, place]
        labels = self.network.score_labels(
            outputs.label_word[row, place].float(), outputs.label_head[row, heads].float()
        )
        return {
            "names": _loss(outputs.names.float().flatten(0, 1), batch.names.flatten()) / words,
            "pos": _loss(outputs.pos.float().flatten(0, 1), batch.pos.flatten()) / words,
            "arcs": _loss(arcs, heads) / words,
            "labels": _loss(labels, batch.labels[row, place]) / words,
        }

    def _follow(self, step: int) -> None:
        decay = min(self.config["average"], (1 + step) / (10 + step))
        with torch.no_grad():
            for name, weights in self.network.named_parameters():
                if weights.requires_grad:
                    self.average[name].lerp_(weights, 1.0 - decay)


def _loss(scores: Tensor, targets: Tensor) -> Tensor:
    return functional.cross_entropy(scores, targets, ignore_index=UNKNOWN, reduction="sum")


if __name__ == "__main__":
    main()
