"""Scores a parser on treebank sentences: UAS, coarse LAS and parts of speech, punctuation included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from kg.annotate.contracts import SyntaxParser
from kg.annotate.tokens import Tokenizer
from training.syntax.treebank import Scheme, Word, align, read_treebank

Labelled = tuple[str, Sequence[Word]]


def read_labelled(path: Path, language: str) -> list[Labelled]:
    """Return the sentences of a treebank with coarse labels."""
    scheme = Scheme(language)
    return [(sentence.text, scheme.coarse(sentence.words)) for sentence in read_treebank(path)]


def score_parser(parser: SyntaxParser, tokenizer: Tokenizer, sentences: Sequence[Labelled]) -> Mapping[str, float]:
    """Return `uas`, `las` and `upos`, each 0–1, over all tokens; sentence limits are given, tokens are not.

    Gold trees are laid over the tokenizer's tokens as in training; where they can't be, all tokens count as wrong.
    """
    tokens = heads = labels = tags = 0
    cut = [list(tokenizer.cut(text)) for text, _ in sentences]
    parses = parser.parse([[token for _, token in own] for own in cut])
    for own, parse, (_, words) in zip(cut, parses, sentences, strict=True):
        tree = align(words, [(start, start + len(token)) for start, token in own])
        tokens += len(own)
        if tree is None:
            continue
        right = [a == b for a, b in zip(parse.heads, tree.heads, strict=True)]
        heads += sum(right)
        labels += sum(ok and parse.labels[i] == tree.labels[i] for i, ok in enumerate(right))
        tags += sum(a == b for a, b in zip(parse.pos, tree.pos, strict=True))
    return {"uas": heads / tokens, "las": labels / tokens, "upos": tags / tokens}
