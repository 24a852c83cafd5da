"""A process that reads the store for the server, one job after the other, and can be killed at any moment.

The engine can't be stopped while it evaluates a query, so whatever may take long is done here. The store is opened
anew where it has been written to since; each job sees it as it was at one moment.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import KgError, StoreError
from kg.serve.jobs import JOBS
from kg.serve.messages import Job, Limits, Reply, refusal
from kg.store.fingerprint import fingerprint
from kg.store.oxigraph import OxigraphStore, open_folder

FRESH = 1.0  # seconds for which a store is taken to be as it was when it was last looked at
_TRIES = 4  # at a store that somebody is writing to
_PAUSE = 0.1
_GRACE = 30  # seconds after its time is up in which the server ends a job, before the job ends itself


@dataclass(frozen=True, slots=True)
class Task:
    """A job with the seconds that it has."""

    job: Job
    seconds: float


def work(connection: Connection, folder: str, limits: Limits) -> None:
    """Do the tasks that come, until nobody is there any more to send one."""
    _isolate(limits)
    reader = _Reader(Path(folder), limits)
    with contextlib.suppress(EOFError, OSError):
        connection.send(None)
        while True:
            task: Task = connection.recv()
            with _deadline(task.seconds + _GRACE):
                reply = _do(reader, task.job)
            connection.send(reply)


def _do(reader: _Reader, job: Job) -> Reply:
    try:
        return reader.do(job)
    except MemoryError:
        os.abort()  # as the engine does; the server tells it by that


class _Reader:
    """The store, open as long as it is unchanged."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder = folder
        self._limits = limits
        self._store: OxigraphStore | None = None
        self._mark = ""
        self._seen = 0.0

    def do(self, job: Job) -> Reply:
        """Return the reply to a job; what has gone from under an open store is looked for in a newly opened one."""
        try:
            for last in (False, True):
                try:
                    return JOBS[job.name](self._current(), self._limits, job.arguments)
                except (StoreError, OSError, RuntimeError):
                    self._close()
                    if last:
                        raise
            raise AssertionError  # the loop returns or raises
        except KgError as error:
            return refusal(503, str(error))
        except (OSError, RuntimeError) as error:
            return refusal(500, f"the query can't be evaluated ({error})")

    def _current(self) -> OxigraphStore:
        now = time.monotonic()
        if self._store is not None and now - self._seen < FRESH:
            return self._store
        self._seen = now
        if self._store is not None and fingerprint(self._folder) == self._mark:
            return self._store
        self._close()
        self._store = self._open()
        return self._store

    def _open(self) -> OxigraphStore:
        for left in reversed(range(_TRIES)):
            try:
                self._mark = fingerprint(self._folder) if self._folder.is_dir() else ""
                return open_folder(self._folder, read_only=True)
            except StoreError:
                if not left:
                    raise
            time.sleep(_PAUSE)
        raise AssertionError  # the loop returns or raises

    def _close(self) -> None:
        store, self._store = self._store, None
        if store is not None:
            store.close()


def _isolate(limits: Limits) -> None:
    """Leave Ctrl-C to the server, say nothing on the terminal, and bound the memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)  # where the engine complains at length when memory runs out
    os.close(silence)
    try:
        import resource
    except ImportError:  # Windows has no such limits
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (limits.memory, limits.memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


@contextlib.contextmanager
def _deadline(seconds: float) -> Iterator[None]:
    """End this process if it is still at work then, even where the server has died and nobody else would."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
