"""How far a claim or an edge is believed, from its evidence.

    belief = 1 − Π over publishers ( s + (1 − s) · Π over texts (1 − r) )

`r` is the reliability of one text: that of the extraction rule, times the certainty of the statement that carries it
(hedges lower it), the confidence of the extraction, the weight of the voice, and a factor for what is only inferred.
`s` is the systematic error that all texts of a publisher share. Independent publishers and independent texts raise
belief; a text counts once however often it is reprinted, with the best of its readings, and belongs to the publisher
that comes first by name. Texts are the same when they have the same letters and digits in the same order.

Source: Gyori et al. 2017, From word models to executable models of signaling networks using automated assembly,
doi:10.15252/msb.20177651 (belief model), with publishers in the place of readers.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from kg.assemble.constants import Constants
from kg.assemble.records import Attestation, AttestedClaim, VoiceKind


def believe(claims: Iterable[AttestedClaim], constants: Constants) -> float:
    """Return how far what these claims say together is believed, 0–1, to four digits."""
    texts: dict[str, tuple[str, float]] = {}
    for claim in claims:
        for attestation in claim.attestations:
            reliability = _reliability(attestation, claim.voice_kind, constants)
            source, best = texts.get(attestation.words, (attestation.source, 0.0))
            texts[attestation.words] = min(source, attestation.source), max(best, reliability)
    return round(1.0 - math.prod(_doubts(texts.values(), constants.systematic_error)), 4)


def _reliability(attestation: Attestation, voice: VoiceKind, constants: Constants) -> float:
    factors = (
        constants.reliability(attestation.pattern),
        attestation.certainty,
        attestation.confidence,
        constants.voice[voice],
        constants.inferred if attestation.inferred else 1.0,
    )
    return min(max(math.prod(factors), 0.0), 1.0)


def _doubts(texts: Iterable[tuple[str, float]], systematic_error: float) -> Iterable[float]:
    """Return the doubt that each publisher leaves, in order of their names so that rounding is always the same."""
    by_source: dict[str, list[float]] = defaultdict(list)
    for source, reliability in texts:
        by_source[source].append(1.0 - reliability)
    for _, doubts in sorted(by_source.items()):
        yield systematic_error + (1.0 - systematic_error) * math.prod(sorted(doubts))
