"""Finds sentence boundaries by rule: stops and marks, and what quotes, brackets and abbreviations make of them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.languages.language import Language
from kg.model import Token

_TERMINALS = frozenset((".", "?", "!", "…", "..", "...", "....", "?!", "!?", "!!", "??", "!!!", "???", "。"))
_STRAIGHT = frozenset(('"', "'", "''", "``"))
_CLOSERS = frozenset(("”", "’", "»", "›", ")", "]", "}"))
_REACH = 7  # tokens after a quotation in which its reporting clause shows
_STOPS = frozenset((",", ";", ":", ".", "?", "!"))


def split_sentences(tokens: Sequence[Token], language: Language) -> tuple[tuple[int, int], ...]:
    """Return the sentences of one block as token ranges `[first, last)`; together they hold all tokens.

    A quotation ends a sentence inside it, yet stays with the reporting clause that follows it in lower case or, after
    a question or exclamation mark, with a cue ("Why?" Kerry asked).

    Args:
        tokens: the tokens of one block, in order.
        language: tells abbreviations, cues and the words that can't go on a name.
    """
    found: list[tuple[int, int]] = []
    first = index = 0
    while index < len(tokens):
        end = _closed(tokens, index + 1)
        if _ends(tokens, index, end, language):
            found.append((first, end))
            first = index = end
        else:
            index += 1
    if first < len(tokens):
        found.append((first, len(tokens)))
    return tuple(found)


def _closed(tokens: Sequence[Token], index: int) -> int:
    """Return the index after the closing marks that stand at `index`."""
    while index < len(tokens):
        token = tokens[index]
        attached = token.span.start == tokens[index - 1].span.end
        free = index + 1 == len(tokens) or tokens[index + 1].span.start > token.span.end or token.text in _CLOSERS
        straight = token.text in _STRAIGHT and attached and (free or tokens[index + 1].text in _STOPS)
        if not (token.text in _CLOSERS or straight or (token.text in _TERMINALS and attached)):
            return index
        index += 1
    return index


def _ends(tokens: Sequence[Token], index: int, end: int, language: Language) -> bool:
    """Return whether a sentence ends with the terminal at `index` and the marks up to `end`."""
    text = tokens[index].text
    dotted = len(text) > 1 and text.endswith(".") and text not in _TERMINALS
    if text not in _TERMINALS and not dotted or end >= len(tokens):
        return False
    following = tokens[end]
    if _goes_on(following.text):
        return False
    if dotted or text == "." and _is_abbreviation(tokens, index, language):
        return _starts_anew(following, language) or end > index + 1
    if text == "." and index and tokens[index - 1].text.isdigit() and _goes_on_after_number(tokens, index, language):
        return False
    if end > index + 1 and text not in (".", "。"):
        return not _reported(tokens, end, language)
    return True


def _goes_on(text: str) -> bool:
    return text[0].islower() or text in _STOPS


def _is_abbreviation(tokens: Sequence[Token], index: int, language: Language) -> bool:
    if not index or tokens[index - 1].span.end != tokens[index].span.start:
        return False
    word = tokens[index - 1].text
    return word.lower() + "." in language.abbreviations or len(word) == 1 and word.isupper()


def _starts_anew(token: Token, language: Language) -> bool:
    """Return whether a word after an abbreviation must start a sentence: no name goes on with it."""
    return token.text[0].isupper() and token.text.lower() in language.stop_words


def _goes_on_after_number(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Return whether the full stop after a number ends nothing: "10.000", "1. Iran" in a list, "26. Mei"."""
    return index == 1 or _glued(tokens, index) or tokens[index + 1].text.lower() in language.calendar.months


def _glued(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a full stop stands between digits without space: "10.000", "pukul 10.30"."""
    return index + 1 < len(tokens) and tokens[index + 1].span.start == tokens[index].span.end


def _reported(tokens: Sequence[Token], first: int, language: Language) -> bool:
    """Return whether a reporting clause starts at `first`: a cue within a few words, no stop before it."""
    for token in tokens[first : first + _REACH]:
        if token.text in _STOPS or token.text in _TERMINALS:
            return False
        if any("quote" in form.cue.frames for form in language.cues.get(token.text.lower(), ())):
            return True
    return False
