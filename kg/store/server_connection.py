"""The SPARQL 1.1 protocol and the graph store protocol over HTTP; all that can go wrong as one line.

Sources: https://www.w3.org/TR/sparql11-protocol/ and https://www.w3.org/TR/sparql11-http-rdf-update/
"""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass, field

import httpx

from kg.errors import StoreError
from kg.store.server_settings import ServerSettings, place
from kg.version import __version__

_MOST_DETAIL = 200
_NOT_ALLOWED = ("permission", "access denied", "not allowed", "forbidden", "read-only", "read only")


@dataclass(frozen=True, slots=True)
class _Request:
    """One request: what is sent where, and what is done by it, for messages."""

    method: str
    url: str
    doing: str  # "query", "update"
    headers: dict[str, str]
    content: bytes = b""
    form: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Reply:
    """What came back, read to its end."""

    status: int
    headers: httpx.Headers
    body: bytes

    @property
    def media_type(self) -> str:
        """The type of the body without parameters, in lower case."""
        return str(self.headers.get("content-type", "")).partition(";")[0].strip().lower()


class _SignIn(httpx.Auth):
    """Signs in the way that the server asks for; Digest, which hides the password, where it takes both."""

    def __init__(self, user: str, password: str) -> None:
        self._digest = httpx.DigestAuth(user, password)
        self._basic = httpx.BasicAuth(user, password)
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Yield the request, and again with the sign-in once the server has asked for one."""
        if self._chosen is None:
            response = yield request
            asked = ", ".join(response.headers.get_list("www-authenticate")).lower()
            if response.status_code != 401 or not ("digest" in asked or "basic" in asked):
                return
            self._chosen = self._digest if "digest" in asked else self._basic
        yield from self._chosen.auth_flow(request)


class Connection:
    """Speaks with one server. Redirects are not followed, so that the sign-in goes nowhere else."""

    def __init__(self, settings: ServerSettings) -> None:
        self._settings = settings
        self._client = httpx.Client(
            auth=_SignIn(settings.user, settings.password) if settings.user else None,
            timeout=httpx.Timeout(settings.answer_seconds, connect=settings.connect_seconds),
            headers={"User-Agent": f"kg/{__version__}"},
            follow_redirects=False,
        )

    def query(self, text: str, *, accept: str) -> bytes:
        """Return the answer to a query in one of the media types of `accept`.

        Raises:
            StoreError: there is no answer, one of another type, or not the whole of it.
        """
        request = _Request("POST", self._settings.query_url, "query", {"Accept": accept}, form={"query": text})
        reply = self._send(request)
        wanted = [entry.partition(";")[0].strip() for entry in accept.split(",")]
        if reply.media_type not in wanted:
            raise self._error(
                request, f"answers {_shown(reply.media_type) or 'nothing known'} where {wanted[0]} was asked for"
            )
        if most := reply.headers.get("x-sparql-maxrows"):  # Virtuoso, and only where it has cut the answer
            raise self._error(
                request, f"gives no more than {_shown(most)} rows; ask for less or raise ResultSetMaxRows"
            )
        if reply.headers.get("x-sql-state"):  # Virtuoso again, out of time
            raise self._error(request, "gave only a part of the answer; raise the server's limits of time")
        return reply.body

    def update(self, text: str) -> None:
        """Have the server run an update, which is one transaction there.

        Raises:
            StoreError: the server does not take it.
        """
        headers = {"Content-Type": "application/sparql-update", "Accept": "*/*"}
        self._send(_Request("POST", self._settings.update_url, "update", headers, text.encode()))

    def add(self, graph: str, triples: str) -> None:
        """Add N-Triples to a graph through the graph store protocol.

        Raises:
            StoreError: the server does not take them.
        """
        headers = {"Content-Type": "text/turtle;charset=utf-8", "Accept": "*/*"}
        url, parameters = self._settings.graph_url, {"graph": graph}
        self._send(_Request("POST", url, "update", headers, triples.encode(), parameters=parameters))

    @property
    def has_graph_store(self) -> bool:
        """Whether the graph store protocol can be used."""
        return bool(self._settings.graph_url)

    def close(self) -> None:
        """End the connection."""
        self._client.close()

    def _send(self, request: _Request) -> _Reply:
        """Return the reply of the server; a connection that it has closed meanwhile is made anew, once."""
        try:
            try:
                reply = self._exchange(request)
            except httpx.RemoteProtocolError:  # all that is sent can be sent twice
                reply = self._exchange(request)
        except httpx.ConnectTimeout:
            raise self._error(
                request, f"no connection in {self._settings.connect_seconds:g} s; is it running?"
            ) from None
        except httpx.TimeoutException:
            raise self._too_slow(request) from None
        except httpx.ConnectError as error:
            raise self._error(request, f"can't be reached ({_shown(str(error))}); is it running?") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._error(request, f"the connection broke off ({_shown(str(error))}); try again") from None
        if not 200 <= reply.status < 300:
            raise self._refusal(request, reply)
        return reply

    def _exchange(self, request: _Request) -> _Reply:
        until = time.monotonic() + self._settings.answer_seconds
        pieces: list[bytes] = []
        with self._client.stream(
            request.method,
            request.url,
            headers=request.headers,
            params=request.parameters or None,
            data=request.form or None,
            content=request.content or None,
        ) as response:
            for piece in response.iter_bytes():
                pieces.append(piece)
                if time.monotonic() > until:
                    raise httpx.ReadTimeout("the whole answer takes too long")
            return _Reply(response.status_code, response.headers, b"".join(pieces))

    def _too_slow(self, request: _Request) -> StoreError:
        problem = f"no whole answer to the {request.doing} in {self._settings.answer_seconds:g} s"
        return self._error(request, f"{problem}; ask for less or raise KG_STORE_ANSWER_SECONDS")

    def _refusal(self, request: _Request, reply: _Reply) -> StoreError:
        detail = self._detail(reply)
        said = f" ({detail})" if detail else ""
        if reply.status == 401:
            known = "refuses the sign-in; check" if self._settings.user else "asks for a sign-in; set"
            return self._error(request, f"{known} KG_STORE_USER and KG_STORE_PASSWORD")
        if reply.status == 403 or any(sign in detail.lower() for sign in _NOT_ALLOWED):
            return self._error(request, f"does not allow the {request.doing}{said}; sign in as a user who may")
        if 300 <= reply.status < 400:
            target = _shown(place(reply.headers.get("location", "")))
            return self._error(request, f"has moved to {target}; give that address")
        if reply.status in (404, 405, 410, 415):
            return self._error(request, f"takes no {request.doing} (HTTP {reply.status}); check the address")
        return self._error(request, f"fails on the {request.doing}, HTTP {reply.status}{said}")

    def _detail(self, reply: _Reply) -> str:
        """Return the first words of an error's explanation; nothing of a page made for browsers."""
        if "html" in reply.media_type:
            return ""
        text = reply.body.decode("utf-8", "replace").strip()
        words = text.splitlines()[0] if text else ""
        if self._settings.password:
            words = words.replace(self._settings.password, "…")
        return _shown(words)

    def _error(self, request: _Request, problem: str) -> StoreError:
        return StoreError(f"{place(request.url)}: {problem}")


def _shown(words: str) -> str:
    """Return words of a server on one line, short, with nothing that a terminal would obey."""
    line = " ".join(words.split())[:_MOST_DETAIL]
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in line)
