"""Tables as pandas DataFrames (extra `pandas`)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kg.analyse.records import Corpus
from kg.analyse.tables import Table
from kg.query.frames import load_pandas


def frame(table: Table) -> Any:
    """Return a table as a DataFrame; its last column, `sources`, holds tuples of ids of `Corpus.quotes`.

    Raises:
        AnalysisError: pandas is not installed.
    """
    rows = [(*row.cells, row.sources) for row in table.rows]
    return load_pandas().DataFrame(rows, columns=[*table.columns, "sources"])


def position_frame(corpus: Corpus) -> Any:
    """Return all positions as a DataFrame, one row a claim and article.

    Raises:
        AnalysisError: pandas is not installed.
    """
    return load_pandas().DataFrame([asdict(position) for position in corpus.positions])
