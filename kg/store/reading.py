"""What the articles in a store attest, read back for assembly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import cast

from pyoxigraph import Literal, NamedNode, QuerySolution

from kg.assemble import Attestation, AttestedClaim
from kg.assemble.attest import voice_kind, words_hash
from kg.model import Modality, Polarity
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.identifiers import Identifiers, matter_key
from kg.store.namespaces import GS
from kg.store.rows import select, value

Pair = tuple[str, str]
"""IRIs of two actors, in order."""

Matter = tuple[str, str, str]
"""IRIs of two actors, in order, and the name of a relation: what claims are on that can agree or contradict."""

_CLAIMS_AT_ONCE = 1_000
_KEYS_AT_ONCE = 500

_CLAIMS = """
SELECT DISTINCT ?claim ?subject ?object {
  GRAPH ?graph { ?claim gs:subject ?subject ; gs:object ?object ; a gs:Claim }
}
"""
_ON = """
SELECT DISTINCT ?claim ?key {
  VALUES ?key { %s }
  GRAPH ?graph { ?claim gs:matterKey ?key ; a gs:Claim }
}
"""

# Oxigraph evaluates the right side of an OPTIONAL over the whole store, so what may be missing is asked for apart.
_PARTS: Mapping[str, str] = {
    "core": """?claim gs:subject ?subject ; gs:object ?object ; gs:relation ?relation ; gs:polarity ?polarity ;
        gs:modality ?modality ; gs:confidence ?confidence ; a gs:Claim""",
    "statement": "?claim gs:statedIn ?statement",
    "day": "?claim gs:claimDay ?day",
    "speaker": "?claim gs:statedIn ?statement . ?statement gs:speaker ?speaker",
    "evidence": """?claim gs:hasEvidence ?evidence . ?evidence oa:hasSource ?source ; oa:hasSelector ?selector .
        ?selector oa:exact ?exact""",
    "certainty": "?claim gs:statedIn ?statement . ?statement gs:certainty ?certainty",
    "sketch": """?claim gs:hasEvidence ?evidence . ?evidence oa:hasSource ?source .
        ?source gs:textSketch ?sketch""",
    "publisher": """?claim gs:hasEvidence ?evidence . ?evidence oa:hasSource ?source .
        ?source schema:publisher ?publisher""",
}


def claims_by_pair(store: Store) -> dict[Pair, list[str]]:
    """Return the IRIs of all claims by their actors in order, whichever way round; claims sorted."""
    found: dict[Pair, set[str]] = defaultdict(set)
    for row in select(store, _CLAIMS):
        found[in_order((value(row, "subject"), value(row, "object")))].add(value(row, "claim"))
    return {pair: sorted(found[pair]) for pair in sorted(found)}


def claims_on(store: Store, matters: Iterable[Matter]) -> dict[Matter, list[str]]:
    """Return the IRIs of the claims on each of these matters that has some, sorted."""
    identifier = store.identifiers.identifier
    keys = {matter_key(identifier(one), identifier(other), name): (one, other, name) for one, other, name in matters}
    found: dict[Matter, set[str]] = defaultdict(set)
    for batch in batches(sorted(keys), _KEYS_AT_ONCE):
        for row in select(store, _ON % " ".join(str(Literal(key)) for key in batch)):
            found[keys[value(row, "key")]].add(value(row, "claim"))
    return {matter: sorted(found[matter]) for matter in sorted(found)}


def attested_claims(store: Store, claims: Iterable[str] | None = None) -> Iterator[AttestedClaim]:
    """Yield the claims with these IRIs, or all, once for each article that attests them, in no order."""
    wanted = (
        (claim for same in claims_by_pair(store).values() for claim in same) if claims is None else iter(set(claims))
    )
    for batch in batches(wanted, _CLAIMS_AT_ONCE):
        yield from _read_claims(store, batch)


def in_order(pair: Pair) -> Pair:
    """Return the pair in order of its IRIs, so that both directions are one."""
    return pair if pair[0] <= pair[1] else pair[::-1]


def _read_claims(store: Store, claims: Iterable[str]) -> Iterator[AttestedClaim]:
    nodes = " ".join(str(NamedNode(claim)) for claim in sorted(claims))
    found: dict[Pair, _Attested] = defaultdict(_Attested)
    for name, pattern in _PARTS.items():
        text = f"SELECT * {{ VALUES ?claim {{ {nodes} }} GRAPH ?graph {{ {pattern} }} }}"
        for row in select(store, text):
            found[value(row, "claim"), value(row, "graph")].add(name, row)
    for attested in found.values():
        if attested.core is not None:
            yield attested.claim(attested.core, store.identifiers)


@dataclass(slots=True)
class _Attested:
    """The parts of one claim in one article, being gathered."""

    core: QuerySolution | None = None
    carried: bool = False
    day: str = ""
    speakers: set[str] = field(default_factory=set)
    evidence: dict[str, tuple[str, str]] = field(default_factory=dict)  # IRI → source, hash of the words
    certainties: set[float] = field(default_factory=set)
    publisher: str = ""
    sketch: str = ""

    def add(self, part: str, row: QuerySolution) -> None:
        if part == "core":
            self.core = row
        elif part == "statement":
            self.carried = True
        elif part == "day":
            self.day = value(row, "day")
        elif part == "speaker":
            self.speakers.add(value(row, "speaker"))
        elif part == "evidence":
            self.evidence[value(row, "evidence")] = value(row, "source"), words_hash(value(row, "exact"))
        elif part == "certainty":
            self.certainties.add(float(value(row, "certainty")))
        elif part == "sketch":
            self.sketch = value(row, "sketch")
        else:
            self.publisher = value(row, "publisher")

    def claim(self, core: QuerySolution, identifiers: Identifiers) -> AttestedClaim:
        voice = min(map(identifiers.identifier, self.speakers), default=None)
        return AttestedClaim(
            id=identifiers.identifier(value(core, "claim")),
            subject=identifiers.identifier(value(core, "subject")),
            relation=value(core, "relation").removeprefix(GS),
            object=identifiers.identifier(value(core, "object")),
            polarity=cast(Polarity, value(core, "polarity").removeprefix(GS)),
            modality=cast(Modality, value(core, "modality").removeprefix(GS)),
            voice=voice,
            voice_kind=voice_kind(self.carried, voice),
            attestations=tuple(self._attestations(float(value(core, "confidence")), identifiers)),
            on=date.fromisoformat(self.day) if self.day else None,
        )

    def _attestations(self, confidence: float, identifiers: Identifiers) -> Iterator[Attestation]:
        certainty = max(self.certainties, default=1.0)
        for _, (source, words) in sorted(self.evidence.items()):
            article = identifiers.identifier(source)
            yield Attestation(self.publisher or article, words, confidence, certainty, article, self.sketch)
