"""What `kg query` is asked: SPARQL from the command line or a file, or a named query, with its parameters."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path

import typer

from kg.errors import StoreError
from kg.query import NamedQuery, find_query, load_queries


def chosen_query(words: Sequence[str], name: str | None, file: Path | None) -> tuple[str | NamedQuery, dict[str, str]]:
    """Return the query that is asked, and the values of its parameters by name.

    Args:
        words: the free words of the command: a SPARQL text, and `--NAME VALUE` for each parameter.
        name: a named query.
        file: a file with SPARQL.

    Raises:
        typer.BadParameter: there is no query, or more than one.
        StoreError: there is no query of that name, or the file can't be read.
    """
    text, parameters = split_words(words)
    if sum(given is not None for given in (text, name, file)) != 1:
        raise typer.BadParameter("give one of: a SPARQL text, --name NAME, --file FILE (or --list)")
    if name is not None:
        return find_query(name, load_queries()), parameters
    return text if text is not None else _read(file or Path()), parameters


def split_words(words: Sequence[str]) -> tuple[str | None, dict[str, str]]:
    """Return the SPARQL text among `words`, if there is one, and the values of parameters by name.

    Raises:
        typer.BadParameter: a parameter has no value, or there are two texts.
    """
    text: str | None = None
    values: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word.startswith("--") and len(word) > len("--"):
            name, given, value = word.removeprefix("--").partition("=")
            found = value if given else next(rest, None)
            if found is None:
                raise typer.BadParameter(f"--{name} needs a value")
            values[name] = found
        elif text is None:
            text = word
        else:
            raise typer.BadParameter(f"one query at a time; put it in quotation marks: {word!r}")
    return text, values


def query_list(queries: Iterable[NamedQuery]) -> str:
    """Return the named queries with what they ask, their parameters and an example."""
    return "\n".join(line for query in queries for line in _described(query))


def _described(query: NamedQuery) -> Iterable[str]:
    yield f"{query.name}: {query.questions['en']}"
    for parameter in query.parameters:
        default = "" if parameter.default is None else f" (default: {parameter.default})"
        yield f"    --{parameter.name}  {parameter.description}{default}"
    for example in query.examples:
        yield f"    kg query --name {shlex.quote(query.name)} {example}".rstrip()


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{file}: the query can't be read ({error}); give a text file in UTF-8") from error
