"""Questions to a store: SPARQL of one's own, or the named queries of `kg/queries/`, and answers as text.

`run_query` gives an `Answer`, which the functions of `FORMATS` write.
"""

from __future__ import annotations

from kg.query.answer import Answer, Term, Value
from kg.query.formats import FORMATS, format_csv, format_json, format_table
from kg.query.named import NamedQuery, Parameter, find_query, load_queries, read_query
from kg.query.names import find_actors, find_relations
from kg.query.run import run_query

__all__ = [
    "FORMATS",
    "Answer",
    "NamedQuery",
    "Parameter",
    "Term",
    "Value",
    "find_actors",
    "find_query",
    "find_relations",
    "format_csv",
    "format_json",
    "format_table",
    "load_queries",
    "read_query",
    "run_query",
]
