"""Every command that takes a store takes the address of a SPARQL server."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Findings
from kg.store import RunInfo, open_store, update


@pytest.fixture
def remote(server: str, findings: Findings) -> str:
    """Return the address of a server with the same findings as the folder."""
    with open_store(server) as opened:
        update(opened, [findings], RunInfo("0.1.0"))
    return server


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "SELECT ?n ?words { ?s gs:speaker/skos:prefLabel ?n ; gs:content ?words } ORDER BY ?words"),
        ("query", "--name", "said", "--actor", "John Kerry", "--format", "csv"),
        ("query", "ASK { ?s a gs:Statement }", "--format", "json"),
        ("query", "CONSTRUCT { ?a gs:opposes ?b } { ?a gs:opposes ?b }"),
        ("search", "misi yang sama"),
        ("export", "--format", "trig"),
        ("export", "--format", "csv"),
        ("export", "--format", "graphml"),
        ("export", "--format", "jsonld"),
        ("validate",),
        ("analyse", "--format", "csv"),
    ],
    ids=" ".join,
)
def test_commands_answer_as_from_a_folder(run, store: Path, remote: str, arguments: tuple[str, ...]) -> None:
    """What is printed, and the exit code, do not depend on where the graph lives; an index is told to be made anew."""
    one, other = run(*arguments, "--store", remote), run(*arguments, "--store", store)
    assert (one.code, one.out) == (other.code, other.out)
    assert (one.err == "") == (arguments[0] != "search")


def test_the_page_is_the_same(run, store: Path, remote: str, tmp_path: Path) -> None:
    """`kg view` writes the same bytes."""
    for place, name in ((remote, "one.html"), (str(store), "other.html")):
        assert run("view", "--out", tmp_path / name, "--store", place).code == 0
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "other.html").read_bytes()


def test_diff_compares_a_server_with_a_folder(run, store: Path, remote: str) -> None:
    """Both hold the same, so nothing differs."""
    done = run("diff", remote, store, "--format", "csv")
    assert (done.code, done.out) == (0, run("diff", store, store, "--format", "csv").out)


def test_remove_takes_an_article_from_a_server(run, remote: str) -> None:
    """The article and all that rested on it is gone; removing it again is a mistake."""
    done = run("remove", "kerry", "--store", remote)
    assert (done.code, done.out) == (0, "") and "removed: kerry" in done.err
    assert run("query", "ASK { ?s a gs:Claim }", "--store", remote, "--format", "csv").out.split() == [
        "answer",
        "false",
    ]
    assert run("remove", "kerry", "--store", remote).code == 2


def test_corrections_are_remembered_by_a_server(run, remote: str, tmp_path: Path) -> None:
    """A correction changes what the server says, and is taken out again."""
    table = tmp_path / "corrections.csv"
    table.write_text("correction,text,is\nspeaker,misi yang sama,Sergei Lavrov\n", encoding="utf-8")
    assert "1 article has changed" in run("correct", table, "--store", remote).err
    asked = ("query", "--name", "said", "--actor", "Sergei Lavrov", "--format", "csv", "--store", remote)
    assert "misi yang sama" in run(*asked).out
    assert "taken out" in run("correct", "--remove", "1", "--store", remote).err
    assert run(*asked).code == 2


@pytest.mark.model
def test_build_into_a_server(run, server: str, examples: Path, tmp_path: Path) -> None:
    """`kg build --store URL` writes into the server; its files are those of a build into a folder, repeated or not."""
    article = examples / "id-suriah-misi-bersama.txt"
    for out, store in (("one", server), ("again", server), ("other", str(tmp_path / "store"))):
        done = run("build", article, "--out", tmp_path / out, "--store", store)
        assert done.code == 0, done.err
    for name in ("graph.trig", "graph.ttl", "graph.html", "statements.csv"):
        texts = {(tmp_path / out / name).read_bytes() for out in ("one", "again", "other")}
        assert len(texts) == 1, name


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("query", "ASK {}", "--store", "http://127.0.0.1:9/sparql"), "can't be reached"),
        (("view", "--store", "http://u:open-sesame@127.0.0.1:9/sparql"), "KG_STORE_PASSWORD"),
        (("remove", "x", "--store", "http://127.0.0.1:9/sparql"), "can't be reached"),
        (("serve", "--store", "http://127.0.0.1:9/sparql"), "takes a store in a folder"),
    ],
)
def test_a_server_that_is_not_there_is_one_line(run, arguments: tuple[str, ...], words: str) -> None:
    """Exit code 2, one line on standard error, nothing on standard output."""
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1 and words in done.err and "open-sesame" not in done.err


def test_broken_sparql_is_told_as_for_a_folder(run, store: Path, remote: str) -> None:
    """The line says where the query breaks, whoever would have answered it; updates are refused."""
    for text in ("SELECT ?x { ?x a", "ASK { ?x foaf:name 1 }", "DROP ALL"):
        done = run("query", text, "--store", remote)
        assert done == run("query", text, "--store", store)
        assert done.code == 2 and len(done.err.splitlines()) == 1
