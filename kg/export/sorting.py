"""Sorted lines of any number, with memory for some of them alone."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain

from kg.store.batches import batches

_LINES_AT_ONCE = 100_000


def sorted_lines(lines: Iterable[str], at_once: int = _LINES_AT_ONCE) -> Iterator[str]:
    r"""Yield lines that end with "\n" in order; where there are more than `at_once`, through temporary files."""
    pieces = batches(lines, at_once)
    first = next(pieces, [])
    if len(first) < at_once:
        yield from sorted(first)
        return
    with ExitStack() as stack:
        files = []
        for piece in chain([first], pieces):
            file = stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n"))
            file.writelines(sorted(piece))
            file.seek(0)
            files.append(file)
        yield from heapq.merge(*files)
