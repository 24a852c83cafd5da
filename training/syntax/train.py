"""Trains the syntax model of one language: `python -m training.syntax.train id|en [--data DIR] [--out DIR]`.

Reads treebanks from ../shared/data/ud, writes kg/models/syntax-LANGUAGE. Each epoch is kept in training/work, from
which a broken run goes on. One thread is enough: set OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam

from kg.annotate.syntax_pipeline import new_pipeline, read_pipeline, write_pipeline
from training.syntax.score import score_pipeline
from training.syntax.treebank import Scheme, Tree, align, read_treebank, settings

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Train, and ship the epoch that is best on the development set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    out = options.out or ROOT / "kg" / "models" / f"syntax-{options.language}"
    best = train(options.language, options.data / "ud", ROOT / "training" / "work" / f"syntax-{options.language}")
    for name in ("config.cfg", "tok2vec", "tagger", "parser"):
        source, target = best / name, out / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
    print(f"shipped {best} as {out}")


def train(language: str, data: Path, work: Path) -> Path:
    """Train all epochs that are not there yet; returns the folder of the best one."""
    config = settings()
    own = config["languages"][language]
    spacy.util.fix_random_seed(config["seed"])
    work.mkdir(parents=True, exist_ok=True)
    scheme = Scheme(language)
    sentences, dev = _split(own, data, scheme)
    nlp, optimizer, history = _start(language, config, work, sentences)
    for epoch in range(len(history), own["epochs"]):
        began, progress = time.monotonic(), epoch / own["epochs"]
        optimizer.learn_rate = config["learn_rate"] * (1.0 if progress < 0.5 else 2.0 * (1.0 - progress) + 0.1)
        losses = _run_epoch(nlp, optimizer, sentences, epoch=epoch, config=config)
        write_pipeline(nlp, work / "last")
        with nlp.use_params(optimizer.averages):
            scores = score_pipeline(nlp, dev)
            write_pipeline(nlp, work / f"epoch-{epoch}")
        history.append(scores["las"])
        (work / "history.json").write_text(json.dumps(history))
        rounded = {key: round(value, 4) for key, value in scores.items()}
        print(epoch, f"{time.monotonic() - began:.0f} s", rounded, {k: round(v) for k, v in losses.items()}, flush=True)
    return work / f"epoch-{max(range(len(history)), key=lambda e: history[e])}"


def _split(own: Mapping[str, Any], data: Path, scheme: Scheme) -> tuple[list[Any], list[Any]]:
    """Return the sentences to learn from and those to pick the epoch by, each as (text, words with coarse labels)."""
    read = {
        name: [(s.text, scheme.coarse(s.words)) for s in read_treebank(data / f"{name}.conllu")]
        for name in (*own["train"], *own["dev"])
    }
    learnt = [sentence for name in own["train"] for sentence in read[name]]
    dev = [sentence for name in own["dev"] for sentence in read[name]]
    return learnt + dev[: own["dev_to_train"]], dev[own["dev_to_train"] :]


def _start(
    language: str, config: Mapping[str, Any], work: Path, sentences: Sequence[Any]
) -> tuple[Any, Adam, list[float]]:
    optimizer = Adam(config["learn_rate"], beta1=0.9, beta2=0.999, L2=0.01, grad_clip=1.0, use_averages=True)
    done = work / "history.json"
    if done.exists():
        return read_pipeline(work / "last", language), optimizer, json.loads(done.read_text())
    nlp = new_pipeline(language, config)
    nlp.initialize(lambda: [_example(nlp, *sentence) for sentence in sentences])
    return nlp, optimizer, []


def _run_epoch(
    nlp: Any, optimizer: Adam, sentences: Sequence[Any], *, epoch: int, config: Mapping[str, Any]
) -> dict[str, float]:
    chance = random.Random(f"{config['seed']}-{epoch}")
    losses: dict[str, float] = {}
    order = list(range(len(sentences)))
    chance.shuffle(order)
    small, large = config["batch_words"]
    size = min(large, small + (large - small) * epoch // 6)
    for batch in _batches([sentences[i] for i in order], size):
        examples = [_example(nlp, _recased(text, config["augment"], chance), words) for text, words in batch]
        nlp.update(examples, sgd=optimizer, drop=config["dropout"], losses=losses)
    return losses


def _batches(sentences: Sequence[Any], size: int) -> Iterator[list[Any]]:
    batch: list[Any] = []
    words = 0
    for sentence in sentences:
        if batch and words + len(sentence[1]) > size:
            yield batch
            batch, words = [], 0
        batch.append(sentence)
        words += len(sentence[1])
    if batch:
        yield batch


def _recased(text: str, shares: Mapping[str, float], chance: random.Random) -> str:
    drawn = chance.random()
    for name, change in (("lower", str.lower), ("upper", str.upper), ("title", str.title)):
        if drawn < shares[name]:
            changed = change(text)
            return changed if len(changed) == len(text) else text
        drawn -= shares[name]
    return text


def _example(nlp: Any, text: str, words: Sequence[Any]) -> Example:
    predicted = nlp.make_doc(text)
    tokens = [(token.idx, token.idx + len(token)) for token in predicted]
    tree = align(words, tokens)
    if tree is None:
        tree = Tree(("X",) * len(tokens), tuple(range(len(tokens))), ("dep",) * len(tokens))
    reference = Doc(
        nlp.vocab,
        words=[token.text for token in predicted],
        spaces=[bool(token.whitespace_) for token in predicted],
        tags=list(tree.pos),
        heads=list(tree.heads),
        deps=[
            "ROOT" if head == i else label for i, (head, label) in enumerate(zip(tree.heads, tree.labels, strict=True))
        ],
    )
    return Example(predicted, reference)


if __name__ == "__main__":
    main()
