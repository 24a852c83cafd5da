"""Knowledge graphs of attributed statements, from Indonesian and English news."""

from kg.errors import AnnotationError, DataFileError, KgError, ReadError, ResolveError, ShapeError, StoreError
from kg.model import Actor, Article, Claim, Evidence, Fact, Findings, Statement
from kg.version import __version__

__all__ = [
    "Actor",
    "AnnotationError",
    "Article",
    "Claim",
    "DataFileError",
    "Evidence",
    "Fact",
    "Findings",
    "KgError",
    "ReadError",
    "ResolveError",
    "ShapeError",
    "Statement",
    "StoreError",
    "__version__",
]
