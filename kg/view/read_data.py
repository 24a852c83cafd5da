"""The data of a page, read out of a store by SPARQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from kg.store.contract import Store
from kg.view.edges import claim_edges, fact_edges, topic_edges
from kg.view.page_data import (
    DerivedEdge,
    PageActor,
    PageArticle,
    PageClaim,
    PageData,
    PageEvidence,
    PageFact,
    PageRelation,
    PageStatement,
    PageTopic,
)
from kg.view.resources import Resource, Resources, read_resources
from kg.vocab.relations import Relations, load_relations

Record = TypeVar("Record", PageActor, PageArticle, PageClaim, PageFact, PageStatement, PageTopic)
ACTOR_KINDS = frozenset({"Person", "State", "IGO", "ArmedGroup", "Organization", "Place"})


def read_page_data(store: Store) -> PageData:
    """Return all that the named graphs of `store` hold for a page, every tuple sorted by id.

    Args:
        store: holds the named graphs that `kg build` writes.

    Raises:
        DataFileError: the relations of the ontology can't be read.
    """
    found = read_resources(store)
    evidence = _Evidence(found)
    relations = _relations(load_relations())
    statements = _all(found["Statement"].values(), lambda resource: _statement(resource, evidence))
    claims = _all(found["Claim"].values(), lambda resource: _claim(resource, evidence))
    facts = _all(found["Fact"].values(), lambda resource: _fact(resource, found["Office"], evidence))
    derived = [_derived(resource) for resource in found["DerivedEdge"].values()]
    edges = (
        *claim_edges(claims, relations, derived=derived),
        *fact_edges(facts),
        *topic_edges(statements),
    )
    return PageData(
        actors=_all(found["Actor"].values(), _actor),
        topics=_all(found["Topic"].values(), _topic),
        articles=_all(found["Article"].values(), _article),
        statements=statements,
        claims=claims,
        facts=facts,
        relations=relations,
        edges=edges,
    )


def _all(resources: Iterable[Resource], make: Callable[[Resource], Record]) -> tuple[Record, ...]:
    return tuple(sorted((make(resource) for resource in resources), key=lambda record: record.id))


class _Evidence:
    """Finds the evidence of a resource, in order of article and place."""

    def __init__(self, found: Resources) -> None:
        self._evidence = found["Evidence"]
        self._quotes = found["TextQuoteSelector"]
        self._positions = found["TextPositionSelector"]

    def of(self, resource: Resource) -> tuple[PageEvidence, ...]:
        places = (self._evidence.get(value.text) for value in resource.values("hasEvidence"))
        found = {evidence for place in places if place and (evidence := self._read(place))}
        return tuple(sorted(found, key=lambda e: (e.article, e.part != "title", e.start, e.exact, e.cue or "")))

    def _read(self, place: Resource) -> PageEvidence | None:
        selectors = [value.text for value in place.values("hasSelector")]
        quote = next((self._quotes[iri] for iri in selectors if iri in self._quotes), None)
        position = next((self._positions[iri] for iri in selectors if iri in self._positions), None)
        if quote is None:
            return None
        return PageEvidence(
            article=place.name("hasSource") or "",
            exact=quote.text("exact") or "",
            prefix=quote.text("prefix") or "",
            suffix=quote.text("suffix") or "",
            start=int(position.number("start") or 0) if position else 0,
            part=place.text("part") or "text",
            cue=place.text("cue"),
        )


def _relations(relations: Relations) -> tuple[PageRelation, ...]:
    return tuple(
        PageRelation(entry.name, tuple(sorted(entry.labels.items())), entry.sign, entry.symmetric, entry.is_fact)
        for entry in relations
    )


def _actor(resource: Resource) -> PageActor:
    labels = resource.labels("prefLabel") or (("", resource.id),)
    names = {text for _, text in labels}
    return PageActor(
        id=resource.id,
        kind=next((kind for kind in resource.names("type") if kind in ACTOR_KINDS), "Organization"),
        labels=labels,
        aliases=tuple(sorted({value.text for value in resource.values("altLabel")} - names)),
        url=resource.text("sameAs"),
    )


def _topic(resource: Resource) -> PageTopic:
    return PageTopic(resource.id, resource.text("label") or resource.id)


def _article(resource: Resource) -> PageArticle:
    return PageArticle(
        id=resource.id,
        title=resource.text("headline") or "",
        language=resource.text("inLanguage"),
        publisher=resource.text("publisher"),
        date=resource.text("datePublished"),
        url=resource.text("url"),
    )


def _statement(resource: Resource, evidence: _Evidence) -> PageStatement:
    content = resource.labels("content") or (("", ""),)
    certainty = resource.number("certainty")
    return PageStatement(
        id=resource.id,
        kind=resource.name("kind") or "indirect",
        content=content[0][1],
        language=content[0][0] or None,
        speaker=resource.name("speaker"),
        speaker_text=resource.text("speakerText"),
        cue=resource.text("cue"),
        stated_on=resource.text("statedOn"),
        reported_by=resource.name("reportedBy"),
        addressee=resource.name("addressee"),
        embedded_in=resource.name("embeddedIn"),
        topic=resource.name("topic"),
        certainty=1.0 if certainty is None else certainty,
        evidence=evidence.of(resource),
    )


def _claim(resource: Resource, evidence: _Evidence) -> PageClaim:
    return PageClaim(
        id=resource.id,
        subject=resource.name("subject") or "",
        relation=resource.name("relation") or "",
        object=resource.name("object") or "",
        polarity=resource.name("polarity") or "positive",
        modality=resource.name("modality") or "asserted",
        statements=resource.names("statedIn"),
        event_time=resource.text("eventTime"),
        belief=resource.number("belief"),
        inferred=resource.text("inferred") == "true",
        corroborates=resource.names("corroborates"),
        contradicts=resource.names("contradicts"),
        evidence=evidence.of(resource),
    )


def _fact(resource: Resource, offices: dict[str, Resource], evidence: _Evidence) -> PageFact:
    target = resource.text("object") or ""
    office = offices.get(target)
    return PageFact(
        id=resource.id,
        subject=resource.name("subject") or "",
        relation=resource.name("relation") or "",
        object=None if office else resource.name("object"),
        office=office.labels("prefLabel") if office else (),
        of=resource.name("of"),
        seen_on=resource.text("seenOn"),
        evidence=evidence.of(resource),
    )


def _derived(resource: Resource) -> DerivedEdge:
    members = resource.names("derivedFrom")
    return DerivedEdge(members, round(resource.number("weight") or len(members)), resource.number("belief"))
