"""The questions that ship with `kg`: `kg/queries/*.rq`, checked when they are read.

A file opens with comments, one `# key: value` a line: title, title-id, question, question-id, source, licence, date,
any number of parameters, and at least one example (the options of the command line that show it). A parameter is

    # parameter: since (date, default 0001-01-01) — first day, as in 2015-09-26

Its value replaces `$since` wherever that stands in the text. Without a default it must be given; "any" as the default
of an actor or relation means all of them. A line is left out of the text where all parameters in it restrict nothing:
"any", an empty text, the first and the last day (0001-01-01, 9999-12-31).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from kg.errors import DataFileError, StoreError
from kg.resources import folder
from kg.store.lexical import keywords, variables

ParameterKind = Literal["actor", "relation", "date", "number", "language", "text"]

_HEADER = re.compile(r"(?m)^# ?([a-z-]+):[ \t]*(.*?)[ \t]*$")
_PARAMETER = re.compile(r"(?P<name>[a-z]\w*) \((?P<kind>[a-z]+)(?:, default (?P<default>[^)]*))?\) (?:—|-) (?P<use>.+)")
_ONCE = ("title", "title-id", "question", "question-id", "source", "licence", "date")
_NAME = re.compile(r"[a-z]+(-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a question needs. `default` is None where it must be given."""

    name: str
    kind: ParameterKind
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question with its name, its words in English and Indonesian, and its SPARQL."""

    name: str
    titles: Mapping[str, str]  # by language
    questions: Mapping[str, str]  # by language
    parameters: tuple[Parameter, ...]
    examples: tuple[str, ...]  # options of `kg query --name NAME`: "--actor Kerry"
    text: str

    @property
    def title(self) -> str:
        """The title in English."""
        return self.titles["en"]


@cache
def load_queries() -> Mapping[str, NamedQuery]:
    """Return the questions that ship with `kg` by name, in alphabetical order.

    Raises:
        DataFileError: a file is malformed; the message names it.
    """
    return read_queries(folder("queries"))


def read_queries(place: Path) -> Mapping[str, NamedQuery]:
    """Return the questions of all `.rq` files in a folder by name, in alphabetical order.

    Raises:
        DataFileError: a file is malformed or can't be read, or there is none.
    """
    queries = {path.stem: read_query(path) for path in sorted(place.glob("*.rq"))}
    if not queries:
        raise DataFileError(f"{place}: holds no .rq file; restore the named queries")
    return MappingProxyType(queries)


def read_query(path: Path) -> NamedQuery:
    """Return the question in one file; its name is that of the file.

    Raises:
        DataFileError: the file can't be read, a header line is missing, double or malformed, or text and parameters
            don't fit.
    """
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: can't be read ({error}); restore the file") from error
    if not _NAME.fullmatch(path.stem):
        raise DataFileError(f"{path}: name a query in small letters and hyphens")
    header = _read_header(path, text)
    parameters = _read_parameters(path, text)
    _check_text(path, text, parameters)
    return NamedQuery(
        name=path.stem,
        titles=MappingProxyType({"en": header["title"], "id": header["title-id"]}),
        questions=MappingProxyType({"en": header["question"], "id": header["question-id"]}),
        parameters=parameters,
        examples=_read_examples(path, text),
        text=text,
    )


def find_query(name: str, queries: Mapping[str, NamedQuery]) -> NamedQuery:
    """Return the question called `name`.

    Raises:
        StoreError: there is none; the message lists near names.
    """
    if name in queries:
        return queries[name]
    near = difflib.get_close_matches(name.casefold(), queries, n=3, cutoff=0.5)
    advice = f"did you mean {' or '.join(near)}?" if near else f"choose one of {', '.join(queries)}"
    raise StoreError(f"there is no query called {name!r}: {advice}")


def declared_parameters(text: str) -> Iterator[Parameter]:
    """Yield the parameters that the comments of a query declare.

    Raises:
        ValueError: a declaration is malformed; the message holds it.
    """
    for value in _header_values(text, "parameter"):
        match = _PARAMETER.fullmatch(value)
        if match is None or match["kind"] not in get_args(ParameterKind):
            raise ValueError(f"parameter {value!r}: write name (kind, default value) — description")
        for kind in get_args(ParameterKind):
            if match["kind"] == kind:
                yield Parameter(match["name"], kind, match["use"], match["default"])


def _header_values(text: str, key: str) -> list[str]:
    return [match[2] for match in _HEADER.finditer(text) if match[1] == key]


def _read_header(path: Path, text: str) -> dict[str, str]:
    header = {}
    for key in _ONCE:
        values = [value for value in _header_values(text, key) if value]
        if len(values) != 1:
            raise DataFileError(f"{path}: needs exactly one line '# {key}: ...', has {len(values)}")
        header[key] = values[0]
    return header


def _read_parameters(path: Path, text: str) -> tuple[Parameter, ...]:
    try:
        parameters = tuple(declared_parameters(text))
    except ValueError as error:
        raise DataFileError(f"{path}: {error}") from error
    names = [parameter.name for parameter in parameters]
    if len(set(names)) < len(names):
        raise DataFileError(f"{path}: declares a parameter twice ({', '.join(names)})")
    return parameters


def _read_examples(path: Path, text: str) -> tuple[str, ...]:
    examples = tuple(_header_values(text, "example"))
    if not examples:
        raise DataFileError(f"{path}: needs a line '# example: ...' with options of the command line")
    return examples


def _check_text(path: Path, text: str, parameters: tuple[Parameter, ...]) -> None:
    declared, used = {parameter.name for parameter in parameters}, variables(text, "$")
    for name in sorted(declared ^ used):
        problem = "is declared but not used" if name in declared else "is used but not declared"
        raise DataFileError(f"{path}: parameter ${name} {problem}")
    if not {"SELECT", "ASK", "CONSTRUCT"}.intersection(keywords(text)):
        raise DataFileError(f"{path}: holds no SELECT, ASK or CONSTRUCT")
