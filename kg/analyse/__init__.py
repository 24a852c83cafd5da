"""Measures of who agrees with whom, who is against whom, and who turned, each leading back to the exact words.

`read_corpus` reads a store; `actor_network` and its sisters give networkx graphs, `measure` tables, `frame` DataFrames.
"""

from __future__ import annotations

from kg.analyse.analysis import compare, measure, networks, write_analysis
from kg.analyse.balance import balance, camps, signed_network, triads
from kg.analyse.changes import position_changes, windows
from kg.analyse.diff import difference
from kg.analyse.frames import frame, position_frame
from kg.analyse.measures import communities, relation_network, standings
from kg.analyse.networks import NORMALISATIONS, actor_network, outlet_voices, speaker_topics
from kg.analyse.read import read_corpus
from kg.analyse.records import Corpus, Position, Quote, Saying
from kg.analyse.tables import TABLES, Row, Settings, Table, to_csv

__all__ = [
    "NORMALISATIONS",
    "TABLES",
    "Corpus",
    "Position",
    "Quote",
    "Row",
    "Saying",
    "Settings",
    "Table",
    "actor_network",
    "balance",
    "camps",
    "communities",
    "compare",
    "difference",
    "frame",
    "measure",
    "networks",
    "outlet_voices",
    "position_changes",
    "position_frame",
    "read_corpus",
    "relation_network",
    "signed_network",
    "speaker_topics",
    "standings",
    "to_csv",
    "triads",
    "windows",
    "write_analysis",
]
