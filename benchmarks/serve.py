"""Asks a server by many clients at once, and measures answers, waiting time, and memory over time.

Run as `python benchmarks/serve.py STORE [--seconds 60] [--clients 50]`. The server is the command `kg serve` in a
process of its own on the loopback; clients are threads with a connection each, which ask for queries, named queries,
pages and triples in turn, as fast as they are answered. Memory is what the server and its processes hold together,
each second; it counts as flat if the last quarter holds no more than the second quarter and 5 %.
"""

from __future__ import annotations

import argparse
import re
import statistics
import subprocess
import sys
import threading
import time
from collections import Counter

import httpx
import psutil

COMMAND = (sys.executable, "-c", "from kg.cli import main; main()")
NODES = "SELECT DISTINCT ?node { ?node a gs:%s } LIMIT 20"
PATHS = (
    "/",
    "/sparql?query=SELECT * { ?s gs:speaker ?who ; gs:content ?words } LIMIT 100",
    "/sparql?query=SELECT (COUNT(*) AS ?n) { ?s a gs:Claim }",
    "/sparql?query=CONSTRUCT WHERE { ?s gs:speaker ?who } LIMIT 100",
    "/queries/speakers?format=csv",
    "/queries/stances?limit=20",
    "/editor",
    "/health",
)


def start(store: str) -> tuple[subprocess.Popen[str], str]:
    """Return a server over a store, and its address."""
    process = subprocess.Popen([*COMMAND, "serve", "--store", store, "--port", "0"], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    found = re.search(r"at (http://[^/]+)", line)
    if found is None:
        sys.exit(line)
    return process, found[1]


def all_paths(address: str) -> list[str]:
    """Return what is asked for: `PATHS`, and pages and triples of some actors, statements and articles."""
    paths = list(PATHS)
    for kind in ("Actor", "Statement", "Article"):
        answer = httpx.get(f"{address}/sparql", params={"query": NODES % kind}, timeout=60).json()
        iris = [row["node"]["value"] for row in answer["results"]["bindings"]]
        names = ["/".join(iri.rsplit("/", 2)[1:]) for iri in iris]
        paths += [f"/{name}" for name in names[:10]] + [f"/{name}?format=ttl" for name in names[10:]]
    return paths


class Load:
    """Clients that ask until time is up."""

    def __init__(self, address: str, seconds: float) -> None:
        self._address = address
        self._paths = all_paths(address)
        self._until = time.monotonic() + seconds
        self.statuses: Counter[int | str] = Counter()
        self.waits: list[float] = []

    def client(self, number: int) -> None:
        """Ask for one path after the other."""
        with httpx.Client(base_url=self._address, timeout=120) as session:
            while time.monotonic() < self._until:
                started = time.monotonic()
                try:
                    status: int | str = session.get(self._paths[number % len(self._paths)]).status_code
                except httpx.HTTPError as error:
                    status = type(error).__name__
                self.statuses[status] += 1
                self.waits.append(time.monotonic() - started)
                number += 1

    def run(self, clients: int, process: psutil.Process) -> list[float]:
        """Let the clients ask, and return the megabytes that the server held each second."""
        threads = [threading.Thread(target=self.client, args=(7 * number,)) for number in range(clients)]
        for thread in threads:
            thread.start()
        memory = []
        while time.monotonic() < self._until:
            time.sleep(1)
            memory.append(held(process))
        for thread in threads:
            thread.join()
        return memory


def held(process: psutil.Process) -> float:
    """Return the megabytes that a process and its children hold."""
    total = 0
    for one in [process, *process.children(recursive=True)]:
        try:
            total += one.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total / 2**20


def main() -> None:
    """Print answers by status, answers a second, waiting times and memory; exit code 1 if any of it is not well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=50)
    given = parser.parse_args()
    process, address = start(given.store)
    try:
        load = Load(address, given.seconds)
        memory = load.run(given.clients, psutil.Process(process.pid))
    finally:
        process.terminate()
        process.wait(30)
    quarter = max(1, len(memory) // 4)
    early, late = statistics.median(memory[quarter : 2 * quarter] or memory), statistics.median(memory[-quarter:])
    waits = statistics.quantiles(load.waits, n=100)
    print(f"{given.clients} clients, {given.seconds:g} s, {sum(load.statuses.values())} answers: {dict(load.statuses)}")
    print(f"answers a second: {len(load.waits) / given.seconds:.0f}")
    print(f"waiting: median {waits[49] * 1000:.0f} ms, 95 % {waits[94] * 1000:.0f} ms, longest {max(load.waits):.2f} s")
    print(f"memory: second quarter {early:.0f} MB, last quarter {late:.0f} MB, most {max(memory):.0f} MB")
    if set(load.statuses) != {200} or late > 1.05 * early:
        sys.exit("not well: an error, or memory that grows")


if __name__ == "__main__":
    main()
