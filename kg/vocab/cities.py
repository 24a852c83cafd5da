"""The cities of `ontology/cities.tsv`: in which State a place lies that no gazetteer entry describes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.errors import DataFileError
from kg.resources import folder


@cache
def load_cities() -> Mapping[str, str]:
    """Return the id of the State by the name of each city.

    Raises:
        DataFileError: `ontology/cities.tsv` is missing or malformed.
    """
    path = folder("ontology") / "cities.tsv"
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: can't be read ({error}); reinstall the package") from error
    cities: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        name, tab, state = line.partition("\t")
        if not (name and tab and state):
            raise DataFileError(f"{path}:{number}: needs a name, a tab and the id of a State")
        cities[name] = state
    return MappingProxyType(cities)
