"""Statements as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import get_args

from kg.graph.reading import Names, Resource, first_day, found, nodes, resources, values
from kg.graph.records import StatementRecord
from kg.graph.sources import Sources
from kg.graph.wanted import StatementsWanted, is_between, one_of, read_day, read_limit
from kg.model.extraction import StatementKind
from kg.query import find_actors
from kg.store import Store
from kg.store.mapping import value_name
from kg.store.namespaces import GS, RDFS

_KINDS = tuple(map(value_name, get_args(StatementKind)))
_SPEAKERS = (GS + "speaker", GS + "addressee", GS + "reportedBy")
_ALL = "SELECT DISTINCT ?statement { GRAPH ?graph { ?statement a gs:Statement } }"
_BY = "SELECT DISTINCT ?statement { VALUES ?actor { %s } GRAPH ?graph { ?statement gs:speaker ?actor } }"
_ABOUT = """SELECT DISTINCT ?statement { VALUES ?actor { %s } VALUES ?place { gs:subject gs:object }
  GRAPH ?graph { ?claim ?place ?actor ; gs:statedIn ?statement } }"""


def find_statements(store: Store, wanted: StatementsWanted, holding: frozenset[str] | None) -> set[str]:
    """Return the IRIs of what may be wanted: statements, of any kind and day, and what else may hold a text.

    Args:
        store: where to look.
        wanted: what is wanted.
        holding: the IRIs to choose from; None for all.

    Raises:
        StoreError: nobody has a name that was given.
    """
    parts = [] if holding is None else [set(holding)]
    if (speaker := wanted.get("speaker")) is not None:
        parts.append(found(store, _BY % nodes(find_actors(store, speaker))))
    if (actor := wanted.get("about")) is not None:
        parts.append(found(store, _ABOUT % nodes(find_actors(store, actor))))
    return set.intersection(*parts) if parts else found(store, _ALL)


def read_statements(
    store: Store, names: Names, iris: Iterable[str], wanted: StatementsWanted
) -> Iterator[StatementRecord]:
    """Yield the statements with these IRIs that are of the kind and time that is wanted, by day and id.

    Raises:
        StoreError: the kind, a day or the limit is malformed.
    """
    given = wanted.get("kind")
    kind = one_of("kind", None if given is None else value_name(given), _KINDS)
    since, until = read_day("since", wanted.get("since")), read_day("until", wanted.get("until"))
    limit = read_limit(wanted.get("limit"))
    kinds = values(store, iris, "gs:kind")
    some = {iri for iri, terms in kinds.items() if kind is None or GS + kind in {term.text for term in terms}}
    days = _days(store, some)
    kept = [iri for iri in some if is_between(days[iri], since, until)]
    kept.sort(key=lambda iri: (days[iri] is None, days[iri] or 0, iri))
    kept = kept[:limit]
    read, sources = resources(store, kept), Sources(store, kept)
    names.load(text for iri in kept for name in _SPEAKERS for text in read[iri].texts(name))
    for iri in kept:
        yield _record(store, names, read[iri], sources)


def _days(store: Store, iris: Iterable[str]) -> dict[str, date | None]:
    """Return when statements were said, else when the first article with them appeared."""
    said = {iri: first_day(terms) for iri, terms in values(store, iris, "gs:statedOn").items()}
    undated = [iri for iri in iris if said.get(iri) is None]
    sources = Sources(store, undated)
    return {iri: said.get(iri) or sources.day(iri) for iri in iris}


def _record(store: Store, names: Names, one: Resource, sources: Sources) -> StatementRecord:
    speaker, content = one.text(GS + "speaker"), one.terms(GS + "content")
    return StatementRecord(
        id=store.identifiers.identifier(one.iri),
        iri=one.iri,
        kind=one.text(GS + "kind").removeprefix(GS),
        speaker=names[speaker],
        speaker_id=store.identifiers.identifier(speaker),
        speaker_text=one.text(GS + "speakerText"),
        content=content[0].text if content else "",
        language=(content[0].language or "") if content else "",
        topic=one.text(RDFS + "label"),
        date=one.day(GS + "statedOn") or sources.day(one.iri),
        cue=one.text(GS + "cue"),
        certainty=one.number(GS + "certainty") or 0.0,
        addressee=names[one.text(GS + "addressee")],
        reported_by=names[one.text(GS + "reportedBy")],
        articles=sources.articles(one.iri),
    )
