"""Trees written by hand, for tests of clauses.

A tree is written as words with part of speech, number of the head (1 is the first word, 0 the root) and label:
"AS/PROPN/2/nsubj menyerang/VERB/0/root ISIS/PROPN/2/obj".
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.annotate.clauses import build_clauses
from kg.languages import load_language
from kg.model import Argument, Clause, Sentence, Span, Token


def parse(notation: str) -> tuple[str, tuple[Token, ...], tuple[Sentence, ...]]:
    """Return text, tokens and the one sentence of a tree."""
    tokens: list[Token] = []
    position = 0
    for i, entry in enumerate(notation.split()):
        word, pos, head, label = entry.rsplit("/", 3)
        index = int(head) - 1 if head != "0" else i
        tokens.append(Token(Span(position, position + len(word)), word, word.lower(), pos, index, label))
        position += len(word) + 1
    text = " ".join(token.text for token in tokens)
    return text, tuple(tokens), (Sentence(Span(0, len(text)), 0, len(tokens), 0),)


def clauses(language: str, notation: str) -> tuple[str, Mapping[str, Clause], tuple[Clause, ...]]:
    """Return the text, its clauses by the word of their predicate, and the clauses in order."""
    text, tokens, sentences = parse(notation)
    found = build_clauses(tokens, sentences, load_language(language))
    return text, {tokens[clause.predicate].text: clause for clause in found}, found


def words(argument: Argument | None, text: str) -> str | None:
    """Return the words of an argument."""
    return argument.span.of(text) if argument else None
