"""Finds the data that ships with `kg`: ontology, languages, models, queries, templates."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from kg.errors import DataFileError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder of shipped data called `name`, in the installed package or in a source checkout.

    Args:
        name: path relative to the package ("languages/id", "ontology"); the ontology sits beside the package in a
            checkout and inside it in the wheel.

    Raises:
        DataFileError: there is no such folder.
    """
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise DataFileError(f"{name}: this data folder is missing from the installation of kg; reinstall the package")


def policy_source(text: str) -> str:
    """Return how a Content-Security-Policy names a script or style of our own that stands in a page: by its hash.

    Source: Content Security Policy Level 3, section 2.3.1 (hash-source).
    """
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
