"""`kg analyse` and `kg diff`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from kg.analyse import Table

ROWS = 10  # of each table, where several are printed

StorePath = Annotated[
    str, typer.Option("--store", metavar="DIR|URL", help="The store that kg build wrote: a folder or a SPARQL server.")
]
Form = Annotated[Literal["table", "csv"], typer.Option("--format", help="Form of the tables.")]


def analyse(
    measures: Annotated[
        list[str] | None, typer.Argument(metavar="[MEASURE]...", help="Tables to print in whole; else some of all.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write tables, networks, pictures and report there.")
    ] = None,
    during: Annotated[
        str, typer.Option("--during", metavar="TIME", help="2015, 2015-09 or 2015-09-01..2015-09-26.")
    ] = "",
    outlet: Annotated[str, typer.Option("--outlet", help="One outlet only.")] = "",
    by: Annotated[
        Literal["actors", "claims"], typer.Option("--by", help="On what actors take sides: other actors, or claims.")
    ] = "actors",
    normalisation: Annotated[
        Literal["none", "average", "jaccard", "cosine"], typer.Option("--normalisation", help="Of the weights.")
    ] = "average",
    window: Annotated[int, typer.Option("--window", metavar="DAYS", min=1, help="Length of time windows.")] = 30,
    form: Form = "table",
    store: StorePath = "outputs/store",
) -> None:
    """Measure who agrees with whom, who is against whom, who turned, and which outlet carries whose voice.

    Measures: agreement, conflict, signed, triads, centrality, communities, changes, topics, outlets, windows.

    Example: kg analyse agreement --during 2015-09 --normalisation jaccard
    """
    from kg.analyse import TABLES, Settings, measure, read_corpus, write_analysis
    from kg.analyse.diff import stretch
    from kg.store import open_store
    from kg.terminal import choose, note, note_console

    for name in measures or ():
        choose(TABLES, name, option="MEASURE")
    since, until = stretch(during) if during else ("", "")
    with open_store(store, read_only=True) as opened:
        corpus = read_corpus(opened).part(since=since, until=until, outlet=outlet)
    settings = Settings(normalisation, by, window)
    if out is not None:
        files = write_analysis(corpus, out, settings)
        note(note_console(), f"kg: wrote {len(files)} files; open {out / 'report.html'}")
        return
    _print(measure(corpus, settings, measures or ()), form, None if measures else ROWS)


def diff(
    one: Annotated[str, typer.Argument(metavar="A", help="A store, a time (2015-09), or the name of an outlet.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The same, to compare with.")],
    form: Form = "table",
    store: StorePath = "outputs/store",
) -> None:
    """Show what differs between A and B: who turned, and what only one of them holds.

    Example: kg diff 2015-01..2015-06 2015-07..2015-12
    """
    from kg.analyse import compare

    _print([compare(one, other, store)], form, None)


def _print(tables: list[Table] | tuple[Table, ...], form: str, most: int | None) -> None:
    from kg.analyse import to_csv
    from kg.terminal import data_console, table

    if form == "csv":
        print("\n".join(map(to_csv, tables)), end="")
        return
    console = data_console()
    for made in tables:
        shown = made.rows[:most]
        rows = ([f"{cell:g}" if isinstance(cell, float) else str(cell) for cell in row.cells] for row in shown)
        console.print(table(made.columns, rows, title=made.title))
        rest = len(made.rows) - len(shown)
        notes = [made.note, f"{rest} more: kg analyse {made.name}" if rest else ""]
        console.print(" ".join(filter(None, notes)) or ("" if made.rows else "Nothing."))
