"""A names tagger made of a Hugging Face token classifier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kg.annotate.contracts import NameLabel, TaggedName, Words
from kg.annotate.labels import name_label
from kg.annotate.parts import join_names, readable

_BATCH = 16  # parts of sentences that are tagged at a time
_LONGEST = 128  # words; longer sentences are tagged in parts
_PIECES = 512  # of a part, at most; words beyond are no names

Tag = tuple[str, float]


class TransformersTagger:
    """Finds names by a classifier of tokens, with tags in the manner of BIO, BIOES or without either."""

    def __init__(self, model: Any, tokenizer: Any) -> None:
        """Wrap a model.

        Args:
            model: a transformer with a head that classifies tokens, whose configuration names the labels.
            tokenizer: its tokenizer, of the fast kind.
        """
        self._model = model
        self._tokenizer = tokenizer
        places = getattr(model.config, "max_position_embeddings", None) or _PIECES
        # models in the manner of RoBERTa count positions from two on
        self._pieces = min(_PIECES, tokenizer.model_max_length, places - 2 if places > 2 else places)

    def tag_names(self, sentences: Sequence[Words]) -> list[tuple[TaggedName, ...]]:
        """Return the names of each sentence, in order, none inside another; those of like length pass together."""
        parts = [
            (number, sentence[start : start + _LONGEST])
            for number, sentence in enumerate(sentences)
            for start in range(0, len(sentence), _LONGEST)
        ]
        order = sorted(range(len(parts)), key=lambda i: len(parts[i][1]))
        tagged: dict[int, list[TaggedName]] = {}
        for start in range(0, len(order), _BATCH):
            batch = order[start : start + _BATCH]
            for i, tags in zip(batch, self._tags([parts[i][1] for i in batch]), strict=True):
                tagged[i] = read_tags(tags)
        found: list[list[tuple[int, Sequence[TaggedName]]]] = [[] for _ in sentences]
        for i, (number, words) in enumerate(parts):
            found[number].append((len(words), tagged[i]))
        return [join_names(own) for own in found]

    def _tags(self, batch: Sequence[Words]) -> Iterator[list[Tag]]:
        """Yield the tag of each word's first piece."""
        import torch

        encoded = self._tokenizer(
            [readable(words) for words in batch],
            is_split_into_words=True,
            truncation=True,
            max_length=self._pieces,
            padding=True,
            return_tensors="pt",
        )
        with torch.inference_mode():
            scores = self._model(**encoded).logits.softmax(-1)
        best, labels = scores.max(-1), self._model.config.id2label
        for row, words in enumerate(batch):
            tags: list[Tag] = [("O", 1.0)] * len(words)
            before = None
            for piece, word in enumerate(encoded.word_ids(row)):
                if word is not None and word != before:
                    tags[word] = (labels[int(best.indices[row, piece])], float(best.values[row, piece]))
                before = word
            yield tags


def read_tags(tags: Sequence[Tag]) -> list[TaggedName]:
    """Return the names of a sentence from the tags of its words; a name goes on unless a tag begins another."""
    names: list[TaggedName] = []
    open_kind: NameLabel | None = None
    for i, (tag, score) in enumerate(tags):
        kind = name_label(tag)
        if kind is not None and kind == open_kind and tag[:2].upper() not in ("B-", "S-", "U-"):
            first = names[-1].first
            mean = (names[-1].score * (i - first) + score) / (i - first + 1)
            names[-1] = TaggedName(first, i + 1, kind, mean)
        elif kind is not None:
            names.append(TaggedName(i, i + 1, kind, score))
        open_kind = None if tag[:2].upper() in ("E-", "S-", "L-", "U-") else kind
    return names
