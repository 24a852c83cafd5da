"""Rows as a pandas DataFrame (extra `pandas`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from kg.errors import AnalysisError


def load_pandas() -> Any:
    """Return the module pandas.

    Raises:
        AnalysisError: it is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise AnalysisError("pandas is not installed: pip install geostatements[pandas]") from error
    return pandas


def make_frame(columns: Sequence[str], rows: Iterable[Sequence[object]], *, days: Collection[str] = ()) -> Any:
    """Return a DataFrame with these columns; those of days become columns of times, to the second.

    Args:
        columns: names.
        rows: values.
        days: names of columns that hold days, or None; what holds days alone is found without.

    Raises:
        AnalysisError: pandas is not installed.
    """
    made = load_pandas().DataFrame(list(rows), columns=list(columns))
    for column in columns:
        values = made[column].dropna()
        if column in days or (len(values) and all(isinstance(value, date) for value in values)):
            made[column] = made[column].astype("datetime64[s]")
    return made
