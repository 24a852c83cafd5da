"""Consoles for data and for messages, and text that is safe to print on them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` with every character that could steer a terminal replaced; the length stays."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", " \n"))


def data_console() -> Console:
    """Return a console on standard output, as wide as the terminal, or as its content where it is piped."""
    return Console(highlight=False, markup=False, emoji=False, width=None if sys.stdout.isatty() else 120)


def note_console(*, quiet: bool = False) -> Console:
    """Return a console on standard error; with `quiet` it prints nothing."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False, quiet=quiet)


def note(console: Console, message: str) -> None:
    """Print one line, never broken by the width of the terminal."""
    console.print(Text(_one_line(message)), soft_wrap=True)


def print_error(message: str) -> None:
    """Print `kg: error: message` as one line on standard error."""
    note(note_console(), f"kg: error: {message}")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str | None = None) -> Table:
    """Return a table; cells are plain text. Columns without any name have no head line."""
    made = Table(
        *map(Column, map(Text, columns)),
        title=Text(title) if title else None,
        title_justify="left",
        show_header=any(columns),
    )
    for row in rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    return made


def _one_line(message: str) -> str:
    return clean(" ".join(message.split()))
