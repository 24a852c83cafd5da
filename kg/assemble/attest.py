"""From the findings of one article to claims as they are attested there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from kg.assemble.nearness import sketch, words_of
from kg.assemble.records import Attestation, AttestedClaim, VoiceKind
from kg.model import Claim, Findings, Statement


def attest(findings: Findings, *, sketched: bool = True) -> Iterator[AttestedClaim]:
    """Yield each claim of an article as assembly takes it, in order; the sketch of the text may be left out."""
    statements = {statement.id: statement for statement in findings.statements}
    article = findings.article
    about = sketch(article.text) if sketched else ""
    text = Attestation(article.publisher or article.id, "", article=article.id, sketch=about)
    for claim in findings.claims:
        yield _attest_claim(claim, statements, text, article.published)


def words_hash(text: str) -> str:
    """Return 16 hex digits that are equal for texts of the same letters and digits, whatever stands between them."""
    return hashlib.sha256(" ".join(words_of(text)).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def voice_kind(carried: bool, speaker: str | None) -> VoiceKind:
    """Return whose voice a claim is in, from whether a statement carries it and who makes that."""
    if not carried:
        return "narrator"
    return "speaker" if speaker else "unnamed"


def _attest_claim(
    claim: Claim, statements: Mapping[str, Statement], text: Attestation, published: date | None
) -> AttestedClaim:
    carriers = [statements[statement] for statement in claim.statements if statement in statements]
    voice = min((statement.speaker for statement in carriers if statement.speaker), default=None)
    stated = min((statement.stated_on for statement in carriers if statement.stated_on), default=None)
    certainty = max((statement.certainty for statement in carriers), default=1.0)
    return AttestedClaim(
        id=claim.id,
        subject=claim.subject,
        relation=claim.relation,
        object=claim.object,
        polarity=claim.polarity,
        modality=claim.modality,
        voice=voice,
        voice_kind=voice_kind(bool(claim.statements), voice),
        attestations=tuple(
            replace(text, words=words_hash(item.exact), confidence=claim.confidence, certainty=certainty)
            for item in claim.evidence
        ),
        on=stated or published,
    )
