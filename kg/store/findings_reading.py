"""The findings of an article read back from its named graph: what `kg.store.mapping` writes, the other way round.

The text of the article is not in the graph, and an actor's names are those that the graph has for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, get_args

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Actor, ActorKind, Article, Claim, Evidence, Fact, Findings, Statement, StatementKind
from kg.store.identifiers import Identifiers
from kg.store.mapping import ALT_LABEL, LABEL, PREF_LABEL, TYPE, value_name
from kg.store.namespaces import GS, OA, SCHEMA, gs

_KINDS = {gs(value_name(kind)).value: kind for kind in get_args(StatementKind)}
_HAS_EVIDENCE, _SELECTOR = gs("hasEvidence"), NamedNode(OA + "hasSelector")
_WIKIDATA = "http://www.wikidata.org/entity/"

Term = NamedNode | Literal


def findings_in(quads: Iterable[Quad], identifiers: Identifiers) -> Findings:
    """Return what an article's graph says: statements, claims and facts in order of their ids.

    Args:
        quads: all of one article's named graph, as extraction gave it.
        identifiers: of the store.
    """
    return _Graph(quads, identifiers).findings()


class _Graph:
    """The triples of one named graph by subject and predicate."""

    def __init__(self, quads: Iterable[Quad], identifiers: Identifiers) -> None:
        self._identifiers = identifiers
        self._values: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        self._kinds: dict[str, list[str]] = defaultdict(list)
        for quad in quads:
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, (NamedNode, Literal)):
                self._values[quad.subject.value][quad.predicate.value].append(quad.object)
                if quad.predicate == TYPE and isinstance(quad.object, NamedNode):
                    self._kinds[quad.object.value].append(quad.subject.value)

    def findings(self) -> Findings:
        """Return all that the graph holds."""
        return Findings(
            self._article(),
            tuple(map(self._actor, self._nodes("Actor"))),
            tuple(map(self._statement, self._nodes("Statement"))),
            tuple(map(self._claim, self._nodes("Claim"))),
            tuple(map(self._fact, self._nodes("Fact"))),
        )

    def _nodes(self, kind: str) -> list[str]:
        return sorted(self._kinds[GS + kind])

    def _terms(self, node: str, predicate: NamedNode) -> list[Term]:
        return self._values[node].get(predicate.value, [])

    def _text(self, node: str, predicate: NamedNode) -> str | None:
        return next((term.value for term in self._terms(node, predicate)), None)

    def _day(self, node: str, predicate: NamedNode) -> date | None:
        text = self._text(node, predicate)
        return date.fromisoformat(text) if text else None

    def _id(self, node: str, predicate: NamedNode) -> str | None:
        iri = self._text(node, predicate)
        return self._identifiers.identifier(iri) if iri else None

    def _name(self, node: str, predicate: NamedNode) -> Any:
        """Return the local name of a term of ours: of a relation, polarity, modality."""
        return (self._text(node, predicate) or "").removeprefix(GS)

    def _article(self) -> Article:
        node = next(iter(self._nodes("Article")), "")
        return Article(
            id=self._identifiers.identifier(node),
            text="",
            language=self._text(node, NamedNode(SCHEMA + "inLanguage")) or "",
            title=self._text(node, NamedNode(SCHEMA + "headline")),
            url=self._text(node, NamedNode(SCHEMA + "url")),
            publisher=self._text(node, NamedNode(SCHEMA + "publisher")),
            published=self._day(node, NamedNode(SCHEMA + "datePublished")),
            source=self._text(node, gs("fileName")),
        )

    def _actor(self, node: str) -> Actor:
        kinds = {term.value.removeprefix(GS) for term in self._terms(node, TYPE)}
        kind: ActorKind = next(name for name in get_args(ActorKind) if name in kinds)
        wikidata = self._text(node, NamedNode(SCHEMA + "sameAs"))
        return Actor(
            self._identifiers.identifier(node),
            kind,
            tuple(self._names(node, PREF_LABEL)),
            tuple(self._names(node, ALT_LABEL)),
            wikidata.removeprefix(_WIKIDATA) if wikidata else None,
        )

    def _names(self, node: str, predicate: NamedNode) -> Iterator[tuple[str, str]]:
        """Yield language and words of the names, English ones first."""
        found = [
            (term.language or "", term.value) for term in self._terms(node, predicate) if isinstance(term, Literal)
        ]
        yield from sorted(found, key=lambda name: (name[0] != "en", name))

    def _statement(self, node: str) -> Statement:
        content = next(term for term in self._terms(node, gs("content")) if isinstance(term, Literal))
        return Statement(
            id=self._identifiers.identifier(node),
            kind=_KINDS[self._text(node, gs("kind")) or ""],
            content=content.value,
            language=content.language or "",
            speaker=self._id(node, gs("speaker")),
            evidence=self._evidence(node),
            speaker_text=self._text(node, gs("speakerText")),
            cue=self._text(node, gs("cue")),
            addressee=self._id(node, gs("addressee")),
            reported_by=self._id(node, gs("reportedBy")),
            stated_on=self._day(node, gs("statedOn")),
            embedded_in=self._id(node, gs("embeddedIn")),
            topic=self._text(node, LABEL) or "",
            certainty=float(self._text(node, gs("certainty")) or 1),
            confidence=float(self._text(node, gs("confidence")) or 1),
        )

    def _claim(self, node: str) -> Claim:
        return Claim(
            id=self._identifiers.identifier(node),
            subject=self._id(node, gs("subject")) or "",
            relation=self._name(node, gs("relation")),
            object=self._id(node, gs("object")) or "",
            evidence=self._evidence(node),
            polarity=self._name(node, gs("polarity")),
            modality=self._name(node, gs("modality")),
            statements=tuple(
                sorted(self._identifiers.identifier(term.value) for term in self._terms(node, gs("statedIn")))
            ),
            event_time=self._day(node, gs("eventTime")),
            confidence=float(self._text(node, gs("confidence")) or 1),
            inferred=self._text(node, gs("inferred")) == "true",
        )

    def _fact(self, node: str) -> Fact:
        object_ = self._text(node, gs("object")) or ""
        office = self._text(object_, PREF_LABEL) if GS + "Office" in self._types(object_) else None
        return Fact(
            id=self._identifiers.identifier(node),
            subject=self._id(node, gs("subject")) or "",
            relation=self._name(node, gs("relation")),
            object=office if office is not None else self._identifiers.identifier(object_),
            evidence=self._evidence(node),
            of=self._id(node, gs("of")),
            seen_on=self._day(node, gs("seenOn")),
            confidence=float(self._text(node, gs("confidence")) or 1),
        )

    def _types(self, node: str) -> set[str]:
        return {term.value for term in self._terms(node, TYPE)}

    def _evidence(self, owner: str) -> tuple[Evidence, ...]:
        found = [self._piece(term.value) for term in self._terms(owner, _HAS_EVIDENCE)]
        return tuple(
            sorted(found, key=lambda item: (item.part, item.start, item.end, item.cue or "", item.pattern, item.exact))
        )

    def _piece(self, node: str) -> Evidence:
        selectors = [term.value for term in self._terms(node, _SELECTOR)]

        def told(name: str) -> str:
            values = (self._text(selector, NamedNode(OA + name)) for selector in selectors)
            return next((value for value in values if value is not None), "")

        return Evidence(
            "title" if self._text(node, gs("part")) == "title" else "text",
            int(told("start") or 0),
            int(told("end") or 0),
            told("exact"),
            told("prefix"),
            told("suffix"),
            self._text(node, gs("cue")),
            self._text(node, gs("pattern")) or "",
        )
