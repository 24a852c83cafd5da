"""`kg serve`."""

from __future__ import annotations

from typing import Annotated

import typer

StorePath = Annotated[str, typer.Option("--store", metavar="DIR", help="The store that kg build wrote.")]
Host = Annotated[str, typer.Option("--host", metavar="ADDRESS", help="Who can reach it: 0.0.0.0 for everybody.")]
Port = Annotated[int, typer.Option("--port", min=0, max=65535, help="Where it listens; 0 for any that is free.")]
Origins = Annotated[
    list[str] | None,
    typer.Option("--cors", metavar="ORIGIN", help="A site whose pages may read answers, as https://example.org; or *."),
]
Names = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="HOST", help="A name under which it may be asked for, behind a proxy."),
]
Seconds = Annotated[float, typer.Option("--time-limit", metavar="SECONDS", min=0.1, help="For each query.")]
Megabytes = Annotated[float, typer.Option("--size-limit", metavar="MB", min=0.01, help="For each answer.")]
Memory = Annotated[int, typer.Option("--memory-limit", metavar="MB", min=256, help="For each reading process.")]
Workers = Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes that read the store.")]

_MEGABYTE = 2**20


def serve(
    context: typer.Context,
    store: StorePath = "outputs/store",
    host: Host = "127.0.0.1",
    port: Port = 8000,
    cors: Origins = None,
    name: Names = None,
    time_limit: Seconds = 10.0,
    size_limit: Megabytes = 16.0,
    memory_limit: Memory = 2048,
    workers: Workers = 4,
) -> None:
    """Serve the graph: pages for a browser, SPARQL 1.1 for programs; for this machine alone unless told otherwise.

    Example: kg serve --store outputs/store --port 8000
    """
    from kg.serve import Limits, Settings
    from kg.serve import serve as run
    from kg.terminal import note, note_console

    limits = Limits(
        seconds=time_limit,
        result=int(size_limit * _MEGABYTE),
        memory=memory_limit * _MEGABYTE,
        page_seconds=max(time_limit, Limits().page_seconds),
    )
    settings = Settings(store, host, port, workers, tuple(cors or ()), tuple(name or ()), limits)
    messages = note_console(quiet=context.obj)
    run(settings, lambda address: note(messages, f"kg: serving {store} at {address} (Ctrl-C stops it)"))
