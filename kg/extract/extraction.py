"""The room's entry: a document's statements, claims and facts."""

from __future__ import annotations

from kg.extract.claims import find_claims
from kg.extract.facts import find_facts
from kg.extract.passage import Passage
from kg.extract.statements import find_statements
from kg.languages.extraction import load_extraction_words
from kg.languages.language import Language
from kg.model import Document, Extraction


def extract(document: Document, *, language: Language, symmetric: frozenset[str]) -> Extraction:
    """Return all that a document says, on its mentions.

    Args:
        document: the annotated article.
        language: the article's language.
        symmetric: names of the relations that hold both ways.
    """
    passage = Passage(document, language, load_extraction_words(language.code), symmetric)
    statements = find_statements(passage)
    return Extraction(document, statements, find_claims(passage, statements), find_facts(passage))
