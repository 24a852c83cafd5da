"""Opens taggers of names that do not ship with `kg`: flair's and Hugging Face's, by path or name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kg.annotate.contracts import NamesTagger, Words
from kg.annotate.flair_tagger import FlairTagger, quiet_flair
from kg.annotate.labels import name_label
from kg.annotate.model_errors import reason
from kg.annotate.transformers_tagger import TransformersTagger
from kg.errors import AnnotationError

_FLAIR, _HUB = "flair:", "hf:"


def open_tagger(model: str) -> NamesTagger:
    """Return a tagger.

    Args:
        model: a file (flair), a folder (with `config.json`: Hugging Face, else flair), or a name: "flair/..." and
            names without "/" are flair's, others Hugging Face's; "flair:" or "hf:" before it settles what it is.

    Raises:
        AnnotationError: it can't be had, or none of its labels is a kind of name.
    """
    if not model.strip():
        raise AnnotationError("names: no model is named; give a path or a name")
    flair = _is_flair(model)
    opener = _open_flair if flair else _open_transformer
    try:
        tagger, labels = opener(model.removeprefix(_FLAIR).removeprefix(_HUB))
    except Exception as error:  # libraries, downloads and unpickled files raise whatever they like
        why = reason(error, "flair" if flair else "Hugging Face's transformers")
        raise AnnotationError(f"names: the model {model} can't be had: {why}") from error
    if not any(name_label(label) for label in labels):
        raise AnnotationError(
            f"names: none of the labels of {model} is a person, organisation or place that kg knows: "
            f"{', '.join(sorted(labels)[:8])}"
        )
    return tagger


def _is_flair(model: str) -> bool:
    if model.startswith((_FLAIR, _HUB)):
        return model.startswith(_FLAIR)
    path = Path(model)
    if path.exists():
        return path.is_file() or not (path / "config.json").is_file()
    return model.startswith("flair/") or "/" not in model


def _open_flair(model: str) -> tuple[NamesTagger, Iterable[str]]:
    if "/" in model and not Path(model).exists() and Path(model).is_absolute():
        raise FileNotFoundError("no such file or folder")
    flair = quiet_flair()
    from flair.models import SequenceTagger

    tagger: Any = SequenceTagger.load(_flair_file(model))
    tagger.eval()
    labels = [item.decode() if isinstance(item, bytes) else str(item) for item in tagger.label_dictionary.idx2item]

    def prepare(words: Words) -> Any:
        return flair.data.Sentence(list(words))

    return FlairTagger(tagger, prepare), labels


def _flair_file(model: str) -> str:
    """Return the file of weights in a folder; a file or a name as it is."""
    path = Path(model)
    if path.is_dir():
        for name in ("best-model.pt", "final-model.pt", "pytorch_model.bin"):
            if (path / name).is_file():
                return str(path / name)
        raise FileNotFoundError("the folder holds neither config.json nor best-model.pt, final-model.pt")
    return model


def _open_transformer(model: str) -> tuple[NamesTagger, Iterable[str]]:
    if Path(model).is_absolute() and not Path(model).exists():
        raise FileNotFoundError("no such file or folder")
    import transformers
    from transformers.utils import logging

    quiet: Any = logging
    quiet.set_verbosity_error()
    quiet.disable_progress_bar()
    # words come one by one, so that tokenizers which know words by the space before them must be told to set it
    library: Any = transformers
    tokenizer = library.AutoTokenizer.from_pretrained(model, use_fast=True, add_prefix_space=True)
    if not tokenizer.is_fast:
        raise ValueError("its tokenizer has no fast form (tokenizer.json)")
    network = library.AutoModelForTokenClassification.from_pretrained(model)
    network.eval()
    return TransformersTagger(network, tokenizer), network.config.id2label.values()
