"""Values of parameters, put into the text of a query as RDF terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from kg.errors import StoreError
from kg.query.literals import write_date, write_iri, write_string
from kg.query.named import Parameter, ParameterKind
from kg.query.names import find_actors, find_relations
from kg.store import Store
from kg.store.lexical import split_pieces
from kg.vocab.relations import LANGUAGES

ANY = "any"
"""The value of an actor or relation that stands for all of them."""

_MAX_DIGITS = 9
_OPEN = frozenset({ANY, "", date.min.isoformat(), date.max.isoformat()})
_CAN_BE_OPEN = frozenset({"actor", "relation", "text", "date"})


def leave_out_open(text: str, declared: Iterable[Parameter], given: Mapping[str, str]) -> str:
    """Return `text` without those lines whose parameters, one or more, all restrict nothing.

    These are actors and relations that are "any", empty texts, and the first and the last day that there is. Such a
    line would only make the store look at everything.
    """
    open_names = {
        parameter.name
        for parameter in declared
        if parameter.kind in _CAN_BE_OPEN and given.get(parameter.name, parameter.default) in _OPEN
    }
    return "".join(line for line, names in _lines(text) if not names or names - open_names)


def _lines(text: str) -> Iterator[tuple[str, set[str]]]:
    """Yield each line of a text with the parameters in its code."""
    line, names = "", set[str]()
    for piece in split_pieces(text):
        if piece.kind == "variable" and piece.text[0] == "$":
            names.add(piece.text[1:])
        line += piece.text
        if "\n" in piece.text:
            yield line, names
            line, names = "", set()
    yield line, names


def bind(text: str, declared: Iterable[Parameter], given: Mapping[str, str], store: Store) -> str:
    """Return `text` with `$name` replaced by the value of each declared parameter, in code alone.

    Strings, comments and IRIs of the text stay as they are, and no value can leave its place: texts become escaped
    literals, names of actors and relations the IRIs that the store has for them.

    Raises:
        StoreError: a value is missing, malformed or of no parameter, or no actor or relation has that name.
    """
    parameters = {parameter.name: parameter for parameter in declared}
    _check_names(parameters, given)
    values = {name: _write(parameter, given.get(name), store) for name, parameter in parameters.items()}
    return "".join(
        values.get(piece.text[1:], piece.text) if piece.kind == "variable" and piece.text[0] == "$" else piece.text
        for piece in split_pieces(text)
    )


def _check_names(parameters: Mapping[str, Parameter], given: Mapping[str, str]) -> None:
    for name in given:
        if name not in parameters:
            known = f"it takes {', '.join(parameters)}" if parameters else "it takes none"
            raise StoreError(f"parameter {name!r}: the query has no such parameter; {known}")
    for parameter in parameters.values():
        if parameter.default is None and parameter.name not in given:
            raise StoreError(f"parameter {parameter.name!r} is missing: give {parameter.description}")


def _write(parameter: Parameter, given: str | None, store: Store) -> str:
    value = given if given is not None else parameter.default or ""
    try:
        return _WRITERS[parameter.kind](value, store)
    except ValueError as error:
        raise StoreError(f"parameter {parameter.name!r}: {value!r} is {error}") from error


def _write_actors(value: str, store: Store) -> str:
    return "UNDEF" if value == ANY else " ".join(map(write_iri, find_actors(store, value)))


def _write_relations(value: str, store: Store) -> str:
    return "UNDEF" if value == ANY else " ".join(map(write_iri, find_relations(store, value)))


def _write_day(value: str, _: Store) -> str:
    try:
        return write_date(date.fromisoformat(value))
    except ValueError:
        raise ValueError("no day; write it as in 2015-09-26") from None


def _write_number(value: str, _: Store) -> str:
    if not (value.isascii() and value.isdigit() and len(value) <= _MAX_DIGITS):
        raise ValueError("no whole number from 0 to 999999999")
    return str(int(value))


def _write_language(value: str, _: Store) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"not one of the languages {', '.join(LANGUAGES)}")
    return write_string(value)


def _write_text(value: str, _: Store) -> str:
    return write_string(value)


_WRITERS: Mapping[ParameterKind, Callable[[str, Store], str]] = MappingProxyType(
    {
        "actor": _write_actors,
        "relation": _write_relations,
        "date": _write_day,
        "number": _write_number,
        "language": _write_language,
        "text": _write_text,
    }
)
