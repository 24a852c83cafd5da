"""Opens spaCy pipelines that do not ship with `kg`, by name or path."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from kg.annotate.clear_trees import ClearScheme
from kg.annotate.labels import UdScheme
from kg.annotate.model_errors import reason
from kg.annotate.spacy_parser import LabelScheme, SpacyParser
from kg.errors import AnnotationError

_TAGGERS = ("tagger", "morphologizer")
_USED = ("tok2vec", "transformer", "curated_transformer", *_TAGGERS, "parser", "attribute_ruler")


@cache
def find_parser(language: str, models: Sequence[str]) -> SpacyParser | None:
    """Return the first chosen pipeline for a language; None where none is for it.

    Args:
        language: ISO 639-1 code.
        models: packages or folders; all are opened, so that a wrong one is told at once.

    Raises:
        AnnotationError: one can't be had, or has no parser or parts of speech.
    """
    pipelines = [_open(model) for model in models]
    return next((_parser(pipeline) for pipeline in pipelines if pipeline.lang in (language, "xx")), None)


@cache
def _open(model: str) -> Any:
    import spacy

    if not model.strip():
        raise AnnotationError("syntax: no model is named; give a path or a name")
    try:
        pipeline = spacy.load(Path(model) if Path(model).exists() else model)
    except Exception as error:  # packages run code of their own as they load
        raise AnnotationError(f"syntax: the spaCy package {model} can't be had: {reason(error, 'spaCy')}") from error
    names = pipeline.pipe_names
    if "parser" not in names or not set(_TAGGERS) & set(names):
        raise AnnotationError(f"syntax: {model} has no dependency parser or gives no parts of speech")
    for name in names:
        if name not in _USED:
            pipeline.disable_pipe(name)
    return pipeline


def _parser(pipeline: Any) -> SpacyParser:
    clear = ClearScheme()
    scheme: LabelScheme = UdScheme(pipeline.lang)
    if clear.speaks(pipeline.get_pipe("parser").labels):
        scheme = clear
    return SpacyParser(pipeline, scheme)
