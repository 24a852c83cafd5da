"""What routes ask for: jobs for the reading processes, and pages of the whole store, which are kept."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request

from kg.errors import StoreError
from kg.serve.messages import Job, Reply
from kg.serve.pool import Pool
from kg.serve.settings import Settings
from kg.store.fingerprint import fingerprint
from kg.store.marker import read_marker

PAGES = ("home", "graph")
_LASTING = (200, 422, 504)  # a page, or that the graph is too large for one
_REST = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """A page with the mark of the store's state that it was made of, and until when it is kept whatever the state."""

    mark: str
    reply: Reply
    until: float


class Stock:
    """The pool, and the latest home page and graph page.

    A page is made anew where the store has changed, but not more often than every so many times as long as it takes, so
    that a build that writes all the time does not keep the processes busy; what can't be made is not tried more often.
    """

    def __init__(self, pool: Pool, settings: Settings) -> None:
        self.settings = settings
        self._pool = pool
        self._kept: dict[tuple[str, str], Kept] = {}
        self._making = {name: asyncio.Lock() for name in PAGES}

    async def do(self, job: Job, request: Request, *, seconds: float | None = None) -> Reply:
        """Return the reply to a job for a client; it is stopped when the client has gone."""
        return await self._pool.do(job, seconds=seconds, gone=request.is_disconnected)

    async def page(self, name: str, root: str) -> Kept:
        """Return one of `PAGES`; it is made once, however many ask, and however few of them stay."""
        mark = self._mark()
        async with self._making[name]:
            kept = self._kept.get((name, root))
            if kept is None or (kept.until < time.monotonic() and (kept.mark, kept.reply.status) != (mark, 200)):
                kept = await self._make(name, root, mark)
                if kept.reply.status in _LASTING:
                    self._kept[name, root] = kept
        return kept

    async def _make(self, name: str, root: str, mark: str) -> Kept:
        started = time.monotonic()
        reply = await self._pool.do(Job(name, {"root": root}), seconds=self.settings.limits.page_seconds)
        ended = time.monotonic()
        return Kept(mark, reply, ended + _REST * (ended - started))

    def base(self) -> str:
        """Return the IRI that those of all data in the store start with.

        Raises:
            StoreError: there is no store any more.
        """
        return read_marker(Path(self.settings.store)).base

    def _mark(self) -> str:
        try:
            return fingerprint(Path(self.settings.store))
        except StoreError:
            return ""
