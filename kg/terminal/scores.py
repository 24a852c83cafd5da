"""The scores of an evaluation as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.table import Table

from kg.terminal.console import table

_PER_RELATION = "relation:"


def scores_table(scores: Mapping[str, Mapping[str, Any]]) -> Table:
    """Return a row for each figure and a column for each group of articles; single relations are left to JSON.

    Args:
        scores: by group ("id", "en", "all"), as `kg.evaluate.score` gives them.
    """
    groups = sorted(scores)
    figures = dict.fromkeys(name for group in groups for name in scores[group] if not name.startswith(_PER_RELATION))
    return table(("", *groups), ((name, *_row(name, groups, scores)) for name in figures))


def _row(name: str, groups: list[str], scores: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for group in groups:
        value = scores[group].get(name)
        if isinstance(value, Mapping):
            yield f"F1 {_figure(value['f1'])} (P {_figure(value['p'])} R {_figure(value['r'])})"
        else:
            yield _figure(value)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
