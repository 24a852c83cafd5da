"""Where the graph lives: named graphs in an RDF dataset.

`open_store` gives a `Store`; `update` writes findings into it; `write_trig` and `write_turtle` write files.
"""

from __future__ import annotations

from kg.store.contract import Answer, Change, Store
from kg.store.correcting import Standing, add_corrections, remove_corrections, standings
from kg.store.correction_file import read_correction_file
from kg.store.files import write_trig, write_turtle
from kg.store.identifiers import DEFAULT_BASE, Identifiers
from kg.store.opening import BACKENDS, open_store
from kg.store.oxigraph import OxigraphStore
from kg.store.run import RunInfo, reproducible_time
from kg.store.updating import Summary, remove_article, remove_articles, update

__all__ = [
    "BACKENDS",
    "DEFAULT_BASE",
    "Answer",
    "Change",
    "Identifiers",
    "OxigraphStore",
    "RunInfo",
    "Standing",
    "Store",
    "Summary",
    "add_corrections",
    "open_store",
    "read_correction_file",
    "remove_article",
    "remove_articles",
    "remove_corrections",
    "reproducible_time",
    "standings",
    "update",
    "write_trig",
    "write_turtle",
]
