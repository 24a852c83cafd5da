"""What annotation gives: tokens, sentences, quotes, mentions, dates and clauses of an article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.model.article import Article, Span

MentionKind = Literal["name", "description", "pronoun"]
ActorKind = Literal["Person", "State", "IGO", "ArmedGroup", "Organization", "Place"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "intended", "requested", "possible"]
Voice = Literal["active", "passive"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark. `head` and `label` are for `annotate.clauses` alone."""

    span: Span
    text: str
    lemma: str = ""  # dictionary form, of Indonesian words the root; "" where there is no parse
    pos: str = ""  # universal part of speech, "" where there is no parse
    head: int = -1  # index of the head among the document's tokens; its own index for a root; -1: no parse
    label: str = ""  # coarse dependency label (kg/models/labels.yaml), "" where there is no parse


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, its tokens `[first, last)`, and the block that it stands in."""

    span: Span
    first: int
    last: int
    block: int


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch. `span` leaves the quotation marks out, `outer` includes those that are there."""

    span: Span
    outer: Span
    closed: bool = True  # False: the closing mark is missing, the quote ends with its paragraph
    scare: bool = False  # a quoted word, title or nickname rather than speech


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to one or more actors.

    `kind`: a *name* ("John Kerry", "AS", "Beijing", "the Kremlin"); a *description* ("Menteri Luar Negeri", "the
    ministry", "negaranya", "kedua negara", "a senior official"); or a *pronoun* ("dia", "-nya", "he", "kami", "we").
    """

    span: Span
    text: str
    kind: MentionKind
    actor_kind: ActorKind | None = None  # None: unknown (most pronouns)
    candidates: tuple[str, ...] = ()  # gazetteer ids that the words can name, best first
    role: str | None = (
        None  # key of the lexicon entry that recognised a description or pronoun: "office:foreign-minister"
    )
    source: str = "model"  # gazetteer | model | lexicon


@dataclass(frozen=True, slots=True)
class DateMention:
    """A point in time: "Sabtu (26/9/2015)", "last week", "Senin"; `value` is None where it can't be told."""

    span: Span
    value: date | None


@dataclass(frozen=True, slots=True)
class Argument:
    """A participant of a clause: `span` its whole phrase, `head` the index of its head token."""

    span: Span
    head: int
    preposition: str | None = None  # lower case, for obliques
    conjuncts: tuple[int, ...] = ()  # head tokens of coordinated phrases ("AS dan Rusia"), without `head`


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its participants, the same for every language: passives turned, coordination spread out.

    In a passive, `agent` is who acts and `object` who undergoes; `subject` is then None. An active clause has
    `subject` and no `agent`. `complement` is the clause or quotation that the predicate governs.
    """

    span: Span
    sentence: int
    predicate: int  # token index of the predicate's head word
    lemma: str
    voice: Voice = "active"
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    tense: str | None = None  # past | present | future, where the words tell
    subject: Argument | None = None
    object: Argument | None = None
    agent: Argument | None = None
    obliques: tuple[Argument, ...] = ()
    complement: Span | None = None
    governor: int | None = None  # index of the clause whose complement this clause is


@dataclass(frozen=True, slots=True)
class Document:
    """An article with all that annotation found in it. Spans of furniture and repeated blocks hold nothing."""

    article: Article
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    mentions: tuple[Mention, ...] = ()  # in order of start, longest first
    dates: tuple[DateMention, ...] = ()
    clauses: tuple[Clause, ...] = ()

    @property
    def text(self) -> str:
        """The text that the spans index."""
        return self.article.content
