"""Turns articles into tokens and sentences with dependency trees, by the bundled pipelines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.annotate.sentences import split_sentences
from kg.annotate.syntax_pipeline import load_pipeline
from kg.errors import AnnotationError, DataFileError
from kg.languages import load_language
from kg.languages.language import Language
from kg.model import Article, Sentence, Span, Token

Annotation = tuple[tuple[Token, ...], tuple[Sentence, ...]]

_SPACE = re.compile(r"\s+")
_BATCH = 128  # sentences that are parsed at a time


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence before it is parsed."""

    parsed: Any  # spaCy's Doc of the sentence
    starts: tuple[int, ...]  # where its tokens start in the article's content
    block: int


class SyntaxModel:
    """The syntax of one language: tokens, sentences, parts of speech, trees with coarse labels."""

    def __init__(self, pipeline: Any, language: Language) -> None:
        """Wrap a pipeline.

        Args:
            pipeline: a spaCy pipeline whose tagger gives universal parts of speech and whose parser gives the labels
                of training/syntax/labels.yaml.
            language: the language's data, for sentence boundaries.
        """
        self._pipeline = pipeline
        self._language = language

    def annotate(self, article: Article) -> Annotation:
        """Return the tokens and sentences of one article; see `annotate_many`."""
        return next(self.annotate_many((article,)))

    def annotate_many(self, articles: Iterable[Article]) -> Iterator[Annotation]:
        """Yield the tokens and sentences of each article, in order.

        Furniture and repeated blocks hold none. Spans are of `Article.content`; sentences do not cross blocks.

        Args:
            articles: articles in this language, read lazily, one after the other.
        """
        for article in articles:
            with self._pipeline.memory_zone():
                parts = list(self._parts(article))
                for _ in self._pipeline.pipe([part.parsed for part in parts], batch_size=_BATCH):
                    pass
                yield _records(parts)

    def _parts(self, article: Article) -> Iterator[_Part]:
        content = article.content
        for number, block in enumerate(article.blocks):
            if block.kind == "furniture" or block.repeats is not None:
                continue
            whole = self._pipeline.make_doc(_SPACE.sub(" ", block.span.of(content)).strip())
            tokens = _located(whole, content, block.span.start)
            for first, last in split_sentences(tokens, self._language):
                starts = tuple(token.span.start for token in tokens[first:last])
                yield _Part(whole[first:last].as_doc(), starts, number)


@cache
def load_syntax(language: str) -> SyntaxModel:
    """Return the bundled model of a language, loaded once.

    Args:
        language: ISO 639-1 code.

    Raises:
        AnnotationError: no model is bundled for the language, or its files are broken.
    """
    try:
        return SyntaxModel(load_pipeline(language), load_language(language))
    except DataFileError as error:
        raise AnnotationError(str(error)) from error


def _located(document: Any, content: str, position: int) -> list[Token]:
    """Return the tokens at their places in `content`, whose white space the document's text has as single spaces."""
    tokens: list[Token] = []
    for token in document:
        start = content.index(token.text, position)
        position = start + len(token.text)
        tokens.append(Token(Span(start, position), token.text))
    return tokens


def _records(parts: Sequence[_Part]) -> Annotation:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for part in parts:
        first = len(tokens)
        for token, start in zip(part.parsed, part.starts, strict=True):
            label = "root" if token.head.i == token.i else token.dep_
            span = Span(start, start + len(token.text))
            tokens.append(Token(span, token.text, token.text.lower(), token.tag_, first + token.head.i, label))
        span = Span(tokens[first].span.start, tokens[-1].span.end)
        sentences.append(Sentence(span, first, len(tokens), part.block))
    return tuple(tokens), tuple(sentences)
