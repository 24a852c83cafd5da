"""What a graph is asked for from Python, as plain frozen records, and sequences of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Generic, TypeVar, cast, overload

from kg.query.frames import make_frame


@dataclass(frozen=True, slots=True)
class StatementRecord:
    """What one speaker said, in all articles that carry it. Text that is not known is ""."""

    id: str
    iri: str
    kind: str  # direct, indirect, accordingTo, headline
    speaker: str  # the name, "" for somebody without one
    speaker_id: str
    speaker_text: str  # the words that stand for the speaker
    content: str
    language: str
    topic: str
    date: date | None  # when it was said, else when the first article appeared
    cue: str
    certainty: float
    addressee: str
    reported_by: str  # the outlet that it is taken from
    articles: tuple[str, ...]  # ids


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A relation between two actors in one voice; claimed, never a fact. Text that is not known is ""."""

    id: str
    iri: str
    subject: str  # the name
    subject_id: str
    relation: str  # opposes
    object: str
    object_id: str
    polarity: str  # positive, negative
    modality: str  # asserted, intended, requested, possible
    voice: str  # names of those who claim it; "narrator" for the article itself, "unnamed" for nobody with a name
    voice_ids: tuple[str, ...]
    date: date | None  # when it was first said, else when the first article appeared
    belief: float | None  # 0–1: how much all articles together speak for it
    confidence: float
    inferred: bool
    statements: tuple[str, ...]  # ids
    articles: tuple[str, ...]  # ids


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """The exact words that carry a statement or claim, and their place: `text[start:end]` of the article or title."""

    id: str
    iri: str
    article: str  # id
    title: str
    publisher: str
    published: date | None
    url: str
    part: str  # text, title
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    cue: str
    pattern: str


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """A person, state, organisation, armed group or place."""

    id: str
    iri: str
    kind: str
    name: str
    names: tuple[tuple[str, str], ...]  # (language, preferred name)
    aliases: tuple[str, ...]
    wikidata: str


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """One article and how much it gave."""

    id: str
    iri: str
    title: str
    publisher: str
    published: date | None
    url: str
    language: str
    statements: int
    claims: int


Record = TypeVar("Record")


class Records(Sequence[Record], Generic[Record]):
    """Records in order, as a sequence or as a pandas DataFrame."""

    def __init__(self, kind: type[Record], records: Iterable[Record]) -> None:
        self._kind = kind  # a dataclass
        self._records = tuple(records)

    def frame(self) -> Any:
        """Return a pandas DataFrame with a row for each record and a column for each of its fields.

        Raises:
            AnalysisError: pandas is not installed.
        """
        columns = fields(cast(Any, self._kind))
        names = [column.name for column in columns]
        days = [column.name for column in columns if str(column.type).startswith("date ")]
        return make_frame(names, ([getattr(record, name) for name in names] for record in self._records), days=days)

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records)

    @overload
    def __getitem__(self, index: int) -> Record: ...

    @overload
    def __getitem__(self, index: slice) -> Records[Record]: ...

    def __getitem__(self, index: int | slice) -> Record | Records[Record]:
        if isinstance(index, slice):
            return Records(self._kind, self._records[index])
        return self._records[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Records) and self._records == other._records

    def __hash__(self) -> int:
        return hash(self._records)

    def __repr__(self) -> str:
        return f"<{len(self)} of {self._kind.__name__}>"
