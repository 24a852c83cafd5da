"""The graph as files for other tools, each written whole or not at all, the same store always giving the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from kg.export.actors import write_actors_csv
from kg.export.claims import write_claims_csv
from kg.export.evidence import write_evidence_csv
from kg.export.ftm import write_ftm
from kg.export.jsonld import write_jsonld
from kg.export.network import actor_network, write_gexf, write_graphml
from kg.export.plover import write_plover
from kg.export.rdf import write_nquads, write_rdfxml
from kg.export.statements import write_statements_csv
from kg.export.triple_terms import write_trig12
from kg.store import Store
from kg.store.files import write_trig, write_turtle

__all__ = [
    "FORMATS",
    "Writer",
    "actor_network",
    "write_actors_csv",
    "write_claims_csv",
    "write_evidence_csv",
    "write_ftm",
    "write_gexf",
    "write_graphml",
    "write_jsonld",
    "write_nquads",
    "write_plover",
    "write_rdfxml",
    "write_statements_csv",
    "write_trig",
    "write_trig12",
    "write_turtle",
]

Writer = Callable[[Store, Path], None]
"""Writes a store to a file. Raises StoreError where either fails."""

FORMATS: Mapping[str, Writer] = MappingProxyType(
    {
        "ttl": write_turtle,
        "trig": write_trig,
        "trig12": write_trig12,
        "nq": write_nquads,
        "jsonld": write_jsonld,
        "rdfxml": write_rdfxml,
        "graphml": write_graphml,
        "gexf": write_gexf,
        "csv": write_statements_csv,
        "claims.csv": write_claims_csv,
        "actors.csv": write_actors_csv,
        "evidence.csv": write_evidence_csv,
        "plover": write_plover,
        "ftm": write_ftm,
    }
)
"""How a store is written, by the name of the format; `docs/exports.md` says what each holds."""
