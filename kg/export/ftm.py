"""The graph as entities of FollowTheMoney, a JSON object a line: for Aleph, OpenAleph and their tools.

Actors come first, then article by article: the article, who is mentioned in it, what is said, claimed and told. A
statement, claim or fact of several articles is one entity, written with the first of them, with all of them as `proof`.
A claim is an UnknownLink whose `role` says in words who claims or denies what, since the model has no place for that.

Source: https://followthemoney.tech
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.export.ftm_schemata import ActorSchema, Schemata, countries, entity_id, load_schemata, schema_of
from kg.export.graphs import NamedGraph, Shared, Source, article_graphs, read_shared, read_source, read_words
from kg.export.jsonl import json_line
from kg.export.names import ActorName, Names, read_aliases, read_names
from kg.store import Store
from kg.store.files import replace_file
from kg.store.identifiers import content_hash
from kg.vocab.gazetteer import Gazetteer

Entity = dict[str, Any]


def write_ftm(store: Store, path: Path) -> None:
    """Write an entity a line to `path` (UTF-8); ids are unique, and every reference leads to an entity of the file.

    Raises:
        DataFileError: the schemata or the gazetteer are missing or malformed.
        StoreError: the store can't be read or the file can't be written.
    """
    replace_file(path, map(json_line, _entities(store)))


@dataclass(frozen=True, slots=True)
class _Model:
    """What is the same for all articles."""

    schemata: Schemata
    gazetteer: Gazetteer
    names: Names

    def actor_schema(self, actor: ActorName) -> ActorSchema:
        return schema_of(actor, self.schemata, self.gazetteer)

    def schema(self, iri: str) -> str:
        """Return the schema of an actor, "" where it is not known."""
        actor = self.names.actors.get(iri)
        return self.actor_schema(actor).schema if actor else ""

    def references(self, iris: Iterable[str], among: frozenset[str] | None = None) -> list[str]:
        """Return the ids of those actors that are known, and of one of the schemata where these are given."""
        known = {iri: self.schema(iri) for iri in iris}
        return [
            entity_id("actor", self.names.actors[iri].id)
            for iri, schema in known.items()
            if schema and (among is None or schema in among)
        ]


def _entities(store: Store) -> Iterator[Entity]:
    from kg.vocab.gazetteer import load_gazetteer

    model = _Model(load_schemata(), load_gazetteer(), read_names(store))
    aliases = read_aliases(store)
    for iri, actor in model.names.actors.items():
        yield _actor_entity(actor, aliases.get(iri, []), model)
    positions: set[str] = set()
    for graph in article_graphs(store):
        article = _Article(model, graph, read_shared(store, graph))
        yield article.entity()
        yield from article.mentions()
        for node in article.first("gs:Statement"):
            yield article.statement(node)
        for node in article.first("gs:Claim"):
            yield from article.claim(node)
        for node in article.first("gs:Fact"):
            yield from (found for found in article.fact(node) if found["id"] not in positions)
            positions.update(article.positions)


def _actor_entity(actor: ActorName, aliases: Iterable[str], model: _Model) -> Entity:
    known = model.actor_schema(actor)
    names = _texts(actor.labels.values())
    return _entity(
        entity_id("actor", actor.id),
        known.schema,
        name=names,
        alias=[alias for alias in _texts(aliases) if alias not in names],
        country=countries(actor.id, model.gazetteer),
        topics=known.topics,
        wikidataId=[actor.wikidata],
    )


class _Article:
    """The entities of one article."""

    def __init__(self, model: _Model, graph: NamedGraph, shared: Mapping[str, Shared]) -> None:
        self._model = model
        self._graph = graph
        self._shared = shared
        self._source: Source = read_source(graph)
        self._id = entity_id("article", self._source.id)
        self.positions: set[str] = set()  # ids of those written so far

    def entity(self) -> Entity:
        """Return the article itself."""
        source, graph = self._source, self._graph
        run = next(iter(graph.typed("gs:ExtractionRun")), "")
        version = graph.text(run, "gs:version")
        return _entity(
            self._id,
            "Article",
            title=[source.title],
            fileName=[graph.text(source.iri, "gs:fileName") or source.id],
            publishedAt=[source.published],
            language=[self._model.schemata.languages.get(source.language, "")],
            processingAgent=[version and f"geostatements {version}"],
            **self._origin(),
        )

    def mentions(self) -> Iterator[Entity]:
        """Yield each actor that the article names, by the names that it uses."""
        for iri in self._graph.typed("gs:Actor"):
            if actor := self._model.names.actors.get(iri):
                used = self._graph.texts(iri, "skos:altLabel") + self._graph.texts(iri, "skos:prefLabel")
                yield _entity(
                    f"mention-{content_hash(self._source.id, actor.id)}",
                    "Mention",
                    document=[self._id],
                    name=_texts(used),
                    resolved=self._model.references([iri], self._model.schemata.legal_entities),
                    detectedSchema=[self._model.schema(iri)],
                )

    def first(self, kind: str) -> Iterator[str]:
        """Yield the nodes of a class that no article before this one has."""
        return (node for node in self._graph.typed(kind) if self._shared[node].graphs[0] == self._graph.graph)

    def statement(self, node: str) -> Entity:
        """Return a statement: an event whose organiser is the speaker."""
        graph, model = self._graph, self._model
        speakers = model.references(graph.texts(node, "gs:speaker"), model.schemata.legal_entities)
        others = [iri for name in ("gs:addressee", "gs:reportedBy") for iri in graph.texts(node, name)]
        return _entity(
            entity_id("statement", graph.id(node)),
            "Event",
            name=_texts(graph.texts(node, "rdfs:label")) or ["statement"],
            summary=graph.texts(node, "gs:content"),
            organizer=speakers,
            involved=speakers + model.references(others, model.schemata.legal_entities),
            date=self._shared[node].days("gs:statedOn"),
            **self._record(node),
        )

    def claim(self, node: str) -> Iterator[Entity]:
        """Yield a claim: a link whose role says who claims or denies it."""
        graph = self._graph
        negated = "not: " if graph.name(node, "gs:polarity") == "negative" else ""
        modality = graph.name(node, "gs:modality")
        manner = "" if modality == "asserted" else f"{modality}, "
        relation = self._model.names.relation(graph.text(node, "gs:relation"))
        yield from self._link(
            node,
            role=[f"{negated}{relation} ({manner}claimed by {self._voice(node)})"],
            status=[f"{graph.name(node, 'gs:polarity')}, {modality}"],
            date=self._shared[node].days("gs:eventTime"),
        )

    def fact(self, node: str) -> Iterator[Entity]:
        """Yield what the article gives as background, with the position where it is an office."""
        graph, model = self._graph, self._model
        subject, object_ = graph.text(node, "gs:subject"), graph.text(node, "gs:object")
        relation, seen = graph.name(node, "gs:relation"), self._shared[node].days("gs:seenOn")
        known = model.schemata.facts.get(relation)
        if relation == "holdsOffice":
            yield from self._holding(node, subject, object_)
        elif known and self._fits(subject, object_):
            ends = {known.subject: model.references([subject]), known.object: model.references([object_])}
            yield self._fact(node, known.schema, date=seen, **ends)
        else:
            yield from self._link(node, role=[model.names.relation(graph.text(node, "gs:relation"))], date=seen)

    def _fits(self, subject: str, object_: str) -> bool:
        schemata, model = self._model.schemata, self._model
        return model.schema(subject) in schemata.legal_entities and model.schema(object_) in schemata.organizations

    def _holding(self, node: str, subject: str, office: str) -> Iterator[Entity]:
        graph, model = self._graph, self._model
        of = graph.texts(node, "gs:of")
        position = f"position-{content_hash(office, *of)}"
        name = graph.text(office, "skos:prefLabel") or graph.id(office)
        bodies = [model.names.actor(body) for body in of]
        codes = {code for body in of for code in countries(graph.id(body), model.gazetteer)}
        self.positions.add(position)
        yield _entity(
            position,
            "Position",
            name=_texts([" of ".join([name, *filter(None, bodies)])]),
            country=sorted(codes),
            organization=model.references(of, model.schemata.organizations),
        )
        holder, seen = model.references([subject]), self._shared[node].days("gs:seenOn")
        if model.schema(subject) == "Person":
            yield self._fact(node, "Occupancy", holder=holder, post=[position], date=seen)
        elif holder:
            yield self._fact(node, "UnknownLink", subject=holder, object=[position], role=["holds office"], date=seen)

    def _link(self, node: str, **properties: Iterable[str]) -> Iterator[Entity]:
        ends = {name: self._model.references([self._graph.text(node, f"gs:{name}")]) for name in ("subject", "object")}
        if all(ends.values()):
            yield self._fact(node, "UnknownLink", **ends, **properties)

    def _fact(self, node: str, schema: str, **properties: Iterable[str]) -> Entity:
        words = [piece.exact for piece in read_words(self._graph, node)]
        kind = node.rpartition("/")[0].rpartition("/")[2]
        return _entity(
            entity_id(kind, self._graph.id(node)), schema, description=words, **properties, **self._record(node)
        )

    def _voice(self, node: str) -> str:
        graph = self._graph
        statements = graph.texts(node, "gs:statedIn")
        speakers = sorted({speaker for statement in statements for speaker in graph.texts(statement, "gs:speaker")})
        if not statements:
            return self._source.publisher or "the article"
        return ", ".join(map(self._model.names.actor, speakers)) or "somebody unnamed"

    def _record(self, node: str) -> dict[str, list[str]]:
        identifiers = self._graph.identifiers
        proof = [entity_id("article", identifiers.identifier(graph)) for graph in self._shared[node].graphs]
        return {"recordId": [self._graph.id(node)], "proof": proof, **self._origin()}

    def _origin(self) -> dict[str, list[str]]:
        url = self._source.url
        return {
            "publisher": [self._source.publisher],
            "sourceUrl": [url if url.startswith(("http:", "https:")) else ""],
        }


def _entity(identifier: str, schema: str, **properties: Iterable[str]) -> Entity:
    """Return an entity, without the properties that have no value."""
    values = {name: list(dict.fromkeys(filter(None, found))) for name, found in properties.items()}
    return {"id": identifier, "schema": schema, "properties": {name: found for name, found in values.items() if found}}


def _texts(names: Iterable[str]) -> list[str]:
    """Return names without line breaks and doubled spaces, each once."""
    return list(dict.fromkeys(" ".join(name.split()) for name in names))
