"""The records that flow between the rooms, all frozen: Article → Document → mentions → findings.

Offsets are half-open character positions in `Article.content`; `Article.locate` turns them into positions in the
text (or the separately given title) exactly as it was read. Languages are ISO 639-1 codes, dates ISO 8601.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

BlockKind = Literal["title", "paragraph", "furniture"]
MentionKind = Literal["name", "description", "pronoun"]
ActorKind = Literal["Person", "State", "IGO", "ArmedGroup", "Organization", "Place"]
StatementKind = Literal["direct", "indirect", "according-to", "headline"]
Polarity = Literal["positive", "negative"]
Modality = Literal["asserted", "intended", "requested", "possible"]
Voice = Literal["active", "passive"]
EvidencePart = Literal["text", "title"]


# ---- read -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters `[start, end)` of `Article.content`."""

    start: int
    end: int

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two stretches share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """Return the characters of `text` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """A title, a paragraph, or a piece of page furniture (widget letters, dateline, byline, "Baca juga").

    Blocks are in order of the text and do not overlap; white space between them belongs to none. A dateline
    ("WASHINGTON - ") is a furniture block of its own in front of the rest of its paragraph.
    """

    span: Span
    kind: BlockKind
    repeats: int | None = None  # index of the earlier block with the same words, for an exact repeat
    reason: str | None = None  # for furniture: widget | dateline | byline | related | caption | ...


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read. `text` is never cleaned."""

    id: str  # as given by the input, or made from the file name and the content
    text: str  # exactly as read; for HTML, the main text taken from the page
    language: str  # "id" | "en"
    title: str | None = None
    title_in_text: bool = False  # the title is (the first line) of `text`
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    source: str | None = None  # where it was read from, for messages
    media: Literal["text", "html"] = "text"
    blocks: tuple[Block, ...] = ()

    @property
    def content(self) -> str:
        """The text that all spans index: `text`, preceded by the title and a line break if that is given apart."""
        return f"{self.title}\n{self.text}" if self.title and not self.title_in_text else self.text

    @property
    def text_start(self) -> int:
        """Position in `content` at which `text` starts."""
        return len(self.content) - len(self.text)

    def locate(self, span: Span) -> tuple[EvidencePart, int, int]:
        """Return the part of the article that holds `span`, and its start and end within that part."""
        if span.start < self.text_start:
            return "title", span.start, min(span.end, self.text_start - 1)
        return "text", span.start - self.text_start, span.end - self.text_start


# ---- annotate -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Token:
    """A word or punctuation mark. `head` and `label` are for `annotate.clauses` alone."""

    span: Span
    text: str
    lemma: str = ""  # lower case; the text in lower case where nothing better is known
    pos: str = ""  # universal part of speech, "" where there is no parse
    head: int = -1  # index of the head among the document's tokens; its own index for a root; -1: no parse
    label: str = ""  # coarse dependency label (training/syntax/labels.yaml), "" where there is no parse


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
    role: str | None = None  # key of the lexicon entry that recognised a description or pronoun: "office:foreign-minister"
    source: str = "model"  # gazetteer | model | lexicon


@dataclass(frozen=True, slots=True)
class DateMention:
    """A point in time in the text: "Sabtu (26/9/2015)", "last week", "Senin"; `value` is None where it can't be told."""

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


# ---- extract --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StatementMention:
    """Somebody says something at one place of an article; participants are mentions, not yet actors.

    `speaker` is None where nobody can be named; `speaker_text` is then the words that stand for the speaker, if any.
    """

    kind: StatementKind
    content: Span
    cue: Span | None = None
    speaker: Mention | None = None
    speaker_text: str | None = None
    addressee: Mention | None = None
    reported_by: Mention | None = None
    stated_on: date | None = None
    embedded_in: int | None = None  # index of the outer statement in the same extraction
    continues: int | None = None  # index of the statement whose speaker this one shares (a second quote without cue)
    topic: str = ""  # short gloss for people
    certainty: float = 1.0  # 0–1, lowered by hedged cues ("mengklaim", "allegedly")
    pattern: str = ""  # name of the rule that found it


@dataclass(frozen=True, slots=True)
class ClaimMention:
    """A relation between two mentions at one place. `statement` is None for the article's own voice."""

    subject: Mention
    relation: str  # local name of the relation in ontology/relations.ttl: "opposes"
    object: Mention
    evidence: Span
    trigger: Span
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    statement: int | None = None  # index of the innermost statement whose content holds the trigger
    event_time: date | None = None
    confidence: float = 1.0
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class FactMention:
    """A background fact: `holdsOffice` (object is an office's English name, `of` its State or body), or between mentions."""

    subject: Mention
    relation: str  # holdsOffice | leads | memberOf | locatedIn
    object: Mention | str
    evidence: Span
    of: Mention | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document, on mentions, in order of the text."""

    document: Document
    statements: tuple[StatementMention, ...] = ()
    claims: tuple[ClaimMention, ...] = ()
    facts: tuple[FactMention, ...] = ()


# ---- resolve --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation, armed group or place with its names in both languages.

    `id` is a slug ("united-states"), from the gazetteer where the actor is known there, else made from the name.
    """

    id: str
    kind: ActorKind
    labels: tuple[tuple[str, str], ...]  # (language, preferred name); English first where there is one
    aliases: tuple[tuple[str, str], ...] = ()
    wikidata: str | None = None
    forms: tuple[str, ...] = ()  # surface forms met in the text, sorted

    @property
    def name(self) -> str:
        """The preferred name, English where there is one."""
        return dict(self.labels).get("en") or self.labels[0][1]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words that carry a finding, with their place in the article as it was read."""

    part: EvidencePart
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
    cue: str | None = None
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker said, with every place of one article that carries it. `id` is a hash of speaker and content."""

    id: str
    kind: StatementKind
    content: str
    language: str
    speaker: str | None  # actor id
    evidence: tuple[Evidence, ...]
    speaker_text: str | None = None
    cue: str | None = None
    addressee: str | None = None
    reported_by: str | None = None
    stated_on: date | None = None
    embedded_in: str | None = None  # statement id
    topic: str = ""
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation between two actors in one voice. `id` hashes tuple, polarity, modality and voice.

    The voice is the speaker of `statements`, or the narrator where `statements` is empty.
    """

    id: str
    subject: str
    relation: str
    object: str
    evidence: tuple[Evidence, ...]
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    statements: tuple[str, ...] = ()  # statement ids, in order of the text
    event_time: date | None = None
    confidence: float = 1.0
    inferred: bool = False  # forced by the text but not on its surface ("kedua negara ... misi itu mengalahkan ISIS")


@dataclass(frozen=True, slots=True)
class Fact:
    """A background fact on actors: for `holdsOffice`, `object` is the office's English name, else an actor id."""

    id: str
    subject: str
    relation: str
    object: str
    evidence: tuple[Evidence, ...]
    of: str | None = None
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one article gives, on actors: what is stored, shown, exported and scored."""

    article: Article
    actors: tuple[Actor, ...] = field(default=())
    statements: tuple[Statement, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
