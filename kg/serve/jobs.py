"""What the processes that read the store can do, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from kg.serve.asking import answer_named, answer_query, bound_query
from kg.serve.graph_page import graph_page
from kg.serve.messages import Limits, Reply
from kg.serve.pages import health, home_page, resource
from kg.serve.searching import find_words
from kg.store.oxigraph import OxigraphStore

Work = Callable[[OxigraphStore, Limits, Mapping[str, Any]], Reply]
"""Makes the reply to a job out of the store."""

JOBS: Mapping[str, Work] = MappingProxyType(
    {
        "answer": answer_query,
        "bind": bound_query,
        "graph": graph_page,
        "health": health,
        "home": home_page,
        "named": answer_named,
        "resource": resource,
        "search": find_words,
    }
)
