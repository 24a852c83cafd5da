"""Starts the server: on an address that is free, over a store that is there."""

from __future__ import annotations

import contextlib
import errno
import socket
from collections.abc import Callable
from pathlib import Path

from kg.errors import ServeError
from kg.serve.settings import Settings

_PATIENCE = 3  # seconds that requests under way have when the server is stopped


def serve(settings: Settings, started: Callable[[str], None]) -> None:
    """Serve until somebody stops the process.

    Args:
        settings: what to serve, where.
        started: is told the address once it can be asked.

    Raises:
        ServeError: the address is in use or not one of this machine.
        StoreError: there is no store, or it can't be read.
    """
    import uvicorn

    from kg.serve.app import create_app
    from kg.store.oxigraph import open_folder
    from kg.store.server_settings import is_address

    if is_address(settings.store):
        raise ServeError("--store: kg serve takes a store in a folder; a SPARQL server answers over HTTP by itself")
    open_folder(Path(settings.store), read_only=True).close()
    with listen(settings.host, settings.port) as listener:
        config = uvicorn.Config(
            create_app(settings),
            access_log=False,
            log_config=None,
            timeout_graceful_shutdown=_PATIENCE,
            server_header=False,
        )
        started(address_of(listener))
        with contextlib.suppress(KeyboardInterrupt):  # how it ends, after all is put away
            uvicorn.Server(config).run([listener])


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on an address.

    Raises:
        ServeError: the address is in use or not one of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except (OSError, UnicodeError, OverflowError) as error:
        raise ServeError(f"{host}: is no address of this machine ({error}); give another --host") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(1024)
    except (OSError, OverflowError) as error:
        listener.close()
        raise ServeError(_problem(host, port, error)) from error
    return listener


def address_of(listener: socket.socket) -> str:
    """Return the address of a socket as people type it into a browser."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


def _problem(host: str, port: int, error: Exception) -> str:
    number = getattr(error, "errno", None)
    if number == errno.EADDRINUSE:
        return f"port {port} is in use by another process; give another --port"
    if number == errno.EACCES:
        return f"port {port} is for administrators; give a --port from 1024"
    return f"{host}, port {port}: can't listen there ({error}); give another --host or --port"
