"""`kg search`: hits on standard output, the rest on standard error, one line for each mistake."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest


def test_search_shows_who_said_it_where(run, store: Path) -> None:
    """A hit has speaker, day, the words with those found in brackets, and the article."""
    done = run("search", "misi yang sama", "--store", store)
    assert (done.code, done.err) == (0, "")
    line = next(line for line in done.out.splitlines() if "[misi yang sama]" in line)
    assert "John Kerry" in line and "2015-09-26" in line and "kerry" in line


def test_words_need_no_quotation_marks(run, store: Path) -> None:
    """Several words are one search."""
    assert (
        run("search", "misi", "yang", "sama", "--store", store).out
        == run("search", "misi yang sama", "--store", store).out
    )


def test_hits_as_csv_and_json(run, store: Path) -> None:
    """Both forms hold the exact words and their place."""
    arguments = ("search", "misi yang sama", "--in", "quotes", "--speaker", "John Kerry", "--store", store)
    (row,) = csv.DictReader(io.StringIO(run(*arguments, "--format", "csv").out))
    (hit,) = json.loads(run(*arguments, "--format", "json").out)
    assert row["quote"] == hit["quote"] == "negaranya dan Rusia memiliki misi yang sama"
    assert (row["marks"], hit["marks"]) == ("29-43", [[29, 43]])
    assert row["date"] == hit["date"] == "2015-09-26"


def test_control_characters_of_articles_do_not_reach_the_terminal(run, store: Path) -> None:
    """Colours that an article holds are shown as replaced characters."""
    done = run("search", "menentang", "--store", store)
    assert "\x1b" not in done.out and "\ufffd[31mtidak" in done.out


def test_nothing_found_is_told(run, store: Path) -> None:
    """No hit is no error; a form for programs is still whole."""
    done = run("search", "zebra", "--store", store)
    assert (done.code, done.out, done.err) == (0, "", "kg: nothing holds these words\n")
    assert json.loads(run("search", "zebra", "--format", "json", "--store", store).out) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([""], "the search is empty"),
        (["(*)"], "the search is empty"),
        (["x" * 2000], "at most 1,000"),
        (["misi", "--speaker", "Kery"], "did you mean John Kerry"),
        (["misi", "--since", "yesterday"], "is no day"),
        (["misi", "--limit", "0"], "--limit"),
        (["misi", "--in", "titles"], "--in"),
    ],
)
def test_mistakes_in_a_search_are_named(run, store: Path, arguments: list[str], words: str) -> None:
    """Exit code 2, nothing on standard output, the mistake on standard error."""
    done = run("search", *arguments, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_search_makes_no_store(run, tmp_path: Path) -> None:
    """A store that is not there is one line."""
    done = run("search", "misi", "--store", tmp_path / "none")
    assert done.code == 2 and done.err.count("\n") == 1
    assert not (tmp_path / "none").exists()
