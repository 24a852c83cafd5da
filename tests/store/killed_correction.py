"""Corrects a store in child processes that are killed, as a script of its own.

Each line of standard input is the seconds after which to kill, "add" or "remove", and the folder of the store; the
answer is "killed" or "done". Forking spares the start of an interpreter each time.
"""

from __future__ import annotations

import os
import signal
import sys
import time

from kg.correct import Correction, Given, known_names
from kg.store import add_corrections, open_store

ROWS = tuple(
    Given(row, "corrections.csv")
    for row in (
        Correction("merge", was="Alpha", becomes="Beta"),
        Correction("relation", was="Gamma opposes Delta", becomes="supports"),
        Correction("speaker", text="says so in so many words", was="Epsilon", becomes="Zeta"),
    )
)


def correct_in_child(seconds: float, action: str, folder: str) -> str:
    """Add the corrections, or take them out, in a child, which is killed after some seconds; return how it ended."""
    child = os.fork()
    if child == 0:
        with open_store(folder) as store:
            add_corrections(store, ROWS if action == "add" else (), replace=True)
        os._exit(0)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if os.waitpid(child, os.WNOHANG) != (0, 0):
            return "done"
        time.sleep(0.001)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return "killed" if os.WIFSIGNALED(status) else "done"


if __name__ == "__main__":
    known_names().candidates("read beforehand")
    for line in sys.stdin:
        after, wanted, place = line.rstrip("\n").split(" ", 2)
        print(correct_in_child(float(after), wanted, place), flush=True)
