"""Extraction from sentences, with the shipped models."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kg.annotate.documents import Annotator
from kg.extract.extraction import extract
from kg.languages import load_language
from kg.model import Extraction
from kg.read import Draft, read_article
from kg.vocab.gazetteer import load_gazetteer
from kg.vocab.relations import load_relations

Extract = Callable[..., Extraction]


@pytest.fixture(scope="session")
def extraction_of() -> Extract:
    """Return a function from a language and a text (and perhaps a title and a day) to what is extracted from it."""
    annotator = Annotator(load_gazetteer())
    symmetric = frozenset(relation.name for relation in load_relations() if relation.symmetric)

    def extracted(code: str, text: str, title: str | None = None, published: date | None = None) -> Extraction:
        draft = Draft("test", "test", text, title, title_known=True, id="test", published=published, language=code)
        document = next(annotator.annotate([read_article(draft)]))
        return extract(document, language=load_language(code), symmetric=symmetric)

    return extracted
