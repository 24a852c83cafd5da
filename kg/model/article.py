"""What reading gives: an article with its blocks, and stretches of its text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

BlockKind = Literal["title", "paragraph", "furniture"]
EvidencePart = Literal["text", "title"]


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
    """One news article as it was read. `text` is never cleaned.

    `content` is the text that all spans index: `text`, preceded by the title and a line break if that is given apart.
    """

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
    content: str = field(init=False, repr=False, compare=False)  # joined once: it is asked for at every look-up
    _repeats: dict[int, list[Block]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        apart = self.title and not self.title_in_text
        repeats: dict[int, list[Block]] = {}
        for block in self.blocks:
            if block.repeats is not None:
                repeats.setdefault(block.repeats, []).append(block)
        object.__setattr__(self, "content", f"{self.title}\n{self.text}" if apart else self.text)
        object.__setattr__(self, "_repeats", repeats)

    @property
    def text_start(self) -> int:
        """Position in `content` at which `text` starts."""
        return len(self.content) - len(self.text)

    def block_of(self, span: Span) -> int | None:
        """Return the index of the block that holds the whole of `span`, None where none does."""
        index = bisect_right(self.blocks, span.start, key=lambda block: block.span.start) - 1
        return index if index >= 0 and span in self.blocks[index].span else None

    def repeats_of(self, index: int) -> Sequence[Block]:
        """Return the blocks that repeat the words of the block `index`."""
        return self._repeats.get(index, ())

    def locate(self, span: Span) -> tuple[EvidencePart, int, int]:
        """Return the part of the article that holds `span`, and its start and end within that part."""
        if span.start < self.text_start:
            return "title", span.start, min(span.end, self.text_start - 1)
        return "text", span.start - self.text_start, span.end - self.text_start

    def span_at(self, part: EvidencePart, start: int, end: int) -> Span:
        """Return the span of `content` that a place within a part is; the other way round from `locate`."""
        moved = self.text_start if part == "text" else 0
        return Span(start + moved, end + moved)
