"""What every store can do, whatever lies behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from pyoxigraph import Quad, QueryBoolean, QuerySolutions, QueryTriples

from kg.store.identifiers import Identifiers

Answer = QuerySolutions | QueryBoolean | QueryTriples
"""Rows for SELECT, a truth value for ASK, triples for CONSTRUCT and DESCRIBE."""


@dataclass(frozen=True, slots=True)
class Change:
    """A named graph before and after it was replaced."""

    before: frozenset[Quad]
    after: frozenset[Quad]

    def __bool__(self) -> bool:
        return self.before != self.after


class Store(Protocol):
    """Named graphs that can be replaced and queried. Graphs are named by the text of their IRI."""

    @property
    def identifiers(self) -> Identifiers:
        """The IRIs of this store's data, below the base that it was made with."""

    def query(self, text: str) -> Answer:
        """Return the answer to a SPARQL 1.1 query over all graphs together.

        The prefixes of `kg.store.namespaces.PREFIXES` need no declaration. GRAPH tells the graphs apart.

        Raises:
            StoreError: the query is malformed, or the store can't be read.
        """

    def replace_graph(self, graph: str, quads: Iterable[Quad]) -> Change:
        """Make `quads`, all of this graph, its whole content; all or nothing. The same again writes nothing.

        Raises:
            StoreError: the store can't be written.
        """

    def change(self, *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Remove and add quads in one step, all or nothing; adding alone is fastest for many quads at once.

        Raises:
            StoreError: the store can't be written.
        """

    def remove_graph(self, graph: str) -> bool:
        """Remove a named graph in one step; return whether it was there.

        Raises:
            StoreError: the store can't be written.
        """

    def graphs(self) -> tuple[str, ...]:
        """Return the IRIs of all named graphs that hold something, sorted.

        Raises:
            StoreError: the store can't be read.
        """

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """Yield the quads of one named graph, or of all, in no order.

        Raises:
            StoreError: the store can't be read.
        """

    def close(self) -> None:
        """Give the store back; afterwards another process can open it."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
