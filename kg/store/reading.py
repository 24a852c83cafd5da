"""What the articles in a store attest, read back for assembly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import cast

from pyoxigraph import NamedNode, QuerySolution

from kg.assemble import Attestation, AttestedClaim
from kg.assemble.attest import voice_kind, words_hash
from kg.model import Modality, Polarity
from kg.store.contract import Store
from kg.store.identifiers import Identifiers
from kg.store.namespaces import GS
from kg.store.rows import select, value

Pair = tuple[str, str]
"""IRIs of the subject and the object of a claim."""

_PAIRS = """
SELECT DISTINCT ?subject ?object { GRAPH ?graph { ?claim a gs:Claim ; gs:subject ?subject ; gs:object ?object } }
"""

_CLAIMS = """
SELECT ?graph ?claim ?subject ?relation ?object ?polarity ?modality ?confidence ?inferred ?statement ?speaker ?certainty
       ?source ?publisher ?evidence ?exact ?pattern {
  VALUES (?subject ?object) { %s }
  GRAPH ?graph {
    ?claim gs:subject ?subject ; gs:object ?object ; a gs:Claim ; gs:relation ?relation ; gs:polarity ?polarity ;
      gs:modality ?modality ; gs:confidence ?confidence ; gs:hasEvidence ?evidence .
    ?evidence oa:hasSource ?source ; oa:hasSelector ?selector .
    ?selector oa:exact ?exact .
    OPTIONAL { ?evidence gs:pattern ?pattern }
    OPTIONAL { ?source schema:publisher ?publisher }
    OPTIONAL { ?claim gs:inferred ?inferred }
    OPTIONAL {
      ?claim gs:statedIn ?statement .
      OPTIONAL { ?statement gs:certainty ?certainty }
      OPTIONAL { ?statement gs:speaker ?speaker }
    }
  }
}
"""


def claim_pairs(store: Store) -> list[Pair]:
    """Return the pairs of actors that any claim is about, sorted; both orders where both occur."""
    return sorted((value(row, "subject"), value(row, "object")) for row in select(store, _PAIRS))


def attested_claims(store: Store, pairs: Iterable[Pair] | None = None) -> Iterator[AttestedClaim]:
    """Yield the claims about these pairs of actors, or about all, one for each article that attests it.

    They come in no order. Read all pairs in `portions` to keep memory small.
    """
    wanted = claim_pairs(store) if pairs is None else sorted(set(pairs))
    values = " ".join(f"({NamedNode(subject)} {NamedNode(object_)})" for subject, object_ in wanted)
    found: dict[Pair, _Attested] = {}
    for row in select(store, _CLAIMS % values):
        key = value(row, "claim"), value(row, "graph")
        found.setdefault(key, _Attested(row)).add(row)
    for attested in found.values():
        yield attested.claim(store.identifiers)


def portions(pairs: Iterable[Pair], *, size: int) -> Iterator[list[Pair]]:
    """Yield about `size` pairs at a time; the two orders of a pair of actors stay together."""
    portion: list[Pair] = []
    for _, same in groupby(sorted(pairs, key=lambda pair: (sorted(pair), pair)), key=sorted):
        portion.extend(same)
        if len(portion) >= size:
            yield portion
            portion = []
    if portion:
        yield portion


@dataclass(slots=True)
class _Attested:
    """The rows of one claim in one article, being gathered."""

    first: QuerySolution
    evidence: dict[str, QuerySolution] = field(default_factory=dict)
    speakers: set[str] = field(default_factory=set)
    certainties: list[float] = field(default_factory=list)
    carried: bool = False

    def add(self, row: QuerySolution) -> None:
        self.evidence.setdefault(value(row, "evidence"), row)
        self.carried = self.carried or bool(value(row, "statement"))
        if certainty := value(row, "certainty"):
            self.certainties.append(float(certainty))
        if speaker := value(row, "speaker"):
            self.speakers.add(speaker)

    def claim(self, identifiers: Identifiers) -> AttestedClaim:
        row = self.first
        voice = min(map(identifiers.identifier, self.speakers), default=None)
        return AttestedClaim(
            id=identifiers.identifier(value(row, "claim")),
            subject=identifiers.identifier(value(row, "subject")),
            relation=value(row, "relation").removeprefix(GS),
            object=identifiers.identifier(value(row, "object")),
            polarity=cast(Polarity, value(row, "polarity").removeprefix(GS)),
            modality=cast(Modality, value(row, "modality").removeprefix(GS)),
            voice=voice,
            voice_kind=voice_kind(self.carried, voice),
            attestations=tuple(self._attestation(self.evidence[key], identifiers) for key in sorted(self.evidence)),
        )

    def _attestation(self, row: QuerySolution, identifiers: Identifiers) -> Attestation:
        return Attestation(
            source=value(row, "publisher") or identifiers.identifier(value(row, "source")),
            words=words_hash(value(row, "exact")),
            pattern=value(row, "pattern"),
            certainty=max(self.certainties, default=1.0),
            confidence=float(value(row, "confidence")),
            inferred=value(row, "inferred") == "true",
        )
