"""The page about Python is run as it stands: each example gives what it shows."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest


def test_every_example_of_the_page_gives_what_it_shows(
    root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All examples run, one after the other, in a folder with outputs/store."""
    monkeypatch.chdir(folder.parent.parent)
    page = (root / "docs" / "python.md").read_text("utf-8")
    blocks = "\n".join(re.findall(r"(?ms)^```python\n(.*?)^```$", page))
    examples = doctest.DocTestParser().get_doctest(blocks, {}, "docs/python.md", "docs/python.md", 0)
    assert len(examples.examples) >= 15
    report: list[str] = []
    assert doctest.DocTestRunner().run(examples, out=report.append).failed == 0, "".join(report)
