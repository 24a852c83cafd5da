"""Where a SPARQL server listens, how to sign in and how long to wait, from its address and the environment.

| variable | what it says | if not set |
|---|---|---|
| `KG_STORE_USER`, `KG_STORE_PASSWORD` | the sign-in, Basic or Digest, as the server asks for it | nobody |
| `KG_STORE_UPDATE_URL` | where updates go | the address of the store |
| `KG_STORE_GRAPH_URL` | where the graph store protocol is spoken | it is not used |
| `KG_STORE_CONNECT_SECONDS` | how long to wait for a connection | 10 |
| `KG_STORE_ANSWER_SECONDS` | how long to wait for an answer | 300 |
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from kg.errors import StoreError

_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """The addresses of one server, the sign-in, and time limits in seconds."""

    query_url: str
    update_url: str
    graph_url: str = ""  # "" where the graph store protocol is not used
    user: str = ""
    password: str = field(default="", repr=False)
    connect_seconds: float = 10.0
    answer_seconds: float = 300.0


def is_address(location: str) -> bool:
    """Return whether a location is an address of a server rather than a folder."""
    return location.partition(":")[0].lower() in _SCHEMES and "://" in location


def read_settings(address: str, environment: Mapping[str, str]) -> ServerSettings:
    """Return how to reach the server at `address`.

    Raises:
        StoreError: an address is none, or holds a user or password, or a time limit is no number of seconds.
    """
    query_url = _address("--store", address)
    update_url = environment.get("KG_STORE_UPDATE_URL", "")
    graph_url = environment.get("KG_STORE_GRAPH_URL", "")
    return ServerSettings(
        query_url,
        _address("KG_STORE_UPDATE_URL", update_url) if update_url else query_url,
        _address("KG_STORE_GRAPH_URL", graph_url) if graph_url else "",
        environment.get("KG_STORE_USER", ""),
        environment.get("KG_STORE_PASSWORD", ""),
        _seconds(environment, "KG_STORE_CONNECT_SECONDS", 10.0),
        _seconds(environment, "KG_STORE_ANSWER_SECONDS", 300.0),
    )


def place(url: str) -> str:
    """Return an address as it may be shown: without user, password, query and fragment."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _address(name: str, url: str) -> str:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in _SCHEMES and bool(parts.hostname) and parts.port != 0
        usable = usable and url.isprintable() and not any(map(str.isspace, url))
    except ValueError:
        raise StoreError(f"{name}: this is no http address; write it as in http://localhost:8890/sparql") from None
    if "@" in parts.netloc:
        raise StoreError(f"{name}: leave user and password out of it; set KG_STORE_USER and KG_STORE_PASSWORD")
    if not usable:
        raise StoreError(f"{name}: this is no http address; write it as in http://localhost:8890/sparql")
    return url


def _seconds(environment: Mapping[str, str], name: str, usual: float) -> float:
    text = environment.get(name, "")
    try:
        seconds = float(text) if text else usual
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise StoreError(f"{name}={text!r}: give a number of seconds above 0, or unset it")
    return seconds
