"""Labels with a colon: turns of a transcript ("KERRY: ..."), and reports under an outlet's name ("Al-Zaman: ...")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.attribution import Attribution
from kg.extract.content import has_verb
from kg.extract.passage import Passage
from kg.extract.speakers import Speaker, speaker_of_phrase
from kg.model import Block, Sentence, Span

_LONGEST_LABEL = 8  # tokens of a name with its title
_FEWEST_TURNS = 2  # paragraphs with a label that make a transcript
_FEWEST_WORDS = 3


def speaker_turns(passage: Passage) -> tuple[Attribution, ...]:
    """Return the turns of a transcript as direct speech, in order; nothing where a text is none.

    A label is in capitals or names a person; what stands after its colon, to the end of the paragraph, is said.
    """
    found = tuple(_turns(passage))
    return found if len(found) >= _FEWEST_TURNS else ()


def outlet_reports(passage: Passage, reported: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return what an outlet reports after its name and a colon: "Reuters: Iran has fired missiles".

    Args:
        passage: the document.
        reported: indirect speech; where the sentence has some, the outlet only passes it on.
    """
    taken = {passage.sentence_at(attribution.content.start) for attribution in reported}
    found = []
    for number, sentence in enumerate(passage.document.sentences):
        label = next(passage.phrases_between(sentence.first, min(sentence.last, sentence.first + _LONGEST_LABEL)), None)
        if number in taken or label is None or label.first != sentence.first or label.head.role != "outlet":
            continue
        first, last = label.last + 1, sentence.last - (passage.lower[sentence.last - 1] == ".")
        if first < last and passage.lower[label.last] == ":" and has_verb(passage, first, last):
            speaker, said = speaker_of_phrase(passage, label), passage.span_of(first, last)
            found.append(Attribution("indirect", said, "outlet-colon", speaker=speaker))
    return tuple(found)


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
