"""The card of the models that ship with `kg`: what they are made of, their sizes and scores. Loads no model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataFileError
from kg.resources import folder

_LISTS = ("name", "languages", "gives", "made_of", "data", "licence", "weaknesses", "retrain")


def load_card() -> dict[str, Any]:
    """Return `models`, each with its size in megabytes (10^6 bytes) as `size_mb`, and `scores` by name.

    Raises:
        DataFileError: the card is missing or malformed.
    """
    path = folder("models") / "card.yaml"
    try:
        card = yaml.safe_load(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path}: can't be read ({error}); reinstall the package") from error
    models = card.get("models") if isinstance(card, dict) else None
    if not isinstance(models, list) or not all(isinstance(m, dict) and set(_LISTS) <= m.keys() for m in models):
        raise DataFileError(f"{path}: every model needs {', '.join(_LISTS)}")
    sized = [{**model, "size_mb": _size(model["name"]) / 1e6} for model in models]
    return {"models": sized, "scores": card.get("scores") or {}}


def _size(name: str) -> int:
    """Return the bytes of a model's files: its folder in `models`, or the files of its name in the languages."""
    own = folder("models") / name
    files = own.rglob("*") if own.is_dir() else folder("languages").glob(f"*/{name}.json")
    return sum(_bytes(path) for path in files)


def _bytes(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
