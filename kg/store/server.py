"""A store on any SPARQL 1.1 server: the graphs below its base, beside whatever else the server holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import TracebackType
from typing import Self

import pyoxigraph
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolutions, QueryTriples

from kg.errors import StoreError
from kg.store.contract import Answer, Change
from kg.store.identifiers import Identifiers
from kg.store.namespaces import PREFIXES
from kg.store.server_connection import Connection
from kg.store.server_marker import claim_server, read_server_marker
from kg.store.server_portions import by_graph, portions
from kg.store.server_settings import place, read_settings
from kg.store.server_text import ROWS, TRIPLES, read_answer, triples_text, update_text, with_prefixes

BULK = 1_000
"""From how many triples of one graph on the graph store protocol is used, which is faster for many and only adds."""

_GRAPHS = "SELECT DISTINCT ?graph { GRAPH ?graph { ?subject ?predicate ?object } FILTER(STRSTARTS(STR(?graph), %s)) }"
_QUADS = "SELECT ?subject ?predicate ?object { GRAPH %s { ?subject ?predicate ?object } }"
_HOLDS = "ASK { GRAPH %s { ?subject ?predicate ?object } }"


class ServerStore:
    """A store that is reached over HTTP; see `kg.store.contract.Store`. Made by `open_server`.

    `graphs` and `quads` see what is below the base; queries without GRAPH see all that the server holds.
    """

    def __init__(self, connection: Connection, where: str, *, read_only: bool = False) -> None:
        self._connection: Connection | None = connection
        self._place = where
        self._read_only = read_only
        self._grammar = pyoxigraph.Store()  # empty: tells whether a query is one, and of which form
        self._identifiers = Identifiers()

    def claim(self, *, base: str | None, create: bool) -> None:
        """Find the store on the server by its marker, or make it."""
        if create:
            self._identifiers = claim_server(self.query, lambda quads: self.change(add=quads), self._place, base=base)
        else:
            self._identifiers = read_server_marker(self.query, self._place, base=base)

    @property
    def identifiers(self) -> Identifiers:
        """The IRIs of this store's data."""
        return self._identifiers

    def query(self, text: str) -> Answer:
        """Return the answer to a SPARQL query over all graphs together.

        The text is checked here first: some servers run an update that comes as a query.
        """
        try:
            form = type(self._grammar.query(text, prefixes=dict(PREFIXES)))
        except SyntaxError as error:
            raise StoreError(f"the query is not valid SPARQL: {' '.join(str(error).split())}; correct it") from error
        triples = form is QueryTriples
        body = self._open.query(with_prefixes(text), accept=TRIPLES if triples else ROWS)
        try:
            answer = read_answer(body, triples=triples)
        except (SyntaxError, UnicodeDecodeError) as error:
            raise StoreError(f"{self._place}: the answer is broken; is this a SPARQL endpoint?") from error
        if type(answer) is not form:
            raise StoreError(f"{self._place}: the answer is of another form than the query; is this a SPARQL endpoint?")
        return answer

    def replace_graph(self, graph: str, quads: Iterable[Quad]) -> Change:
        """Make `quads` the whole content of the graph in one transaction."""
        change = Change(frozenset(self.quads(graph)), frozenset(quads))
        if change:
            self.change(remove=change.before - change.after, add=change.after - change.before)
        return change

    def change(self, *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Remove and add quads in one update, which is one transaction of the server.

        Very many quads take several: then each article's graph is in one of them as a whole, and only the derived
        graph, which holds only once its marker is there, in any number.
        """
        self._refuse_if_read_only()
        for gone, new in portions(remove, add, split=self.identifiers.derived_graph):
            if gone or not self._open.has_graph_store:
                self._update(gone, new)
            else:
                self._add(new)

    def remove_graph(self, graph: str) -> bool:
        """Remove a named graph in one transaction."""
        self._refuse_if_read_only()
        known = bool(self.query(_HOLDS % NamedNode(graph)))
        if known:
            self._open.update(f"CLEAR SILENT GRAPH {NamedNode(graph)}")
        return known

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of all named graphs below the base, sorted."""
        rows = self._rows(_GRAPHS % Literal(self.identifiers.base))
        return tuple(sorted(row["graph"].value for row in rows))

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """Yield the quads of one named graph, or of all below the base."""
        for name in self.graphs() if graph is None else (graph,):
            node = NamedNode(name)
            for row in self._rows(_QUADS % node):
                subject, predicate, object_ = row["subject"], row["predicate"], row["object"]
                if isinstance(subject, (NamedNode, BlankNode)) and isinstance(predicate, NamedNode):
                    yield Quad(subject, predicate, object_, node)

    def close(self) -> None:
        """End the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _open(self) -> Connection:
        if self._connection is None:
            raise StoreError(f"{self._place}: this store has been closed; open it again")
        return self._connection

    def _rows(self, text: str) -> QuerySolutions:
        answer = self.query(text)
        assert isinstance(answer, QuerySolutions)  # `query` has seen to it
        return answer

    def _refuse_if_read_only(self) -> None:
        if self._read_only:
            raise StoreError(f"{self._place}: can't be written, it was opened for reading alone; open it anew")

    def _update(self, gone: Iterable[Quad], new: Iterable[Quad]) -> None:
        if text := update_text(remove=gone, add=new):
            self._open.update(text)

    def _add(self, new: Iterable[Quad]) -> None:
        """Add large graphs by the graph store protocol, the others by one update."""
        rest: list[Quad] = []
        for graph, quads in by_graph(new).items():
            if isinstance(graph, NamedNode) and len(quads) >= BULK:
                self._open.add(graph.value, triples_text(quads))
            else:
                rest.extend(quads)
        self._update([], rest)


def open_server(
    address: str, environment: Mapping[str, str], *, base: str | None = None, read_only: bool, create: bool
) -> ServerStore:
    """Return the store on the SPARQL server at `address`.

    Args:
        address: where the server takes queries.
        environment: holds the settings of `kg.store.server_settings`.
        base: for a new store, the base IRI of its data; for an old one, the base that it must have.
        read_only: nothing will be written.
        create: make a store where there is none.

    Raises:
        StoreError: the settings are malformed, the server can't be reached or refuses, or the store is not ours.
    """
    settings = read_settings(address, environment)
    store = ServerStore(Connection(settings), place(settings.query_url), read_only=read_only)
    try:
        store.claim(base=base, create=create)
    except BaseException:
        store.close()
        raise
    return store
