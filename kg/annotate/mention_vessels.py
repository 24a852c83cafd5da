"""Leaves out the names of ships, which are no actors: "the aircraft carrier Carl Vinson", "kapal induk Fujian"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import words_of
from kg.model import Span

if TYPE_CHECKING:
    from kg.annotate.names import NamedSpan

_BEFORE = 24  # characters before a name in which the noun for a ship stands
_MARKS = " \"'“‘”’"  # between the noun and the name


def without_vessels(text: str, names: Sequence[NamedSpan], lexicon: ReferenceLexicon) -> list[NamedSpan]:
    """Return the names that the name model found but for those of ships, wherever an article writes them again.

    Args:
        text: of the article.
        names: of the article; what it takes for a place is none of a ship ("a warship off Taiwan").
        lexicon: of its language.
    """
    vessels = {name.span.of(text) for name in names if name.label != "LOC" and _is_vessel(text, name.span, lexicon)}
    return [name for name in names if name.span.of(text) not in vessels]


def _is_vessel(text: str, span: Span, lexicon: ReferenceLexicon) -> bool:
    """Return whether a name begins as only ships' do ("USS") or stands right after that or a noun for a ship."""
    if any(word.key in lexicon.vessel_prefixes for word in words_of(text, span)[:1]):
        return True
    nouns = lexicon.vessels | lexicon.vessel_prefixes
    before = words_of(text, Span(max(0, span.start - _BEFORE), span.start))
    if not before or text[before[-1].span.end : span.start].strip(_MARKS):
        return False
    keys = [word.key for word in before]
    return keys[-1] in nouns or " ".join(keys[-2:]) in nouns
