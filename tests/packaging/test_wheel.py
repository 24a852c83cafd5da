"""What people install: the wheel, away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging


def call(*command: str | Path, cwd: Path, **environment: str) -> str:
    """Return what a command prints; it must succeed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "OMP_NUM_THREADS": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the checkout with the build tools of this environment."""
    out = tmp_path_factory.mktemp("dist")
    call(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, root, cwd=out)
    (path,) = out.glob("geostatements-*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of an empty environment with the wheel in it, which sees the libraries of this one alone."""
    place = tmp_path_factory.mktemp("environment")
    call(sys.executable, "-m", "venv", "--without-pip", place, cwd=place)
    pip = (sys.executable, "-m", "pip", "--python", place / "bin" / "python")
    call(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=place)
    return place


def run_kg(installed: Path, *arguments: str | Path, cwd: Path) -> str:
    """Return what the installed command prints, run in `cwd`."""
    # the libraries' own folder is appended as a path, so that no .pth file in it can lead back to the checkout
    return call(installed / "bin" / "kg", *arguments, cwd=cwd, PYTHONPATH=sysconfig.get_path("purelib"))


def test_wheel_holds_all_data(wheel: Path, root: Path) -> None:
    """Ontology, languages, models, questions and the page's files are in the wheel, and nothing from outside `kg`."""
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("kg/languages", "kg/models", "kg/queries", "kg/view", "ontology"):
        for path in (root / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                inside = path.relative_to(root).as_posix()
                assert inside.removeprefix("kg/") in {name.removeprefix("kg/") for name in names}, inside
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"kg", "geostatements"}
    assert "kg/py.typed" in names


def test_wheel_is_small_enough(wheel: Path) -> None:
    """The package stays below 100 MB."""
    assert wheel.stat().st_size < 100_000_000


def test_installed_command_does_not_see_the_checkout(installed: Path, root: Path, tmp_path: Path) -> None:
    """The package that runs is the installed one."""
    code = "import kg, kg.resources as r; print(kg.__file__, r.folder('ontology'))"
    printed = call(installed / "bin" / "python", "-c", code, cwd=tmp_path, PYTHONPATH=sysconfig.get_path("purelib"))
    assert str(installed) in printed and str(root) not in printed


@pytest.mark.model
def test_installed_command_builds_a_graph(installed: Path, examples: Path, tmp_path: Path) -> None:
    """`kg build` works outside the checkout and writes all its files."""
    article = tmp_path / "article.txt"
    article.write_bytes((examples / "id-suriah-misi-bersama.txt").read_bytes())
    printed = run_kg(installed, "build", article, "--out", tmp_path / "out", cwd=tmp_path)
    assert "statements" in printed
    for name in ("graph.trig", "graph.ttl", "graph.html", "statements.csv"):
        assert (tmp_path / "out" / name).stat().st_size > 0
    assert "John Kerry" in (tmp_path / "out" / "statements.csv").read_text("utf-8")
    assert (
        "kerry"
        in run_kg(installed, "query", "--name", "speakers", "--store", tmp_path / "out" / "store", cwd=tmp_path).lower()
    )
