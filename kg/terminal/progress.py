"""A progress bar on standard error, shown on a terminal alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kg.terminal.console import clean, note_console

_NAME_LENGTH = 50


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[Callable[[str, int], None] | None]:
    """Give a function that shows the article just done and how many have been; None where nothing is to be shown."""
    console = note_console(quiet=quiet)
    if quiet or not console.is_terminal:
        yield None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} articles", markup=False),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda source, done: bar.update(task, completed=done, description=clean(source)[-_NAME_LENGTH:])
