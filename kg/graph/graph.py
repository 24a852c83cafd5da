"""A store from Python: statements, claims, evidence, actors and articles as records, search, and queries."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Literal, Self, Unpack, cast

from kg.errors import StoreError
from kg.graph.claims import find_claims, read_claims
from kg.graph.evidence import read_actors, read_articles, read_evidence
from kg.graph.reading import Names
from kg.graph.records import ActorRecord, ArticleRecord, ClaimRecord, EvidenceRecord, Records, StatementRecord
from kg.graph.statements import find_statements, read_statements
from kg.graph.wanted import ClaimsWanted, HitsWanted, StatementsWanted, check_keywords, one_of, read_day
from kg.query import Answer, find_query, load_queries, run_query
from kg.search import Hit, Scope, SearchIndex, Where, holders, open_index, search
from kg.store import Store, open_store
from kg.vocab.relations import LANGUAGES

_HITS = 20
_PLACES = ("all", "quotes", "labels")


class Graph:
    """A store, opened for reading; see `Graph.open`. Names are in `language` where there are any.

    Actors are given by any name that the store has for them ("John Kerry", "AS"), by id ("united-states") or by IRI; a
    name that is not there raises a `StoreError` that lists near ones.
    """

    def __init__(self, store: Store, *, language: str = "en") -> None:
        one_of("language", language, LANGUAGES)
        self._store = store
        self._language = language
        self._names = Names(store, language)
        self._index: SearchIndex | None = None
        self._open = ExitStack()

    @classmethod
    def open(cls, location: str | Path = "outputs/store", *, language: Literal["en", "id"] = "en") -> Self:
        """Return the graph in the store at `location`, for reading alone; others can read and write meanwhile.

        What is written later is not seen: open it again.

        Raises:
            StoreError: there is no store, or it can't be read.
        """
        with ExitStack() as opened:
            graph = cls(opened.enter_context(open_store(location, read_only=True)), language=language)
            graph._open = opened.pop_all()
        return graph

    def close(self) -> None:
        """Close the store, if this graph has opened it."""
        if self._index is not None:
            self._index.close()
            self._index = None
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def store(self) -> Store:
        """The store behind this graph."""
        return self._store

    def statements(self, **wanted: Unpack[StatementsWanted]) -> Records[StatementRecord]:
        """Return statements by day: those of a `speaker`, `about` an actor, of a `kind`, with the words of a `text`.

        `since` and `until` are days, both included; `limit` is the most that are given.

        Raises:
            StoreError: a name, day or kind is not known.
        """
        check_keywords("statements", wanted, StatementsWanted)
        text = wanted.get("text")
        holding = None if text is None else holders(self._searchable(), text)
        iris = find_statements(self._store, wanted, holding)
        return Records(StatementRecord, read_statements(self._store, self._names, iris, wanted))

    def claims(self, **wanted: Unpack[ClaimsWanted]) -> Records[ClaimRecord]:
        """Return claims by day: with a `subject`, `relation`, `object`, `voice`, `polarity` or `modality`.

        `since` and `until` are days, both included; `belief` is the least; `limit` is the most that are given.

        Raises:
            StoreError: a name, day or other value is not known.
        """
        check_keywords("claims", wanted, ClaimsWanted)
        iris = find_claims(self._store, wanted)
        return Records(ClaimRecord, read_claims(self._store, self._names, iris, wanted))

    def evidence(self, of: StatementRecord | ClaimRecord | Hit | str) -> Records[EvidenceRecord]:
        """Return every place that carries a statement or claim, given as a record, a hit, an id or an IRI.

        Raises:
            StoreError: there is no such thing.
        """
        if isinstance(of, Hit) and of.kind == "actor":
            raise StoreError(f"{of.text!r} is an actor: evidence is of statements and claims")
        owner = of if isinstance(of, str) else of.id if isinstance(of, Hit) else of.iri
        return Records(EvidenceRecord, read_evidence(self._store, owner))

    def actors(self, name: str | None = None, *, kind: str | None = None) -> Records[ActorRecord]:
        """Return the actors who have a name, or are of a kind (Person, State, ...), or all, by name.

        Raises:
            StoreError: nobody has this name, or there is no such kind.
        """
        return Records(ActorRecord, read_actors(self._store, self._names, name, kind))

    def articles(self) -> Records[ArticleRecord]:
        """Return all articles by day, with how many statements and claims each gave."""
        return Records(ArticleRecord, read_articles(self._store))

    def search(self, text: str, **wanted: Unpack[HitsWanted]) -> Records[Hit]:
        """Return what holds the words of `text`, as `kg search` does; see `kg.search.search`.

        `where` is all, quotes or labels; `speaker`, `since` and `until` narrow the search; `limit` is 20 if not given.

        Raises:
            StoreError: the search is empty or too long, or a name or day is not known.
        """
        check_keywords("search", wanted, HitsWanted)
        where = cast(Where, one_of("where", wanted.get("where"), _PLACES) or "all")
        since, until = read_day("since", wanted.get("since")), read_day("until", wanted.get("until"))
        scope = Scope(where, wanted.get("speaker"), since, until)
        limit = wanted.get("limit")
        given = _HITS if limit is None else limit
        return Records(Hit, search(self._searchable(), text, scope, limit=given, language=self._language))

    def query(self, question: str, /, **parameters: str | float | date) -> Answer:
        """Return the answer to a named query with its parameters, or to SPARQL of your own.

        Raises:
            StoreError: there is no such query, it is no valid SPARQL or would write, or a parameter doesn't fit.
        """
        named = question.strip()
        is_name = bool(named) and all(letter.isalnum() or letter in "-_" for letter in named)
        asked = find_query(named, load_queries()) if is_name else question
        values = {name: value if isinstance(value, str) else str(value) for name, value in parameters.items()}
        return run_query(self._store, asked, parameters=values)

    def __repr__(self) -> str:
        return f"<Graph {self._store.identifiers.base}>"

    def _searchable(self) -> SearchIndex:
        if self._index is None:
            self._index = open_index(self._store)
        return self._index
