"""Claims as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import get_args

from kg.errors import StoreError
from kg.graph.reading import Names, Resource, found, nodes, resources, values
from kg.graph.records import ClaimRecord
from kg.graph.sources import Sources
from kg.graph.wanted import ClaimsWanted, is_between, one_of, read_day, read_limit
from kg.model import Modality, Polarity
from kg.query import Term, find_actors, find_relations
from kg.store import Store
from kg.store.namespaces import GS

_CLAIMS = "SELECT DISTINCT ?claim { %s GRAPH ?graph { %s ?claim a gs:Claim } }"
_BY = """SELECT DISTINCT ?claim { VALUES ?actor { %s }
  GRAPH ?graph { ?statement gs:speaker ?actor . ?claim gs:statedIn ?statement } }"""

NARRATOR, UNNAMED = "narrator", "unnamed"
"""Who claims what an article says in its own voice, and what somebody says whom nobody can name."""


def find_claims(store: Store, wanted: ClaimsWanted) -> set[str]:
    """Return the IRIs of the claims that are wanted, whenever they were made.

    Raises:
        StoreError: nobody has a name that was given, or there is no such relation, polarity or modality.
    """
    polarity = one_of("polarity", wanted.get("polarity"), get_args(Polarity))
    modality = one_of("modality", wanted.get("modality"), get_args(Modality))
    values, pattern = "", ""
    for name, actor in (("subject", wanted.get("subject")), ("object", wanted.get("object"))):
        if actor is not None:
            values += f"VALUES ?{name} {{ {nodes(find_actors(store, actor))} }} "
            pattern += f"?claim gs:{name} ?{name} . "
    if (relation := wanted.get("relation")) is not None:
        values += f"VALUES ?relation {{ {nodes(find_relations(store, relation))} }} "
        pattern += "?claim gs:relation ?relation . "
    for name, value in (("polarity", polarity), ("modality", modality)):
        if value:
            pattern += f"?claim gs:{name} gs:{value} . "
    claims = found(store, _CLAIMS % (values, pattern))
    if (voice := wanted.get("voice")) is not None:
        claims &= found(store, _BY % nodes(find_actors(store, voice)))
    return claims


def read_claims(store: Store, names: Names, iris: Iterable[str], wanted: ClaimsWanted) -> Iterator[ClaimRecord]:
    """Yield the claims with these IRIs that were made at the time, and can be believed as much, as is wanted.

    They come by day and id.

    Raises:
        StoreError: a day, the limit or the belief is malformed.
    """
    since, until = read_day("since", wanted.get("since")), read_day("until", wanted.get("until"))
    limit, least = read_limit(wanted.get("limit")), _read_belief(wanted.get("belief"))
    if least is not None:
        beliefs = values(store, iris, "gs:belief")
        iris = [iri for iri in iris if any(_is_at_least(term, least) for term in beliefs.get(iri, ()))]
    read = resources(store, iris)
    sources = Sources(store, read)
    stated = resources(store, (text for one in read.values() for text in one.texts(GS + "statedIn")))
    days = {iri: _day(one, stated, sources) for iri, one in read.items()}
    kept = [iri for iri, day in days.items() if is_between(day, since, until)]
    kept.sort(key=lambda iri: (days[iri] is None, days[iri] or 0, iri))
    kept = kept[:limit]
    names.load(iri for claim in kept for iri in _actors(read[claim], stated))
    for claim in kept:
        yield _record(store, names, read[claim], (stated, sources, days[claim]))


def _read_belief(value: float | None) -> float | None:
    if value is not None and not 0 <= value <= 1:
        raise StoreError(f"belief: {value} is no number from 0 to 1")
    return value


def _is_at_least(term: Term, least: float) -> bool:
    return isinstance(term.value, int | float) and term.value >= least


def _day(one: Resource, stated: Mapping[str, Resource], sources: Sources) -> date | None:
    """Return when a claim was first made: as the statements say, else when the first article appeared."""
    said = (stated[text].day(GS + "statedOn") for text in one.texts(GS + "statedIn"))
    return min((day for day in said if day), default=None) or sources.day(one.iri)


def _actors(one: Resource, stated: Mapping[str, Resource]) -> Iterator[str]:
    yield one.text(GS + "subject")
    yield one.text(GS + "object")
    yield from _voices(one, stated)


def _voices(one: Resource, stated: Mapping[str, Resource]) -> list[str]:
    speakers = {text for iri in one.texts(GS + "statedIn") for text in stated[iri].texts(GS + "speaker")}
    return sorted(speakers)


def _record(
    store: Store, names: Names, one: Resource, context: tuple[Mapping[str, Resource], Sources, date | None]
) -> ClaimRecord:
    identifier, (stated, sources, day) = store.identifiers.identifier, context
    subject, object_, voices = one.text(GS + "subject"), one.text(GS + "object"), _voices(one, stated)
    unnamed = UNNAMED if one.texts(GS + "statedIn") else NARRATOR
    return ClaimRecord(
        id=identifier(one.iri),
        iri=one.iri,
        subject=names[subject],
        subject_id=identifier(subject),
        relation=one.text(GS + "relation").removeprefix(GS),
        object=names[object_],
        object_id=identifier(object_),
        polarity=one.text(GS + "polarity").removeprefix(GS),
        modality=one.text(GS + "modality").removeprefix(GS),
        voice=", ".join(names[voice] for voice in voices) or unnamed,
        voice_ids=tuple(map(identifier, voices)),
        date=day,
        belief=one.number(GS + "belief"),
        confidence=one.number(GS + "confidence") or 0.0,
        inferred=one.text(GS + "inferred") in ("true", "1"),
        statements=tuple(sorted(map(identifier, one.texts(GS + "statedIn")))),
        articles=sources.articles(one.iri),
    )
