"""Building, extracting and showing, from articles to files."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

FILES = ("graph.trig", "graph.ttl", "graph.html", "statements.csv")


@pytest.fixture(scope="module")
def built(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return the folder that `kg build` made of the examples and one bad article, and what it printed."""
    place = tmp_path_factory.mktemp("build")
    (place / "bad.txt").write_bytes(b"\0\1\2")
    return place / "out", command("build", place / "bad.txt", examples, "--out", place / "out")


def command(*arguments: str | Path) -> str:
    """Return what `kg` prints in a process of its own; it must succeed and say nothing else."""
    code = "from kg.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def digests(folder: Path) -> dict[str, str]:
    """Return a digest of each file that a build writes."""
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}


def test_build_writes_all_files_and_a_summary(built: tuple[Path, str]) -> None:
    """Every article is built, the bad one is named, and the files are there."""
    folder, printed = built
    words = " ".join(printed.split())
    assert "articles │ 8" in words
    assert "bad.txt: a binary file" in words
    assert all((folder / name).stat().st_size > 0 for name in FILES)


def test_building_twice_changes_nothing(built: tuple[Path, str], examples: Path) -> None:
    """The same input into the same store gives the same bytes."""
    folder, _ = built
    before = digests(folder)
    command("build", examples, "--out", folder)
    assert digests(folder) == before


def test_order_of_the_inputs_does_not_matter(built: tuple[Path, str], examples: Path, tmp_path: Path) -> None:
    """Another store, filled article by article from the last to the first, gives the same bytes."""
    folder, _ = built
    command("build", *sorted(examples.glob("*.txt"), reverse=True), "--out", tmp_path)
    assert digests(tmp_path) == digests(folder)


def test_the_built_graph_is_sound(built: tuple[Path, str]) -> None:
    """It keeps to the shapes of the ontology."""
    assert command("validate", "--store", built[0] / "store") == ""


def test_examples_contradict_and_agree(built: tuple[Path, str]) -> None:
    """Of the examples, two contradict each other on who attacked whom, and two agree."""
    store = built[0] / "store"
    contradictions = command("query", "--name", "contradictions", "--format", "csv", "--store", store)
    assert "Thailand" in contradictions and "Cambodia" in contradictions
    corroborated = command("query", "--name", "corroborated", "--format", "csv", "--store", store)
    assert "United States agrees with Russia" in corroborated


def test_extract_gives_words_that_stand_where_it_says(examples: Path) -> None:
    """Each line is an article in JSON; start and end cut the exact words out of the text."""
    records = [json.loads(line) for line in command("extract", examples, "--json").splitlines()]
    assert len(records) == 8
    for record, path in zip(records, sorted(examples.glob("*.txt")), strict=True):
        text = path.read_bytes().decode()
        assert record["id"].startswith(path.stem)
        assert record["statements"]
        for statement in record["statements"]:
            assert text[statement["start"] : statement["end"]] == statement["content"]


def test_show_names_the_speakers(examples: Path) -> None:
    """The article is printed with its speakers and relations."""
    printed = command("show", examples / "en-cambodia-denies-shooting.txt")
    assert "Cambodia denies firing first" in printed
    assert "[" in printed and "according to" in printed


@pytest.mark.shared
def test_first_article_gives_what_it_must(shared: Path, seed: Path, tmp_path: Path) -> None:
    """Another tool finds in the outputs what the first article says, with the exact words in place."""
    command("build", seed, "--out", tmp_path)
    tool = [sys.executable, shared / "tools" / "check_seed.py", seed, tmp_path]
    done = subprocess.run(list(map(str, tool)), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_least_confidence_leaves_the_surer_findings(examples: Path) -> None:
    """What `kg extract --min-confidence` prints is all of what it prints without, from that confidence on."""
    article = examples / "id-suriah-misi-bersama.txt"
    everything = json.loads(command("extract", article))
    surer = json.loads(command("extract", article, "--min-confidence", "0.9"))
    for kind in ("statements", "relations", "facts"):
        places = {(found["start"], found["pattern"]) for found in everything[kind] if found["confidence"] >= 0.9}
        assert {(found["start"], found["pattern"]) for found in surer[kind]} <= places
        assert all(0 < found["confidence"] <= 1 and found["pattern"] for found in everything[kind])
    assert len(surer["statements"]) < len(everything["statements"])
    assert command("extract", article, "--min-confidence", "1").count('"confidence"') == 0


def test_graph_of_the_surer_findings_is_sound(examples: Path, tmp_path: Path) -> None:
    """A graph built with a least confidence is smaller, fits its shapes, and grows to the whole one without it."""
    article = examples / "id-suriah-misi-bersama.txt"
    lines = []
    for least in ("0.9", "0"):
        command("build", article, "--out", tmp_path, "--min-confidence", least)
        assert command("validate", "--store", tmp_path / "store") == ""
        lines.append(len((tmp_path / "statements.csv").read_text("utf-8").splitlines()))
    assert lines[0] < lines[1]
