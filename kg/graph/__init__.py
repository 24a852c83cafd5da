"""A store from Python: `Graph.open` gives statements, claims, evidence, actors and articles as records."""

from __future__ import annotations

from kg.graph.graph import Graph
from kg.graph.records import ActorRecord, ArticleRecord, ClaimRecord, EvidenceRecord, Records, StatementRecord

__all__ = ["ActorRecord", "ArticleRecord", "ClaimRecord", "EvidenceRecord", "Graph", "Records", "StatementRecord"]
