"""Trains the model of names for both languages: `python -m training.names.train [--data DIR] [--out DIR]`.

Reads ../shared/data, writes kg/models/names. Each epoch is kept in training/work, from which a broken run goes on. One
thread is enough: set OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import argparse
import random
import shutil
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch

from kg.annotate.name_tagger import FEATURES, TaggerPlan, features, flair_sentence, new_tagger, write_tagger
from training.names.corpora import Labelled, read_corpus, settings
from training.names.recase import recase, recased
from training.names.score import score_tagger

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Train, and ship the epoch that is best on the development sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "kg" / "models" / "names")
    options = parser.parse_args()
    best = train(options.data, ROOT / "training" / "work" / "names")
    options.out.mkdir(parents=True, exist_ok=True)
    for name in ("vocabulary.json", "weights.pt"):
        shutil.copy(best / name, options.out / name)
    print(f"shipped {best} as {options.out}")


def train(data: Path, work: Path) -> Path:
    """Train all epochs that are not there yet; returns the folder of the best one."""
    config = settings()
    work.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(config["seed"])
    learnt, dev = _split(config, data)
    plan = _plan(config, learnt)
    tagger = new_tagger(plan)
    optimizer = torch.optim.Adam(tagger.parameters(), lr=config["learn_rate"])
    average = {name: value.clone() for name, value in tagger.state_dict().items()}
    history: list[float] = _resume(work, tagger, optimizer, average)
    for epoch in range(len(history), config["epochs"]):
        began = time.monotonic()
        loss = _run_epoch(tagger, optimizer, average, (learnt, epoch, config))
        kept = {name: value.clone() for name, value in tagger.state_dict().items()}
        tagger.load_state_dict(average)
        scores = {name: score_tagger(tagger, sentences)["f1"] for name, sentences in dev.items()}
        write_tagger(tagger, plan, work / f"epoch-{epoch}")
        tagger.load_state_dict(kept)
        history.append(sum(scores.values()) / len(scores))
        state = {"tagger": kept, "optimizer": optimizer.state_dict(), "average": average, "history": history}
        torch.save(state, work / "last.pt")
        rounded = {name: round(score, 3) for name, score in scores.items()}
        print(
            epoch, f"{time.monotonic() - began:.0f} s", f"loss {loss:.3f}", round(history[-1], 4), rounded, flush=True
        )
    return work / f"epoch-{max(range(len(history)), key=lambda e: history[e])}"


def _split(config: Mapping[str, Any], data: Path) -> tuple[list[tuple[Labelled, bool]], dict[str, list[Labelled]]]:
    """Return the sentences to learn from, each with whether its corpus is lower-cased, and the development sets."""
    part: Mapping[str, int] = config["dev_part"]
    learnt: list[tuple[Labelled, bool]] = []
    for name in config["train"]:
        sentences = read_corpus(data / name, config["map"])
        sentences = sentences[: -part[name]] if name in part else sentences
        learnt += [(sentence, name in config["lowercased"]) for sentence in sentences]
    dev = {name: read_corpus(data / name, config["map"])[-part.get(name, 10**6) :] for name in config["dev"]}
    return learnt, dev


def _plan(config: Mapping[str, Any], learnt: Sequence[tuple[Labelled, bool]]) -> TaggerPlan:
    counts: dict[str, Counter[str]] = {field: Counter() for field in FEATURES}
    for sentence, lowercased in learnt:
        for word in recase(sentence).words if lowercased else sentence.words:
            for field, value in features(word).items():
                counts[field][value] += 1
    minimum: Mapping[str, int] = config["minimum"]
    values = {
        field: [value for value, count in counts[field].most_common() if count >= minimum[field]] for field in FEATURES
    }
    return TaggerPlan(
        sizes=config["sizes"],
        values=values,
        hidden=config["hidden"],
        dropout=config["dropout"],
        word_dropout=config["word_dropout"],
        locked_dropout=config["locked_dropout"],
    )


def _resume(work: Path, tagger: Any, optimizer: Any, average: dict[str, Any]) -> list[float]:
    if not (work / "last.pt").exists():
        return []
    state = torch.load(work / "last.pt", weights_only=True)
    tagger.load_state_dict(state["tagger"])
    optimizer.load_state_dict(state["optimizer"])
    average.update(state["average"])
    return list(state["history"])


def _run_epoch(
    tagger: Any,
    optimizer: Any,
    average: dict[str, Any],
    run: tuple[list[tuple[Labelled, bool]], int, Mapping[str, Any]],
) -> float:
    learnt, epoch, config = run
    chance = random.Random(f"{config['seed']}-{epoch}")
    torch.manual_seed(config["seed"] + epoch)
    progress = epoch / config["epochs"]
    for group in optimizer.param_groups:
        group["lr"] = config["learn_rate"] * (1.0 if progress < 0.5 else 2.0 * (1.0 - progress) + 0.05)
    order = learnt[:]
    chance.shuffle(order)
    total = words = 0.0
    tagger.train()
    for start in range(0, len(order), config["batch"]):
        batch = [_prepared(*item, config=config, chance=chance) for item in order[start : start + config["batch"]]]
        loss, count = tagger.forward_loss(batch)
        optimizer.zero_grad()
        (loss / len(batch)).backward()
        torch.nn.utils.clip_grad_norm_(tagger.parameters(), 5.0)
        optimizer.step()
        decay = min(
            config["average"],
            (1 + start / config["batch"] + 600 * epoch) / (10 + start / config["batch"] + 600 * epoch),
        )
        for name, value in tagger.state_dict().items():
            if value.is_floating_point():
                average[name].mul_(decay).add_(value, alpha=1 - decay)
        total, words = total + float(loss.detach()), words + count
    tagger.eval()
    return total / words


def _prepared(sentence: Labelled, lowercased: bool, *, config: Mapping[str, Any], chance: random.Random) -> Any:
    """Return a flair sentence with its labels, its case and some of its words changed by chance."""
    if lowercased:
        sentence = recase(sentence, chance) if chance.random() < config["recase"] else sentence
    else:
        sentence = recased(sentence, config["augment"], chance)
    values = [features(word) for word in sentence.words]
    for own in values:
        if chance.random() < config["unknown"]:
            own["lower"] = "<unk>"
    prepared = flair_sentence(sentence.words, values)
    for first, last, label in sentence.names:
        prepared[first:last].add_label("ner", label)
    return prepared


if __name__ == "__main__":
    main()
