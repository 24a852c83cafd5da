"""Reads the corpora of names and the treebanks as sentences that one network learns from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import spacy
import yaml

from training.names.corpora import Labelled, read_corpus
from training.names.corpora import settings as name_settings
from training.syntax.treebank import Scheme, Sentence, Tree, align, read_treebank

Names = tuple[tuple[int, int, str], ...]

UNKNOWN_HEAD = -1


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what is known of it: its names, its tree, or both."""

    words: tuple[str, ...]
    names: Names | None
    tree: Tree | None
    lowercased: bool = False
    share: float = 1.0  # how often an epoch sees it
    taught: bool = False  # whether an encoder says what is not known of it


def settings(*, further: bool = False) -> dict[str, Any]:
    """Return the settings of the training, or of its second round."""
    path = Path(__file__).resolve().with_name("settings.yaml")
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {**loaded, **loaded["further"]} if further else loaded


def read_examples(config: Mapping[str, Any], data: Path) -> list[Example]:
    """Return all that an epoch sees, files that it sees twice twice."""
    found: list[Example] = []
    for source in config["syntax"]:
        found += list(_trees(source, data)) * source["times"]
    for source in config["names"]:
        found += [
            Example(sentence.words, sentence.names, None, source.get("lowercased", False), taught=_is_taught(source))
            for sentence in read_corpus(data / source["file"], name_settings()["map"])
        ] * source["times"]
    return found


def _trees(source: Mapping[str, Any], data: Path) -> Iterator[Example]:
    """Yield the sentences of a treebank; with a file of names only those that it has."""
    tokenizer, scheme = spacy.blank(source["language"]).tokenizer, Scheme(source["language"])
    named = _named(source, data)
    for sentence in list(read_treebank(data / source["file"]))[: source.get("first")]:
        labelled = named.get(tuple(word.text for word in sentence.words)) if named is not None else None
        if named is not None and labelled is None:
            continue
        tokens = [token for token in tokenizer(sentence.text) if not token.is_space]
        places = [(token.idx, token.idx + len(token)) for token in tokens]
        tree = align(scheme.coarse(sentence.words), places)
        names = _over_tokens(sentence, labelled, places) if labelled is not None else None
        if tree is not None and source.get("marks") is False:
            tree = _without_marks(tree)
        if tree is not None or names is not None:
            yield Example(
                tuple(token.text for token in tokens), names, tree, False, source.get("share", 1.0), _is_taught(source)
            )


def _is_taught(source: Mapping[str, Any]) -> bool:
    return bool(source.get("taught", False))


def _without_marks(tree: Tree) -> Tree:
    """Return a tree in which it is not known what punctuation hangs from."""
    heads = (UNKNOWN_HEAD if label == "punct" else head for head, label in zip(tree.heads, tree.labels, strict=True))
    return Tree(tree.pos, tuple(heads), tree.labels)


def _named(source: Mapping[str, Any], data: Path) -> dict[tuple[str, ...], Labelled] | None:
    """Return the sentences of a treebank's file of names by their words, those that are held back left out."""
    if "names" not in source:
        return None
    sentences = read_corpus(data / source["names"], name_settings()["map"])
    return {sentence.words: sentence for sentence in sentences[: len(sentences) - source.get("held", 0)]}


def _over_tokens(sentence: Sentence, labelled: Labelled, places: Sequence[tuple[int, int]]) -> Names:
    """Return the names of a treebank's words over tokens, given as character positions."""
    names = []
    for first, last, label in labelled.names:
        start, end = sentence.words[first].start, sentence.words[last - 1].end
        covered = [i for i, (a, b) in enumerate(places) if a < end and start < b]
        if covered:
            names.append((covered[0], covered[-1] + 1, label))
    return tuple(names)
