"""Options, messages and mistakes: data on standard output, everything else on standard error."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

import kg
from kg.model import Findings
from kg.pipeline import BuildSummary
from kg.read import Skipped
from kg.terminal import article_page, clean, progress_bar, summary_table, table


def printed(thing: object, width: int = 200) -> str:
    """Return what a console without colours prints."""
    console = Console(width=width, highlight=False, markup=False, emoji=False)
    with console.capture() as capture:
        console.print(thing)
    return capture.get()


def test_version(run) -> None:
    """The version is one line on standard output."""
    assert run("--version").out == f"kg {kg.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["build", "-h"], ["query", "--help"]])
def test_help_is_no_mistake(run, arguments: list[str]) -> None:
    """Help goes to standard output."""
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "Usage: kg" in done.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["biuld"],
        ["build"],
        ["build", "x", "--nothing"],
        ["show"],
        ["evaluate"],
        ["extract", "x", "--min-confidence", "80"],
    ],
)
def test_wrong_use_is_exit_code_2(run, arguments: list[str]) -> None:
    """What is wrong stands on standard error, nothing on standard output."""
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err


@pytest.mark.parametrize("command", ["build", "extract", "show"])
def test_missing_input_is_one_line(run, tmp_path: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An input that is not there is named, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    done = run(command, "missing\n.txt")
    assert (done.code, done.out) == (2, "")
    assert done.err == "kg: error: missing .txt: there is no such file or folder\n"
    assert list(tmp_path.iterdir()) == []


def test_gold_folder_that_is_empty_is_one_line(run, tmp_path: Path) -> None:
    """A folder without gold articles is a mistake."""
    done = run("evaluate", tmp_path)
    assert done.code == 2 and done.err.startswith("kg: error: ") and done.err.count("\n") == 1


def test_article_page_shows_who_says_what(findings: Findings) -> None:
    """Statements carry their speaker, relations their voice, negation and modality; facts are listed."""
    page = printed(article_page(findings))
    assert "memiliki misi yang sama [John Kerry: indirect]." in page
    rows = [" ".join(line.replace("│", "|").split()) for line in page.splitlines()]
    assert any("| United States | agreesWith | Russia | John Kerry |" in row for row in rows)
    assert any("| United States | not opposes | Russia | John Kerry |" in row for row in rows)
    assert any("| United States | meets (intended) | Russia | the article |" in row for row in rows)
    assert any("| John Kerry | holdsOffice | Foreign Minister, United States |" in row for row in rows)


def test_article_page_shows_hostile_words_as_they_are(findings: Findings) -> None:
    """Markup of rich is text, and no escape sequence reaches the terminal."""
    page = printed(article_page(findings))
    assert "[bold]Misi[/bold] yang Sama" in page
    assert "\x1b" not in page


def test_summary_names_everything(tmp_path: Path) -> None:
    """The closing table has the figures, the inputs that were skipped with the reason, and the files."""
    summary = BuildSummary(1200, (Skipped("a", "a.txt: [red]empty"),), 3, 4, 5, 6, (tmp_path / "g.ttl",), "store", 1.25)
    text = printed(summary_table(summary))
    for words in ("1,200", "a.txt: [red]empty", "statements", "claims", "facts", "actors", "g.ttl", "store", "1.2"):
        assert words in text


def test_progress_is_shown_on_a_terminal_alone(capfd: pytest.CaptureFixture[str]) -> None:
    """Piped, no bar is shown."""
    with progress_bar() as progress:
        assert progress is None
    assert capfd.readouterr() == ("", "")


@given(st.text(max_size=100))
def test_clean_text_steers_no_terminal(text: str) -> None:
    """The length stays, and no control character but line break and tab is left."""
    found = clean(text)
    assert len(found) == len(text)
    assert all(character in "\n\t" or character.isprintable() or character.isspace() or ord(character) > 0x9F
               for character in found)  # fmt: skip
    assert "\x1b" not in found


@given(st.lists(st.text(max_size=20), min_size=2, max_size=2))
def test_cells_are_plain_text(cells: list[str]) -> None:
    """Nothing in a cell is read as markup, whatever it holds."""
    assert "\x1b" not in printed(table(("a", "[b]"), [cells]))
