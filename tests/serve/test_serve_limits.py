"""Queries that take too long, too much or too many; a store that changes; an address that is taken."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.serve import Settings
from kg.serve.app import create_app
from kg.serve.messages import Job, Limits, Reply
from kg.serve.pool import Pool
from kg.store import open_store, remove_article

COMMAND = sys.executable, "-c", "from kg.cli import main; main()"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p }"
HUGE = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
SMALL = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a gs:Article }"


def test_a_query_without_end_is_stopped_and_others_go_on(server) -> None:
    """It is 504 at the limit with one line; meanwhile others are answered, and the process is replaced."""
    with ThreadPoolExecutor(2) as threads:
        endless = [threads.submit(server.ask, ENDLESS) for _ in range(2)]
        answered = 0
        while not all(future.done() for future in endless):
            assert server.ask(SMALL).status_code == 200
            answered += 1
    assert answered > 1
    for future in endless:
        answer = future.result()
        assert (answer.status_code, answer.text.count("\n")) == (504, 1)
        assert "stopped after 3 seconds" in answer.text
    assert server.ask(SMALL).status_code == 200


def test_an_answer_that_is_too_large_is_refused(server) -> None:
    """422 with the limit, in every form; nothing of the answer is sent."""
    for accept in ("application/sparql-results+json", "text/csv", "application/sparql-results+xml"):
        answer = server.ask(HUGE, accept)
        assert answer.status_code == 422 and "1 MB" in answer.text
    triples = server.ask("CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }")
    assert triples.status_code == 422


def test_a_query_that_needs_too_much_memory_ends_alone(starting, three_articles: Path) -> None:
    """The process that runs out of memory is replaced; the client is told, and the next one answered."""
    server = starting(three_articles, "--memory-limit", "256", "--time-limit", "60", "--workers", "1")
    answer = server.ask(GREEDY)
    assert answer.status_code == 422 and "256 MB" in answer.text
    assert server.ask(SMALL).status_code == 200


def test_a_query_whose_client_has_gone_is_stopped(starting, three_articles: Path) -> None:
    """With one process and a long time limit, who comes after somebody who gave up is answered soon."""
    server = starting(three_articles, "--time-limit", "300", "--workers", "1")
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{server.address}sparql", params={"query": ENDLESS}, timeout=1)
    assert server.ask(SMALL).status_code == 200


def in_a_loop_of_its_own(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Return what a coroutine gives, run in a thread of its own: the browser's loop runs in that of the tests."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, coroutine).result()


def test_a_client_that_goes_before_a_process_is_ready_leaves_nothing(tmp_path: Path) -> None:
    """What was asked of a process that still starts is not asked of the next one."""
    limits = Limits(seconds=300)

    async def gone() -> bool:
        return True

    async def ask_twice() -> Reply:
        pool = Pool(str(tmp_path), limits, size=1)
        try:
            endless = Job("answer", {"text": ENDLESS, "accept": ""})
            assert (await pool.do(endless, gone=gone)).status == 499
            return await pool.do(Job("answer", {"text": SMALL, "accept": ""}))
        finally:
            pool.close()

    with open_store(tmp_path) as store:
        node = NamedNode("urn:x:y")
        store.change(add=[Quad(node, node, Literal(number), node) for number in range(500)])
    assert in_a_loop_of_its_own(ask_twice()).status == 200


def test_fifty_clients_at_once(server) -> None:
    """Fifty clients that ask for queries, pages and triples at once are all answered, and memory stays bounded."""
    paths = (f"sparql?query={SMALL}", "actor/russia", "", "queries/speakers", "statement/d69ed18d90de482e?format=ttl")
    assert server.get("health").status_code == 200
    family = [psutil.Process(server.process.pid), *psutil.Process(server.process.pid).children(recursive=True)]
    until = time.monotonic() + 4
    statuses: list[int] = []

    def client(number: int) -> None:
        with httpx.Client(base_url=server.address, timeout=60) as session:
            while time.monotonic() < until:
                statuses.append(session.get(f"/{paths[number % len(paths)]}").status_code)

    before = sum(process.memory_info().rss for process in family)
    with ThreadPoolExecutor(50) as threads:
        list(threads.map(client, range(50)))
    assert set(statuses) == {200} and len(statuses) >= 50
    assert sum(process.memory_info().rss for process in family) < before + 200 * 2**20


def test_what_is_written_meanwhile_is_seen(starting, write_hostile: Callable[[str], Path], tmp_path: Path) -> None:
    """Another process can write while the store is served; soon afterwards queries and pages show it."""
    server = starting(write_hostile("one"), "--workers", "2")

    def number() -> str:
        return str(server.ask(SMALL).json()["results"]["bindings"][0]["n"]["value"])

    assert number() == "1" and server.get("article/one").status_code == 200
    assert "1 articles" in server.get("").text
    write_hostile("two")
    wait_until(lambda: {number() for _ in range(4)} == {"2"})
    assert server.get("article/two").status_code == 200
    wait_until(lambda: "2 articles" in server.get("").text)
    with open_store(tmp_path / "store") as store:
        assert remove_article(store, "one")
    wait_until(lambda: {number() for _ in range(4)} == {"1"})
    assert server.get("article/one").status_code == 404


def test_answers_while_a_build_writes_are_whole(starting, write_hostile: Callable[[str], Path]) -> None:
    """While articles are added and taken out, each answer has whole articles: as many evidences as it has claims."""
    folder = write_hostile("first")
    server = starting(folder, "--workers", "2")
    done = threading.Event()

    def write() -> None:
        for number in range(30):
            write_hostile(f"article {number}")
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    query = """SELECT (COUNT(DISTINCT ?a) AS ?articles) (COUNT(DISTINCT ?e) AS ?words) {
      GRAPH ?g { ?a a gs:Article . ?e oa:hasSource ?a } }"""
    while not done.is_set():
        answer = server.ask(query, "text/csv")
        assert answer.status_code == 200, answer.text
        articles, words = map(int, answer.text.split()[1].split(","))
        assert words == articles >= 1
    writer.join()


def test_a_store_that_goes_and_comes_back(starting, write_hostile: Callable[[str], Path], tmp_path: Path) -> None:
    """Without the store answers are 503 with a line; when it is back, all goes on."""
    folder = write_hostile("one")
    server = starting(folder, "--workers", "1")
    assert server.get("health").status_code == 200
    folder.rename(tmp_path / "away")
    wait_until(lambda: server.ask(SMALL).status_code == 503)
    answer = server.ask(SMALL)
    assert "there is no store here" in answer.text and answer.headers["retry-after"]
    assert server.get("health").status_code == 503
    page = server.get("article/one", "text/html")
    assert page.status_code == 503 and "This did not work" in page.text
    (tmp_path / "away").rename(folder)
    wait_until(lambda: server.ask(SMALL).status_code == 200)
    assert server.get("health").status_code == 200


def wait_until(true: Callable[[], bool]) -> None:
    """Wait until something is so, half a minute at most."""
    until = time.monotonic() + 30
    while not true():
        assert time.monotonic() < until
        time.sleep(0.1)


def test_a_graph_too_large_for_one_page_is_told_so(three_articles: Path) -> None:
    """Where the page of the whole graph takes too long, people are told what else to do, and others go on."""
    app = create_app(Settings(str(three_articles), workers=1, limits=Limits(page_seconds=0.001)))

    async def visit(*paths: str) -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=transport, base_url="http://localhost", timeout=60) as client,
        ):
            return [await client.get(path, headers={"Accept": "text/html"}) for path in paths]

    graph, actor = in_a_loop_of_its_own(visit("/graph", "/actor/russia"))
    assert graph.status_code == 504 and "too large for one page" in graph.text
    assert actor.status_code == 200


def refused(*options: str) -> str:
    """Return what `kg serve` says when it does not start."""
    done = subprocess.run([*COMMAND, "serve", *options], check=False, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_a_port_in_use_is_one_line(three_articles: Path) -> None:
    """Exit code 2 and what to do."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        said = refused("--store", str(three_articles), "--port", port)
    assert said == f"kg: error: port {port} is in use by another process; give another --port\n"


def test_an_address_that_is_not_ours_is_one_line(three_articles: Path) -> None:
    """Exit code 2 and what to do."""
    for host in ("192.0.2.1", "no.such.host.invalid", "a" * 300):
        said = refused("--store", str(three_articles), "--host", host)
        assert said.startswith(f"kg: error: {host}") and "--host" in said and said.count("\n") == 1


def test_a_missing_store_is_one_line(tmp_path: Path) -> None:
    """Exit code 2 and what to do."""
    assert "there is no store here; make one with kg build" in refused("--store", str(tmp_path / "none"))


def test_ctrl_c_ends_it_and_its_processes(starting, three_articles: Path) -> None:
    """Also while a query is under way: the exit code is 0, and no process is left."""
    server = starting(three_articles, "--time-limit", "300", "--workers", "2")
    assert server.get("health").status_code == 200
    family = psutil.Process(server.process.pid).children(recursive=True)
    with ThreadPoolExecutor(1) as threads:
        endless = threads.submit(server.ask, ENDLESS)
        time.sleep(1)
        assert server.stop() == 0
        endless.exception()
    assert psutil.wait_procs(family, 10)[1] == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal here")
def test_no_process_outlives_a_server_that_is_killed(starting, three_articles: Path) -> None:
    """Processes that wait for work end when the server is gone."""
    server = starting(three_articles, "--workers", "2")
    assert server.get("health").status_code == 200
    family = psutil.Process(server.process.pid).children(recursive=True)
    assert len(family) >= 2
    os.kill(server.process.pid, signal.SIGKILL)
    server.process.wait()
    assert psutil.wait_procs(family, 20)[1] == []


def test_other_sites_can_read_answers_only_if_they_are_named(starting, server, three_articles: Path) -> None:
    """CORS is off; an origin that was named gets the header, others don't."""
    origin = {"Origin": "https://example.org"}
    address = f"{server.address}sparql?query={SMALL}"
    assert "access-control-allow-origin" not in httpx.get(address, headers=origin).headers
    open_server = starting(three_articles, "--workers", "1", "--cors", "https://example.org")
    address = f"{open_server.address}sparql?query={SMALL}"
    assert httpx.get(address, headers=origin).headers["access-control-allow-origin"] == "https://example.org"
    assert "access-control-allow-origin" not in httpx.get(address, headers={"Origin": "https://other.org"}).headers
    asked = {**origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "Content-Type"}
    assert httpx.options(address, headers=asked).status_code == 200


def test_a_name_of_somebody_else_is_refused(server, starting, three_articles: Path) -> None:
    """A site can't get at a server on the loopback by a name of its own; a name that was given is known."""
    stranger = {"Host": "evil.example"}
    assert httpx.get(server.address, headers=stranger).status_code == 400
    named = starting(three_articles, "--workers", "1", "--name", "evil.example")
    assert httpx.get(f"{named.address}health", headers=stranger).status_code == 200
