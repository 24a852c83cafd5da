"""Tells where somebody is sent from whom he is sent by: "the ambassador to Somalia" is no official of Somalia's."""

from __future__ import annotations

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_words import words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_POSTS = ("State", "Place", "IGO")


def sender_of(text: str, office: Mention, body: Mention | None, language: Language) -> Mention | None:
    """Return what an office is of, if anything: `body` unless the office's holder is only sent there.

    Args:
        text: of the article.
        office: an office mention.
        body: what stands after it.
        language: of the article.
    """
    return None if body is None or is_posting(text, office, body, language) else body


def sender_before(text: str, office: Mention, body: Mention, cover: Cover, language: Language) -> Mention | None:
    """Return the State that owns an envoy whom a union before his office only tells where: "Russia's U.N. ambassador".

    Args:
        text: of the article.
        office: an office mention.
        body: what stands right before it.
        cover: the mentions of the article.
        language: of the article.
    """
    lexicon = load_reference(language.code)
    state = cover.before(body.span.start) if body.actor_kind == "IGO" else None
    envoy = (office.role or "").removeprefix("office:").removeprefix("deputy-") in lexicon.posted
    if state is None or not envoy or state.actor_kind != "State":
        return None
    return (
        state if text[state.span.end : body.span.start].replace("’", "'") in (f"{lexicon.possessive} ", " ") else None
    )


def is_posting(text: str, office: Mention, body: Mention, language: Language) -> bool:
    """Return whether a land or body is where an envoy is sent: "special envoy for Syria", "duta besar untuk Rusia".

    Args:
        text: of the article.
        office: an office mention.
        body: what stands after it.
        language: of the article.
    """
    lexicon = load_reference(language.code)
    envoy = (office.role or "").removeprefix("office:").removeprefix("deputy-") in lexicon.posted
    if not envoy or body.actor_kind not in _POSTS or body.span.start < office.span.end:
        return False
    words = [word.key for word in words_of(text, Span(office.span.end, body.span.start))]
    plain = [word for word in words if word not in lexicon.definite_before]
    return len(plain) == 1 and plain[0] in lexicon.postings
