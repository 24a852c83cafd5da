"""Claims as PLOVER events, a JSON object a line, with the field names of the PLOVER codebook.

A claim becomes an event of each article that makes it; `link` is the claim's id, so that events of one claim can be
counted once. PLOVER has no place for who says so: the object `claim`, an extension as the codebook allows, holds that.
`plover.schema.json` describes every field. Claims whose relation has no event type, and claims without any date (PLOVER
asks for one), are left out.

Source: https://github.com/openeventdata/PLOVER (codebook, chapter "Data Fields")
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kg.export.graphs import Links, NamedGraph, Source, article_graphs, read_links, read_source, read_words
from kg.export.jsonl import json_line
from kg.export.names import Names, read_names
from kg.export.plover_coding import Coding, Entities, Office, load_coding
from kg.store import Store
from kg.store.files import replace_file


def write_plover(store: Store, path: Path) -> None:
    """Write an event a line to `path` (UTF-8), in order of the articles' IRIs, then of the claims'.

    Raises:
        DataFileError: the coding or the gazetteer is missing or malformed.
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, map(json_line, _events(store)))


@dataclass(frozen=True, slots=True)
class _Relation:
    """What an event needs to know of a relation."""

    name: str
    event: str
    symmetric: bool


@dataclass(frozen=True, slots=True)
class _Coder:
    """What is the same for all articles."""

    coding: Coding
    entities: Entities
    names: Names
    relations: Mapping[str, _Relation]


def _events(store: Store) -> Iterator[dict[str, Any]]:
    from kg.vocab.gazetteer import load_gazetteer

    coding = load_coding()
    coder = _Coder(coding, Entities(coding, load_gazetteer()), read_names(store), dict(_relations(store)))
    for graph in article_graphs(store):
        article = _Article(coder, graph, read_source(graph))
        claims = [claim for claim in graph.typed("gs:Claim") if graph.text(claim, "gs:relation") in coder.relations]
        links = read_links(store, claims)
        for claim in claims:
            dated = article.dated(claim)
            if dated is not None:
                yield article.event(claim, *dated, links.get(claim, Links()))


def _relations(store: Store) -> Iterator[tuple[str, _Relation]]:
    vocabulary = NamedGraph(store, store.identifiers.vocabulary_graph.value)
    for relation in vocabulary.typed("skos:Concept"):
        if event := vocabulary.text(relation, "gs:plover"):
            symmetric = vocabulary.text(relation, "gs:symmetric") == "true"
            yield relation, _Relation(relation.rpartition("#")[2], event, symmetric)


class _Article:
    """The events of one article."""

    def __init__(self, coder: _Coder, graph: NamedGraph, source: Source) -> None:
        self._coder = coder
        self._graph = graph
        self._source = source
        run = next(iter(graph.typed("gs:ExtractionRun")), "")
        self._version = f"geostatements {graph.text(run, 'gs:version')}".strip()
        self._offices = dict(_offices(graph))

    def dated(self, claim: str) -> tuple[str, str] | None:
        """Return the day of an event and what it is the day of; None where no day is known."""
        statements = self._graph.texts(claim, "gs:statedIn")
        stated = sorted(day for statement in statements for day in self._graph.texts(statement, "gs:statedOn"))
        days = (
            (self._graph.text(claim, "gs:eventTime"), "event"),
            (next(iter(stated), ""), "statement"),
            (self._source.published, "article"),
        )
        return next((dated for dated in days if dated[0]), None)

    def event(self, claim: str, day: str, dated_by: str, links: Links) -> dict[str, Any]:
        """Return the event that a claim tells of."""
        graph, source, coding = self._graph, self._source, self._coder.coding
        relation = self._coder.relations[graph.text(claim, "gs:relation")]
        event, planned = coding.event(relation.event, graph.name(claim, "gs:modality"))
        denied = coding.contexts.get(graph.name(claim, "gs:polarity"))
        words = read_words(graph, claim)
        ends = [self._entity(graph.text(claim, name), day) for name in ("gs:subject", "gs:object")]
        mutual = relation.symmetric and event not in coding.needs_recipient
        mode = coding.modes.get(relation.name)
        return {
            "id": f"{graph.id(claim)}/{source.id}",
            "date": day,
            "actor": ends if mutual else ends[:1],
            "recipient": [] if mutual else ends[1:],
            "event": [event],
            "quad_code": coding.quads[event],
            "mode": [mode] if mode else [],
            "context": [context for context in (planned, denied) if context],
            "event_text": [piece.exact for piece in words],
            "text_info": [{"part": piece.part, "start": piece.start, "end": piece.end} for piece in words],
            "cite_info": self._citation(),
            "coder": self._version,
            "link": graph.id(claim),
            "claim": self._claim(claim, relation.name, day, links) | {"dated_by": dated_by},
        }

    def _claim(self, claim: str, relation: str, day: str, links: Links) -> dict[str, Any]:
        graph = self._graph
        statements = graph.texts(claim, "gs:statedIn")
        speakers = sorted({speaker for statement in statements for speaker in graph.texts(statement, "gs:speaker")})
        return {
            "iri": claim,
            "relation": relation,
            "polarity": graph.name(claim, "gs:polarity"),
            "modality": graph.name(claim, "gs:modality"),
            "voice": "speaker" if speakers else "unnamed" if statements else "article",
            "speakers": [self._entity(speaker, day) for speaker in speakers],
            "statements": _ids(graph, statements),
            "belief": links.belief,
            "corroborates": _ids(graph, links.corroborates),
            "contradicts": _ids(graph, links.contradicts),
        }

    def _entity(self, iri: str, day: str) -> dict[str, str]:
        """Return an entity object, without what is not known."""
        identifier, entities = self._graph.id(iri), self._coder.entities
        office = self._offices.get(iri) or entities.office(identifier, date.fromisoformat(day))
        actor = self._coder.names.actors.get(iri)
        entity = {
            "code": (office and entities.code(office.of)) or entities.code(identifier),
            "sector": entities.sector(identifier, office),
            "identifier_id": actor.wikidata if actor else "",
            "identifier_text": actor.name if actor else "",
            "office": office.name if office else "",
            "iri": iri,
        }
        return {key: text for key, text in entity.items() if text}

    def _citation(self) -> dict[str, str]:
        source = self._source
        citation = {
            "citation": source.id,
            "url": source.url,
            "title": source.title,
            "language": source.language,
            "publication": source.publisher,
            "published": source.published,
            "coder": self._version,
            "codebook": self._coder.coding.codebook,
        }
        return {key: text for key, text in citation.items() if text}


def _offices(graph: NamedGraph) -> Iterator[tuple[str, Office]]:
    """Yield the offices that the article says people hold, the last of several for each."""
    for fact in graph.typed("gs:OfficeHolding"):
        office, of = graph.text(fact, "gs:object"), graph.text(fact, "gs:of")
        name = graph.text(office, "skos:prefLabel")
        yield graph.text(fact, "gs:subject"), Office(graph.id(office), name, graph.id(of) if of else "")


def _ids(graph: NamedGraph, iris: Iterable[str]) -> list[str]:
    return [graph.id(iri) for iri in iris]
