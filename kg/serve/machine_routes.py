"""Routes for programs: the SPARQL protocol, named queries, health."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.query import load_queries
from kg.serve.description import service_description
from kg.serve.messages import Job, Reply, refusal
from kg.serve.negotiation import choose
from kg.serve.protocol import FORM, FORMATS, QUERY, accepted, read_request
from kg.serve.protocol import Request as Asked
from kg.serve.replies import body_of, respond, root_of
from kg.serve.stock import Stock
from kg.store.answers import GRAPHS, RESULTS
from kg.version import __version__

router = APIRouter()

_FORMS: dict[str, dict[str, Any]] = {name: {} for name in (*RESULTS, *GRAPHS)}
_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {"description": "The answer, in the form that the client accepts.", "content": _FORMS},
    400: {"description": "The query is malformed or does more than read this store."},
    406: {"description": "The answer can't be given in any form that the client accepts."},
    422: {"description": "The answer is larger than the limit, or needs more memory."},
    503: {"description": "The store can't be read, or the server is busy."},
    504: {"description": "The query took longer than the limit and was stopped."},
}
_REFUSALS: dict[int | str, dict[str, Any]] = {
    403: {"description": "Updates are refused."},
    413: {"description": "The request is too large."},
    415: {"description": f"The content type is neither {QUERY} nor {FORM}."},
}
_BODY = {"requestBody": {"content": {QUERY: {"schema": {"type": "string"}}, FORM: {"schema": {
    "type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}}}}}  # fmt: skip

Format = Annotated[str | None, Query(description=f"Goes before the header Accept: {', '.join(FORMATS)}.")]


@router.get("/sparql", responses=_ANSWER, response_class=Response, summary="Ask in SPARQL 1.1")
async def ask(
    request: Request,
    query: Annotated[str | None, Query(description="SPARQL; without it, what the service can do.")] = None,
    format: Format = None,
) -> Response:
    """Answer the query in the address; without one, describe the service, or lead people to the editor."""
    del query, format  # read with all others from the address itself
    asked = Asked(request.url.query, accept=request.headers.get("accept", ""))
    job = read_request(asked)
    if job is None:
        if choose(asked.accept, ("text/turtle", "text/html")) == "text/html":
            return RedirectResponse(f"{root_of(request)}/editor", 303, {"Vary": "Accept"})
        return respond(service_description(str(request.url.replace(query=""))))
    return await _answer(job, request)


@router.post("/sparql", responses={**_ANSWER, **_REFUSALS}, response_class=Response, openapi_extra=_BODY,
             summary="Ask in SPARQL 1.1, with the query in the body")  # fmt: skip
async def ask_by_post(request: Request) -> Response:
    """Answer the query in the body."""
    stock: Stock = request.app.state.stock
    limit = stock.settings.limits.query
    body = await body_of(request, limit)
    if body is None:
        return respond(refusal(413, f"the query is larger than the limit here, {limit} bytes"))
    headers = request.headers
    asked = Asked(request.url.query, headers.get("content-type", ""), body, headers.get("accept", ""))
    return await _answer(read_request(asked) or refusal(400, "this holds no query"), request)


@router.get("/queries", summary="The named queries")
async def named_queries() -> list[dict[str, Any]]:
    """Return the named queries with what they ask and their parameters."""
    return [
        {
            "name": query.name,
            "title": dict(query.titles),
            "question": dict(query.questions),
            "parameters": [
                {"name": entry.name, "kind": entry.kind, "description": entry.description, "default": entry.default}
                for entry in query.parameters
            ],
        }
        for query in load_queries().values()
    ]


@router.get("/queries/{name}", responses={**_ANSWER, 404: {"description": "There is no such query."}},
            response_class=Response, summary="Ask a named query")  # fmt: skip
async def ask_named(request: Request, name: str, format: Format = None) -> Response:
    """Answer a named query; its parameters are fields of the address, as in /queries/said?actor=Kerry."""
    accept = accepted(request.headers.get("accept", ""), format)
    if isinstance(accept, Reply):
        return respond(accept)
    values = {key: value for key, value in request.query_params.items() if key != "format"}
    guarded = format == "spreadsheet"
    job = Job("named", {"name": name, "parameters": values, "accept": accept, "guarded": guarded})
    return await _answer(job, request)


@router.get("/queries/{name}/text", response_class=Response, summary="The SPARQL of a named query")
async def text_of_named(request: Request, name: str) -> Response:
    """Return a named query with the values of its parameters in their places."""
    return await _answer(Job("bind", {"name": name, "parameters": dict(request.query_params)}), request)


@router.get("/health", responses={503: {"description": "The store can't be read."}}, summary="Is all well?")
async def health(request: Request) -> JSONResponse:
    """Return whether the store can be read, and the version of this server."""
    stock: Stock = request.app.state.stock
    reply = await stock.do(Job("health"), request)
    status = "ok" if reply.status == 200 else reply.body.decode().strip()
    return JSONResponse({"status": status, "version": __version__}, 200 if reply.status == 200 else 503)


async def _answer(job: Job | Reply, request: Request) -> Response:
    stock: Stock = request.app.state.stock
    return respond(job if isinstance(job, Reply) else await stock.do(job, request))
