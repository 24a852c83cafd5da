"""Pictures for a paper: the signed network, the strongest agreement and conflict, and their course through time.

matplotlib draws them (extra `plots`). Blue and unbroken is for, orange and dashed against, so that print without
colour tells them apart too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.analyse.balance import signed_network
from kg.analyse.records import Corpus
from kg.analyse.tables import Settings, Table, agreement, conflict, time_windows

FOR, AGAINST, GREY = "#1f6fc0", "#cc4b14", "#6d7682"
SHAPES = {"State": "s", "Person": "o", "IGO": "D", "Organization": "h", "ArmedGroup": "^", "Place": "v"}
MOST_ACTORS, MOST_PAIRS = 60, 12


def can_plot() -> bool:
    """Return whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


def write_plots(corpus: Corpus, settings: Settings, folder: Path) -> Iterator[tuple[Path, str]]:
    """Write each picture that has something to show as PNG and SVG; yield the path of the SVG and what it shows.

    The same corpus gives the same files.
    """
    from matplotlib import rc_context

    with rc_context({"svg.hashsalt": "kg", "svg.fonttype": "none", "font.size": 9}):
        for name, caption, draw in _PLOTS:
            figure = draw(corpus, settings)
            if figure is None:
                continue
            figure.savefig(folder / f"{name}.svg", metadata={"Date": None}, bbox_inches="tight")
            figure.savefig(folder / f"{name}.png", dpi=200, metadata={"Software": None}, bbox_inches="tight")
            yield folder / f"{name}.svg", caption


def _network(corpus: Corpus, settings: Settings) -> Any:
    import networkx

    del settings
    whole = signed_network(corpus)
    heaviest = sorted(whole, key=lambda actor: (-whole.degree(actor, weight="weight"), actor))[:MOST_ACTORS]
    network = networkx.Graph(whole.subgraph(sorted(heaviest)))
    if not network.number_of_edges():
        return None
    figure, axes = _figure(9, 7)
    places = networkx.spring_layout(network, seed=7, k=2.2 / max(1, len(network)) ** 0.5, iterations=200, weight=None)
    for one, other, edge in sorted(network.edges(data=True), key=lambda entry: entry[:2]):
        colour = {1: FOR, -1: AGAINST}.get(edge["sign"], GREY)
        style = {1: "-", -1: (0, (4, 2))}.get(edge["sign"], ":")
        ends = zip(places[one], places[other], strict=True)
        axes.plot(*ends, color=colour, linestyle=style, linewidth=0.8 + 0.5 * edge["weight"] ** 0.5, zorder=1)
    for actor in sorted(network):
        x, y = places[actor]
        kind = network.nodes[actor]["kind"]
        axes.scatter([x], [y], marker=SHAPES.get(kind, "o"), s=60, color="#24415f", edgecolor="white", zorder=2)
        axes.annotate(_plain(corpus.name(actor)), (x, y), (0, -11), textcoords="offset points", ha="center", fontsize=7)
    axes.plot([], [], color=FOR, label="for")
    axes.plot([], [], color=AGAINST, linestyle=(0, (4, 2)), label="against")
    axes.plot([], [], color=GREY, linestyle=":", label="as much for as against")
    axes.legend(frameon=False, loc="upper left", fontsize=8)
    axes.set_axis_off()
    return figure


def _pairs(corpus: Corpus, settings: Settings) -> Any:
    tables = (agreement(corpus, settings), FOR, ""), (conflict(corpus, settings), AGAINST, "//")
    if not any(table.rows for table, *_ in tables):
        return None
    figure, axes = _figure(8, 0.6 + 0.26 * sum(min(MOST_PAIRS, len(table.rows)) for table, *_ in tables))
    labels: list[str] = []
    for table, colour, hatch in tables:
        rows = table.rows[:MOST_PAIRS]
        places = range(len(labels), len(labels) + len(rows))
        widths = [row.cells[2] for row in rows]
        axes.barh(places, widths, color=colour, hatch=hatch, edgecolor="white", label=table.name)
        labels += [_plain(f"{row.cells[0]} – {row.cells[1]}") for row in rows]
    axes.set_yticks(range(len(labels)), labels)
    axes.invert_yaxis()
    axes.set_xlabel(f"weight (normalisation: {settings.normalisation})")
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _course(corpus: Corpus, settings: Settings) -> Any:
    table: Table = time_windows(corpus, settings)
    if len(table.rows) < 2:
        return None
    figure, axes = _figure(8, 3)
    starts = [str(row.cells[0]) for row in table.rows]
    axes.plot(starts, [row.cells[4] for row in table.rows], color=FOR, marker="o", label="agreement")
    axes.plot(starts, [row.cells[5] for row in table.rows], color=AGAINST, marker="s", linestyle="--", label="conflict")
    step = max(1, len(starts) // 8)
    axes.set_xticks(range(0, len(starts), step), starts[::step])
    axes.set_ylabel("sum of weights")
    axes.legend(frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _figure(width: float, height: float) -> tuple[Any, Any]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    return figure, figure.subplots()


def _plain(text: str) -> str:
    """Return a short label without matplotlib's own markup, which dollar signs begin."""
    short = text if len(text) <= 60 else f"{text[:59]}…"
    return "".join(sign if sign.isprintable() else " " for sign in short).replace("$", r"\$")


_PLOTS: tuple[tuple[str, str, Callable[[Corpus, Settings], Any]], ...] = (
    ("network", "Who is for and against whom", _network),
    ("pairs", "The strongest agreement and conflict", _pairs),
    ("course", "Agreement and conflict through time", _course),
)
