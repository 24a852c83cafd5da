"""Named queries give the same from a SPARQL server as from the store in memory."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from kg.query import NamedQuery, find_actors, find_relations, load_queries, run_query
from kg.store import Store, open_store

if TYPE_CHECKING:
    from tests.conftest import Virtuoso

QUERIES = load_queries()
EXAMPLES = [(query, example) for query in QUERIES.values() for example in query.examples]
PAIRS = [
    ("contradictions", "--since 2015-09-28 --limit 1"),
    ("contradictions", "--until 2015-09-27 --language id"),
    ("corroborated", "--since 2015-09-28"),
    ("disputes", "--first Lavrov --since 2015-09-28"),
]


@pytest.fixture(scope="module")
def remote(virtuoso: Virtuoso, store: Store) -> Iterator[Store]:
    """Yield a store on a server with the three articles."""
    with pytest.MonkeyPatch.context() as environment, ExitStack() as stack:
        for name, value in virtuoso.environment.items():
            environment.setenv(name, value)
        virtuoso.clear()
        stack.callback(virtuoso.clear)
        opened = stack.enter_context(open_store(virtuoso.address))
        opened.change(add=store.quads())
        yield opened


def options(example: str) -> dict[str, str]:
    """Return the parameters that the options of an example give."""
    words = shlex.split(example)
    return {name.removeprefix("--"): value for name, value in zip(words[::2], words[1::2], strict=True)}


@pytest.mark.parametrize(("query", "example"), EXAMPLES, ids=[f"{query.name} {words}" for query, words in EXAMPLES])
def test_named_queries_answer_the_same(store: Store, remote: Store, query: NamedQuery, example: str) -> None:
    """Each example of each named query gives the same rows in the same order."""
    parameters = options(example)
    assert run_query(remote, query, parameters=parameters) == run_query(store, query, parameters=parameters)


@pytest.mark.parametrize(("name", "chosen"), PAIRS)
def test_pairs_of_claims_are_the_same_on_chosen_days(store: Store, remote: Store, name: str, chosen: str) -> None:
    """Pairs of claims in a range of days, and the first of them, are the same from a server, and there are some."""
    answer = run_query(store, QUERIES[name], parameters=options(chosen))
    assert answer.terms
    assert run_query(remote, QUERIES[name], parameters=options(chosen)) == answer


@pytest.mark.parametrize("name", ["Kerry", "KERRY", "john-kerry", "AS", "moskow"])
def test_actors_are_found_by_the_same_names(store: Store, remote: Store, name: str) -> None:
    """A name in either language and any letter case leads to the same actors."""
    assert find_actors(remote, name) == find_actors(store, name)


def test_relations_are_found_by_the_same_names(store: Store, remote: Store) -> None:
    """A relation is found by its id and labels."""
    for name in ("mendukung", "supports", "gs:opposes"):
        assert find_relations(remote, name) == find_relations(store, name)
