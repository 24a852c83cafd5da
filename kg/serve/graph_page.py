"""The interactive page of the whole graph, made out of the store that is served."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kg.serve.messages import HTML, Limits, Reply
from kg.store.contract import Store


def graph_page(store: Store, _: Limits, __: Mapping[str, Any]) -> Reply:
    """Return the page that `kg view` writes.

    Raises:
        DataFileError: a file of the page is missing or malformed.
        StoreError: the store can't be read.
    """
    from kg.view import read_page_data, render_page

    return Reply(200, render_page(read_page_data(store)).encode(), HTML)
