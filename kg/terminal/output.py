"""Files on standard output."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path


def write_or_print(write: Callable[[Path], None], out: Path | None) -> None:
    """Let `write` write the file `out`, or one whose bytes then go to standard output where `out` is None or "-"."""
    if out is not None and str(out) != "-":
        write(out)
        return
    with tempfile.TemporaryDirectory(prefix="kg-") as folder:
        path = Path(folder) / "output"
        write(path)
        sys.stdout.flush()
        with path.open("rb") as stream:
            shutil.copyfileobj(stream, sys.stdout.buffer)
    sys.stdout.buffer.flush()
