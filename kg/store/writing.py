"""One term, subject or graph at a time as Turtle text, the same bytes for the same triples."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.store.identifiers import Identifiers
from kg.store.namespaces import PREFIXES, RDF, RDFS, SKOS, XSD

Node = NamedNode | Literal

_KINDS = (
    *("article", "run", "statement", "topic", "claim", "fact", "office", "evidence", "actor", "edge", "change"),
    *("correction", "editor"),
)
_LOCAL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
_FIRST = (RDF + "type", RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel")
_INTEGER = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_INVISIBLE = re.compile(r"[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]")


class TurtleWriter:
    """Writes triples as Turtle, with prefixes for the vocabularies and for each kind of our data."""

    def __init__(self, identifiers: Identifiers) -> None:
        self.prefixes = {**PREFIXES, **{kind: f"{identifiers.base}{kind}/" for kind in _KINDS}}
        self._names = {namespace: prefix for prefix, namespace in self.prefixes.items()}
        self._predicates: dict[str, tuple[int, str]] = {}
        self._ranks = {f"{identifiers.base}{kind}/": rank for rank, kind in enumerate(_KINDS)}

    def head(self) -> str:
        """Return the prefix declarations."""
        return "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in sorted(self.prefixes.items()))

    def graph(self, triples: Iterable[Quad | Triple], *, indent: str = "") -> Iterator[str]:
        """Yield a block of text for each subject: articles first, then the other kinds, each by its IRI."""
        by_subject: dict[str, dict[str, set[Node]]] = defaultdict(lambda: defaultdict(set))
        for triple in triples:
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, (NamedNode, Literal)):
                by_subject[triple.subject.value][triple.predicate.value].add(triple.object)
        for subject in sorted(by_subject, key=self._rank):
            yield self._block(subject, by_subject[subject], indent)

    def name(self, iri: str) -> str:
        """Return the shortest way to write an IRI."""
        split = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._names.get(iri[:split])
        return f"{prefix}:{iri[split:]}" if prefix and _LOCAL.fullmatch(iri, split) else f"<{iri}>"

    def _block(self, subject: str, predicates: dict[str, set[Node]], indent: str) -> str:
        lines = [
            f"{'a' if predicate == RDF + 'type' else self._predicate_rank(predicate)[1]} "
            + " , ".join(sorted(map(self._term, predicates[predicate])))
            for predicate in sorted(predicates, key=self._predicate_rank)
        ]
        return f"{indent}{self.name(subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"

    def _rank(self, iri: str) -> tuple[int, str]:
        kind = iri.rpartition("/")[0] + "/"
        return self._ranks.get(kind, len(self._ranks)), iri

    def _predicate_rank(self, iri: str) -> tuple[int, str]:
        if iri not in self._predicates:
            rank = _FIRST.index(iri) if iri in _FIRST else len(_FIRST)
            self._predicates[iri] = rank, self.name(iri)
        return self._predicates[iri]

    def _term(self, term: Node) -> str:
        if isinstance(term, NamedNode):
            return self.name(term.value)
        if term.language:
            return f"{_quoted(term.value)}@{term.language}"
        datatype = term.datatype.value
        if datatype == XSD + "string":
            return _quoted(term.value)
        return _bare(term.value, datatype) or f"{_quoted(term.value)}^^{self.name(datatype)}"


def _bare(value: str, datatype: str) -> str | None:
    """Return a number or truth value as it may stand without quotes, None where it may not."""
    if datatype == XSD + "boolean" and value in ("true", "false"):
        return value
    if datatype == XSD + "integer" and _INTEGER.fullmatch(value):
        return value
    if datatype == XSD + "decimal" and _DECIMAL.fullmatch(value):
        return value if "." in value else f"{value}.0"
    return None


def _quoted(text: str) -> str:
    """Return a Turtle string; control and invisible characters as escapes, so that nothing in it can hide."""
    plain = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    )
    return '"' + _INVISIBLE.sub(_escape, re.sub(r"[\x00-\x1f]", _escape, plain)) + '"'


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"
