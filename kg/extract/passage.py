"""A document made ready for the extractors: what stands at a position, which phrases name actors, where cues are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.annotate.mention_titles import Title, find_titles
from kg.extract.cues import CueMention, find_cues
from kg.extract.phrases import Phrase, find_phrases
from kg.languages.extraction import ExtractionWords
from kg.languages.language import Language, TriggerForm
from kg.model import Clause, DateMention, Document, Mention, Quote, Sentence, Span, Token

_BESIDE = 64  # characters that are looked at beside a place


@dataclass(frozen=True)
class Passage:
    """A document with its language and the indexes that extractors share; all positions are of `Document.text`."""

    document: Document
    language: Language
    words: ExtractionWords
    symmetric: frozenset[str]  # names of the symmetric relations

    @property
    def text(self) -> str:
        """The text that all spans index."""
        return self.document.text

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The document's tokens."""
        return self.document.tokens

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The tokens in lower case, curly apostrophes straightened, nouns doubled for several of them told once."""
        return tuple(_plain(token) for token in self.document.tokens)

    @cached_property
    def triggers_met(self) -> dict[int, tuple[int, tuple[TriggerForm, ...]]]:
        """The longest triggers at the tokens that were looked at so far, which many rules ask for again."""
        return {}

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The phrases that name or describe actors, in order."""
        return find_phrases(self.document, self.language)

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """The offices that are mentioned, in order, with who holds them and of what."""
        return find_titles(self.text, self.document.mentions, self.language)

    @cached_property
    def _bodies(self) -> dict[Span, Mention]:
        unheld = (title for title in self.titles if title.person is None)
        return {title.mention.span: title.of for title in unheld if title.of is not None}

    def body_of(self, office: Mention) -> Mention | None:
        """Return what an office that nobody is named to hold is of: India of "diplomat senior India"."""
        return self._bodies.get(office.span)

    @cached_property
    def cues(self) -> tuple[CueMention, ...]:
        """The places of cue words, in order, longest match first."""
        return find_cues(self.document, self.lower, self.language, self.words)

    @cached_property
    def _starts(self) -> list[int]:
        return [token.span.start for token in self.document.tokens]

    @cached_property
    def _phrase_starts(self) -> list[int]:
        return [phrase.first for phrase in self.phrases]

    @cached_property
    def _phrase_by_head(self) -> dict[int, Phrase]:
        return {id(phrase.head): phrase for phrase in self.phrases}

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.outer.start for quote in self.document.quotes]

    @cached_property
    def _cue_starts(self) -> list[int]:
        return [cue.first for cue in self.cues]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [found.span.start for found in self.document.dates]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.span.start for mention in self.document.mentions]

    @cached_property
    def _mentions_by_end(self) -> dict[int, list[int]]:
        index: dict[int, list[int]] = {}
        for place, mention in enumerate(self.document.mentions):
            index.setdefault(mention.span.end, []).append(place)
        return index

    @cached_property
    def _clauses_by_predicate(self) -> dict[int, list[Clause]]:
        index: dict[int, list[Clause]] = {}
        for clause in self.document.clauses:
            index.setdefault(clause.predicate, []).append(clause)
        return index

    @cached_property
    def _clauses_by_object(self) -> dict[int, list[Clause]]:
        index: dict[int, list[Clause]] = {}
        for clause in self.document.clauses:
            if clause.object is not None:
                index.setdefault(clause.object.head, []).append(clause)
        return index

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.document.sentences]

    def token_at(self, position: int) -> int:
        """Return the index of the first token that ends after `position` (the number of tokens, past the last)."""
        index = max(0, bisect_right(self._starts, position) - 1)
        while index < len(self.tokens) and self.tokens[index].span.end <= position:
            index += 1
        return index

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """Return the tokens that `span` covers, as the first and the one after the last."""
        return self.token_at(span.start), self.token_at(span.end - 1) + 1

    def text_before(self, position: int) -> str:
        """Return the characters right before a position, the blanks next to it left out."""
        return self.text[max(0, position - _BESIDE) : position].rstrip(" ")

    def text_after(self, position: int) -> str:
        """Return the characters right after a position, the blanks next to it left out."""
        return self.text[position : position + _BESIDE].lstrip(" ")

    def sentence_at(self, position: int) -> int:
        """Return the index of the sentence that holds `position`, or of the last one before it (0 before the first)."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def sentence_of(self, token: int) -> Sentence:
        """Return the sentence that a token is part of."""
        return self.document.sentences[self.sentence_at(self.tokens[token].span.start)]

    def sentence_end(self, position: int) -> int:
        """Return where the sentence that holds `position` ends, with the blanks after it: where the next one begins."""
        following = bisect_right(self._sentence_starts, position) or 1
        return self._sentence_starts[following] if following < len(self._sentence_starts) else len(self.text)

    def phrases_between(self, first: int, last: int) -> Iterator[Phrase]:
        """Yield the phrases that lie within the tokens `[first, last)`, in order."""
        for index in range(bisect_right(self._phrase_starts, first - 1), len(self.phrases)):
            phrase = self.phrases[index]
            if phrase.first >= last:
                return
            if phrase.last <= last:
                yield phrase

    def phrase_around(self, span: Span) -> Phrase | None:
        """Return the phrase that holds the whole of `span`, if any."""
        index = bisect_right(self.phrases, span.start, key=lambda phrase: phrase.span.start) - 1
        return self.phrases[index] if index >= 0 and span in self.phrases[index].span else None

    def mentions_between(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin within the characters `[start, end)`, in order."""
        return self.document.mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def mentions_ending(self, *positions: int) -> Iterator[Mention]:
        """Yield the mentions that end at one of the positions, in order."""
        places = (place for position in positions for place in self._mentions_by_end.get(position, ()))
        yield from (self.document.mentions[place] for place in sorted(places))

    def cues_between(self, first: int, last: int) -> Iterator[CueMention]:
        """Yield the cues within the tokens `[first, last)`, in order."""
        for index in range(bisect_right(self._cue_starts, first - 1), len(self.cues)):
            cue = self.cues[index]
            if cue.first >= last:
                return
            if cue.last <= last:
                yield cue

    def dates_between(self, start: int, end: int) -> Iterator[DateMention]:
        """Yield the dates within the characters `[start, end)`, in order."""
        for index in range(bisect_right(self._date_starts, start - 1), len(self.document.dates)):
            found = self.document.dates[index]
            if found.span.start >= end:
                return
            if found.span.end <= end:
                yield found

    def clauses_at(self, first: int, last: int) -> Iterator[Clause]:
        """Yield the clauses whose predicate is one of the tokens `[first, last)`."""
        for index in range(first, last):
            yield from self._clauses_by_predicate.get(index, ())

    def clauses_with_object(self, token: int) -> Sequence[Clause]:
        """Return the clauses whose object has this head token."""
        return self._clauses_by_object.get(token, ())

    def quote_around(self, span: Span) -> Quote | None:
        """Return the quote that holds the whole of `span`, if any."""
        index = bisect_right(self._quote_starts, span.start) - 1
        return self.document.quotes[index] if index >= 0 and span in self.document.quotes[index].outer else None

    def phrase_of(self, mention: Mention) -> Phrase | None:
        """Return the phrase whose head is this mention, if any."""
        return self._phrase_by_head.get(id(mention))

    def span_of(self, first: int, last: int) -> Span:
        """Return the characters of the tokens `[first, last)`, which must not be empty."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def in_title(self, sentence: Sentence) -> bool:
        """Return whether the sentence is (part of) the article's title."""
        return self.document.article.blocks[sentence.block].kind == "title"


def _plain(token: Token) -> str:
    """Return the word by which a token is looked up: "serangan" for "serangan-serangan"."""
    word = token.text.lower().replace("’", "'")
    first, mark, second = word.partition("-")
    return first if mark and first == second and token.pos == "NOUN" else word
