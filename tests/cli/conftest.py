"""The command run in this process, findings written by hand, and a store made from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kg.cli import main
from kg.model import Actor, Article, Block, Claim, Evidence, Fact, Findings, Span, Statement
from kg.store import RunInfo, open_store, update

TEXT = (
    "Kerry: [bold]Misi[/bold] yang Sama\n"
    "Menteri Luar Negeri AS John Kerry menilai negaranya dan Rusia memiliki misi yang sama.\n"
    '"Kami \x1b[31mtidak menentang Rusia," kata Kerry.\n'
    "(esn)"
)


@dataclass(frozen=True)
class Done:
    """What a run of the command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs `kg` with some arguments."""

    def run_command(*arguments: str | Path) -> Done:
        monkeypatch.setattr("sys.argv", ["kg", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        return Done(code, *capfd.readouterr())

    return run_command


def evidence(words: str, cue: str | None = None) -> tuple[Evidence, ...]:
    """Return the place of `words` in the text."""
    start = TEXT.index(words)
    return (Evidence("text", start, start + len(words), words, cue=cue),)


@pytest.fixture
def findings() -> Findings:
    """Return the findings of one article with hostile words in it."""
    lines = []
    for line in TEXT.splitlines():
        start = TEXT.index(line)
        lines.append(Span(start, start + len(line)))
    blocks = tuple(map(Block, lines, ("title", "paragraph", "paragraph", "furniture")))
    article = Article(
        "kerry", TEXT, "id", "Kerry: [bold]Misi[/bold] yang Sama", True, published=date(2015, 9, 26), blocks=blocks
    )
    same, quote = "negaranya dan Rusia memiliki misi yang sama", "Kami \x1b[31mtidak menentang Rusia,"
    return Findings(
        article,
        actors=(
            Actor("john-kerry", "Person", (("en", "John Kerry"),), forms=("John Kerry", "Kerry")),
            Actor("united-states", "State", (("en", "United States"), ("id", "Amerika Serikat")), forms=("AS",)),
            Actor("russia", "State", (("en", "Russia"), ("id", "Rusia")), forms=("Rusia",)),
        ),
        statements=(
            Statement("a" * 16, "indirect", same, "id", "john-kerry", evidence(same, "menilai"), cue="menilai"),
            Statement("b" * 16, "direct", quote, "id", "john-kerry", evidence(quote, "kata"), cue="kata"),
        ),
        claims=(
            Claim("c" * 16, "united-states", "agreesWith", "russia", evidence(same), statements=("a" * 16,)),
            Claim("d" * 16, "united-states", "opposes", "russia", evidence(quote), "negative", statements=("b" * 16,)),
            Claim("e" * 16, "united-states", "meets", "russia", evidence(same), modality="intended"),
        ),
        facts=(
            Fact(
                "f" * 16,
                "john-kerry",
                "holdsOffice",
                "Foreign Minister",
                evidence("Menteri Luar Negeri AS John Kerry"),
                of="united-states",
            ),
        ),
    )


@pytest.fixture
def store(tmp_path: Path, findings: Findings) -> Path:
    """Return the folder of a store that holds the findings."""
    with open_store(tmp_path / "store") as opened:
        update(opened, [findings], RunInfo("0.1.0"))
    return tmp_path / "store"
