"""How far a claim or an edge is believed, from its evidence.

    belief = 1 − Π over publishers ( s + (1 − s) · Π over texts (1 − r) )

`r` is the reliability of one text: the confidence of the extraction (the share of claims read in that way that are
right, measured on annotated articles: `kg.resolve.confidence`), times the certainty of the statement that carries the
claim (which hedges lower) and the weight of the voice. `s` is the systematic error that all texts of a publisher share.
Independent publishers and independent texts raise belief. A text counts once however often it is reprinted: articles
that have most of their words in common are one text, of which the best reading counts; so are words that are the same,
letter for letter. It belongs to the publisher that comes first by name.

Source: Gyori et al. 2017, From word models to executable models of signaling networks using automated assembly,
doi:10.15252/msb.20177651 (belief model), with publishers in the place of readers.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from kg.assemble.constants import Constants
from kg.assemble.records import Attestation, AttestedClaim, VoiceKind
from kg.assemble.sources import same_texts

Texts = dict[str, tuple[str, float]]
"""Publisher and reliability of each text, by the hash of its words."""


def believe(claims: Iterable[AttestedClaim], constants: Constants) -> float:
    """Return how far what these claims say together is believed, 0–1, to four digits."""
    texts: Texts = {}
    for same in _read_articles(claims, constants).values():
        publisher = min(source for article in same for source, _ in article.values())
        best = max(same, key=_reached)
        for words, (_, reliability) in best.items():
            known, so_far = texts.get(words, (publisher, 0.0))
            texts[words] = min(known, publisher), max(so_far, reliability)
    return round(1.0 - math.prod(_doubts(texts.values(), constants.systematic_error)), 4)


def _read_articles(claims: Iterable[AttestedClaim], constants: Constants) -> dict[str, list[Texts]]:
    """Return what the articles give, those together that are one text, in order of their ids."""
    articles: dict[str, Texts] = defaultdict(dict)
    sketches: dict[str, str] = {}
    for claim in claims:
        for attestation in claim.attestations:
            key = attestation.article or attestation.source
            sketches[key] = attestation.sketch
            reliability = _reliability(attestation, claim.voice_kind, constants)
            source, so_far = articles[key].get(attestation.words, (attestation.source, 0.0))
            articles[key][attestation.words] = min(source, attestation.source), max(so_far, reliability)
    firsts = same_texts(sketches, constants.reprint)
    together: dict[str, list[Texts]] = defaultdict(list)
    for key in sorted(articles):
        together[firsts[key]].append(articles[key])
    return together


def _reached(article: Texts) -> float:
    """Return how reliable the texts of one article are together."""
    return round(1.0 - math.prod(sorted(1.0 - reliability for _, reliability in article.values())), 9)


def _reliability(attestation: Attestation, voice: VoiceKind, constants: Constants) -> float:
    factors = attestation.confidence, attestation.certainty, constants.voice[voice]
    return min(max(math.prod(factors), 0.0), 1.0)


def _doubts(texts: Iterable[tuple[str, float]], systematic_error: float) -> Iterable[float]:
    """Return the doubt that each publisher leaves, in order of their names so that rounding is always the same."""
    by_source: dict[str, list[float]] = defaultdict(list)
    for source, reliability in texts:
        by_source[source].append(1.0 - reliability)
    for _, doubts in sorted(by_source.items()):
        yield systematic_error + (1.0 - systematic_error) * math.prod(sorted(doubts))
