"""What routes ask for: jobs for the reading processes, and pages that are kept as long as the store is unchanged."""

from __future__ import annotations

import asyncio
from pathlib import Path

from starlette.requests import Request

from kg.errors import StoreError
from kg.serve.messages import Job, Reply
from kg.serve.pool import Pool
from kg.serve.settings import Settings
from kg.store.fingerprint import fingerprint
from kg.store.marker import read_marker


class Stock:
    """The pool, and the latest home page and graph page with the state of the store that they were made of."""

    def __init__(self, pool: Pool, settings: Settings) -> None:
        self.settings = settings
        self._pool = pool
        self._kept: dict[tuple[str, str], tuple[str, Reply]] = {}
        self._making = asyncio.Lock()

    async def do(self, job: Job, request: Request, *, seconds: float | None = None) -> Reply:
        """Return the reply to a job for a client; it is stopped when the client has gone."""
        return await self._pool.do(job, seconds=seconds, gone=request.is_disconnected)

    async def page(self, name: str, root: str) -> tuple[str, Reply]:
        """Return a page, made anew if the store has changed, with the mark of the store's state.

        One is made at a time, however many ask, and however few of them stay.
        """
        mark = self._mark()
        if (kept := self._kept.get((name, root))) and kept[0] == mark:
            return kept
        async with self._making:
            if not (kept := self._kept.get((name, root))) or kept[0] != mark:
                job = Job(name, {"root": root})
                kept = mark, await self._pool.do(job, seconds=self.settings.limits.page_seconds)
                if kept[1].status == 200:
                    self._kept[name, root] = kept
        return kept

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
