"""Cities: in which State those of `ontology/cities.tsv` lie, and which names are those of capitals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kg.errors import DataFileError
from kg.resources import folder
from kg.vocab.gazetteer import load_gazetteer


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


@cache
def load_capitals() -> frozenset[str]:
    """Return the names of the capitals of all States that aren't also the name of a State.

    Raises:
        DataFileError: `ontology/actors.jsonl` is missing or malformed.
    """
    states = [actor for actor in load_gazetteer().actors.values() if actor.kind == "State"]
    named = {name for state in states for names in state.names.values() for name in names}
    return frozenset(name for state in states for names in state.capitals.values() for name in names) - named
