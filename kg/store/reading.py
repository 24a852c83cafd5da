"""What the articles in a store attest, read back for assembly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from kg.assemble import AttestedClaim
from kg.store.attestations import article_of, read_attestation, with_sketch
from kg.store.batches import batches
from kg.store.contract import Store
from kg.store.identifiers import matter_key
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

_ATTESTED = """
SELECT ?claim ?graph ?text { VALUES ?claim { %s } GRAPH ?graph { ?claim gs:attestation ?text } }
"""
_SKETCHES = """
SELECT ?article ?sketch { VALUES ?article { %s } GRAPH ?graph { ?article gs:textSketch ?sketch } }
"""


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
    identifiers = store.identifiers
    nodes = " ".join(str(NamedNode(claim)) for claim in sorted(claims))
    found = [
        read_attestation(identifiers.identifier(value(row, "claim")), value(row, "text"))
        for row in select(store, _ATTESTED % nodes)
    ]
    sketches = _sketches(store, {article_of(claim) for claim in found} - {""})
    for claim in found:
        yield with_sketch(claim, sketches.get(article_of(claim), ""))


def _sketches(store: Store, articles: Iterable[str]) -> dict[str, str]:
    """Return the sketches of the texts of these articles, by their ids."""
    identifiers = store.identifiers
    nodes = " ".join(str(identifiers.node("article", article)) for article in sorted(articles))
    rows = select(store, _SKETCHES % nodes)
    return {identifiers.identifier(value(row, "article")): value(row, "sketch") for row in rows}
