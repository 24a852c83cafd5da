"""What `kg search` found, as a table, CSV or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from types import MappingProxyType

from rich.table import Column, Table
from rich.text import Text

from kg.query.cells import write_csv
from kg.search import Hit, snippet
from kg.terminal.console import clean, data_console

_FOUND = "bold underline"
_NARRATED = ("claim", "fact")


def print_hits_table(hits: Sequence[Hit]) -> None:
    """Print a line a hit, the words that were found marked: in bold on a terminal, in brackets elsewhere."""
    console = data_console()
    made = Table(
        Column("who", ratio=2), Column("when", no_wrap=True), Column("words", ratio=6), Column("where", ratio=3)
    )
    for hit in hits:
        day = hit.date.isoformat() if hit.date else ""
        made.add_row(
            Text(clean(_who(hit))), Text(day), _words(hit, styled=console.is_terminal), Text(clean(_where(hit)))
        )
    console.print(made)


def print_hits_csv(hits: Sequence[Hit]) -> None:
    """Print RFC 4180 CSV with a head line; `marks` are the positions in `text`, as in "0-4 10-14"."""
    columns = [field.name for field in fields(Hit)]
    rows = (asdict(hit) | {"marks": " ".join(f"{start}-{end}" for start, end in hit.marks)} for hit in hits)
    print(write_csv(columns, [[row[column] for column in columns] for row in rows]), end="")


def print_hits_json(hits: Sequence[Hit]) -> None:
    """Print a JSON array with an object a hit."""
    print(json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=2, default=str))


def _who(hit: Hit) -> str:
    if hit.kind == "actor":
        return "(actor)"
    return hit.speaker or ("(narrator)" if hit.kind in _NARRATED else "(unnamed)")


def _where(hit: Hit) -> str:
    if hit.kind == "actor":
        return hit.id
    more = f" and {hit.articles - 1} more" if hit.articles > 1 else ""
    return hit.article + more


def _words(hit: Hit, *, styled: bool) -> Text:
    part = snippet(hit)
    if not styled:
        return Text(clean(part.marked()))
    text = Text(clean(part.text))
    for start, end in part.marks:
        text.stylize(_FOUND, start, end)
    return text


HITS: Mapping[str, Callable[[Sequence[Hit]], None]] = MappingProxyType(
    {"table": print_hits_table, "csv": print_hits_csv, "json": print_hits_json}
)
"""How hits are printed, by the name of the format."""
