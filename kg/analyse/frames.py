"""Tables as pandas DataFrames (extra `pandas`)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kg.analyse.records import Corpus
from kg.analyse.tables import Table
from kg.errors import AnalysisError


def frame(table: Table) -> Any:
    """Return a table as a DataFrame; its last column, `sources`, holds tuples of ids of `Corpus.quotes`.

    Raises:
        AnalysisError: pandas is not installed.
    """
    rows = [(*row.cells, row.sources) for row in table.rows]
    return _pandas().DataFrame(rows, columns=[*table.columns, "sources"])


def position_frame(corpus: Corpus) -> Any:
    """Return all positions as a DataFrame, one row a claim and article.

    Raises:
        AnalysisError: pandas is not installed.
    """
    return _pandas().DataFrame([asdict(position) for position in corpus.positions])


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise AnalysisError("pandas is not installed: pip install geostatements[pandas]") from error
    return pandas
