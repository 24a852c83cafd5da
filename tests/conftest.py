"""Fixtures that all tests share."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
OURS = ("https://w3id.org/geostatements/", "http://example.org/")

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Return Debian's Chromium; skips where there is none, but for continuous integration, which must have it."""
    executable = shutil.which("chromium")
    if not executable:
        if os.environ.get("CI") == "true":
            pytest.fail("chromium is missing: apt-get install chromium")
        pytest.skip("chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield chromium
        chromium.close()


class Virtuoso:
    """A real SPARQL server for the tests, in a folder of its own; its user may write, everybody may read."""

    def __init__(self, folder: Path) -> None:
        if not shutil.which("virtuoso-t"):
            if os.environ.get("CI") == "true":
                pytest.fail("virtuoso-t is missing: apt-get install virtuoso-opensource-7-bin")
            pytest.skip("virtuoso-t is not installed")
        self._folder = folder
        self._sql_port, http_port = free_ports(2)
        self._root = f"http://127.0.0.1:{http_port}"
        text = (ROOT / "tests" / "virtuoso.ini").read_text("utf-8").partition("\n")[2]
        values = {"sql_port": self._sql_port, "http_port": http_port, "most_rows": 0}
        (folder / "virtuoso.ini").write_text(text % values, "utf-8")
        self.address = f"{self._root}/sparql"
        self.environment: Mapping[str, str] = {
            "KG_STORE_USER": "kg",
            "KG_STORE_PASSWORD": "a secret",
            "KG_STORE_UPDATE_URL": f"{self._root}/sparql-auth",
            "KG_STORE_GRAPH_URL": f"{self._root}/sparql-graph-crud-auth",
        }
        self.start()
        grant = "DB.DBA.USER_CREATE('kg', 'a secret'); GRANT SPARQL_UPDATE TO \"kg\";"
        isql = ["isql-vt", f"127.0.0.1:{self._sql_port}", "dba", "dba", f"exec={grant}"]
        subprocess.run(isql, check=True, capture_output=True, timeout=60)

    def start(self) -> None:
        """Start the server, also after it was killed; return once it answers."""
        (self._folder / "virtuoso.lck").unlink(missing_ok=True)
        with (self._folder / "out.log").open("ab") as log:
            command = ["virtuoso-t", "+configfile", "virtuoso.ini", "+foreground"]
            self._process = subprocess.Popen(command, cwd=self._folder, stdout=log, stderr=log)
        wait_for(self.address, self._process)

    def kill(self) -> None:
        """Kill the server, without any warning."""
        self._process.kill()
        self._process.wait()

    def clear(self) -> None:
        """Take out all that tests have written."""
        signed = httpx.DigestAuth(self.environment["KG_STORE_USER"], self.environment["KG_STORE_PASSWORD"])
        query = "SELECT DISTINCT ?graph { GRAPH ?graph { ?s ?p ?o } FILTER(!CONTAINS(STR(?graph), 'openlinksw.com')) }"
        rows = httpx.post(
            self.address,
            data={"query": query},
            headers={"Accept": "application/sparql-results+json"},
            timeout=60,
        ).json()["results"]["bindings"]
        graphs = [row["graph"]["value"] for row in rows]
        if ours := [f"CLEAR SILENT GRAPH <{graph}>" for graph in graphs if graph.startswith(OURS)]:
            form = {"update": " ; ".join(ours)}
            httpx.post(f"{self._root}/sparql-auth", data=form, auth=signed, timeout=60).raise_for_status()


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Virtuoso]:
    """Yield Debian's Virtuoso; skips where there is none, but for continuous integration, which must have it."""
    started = Virtuoso(tmp_path_factory.mktemp("virtuoso"))
    yield started
    started.kill()


@pytest.fixture
def mortal_virtuoso(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Virtuoso]:
    """Yield a server of one test's own, which it may kill and start again, with the environment to write to it."""
    folder = tmp_path / "virtuoso"
    folder.mkdir()
    started = Virtuoso(folder)
    for name, value in started.environment.items():
        monkeypatch.setenv(name, value)
    yield started
    started.kill()


def free_ports(count: int) -> list[int]:
    """Return numbers of ports of the loopback that nobody listens on."""
    with contextlib.ExitStack() as open_sockets:
        sockets = [open_sockets.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [int(one.getsockname()[1]) for one in sockets]


def wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; fail if it ends or stays silent for two minutes."""
    for _ in range(600):
        assert process.poll() is None, "the server has ended"
        with contextlib.suppress(httpx.TransportError):
            httpx.get(url, timeout=5)
            return
        time.sleep(0.2)
    pytest.fail("the server does not answer")


@pytest.fixture
def server(virtuoso: Virtuoso, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield the address of an empty server, with the environment that opens it for writing."""
    for name, value in virtuoso.environment.items():
        monkeypatch.setenv(name, value)
    virtuoso.clear()
    yield virtuoso.address
    virtuoso.clear()
