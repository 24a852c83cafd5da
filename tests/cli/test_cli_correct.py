"""`kg correct`, and a build with corrections: what a person sees, and the table that the page shows."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from kg.cli import main
from kg.store import open_store, standings
from kg.store.files import trig_text

TABLE = "correction,text,was,is,by,on,why\nspeaker,misi yang sama,,Sergey Lavrov,Ayu,2026-11-26,[bold]he does\x1b[31m\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Return a table with one correction."""
    path = tmp_path / "corrections.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def text_of(store: Path) -> str:
    """Return all that a store holds."""
    with open_store(store, read_only=True) as opened:
        return "".join(trig_text(opened))


def test_a_table_is_applied_listed_and_taken_out_again(run, store: Path, table: Path) -> None:
    """The table of what changed on standard output, the rest on standard error; at the end all is as it was."""
    before = text_of(store)
    done = run("correct", table, "--store", store)
    assert done.code == 0
    assert "Sergey Lavrov" in done.out and "\x1b" not in done.out + done.err
    assert "1 corrections" not in done.err and "1 correction in" in done.err and "1 article has changed" in done.err
    listed = run("correct", "--list", "--format", "csv", "--store", store)
    assert list(csv.DictReader(io.StringIO(listed.out)))[0]["is"] == "Sergey Lavrov"
    table.write_text(listed.out, encoding="utf-8", newline="")
    assert "0 articles have changed" in run("correct", table, "--store", store).err
    removed = run("correct", "--remove", "1", "--store", store)
    assert (removed.code, removed.out) == (0, "")
    assert "taken out: speaker misi yang sama" in removed.err
    assert text_of(store) == before


def test_a_table_can_take_the_place_of_all_others(run, store: Path, table: Path) -> None:
    """A row that is changed, or gone, in the table is so in the store; without being told, both would contradict."""
    run("correct", table, "--store", store)
    table.write_text(TABLE.replace("Sergey Lavrov", "Barack Obama"), encoding="utf-8")
    refused = run("correct", table, "--store", store)
    assert refused.code == 2 and "contradicts correction 1 of the store" in refused.err
    assert run("correct", table, "--replace", "--store", store).code == 0
    listed = run("correct", "--list", "--format", "csv", "--store", store).out
    assert [row["is"] for row in csv.DictReader(io.StringIO(listed))] == ["Barack Obama"]


def test_what_matches_nothing_is_named_and_waits(run, store: Path, table: Path) -> None:
    """It is no mistake: its article may come."""
    table.write_text("correction,article,text\nstatement,later.txt,words to come\n")
    done = run("correct", table, "--store", store)
    assert done.code == 0
    assert "waiting: no. 1, statement words to come in later.txt" in done.err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("correction,was,is\nmerge,A,B\nmerge,B,A\n", "corrections.csv:3: 'B' would be merged into itself"),
        ("correction,was,is\nmerge,A,B\nmurge,B,C\n", "corrections.csv:3: correction 'murge' is unknown"),
        ("what,ever\n", "corrections.csv:1: column 'what' is unknown"),
    ],
)
def test_mistakes_are_one_line_and_change_nothing(run, store: Path, table: Path, text: str, words: str) -> None:
    """File and line, exit code 2, the store as it was."""
    before = text_of(store)
    table.write_text(text)
    done = run("correct", table, "--store", store)
    assert (done.code, done.out) == (2, "")
    assert words in done.err and done.err.count("\n") == 1
    assert text_of(store) == before


@pytest.mark.parametrize(
    "arguments",
    [[], ["--list", "--remove", "1"], ["x.csv", "--list"], ["--remove", "0"], ["x.csv"], ["--list", "--replace"]],
)
def test_calls_that_say_too_little_or_too_much_are_refused(run, store: Path, arguments: list[str]) -> None:
    """Exit code 2."""
    done = run("correct", *arguments, "--store", store)
    assert (done.code, done.out) == (2, "")


def test_no_store_is_made_by_mistake(run, tmp_path: Path, table: Path) -> None:
    """There must be one."""
    assert run("correct", table, "--store", tmp_path / "none").code == 2
    assert not (tmp_path / "none").exists()


@pytest.mark.model
def test_the_table_of_the_page_corrects_the_examples(
    root: Path, examples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Built with it or corrected afterwards, the example articles give the same bytes; most of its rows find something.

    Rows about what is read right by now change nothing.
    """
    page = (root / "docs" / "corrections.md").read_text("utf-8")
    rows = re.search(r"```\n(correction,article.*?)```", page, re.DOTALL)
    assert rows is not None
    table = tmp_path / "corrections.csv"
    table.write_text(rows[1], encoding="utf-8")
    for arguments in (
        ["build", examples, "--out", tmp_path / "with", "--corrections", table],
        ["build", examples, "--out", tmp_path / "before"],
        ["correct", table, "--store", tmp_path / "before" / "store"],
    ):
        monkeypatch.setattr("sys.argv", ["kg", "--quiet", *map(str, arguments)])
        try:
            main()
        except SystemExit as ended:
            assert not ended.code
    assert text_of(tmp_path / "before" / "store") == (tmp_path / "with" / "graph.trig").read_text("utf-8")
    with open_store(tmp_path / "with" / "store", read_only=True) as store:
        found = standings(store)
    assert len(found) == len(rows[1].splitlines()) - 1
    assert sum(standing.articles > 0 for standing in found) >= len(found) / 2
