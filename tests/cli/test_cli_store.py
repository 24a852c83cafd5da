"""Commands that ask a store: answers on standard output, one line for each mistake."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
import rdflib


def test_query_in_sparql(run, store: Path) -> None:
    """A query of one's own is answered as a table; prefixes need no declaration."""
    done = run("query", "SELECT ?n { ?s gs:speaker/skos:prefLabel ?n } LIMIT 1", "--store", store)
    assert (done.code, done.err) == (0, "")
    assert "John Kerry" in done.out


def test_query_from_a_file_as_json(run, store: Path, tmp_path: Path) -> None:
    """A file is read, and JSON is JSON."""
    file = tmp_path / "q.rq"
    file.write_text("ASK { ?s a gs:Statement }")
    done = run("query", "--file", file, "--format", "json", "--store", store)
    assert json.loads(done.out)["boolean"] is True


@pytest.mark.parametrize("form", [["--actor", "john-kerry"], ["--actor=John Kerry", "--limit", "5"]])
def test_named_query_takes_its_parameters_as_options(run, store: Path, form: list[str]) -> None:
    """Each parameter of a named query is an option of the command."""
    done = run("query", "--name", "said", *form, "--format", "csv", "--store", store)
    assert done.code == 0, done.err
    assert len(list(csv.DictReader(io.StringIO(done.out)))) == 2


def test_query_list_names_each_question_with_an_example(run) -> None:
    """The list needs no store."""
    done = run("query", "--list")
    assert (done.code, done.err) == (0, "")
    assert "\n    kg query --name said --actor" in done.out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ASK { ?s ?p"], "query"),
        (["--name", "sayd"], "said"),
        (["--name", "said"], "actor"),
        (["--name", "said", "--actor"], "--actor needs a value"),
        ([], "give one of"),
        (["ASK {}", "ASK {}"], "one query at a time"),
        (["ASK {}", "--name", "said"], "give one of"),
        (["ASK {}", "--format", "xml"], "must be one of table, csv, json"),
        (["--file", "nothing.rq"], "nothing.rq"),
        (["DROP ALL"], "read"),
    ],
)
def test_mistakes_in_a_query_are_named(run, store: Path, arguments: list[str], words: str) -> None:
    """Exit code 2, nothing on standard output, the mistake on standard error."""
    done = run("query", *arguments, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


@pytest.mark.parametrize("command", [["query", "ASK {}"], ["view"], ["export", "--format", "ttl"], ["validate"]])
def test_a_store_that_is_not_there_is_one_line(run, tmp_path: Path, command: list[str]) -> None:
    """Nothing is made where nothing was built."""
    done = run(*command, "--store", tmp_path / "none")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("kg: error: ") and done.err.count("\n") == 1
    assert not (tmp_path / "none").exists()


def test_a_folder_that_is_not_ours_is_left_alone(run, tmp_path: Path) -> None:
    """A folder with other files is refused and stays as it was."""
    (tmp_path / "letter.txt").write_text("Dear")
    done = run("query", "ASK {}", "--store", tmp_path)
    assert done.code == 2 and done.err.startswith("kg: error: ")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_view_writes_the_page(run, store: Path, tmp_path: Path) -> None:
    """The page has the heading that was asked for, escaped."""
    done = run("view", "--out", tmp_path / "p.html", "--title", "<b>Kerry", "--store", store)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert "&lt;b&gt;Kerry" in (tmp_path / "p.html").read_text("utf-8")


def test_export_goes_to_standard_output_or_a_file(run, store: Path, tmp_path: Path) -> None:
    """Both hold the same bytes, which another tool reads."""
    printed = run("export", "--format", "nq", "--store", store)
    assert (printed.code, printed.err) == (0, "")
    assert run("export", "--format", "nq", "--out", tmp_path / "g.nq", "--store", store).out == ""
    assert (tmp_path / "g.nq").read_text("utf-8") == printed.out
    assert len(rdflib.Dataset().parse(data=printed.out, format="nquads")) > 20


def test_help_of_export_names_every_format(run) -> None:
    """A user finds all formats in the help, without a look at the manual."""
    from kg.export import FORMATS

    words = " ".join(run("export", "--help").out.replace("│", " ").split())
    assert [name for name in FORMATS if not re.search(rf"(?<![\w.]){re.escape(name)}(?![\w])", words)] == []


def test_export_in_an_unknown_form_is_a_mistake(run, store: Path) -> None:
    """The known ones are listed."""
    done = run("export", "--format", "doc", "--store", store)
    assert done.code == 2 and "ttl, trig" in done.err


def test_validate_is_silent_on_a_sound_graph(run, store: Path) -> None:
    """No output and exit code 0."""
    assert run("validate", "--store", store).code == 0


def test_remove_takes_articles_out_of_the_store(run, store: Path) -> None:
    """The article is gone and named; removing it again is a mistake."""
    done = run("remove", "kerry", "--store", store)
    assert (done.code, done.out) == (0, "")
    assert "kg: removed: kerry\n" in done.err
    assert run("query", "SELECT ?s { ?s a gs:Statement }", "--format", "csv", "--store", store).out.split() == ["s"]
    again = run("remove", "kerry", "--store", store)
    assert again.code == 2 and "no article with this id, address or file name" in again.err


def test_remove_makes_no_store(run, tmp_path: Path) -> None:
    """A store that is not there is one line."""
    done = run("remove", "kerry", "--store", tmp_path / "none")
    assert done.code == 2 and done.err.count("\n") == 1
    assert not (tmp_path / "none").exists()
