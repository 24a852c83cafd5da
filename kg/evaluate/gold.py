"""Reads gold articles: one YAML file each, with the right answers in the fields of the annotation guide."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from kg.errors import DataFileError
from kg.read import Draft

Record = dict[str, Any]
_LISTS = ("statements", "relations", "facts")


def read_gold(folder: Path) -> tuple[Record, ...]:
    """Return the gold articles of a folder in order of their file names, dates as ISO 8601 texts.

    Args:
        folder: holds `*.yaml`.

    Raises:
        DataFileError: the folder holds none, or one of them lacks id, lang or text.
    """
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    if not files:
        raise DataFileError(f"{folder}: no gold articles here; give a folder with *.yaml files")
    return tuple(_read(path) for path in files)


def gold_draft(record: Mapping[str, Any]) -> Draft:
    """Return a gold record as an article to be read; a title of null means that there is none."""
    return Draft(
        source=record["id"],
        name=record["id"],
        text=record["text"],
        title=record.get("title"),
        title_known=True,
        id=record["id"],
        publisher=record.get("publisher"),
        published=record.get("published"),
        language=record["lang"],
    )


def _read(path: Path) -> Record:
    try:
        record = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path}: can't be read as YAML: {str(error).splitlines()[0]}") from error
    missing = [key for key in ("id", "lang", "text") if not isinstance(record, dict) or not record.get(key)]
    if missing:
        raise DataFileError(f"{path}: lacks {', '.join(missing)}")
    for key in _LISTS:
        record[key] = record.get(key) or []
    record["entities"] = record.get("entities") or {}
    return dict(record)
