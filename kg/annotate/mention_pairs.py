"""Finds nouns for two actors with words that describe them: "the two rival factions", "both warring sides"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.languages.language import Language
from kg.model import ActorKind, Mention, Span

PairForms = Mapping[str, Mapping[str, tuple[str, ActorKind]]]  # by opening and noun: the whole form and its kind

_LONGEST = 2  # words that open such a noun: "the two", "both"
_MODIFIERS = 2  # words between "the two" and the noun


def pair_forms(language: Language, lexicon: ReferenceLexicon) -> PairForms:
    """Return the nouns of two actors by the words that open them; none where adjectives follow their nouns."""
    found: dict[str, dict[str, tuple[str, ActorKind]]] = {}
    for form, description in language.descriptions.items():
        opening, _, noun = form.rpartition(" ")
        if description.reference == "both" and opening and lexicon.organ_order == "after-state":
            found.setdefault(opening, {})[noun] = (form, description.actor_kind)
    return found


def described_pairs(passage: Passage, forms: PairForms, language: Language) -> Iterator[Mention]:
    """Yield mentions of two actors whose noun one or two plain words describe.

    Args:
        passage: a sentence.
        forms: as `pair_forms` gives them.
        language: of the article.
    """
    words = passage.words
    for first in range(len(words) if forms else 0):
        for length in range(1, _LONGEST + 1):
            nouns = forms.get(" ".join(word.key for word in words[first : first + length]), {})
            found = _described(passage, nouns, (first, first + length), language) if nouns else None
            if found is not None:
                yield found


def _described(
    passage: Passage, nouns: Mapping[str, tuple[str, ActorKind]], opening: tuple[int, int], language: Language
) -> Mention | None:
    words, (first, start) = passage.words, opening
    for last in range(start + 1, min(start + _MODIFIERS + 1, len(words))):
        described = words[last - 1]
        function = described.key in language.stop_words or described.key in language.cues
        if function:
            return None
        if words[last].key in nouns:
            span = Span(words[first].span.start, words[last].span.end)
            form, kind = nouns[words[last].key]
            return Mention(span, span.of(passage.text), "description", kind, (), f"both:{form}", "lexicon")
    return None
