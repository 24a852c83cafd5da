"""What an article attests of a claim, as one line of text in its graph, so that assembly reads it at once.

The line repeats what the claim's other triples say. Only the sketch of the article's text stands apart, since all of an
article's claims share it.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from kg.assemble import Attestation, AttestedClaim


def attestation_text(claim: AttestedClaim) -> str:
    """Return the line for a claim as one article attests it; the articles of all pieces of evidence are the same."""
    pieces = [[item.words, item.confidence, item.certainty] for item in claim.attestations]
    source, article = next(((item.source, item.article) for item in claim.attestations), ("", ""))
    told = [claim.subject, claim.relation, claim.object, claim.polarity, claim.modality, claim.voice, claim.voice_kind]
    day = claim.on.isoformat() if claim.on is not None else None
    return json.dumps([*told, day, source, article, pieces], separators=(",", ":"))


def read_attestation(identifier: str, text: str) -> AttestedClaim:
    """Return the claim with this id from its line, without the sketch of its article.

    Raises:
        ValueError: the text is no such line.
    """
    subject, relation, object_, polarity, modality, voice, voice_kind, day, source, article, pieces = json.loads(text)
    return AttestedClaim(
        identifier,
        subject,
        relation,
        object_,
        polarity,
        modality,
        voice,
        voice_kind,
        tuple(
            Attestation(source, words, confidence, certainty, article=article)
            for words, confidence, certainty in pieces
        ),
        date.fromisoformat(day) if day else None,
    )


def article_of(claim: AttestedClaim) -> str:
    """Return the id of the article that attests a claim, empty where nothing carries it."""
    return next((item.article for item in claim.attestations), "")


def with_sketch(claim: AttestedClaim, sketch: str) -> AttestedClaim:
    """Return a claim with the sketch of its article's text."""
    return replace(claim, attestations=tuple(replace(item, sketch=sketch) for item in claim.attestations))
