"""One analysis written to a folder: tables, networks, pictures and a report."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.analyse.balance import signed_network
from kg.analyse.diff import difference, is_store, is_time, stretch
from kg.analyse.measures import relation_network
from kg.analyse.networks import Aggregation, actor_network, outlet_voices, speaker_topics
from kg.analyse.plots import can_plot, write_plots
from kg.analyse.read import read_corpus
from kg.analyse.records import Corpus
from kg.analyse.report import Report, html, markdown
from kg.analyse.tables import TABLES, Settings, Table, to_csv
from kg.errors import AnalysisError, StoreError
from kg.store import open_store
from kg.store.files import replace_file

if TYPE_CHECKING:
    import networkx

AGGREGATIONS: tuple[Aggregation, ...] = ("agreement", "conflict", "subtract")


def networks(corpus: Corpus, settings: Settings) -> dict[str, networkx.Graph[str]]:
    """Return all networks by name: agreement, conflict, subtract, signed, relations, topics, outlets."""
    found: dict[str, Any] = {
        name: actor_network(corpus, name, normalisation=settings.normalisation, by=settings.by) for name in AGGREGATIONS
    }
    return found | {
        "signed": signed_network(corpus),
        "relations": relation_network(corpus),
        "topics": speaker_topics(corpus),
        "outlets": outlet_voices(corpus),
    }


def measure(corpus: Corpus, settings: Settings, names: Sequence[str] = ()) -> tuple[Table, ...]:
    """Return the tables with these names, or all, in the order of `TABLES`."""
    return tuple(make(corpus, settings) for name, make in TABLES.items() if not names or name in names)


def write_analysis(corpus: Corpus, out: Path, settings: Settings, *, scope: str = "") -> tuple[Path, ...]:
    """Write all tables as CSV, all networks as GraphML, pictures as PNG and SVG, and the report as Markdown and HTML.

    Pictures are left out where matplotlib is missing. If a `graph.html` stands in `out` or in the folder above it, the
    report links each statement to it.

    Raises:
        StoreError: a file can't be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        return tuple(_write(corpus, out, settings, scope))
    except OSError as error:
        raise StoreError(f"{out}: the analysis can't be written ({error.strerror}); choose another place") from error


def compare(one: str, other: str, store: str) -> Table:
    """Return what differs between A and B: each a store, a stretch of time in `store`, or the name of an outlet in it.

    Raises:
        AnalysisError: nothing was said in that time or outlet.
        StoreError: a store can't be read.
    """
    return difference(_corpus(one, store), _corpus(other, store))


def _corpus(wanted: str, store: str) -> Corpus:
    if is_store(wanted):
        with open_store(wanted, read_only=True) as opened:
            return read_corpus(opened)
    with open_store(store, read_only=True) as opened:
        whole = read_corpus(opened)
    if is_time(wanted):
        since, until = stretch(wanted)
        return whole.part(since=since, until=until)
    part = whole.part(outlet=wanted)
    if not (part.positions or part.sayings):
        known = ", ".join(sorted({item.outlet for item in whole.sayings if item.outlet})) or "none"
        raise AnalysisError(f"{wanted!r} is no store, stretch of time or outlet; outlets of {store}: {known}")
    return part


def _write(corpus: Corpus, out: Path, settings: Settings, scope: str) -> Iterator[Path]:
    import networkx

    tables = measure(corpus, settings)
    for table in tables:
        yield _text(out / f"{table.name}.csv", to_csv(table))
    for name, network in networks(corpus, settings).items():
        yield _text(out / f"{name}.graphml", "\n".join(networkx.generate_graphml(_for_xml(network))) + "\n")
    pictures = tuple(write_plots(corpus, settings, out)) if can_plot() else ()
    yield from (path for path, _ in pictures)
    report = Report(
        "Who says what about whom: an analysis", scope or _scope(corpus), tables, corpus, pictures, _page(out)
    )
    yield _text(out / "report.md", markdown(report))
    yield _text(out / "report.html", html(report))


def _for_xml(network: networkx.Graph[str]) -> networkx.Graph[str]:
    """Return the network without the characters that XML can't hold."""
    import networkx

    def fit(value: object) -> object:
        if not isinstance(value, str):
            return value
        return "".join(sign if sign.isprintable() and not "\ud800" <= sign <= "\udfff" else " " for sign in value)

    whole = networkx.relabel_nodes(network, fit)
    for _, attributes in whole.nodes(data=True):
        attributes.update({key: fit(value) for key, value in attributes.items()})
    for _, _, attributes in whole.edges(data=True):
        attributes.update({key: fit(value) for key, value in attributes.items()})
    return whole


def _scope(corpus: Corpus) -> str:
    articles = {item.article for item in corpus.sayings} | {item.article for item in corpus.positions}
    days = sorted(
        {item.day for item in corpus.sayings if item.day} | {item.day for item in corpus.positions if item.day}
    )
    time = f", {days[0]} to {days[-1]}" if days else ""
    return f"{len(corpus.sayings)} statements and {len(corpus.positions)} positions in {len(articles)} articles{time}."


def _page(out: Path) -> str:
    for place in (out, out.resolve().parent):
        if (place / "graph.html").is_file():
            return os.path.relpath(place / "graph.html", out).replace(os.sep, "/")
    return ""


def _text(path: Path, text: str) -> Path:
    replace_file(path, [text])
    return path
