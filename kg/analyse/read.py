"""Positions, statements and the words behind them, read out of a store by SPARQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.analyse.records import Corpus, Position, Quote, Saying
from kg.store.contract import Store
from kg.store.rows import select, value
from kg.vocab.relations import Relations, load_relations

COUNTED = ("asserted", "intended", "requested")
"""The modalities that count as a position; what is merely possible is none."""

_QUERIES: Mapping[str, str] = {
    "claims": """?id a gs:Claim ; gs:subject ?subject ; gs:relation ?relation ; gs:object ?object ;
        gs:polarity ?polarity ; gs:modality ?modality""",
    "carriers": "?id a gs:Claim ; gs:statedIn ?statement",
    "statements": "?id a gs:Statement ; gs:hasEvidence/oa:hasSource ?article",
    "speakers": "?id a gs:Statement ; gs:speaker ?speaker",
    "days": "?id a gs:Statement ; gs:statedOn ?day",
    "topics": "?id a gs:Statement ; gs:topic/rdfs:label ?topic",
    "words": "?id gs:hasEvidence/oa:hasSelector/oa:exact ?words",
    "articles": "?id a gs:Article",
    "titles": "?id a gs:Article ; schema:headline ?title",
    "outlets": "?id a gs:Article ; schema:publisher ?outlet",
    "published": "?id a gs:Article ; schema:datePublished ?day",
    "urls": "?id a gs:Article ; schema:url ?url",
}
_ACTORS = (
    "SELECT DISTINCT ?id ?label ?kind (LANG(?label) AS ?language) { ?id a gs:Actor, ?kind ; skos:prefLabel ?label }"
)

_Row = dict[str, str]
_Key = tuple[str, str]  # IRI of the named graph, IRI of the resource


def read_corpus(store: Store, *, language: str = "en") -> Corpus:
    """Return all that the articles of `store` say, with names in `language` where there are any.

    Raises:
        StoreError: the store can't be read.
        DataFileError: the relations of the ontology can't be read.
    """
    found = _Found(store)
    names, kinds = _actors(store, language)
    relations = load_relations()
    positions = sorted(
        found.positions(relations),
        key=lambda item: (item.day, item.claim, item.article),
    )
    sayings = sorted(found.sayings(), key=lambda item: (item.day, item.id, item.article))
    labels = {entry.name: entry.label(language) for entry in relations}
    return Corpus(tuple(positions), tuple(sayings), found.quotes(), names, kinds, labels)


class _Found:
    """The rows of all queries, by graph and resource."""

    def __init__(self, store: Store) -> None:
        self._id = store.identifiers.identifier
        self._rows = {name: _by_resource(store, pattern) for name, pattern in _QUERIES.items()}
        self._articles = {graph: iri for graph, iri in self._rows["articles"]}

    def positions(self, relations: Relations) -> Iterator[Position]:
        for key, rows in self._rows["claims"].items():
            row = {name: self._id(text) if "/actor/" in text else _local(text) for name, text in rows[0].items()}
            if row["modality"] not in COUNTED:
                continue
            carriers = [(key[0], other["statement"]) for other in self._rows["carriers"].get(key, ())]
            relation = relations.by_name.get(row["relation"])
            denied = row["polarity"] == "negative"
            yield Position(
                claim=self._id(key[1]),
                subject=row["subject"],
                relation=row["relation"],
                object=row["object"],
                sign=relation.sign * (-1 if denied else 1) if relation else 0,
                denied=denied,
                symmetric=bool(relation and relation.symmetric),
                modality=row["modality"],
                speakers=tuple(sorted({self._speaker(carrier) for carrier in carriers} - {""})),
                sources=tuple(sorted(self._id(iri) for _, iri in carriers)) or (self._id(key[1]),),
                article=self._id(self._articles.get(key[0], "")),
                outlet=self._outlet(key[0]),
                day=min((self._text("days", carrier) for carrier in carriers if self._text("days", carrier)),
                        default=self._published(key[0])),
            )  # fmt: skip

    def sayings(self) -> Iterator[Saying]:
        for key in self._rows["statements"]:
            yield Saying(
                id=self._id(key[1]),
                speaker=self._speaker(key),
                topic=self._text("topics", key),
                article=self._id(self._articles.get(key[0], "")),
                outlet=self._outlet(key[0]),
                day=self._text("days", key) or self._published(key[0]),
            )

    def quotes(self) -> dict[str, Quote]:
        """Return the first words of each statement and claim, by id."""
        quotes: dict[str, Quote] = {}
        for key in sorted((*self._rows["statements"], *self._rows["claims"])):
            graph, iri = key
            article = graph, self._articles.get(graph, "")
            quotes.setdefault(
                self._id(iri),
                Quote(
                    id=self._id(iri),
                    words=self._text("words", key),
                    speaker=self._speaker(key),
                    title=self._text("titles", article),
                    outlet=self._outlet(graph),
                    day=self._text("days", key) or self._published(graph),
                    url=self._text("urls", article),
                    claim=key in self._rows["claims"],
                ),
            )
        return quotes

    def _text(self, name: str, key: _Key) -> str:
        rows = self._rows[name].get(key, ())
        return min((text for row in rows for text in row.values()), default="")

    def _speaker(self, key: _Key) -> str:
        speaker = self._text("speakers", key)
        return self._id(speaker) if speaker else ""

    def _outlet(self, graph: str) -> str:
        return self._text("outlets", (graph, self._articles.get(graph, "")))

    def _published(self, graph: str) -> str:
        return self._text("published", (graph, self._articles.get(graph, "")))[:10]


def _by_resource(store: Store, pattern: str) -> dict[_Key, list[_Row]]:
    names = sorted({word[1:] for word in pattern.split() if word.startswith("?")} - {"id"})
    rows: defaultdict[_Key, list[_Row]] = defaultdict(list)
    for row in select(store, f"SELECT * {{ GRAPH ?graph {{ {pattern} }} }}"):
        rows[value(row, "graph"), value(row, "id")].append({name: value(row, name) for name in names})
    return rows


def _actors(store: Store, language: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return name and kind of each actor by id."""
    labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
    kinds: dict[str, str] = {}
    for row in select(store, _ACTORS):
        actor, kind = store.identifiers.identifier(value(row, "id")), _local(value(row, "kind"))
        labels[actor][value(row, "language")] = value(row, "label")
        if kind != "Actor":
            kinds[actor] = max(kind, kinds.get(actor, ""))
    order = (language, "en", "id", "")
    names = {actor: next(found[tag] for tag in (*order, *found) if tag in found) for actor, found in labels.items()}
    return names, kinds


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]
