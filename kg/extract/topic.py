"""A short gloss of what a statement is about, for people: "misi yang sama di Suriah"."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.model import Span

_LONGEST = 9  # words
_DANGLING = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "AUX", "PART", "PRON"})


def topic_of(passage: Passage, content: Span, cue: Span | None) -> str:
    """Return at most nine words of the content's first sentence: what its first verb is about, else its beginning.

    Args:
        passage: the document.
        content: the words of a statement.
        cue: its cue; where that stands within the content, the topic comes from what follows its clause.
    """
    first = passage.token_at(content.start)
    if cue is not None and cue in content:
        after = passage.text.find(",", cue.end, content.end)
        first = passage.token_at(after + 1) if after >= 0 else first
    sentence = passage.document.sentences[passage.sentence_at(content.start)]
    last = min(passage.token_at(content.end - 1) + 1, sentence.last)
    first = min(first, last - 1)
    start = _start(passage, first, last)
    end = _end(passage, start, last)
    return " ".join(passage.span_of(start, end).of(passage.text).split()).strip(" \"'“”‘’«»,.;:")


def _start(passage: Passage, first: int, last: int) -> int:
    verb = next((i for i in range(first, last) if passage.tokens[i].pos == "VERB"), None)
    if verb is None or last - verb < 3:
        return first
    return verb + 1 if passage.tokens[verb + 1].pos in ("NOUN", "ADJ", "DET", "NUM") and last - verb > 3 else verb


def _end(passage: Passage, first: int, last: int) -> int:
    end = first
    while end < last and end - first < _LONGEST:
        if passage.lower[end] in (",", ";", ":", ".", "!", "?", '"', "”") and end - first >= 2:
            break
        end += 1
    while end - first > 1 and passage.tokens[end - 1].pos in _DANGLING:
        end -= 1
    return end
