"""The server's routes: the SPARQL protocol, named queries, pages, health."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from kg.serve import machine_routes, page_routes
from kg.serve.headers import HeadAsGet, SafeHeaders
from kg.serve.negotiation import choose
from kg.serve.pages import not_found_page
from kg.serve.pool import Pool
from kg.serve.replies import respond, root_of
from kg.serve.settings import Settings
from kg.serve.stock import Stock
from kg.version import __version__

_STATIC = Path(__file__).with_name("static")
_ABOUT = "Statements and claims of news articles: SPARQL 1.1, named queries, and a page or triples for each resource."


def create_app(settings: Settings) -> FastAPI:
    """Return the server as an ASGI application; its processes run between start-up and shutdown."""

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        pool = Pool(settings.store, settings.limits, size=settings.workers)
        app.state.stock = Stock(pool, settings)
        try:
            yield
        finally:
            pool.close()

    # the pages of documentation that come with FastAPI need scripts from elsewhere
    app = FastAPI(
        title="geostatements",
        description=_ABOUT,
        version=__version__,
        lifespan=running,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.include_router(machine_routes.router)
    app.include_router(page_routes.router)
    app.add_exception_handler(HTTPException, _problem)
    if settings.origins:
        app.add_middleware(CORSMiddleware, allow_origins=list(settings.origins), allow_methods=["GET", "POST"],
                           allow_headers=["Accept", "Content-Type"])  # fmt: skip
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=settings.known_names, www_redirect=False)
    app.add_middleware(SafeHeaders)
    app.add_middleware(HeadAsGet)
    return app


async def _problem(request: Request, error: Exception) -> Response:
    """Return a page to people and a line to programs."""
    assert isinstance(error, HTTPException)
    accept = request.headers.get("accept", "")
    if error.status_code == 404 and choose(accept, ("text/plain", "text/html")) == "text/html":
        return respond(not_found_page(root_of(request)))
    return Response(f"{error.detail}\n", error.status_code, error.headers, "text/plain; charset=utf-8")
