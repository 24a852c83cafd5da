"""Finds names of outlets whose noun is written small elsewhere: "Damascus radio" after "Damascus Radio"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.annotate.mention_cover import without_overlaps
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import words_of
from kg.model import Mention, Span

_OUTLET = "outlet"


def with_recased(
    passages: Sequence[Passage], found: Sequence[list[Mention]], lexicon: ReferenceLexicon
) -> list[list[Mention]]:
    """Return the names of each sentence with those of outlets whose last word the article also writes small.

    Args:
        passages: the sentences of an article.
        found: their names.
        lexicon: of the language.
    """
    known = {_small(name): name for names in found for name in names if _is_outlet(name, lexicon)}
    if not known:
        return list(found)
    small = re.compile("|".join(rf"\b{re.escape(text)}\b" for text in sorted(known, key=len, reverse=True)))
    return [
        without_overlaps([*_in(passage, small, known), *names]) for passage, names in zip(passages, found, strict=True)
    ]


def _in(passage: Passage, small: re.Pattern[str], known: dict[str, Mention]) -> Iterator[Mention]:
    if not passage.words:
        return
    first, last = passage.words[0].span.start, passage.words[-1].span.end
    for match in small.finditer(passage.text, first, last):
        yield replace(known[match.group()], span=Span(match.start(), match.end()), text=match.group())


def _is_outlet(name: Mention, lexicon: ReferenceLexicon) -> bool:
    words = words_of(name.text)
    noun = len(words) > 1 and lexicon.noun_sorts.get(words[-1].key) == _OUTLET
    return noun and words[-1].capital and name.kind == "name"


def _small(name: Mention) -> str:
    start = words_of(name.text)[-1].span.start
    return name.text[:start] + name.text[start:].lower()
