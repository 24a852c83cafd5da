"""Clauses of trees that no parser should give: nothing breaks, spans stay in their sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.annotate.clauses import build_clauses
from kg.languages import load_language
from kg.model import Argument, Sentence, Span, Token

LABELS = (
    "root nsubj nsubj:pass csubj expl obj iobj obl obl:agent ccomp xcomp advcl acl conj cc case mark aux cop appos nmod"
    " compound fixed amod advmod det nummod parataxis punct dep nonsense"
)
WORDS = 'AS Israel menyerang diserang mendesak yang untuk tidak akan oleh dan , " kata bahwa jika serangnya 5 di menyerangnya'
TAGS = "VERB NOUN PROPN PRON ADJ AUX ADV PART ADP PUNCT SCONJ CCONJ NUM X"


@st.composite
def documents(draw: st.DrawFn) -> tuple[tuple[Token, ...], tuple[Sentence, ...]]:
    """Draw a document of up to three sentences with any heads, inside the sentence or not, cycles too."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    position = 0
    for number in range(draw(st.integers(0, 3))):
        first = len(tokens)
        for _ in range(draw(st.integers(1, 14))):
            word = draw(st.sampled_from(WORDS.split()))
            head = draw(st.integers(-2, first + 16))
            span = Span(position, position + len(word))
            pos, label = draw(st.sampled_from(TAGS.split())), draw(st.sampled_from(LABELS.split()))
            tokens.append(Token(span, word, word.lower(), pos, head, label))
            position += len(word) + 1
        sentences.append(Sentence(Span(tokens[first].span.start, position - 1), first, len(tokens), number))
    return tuple(tokens), tuple(sentences)


@settings(max_examples=300, deadline=None)
@given(documents())
def test_any_tree_gives_clauses_inside_their_sentence(document: tuple[tuple[Token, ...], tuple[Sentence, ...]]) -> None:
    """Whatever the heads and labels, the clauses are in order and each span lies in the clause's sentence."""
    tokens, sentences = document
    clauses = build_clauses(tokens, sentences, load_language("id"))
    assert [clause.predicate for clause in clauses] == sorted({clause.predicate for clause in clauses})
    for clause in clauses:
        sentence = sentences[clause.sentence]
        participants = (clause.subject, clause.object, clause.agent, *clause.obliques)
        for argument in filter(None, participants):
            assert isinstance(argument, Argument)
            assert argument.span in sentence.span
            assert sentence.first <= argument.head < sentence.last
        assert clause.span in sentence.span
        assert clause.complement is None or clause.complement in sentence.span
        assert clause.governor is None or 0 <= clause.governor < len(clauses)
        assert clause.voice == "active" or clause.subject is None
        assert clause.voice == "passive" or clause.agent is None


@pytest.mark.parametrize("forwards", [True, False])
def test_a_long_chain_of_heads_is_no_recursion(forwards: bool) -> None:
    """A sentence of 3,000 tokens, each hanging from its neighbour as a coordinated verb, is read without a stack."""
    heads = [max(0, i - 1) for i in range(3000)] if forwards else [min(2999, i + 1) for i in range(3000)]
    tokens = tuple(
        Token(Span(i * 10, i * 10 + 9), "menyerang", "menyerang", "VERB", head, "conj" if head != i else "root")
        for i, head in enumerate(heads)
    )
    clauses = build_clauses(tokens, (Sentence(Span(0, 29999), 0, 3000, 0),), load_language("id"))
    assert len(clauses) == 3000


def test_without_a_parse_there_are_no_clauses() -> None:
    """Tokens without heads and labels give no clause, and an empty document none either."""
    tokens = (Token(Span(0, 2), "AS"), Token(Span(3, 12), "menyerang"))
    assert build_clauses(tokens, (Sentence(Span(0, 12), 0, 2, 0),), load_language("id")) == ()
    assert build_clauses((), (), load_language("id")) == ()
