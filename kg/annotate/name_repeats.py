"""Finds a name that the model saw in one place of an article in the other places where it is written alike.

Source: one sense per discourse (Gale, Church and Yarowsky 1992); a tagger that sees one sentence at a time can't know.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from kg.annotate.mention_gazetteer import is_plain_word
from kg.annotate.mention_words import fold
from kg.annotate.names import NamedSpan
from kg.languages.language import Language
from kg.model import Sentence, Span, Token

_SHORTEST = 3  # letters of a name of one word

Form = tuple[str, ...]


def with_repeats(
    names: Sequence[NamedSpan], tokens: Sequence[Token], sentences: Sequence[Sentence], language: Language
) -> tuple[NamedSpan, ...]:
    """Return the names with those places added where one of them is written again and nothing was found, in order.

    Args:
        names: what the model found, in order.
        tokens: of the document.
        sentences: of the document.
        language: of the document.
    """
    known = _known(names, tokens, language)
    longest = max(map(len, known), default=0)
    taken = {token for name in names for token in _tokens_of(name, tokens)}
    added = [found for sentence in sentences for found in _repeats(sentence, (known, longest), tokens, taken) if known]
    return tuple(sorted((*names, *added), key=lambda name: name.span.start))


def _known(names: Sequence[NamedSpan], tokens: Sequence[Token], language: Language) -> dict[Form, NamedSpan]:
    """Return the forms that are names wherever they stand, each as it is labelled most often."""
    labels: defaultdict[Form, Counter[str]] = defaultdict(Counter)
    first: dict[tuple[Form, str], NamedSpan] = {}
    for name in names:
        form = tuple(tokens[index].text for index in _tokens_of(name, tokens))
        if _is_sure(form, language):
            labels[form][name.label] += 1
            first.setdefault((form, name.label), name)
    return {form: first[form, counted.most_common(1)[0][0]] for form, counted in labels.items()}


def _is_sure(form: Form, language: Language) -> bool:
    """Return whether a form is a name by its looks: several capitalised words, or one that is no plain word."""
    if not all(word[:1].isupper() or not word[:1].isalpha() for word in form) or not form:
        return False
    return len(form) > 1 or (len(form[0]) >= _SHORTEST and not is_plain_word(fold(form[0]), language))


def _tokens_of(name: NamedSpan, tokens: Sequence[Token]) -> range:
    start = bisect_right(tokens, name.span.start, key=lambda token: token.span.end)
    return range(start, bisect_left(tokens, name.span.end, lo=start, key=lambda token: token.span.start))


def _repeats(
    sentence: Sentence, forms: tuple[dict[Form, NamedSpan], int], tokens: Sequence[Token], taken: set[int]
) -> Iterator[NamedSpan]:
    known, longest = forms
    index = sentence.first
    while index < sentence.last:
        for length in range(min(longest, sentence.last - index), 0, -1):
            like = known.get(tuple(token.text for token in tokens[index : index + length]))
            if like is not None and not taken.intersection(range(index, index + length)):
                span = Span(tokens[index].span.start, tokens[index + length - 1].span.end)
                yield NamedSpan(span, like.label, like.score)
                index += length - 1
                break
        index += 1
