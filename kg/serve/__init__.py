"""The graph over HTTP: SPARQL 1.1 for programs, pages for people. `serve` runs until it is stopped."""

from __future__ import annotations

from kg.serve.listening import serve
from kg.serve.messages import Limits
from kg.serve.settings import Settings

__all__ = ["Limits", "Settings", "serve"]
