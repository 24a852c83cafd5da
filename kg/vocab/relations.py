"""The relations of `ontology/relations.ttl`, checked: what claims and facts can say between actors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.errors import DataFileError
from kg.resources import folder

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node, URIRef

NAMESPACE = "https://w3id.org/geostatements/ns#"
LANGUAGES = ("en", "id")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relation. Its IRI is the namespace of the ontology followed by `name`."""

    name: str  # "opposes"
    labels: Mapping[str, str]  # by language
    definitions: Mapping[str, str]  # by language
    sign: int  # -1 against the object, 0 neither, 1 for it
    symmetric: bool
    plover: str | None  # PLOVER event type: "ACCUSE"
    cameo: tuple[str, ...]  # CAMEO codes, each with all below it that no other relation lists; sorted
    is_fact: bool

    def label(self, language: str) -> str:
        """Return the name for readers of `language`, in English where there is none in it."""
        return self.labels.get(language, self.labels["en"])

    def definition(self, language: str) -> str:
        """Return what the relation means for readers of `language`, in English where there is none in it."""
        return self.definitions.get(language, self.definitions["en"])


@dataclass(frozen=True, slots=True)
class Relations:
    """All relations by name, in the order of the file: the relations of claims, then those of facts."""

    by_name: Mapping[str, Relation]

    def __getitem__(self, name: str) -> Relation:
        return self.by_name[name]

    def __contains__(self, name: object) -> bool:
        return name in self.by_name

    def __iter__(self) -> Iterator[Relation]:
        return iter(self.by_name.values())

    def __len__(self) -> int:
        return len(self.by_name)

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in the order of the file."""
        return tuple(self.by_name)

    @property
    def claims(self) -> tuple[Relation, ...]:
        """The relations that a claim can have."""
        return tuple(relation for relation in self if not relation.is_fact)

    @property
    def facts(self) -> tuple[Relation, ...]:
        """The relations that a fact can have."""
        return tuple(relation for relation in self if relation.is_fact)


@cache
def load_relations() -> Relations:
    """Return the relations that ship with `kg`. Imports rdflib at the first call.

    Raises:
        DataFileError: `ontology/relations.ttl` is missing or malformed.
    """
    return read_relations(folder("ontology") / "relations.ttl")


def read_relations(path: Path) -> Relations:
    """Return the relations of the Turtle file at `path`, in its order.

    Raises:
        DataFileError: the file can't be read or parsed, or an entry lacks something; the message names file and line.
    """
    text, graph = _parse(path)
    places = {match[1]: text.count("\n", 0, match.start()) + 1 for match in re.finditer(r"(?m)^gs:(\w+)\b", text)}
    found = [
        _read_entry(_Entry(path, places.get(name, 0), name, node, graph), scheme == "factRelations")
        for scheme in ("relations", "factRelations")
        for name, node in _members(graph, scheme)
    ]
    if not found:
        raise DataFileError(f"{path}: holds no concept of gs:relations; restore the file")
    _check_codes(path, found)
    found.sort(key=lambda relation: (relation.is_fact, places.get(relation.name, 0), relation.name))
    return Relations(MappingProxyType({relation.name: relation for relation in found}))


@dataclass(frozen=True, slots=True)
class _Entry:
    """The concept being read, and where it stands."""

    path: Path
    line: int
    name: str
    node: URIRef
    graph: Graph

    def fail(self, problem: str) -> DataFileError:
        return DataFileError(f"{self.path}, line {self.line}: gs:{self.name} {problem}")

    def texts(self, prefix: str, term: str) -> dict[str, str]:
        """Return the values of `term` by language; exactly one for each of `LANGUAGES`."""
        values = [(getattr(value, "language", None), str(value)) for value in self._values(prefix, term)]
        for language in LANGUAGES:
            if sum(tag == language for tag, _ in values) != 1:
                raise self.fail(f"needs exactly one {prefix}:{term} in language '{language}'")
        return {tag: text for tag, text in values if tag}

    def codes(self, term: str) -> tuple[str, ...]:
        return tuple(sorted(str(value) for value in self._values("gs", term)))

    def value(self, term: str) -> object:
        """Return the one value of `gs:term` as a Python value."""
        values = self._values("gs", term)
        if len(values) != 1:
            raise self.fail(f"needs exactly one gs:{term}")
        return getattr(values[0], "value", None)

    def _values(self, prefix: str, term: str) -> list[Node]:
        from rdflib import Namespace
        from rdflib.namespace import SKOS

        namespace = SKOS if prefix == "skos" else Namespace(NAMESPACE)
        return list(self.graph.objects(self.node, namespace[term]))


def _parse(path: Path) -> tuple[str, Graph]:
    from rdflib import Graph
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        text = path.read_text(encoding="utf-8")
        return text, Graph().parse(data=text, format="turtle")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(f"{path}: can't be read ({error}); restore the file") from error
    except BadSyntax as error:
        raise DataFileError(f"{path}, line {error.lines + 1}: is not Turtle; correct the syntax there") from error


def _members(graph: Graph, scheme: str) -> Iterator[tuple[str, URIRef]]:
    from rdflib import URIRef
    from rdflib.namespace import SKOS

    for node in graph.subjects(SKOS.inScheme, URIRef(NAMESPACE + scheme)):
        if isinstance(node, URIRef) and node.startswith(NAMESPACE):
            yield node.removeprefix(NAMESPACE), node


def _read_entry(entry: _Entry, is_fact: bool) -> Relation:
    sign, symmetric, plover = entry.value("sign"), entry.value("symmetric"), entry.codes("plover")
    if sign not in (-1, 0, 1) or isinstance(sign, bool) or not isinstance(sign, int):
        raise entry.fail("needs gs:sign to be -1, 0 or 1")
    if not isinstance(symmetric, bool):
        raise entry.fail("needs gs:symmetric to be true or false")
    if len(plover) > 1:
        raise entry.fail("has more than one gs:plover")
    return Relation(
        entry.name,
        entry.texts("skos", "prefLabel"),
        entry.texts("skos", "definition"),
        sign,
        symmetric,
        plover[0] if plover else None,
        entry.codes("cameo"),
        is_fact,
    )


def _check_codes(path: Path, relations: list[Relation]) -> None:
    owners: dict[str, str] = {}
    for relation in relations:
        for code in relation.cameo:
            if owners.setdefault(code, relation.name) != relation.name:
                raise DataFileError(f"{path}: CAMEO code {code} is given to both {owners[code]} and {relation.name}")
