"""The report of an analysis as Markdown and as one HTML file: every row leads to the exact words behind it."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from kg.analyse.records import Corpus, Quote
from kg.analyse.tables import Cell, Table
from kg.resources import folder, policy_source
from kg.store.terms import holdable

MOST_ROWS = 25
MOST_SOURCES = 12
"""How many rows of a table, and how many sources of a row, a report shows; the CSV files hold all."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report shows."""

    title: str
    scope: str  # what was looked at, in one line
    tables: Sequence[Table]
    corpus: Corpus
    pictures: Sequence[tuple[Path, str]] = ()  # SVG beside the report, what it shows
    page: str = ""  # address of the page of the same store, if there is one


def markdown(report: Report) -> str:
    """Return the report as Markdown."""
    cited = _cited(report)
    parts = [f"# {_plain(report.title)}", _plain(report.scope), f"Definitions: {_DEFINITIONS}"]
    parts += [f"![{_plain(caption)}]({quote(path.name)})" for path, caption in report.pictures]
    for table in report.tables:
        parts.append(f"## {table.title}")
        if table.note:
            parts.append(_plain(table.note))
        parts.append(_markdown_table(table, cited))
        if len(table.rows) > MOST_ROWS:
            parts.append(f"{len(table.rows) - MOST_ROWS} more rows in `{table.name}.csv`.")
    parts.append("## The words")
    parts.append("\n".join(_markdown_quote(report, number, entry) for entry, number in _quotes(report.corpus, cited)))
    return "\n\n".join(parts) + "\n"


def html(report: Report) -> str:
    """Return the report as one HTML file, which holds its pictures and no script, and asks no network for anything."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    cited = _cited(report)
    style = (folder("analyse") / "report.css").read_text(encoding="utf-8")
    environment = Environment(loader=FileSystemLoader(folder("analyse")), autoescape=True, undefined=StrictUndefined)
    environment.filters["cell"] = _cell
    text = environment.get_template("report.html").render(
        report=report,
        style=Markup(style),  # our own file
        policy=(
            f"default-src 'none'; img-src data:; style-src {policy_source(style)}; base-uri 'none'; form-action 'none'"
        ),
        pictures=[(_data_address(path), caption) for path, caption in report.pictures],
        most=MOST_ROWS,
        most_sources=MOST_SOURCES,
        cited=cited,
        quotes=[_quote_fields(report, number, entry) for entry, number in _quotes(report.corpus, cited)],
        definitions=_DEFINITIONS,
    )
    return holdable(text)


_DEFINITIONS = "docs/analysis.md of geostatements"


def _cited(report: Report) -> dict[str, int]:
    """Return the number in the report of each statement that its rows name, in the order in which they come."""
    shown = (source for table in report.tables for row in table.rows[:MOST_ROWS] for source in row.sources)
    return {source: number for number, source in enumerate(dict.fromkeys(shown), 1)}


def _quotes(corpus: Corpus, cited: dict[str, int]) -> Iterable[tuple[Quote, int]]:
    return ((corpus.quotes.get(source, Quote(source, "")), number) for source, number in cited.items())


def _quote_fields(report: Report, number: int, entry: Quote) -> dict[str, Any]:
    speaker = report.corpus.name(entry.speaker) if entry.speaker else ("the article itself" if entry.claim else "")
    kind = "claim" if entry.claim else "statement"
    return {
        "number": number,
        "id": entry.id,
        "words": " ".join(entry.words.split()),
        "speaker": speaker,
        "article": " · ".join(part for part in (entry.title, entry.outlet, entry.day) if part),
        "url": entry.url if re.match(r"https?://", entry.url) else "",
        "page": f"{report.page}#{kind}={quote(entry.id)}" if report.page else "",
    }


def _markdown_table(table: Table, cited: dict[str, int]) -> str:
    if not table.rows:
        return "Nothing."
    lines = [f"| {' | '.join((*table.columns, 'words'))} |", f"|{'---|' * (len(table.columns) + 1)}"]
    for row in table.rows[:MOST_ROWS]:
        sources = [f"[{cited[source]}](#s{cited[source]})" for source in row.sources[:MOST_SOURCES]]
        more = [f"+{len(row.sources) - MOST_SOURCES}"] if len(row.sources) > MOST_SOURCES else []
        lines.append(f"| {' | '.join((*map(_plain, map(_cell, row.cells)), ' '.join(sources + more)))} |")
    return "\n".join(lines)


def _markdown_quote(report: Report, number: int, entry: Quote) -> str:
    fields = _quote_fields(report, number, entry)
    words, speaker, article = (_plain(fields[name]) for name in ("words", "speaker", "article"))
    where = f"[{article or entry.id}]({fields['page']})" if fields["page"] else article
    said = f"{speaker}: " if speaker else ""
    return f'- <a id="s{number}"></a>{number}. {said}“{words}” ({where or entry.id}; `{_plain(entry.id)}`)'


def _data_address(path: Path) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(path.read_bytes()).decode()}"


def _cell(cell: Cell) -> str:
    return f"{cell:g}" if isinstance(cell, float) else str(cell)


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is: articles are hostile."""
    line = holdable(" ".join(text.split()))
    return re.sub(r"([\\`*_\[\]<>|#!&])", r"\\\1", line).replace("\\&", "&amp;").replace("\\<", "&lt;")
