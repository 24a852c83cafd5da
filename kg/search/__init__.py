"""Full-text search over quotes, labels and names: `open_index` gives an index, `search` the hits."""

from __future__ import annotations

from kg.search.hits import Hit, Scope, Where, holders, search
from kg.search.index import SearchIndex, open_index
from kg.search.snippets import Snippet, snippet

__all__ = ["Hit", "Scope", "SearchIndex", "Snippet", "Where", "holders", "open_index", "search", "snippet"]
