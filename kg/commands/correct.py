"""`kg correct`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from kg.store import Standing


def correct(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="A table (CSV) or Turtle with corrections.")
    ] = None,
    list_them: Annotated[bool, typer.Option("--list", help="List the corrections that the store remembers.")] = False,
    remove: Annotated[
        list[int] | None, typer.Option("--remove", metavar="N", help="Take out correction N of the list.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take out all corrections that are not in FILE.")] = False,
    form: Annotated[Literal["table", "csv"], typer.Option("--format", help="Form of the list.")] = "table",
    store: Annotated[
        str,
        typer.Option("--store", metavar="DIR|URL", help="The store that kg build wrote: a folder or a SPARQL server."),
    ] = ("outputs/store"),
) -> None:
    """Put right what is wrong in the graph: wrong speakers, relations, actors. Every later build keeps to it.

    Example: kg correct corrections.csv --store outputs/store
    """
    from kg.store import open_store, remove_corrections, standings
    from kg.terminal import note, note_console

    if sum((file is not None, list_them, bool(remove))) != 1 or (replace and file is None):
        raise typer.BadParameter("give one of FILE, --list and --remove N; --replace goes with FILE")
    if list_them:
        with open_store(store, read_only=True) as opened:
            _print(standings(opened), form)
        return
    messages = note_console(quiet=context.obj)
    if file is not None:
        _apply(file, store, form, replace=replace, quiet=context.obj)
    else:
        with open_store(store, create=False) as opened:
            for gone in remove_corrections(opened, remove or ()):
                note(messages, f"kg: taken out: {gone.kind} {gone.was or gone.text}")
    note(messages, "kg: files made from the store are as they were: renew them with kg view and kg export")


def _apply(file: Path, location: str, form: str, *, replace: bool, quiet: bool) -> None:
    """Apply a file to a store and tell what each of its corrections has changed."""
    from kg.store import add_corrections, open_store, read_correction_file, standings
    from kg.terminal import note, note_console

    messages = note_console(quiet=quiet)
    new = read_correction_file(file)
    own = {given.correction.id for given in new}
    with open_store(location, create=False) as opened:
        articles = add_corrections(opened, new, replace=replace)
        found = [standing for standing in standings(opened) if standing.correction.id in own]
    _print(found, form)
    rows = "1 correction" if len(own) == 1 else f"{len(own)} corrections"
    changed = "1 article has" if articles == 1 else f"{articles} articles have"
    note(messages, f"kg: {rows} in {file}; {changed} changed")
    for standing in found:
        if not standing.articles:
            row = standing.correction
            about = f"{row.kind} {row.was or row.text}" + (f" in {row.article}" if row.article else "")
            why = "changes nothing in the store; right for articles to come, else check its words"
            note(messages, f"kg: waiting: no. {standing.number}, {about}: {why}")


def _print(rows: Iterable[Standing], form: str) -> None:
    from kg.correct import COLUMNS
    from kg.query.cells import csv_lines
    from kg.terminal import data_console, table

    cells = [
        (
            standing,
            (
                row.kind,
                row.article,
                row.text,
                row.was,
                row.becomes,
                row.by,
                row.on.isoformat() if row.on else "",
                row.why,
            ),
        )
        for standing in rows
        for row in (standing.correction,)
    ]
    if form == "csv":
        print("".join(csv_lines([COLUMNS, *(values for _, values in cells)])), end="")
        return
    shown = ((str(standing.number), str(standing.articles), *values) for standing, values in cells)
    data_console().print(table(("no.", "articles", *COLUMNS), shown))
