"""Knowledge graphs of attributed statements, from Indonesian and English news."""

import typing as _typing

from kg.errors import AnnotationError, DataFileError, KgError, ReadError, ResolveError, ShapeError, StoreError
from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Statement
from kg.version import __version__

if _typing.TYPE_CHECKING:
    from kg.graph import Graph

__all__ = [
    "Actor",
    "AnnotationError",
    "Article",
    "Claim",
    "DataFileError",
    "Evidence",
    "Fact",
    "Findings",
    "Graph",
    "KgError",
    "ReadError",
    "ResolveError",
    "ShapeError",
    "Statement",
    "StoreError",
    "__version__",
]


def __getattr__(name: str) -> object:
    """Return `Graph`, which is loaded when it is first asked for, so that `import kg` stays light."""
    if name == "Graph":
        from kg.graph import Graph

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return all names, those that are not loaded yet among them."""
    return sorted({*globals(), *__all__})
