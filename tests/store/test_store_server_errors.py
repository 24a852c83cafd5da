"""A server that is down, slow, refuses, or is none: one clear line each, and no secret in it."""

from __future__ import annotations

import base64
import contextlib
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.store import open_store
from kg.store.server_settings import is_address

USER, SECRET = "editor", "open sesame"
JSON = "application/sparql-results+json"
NOTHING = b'{"head": {"vars": ["format", "base"]}, "results": {"bindings": []}}'

Answering = Callable[[BaseHTTPRequestHandler], None]


def reply(
    status: int, body: bytes = b"", kind: str = "text/plain", **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    """Return a function that answers a request so; names of headers with _ for -."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Answer nothing for longer than anybody waits."""
    time.sleep(3)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Answer with one byte after the other, without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    for _ in range(40):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.1)


def cut(handler: BaseHTTPRequestHandler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Type", JSON)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(NOTHING)


@pytest.fixture
def serve(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Answering], str]]:
    """Return a function that starts a server on the loopback and gives its address; nobody is signed in."""
    for name in ("USER", "PASSWORD", "UPDATE_URL", "GRAPH_URL", "CONNECT_SECONDS", "ANSWER_SECONDS"):
        monkeypatch.delenv(f"KG_STORE_{name}", raising=False)
    started: list[ThreadingHTTPServer] = []

    def start(answer: Answering) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    answer(self)
                self.close_connection = True

            def log_message(self, *_: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        started.append(server)
        return f"http://127.0.0.1:{server.server_port}/sparql"

    yield start
    for server in started:
        server.shutdown()
        server.server_close()


def problem(address: str) -> str:
    """Return what opening the store at an address fails with: one line that names the address."""
    with pytest.raises(StoreError) as caught:
        open_store(address)
    message = str(caught.value)
    assert "\n" not in message and message.isprintable()
    assert message.startswith(address)
    assert SECRET not in message and base64.b64encode(SECRET.encode()).decode() not in message
    return message


def test_a_server_that_is_down(serve: Callable[[Answering], str]) -> None:
    """Where nobody listens, the line says so."""
    assert "can't be reached" in problem("http://127.0.0.1:9/sparql")


@pytest.mark.parametrize("answer", [silent, dripping])
def test_a_slow_server(serve: Callable[[Answering], str], monkeypatch: pytest.MonkeyPatch, answer: Answering) -> None:
    """A server that does not answer, or never comes to an end, is left after the time that is set."""
    monkeypatch.setenv("KG_STORE_ANSWER_SECONDS", "0.3")
    assert "no whole answer to the query in 0.3 s" in problem(serve(answer))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        pytest.param(reply(200, b"<html>Welcome</html>", "text/html"), "answers text/html where", id="a web page"),
        pytest.param(reply(200, b"\x00\xff garbage", JSON), "the answer is broken", id="garbage"),
        pytest.param(reply(200, NOTHING[:40], JSON), "the answer is broken", id="half of an answer"),
        pytest.param(reply(200, b'{"head":{},"boolean":true}', JSON), "of another form", id="another form"),
        pytest.param(reply(200, NOTHING, JSON, X_SQL_State="S1TAT"), "only a part of the answer", id="a part"),
        pytest.param(reply(200, NOTHING, JSON, X_SPARQL_MaxRows="10000"), "no more than 10000 rows", id="rows"),
        pytest.param(reply(200, b"zz", JSON, Content_Encoding="gzip"), "broke off", id="not gzip"),
        pytest.param(cut, "broke off", id="cut off"),
        pytest.param(reply(404), "takes no query (HTTP 404); check the address", id="nothing there"),
        pytest.param(reply(302, Location="http://u:p@127.0.0.1:9/x?token=1"), "to http://127.0.0.1:9/x; ", id="moved"),
        pytest.param(reply(401, WWW_Authenticate='Basic realm="x"'), "asks for a sign-in; set KG_STORE", id="401"),
        pytest.param(reply(403), "does not allow the query", id="403"),
        pytest.param(reply(500, b"\x1b[31mout of\x07 memory\nstack"), "HTTP 500 (\ufffd[31mout of\ufffd mem", id="500"),
        pytest.param(reply(503, b"<html>busy</html>", "text/html"), "fails on the query, HTTP 503", id="503"),
    ],
)
def test_a_server_that_refuses_or_is_none(serve: Callable[[Answering], str], answer: Answering, words: str) -> None:
    """Each refusal and each answer that is none is named; nothing in it reaches the terminal as it is."""
    assert words in problem(serve(answer))


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_a_refused_sign_in(serve: Callable[[Answering], str], monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    """A wrong password is told, without the password, also where the server repeats it."""
    monkeypatch.setenv("KG_STORE_USER", USER)
    monkeypatch.setenv("KG_STORE_PASSWORD", SECRET)
    asked = f'{scheme} realm="x", nonce="1", qop="auth"'
    assert "refuses the sign-in" in problem(serve(reply(401, SECRET.encode(), WWW_Authenticate=asked)))
    assert "(no … here)" in problem(serve(reply(500, f"no {SECRET} here".encode())))


def test_basic_and_digest_are_used_as_the_server_asks(
    serve: Callable[[Answering], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sign-in is sent only when asked for, by Basic; where Digest is offered too, the password is not sent."""
    monkeypatch.setenv("KG_STORE_USER", USER)
    monkeypatch.setenv("KG_STORE_PASSWORD", SECRET)
    seen: list[str] = []

    def asking(*schemes: str) -> Answering:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            seen.append(handler.headers.get("Authorization", ""))
            if seen[-1]:
                reply(200, NOTHING, JSON)(handler)
            else:
                reply(401, WWW_Authenticate=", ".join(schemes))(handler)

        return answer

    digest = 'Digest realm="x", nonce="1", qop="auth", algorithm=MD5'
    for schemes, start in ((['Basic realm="x"'], "Basic "), ([digest, 'Basic realm="x"'], "Digest ")):
        seen.clear()
        with pytest.raises(StoreError, match="there is no store here"):
            open_store(serve(asking(*schemes)), read_only=True)
        assert seen[0] == "" and seen[-1].startswith(start)


def test_a_connection_that_the_server_closed_is_made_anew(serve: Callable[[Answering], str]) -> None:
    """A server that hangs up before it answers is asked once more."""
    calls: list[int] = []

    def hanging_up(handler: BaseHTTPRequestHandler) -> None:
        calls.append(1)
        if len(calls) > 1:
            reply(200, NOTHING, JSON)(handler)

    with pytest.raises(StoreError, match="there is no store here"):
        open_store(serve(hanging_up), read_only=True)
    assert len(calls) == 2


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://", "no http address"),
        ("http://host:port/x", "no http address"),
        ("http://[::1/x", "no http address"),
        ("http://a b/x", "no http address"),
        (f"http://{USER}:{SECRET}@host/x", "set KG_STORE_USER"),
        (f"http://{USER}:{SECRET}@host:x/x", "--store"),
    ],
)
def test_malformed_addresses(address: str, words: str) -> None:
    """An address that is none, or that holds a password, is refused without being repeated."""
    with pytest.raises(StoreError, match="^--store: [^\n]*$") as caught:
        open_store(address)
    assert words in str(caught.value) and SECRET not in str(caught.value)


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "inf", "nan"])
def test_malformed_time_limits(monkeypatch: pytest.MonkeyPatch, seconds: str) -> None:
    """A time limit is a number of seconds above 0."""
    monkeypatch.setenv("KG_STORE_CONNECT_SECONDS", seconds)
    with pytest.raises(StoreError, match="KG_STORE_CONNECT_SECONDS=.*number of seconds"):
        open_store("http://127.0.0.1:9/sparql")


def test_only_http_addresses_are_servers() -> None:
    """A folder may be called anything else."""
    assert is_address("http://x/sparql") and is_address("HTTPS://x")
    assert not any(map(is_address, ("http", "outputs/store", "C:\\store", "http:store", "ftp://x")))


def test_an_update_that_is_not_allowed(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Virtuoso lets nobody write who has not signed in; reading goes on."""
    node = NamedNode("https://w3id.org/geostatements/data/graph/test")
    with open_store(server) as store:
        store.change(add=[Quad(node, node, Literal("x"), node)])
    for name in ("USER", "PASSWORD", "UPDATE_URL", "GRAPH_URL"):
        monkeypatch.delenv(f"KG_STORE_{name}")
    with open_store(server) as store:
        with pytest.raises(StoreError, match="does not allow the update .*sign in as a user who may"):
            store.change(remove=[Quad(node, node, Literal("x"), node)])
        assert len(list(store.quads())) == 1


def test_a_wrong_password_at_a_real_server(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Virtuoso refuses it, and nothing is written."""
    monkeypatch.setenv("KG_STORE_PASSWORD", "wrong")
    with pytest.raises(StoreError, match="refuses the sign-in; check KG_STORE_USER and KG_STORE_PASSWORD$"):
        open_store(server)
