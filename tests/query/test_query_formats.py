from __future__ import annotations

import csv
import io
import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.query import FORMATS, Answer, Term, run_query
from kg.query.cells import write_cell, write_csv
from kg.query.formats import format_table, visible
from kg.store import Store

QUERY = """SELECT ?name ?n ?kind WHERE { VALUES (?name ?n ?kind) {
  ("Kerry"@en 7 gs:Person) ("=HYPERLINK()" -12 UNDEF) ("two\\nlines" 0.5 <urn:x>) } }"""


def test_formats_are_known() -> None:
    """The names of the formats are those of the command line."""
    assert list(FORMATS) == ["table", "csv", "json"]


def test_table_is_aligned(store: Store) -> None:
    """A table has its columns under each other, numbers to the right, one line a row, short IRIs."""
    assert format_table(run_query(store, QUERY)) == (
        "name            n  kind\n"
        "------------  ---  ---------\n"
        "Kerry           7  gs:Person\n"
        "=HYPERLINK()  -12\n"
        "two lines     0.5  urn:x\n"
    )


def test_table_cuts_wide_columns(store: Store) -> None:
    """Long texts end in an ellipsis, unless the whole is asked for."""
    answer = run_query(store, f"SELECT ('{'x' * 100}' AS ?long) WHERE {{}}")
    assert f"\n{'x' * 59}…\n" in format_table(answer)
    assert f"\n{'x' * 100}\n" in format_table(answer, widest=None)


def test_empty_answers_have_their_head(store: Store) -> None:
    """Columns are named although there is no row."""
    answer = run_query(store, "SELECT ?a ?b WHERE { FILTER(false) }")
    assert FORMATS["table"](answer) == "a  b\n-  -\n"
    assert FORMATS["csv"](answer) == "a,b\r\n"
    assert json.loads(FORMATS["json"](answer)) == {"head": {"vars": ["a", "b"]}, "results": {"bindings": []}}


def test_json_follows_the_standard(store: Store) -> None:
    """Terms keep kind, language and datatype; unbound variables are left out; ASK has a boolean."""
    document = json.loads(FORMATS["json"](run_query(store, QUERY)))
    first, second, _ = document["results"]["bindings"]
    assert first["name"] == {"type": "literal", "value": "Kerry", "xml:lang": "en"}
    assert first["n"] == {"type": "literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}
    assert first["kind"] == {"type": "uri", "value": "https://w3id.org/geostatements/ns#Person"}
    assert "kind" not in second
    assert json.loads(FORMATS["json"](run_query(store, "ASK {}"))) == {"head": {}, "boolean": True}


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", '"=1', "'=1", "\u200e=1", "\uff1d1"]
)
def test_formulas_are_guarded(text: str) -> None:
    """A text that a spreadsheet could run gets an apostrophe in front."""
    assert write_cell(text) == "'" + text


@pytest.mark.parametrize(
    ("value", "cell"), [(-3, "-3"), (-0.5, "-0.5"), (True, "true"), (None, ""), ("a=b", "a=b"), ("'tis", "'tis")]
)
def test_harmless_cells_stay(value: str | float | None, cell: str) -> None:
    """Numbers stay numbers, and words stay words."""
    assert write_cell(value) == cell


@settings(deadline=None)
@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_csv_reads_back(rows: list[list[str]]) -> None:
    """What a CSV reader gives back is what was written, but for the guard and what Unicode text can't hold."""
    text = write_csv(["a", "b"], rows)
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert found == [["a", "b"], *[[write_cell(cell) for cell in row] for row in rows]]
    text.encode("utf-8")


@settings(deadline=None)
@given(st.text())
def test_table_cells_obey_nobody(text: str) -> None:
    """A terminal sees no control character, line break or direction mark of an article."""
    answer = Answer("select", ("x",), ((Term("literal", text),),))
    lines = format_table(answer, widest=None).split("\n")
    assert len(lines) == 4
    assert all(unicodedata.category(letter) not in ("Cc", "Cf", "Cs") for letter in visible(text))
