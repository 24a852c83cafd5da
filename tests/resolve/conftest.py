"""Articles made of sentences, with their mentions resolved without a model; and texts read with the models."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from kg.annotate.documents import Annotator
from kg.annotate.mentions import MentionFinder
from kg.annotate.names import NamedSpan
from kg.extract.extraction import extract
from kg.languages import load_language
from kg.model import Article, Document, Extraction, Findings, Mention, Quote, Sentence, Span, StatementMention
from kg.read import Draft, read_article
from kg.resolve import Resolution, resolve
from kg.resolve.findings import findings_of
from kg.vocab.gazetteer import load_gazetteer

Said = tuple[str, str, str]  # speaker's words, content, kind


@dataclass(frozen=True)
class Read:
    """A resolved article, asked by the words of its mentions."""

    document: Document
    resolution: Resolution

    def all(self, words: str) -> list[tuple[str, ...]]:
        """Return the ids of the actors of each mention with these words, in order."""
        mentions = [mention for mention in self.document.mentions if mention.text == words]
        return [tuple(actor.id for actor in self.resolution.actors_of(mention)) for mention in mentions]

    def last(self, words: str) -> tuple[str, ...]:
        """Return the ids of the actors of the last mention with these words."""
        return self.all(words)[-1]


ReadArticle = Callable[..., Read]
Find = Callable[[str, str], Findings]


@pytest.fixture(scope="session")
def read() -> ReadArticle:
    """Return a function from a language and sentences to the resolved article."""

    @cache
    def finder(code: str) -> MentionFinder:
        return MentionFinder(load_language(code), load_gazetteer())

    def resolved(
        code: str,
        *sentences: str,
        names: Sequence[str] = (),
        said: Sequence[Said] = (),
        published: date | None = None,
    ) -> Read:
        text = "\n".join(sentences)
        article = Article("test", text, code, published=published)
        named = tuple(span for name in names for span in _named(name, text))
        found = _sentences(sentences)
        mentions = finder(code).find(article, found, named)
        quotes = tuple(
            Quote(Span(m.start() + 1, m.end() - 1), Span(m.start(), m.end())) for m in re.finditer('"[^"\n]*"', text)
        )
        document = Document(article, (), found, quotes, mentions)
        statements = tuple(_statement(one, document) for one in said)
        extraction = Extraction(document, statements)
        return Read(document, resolve(extraction, language=load_language(code), gazetteer=load_gazetteer()))

    return resolved


def _sentences(sentences: Sequence[str]) -> tuple[Sentence, ...]:
    found, start = [], 0
    for sentence in sentences:
        found.append(Sentence(Span(start, start + len(sentence)), 0, 0, 0))
        start += len(sentence) + 1
    return tuple(found)


def _named(name: str, text: str) -> list[NamedSpan]:
    words, label = name.split("/")
    assert label in ("PER", "ORG", "LOC")
    return [NamedSpan(Span(m.start(), m.end()), label, 1.0) for m in re.finditer(re.escape(words), text)]  # type: ignore[arg-type]


def _statement(said: Said, document: Document) -> StatementMention:
    speaker_text, content, kind = said
    start = document.text.index(content)
    span = Span(start, start + len(content))
    speakers = [m for m in document.mentions if m.text == speaker_text and m.span not in span]
    nearest: Mention | None = min(speakers, key=lambda m: abs(m.span.start - start), default=None)
    assert kind in ("direct", "indirect", "according-to", "headline")
    return StatementMention(kind, span, speaker=nearest, speaker_text=speaker_text)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def find() -> Find:
    """Return a function from a language and a text to what it says."""
    gazetteer = load_gazetteer()
    annotator = Annotator(gazetteer)

    def found(code: str, text: str) -> Findings:
        draft = Draft("test", "test", text, None, title_known=True, id="test", language=code)
        document = next(annotator.annotate([read_article(draft)]))
        extraction = extract(document, language=load_language(code), symmetric=frozenset())
        resolution = resolve(extraction, language=load_language(code), gazetteer=gazetteer)
        return findings_of(extraction, resolution, symmetric=frozenset())

    return found
