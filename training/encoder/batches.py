"""Makes batches of pieces and targets from sentences that are changed anew in each epoch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from tokenizers import Tokenizer

from kg.annotate.encoder_labels import DEPENDENCIES, NAME_TAGS, POS_TAGS
from training.encoder.examples import UNKNOWN_HEAD, Example
from training.names.corpora import Labelled
from training.names.recase import recase, recased
from training.syntax.treebank import Tree

UNKNOWN = -100  # a target that is not known
_CHUNK = 2048  # sentences that are sorted by length together
_START, _PAD, _END, _HIDDEN = 0, 1, 2, 3


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences of like length; the first place of `starts` and of what heads are counted by is the root."""

    ids: torch.Tensor  # [sentences, pieces]
    mask: torch.Tensor  # [sentences, pieces], true where there is a piece
    starts: torch.Tensor  # [sentences, 1 + words], the first piece of each word
    names: torch.Tensor  # [sentences, words], and so the others
    pos: torch.Tensor
    heads: torch.Tensor
    labels: torch.Tensor


class Batcher:
    """Turns sentences into batches."""

    def __init__(self, tokenizer: Tokenizer, config: Mapping[str, Any]) -> None:
        self._tokenizer = tokenizer
        self._config = config
        self._known: dict[str, list[int]] = {}

    def batches(self, examples: Sequence[Example], epoch: int) -> list[Batch]:
        """Return the batches of one epoch, in random order, the same for the same seed."""
        chance = random.Random(f"{self._config['seed']}-{epoch}")
        order = [example for example in examples if chance.random() < example.share]
        chance.shuffle(order)
        made: list[Batch] = []
        for start in range(0, len(order), _CHUNK):
            changed = [vary(example, self._config, chance) for example in order[start : start + _CHUNK]]
            encoded = [(self._pieces(example, chance), example) for example in changed]
            fitting = [pair for pair in encoded if sum(map(len, pair[0])) <= self._config["longest"]]
            made += self._cut(sorted(fitting, key=lambda pair: sum(map(len, pair[0]))))
        chance.shuffle(made)
        return made

    def _pieces(self, example: Example, chance: random.Random) -> list[list[int]]:
        pieces = []
        for word in example.words:
            if word not in self._known:
                self._known[word] = self._tokenizer.encode(word, add_special_tokens=False).ids or [_HIDDEN]
            pieces.append([_HIDDEN] if chance.random() < self._config["unknown"] else self._known[word])
        return pieces

    def _cut(self, pairs: Sequence[tuple[list[list[int]], Example]]) -> Iterator[Batch]:
        group: list[tuple[list[list[int]], Example]] = []
        for pair in pairs:
            width = sum(map(len, pair[0])) + 2
            if group and width * (len(group) + 1) > self._config["budget"]:
                yield collate(group)
                group = []
            group.append(pair)
        if group:
            yield collate(group)


def vary(example: Example, config: Mapping[str, Any], chance: random.Random) -> Example:
    """Return a sentence as an epoch sees it: in another case or without its last mark, by chance."""
    labelled = Labelled(example.words, example.names or ())
    if not example.lowercased:
        labelled = recased(labelled, config["augment"], chance)
    elif chance.random() < config["recase"]:
        labelled = recase(labelled, chance)
    changed = Example(labelled.words, example.names, example.tree)
    return _bare(changed) if chance.random() < config["bare"] else changed


def _bare(example: Example) -> Example:
    last = len(example.words) - 1
    if last < 1 or example.words[last] not in (".", "!", "?"):
        return example
    tree = example.tree
    if tree is not None:
        if tree.heads[last] == last or last in tree.heads[:last]:
            return example
        tree = Tree(tree.pos[:last], tree.heads[:last], tree.labels[:last])
    names = example.names if example.names is None else tuple(name for name in example.names if name[1] <= last)
    return Example(example.words[:last], names, tree)


def collate(group: Sequence[tuple[list[list[int]], Example]]) -> Batch:
    """Return sentences with their words' pieces as one batch."""
    wide = max(sum(map(len, pieces)) for pieces, _ in group) + 2
    long = max(len(pieces) for pieces, _ in group)
    ids = torch.full((len(group), wide), _PAD)
    starts = torch.zeros((len(group), 1 + long), dtype=torch.long)
    names, pos, heads, labels = (torch.full((len(group), long), UNKNOWN) for _ in range(4))
    for row, (pieces, example) in enumerate(group):
        flat = [_START, *(piece for word in pieces for piece in word), _END]
        ids[row, : len(flat)] = torch.tensor(flat)
        at, words = 1, len(pieces)
        for i, word in enumerate(pieces):
            starts[row, 1 + i] = at
            at += len(word)
        if example.names is not None:
            names[row, :words] = torch.tensor(name_tags(words, example.names))
        if example.tree is not None:
            pos[row, :words] = torch.tensor([POS_TAGS.index(tag) for tag in example.tree.pos])
            heads[row, :words] = torch.tensor([_head(i, head) for i, head in enumerate(example.tree.heads)])
            labels[row, :words] = torch.tensor([DEPENDENCIES.index(label) for label in example.tree.labels])
    return Batch(ids, ids != _PAD, starts, names, pos, heads, labels)


def _head(word: int, head: int) -> int:
    if head == UNKNOWN_HEAD:
        return UNKNOWN
    return 0 if head == word else head + 1


def name_tags(count: int, names: Sequence[tuple[int, int, str]]) -> list[int]:
    """Return the numbers of the tags of `count` words with names: B, I, E for its words, S for a single one."""
    tags = [0] * count
    for first, last, label in names:
        for i in range(first, last):
            place = "S" if last == first + 1 else "B" if i == first else "E" if i == last - 1 else "I"
            tags[i] = NAME_TAGS.index(f"{place}-{label}")
    return tags
