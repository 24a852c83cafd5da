"""Turns articles into tokens and sentences with dependency trees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.annotate.contracts import Parse, SyntaxParser
from kg.annotate.encoder import load_encoder
from kg.annotate.lemmas import Lemmatizer, load_lemmatizer
from kg.annotate.sentences import split_sentences
from kg.annotate.tokens import Tokenizer, load_tokenizer
from kg.errors import AnnotationError, DataFileError
from kg.languages import load_language
from kg.languages.language import Language
from kg.model import Article, Sentence, Span, Token

Annotation = tuple[tuple[Token, ...], tuple[Sentence, ...]]


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence before it is parsed."""

    article: int
    block: int
    tokens: tuple[Token, ...]


class SyntaxModel:
    """The syntax of one language: tokens, sentences, parts of speech, trees with coarse labels."""

    def __init__(self, parser: SyntaxParser, tokenizer: Tokenizer, lemmatizer: Lemmatizer, language: Language) -> None:
        """Put a model's parts together.

        Args:
            parser: parses sentences.
            tokenizer: tells tokens apart.
            lemmatizer: gives dictionary forms.
            language: the language's data, for sentence boundaries.
        """
        self._parser = parser
        self._tokenizer = tokenizer
        self._lemmatizer = lemmatizer
        self._language = language

    def annotate(self, article: Article) -> Annotation:
        """Return the tokens and sentences of one article; see `annotate_many`."""
        return self.annotate_many((article,))[0]

    def annotate_many(self, articles: Sequence[Article]) -> list[Annotation]:
        """Return the tokens and sentences of each article, in order; all sentences are parsed together.

        Furniture and repeated blocks hold none. Spans are of `Article.content`; sentences do not cross blocks.

        Args:
            articles: articles in this language.
        """
        parts = [part for number, article in enumerate(articles) for part in self._parts(number, article)]
        parses = self._parser.parse([[token.text for token in part.tokens] for part in parts])
        found: list[list[tuple[_Part, Parse]]] = [[] for _ in articles]
        for part, parse in zip(parts, parses, strict=True):
            found[part.article].append((part, parse))
        return [_records(parsed, self._lemmatizer) for parsed in found]

    def _parts(self, number: int, article: Article) -> Iterator[_Part]:
        content = article.content
        for place, block in enumerate(article.blocks):
            if block.kind == "furniture" or block.repeats is not None:
                continue
            start = block.span.start
            tokens = [
                Token(Span(start + at, start + at + len(text)), text)
                for at, text in self._tokenizer.cut(block.span.of(content))
            ]
            for first, last in split_sentences(tokens, self._language):
                yield _Part(number, place, tuple(tokens[first:last]))


@cache
def load_syntax(language: str, models: tuple[str, ...] = ()) -> SyntaxModel:
    """Return the model of a language, loaded once.

    Args:
        language: ISO 639-1 code.
        models: spaCy packages or folders that take the place of the model that ships with `kg` in their language.

    Raises:
        AnnotationError: there is no model for the language, one can't be had, or its files are broken.
    """
    try:
        return SyntaxModel(
            _parser(language, models), load_tokenizer(language), load_lemmatizer(language), load_language(language)
        )
    except DataFileError as error:
        raise AnnotationError(str(error)) from error


def _parser(language: str, models: tuple[str, ...]) -> SyntaxParser:
    if models:
        from kg.annotate.other_syntax import find_parser

        chosen = find_parser(language, models)
        if chosen is not None:
            return chosen
    return load_encoder()


def _records(parsed: Sequence[tuple[_Part, Parse]], lemmatizer: Lemmatizer) -> Annotation:
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for part, parse in parsed:
        first = len(tokens)
        lemmas = lemmatizer.lemmas([token.text for token in part.tokens], parse.pos)
        for token, lemma, pos, head, label in zip(
            part.tokens, lemmas, parse.pos, parse.heads, parse.labels, strict=True
        ):
            tokens.append(Token(token.span, token.text, lemma, pos, first + head, label))
        span = Span(tokens[first].span.start, tokens[-1].span.end)
        sentences.append(Sentence(span, first, len(tokens), part.block))
    return tuple(tokens), tuple(sentences)
