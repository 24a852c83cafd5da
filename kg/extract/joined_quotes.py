"""Quotations joined to indirect speech: 'said talks had failed and that "there is no way back"' are two statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.attribution import Attribution
from kg.extract.passage import Passage
from kg.extract.report import has_verb_tagged
from kg.model import Quote, Span

_CLAUSE_WORDS = 4  # that joined words in quotation marks need at least to be a statement of their own
_CLOSING = ".!?, "


def with_joined_quotes(passage: Passage, attribution: Attribution) -> Iterator[Attribution]:
    """Yield an indirect statement without the quoted clause that a conjunction joins to it, and that as direct speech.

    Args:
        passage: the document.
        attribution: a statement; one without such a clause is yielded as it is.
    """
    joined = next((quote for quote in _within(passage, attribution) if _is_joined(passage, attribution, quote)), None)
    if joined is None:
        yield attribution
        return
    last = joins_clause(passage, joined)
    comma = last is not None and passage.lower[last - 1] == ","
    before = passage.tokens[(last or 0) - 1 - comma].span.end
    yield replace(attribution, content=Span(attribution.content.start, before))
    yield replace(attribution, kind="direct", content=joined.span, pattern="joined-quote")


def _within(passage: Passage, attribution: Attribution) -> Iterator[Quote]:
    quotes, content = passage.document.quotes, attribution.content
    if attribution.kind == "direct":
        return
    first = bisect_left(quotes, content.start, key=_start)
    yield from quotes[first : bisect_left(quotes, content.end, key=_start)]


def _start(quote: Quote) -> int:
    return quote.outer.start


def _is_joined(passage: Passage, attribution: Attribution, quote: Quote) -> bool:
    content = attribution.content
    first = joins_clause(passage, quote)
    ends = not passage.text[quote.outer.end : content.end].strip(_CLOSING)
    return ends and first is not None and passage.tokens[first].span.start > content.start


def joins_clause(passage: Passage, quote: Quote) -> int | None:
    """Return the coordinator of the conjunctions by which a quoted clause is joined to words before it, or None."""
    end = passage.token_at(quote.outer.start)
    first, last = passage.tokens_of(quote.span)
    that = end > 1 and passage.lower[end - 1] in passage.language.modifiers.complementizers
    coordinated = that and passage.lower[end - 2] in passage.language.modifiers.coordinators
    clause = last - first >= _CLAUSE_WORDS and has_verb_tagged(passage, first, last)
    return end - 2 if coordinated and clause else None
