"""The scores of an evaluation as a table."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.table import Table

from kg.terminal.console import data_console, table

if TYPE_CHECKING:
    from kg.evaluate import Difference

_PER_RELATION = "relation:"


def print_scores(
    scores: Mapping[str, Mapping[str, Any]], differences: Sequence[Difference] | None, *, as_json: bool
) -> None:
    """Print scores and, unless it is None, the list of differences: as tables, or as JSON.

    The JSON is that of the scores alone or, with differences, an object of `scores` and `differences`.
    """
    if as_json:
        whole = scores if differences is None else {"scores": scores, "differences": list(map(asdict, differences))}
        print(json.dumps(whole, ensure_ascii=False, indent=2))
        return
    console = data_console()
    console.print(_scores_table(scores))
    console.print(_relations_table(scores))
    if differences is not None:
        console.print(_differences_table(differences))


def _scores_table(scores: Mapping[str, Mapping[str, Any]]) -> Table:
    """Return a row for each figure and a column for each group of articles; single relations have their own table.

    Args:
        scores: by group ("id", "en", "all"), as `kg.evaluate.score` gives them.
    """
    groups = sorted(scores)
    figures = dict.fromkeys(name for group in groups for name in scores[group] if not name.startswith(_PER_RELATION))
    return table(("", *groups), ((name, *_row(name, groups, scores)) for name in figures))


def _relations_table(scores: Mapping[str, Mapping[str, Any]]) -> Table:
    """Return a row for each relation that gold has or that was found, and a column for each group of articles."""
    groups = sorted(scores)
    names = sorted({name for group in groups for name in scores[group] if name.startswith(_PER_RELATION)})
    rows = ((name.removeprefix(_PER_RELATION), *_row(name, groups, scores)) for name in names)
    return table(("relation", *groups), rows)


def _differences_table(differences: Iterable[Difference]) -> Table:
    """Return a row for each thing that was missed, found too much, or given to another speaker."""
    rows = (
        (item.article, item.part, item.kind, f"{item.what} (right: {item.expected})" if item.expected else item.what)
        for item in differences
    )
    return table(("article", "part", "kind", "what"), rows)


def _row(name: str, groups: list[str], scores: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for group in groups:
        value = scores[group].get(name)
        if isinstance(value, Mapping):
            yield f"F1 {_figure(value['f1'])} (P {_figure(value['p'])} R {_figure(value['r'])})"
        else:
            yield _figure(value)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
