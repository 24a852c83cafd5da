"""What resolution knows of a document before it decides who is meant: where each mention stands and in which role."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_titles import Title, find_titles
from kg.annotate.mention_words import fold, words_of
from kg.languages.language import Language
from kg.model import Document, Extraction, Mention, Span, StatementMention
from kg.resolve.sentence_index import SentenceIndex
from kg.vocab.gazetteer import Gazetteer

SPEAKER, SUBJECT, OBJECT, OTHER, BACKGROUND = 3.0, 2.0, 1.0, 0.0, -3.0
_MAIN = 0.25  # what the subject of a main clause counts more than others
_BEFORE = 32  # characters before a mention that are looked at for a preposition
_RELATIVE = 2  # tokens before a verb in which its relativizer stands


@dataclass(frozen=True)
class Scene:
    """A document, what was extracted from it, and the languages' knowledge of how words refer."""

    extraction: Extraction
    language: Language
    lexicon: ReferenceLexicon
    gazetteer: Gazetteer

    @property
    def document(self) -> Document:
        """The document whose mentions are resolved."""
        return self.extraction.document

    @property
    def text(self) -> str:
        """The text that all spans index."""
        return self.document.text

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the document and those that only the extraction holds, in order, none overlapping."""
        cover = Cover(self.document.mentions)
        for statement in self.extraction.statements:
            for mention in (statement.speaker, statement.addressee, statement.reported_by):
                if mention is not None:
                    cover.add(mention)
        return tuple(cover)

    @cached_property
    def cover(self) -> Cover:
        """The mentions by place."""
        return Cover(self.mentions)

    @cached_property
    def titles(self) -> tuple[Title, ...]:
        """The office mentions with what they are of and whom they name."""
        return find_titles(self.text, self.mentions, self.language)

    def titles_before(self, mention: Mention) -> Iterator[Title]:
        """Yield the titles that begin before a mention, the last one first."""
        here = bisect_left(self.titles, mention.span.start, key=lambda title: title.mention.span.start)
        return (self.titles[index] for index in range(here - 1, -1, -1))

    @cached_property
    def title_at(self) -> dict[Span, Title]:
        """The titles by the place of their office mention."""
        return {title.mention.span: title for title in self.titles}

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.document.sentences]

    def in_headline(self, mention: Mention) -> bool:
        """Return whether a mention stands in the title, which names nobody more closely than it must."""
        sentence = self.document.sentences[self.sentence_of(mention.span)]
        return self.document.article.blocks[sentence.block].kind == "title"

    def sentence_of(self, span: Span) -> int:
        """Return the index of the sentence that `span` starts in; 0 before the first."""
        return max(bisect_right(self._sentence_starts, span.start) - 1, 0)

    @cached_property
    def statement_of(self) -> dict[Span, int]:
        """The innermost statement whose content holds the mention, by the mention's place."""
        statements = sorted(
            enumerate(self.extraction.statements), key=lambda item: (item[1].content.start, -item[1].content.end)
        )
        found: dict[Span, int] = {}
        opened: list[tuple[int, StatementMention]] = []
        following = 0
        for mention in self.mentions:
            while following < len(statements) and statements[following][1].content.start <= mention.span.start:
                opened.append(statements[following])
                following += 1
            opened = [item for item in opened if item[1].content.end > mention.span.start]
            inside = [index for index, statement in opened if mention.span in statement.content]
            if inside:
                found[mention.span] = inside[-1]
        return found

    @cached_property
    def quoted(self) -> frozenset[Span]:
        """The places of the mentions that stand inside quoted speech."""
        spans = [quote.span for quote in self.document.quotes if not quote.scare]
        spans += [statement.content for statement in self.extraction.statements if statement.kind == "direct"]
        touched = (mention.span for span in spans for mention in self.cover.touching(span) if mention.span in span)
        return frozenset(touched)

    @cached_property
    def only_state(self) -> str | None:
        """The one State that the article names, None where it names several or none."""
        named = (m for m in self.mentions if m.kind == "name" and m.actor_kind == "State" and m.candidates)
        states = {mention.candidates[0] for mention in named}
        return next(iter(states)) if len(states) == 1 else None

    @cached_property
    def who_act_on(self) -> dict[Span, list[Mention]]:
        """Those who do something to a mention, by the mention's place."""
        acting: dict[Span, list[Mention]] = {}
        for claim in self.extraction.claims:
            if claim.subject.span != claim.object.span:
                acting.setdefault(claim.object.span, []).append(claim.subject)
        return acting

    @cached_property
    def told_to(self) -> dict[Span, StatementMention]:
        """The statements by the place of whom they are addressed to."""
        return {s.addressee.span: s for s in self.extraction.statements if s.addressee is not None}

    @cached_property
    def _grammar(self) -> dict[int, float]:
        """The weight of grammatical roles by the index of the role's head token."""
        weights: dict[int, float] = {}
        for clause in self.document.clauses:
            subject = SUBJECT + (_MAIN if self.document.tokens[clause.predicate].label == "root" else 0)
            for argument, weight in ((clause.object, OBJECT), (clause.agent, SUBJECT), (clause.subject, subject)):
                if argument is not None:
                    for token in (argument.head, *argument.conjuncts):
                        weights[token] = max(weight, weights.get(token, weight))
        return weights

    @cached_property
    def _role_places(self) -> dict[Span, float]:
        tokens = self.document.tokens
        places: dict[Span, float] = {}
        inside = ((tokens[index].span, weight) for index, weight in self._grammar.items() if 0 <= index < len(tokens))
        for span, weight in inside:
            for mention in self.cover.touching(span):
                places[mention.span] = max(weight, places.get(mention.span, weight))
        return places

    @cached_property
    def _speakers(self) -> frozenset[Span]:
        outer = (s for s in self.extraction.statements if s.embedded_in is None)  # not who speaks in another's words
        return frozenset(s.speaker.span for s in outer if s.speaker is not None and s.pattern != "noun-cue")

    @cached_property
    def _in_titles(self) -> frozenset[Span]:
        """The offices whose holder the same phrase names, and what offices are of: never what a sentence is about."""
        offices = {title.mention.span for title in self.titles if title.person is not None}
        return frozenset(offices | {title.of.span for title in self.titles if title.of is not None})

    @cached_property
    def _openers(self) -> frozenset[Span]:
        """The first mention of each sentence that no preposition governs: its subject, where no clause tells better."""
        found: dict[int, Span] = {}
        for mention in self.mentions:
            governed = self.word_before(mention) in self.lexicon.governing_prepositions
            if self._can_open(mention) and not self.is_background(mention) and not governed:
                found.setdefault(self.sentence_of(mention.span), mention.span)
        return frozenset(found.values())

    def _can_open(self, mention: Mention) -> bool:
        apart = mention.span in self._in_titles or mention.span in self.quoted or mention.role == "demonym"
        return not (apart or fold(mention.text) in self.lexicon.possessive_pronouns)

    def weight(self, mention: Mention) -> float:
        """Return how much a mention is at the centre: a speaker most, then subject, object, other, background."""
        if mention.span in self._speakers:
            return SPEAKER
        grammatical = self._role_places.get(mention.span)
        if grammatical is None and (mention.role == "capital" or self.is_background(mention)):
            return BACKGROUND
        if grammatical is not None:
            return grammatical
        return SUBJECT if mention.span in self._openers else OTHER

    def is_subject(self, mention: Mention) -> bool:
        """Return whether the parse has a mention as the subject of a clause."""
        return self._role_places.get(mention.span, OTHER) >= SUBJECT

    def is_background(self, mention: Mention) -> bool:
        """Return whether a preposition of place or topic governs the mention: "di Suriah", "about Syria"."""
        return self.word_before(mention) in self.lexicon.background_prepositions

    def is_agent(self, span: Span) -> bool:
        """Return whether what stands at `span` acts in a passive: "by Turkey"."""
        before = self.text[max(0, span.start - _BEFORE) : span.start].rstrip()
        return before.endswith(tuple(f" {marker}" for marker in self.language.modifiers.agent_markers))

    def word_before(self, mention: Mention) -> str:
        """Return the folded word right before a mention, articles left out; "" where there is none."""
        start = mention.span.start
        before = words_of(self.text, Span(max(0, start - _BEFORE), start))
        words = [word for word in before if word.key not in self.lexicon.definite_before]
        if not words or self.text[words[-1].span.end : start].strip(" ") not in ("", *self.lexicon.definite_before):
            return ""
        return words[-1].key

    @cached_property
    def contents_of(self) -> dict[Span, list[Span]]:
        """What each speaker's mention says, by the mention's place."""
        contents: dict[Span, list[Span]] = {}
        for statement in self.extraction.statements:
            if statement.speaker is not None:
                contents.setdefault(statement.speaker.span, []).append(statement.content)
        return contents

    @cached_property
    def continuing(self) -> frozenset[Span]:
        """The places of the speakers who go on with what they said before: "imbuhnya", "he added"."""
        own = ((s.speaker, s.cue) for s in self.extraction.statements)
        said = ((speaker.span, fold(cue.of(self.text))) for speaker, cue in own if speaker and cue)
        ends = ("", *self.lexicon.own)
        return frozenset(
            place for place, cue in said if any(cue.removesuffix(end) in self.lexicon.continuing for end in ends)
        )

    def speaking(self, statement: StatementMention | None) -> Mention | None:
        """Return the mention that speaks a statement, of the statement that it continues where it has none itself."""
        limit = len(self.extraction.statements)
        while statement is not None and statement.speaker is None and statement.continues is not None and limit > 0:
            limit -= 1
            known = 0 <= statement.continues < len(self.extraction.statements)
            statement = self.extraction.statements[statement.continues] if known else None
        return None if statement is None else statement.speaker

    def spoke_before(self, mention: Mention) -> Span | None:
        """Return the place of who speaks the last statement that ends before a mention's own begins, or None."""
        own = min((content.start for content in self.contents_of.get(mention.span, ())), default=mention.span.start)
        place = bisect_right(self._statement_ends, own, key=lambda statement: statement.content.end)
        speaker = self.speaking(self._statement_ends[place - 1]) if place else None
        return None if speaker is None else speaker.span

    @cached_property
    def _statement_ends(self) -> list[StatementMention]:
        """The statements in the order in which they end, of two that end together the outer one last."""
        return sorted(self.extraction.statements, key=lambda said: (said.content.end, -said.content.start))

    @cached_property
    def by_sentence(self) -> SentenceIndex:
        """The clauses, claims and statements by their sentence."""
        return SentenceIndex(self.extraction, self.sentence_of)

    @cached_property
    def relative_agents(self) -> frozenset[Span]:
        """The places of who acts in a passive relative clause: "operasi yang dilancarkannya"."""
        relativizers = self.language.modifiers.relativizers
        agents = [
            clause.agent.span
            for clause in self.document.clauses
            if clause.agent is not None
            for before in (self.document.tokens[max(0, clause.predicate - _RELATIVE) : clause.predicate],)
            if any(token.text.lower() in relativizers for token in before)
        ]
        return frozenset(m.span for agent in agents for m in self.cover.touching(agent) if m.span in agent)

    def statement_at(self, mention: Mention) -> StatementMention | None:
        """Return the innermost statement whose content holds `mention`, or None."""
        index = self.statement_of.get(mention.span)
        return None if index is None else self.extraction.statements[index]

    def named_after_quote(self, mention: Mention) -> Mention | None:
        """Return who is mentioned right after the quotation that holds `mention`, in the same paragraph, or None."""
        place = bisect_right(self._quote_starts, mention.span.start) - 1
        if place < 0:
            return None
        end = self.document.quotes[place].outer.end
        following = self.cover.after(end)
        if following is None or following.span in self.quoted:
            return None
        title = self.title_at.get(following.span)
        near = "\n" not in self.text[end : following.span.start] and following.span.start - end <= _BEFORE
        return (title.person if title is not None and title.person is not None else following) if near else None

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.outer.start for quote in self.document.quotes]

    def following_name(self, mention: Mention) -> Mention | None:
        """Return the next mention, if it is a name and stands in the same sentence."""
        following = self.cover.after(mention.span.end)
        if following is None or following.kind != "name":
            return None
        return following if self.sentence_of(following.span) == self.sentence_of(mention.span) else None
