"""From replies of the reading processes to responses, and what routes ask of a request."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.messages import Reply

_RETRY = "5"  # seconds


def respond(reply: Reply, more: Mapping[str, str] | None = None) -> Response:
    """Return a reply as a response, with `more` headers."""
    headers = {"Cache-Control": "no-cache", **(more or {})}
    if reply.varies or reply.status == 406:
        headers["Vary"] = "Accept"
    if reply.status == 503:
        headers["Retry-After"] = _RETRY
    return Response(reply.body, reply.status, headers, reply.media_type)


def root_of(request: Request) -> str:
    """Return the path that all paths of this server start with, without a slash at the end."""
    return str(request.scope.get("root_path", "")).rstrip("/")


def path_of(request: Request) -> str:
    """Return the path of a request below the server's root as it came, percent-encoded."""
    raw: bytes = request.scope.get("raw_path") or b""
    return raw.decode("latin-1").partition("?")[0].removeprefix(root_of(request)).lstrip("/")


def decoded(part: str) -> str:
    """Return an id as it was before it was percent-encoded."""
    return unquote(part, errors="surrogatepass")


async def body_of(request: Request, limit: int) -> bytes | None:
    """Return the body of a request, None where it is longer than `limit` bytes."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > limit:
            return None
    return bytes(body)
