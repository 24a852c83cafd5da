"""Finds the places of cue words: matched as words, longest first, never gated on a part of speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.languages.extraction import ExtractionWords
from kg.languages.language import Cue, CueForm, Language
from kg.model import Document, Span

_NOUN_LEADS = frozenset({"ADJ", "NUM", "ADP", "CCONJ"})
_QUOTED = 14  # tokens of who is quoted
_LONGEST = 5  # words in the longest cue looked for


@dataclass(frozen=True, slots=True)
class CueMention:
    """A cue word at the tokens `[first, last)` of a document, with every reading that the lexicon gives its form."""

    span: Span
    first: int
    last: int
    sentence: int
    forms: tuple[CueForm, ...]

    def reading(self, *shapes: str) -> CueForm | None:
        """Return the first reading with one of the shapes, in the order of the lexicon."""
        return next((form for form in self.forms if form.shape in shapes), None)

    @property
    def cue(self) -> Cue:
        """The cue of the first reading."""
        return self.forms[0].cue


def find_cues(
    document: Document, lower: Sequence[str], language: Language, words: ExtractionWords
) -> tuple[CueMention, ...]:
    """Return the cue words of a document in order, none overlapping another.

    Args:
        document: gives sentences and tokens.
        lower: the tokens in lower case.
        language: gives the cue forms.
        words: gives the articles and possessives that only nouns follow.
    """
    found: list[CueMention] = []
    named = named_tokens(document) | _named_in_passing(document)
    nominal = {*words.indefinite, *words.small_words, *words.possessives}
    compound = words.possessor_first
    for number, sentence in enumerate(document.sentences):
        index = sentence.first
        while index < sentence.last:
            length, forms = _longest_match(lower, index, sentence.last, language)
            if index > sentence.first and (lower[index - 1] in nominal or _is_noun(document, index, compound)):
                forms = tuple(form for form in forms if form.shape not in ("active", "clipped"))
            if forms and _passes_on(lower, index + length, sentence.last, words):
                forms = tuple(form for form in forms if form.shape != "active" or lower[index] not in words.citing)
            described = compound and document.tokens[index].label == "amod" and document.tokens[index].pos == "VERB"
            if forms and index not in named and not described and not _is_hyphened(document, index, length):
                span = Span(document.tokens[index].span.start, document.tokens[index + length - 1].span.end)
                found.append(CueMention(span, index, index + length, number, forms))
            index += max(1, length)
    return tuple(found)


def _passes_on(lower: Sequence[str], first: int, last: int, words: ExtractionWords) -> bool:
    """Return whether somebody else says what a verb of quoting passes on: "AFP quoted the minister as saying"."""
    near = range(first + 1, min(last - 1, first + _QUOTED))
    return any(lower[i] in words.naming_links and lower[i + 1] in words.as_said for i in near)


def _is_hyphened(document: Document, first: int, length: int) -> bool:
    """Return whether a hyphen makes a word part of another: "two-state solution"."""
    text, tokens = document.text, document.tokens
    start, end = tokens[first].span.start, tokens[first + length - 1].span.end
    tied = [text[start - 1 : start], text[end : end + 1]]
    beside = [text[start - 2 : start - 1], text[end + 1 : end + 2]]
    return any(mark in ("-", "‑") and letter.isalnum() for mark, letter in zip(tied, beside, strict=True))


def named_tokens(document: Document) -> frozenset[int]:
    """Return the tokens of names and descriptions ("United States", "Secretary of State"), which are no cues.

    A noun that can be a verb too is one where it stands as one: "Xinhua reports", beside "reports say"; the noun of a
    document can be a cue itself ("the statement that ...").
    """
    starts = [token.span.start for token in document.tokens]
    named: set[int] = set()
    for mention in document.mentions:
        first, last = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
        verb = last == first + 1 and mention.kind == "description" and document.tokens[first].pos == "VERB"
        document_noun = (mention.role or "").startswith("document:")
        if mention.kind != "pronoun" and not verb and not document_noun:
            named |= set(range(first, last))
    return frozenset(named)


def _is_noun(document: Document, index: int, compound: bool) -> bool:
    """Return whether a token is a noun where it stands ("the claims", "of pressure"), whatever else it can be."""
    before, token = document.tokens[index - 1], document.tokens[index]
    goes_on = index + 1 < len(document.tokens) and document.tokens[index + 1].pos != "PUNCT"
    leads = _NOUN_LEADS | {"NOUN"} if compound and goes_on else _NOUN_LEADS
    object_of = token.label in ("obj", "obl", "nmod") and before.label in ("compound", "nmod")  # "rejected US charges"
    described = (before.label == "amod" or object_of) and before.head == index
    owned = compound and before.label == "case" and before.pos == "PART"  # "Iran's claim"
    return token.pos == "NOUN" and (before.pos in leads or described or owned) and token.text.islower()


def _named_in_passing(document: Document) -> frozenset[int]:
    """Return the capitalised tokens in mid-sentence, which belong to names ("Secretary of State"); titles are free."""
    blocks = document.article.blocks
    return frozenset(
        index
        for sentence in document.sentences
        if blocks[sentence.block].kind != "title"
        for index in range(sentence.first + 1, sentence.last)
        if document.tokens[index].text[0].isupper()
        and document.tokens[index].text[1:].islower()
        and document.tokens[index - 1].text[-1].isalpha()
    )


def _longest_match(lower: Sequence[str], index: int, last: int, language: Language) -> tuple[int, tuple[CueForm, ...]]:
    if lower[index] not in language.opening_cues:
        return 0, ()
    for length in range(min(_LONGEST, last - index), 0, -1):
        forms = language.cues.get(" ".join(lower[index : index + length]))
        if forms:
            return length, forms
    return 0, ()
