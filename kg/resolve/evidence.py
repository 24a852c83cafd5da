"""The places of an article that carry a finding: where it was found, and the same words in repeated paragraphs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kg.model import Article, Evidence, Span

_CONTEXT = 40  # characters of prefix and suffix


def evidence_of(article: Article, span: Span, *, cue: str | None = None, pattern: str = "") -> tuple[Evidence, ...]:
    """Return the evidence for the words of a span, first where they were found, then in each repeat of their block.

    Args:
        article: the article as it was read.
        span: the words, in positions of `Article.content`.
        cue: the words that introduce them.
        pattern: name of the rule that found them.
    """
    return tuple(_evidence(article, place, cue, pattern) for place in (span, *_repeats(article, span)))


def _evidence(article: Article, span: Span, cue: str | None, pattern: str) -> Evidence:
    part, start, end = article.locate(span)
    source = article.text if part == "text" else article.title or ""
    prefix, suffix = source[max(0, start - _CONTEXT) : start], source[end : end + _CONTEXT]
    return Evidence(part, start, end, source[start:end], prefix, suffix, cue, pattern)


def _repeats(article: Article, span: Span) -> Iterator[Span]:
    """Yield the places where repeated blocks hold the same words."""
    home = article.block_of(span)
    if home is None:
        return
    words = span.of(article.content)
    offset = span.start - article.blocks[home].span.start
    for block in article.repeats_of(home):
        start = block.span.start + offset
        if Span(start, start + len(words)).of(article.content) != words:
            start = article.content.find(words, block.span.start, block.span.end)
        if start >= 0:
            yield Span(start, start + len(words))


def joined(first: tuple[Evidence, ...], second: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the evidence of two findings as one, each place once, as the first has it."""
    by_place = {(e.part, e.start, e.end): e for e in (*second, *first)}
    return tuple(dict.fromkeys(by_place[e.part, e.start, e.end] for e in (*first, *second)))


def content_hash(*parts: str | None) -> str:
    """Return 16 hexadecimal digits that stand for the parts, the same on every machine."""
    joined = "\x1f".join(part if part is not None else "\x1e" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
