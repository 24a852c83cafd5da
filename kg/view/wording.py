"""The page's words in both languages and its shapes and colours, checked when they are read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import DataFileError
from kg.resources import folder

Strings = dict[str, dict[str, str]]  # by language, then by key
LANGUAGES = ("en", "id")


def load_strings() -> Strings:
    """Return the page's words by language; every language has the same keys.

    Raises:
        DataFileError: strings.yaml can't be read, or a language lacks an entry that another has.
    """
    path = folder("view") / "strings.yaml"
    strings = read_yaml(path)
    for language in LANGUAGES:
        entries = strings.get(language)
        if not isinstance(entries, Mapping):
            raise DataFileError(f"{path}: has no entries for language '{language}'")
        for key in sorted({key for other in LANGUAGES for key in strings.get(other, {})}):
            if not isinstance(entries.get(key), str):
                raise DataFileError(f"{path}: {language}.{key} is missing or no text")
    return {language: dict(strings[language]) for language in LANGUAGES}


def load_style() -> dict[str, Any]:
    """Return shapes and colours: `kinds` and `edges` of style.yaml, in the order of the file.

    Raises:
        DataFileError: style.yaml can't be read, or an entry has not exactly two colours.
    """
    path = folder("view") / "style.yaml"
    style = read_yaml(path)
    colours = {f"kinds.{kind}": entry.get("colours") for kind, entry in style.get("kinds", {}).items()}
    colours |= {f"edges.{name}": entry for name, entry in style.get("edges", {}).items()}
    for entry, pair in colours.items():
        if not isinstance(pair, list) or len(pair) != 2:
            raise DataFileError(f"{path}: {entry} needs two colours, for the light and the dark theme")
    return style


def read_yaml(path: Path) -> dict[str, Any]:
    """Return the mapping in the YAML file at `path`.

    Raises:
        DataFileError: the file can't be read, is not YAML or holds no mapping.
    """
    import yaml

    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problem = " ".join(str(error).split())
        raise DataFileError(f"{path}: can't be read ({problem}); reinstall the package or correct the file") from error
    if not isinstance(found, dict):
        raise DataFileError(f"{path}: holds no mapping")
    return found
