"""A value chosen by name on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import typer

_Value = TypeVar("_Value")


def choose(values: Mapping[str, _Value], name: str, *, option: str) -> _Value:
    """Return the value called `name`.

    Raises:
        typer.BadParameter: there is none; the message lists the names.
    """
    if name not in values:
        raise typer.BadParameter(f"{option} must be one of {', '.join(values)}, not {name!r}")
    return values[name]
