"""The named graph that makes a SPARQL server a store of ours: its format version and the base IRI of its data.

It stands beside the data, at an IRI that is the same on every server, so that it is found before the base is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from kg.errors import StoreError
from kg.store import terms
from kg.store.contract import Answer
from kg.store.identifiers import DEFAULT_BASE, Identifiers
from kg.store.marker import FORMAT, checked
from kg.store.namespaces import GS, OWL

MARKER_GRAPH = NamedNode(GS + "store")

_FORMAT = NamedNode(OWL + "versionInfo")
_BASE = NamedNode("http://rdfs.org/ns/void#uriSpace")  # "a URI that is a common string prefix of all the entity URIs"

_READ = f"SELECT ?format ?base {{ GRAPH {MARKER_GRAPH} {{ {MARKER_GRAPH} {_FORMAT} ?format ; {_BASE} ?base }} }}"
_SEEN = f"ASK {{ {MARKER_GRAPH} {_FORMAT} ?format }}"
_TAKEN = "ASK { GRAPH ?graph { ?s ?p ?o } FILTER(STRSTARTS(STR(?graph), %s)) }"

Ask = Callable[[str], Answer]
Write = Callable[[Iterable[Quad]], None]


def read_server_marker(ask: Ask, place: str, *, base: str | None = None) -> Identifiers:
    """Return the identifiers of the store on a server.

    Args:
        ask: gives the server's answer to a query.
        place: the server, for messages.
        base: the base that the store must have; None takes its own.

    Raises:
        StoreError: there is no store, its format is another, its base is not `base`, or queries see no named graphs.
    """
    version, known = _read(ask, place)
    if version is None:
        raise StoreError(f"{place}: there is no store here; make one with kg build")
    identifiers = checked(place, version, known, base=base)
    if not ask(_SEEN):
        raise StoreError(
            f"{place}: queries without GRAPH don't see the named graphs; have the server's default graph be their union"
        )
    return identifiers


def claim_server(ask: Ask, write: Write, place: str, *, base: str | None = None) -> Identifiers:
    """Return the identifiers of the store on a server, after making one where there is none.

    Raises:
        StoreError: what `read_server_marker` raises, or graphs of somebody else stand below the base.
    """
    version, _ = _read(ask, place)
    if version is None:
        identifiers = Identifiers(base or DEFAULT_BASE)
        if ask(_TAKEN % Literal(identifiers.base)):
            raise StoreError(
                f"{place}: graphs below {identifiers.base} are there that are no store of kg; choose another --store"
            )
        write(_marker_quads(identifiers))
    return read_server_marker(ask, place, base=base)


def _read(ask: Ask, place: str) -> tuple[int | None, str]:
    answer = ask(_READ)
    rows = [(row["format"], row["base"]) for row in answer] if isinstance(answer, QuerySolutions) else []
    if not rows:
        return None, ""
    version, base = rows[0]
    if len(rows) > 1 or not (isinstance(version, Literal) and version.value.isdecimal() and isinstance(base, Literal)):
        raise StoreError(f"{place}: the graph {MARKER_GRAPH} is damaged; restore it or build a new store")
    return int(version.value), base.value


def _marker_quads(identifiers: Identifiers) -> list[Quad]:
    return [
        Quad(MARKER_GRAPH, _FORMAT, terms.plain(str(FORMAT)), MARKER_GRAPH),
        Quad(MARKER_GRAPH, _BASE, terms.plain(identifiers.base), MARKER_GRAPH),
    ]
