"""Labels with a colon: turns of a transcript ("KERRY: ..."), and reports under an outlet's name ("Al-Zaman: ...")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.attribution import Attribution
from kg.extract.circumstances import is_outlet
from kg.extract.content import has_verb
from kg.extract.passage import Passage
from kg.extract.speakers import Speaker, speaker_of_phrase
from kg.model import Block, Sentence, Span, StatementKind

_LONGEST_LABEL = 8  # tokens of a name with its title
_FEWEST_TURNS = 2  # paragraphs with a label that make a transcript
_FEWEST_WORDS = 3
_DATE = 30  # characters in which a date begins


def speaker_turns(passage: Passage) -> tuple[Attribution, ...]:
    """Return the turns of a transcript as direct speech, in order; nothing where a text is none.

    A label is in capitals or names a person; what stands after its colon, to the end of the paragraph, is said.
    """
    found = tuple(_turns(passage))
    return found if len(found) >= _FEWEST_TURNS else ()


def outlet_reports(passage: Passage, known: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return what an outlet itself reports: "Reuters: Iran has fired missiles", "Dilansir dari Reuters, Iran ...".

    Args:
        passage: the document.
        known: what somebody says; where the sentence has some, the outlet only passes it on.
    """
    taken = {passage.sentence_at(attribution.content.start) for attribution in known}
    sentences = enumerate(passage.document.sentences)
    found = (_of_outlet(passage, sentence) for number, sentence in sentences if number not in taken)
    return tuple(attribution for attribution in found if attribution is not None)


def _of_outlet(passage: Passage, sentence: Sentence) -> Attribution | None:
    """Return what an outlet reports after its name at the start of a sentence, or after who passes it on."""
    near = min(sentence.last, sentence.first + _LONGEST_LABEL)
    label = next(passage.phrases_between(sentence.first, near), None)
    if label is None or not is_outlet(passage, label.head):
        return None
    lead = " ".join(passage.lower[sentence.first : label.first])
    reporting = passage.language.reporting
    if lead in reporting.told:
        return None  # "in an interview with CNN", who only listened
    credited = any(lead.removesuffix(f" {marker}") in reporting.verbs for marker in ("", *reporting.markers))
    kind: StatementKind = "according-to" if lead else "indirect"
    first = label.last + 1
    if lead:
        first = _after_credit(passage, label.last, sentence.last) if credited else 0
    elif label.head.role != "outlet" or passage.lower[label.last : label.last + 1] != (":",):
        return None
    last = sentence.last - (passage.lower[sentence.last - 1] == ".")
    if passage.lower[first] in passage.words.announcing:
        return None  # "Dikutip dari DW, berikut adalah tiga negara"
    if not label.last < first < last or not has_verb(passage, first, last):
        return None
    pattern = "outlet-before" if lead else "outlet-colon"
    return Attribution(kind, passage.span_of(first, last), pattern, speaker=speaker_of_phrase(passage, label))


def _after_credit(passage: Passage, index: int, last: int) -> int:
    """Return the token after an outlet's comma, and after the day of its report: "Dilansir AFP, Rabu (3/5/2023), "."""
    comma = 0
    while index < last - 1:
        start = passage.tokens[index].span.start
        dated = next(passage.dates_between(start, start + _DATE), None)
        if dated is not None and passage.token_at(dated.span.start) - index <= (passage.tokens[index].pos == "ADP"):
            index = passage.token_at(dated.span.end)
        elif passage.lower[index] == ",":
            index = comma = index + 1
        else:
            break
    return comma if comma == index else 0


def _turns(passage: Passage) -> Iterator[Attribution]:
    for sentence in passage.document.sentences:
        block = passage.document.article.blocks[sentence.block]
        if block.kind == "title" or sentence.span.start > passage.tokens[passage.token_at(block.span.start)].span.start:
            continue
        colon = next(
            (i for i in range(sentence.first + 1, _label_end(passage, sentence)) if passage.lower[i] == ":"), None
        )
        speaker = _label(passage, sentence.first, colon) if colon is not None else None
        if colon is not None and speaker is not None and (words := _words(passage, colon, block)) is not None:
            yield Attribution("direct", words, "speaker-turn", speaker=speaker)


def _label_end(passage: Passage, sentence: Sentence) -> int:
    return min(len(passage.tokens), sentence.last, sentence.first + _LONGEST_LABEL + 1)


def _label(passage: Passage, first: int, colon: int) -> Speaker | None:
    """Return the speaker whom the tokens `[first, colon)` name, if they are a label."""
    words = [passage.tokens[i].text for i in range(first, colon)]
    named = [p for p in passage.phrases_between(first, colon) if p.last == colon]
    capitals = all(word.isupper() for word in words if word[0].isalpha()) and words[0][0].isalpha()
    if named and named[0].head.actor_kind == "Person" and (capitals or named[0].first == first):
        return speaker_of_phrase(passage, named[0])
    return Speaker(None, passage.span_of(first, colon).of(passage.text), first, colon) if capitals else None


def _words(passage: Passage, colon: int, block: Block) -> Span | None:
    """Return what is said after a label: the rest of its paragraph without blanks, None for a heading or a stub."""
    start = passage.tokens[colon].span.end
    said = passage.text[start : block.span.end]
    if len(said.split()) < _FEWEST_WORDS:
        return None
    begin = start + len(said) - len(said.lstrip())
    return Span(begin, begin + len(said.strip()))
