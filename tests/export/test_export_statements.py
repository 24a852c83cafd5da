from __future__ import annotations

import csv
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.export import write_statements_csv
from kg.export.statements import COLUMNS
from kg.query import run_query
from kg.store import Store, open_store


@pytest.fixture(scope="module")
def rows(store: Store, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, str]]:
    """Return the rows of the table as a CSV reader gives them."""
    path = tmp_path_factory.mktemp("csv") / "statements.csv"
    write_statements_csv(store, path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_there_is_a_row_for_each_place_of_each_statement(store: Store, rows: list[dict[str, str]]) -> None:
    """Every statement's every piece of evidence is one row, in order of article and place."""
    text = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s a gs:Statement ; gs:hasEvidence ?e } }"
    assert run_query(store, text).rows == ((len(rows),),)
    assert len(rows) == 14
    assert tuple(rows[0]) == COLUMNS
    places = [(row["article"], row["part"] != "title", int(row["start"])) for row in rows]
    assert places == sorted(places)


def test_a_row_says_all_about_a_statement(rows: list[dict[str, str]]) -> None:
    """Article, speaker, words, place and the relations that the statement carries stand in one row."""
    (row,) = [row for row in rows if row["exact"].startswith("ISIS wajib")]
    assert len(row.pop("statement")) == 16
    assert row == {
        "article": "berita-satu-1",
        "title": "Kerry: AS dan Rusia Sependapat soal ISIS",
        "publisher": "Berita Kawat",
        "published": "2015-09-26",
        "language": "id",
        "speaker": "John Kerry",
        "speaker_id": "john-kerry",
        "speaker_text": "Kerry",
        "kind": "direct",
        "cue": "kata",
        "content": "ISIS wajib dihentikan, dan kami melawan mereka",
        "date": "2015-09-26",
        "addressee": "",
        "reported_by": "Iran Daily",
        "part": "text",
        "start": "151",
        "end": "197",
        "exact": "ISIS wajib dihentikan, dan kami melawan mereka",
        "relations": "United States opposes ISIS",
    }


def test_offsets_slice_back_to_the_words(rows: list[dict[str, str]], articles: Path) -> None:
    """A reader of the table finds the exact words in the article with the offsets alone."""
    for row in rows:
        text = (articles / f"{row['article']}.txt").read_text("utf-8")
        assert text[int(row["start"]) : int(row["end"])] == row["exact"]


def test_relations_tell_denial_modality_and_number(rows: list[dict[str, str]]) -> None:
    """A denied relation is marked, what is not asserted has its modality, several are joined in order."""
    relations = {row["exact"]: row["relations"] for row in rows}
    assert relations["Amerika Serikat menyerang Suriah"] == "not: United States attacks Syria"
    assert relations["Indonesia will send aid to Syria"] == "Indonesia aids Syria (intended)"
    assert relations["Russia and the United States share one aim in Syria, and that Russia fights ISIS"] == (
        "Russia agrees with United States; Russia opposes ISIS"
    )


def test_formulas_and_line_breaks_stay_words(store: Store, tmp_path: Path) -> None:
    """A hostile headline is guarded, a line break stays inside its cell, and lines end with CR LF."""
    headline, title = NamedNode("https://schema.org/headline"), "=cmd|' /C calc'!A0\n\"quoted\", and more"
    with open_store("hostile", backend="memory") as memory:
        memory.change(
            add=[
                Quad(quad.subject, headline, Literal(title), quad.graph_name) if quad.predicate == headline else quad
                for quad in store.quads()
            ]
        )
        write_statements_csv(memory, tmp_path / "statements.csv")
    content = (tmp_path / "statements.csv").read_bytes()
    assert content.endswith(b"\r\n")
    with (tmp_path / "statements.csv").open(encoding="utf-8", newline="") as file:
        assert {row["title"] for row in csv.DictReader(file, strict=True)} == {"'" + title}
