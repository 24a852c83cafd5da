"""Speech whose quotation marks were lost: sentences in the first or second person next to a statement."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from kg.extract.attribution import Attribution
from kg.extract.passage import Passage
from kg.model import Sentence, Span

_FIRST_PERSON = ("first-singular", "first-plural")
_DOUBLE = ('"', "“", "«")
_CLOSING = ("cue-after", "unquoted-cue-after")
_GOING_ON = ("unquoted-cue-after", "unquoted-alone", "cue-after")  # after which the same speaker goes on
_FARTHEST = 2  # sentences back to the statement whose speaker goes on speaking


def unquoted_speech(passage: Passage, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return all attributions, with words in the first person counted as direct and sentences of them added.

    Args:
        passage: the document.
        found: direct and indirect speech, in any order.
    """
    if _keeps_marks(passage):
        return tuple(found)
    known = [_direct_if_first_person(passage, a) for a in found]
    by_sentence = {passage.sentence_at(a.reach.end - 1): a for a in sorted(known, key=lambda a: len_of(a.reach))}
    covered = {n for a in known if not _within_own_words(passage, a) for n in _sentences_of(passage, a)}
    closing = {passage.sentence_at(a.content.start): a for a in known if a.pattern in _CLOSING}
    added: list[Attribution] = []
    for number, sentence in enumerate(passage.document.sentences):
        if number in covered or passage.in_title(sentence) or not _in_first_person(passage, sentence.span):
            continue
        before = next((by_sentence[n] for n in range(number - 1, number - 1 - _FARTHEST, -1) if n in by_sentence), None)
        before = before if before is not None and _near(passage, sentence, before) else None
        ending = _ended_by(passage, number, closing, covered)
        goes_on = before is not None and (before.pattern in _GOING_ON or ending is None)
        told = before if goes_on else ending
        if told is None:
            continue
        addition = Attribution("direct", sentence.span, "unquoted-alone", predecessor=told)
        by_sentence[number] = addition
        added.append(addition)
    return (*known, *added)


def _ended_by(
    passage: Passage, number: int, closing: Mapping[int, Attribution], covered: Container[int]
) -> Attribution | None:
    """Return the report that ends the speech which a sentence begins ("Kami harus ... . Itu perlu, kata X").

    Args:
        passage: the document.
        number: the sentence.
        closing: reports with the cue after the words, by the sentence that they begin in.
        covered: the sentences of all reports; those between must be speech without a cue.
    """
    sentences = passage.document.sentences
    for later in range(number + 1, min(len(sentences), number + 1 + _FARTHEST)):
        report = closing.get(later)
        if report is not None:
            opens = report.content.start == sentences[later].span.start
            return report if opens and _near(passage, sentences[number], report) else None
        if later in covered or not _in_first_person(passage, sentences[later].span):
            return None
    return None


def _keeps_marks(passage: Passage) -> bool:
    """Return whether a text marks its quotations, so that what it leaves unmarked is the writer's."""
    quotes = [quote for quote in passage.document.quotes if quote.closed]
    return any(not quote.scare or passage.text[quote.outer.start] in _DOUBLE for quote in quotes)


def len_of(span: Span) -> int:
    """Return how many characters a span covers."""
    return span.end - span.start


def _sentences_of(passage: Passage, attribution: Attribution) -> range:
    return range(passage.sentence_at(attribution.reach.start), passage.sentence_at(attribution.reach.end - 1) + 1)


def _within_own_words(passage: Passage, attribution: Attribution) -> bool:
    """Return whether somebody who speaks in the first person reports others ("Saya kira mereka mengakui ...")."""
    if attribution.cue is None or not attribution.pattern.startswith("cue-before"):
        return False
    sentence = passage.document.sentences[attribution.cue.sentence]
    lead = Span(sentence.span.start, attribution.cue.span.start)
    return lead.start < lead.end and _in_first_person(passage, lead)


def _direct_if_first_person(passage: Passage, attribution: Attribution) -> Attribution:
    lost = attribution.kind == "indirect" and attribution.pattern == "cue-after"
    if lost and _in_first_person(passage, attribution.content):
        return replace(attribution, kind="direct", pattern="unquoted-cue-after")
    return attribution


def _in_first_person(passage: Passage, span: Span) -> bool:
    """Return whether somebody speaks of himself, or to his hearers."""
    for index in range(*passage.tokens_of(span)):
        word = passage.tokens[index].text
        pronoun = passage.language.pronouns.get(passage.lower[index])
        acronym = len(word) > 1 and word.isupper()
        own = pronoun is not None and pronoun.reference in _FIRST_PERSON
        if (own or passage.lower[index] in passage.words.second_person) and not acronym:
            return passage.quote_around(passage.tokens[index].span) is None
    return False


def _near(passage: Passage, sentence: Sentence, before: Attribution) -> bool:
    there = passage.document.sentences[passage.sentence_at(before.reach.end - 1)]
    return abs(sentence.block - there.block) <= _FARTHEST
