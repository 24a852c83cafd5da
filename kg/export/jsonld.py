"""The whole store as JSON-LD 1.1, with the context of `ontology/context.jsonld` written into the file.

Keys are the context's terms where its coercion fits the value, prefixed names elsewhere; values that need no coercion
are written out, so that any processor reads back the same quads.

Source: https://www.w3.org/TR/json-ld11/
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import DataFileError
from kg.query.answer import Term
from kg.query.receive import read_term
from kg.resources import folder
from kg.store import Store
from kg.store.files import replace_file
from kg.store.namespaces import RDF

_TYPE = RDF + "type"


def write_jsonld(store: Store, path: Path) -> None:
    """Write all named graphs to `path` as JSON-LD, nodes and keys sorted. Memory grows with the largest graph.

    Raises:
        DataFileError: the context is missing or malformed.
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, _text(store, read_context(folder("ontology") / "context.jsonld")))


@dataclass(frozen=True, slots=True)
class Context:
    """A JSON-LD context and what it says of each key."""

    document: Mapping[str, Any]
    prefixes: Mapping[str, str]  # prefix to namespace
    terms: Mapping[tuple[str, str | None], str]  # IRI and coercion ("@id", a datatype's IRI, None) to term


def read_context(path: Path) -> Context:
    """Return the context in the file at `path`.

    Raises:
        DataFileError: the file can't be read, or holds no object "@context".
    """
    try:
        document = json.loads(path.read_text("utf-8"))["@context"]
        prefixes = {
            key: value for key, value in document.items() if isinstance(value, str) and value[-1:] in ("#", "/")
        }
        return Context(document, prefixes, _read_terms(document, prefixes))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise DataFileError(f"{path}: no JSON-LD context ({error!r}); restore the file") from error


def _read_terms(document: Mapping[str, Any], prefixes: Mapping[str, str]) -> dict[tuple[str, str | None], str]:
    terms: dict[tuple[str, str | None], str] = {}
    for key, value in document.items():
        entry = {"@id": value} if isinstance(value, str) else value
        plain = isinstance(entry, dict) and set(entry) <= {"@id", "@type"}
        if plain and not key.startswith("@") and key not in prefixes:
            coercion = entry.get("@type")
            terms.setdefault((_expand(entry["@id"], prefixes), coercion and _expand(coercion, prefixes)), key)
    return terms


def _expand(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, local = name.partition(":")
    return prefixes[prefix] + local if prefix in prefixes else name


def _text(store: Store, context: Context) -> Iterator[str]:
    yield '{"@context": ' + _dump(context.document) + ',\n "@graph": ['
    for number, graph in enumerate(store.graphs()):
        yield ",\n" if number else "\n"
        nodes = ",\n  ".join(map(_dump, _nodes(store, graph, context)))
        yield f'{{"@id": {_dump(graph)}, "@graph": [\n  {nodes}]}}'
    yield "\n]}\n"


def _nodes(store: Store, graph: str, context: Context) -> list[dict[str, Any]]:
    nodes: dict[str, dict[str, list[Any]]] = {}
    for quad in store.quads(graph):
        keys = nodes.setdefault(read_term(quad.subject).text, {})
        key, value = _entry(quad.predicate.value, read_term(quad.object), context)
        keys.setdefault(key, []).append(value)
    return [
        {"@id": subject} | {key: _compact(nodes[subject][key]) for key in sorted(nodes[subject])}
        for subject in sorted(nodes)
    ]


def _entry(predicate: str, term: Term, context: Context) -> tuple[str, Any]:
    if predicate == _TYPE and term.kind == "uri":
        return "@type", context.terms.get((term.text, None)) or _shorten(term.text, context)
    coercion = "@id" if term.kind == "uri" else term.datatype
    name = context.terms.get((predicate, coercion))
    if name and coercion:
        return name, term.text
    return context.terms.get((predicate, None)) or _shorten(predicate, context), _value(term, context)


def _value(term: Term, context: Context) -> str | dict[str, str]:
    if term.kind == "uri":
        return {"@id": term.text}
    if term.language:
        return {"@value": term.text, "@language": term.language}
    if term.datatype:
        return {"@value": term.text, "@type": term.datatype}
    return {"@value": term.text} if "@language" in context.document else term.text


def _shorten(iri: str, context: Context) -> str:
    for prefix, namespace in context.prefixes.items():
        local = iri.removeprefix(namespace)
        if local != iri and local and not local.startswith("//") and f"{prefix}:{local}" not in context.document:
            return f"{prefix}:{local}"
    return iri


def _compact(values: list[Any]) -> Any:
    ordered = sorted(values, key=_dump)
    return ordered[0] if len(ordered) == 1 else ordered


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=False)
