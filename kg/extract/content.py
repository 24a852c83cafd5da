"""The words of indirect speech, and what they may not begin or end with."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.model import Span

VERB_TAGS = frozenset({"VERB", "AUX", ""})
_OPENING = (",", ":", ";", "-", "–", "—", "--")
_CLOSING_OF = {'"': '"', "“": "”", "'": "'", "«": "»"}
_LONGEST_PHRASE = 12  # tokens of a name with its titles
_SHORTEST_QUOTE = 4  # tokens of a quotation with its marks
_CLOSING = frozenset(".!?;:,\"'”’»)]")


@dataclass(frozen=True, slots=True)
class Content:
    """The words `[first, last)` that are reported; `marker` is how they were introduced."""

    span: Span
    first: int
    last: int
    marker: str  # conjunction | purpose | object | gerund | comma | bare
    target: Phrase | None = None  # whom the cue addresses: "told Reuters that", "mendesak Israel agar"
    quoted: Span | None = None  # the words without their marks, where marks stand around all of them


def has_verb(passage: Passage, first: int, last: int) -> bool:
    """Return whether the tokens `[first, last)` hold a verb (or nothing is known of their parts of speech)."""
    return any(passage.tokens[i].pos in VERB_TAGS for i in range(first, last))


def has_predicate(passage: Passage, first: int, last: int) -> bool:
    """Return whether the tokens `[first, last)` say something of a subject, with a verb or without ("itu salah")."""
    if has_verb(passage, first, last):
        return True
    if not passage.words.verbless_clauses:
        return False
    heads = (passage.tokens[i].head for i in range(first, last) if passage.tokens[i].label.startswith("nsubj"))
    said = any(passage.tokens[i].label == "ccomp" and passage.tokens[i].head < first for i in range(first + 1, last))
    return said or any(first <= head < last for head in heads)


def content_between(
    passage: Passage, first: int, last: int, *, marker: str, target: Phrase | None = None
) -> Content | None:
    """Return the tokens `[first, last)` as content, stripped of punctuation at both ends; None if nothing is left."""
    while first < last and (passage.lower[first] in _OPENING or _is_stray_mark(passage, first, last)):
        first += 1
    last = _quoted_end(passage, first, last)
    while last > first and _is_closing(passage, first, last):
        last -= 1
    if first >= last:
        return None
    span = passage.span_of(first, last)
    return Content(span, first, last, marker, target, _quoted_words(passage, first, last))


def _quoted_words(passage: Passage, first: int, last: int) -> Span | None:
    """Return the words between marks where one quotation fills the tokens `[first, last)`, else None."""
    closing = _CLOSING_OF.get(passage.lower[first])
    if closing is None or last - first < _SHORTEST_QUOTE or passage.lower[last - 1] != closing:
        return None
    return passage.span_of(first + 1, last - 1) if closing not in passage.lower[first + 1 : last - 1] else None


def _quoted_end(passage: Passage, first: int, last: int) -> int:
    """Return the token after words that are quoted from their first one on, where a comma parts the rest from them."""
    if first >= last:
        return last
    closing = _CLOSING_OF.get(passage.lower[first])
    for index in range(first + 2, last - 1):
        if closing is not None and passage.lower[index] == closing:
            return index + 1 if passage.lower[index + 1] == "," else last
    return last


def _is_stray_mark(passage: Passage, first: int, last: int) -> bool:
    """Return whether the first token is a quotation mark that is not closed among the words."""
    closing = _CLOSING_OF.get(passage.lower[first])
    return closing is not None and closing not in passage.lower[first + 1 : last]


def _is_closing(passage: Passage, first: int, last: int) -> bool:
    """Return whether the last token is punctuation that does not belong to the words (a mark opened within does)."""
    word = passage.lower[last - 1]
    if not set(word) <= _CLOSING:
        return False
    opened = {'"': '"', "'": "'", "”": "“", "’": "‘", "»": "«", ")": "(", "]": "["}.get(word)
    return opened is None or opened not in passage.lower[first : last - 1]


def introduces_clause(passage: Passage, index: int) -> bool:
    """Return whether a token is a conjunction like that, bahwa and not a relative pronoun ("a step that surprised")."""
    word = passage.lower[index]
    if word not in passage.language.modifiers.complementizers:
        return False
    return word not in passage.language.modifiers.relativizers or passage.tokens[index].pos not in ("PRON", "DET")


def opens_question(passage: Passage, index: int) -> bool:
    """Return whether a conjunction is part of a question, which nobody says is so: "asked whether", "asked him if"."""
    modifiers = passage.language.modifiers
    conditions = modifiers.conditional if passage.words.clauses_have_subjects else ()
    return passage.lower[index] in (*passage.words.questions, *modifiers.undecided, *conditions)


def in_phrase(passage: Passage, index: int) -> bool:
    """Return whether a token is part of a phrase that names or describes an actor."""
    near = passage.phrases_between(max(0, index - _LONGEST_PHRASE), index + _LONGEST_PHRASE)
    return any(phrase.first <= index < phrase.last for phrase in near)
