"""Requests of the SPARQL 1.1 protocol, as far as it reads.

Source: https://www.w3.org/TR/sparql11-protocol/
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import parse_qsl

from kg.serve.messages import Job, Reply, refusal

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "html": "text/html",
        "json": "application/sparql-results+json, application/ld+json;q=0.9",
        "xml": "application/sparql-results+xml, application/rdf+xml;q=0.9",
        "csv": "text/csv",
        "spreadsheet": "text/csv",
        "tsv": "text/tab-separated-values",
        "ttl": "text/turtle",
        "nt": "application/n-triples",
        "jsonld": "application/ld+json",
        "rdf": "application/rdf+xml",
    }
)
"""What a client that gives `format` accepts."""

_MOST_FIELDS = 1_000
_WRITES = "this endpoint only reads: updates are refused"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came: its address after "?", content type, body, and what it accepts."""

    fields: str
    content_type: str = ""
    body: bytes | None = None  # None for GET
    accept: str = ""


def read_request(request: Request) -> Job | Reply | None:
    """Return the job that a request asks for, or why it is refused; None where it holds no query at all.

    Errors are those of the protocol: 400 for what is malformed, 403 for updates, 415 for other content types.
    """
    try:
        fields = _fields(request.fields)
        texts: list[str]
        if request.body is None:
            texts = fields.get("query", [])
        else:
            kind = request.content_type.partition(";")[0].strip().lower()
            if kind == UPDATE:
                return refusal(403, _WRITES)
            if kind not in (FORM, QUERY):
                return refusal(415, f"send a query as {QUERY} or {FORM}, not as {kind or 'nothing that is named'}")
            body = request.body.decode("utf-8")
            if kind == FORM:
                for name, values in _fields(body).items():
                    fields.setdefault(name, []).extend(values)
            texts = fields.get("query", []) if kind == FORM else [body]
    except UnicodeDecodeError:
        return refusal(400, "this is no text in UTF-8")
    except ValueError:
        return refusal(400, "this has too many fields")
    return _job(fields, texts, request.accept)


def accepted(accept: str, form: str | None) -> str | Reply:
    """Return what a client accepts: by the header, or by the name of a format, which goes before it."""
    if form is None:
        return accept
    return FORMATS.get(form) or refusal(400, f"format {form!r}: unknown; choose one of {', '.join(FORMATS)}")


def _job(fields: Mapping[str, list[str]], texts: list[str], accept: str) -> Job | Reply | None:
    if "update" in fields or "using-graph-uri" in fields:
        return refusal(403, _WRITES)
    if not texts:
        return None
    if len(texts) > 1:
        return refusal(400, "give one query at a time")
    form = next(iter(fields.get("format", [])), None)
    wanted = accepted(accept, form)
    if isinstance(wanted, Reply):
        return wanted
    graphs = {
        short: tuple(fields[name]) if name in fields else None
        for short, name in (("default", "default-graph-uri"), ("named", "named-graph-uri"))
    }
    return Job("answer", {"text": texts[0], "accept": wanted, "guarded": form == "spreadsheet", **graphs})


def _fields(text: str) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return fields
