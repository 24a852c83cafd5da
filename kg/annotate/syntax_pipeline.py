"""Builds and loads the spaCy pipelines of the syntax models: one convolutional encoder under a tagger and a parser."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import AnnotationError, DataFileError
from kg.resources import folder

_AFFIX = 3  # letters of the prefix and suffix that the encoder sees; Indonesian voice stands in the first three
_LEFT_OUT = ["tokenizer", "vocab"]


@cache
def load_pipeline(language: str) -> Any:
    """Return the bundled spaCy pipeline of a language, loaded once.

    Raises:
        AnnotationError: no model for the language is bundled, or its files are broken.
    """
    try:
        return read_pipeline(folder(f"models/syntax-{language}"), language)
    except (DataFileError, OSError, ValueError, KeyError, TypeError) as error:
        raise AnnotationError(
            f"syntax-{language}: the bundled model can't be loaded ({error}); reinstall the package"
        ) from error


def read_pipeline(place: Path, language: str) -> Any:
    """Return the spaCy pipeline that `write_pipeline` put into a folder."""
    from thinc.api import Config

    nlp = _language_class(language).from_config(Config().from_disk(place / "config.cfg"))
    nlp.from_disk(place, exclude=_LEFT_OUT)
    for label in nlp.get_pipe("tagger").labels:
        nlp.vocab.strings.add(label)
    for label in nlp.get_pipe("parser").labels:
        nlp.vocab.strings.add(label)
    return nlp


def write_pipeline(nlp: Any, place: Path) -> None:
    """Write a pipeline without its tokenizer and vocabulary, which the language's own code makes anew."""
    nlp.to_disk(place, exclude=_LEFT_OUT)
    (place / "meta.json").unlink()


def new_pipeline(language: str, settings: Mapping[str, Any]) -> Any:
    """Return an untrained pipeline.

    Args:
        language: ISO 639-1 code.
        settings: width, depth, maxout_pieces, window, rows and hidden of training/syntax/settings.yaml.
    """
    nlp = _language_class(language)()
    rows: Mapping[str, int] = settings["rows"]
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": settings["width"],
        "attrs": list(rows),
        "rows": list(rows.values()),
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": settings["width"],
        "depth": settings["depth"],
        "window_size": settings["window"],
        "maxout_pieces": settings["maxout_pieces"],
    }
    nlp.add_pipe("tok2vec", config={"model": {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": settings["width"], "upstream": "tok2vec"}
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    parser = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "parser",
        "extra_state_tokens": False,
        "hidden_width": settings["hidden"],
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": listener,
    }
    nlp.add_pipe("parser", config={"model": parser, "min_action_freq": 10})
    return nlp


def _language_class(language: str) -> Any:
    """Return spaCy's class of a language with prefixes as long as suffixes."""
    from spacy.attrs import PREFIX
    from spacy.util import get_lang_class

    base = get_lang_class(language)
    getters = {**base.Defaults.lex_attr_getters, PREFIX: lambda text: text[:_AFFIX]}
    defaults = type("Defaults", (base.Defaults,), {"lex_attr_getters": getters})
    return type(base.__name__, (base,), {"Defaults": defaults, "lang": language})
