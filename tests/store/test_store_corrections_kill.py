"""Corrections that are killed at any moment: the next build makes up for what was left undone."""

from __future__ import annotations

import os
import random
import runpy
import subprocess
import sys
from pathlib import Path

from kg.store import RunInfo, Store, add_corrections, open_store, update
from kg.store.correcting import read_corrections
from kg.store.files import trig_text

HERE = Path(__file__).parent
FINDINGS = runpy.run_path(str(HERE / "killed_build.py"))["findings"]
ROWS = runpy.run_path(str(HERE / "killed_correction.py"))["ROWS"]
RUN = RunInfo("0.1.0")
KILLS = 16


def written(store: Store) -> str:
    """Return the whole store as text."""
    return "".join(trig_text(store))


def built(*, corrected: bool) -> str:
    """Return a new store of all articles as text."""
    with open_store("", backend="memory") as store:
        add_corrections(store, ROWS if corrected else ())
        update(store, FINDINGS(0), RUN)
        return written(store)


def test_a_correction_killed_at_any_moment_is_made_up_for(tmp_path: Path, root: Path) -> None:
    """After each kill the store opens; after the next build, of nothing, its articles are as its corrections say."""
    expected = {number: built(corrected=number > 0) for number in (0, len(ROWS))}
    assert expected[0] != expected[len(ROWS)]
    with open_store(tmp_path / "store") as store:
        update(store, FINDINGS(0), RUN)
    chance, outcomes = random.Random(7), []
    command, environment = [sys.executable, str(HERE / "killed_correction.py")], {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        for number in range(KILLS):
            action = "add" if number % 2 == 0 else "remove"
            process.stdin.write(f"{chance.triangular(0.0, 0.8, 0.2)} {action} {tmp_path / 'store'}\n")
            process.stdin.flush()
            outcomes.append(process.stdout.readline().strip())
            with open_store(tmp_path / "store") as store:
                update(store, [], RUN)
                assert written(store) == expected[len(read_corrections(store))]
        process.communicate()
    assert "killed" in outcomes
