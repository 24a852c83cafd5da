"""Scores a syntax pipeline on treebank sentences: UAS, coarse LAS and parts of speech, punctuation included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training.syntax.treebank import Scheme, Word, align, read_treebank

Labelled = tuple[str, Sequence[Word]]


def read_labelled(path: Path, language: str) -> list[Labelled]:
    """Return the sentences of a treebank with coarse labels."""
    scheme = Scheme(language)
    return [(sentence.text, scheme.coarse(sentence.words)) for sentence in read_treebank(path)]


def score_pipeline(nlp: Any, sentences: Sequence[Labelled]) -> Mapping[str, float]:
    """Return `uas`, `las` and `upos`, each 0–1, over all tokens; sentence limits are given, tokens are not.

    Gold trees are laid over the tokenizer's tokens as in training.
    """
    tokens = heads = labels = tags = 0
    documents = nlp.pipe((text for text, _ in sentences), batch_size=64)
    for document, (_, words) in zip(documents, sentences, strict=True):
        tree = align(words, [(token.idx, token.idx + len(token)) for token in document])
        if tree is None:
            continue
        for i, token in enumerate(document):
            right = token.head.i == tree.heads[i]
            tokens += 1
            heads += right
            labels += right and (token.dep_ if token.dep_ != "ROOT" else "root") == tree.labels[i]
            tags += token.tag_ == tree.pos[i]
    return {"uas": heads / tokens, "las": labels / tokens, "upos": tags / tokens}
