"""Fixtures that all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("OMP_NUM_THREADS", "1")

# no test asserts a time; where everybody has to see the same, the examples are the same in every run
settings.register_profile(
    "kg", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=os.environ.get("CI") == "true"
)
settings.load_profile("kg")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the checkout's root folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of annotated articles and tools beside the checkout; skips the test where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared is not here")
    return folder


@pytest.fixture(scope="session")
def seed(shared: Path) -> Path:
    """Return the path of the first article, which every room is shown on."""
    return shared / "data" / "seed" / "kerry-suriah.txt"


@pytest.fixture(scope="session")
def examples() -> Path:
    """Return the folder of example articles."""
    return ROOT / "examples"
