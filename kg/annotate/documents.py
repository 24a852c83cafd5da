"""From articles to documents: models, gazetteer and rules together, many articles at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kg.annotate.choice import BUNDLED, Models
from kg.annotate.clause_headlines import with_headline_clauses
from kg.annotate.clauses import build_clauses
from kg.annotate.dates import find_dates
from kg.annotate.mentions import MentionFinder
from kg.annotate.name_repeats import with_repeats
from kg.annotate.names import NamesModel, load_names
from kg.annotate.quotes import find_quotes
from kg.annotate.syntax import Annotation, load_syntax
from kg.languages import load_language
from kg.languages.language import Language
from kg.model import Article, Document, Sentence, Token
from kg.vocab.gazetteer import Gazetteer

_BATCH = 16  # articles that pass through the models together


class Annotator:
    """Annotates articles of any language that `kg` knows; models are loaded when first needed, and once."""

    def __init__(self, gazetteer: Gazetteer, models: Models = BUNDLED) -> None:
        self._gazetteer = gazetteer
        self._models = models
        self._finders: dict[str, MentionFinder] = {}

    def annotate(self, articles: Iterable[Article]) -> Iterator[Document]:
        """Yield the document of each article, in order.

        Raises:
            AnnotationError: a model is missing or can't be loaded.
            DataFileError: a language's data is malformed.
        """
        waiting = iter(articles)
        while batch := tuple(islice(waiting, _BATCH)):
            yield from self._batch(batch)

    def _batch(self, articles: Sequence[Article]) -> Iterator[Document]:
        parsed = _parsed(articles, self._models)
        names = load_names(self._models.names)
        for article, (tokens, sentences) in zip(articles, parsed, strict=True):
            yield self._document(article, tokens, sentences, names)

    def _document(
        self, article: Article, tokens: tuple[Token, ...], sentences: tuple[Sentence, ...], names: NamesModel
    ) -> Document:
        language = load_language(article.language)
        finder = self._finder(language)
        text = article.content
        found = names.find_names(tokens, sentences)
        mentions = finder.find(article, sentences, with_repeats(found, tokens, sentences, language))
        clauses = build_clauses(tokens, sentences, language)
        return Document(
            article,
            tokens,
            sentences,
            find_quotes(text, article.blocks),
            mentions,
            find_dates(text, article.blocks, language=language, published=article.published),
            with_headline_clauses(clauses, article, (tokens, sentences), mentions, language),
        )

    def _finder(self, language: Language) -> MentionFinder:
        if language.code not in self._finders:
            self._finders[language.code] = MentionFinder(language, self._gazetteer)
        return self._finders[language.code]


def _parsed(articles: Sequence[Article], models: Models) -> list[Annotation]:
    """Return the tokens and sentences of articles, those of one language parsed together."""
    found: dict[int, Annotation] = {}
    for language in dict.fromkeys(article.language for article in articles):
        own = [i for i, article in enumerate(articles) if article.language == language]
        syntax = load_syntax(language, models.syntax)
        found |= zip(own, syntax.annotate_many([articles[i] for i in own]), strict=True)
    return [found[i] for i in range(len(articles))]
