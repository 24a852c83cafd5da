"""`kg analyse` and `kg diff` on the command line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli import app
from kg.errors import KgError
from kg.store import Store, open_store


@pytest.fixture
def place(store: Store, tmp_path: Path) -> str:
    """Return the path of a store on disk with the same content."""
    path = str(tmp_path / "store")
    with open_store(path) as opened:
        for graph in store.graphs():
            opened.replace_graph(graph, store.quads(graph))
    return path


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, arguments)
    if isinstance(done.exception, KgError):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_named_measure_is_printed_as_csv(place: str) -> None:
    """One measure as CSV has its head, its rows and the statements behind each."""
    rows = list(csv.reader(io.StringIO(run("analyse", "changes", "--format", "csv", "--store", place))))
    assert rows[0] == ["actor", "on", "was", "until", "became", "from", "sources"]
    assert rows[1][:3] == ["Aland", "Beland", "for"] and rows[1][-1] == "one-s two-s"


def test_time_and_outlet_narrow_what_is_measured(place: str) -> None:
    """In September alone nobody turned, and one outlet carries one side only."""
    for narrowing in (("--during", "2015-09"), ("--outlet", "Post")):
        assert len(run("analyse", "changes", "--format", "csv", "--store", place, *narrowing).splitlines()) == 1


def test_all_measures_are_shown_where_none_is_named(place: str) -> None:
    """Without a name every table is there, titled."""
    text = run("analyse", "--store", place)
    for title in ("Who takes the same side", "Structural balance", "Which outlet carries whose voice"):
        assert title in text


def test_an_unknown_measure_is_a_mistake(place: str) -> None:
    """The message lists the measures that there are."""
    done = CliRunner().invoke(app, ["analyse", "loudness", "--store", place])
    assert done.exit_code == 2 and "agreement" in done.output


@pytest.mark.parametrize(("one", "other"), [("2015-09", "2015-10"), ("Daily", "Post")])
def test_two_times_and_two_outlets_are_compared(place: str, one: str, other: str) -> None:
    """What was for in A is against in B."""
    rows = list(csv.reader(io.StringIO(run("diff", one, other, "--format", "csv", "--store", place))))
    assert rows[1][:7] == ["Aland", "Beland", "turned", "1", "0", "0", "1"]


def test_two_stores_are_compared(place: str) -> None:
    """A store does not differ from itself."""
    assert len(run("diff", place, place, "--format", "csv").splitlines()) == 1


def test_what_is_nothing_is_named_with_what_there_is(place: str) -> None:
    """An unknown outlet is a mistake; the message lists the outlets of the store."""
    with pytest.raises(KgError, match="Daily, Post"):
        run("diff", "Tribune", "Post", "--store", place)
