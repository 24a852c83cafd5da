"""What is sent to a SPARQL server and what comes back, as text and as terms.

Virtuoso's limits, which this keeps to: an operation takes at most 4,990 triples and a whole update 10,000 lines of
what it is turned into; DELETE DATA on two graphs deletes nothing, so each graph is an operation of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, QueryResultsFormat, RdfFormat, Triple

from kg.store.batches import batches
from kg.store.contract import Answer
from kg.store.lexical import split_pieces
from kg.store.namespaces import PREFIXES, XSD
from kg.store.server_portions import by_graph

TRIPLES = "application/n-triples"
ROWS = "application/sparql-results+json"

_TRIPLES_AN_OPERATION = 1_000
_BOOLEANS = {"1": Literal(True), "0": Literal(False)}
_BOOLEAN_ROW = re.compile(rb'("datatype"\s*:\s*"[^"]*#boolean"\s*,\s*"value"\s*:\s*)"([01])"')
_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)


def with_prefixes(text: str) -> str:
    """Return a query with those of our prefixes declared that it uses and does not declare, its lines as they were."""
    used: set[str] = set()
    declared: set[str] = set()
    previous = ""
    for piece in split_pieces(text):
        if piece.kind == "name":
            (declared if previous == "PREFIX" else used).add(piece.text.partition(":")[0])
        if piece.kind != "comment" and not piece.text.isspace():
            previous = piece.text.upper() if piece.kind == "word" else ""
    missing = sorted((used - declared) & PREFIXES.keys())
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in missing) + text


def update_text(*, remove: Iterable[Quad], add: Iterable[Quad]) -> str:
    """Return one SPARQL update that removes and then adds quads; "" where there are none."""
    return " ;\n".join([*_operations("DELETE DATA", remove), *_operations("INSERT DATA", add)])


def triples_text(quads: Iterable[Quad]) -> str:
    """Return the triples of quads, one a line, as SPARQL and N-Triples both have them."""
    return "\n".join(f"{quad.subject} {quad.predicate} {_term(quad.object)} ." for quad in quads)


def read_answer(body: bytes, *, triples: bool) -> Answer:
    """Return the answer that a server wrote in `TRIPLES` or in `ROWS`.

    Raises:
        SyntaxError: it is not well formed.
    """
    if triples:
        return _read_triples(body)
    # Virtuoso writes truth values as 1 and 0; everything in strings is escaped, so nothing else looks like this
    whole = _BOOLEAN_ROW.sub(lambda found: found[1] + (b'"true"' if found[2] == b"1" else b'"false"'), body)
    found = pyoxigraph.parse_query_results(whole, QueryResultsFormat.JSON)
    if isinstance(found, pyoxigraph.QuerySolutions):
        for _ in found:  # the rows are read as they are asked for: see here whether all of them are well formed
            pass
        return pyoxigraph.parse_query_results(whole, QueryResultsFormat.JSON)
    return found


def _read_triples(body: bytes) -> Answer:
    # Virtuoso writes characters beyond U+FFFF as two codes, which no RDF syntax has
    text = _PAIR.sub(_character, body.decode("utf-8"))
    store = pyoxigraph.Store()
    for quad in pyoxigraph.parse(text, format=RdfFormat.N_TRIPLES):
        store.add(Quad(quad.subject, quad.predicate, canonical(quad.object)))
    return store.query("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }")


def canonical(term: NamedNode | BlankNode | Literal | Triple) -> NamedNode | BlankNode | Literal | Triple:
    """Return a term as we write it: truth values as words."""
    if isinstance(term, Literal) and term.datatype.value == XSD + "boolean":
        return _BOOLEANS.get(term.value, term)
    return term


def _character(match: re.Match[str]) -> str:
    high, low = int(match[2], 16), int(match[3], 16)
    return match[1] + chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


def _operations(verb: str, quads: Iterable[Quad]) -> Iterator[str]:
    for graph, own in by_graph(quads).items():
        for batch in batches(own, _TRIPLES_AN_OPERATION):
            triples = triples_text(batch)
            inner = f"{{\n{triples}\n}}"
            yield f"{verb} {inner}" if isinstance(graph, DefaultGraph) else f"{verb} {{ GRAPH {graph} {inner} }}"


def _term(term: NamedNode | BlankNode | Literal | Triple) -> str:
    r"""Return a term; a "u" after a backslash as a code, for processors that read \u codes before all else."""
    return str(term).replace("\\\\u", "\\\\\\u0075").replace("\\\\U", "\\\\\\u0055")
