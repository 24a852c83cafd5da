"""Quotations that no verb of saying reports: after a colon, or with a noun that closes them."""

from __future__ import annotations

from kg.extract.attribution import Attribution
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.speakers import Speaker, speaker_of_phrase
from kg.model import Quote

_CLOSING = 2  # words between a quotation and the noun that closes it
_LONGEST_LEAD = 30  # tokens before the colon that can announce who speaks


def closes_quotation(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a noun of speech closes a quotation: '"...," demikian (bunyi) pernyataan Netanyahu'.

    Args:
        passage: the document.
        cue: a cue after a quotation.
        first: the first token after the quotation and its punctuation.
    """
    closing = passage.lower[first : cue.first]
    concluding = 0 < len(closing) <= _CLOSING and all(word in passage.words.concluding for word in closing)
    return cue.reading("noun") is not None and concluding


def announced(passage: Passage, quote: Quote) -> Attribution | None:
    """Return a quotation that a colon opens, with the subject of what stands before it: 'He was blunt: "..."'.

    Args:
        passage: the document.
        quote: a quotation that no cue reports.
    """
    before = passage.text_before(quote.outer.start)
    beside = passage.text.rfind(before[-1:], 0, quote.outer.start)  # the mark itself can begin a sentence
    sentence = passage.document.sentences[passage.sentence_at(max(0, beside))]
    end = passage.token_at(quote.outer.start)
    after = passage.text_after(quote.outer.end)[:1]
    alone = after in ("", "\n", ".", ",", ";") or after.isupper() or passage.text[quote.span.end - 1] in ".!?…"
    if not before.endswith(":") or quote.scare or not alone:
        return None
    if not sentence.first < end - 1 <= sentence.first + _LONGEST_LEAD:
        return None
    speaker = _leading_subject(passage, sentence.first, end - 1)
    if speaker is None:
        return None
    return Attribution("direct", quote.span, "quote-announced", speaker=speaker)


def _leading_subject(passage: Passage, first: int, colon: int) -> Speaker | None:
    """Return the subject of the words before a colon, or the name that they are; None for anything else."""
    clause = next((c for c in passage.clauses_at(first, colon) if c.subject is not None), None)
    phrases = list(passage.phrases_between(first, colon))
    if clause is not None and clause.subject is not None:
        head = clause.subject.head
        named = next((p for p in phrases if p.first <= head < p.last), None)
        if named is not None:
            return speaker_of_phrase(passage, named)
        return Speaker(None, clause.subject.span.of(passage.text), *passage.tokens_of(clause.subject.span))
    alone = phrases[-1] if phrases and phrases[-1].last == colon and phrases[-1].first == first else None
    return speaker_of_phrase(passage, alone) if alone is not None else None


def passes_on(passage: Passage, cue: CueMention, last: int) -> bool:
    """Return whether a verb only passes on what another says: '"...," TASS quoted Lavrov as saying'.

    Args:
        passage: the document.
        cue: a cue after a quotation.
        last: the token after its clause.
    """
    if not any(word in passage.words.citing for word in passage.lower[cue.first : cue.last]):
        return False
    sayings = (other for other in passage.cues_between(cue.last, last) if other.reading("active") is not None)
    return any(passage.lower[other.first - 1] in passage.words.naming_links for other in sayings)
