"""Builds, writes and reads the bundled tagger of names: a flair `SequenceTagger` over one-hot features of words.

Its files are a vocabulary (`vocabulary.json`) and half-precision weights (`weights.pt`), neither of them executable.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import AnnotationError, DataFileError
from kg.resources import folder

LABELS = ("PER", "ORG", "LOC")
FEATURES = ("lower", "prefix", "suffix", "ending", "shape")
_CLASSES = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "X" * 26 + "x" * 26 + "d" * 10
)


@dataclass(frozen=True, slots=True)
class TaggerPlan:
    """The size of a tagger and the values of each feature that it knows."""

    sizes: Mapping[str, int]  # dimensions of each feature
    values: Mapping[str, Sequence[str]]  # known values of each feature, the most frequent first
    hidden: int
    dropout: float = 0.0
    word_dropout: float = 0.05
    locked_dropout: float = 0.3


def features(word: str) -> dict[str, str]:
    """Return the values of all `FEATURES` of a word as written."""
    lower = word.lower()
    return {
        "lower": lower,
        "prefix": lower[:3],
        "suffix": lower[-3:],
        "ending": lower[-2:],
        "shape": _shape(word),
    }


def _shape(word: str) -> str:
    """Return letter classes with runs cut to two: "Xx", "XX", "x-Xx", "dd"."""
    kept: list[str] = []
    for sign in word.translate(_CLASSES):
        if len(kept) < 2 or kept[-1] != sign or kept[-2] != sign:
            kept.append(sign)
    return "".join(kept[:8])


def flair_sentence(words: Sequence[str], values: Sequence[Mapping[str, str]] | None = None) -> Any:
    """Return a flair sentence whose tokens carry their features.

    Args:
        words: the words as written, none empty.
        values: their features, where they are not those of `features`.
    """
    flair = quiet_flair()
    sentence = flair.data.Sentence(list(words))
    for token, own in zip(sentence.tokens, values or [features(word) for word in words], strict=True):
        for field, value in own.items():
            token.annotation_layers[field] = [flair.data.Label(token, value)]
    return sentence


def new_tagger(plan: TaggerPlan) -> Any:
    """Return an untrained tagger."""
    flair = quiet_flair()
    from flair.embeddings.token import OneHotEmbeddings, StackedEmbeddings
    from flair.models import SequenceTagger

    embeddings: list[Any] = [
        OneHotEmbeddings(_dictionary(plan.values[field]), field=field, embedding_length=plan.sizes[field])
        for field in FEATURES
    ]
    labels = flair.data.Dictionary(add_unk=False)
    labels.span_labels = True
    for label in LABELS:
        labels.add_item(label)
    return SequenceTagger(
        embeddings=StackedEmbeddings(embeddings),
        tag_dictionary=labels,
        tag_type="ner",
        hidden_size=plan.hidden,
        dropout=plan.dropout,
        word_dropout=plan.word_dropout,
        locked_dropout=plan.locked_dropout,
    )


def _dictionary(values: Sequence[str]) -> Any:
    dictionary = quiet_flair().data.Dictionary(add_unk=True)
    for value in values:
        dictionary.add_item(value)
    return dictionary


def write_tagger(tagger: Any, plan: TaggerPlan, place: Path) -> None:
    """Write a tagger's vocabulary and half-precision weights into a folder."""
    import torch

    place.mkdir(parents=True, exist_ok=True)
    (place / "vocabulary.json").write_text(json.dumps(asdict(plan), ensure_ascii=False) + "\n", encoding="utf-8")
    weights = {
        name: value.half() if value.is_floating_point() else value for name, value in tagger.state_dict().items()
    }
    torch.save(weights, place / "weights.pt")


def read_tagger(place: Path) -> Any:
    """Return the tagger that `write_tagger` put into a folder."""
    import torch

    plan = TaggerPlan(**json.loads((place / "vocabulary.json").read_text(encoding="utf-8")))
    tagger = new_tagger(plan)
    weights = torch.load(place / "weights.pt", map_location="cpu", weights_only=True)
    tagger.load_state_dict(
        {name: value.float() if value.is_floating_point() else value for name, value in weights.items()}
    )
    tagger.eval()
    return tagger


@cache
def load_tagger() -> Any:
    """Return the bundled tagger, loaded once.

    Raises:
        AnnotationError: its files are missing or broken.
    """
    try:
        return read_tagger(folder("models/names"))
    except (DataFileError, OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise AnnotationError(f"names: the bundled model can't be loaded ({error}); reinstall the package") from error


def quiet_flair() -> Any:
    """Return flair on the processor, without its log lines and without a cache folder in the user's home."""
    import logging
    import tempfile

    os.environ.setdefault("FLAIR_CACHE_ROOT", str(Path(tempfile.gettempdir()) / "kg-flair"))
    os.environ.setdefault("FLAIR_DEVICE", "cpu")
    import flair

    logging.getLogger("flair").setLevel(logging.ERROR)
    return flair
