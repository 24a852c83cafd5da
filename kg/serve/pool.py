"""Processes that read the store, a few at a time; one that takes too long is killed and another takes its place."""

from __future__ import annotations

import asyncio
import multiprocessing
import signal
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from kg.serve.messages import Job, Limits, Reply, refusal
from kg.serve.worker import Task, work

_STARTING = 60.0  # seconds that a new process has to import what it needs
_LOOK = 0.25  # seconds between two looks at whether the client is still there
_MEGABYTE = 2**20

Gone = Callable[[], Awaitable[bool]]
"""Whether whoever asked has gone."""


class Pool:
    """Does jobs in processes, in the order in which they come. Every job ends in a reply.

    Args:
        folder: the store.
        limits: what a job may cost.
        size: how many processes.
    """

    def __init__(self, folder: str, limits: Limits, *, size: int) -> None:
        self._limits = limits
        self._workers = [_Worker(folder, limits) for _ in range(size)]
        self._threads = ThreadPoolExecutor(size, "kg-worker")
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        for worker in self._workers:
            self._idle.put_nowait(worker)

    async def do(self, job: Job, *, seconds: float | None = None, gone: Gone | None = None) -> Reply:
        """Return the reply to a job.

        Args:
            job: what to do.
            seconds: that it has, once a process is free; those of a query if not given.
            gone: tells that nobody waits for the reply any more; the job is then stopped.
        """
        seconds = self._limits.seconds if seconds is None else seconds
        try:
            worker = await asyncio.wait_for(self._idle.get(), 2 * self._limits.seconds)
        except TimeoutError:
            return refusal(503, "the server is busy with other queries; try again later")
        worker.wanted = True
        running = asyncio.get_running_loop().run_in_executor(self._threads, worker.do, Task(job, seconds))
        running.add_done_callback(lambda _: self._idle.put_nowait(worker))
        while not (await asyncio.wait({running}, timeout=_LOOK))[0]:
            if gone is not None and await gone():
                worker.stop()
                return refusal(499, "nobody waits for this any more")
        return running.result()

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.closed = True
            worker.stop()
        self._threads.shutdown()


class _Worker:
    """One process, started anew whenever it has ended, until it is `closed`; `wanted` while somebody waits for it."""

    def __init__(self, folder: str, limits: Limits) -> None:
        self._folder = folder
        self._limits = limits
        self._process: BaseProcess
        self._connection: Connection
        self._ready = False
        self.wanted = False
        self.closed = False
        self._start()

    def do(self, task: Task) -> Reply:
        """Return the reply to a task; waits for it as long as the task has, not longer."""
        try:
            self._send(task)
            if self._connection.poll(task.seconds):
                reply: Reply = self._connection.recv()
                return reply
        except (EOFError, OSError):
            reply = self._explain()
        else:
            reply = refusal(504, f"stopped after {task.seconds:g} seconds, the limit here: ask for less, or add LIMIT")
        self._restart()
        return reply

    def stop(self) -> None:
        """End the process, whatever it does; the task is not tried again."""
        self.wanted = False
        self._process.kill()

    def _send(self, task: Task) -> None:
        for last in (False, True):
            try:
                if not self._ready and self._connection.poll(_STARTING):
                    self._connection.recv()
                    self._ready = True
                self._connection.send(task)
                return
            except (EOFError, OSError):  # it ended between two jobs
                if last or not self.wanted:
                    raise
                self._restart()

    def _explain(self) -> Reply:
        self._process.join(1)
        if self._process.exitcode == -signal.SIGABRT:  # how the engine ends where it is given no more memory
            limit = f"{self._limits.memory // _MEGABYTE} MB"
            return refusal(422, f"stopped: this needs more memory than the limit here, {limit}: ask for less")
        return refusal(500, "the process that did this ended; try again")

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(target=work, args=(other, self._folder, self._limits), daemon=True)
        self._process.start()
        other.close()
        self._ready = False

    def _restart(self) -> None:
        self._process.kill()
        self._process.join()
        self._connection.close()
        if not self.closed:
            self._start()
