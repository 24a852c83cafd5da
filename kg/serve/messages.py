"""What passes between the server and the processes that read the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost."""

    seconds: float = 10.0  # for a query
    page_seconds: float = 120.0  # for the page of the whole graph, and for an index of words that has to be made
    result: int = 16 * 2**20  # bytes of an answer
    memory: int = 2 * 2**30  # bytes that a reading process may take
    query: int = 2**20  # bytes of a request


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work: a key of `kg.serve.jobs.JOBS` with its arguments."""

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a client gets. A body of several forms says so in `varies`."""

    status: int
    body: bytes
    media_type: str = TEXT
    varies: bool = False


def refusal(status: int, message: str) -> Reply:
    """Return a reply of one line that says what is wrong."""
    return Reply(status, f"{' '.join(message.split())}\n".encode("utf-8", "replace"))
