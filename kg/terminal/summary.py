"""What a build did, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from rich.table import Table

from kg.read import Skipped
from kg.terminal.console import table


class Summary(Protocol):
    """The figures of a build."""

    @property
    def articles(self) -> int:
        """How many articles were read."""

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The inputs that could not be read."""

    @property
    def statements(self) -> int:
        """How many statements they hold."""

    @property
    def claims(self) -> int:
        """How many claims."""

    @property
    def facts(self) -> int:
        """How many facts."""

    @property
    def actors(self) -> int:
        """How many actors speak, act or are acted on."""

    @property
    def superseded(self) -> int:
        """How many former versions of articles they took the place of."""

    @property
    def corrections(self) -> int:
        """How many corrections by people the store remembers."""

    @property
    def waiting(self) -> int:
        """How many of these change nothing yet."""

    @property
    def files(self) -> Sequence[Path]:
        """The files that were written."""

    @property
    def store(self) -> str:
        """Where the graph lives."""

    @property
    def seconds(self) -> float:
        """How long it took."""


def summary_table(summary: Summary) -> Table:
    """Return the closing table of `kg build`."""
    return table(("", ""), _rows(summary))


def _rows(summary: Summary) -> Iterator[tuple[str, str]]:
    yield "articles", f"{summary.articles:,}"
    for name in ("statements", "claims", "facts", "actors"):
        yield name, f"{getattr(summary, name):,}"
    if summary.superseded:
        yield "superseded", f"{summary.superseded:,}"
    if summary.corrections:
        waiting = f" ({summary.waiting:,} waiting: kg correct --list)" if summary.waiting else ""
        yield "corrections", f"{summary.corrections:,}{waiting}"
    for skipped in summary.skipped:
        yield "skipped", skipped.reason
    for path in summary.files:
        yield "written", str(path)
    yield "store", summary.store
    yield "seconds", f"{summary.seconds:.1f}"
