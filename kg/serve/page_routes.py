"""Routes for people: home, graph, editor, and the page of each resource, which programs get as triples."""

from __future__ import annotations

import shlex
from functools import cache
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request
from starlette.convertors import PathConvertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.responses import Response

from kg.errors import StoreError
from kg.query import NamedQuery, load_queries
from kg.serve.headers import OWN_POLICY
from kg.serve.machine_routes import Format
from kg.serve.messages import HTML, TEXT, Job, Reply, refusal
from kg.serve.negotiation import choose
from kg.serve.pages import KINDS
from kg.serve.protocol import accepted
from kg.serve.replies import decoded, path_of, respond, root_of
from kg.serve.stock import Stock
from kg.serve.templates import render
from kg.store.namespaces import PREFIXES

router = APIRouter()


_TOO_LARGE = "This graph is too large for one page here: search for an actor, or ask a question."


class _Anything(PathConvertor):
    """The rest of a path, line breaks and all: an id may hold any character."""

    regex = r"[\s\S]*"


register_url_convertor("anything", _Anything())


@router.get("/", include_in_schema=False)
async def home(request: Request) -> Response:
    """Return the page with what there is."""
    return await _kept(request, "home")


@router.get("/graph", include_in_schema=False)
async def graph(request: Request) -> Response:
    """Return the interactive page of the whole graph."""
    return await _kept(request, "graph", {"Content-Security-Policy": OWN_POLICY})


@router.get("/editor", include_in_schema=False)
async def editor(request: Request) -> Response:
    """Return the page on which people write queries."""
    stock: Stock = request.app.state.stock
    try:
        page = _editor(root_of(request), stock.base())
    except StoreError as error:
        return _shown(refusal(503, str(error)), request)
    return respond(Reply(200, page.encode(), HTML))


@router.get("/search", response_class=Response, summary="Statements, claims, facts and actors by their words")
async def search(
    request: Request,
    q: Annotated[str, Query(description="Words; those in quotation marks stand together.")] = "",
    format: Format = None,
) -> Response:
    """Return what holds the words, as a page or as JSON, by what the client accepts."""
    accept = request.headers.get("accept", "") if format != "json" else "application/json"
    stock: Stock = request.app.state.stock
    job = Job("search", {"text": q, "accept": accept, "root": root_of(request)})
    return _shown(await stock.do(job, request, seconds=stock.settings.limits.page_seconds), request)


@router.get("/{kind}/{identifier:anything}", response_class=Response, summary="What the graph holds of a resource",
            responses={404: {"description": "The store has no such resource."}})  # fmt: skip
async def one_resource(
    request: Request,
    kind: Annotated[str, Path(description=f"One of {', '.join(KINDS)}.")],
    identifier: Annotated[str, Path(description="The rest of its IRI below the base, percent-encoded.")],
    format: Format = None,
) -> Response:
    """Return the page of a resource, or its triples, by what the client accepts."""
    path = path_of(request)
    kind = next((kind for kind in sorted(KINDS, key=len, reverse=True) if path.startswith(f"{kind}/")), "")
    identifier = decoded(path.removeprefix(f"{kind}/"))
    if not kind or not identifier:
        raise HTTPException(404, "this address leads nowhere")
    accept = accepted(request.headers.get("accept", ""), format)
    if isinstance(accept, Reply):
        return respond(accept)
    stock: Stock = request.app.state.stock
    job = Job("resource", {"kind": kind, "id": identifier, "accept": accept, "root": root_of(request)})
    return _shown(await stock.do(job, request), request)


async def _kept(request: Request, name: str, headers: dict[str, str] | None = None) -> Response:
    stock: Stock = request.app.state.stock
    kept = await stock.page(name, root_of(request))
    reply = refusal(kept.reply.status, _TOO_LARGE) if kept.reply.status in (422, 504) else kept.reply
    if reply.status != 200:
        return _shown(reply, request)
    tag = f'"{kept.mark}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    return respond(reply, {"ETag": tag, **(headers or {})})


def _shown(reply: Reply, request: Request) -> Response:
    """Return a reply, as a page where it is a problem and a person reads it."""
    accept = request.headers.get("accept", "")
    if reply.status < 400 or reply.media_type != TEXT or choose(accept, ("text/plain", "text/html")) != "text/html":
        return respond(reply)
    page = render("problem.html", root=root_of(request), message=reply.body.decode().strip())
    return respond(Reply(reply.status, page.encode(), HTML, varies=True))


@cache
def _editor(root: str, base: str) -> str:
    from markupsafe import Markup

    from kg.view.render import escaped_json

    queries = list(load_queries().values())
    data = {"queries": [_described(query) for query in queries], "prefixes": dict(PREFIXES)}
    return render(
        "editor.html",
        root=root,
        base=base,
        queries=queries,
        prefixes=[f"{prefix}:" for prefix in PREFIXES],
        data=Markup(escaped_json(data)),  # escaped for where it stands
    )


def _described(query: NamedQuery) -> dict[str, Any]:
    """Return a named query with the usual values of its parameters, those of its example where they have none."""
    words = shlex.split(query.examples[0])
    example = {name.removeprefix("--"): value for name, value in zip(words[::2], words[1::2], strict=False)}
    return {
        "name": query.name,
        "question": query.questions["en"],
        "parameters": [
            {
                "name": entry.name,
                "description": entry.description,
                "value": example.get(entry.name, "") if entry.default is None else entry.default,
            }
            for entry in query.parameters
        ],
    }
