"""Reading a store, tables, files, the report and the difference of two corpora."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import networkx
import pytest

from kg.analyse import (
    TABLES,
    Corpus,
    Row,
    Settings,
    Table,
    difference,
    frame,
    measure,
    position_frame,
    read_corpus,
    to_csv,
    write_analysis,
)  # fmt: skip
from kg.analyse.diff import is_time, stretch
from kg.errors import AnalysisError
from kg.store import Store

from .conftest import HOSTILE, corpus_of


def test_a_store_is_read_as_positions_with_their_words(store: Store) -> None:
    """Sign, outlet, day, voice and words of each claim come out of the store; names in the language asked for."""
    corpus = read_corpus(store, language="id")
    first, second = corpus.positions
    assert (first.subject, first.sign, first.outlet, first.day) == ("aland", 1, "Daily", "2015-09-01")
    assert (second.sign, second.speakers, second.day) == (-1, ("ann",), "2015-10-20")
    assert corpus.quotes[second.sources[0]].words == "We oppose Beland"
    assert (corpus.name("aland"), corpus.kinds["ann"]) == ("Alandia", "Person")


def test_every_row_leads_to_words(store: Store) -> None:
    """Each row of each table names sources, and each source has its exact words."""
    corpus = read_corpus(store)
    tables = measure(corpus, Settings(window=10))
    assert [table.name for table in tables] == list(TABLES)
    for table in tables:
        for row in table.rows:
            if table.name != "windows":
                assert row.sources, (table.name, row.cells)
            assert all(corpus.quotes[source].words for source in row.sources)
    changes = next(table for table in tables if table.name == "changes")
    assert [row.cells for row in changes.rows] == [("Aland", "Beland", "for", "2015-09-01", "against", "2015-10-20")]


def test_an_analysis_is_written_whole_and_the_same_each_time(store: Store, tmp_path: Path) -> None:
    """Tables, networks, pictures and reports are written, GraphML reads back, a second time gives the same bytes."""
    corpus = read_corpus(store)
    files = write_analysis(corpus, tmp_path / "a", Settings())
    again = write_analysis(corpus, tmp_path / "b", Settings())
    assert [path.name for path in files] == [path.name for path in again]
    assert [path.read_bytes() for path in files] == [path.read_bytes() for path in again]
    assert {path.name for path in files} >= {"network.svg", "changes.csv", "report.md", "report.html", "signed.graphml"}
    assert networkx.read_graphml(tmp_path / "a" / "signed.graphml")["aland"]["beland"]["sign"] == 0


def test_the_report_links_each_number_to_its_words(store: Store, tmp_path: Path) -> None:
    """All links inside the report have their place, and beside a page they lead to its statements, too."""
    (tmp_path / "graph.html").write_text("")
    write_analysis(read_corpus(store), tmp_path / "analysis", Settings())
    text = (tmp_path / "analysis" / "report.html").read_text("utf-8")
    links, places = set(re.findall(r'href="#([^"]+)"', text)), set(re.findall(r'id="([^"]+)"', text))
    assert links and links <= places
    assert re.search(r'href="../graph.html#statement=[^"]+"', text)


def test_hostile_words_stay_words(store: Store, tmp_path: Path) -> None:
    """Markup of an article is shown, never run: HTML escapes it and allows no script, Markdown and pictures show it."""
    write_analysis(read_corpus(store), tmp_path, Settings())
    page = (tmp_path / "report.html").read_text("utf-8")
    assert "<script" not in page and "default-src &#39;none&#39;" in page
    report = (tmp_path / "report.md").read_text("utf-8")
    assert "<script" not in report and "![x](" not in report
    assert "alert(1)" in page and "alert(1)" in report


def test_csv_cells_start_no_formula() -> None:
    """A spreadsheet takes no cell for a formula, and everything reads back."""
    text = to_csv(Table("t", "T", ("a", "b"), (Row(("=1+1", 2.5), ("s1", "s2")),)))
    assert list(csv.reader(io.StringIO(text))) == [["a", "b", "sources"], ["'=1+1", "2.5", "s1 s2"]]


def test_frames_hold_the_same(store: Store) -> None:
    """A DataFrame has the table's rows and columns, and the sources as tuples."""
    corpus = read_corpus(store)
    (table,) = measure(corpus, Settings(), ["changes"])
    made = frame(table)
    assert list(made.columns) == [*table.columns, "sources"]
    assert made.iloc[0]["sources"] == table.rows[0].sources
    assert list(position_frame(corpus)["sign"]) == [1, -1]


def test_difference_puts_turned_pairs_first() -> None:
    """Who turned comes first, then what only one side holds, then numbers; what is equal is left out."""
    one = corpus_of("a + x", "b + x", "c + x", "c + y")
    other = corpus_of("a - x", "b + x", "c + x", "c + x", "a + y")
    found = difference(one, other)
    assert [(*row.cells[:3],) for row in found.rows] == [
        ("Alpha", "Xi", "turned"), ("Gamma", "Ypsilon", "only A"), ("Alpha", "Ypsilon", "only B"),
        ("Gamma", "Xi", "balance"),
    ]  # fmt: skip
    assert difference(one, one).rows == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2015", ("2015-01-01", "2015-12-31")),
        ("2015-09..2015-10-03", ("2015-09-01", "2015-10-03")),
        ("..2015-09", ("", "2015-09-31")),
        ("2015-09-26..", ("2015-09-26", "")),
    ],
)
def test_stretches_of_time(text: str, days: tuple[str, str]) -> None:
    """Years, months and days open and close a stretch; either end may be missing."""
    assert is_time(text) and stretch(text) == days


@pytest.mark.parametrize("text", ["", "soon", "2016..2015", "2015-9"])
def test_what_is_no_time_is_refused(text: str) -> None:
    """Anything else is a mistake of the user's, with a message that shows how to write it."""
    with pytest.raises(AnalysisError, match=r"write"):
        stretch(text)


def test_parts_leave_out_what_has_no_day() -> None:
    """A stretch of time leaves only what has a day in it; an outlet's name may be in any case."""
    whole = Corpus(corpus_of("a + x").positions)
    assert whole.part() == whole
    assert whole.part(since="2015").positions == ()


def test_hostile_fixture_is_hostile() -> None:
    """The words that the tests feed hold markup of HTML, Markdown and matplotlib."""
    assert all(mark in HOSTILE for mark in ("<script>", "![", "$", "|"))
