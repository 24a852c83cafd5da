"""The table of all actors: names, kind, offices with the days on which they were seen, and how often they occur."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.export.names import ActorName, read_actors, read_aliases
from kg.query import Value, run_query
from kg.query.cells import csv_lines
from kg.store import Store
from kg.store.files import replace_file

COUNTS = ("statements", "claims_from", "claims_to", "articles")
COLUMNS = ("actor", "iri", "kind", "label_en", "label_id", "aliases", "same_as", "offices", *COUNTS)
"""The columns, in order. `statements`: how many the actor made; `claims_from`, `claims_to`: how many have it as subject
or object, in whatever voice; `articles`: how many name it."""

_SAME = (
    "SELECT DISTINCT ?actor ?same { GRAPH ?graph { ?actor a gs:Actor ; schema:sameAs ?same } } ORDER BY ?actor ?same"
)
_OFFICES = """SELECT ?actor ?office ?of (MIN(?day) AS ?first) (MAX(?day) AS ?last) {
  GRAPH ?graph {
    ?fact a gs:OfficeHolding ; gs:subject ?actor ; gs:object ?post .
    ?post skos:prefLabel ?name .
    OPTIONAL { ?fact gs:of ?of }
    OPTIONAL { ?fact gs:seenOn ?day }
  }
  BIND(STR(?name) AS ?office)
} GROUP BY ?actor ?office ?of ORDER BY ?actor ?first ?office ?of"""
_COUNTED: Mapping[str, str] = {
    "statements": "?counted gs:speaker ?actor ; a gs:Statement",
    "claims_from": "?counted gs:subject ?actor ; a gs:Claim",
    "claims_to": "?counted gs:object ?actor ; a gs:Claim",
    "articles": "?actor a gs:Actor . ?counted a gs:Article",
}


def write_actors_csv(store: Store, path: Path) -> None:
    """Write `COLUMNS` and a row for each actor, in order of the IRIs, to `path`: UTF-8, RFC 4180, formulas guarded.

    Cells of several values join them with "; ". An office stands as "Foreign Minister of Norway 2024-03-04/2024-05-01"
    with the first and the last day on which an article saw it held.

    Raises:
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, csv_lines(_rows(store)))


def _rows(store: Store) -> Iterator[tuple[Value, ...]]:
    yield COLUMNS
    actors = read_actors(store)
    aliases, same = read_aliases(store), _same(store)
    offices = _offices(store, actors)
    counts = {name: _count(store, pattern) for name, pattern in _COUNTED.items()}
    for iri, actor in actors.items():
        others = [name for name in aliases.get(iri, ()) if name not in actor.labels.values()]
        yield (
            *(actor.id, iri, actor.kind, actor.labels.get("en", ""), actor.labels.get("id", "")),
            *map("; ".join, (others, same.get(iri, []), offices.get(iri, []))),
            *(counts[name].get(iri, 0) for name in COUNTS),
        )


def _same(store: Store) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for actor, iri in run_query(store, _SAME).rows:
        found[str(actor)].append(str(iri))
    return found


def _offices(store: Store, actors: Mapping[str, ActorName]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for actor, office, of, first, last in run_query(store, _OFFICES).rows:
        body = f" of {actors[str(of)].name}" if str(of) in actors else ""
        days = f" {first}/{last}" if first else ""
        found[str(actor)].append(f"{office}{body}{days}")
    return found


def _count(store: Store, pattern: str) -> Mapping[str, int]:
    query = f"SELECT ?actor (COUNT(DISTINCT ?counted) AS ?n) {{ GRAPH ?graph {{ {pattern} }} }} GROUP BY ?actor"
    return {str(actor): int(str(number)) for actor, number in run_query(store, query).rows}
