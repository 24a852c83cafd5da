"""The keys by which a store finds statements that may be one: of words, and across languages of speaker and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, Quad

from kg.assemble.translations import is_translation_key, translation_keys
from kg.assemble.variants import quote_keys
from kg.model import Statement
from kg.store.namespaces import gs

KEY = gs("quoteKey")


def statement_keys(statement: Statement, published: date | None, *, translations: bool) -> Iterator[str]:
    """Yield the keys of a statement that statements which can be one with it share; none where nobody is named.

    Args:
        statement: of an article.
        published: the day of the article.
        translations: whether it is compared with statements in other languages.
    """
    if statement.speaker:
        yield from quote_keys(statement.content)
        if translations:
            yield from translation_keys(statement.speaker, statement.stated_on or published)


def compares_translations(quads: Iterable[Quad]) -> bool:
    """Return whether the statements of an article's graph are compared with those in other languages."""
    keys = (quad.object for quad in quads if quad.predicate == KEY)
    return any(isinstance(key, Literal) and is_translation_key(key.value) for key in keys)
