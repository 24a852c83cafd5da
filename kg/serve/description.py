"""What the service can do, for programs that ask its address without a query.

Source: https://www.w3.org/TR/sparql11-service-description/
"""

from __future__ import annotations

from pathlib import Path

from kg.query.literals import write_iri
from kg.serve.messages import Reply

_FILE = Path(__file__).with_name("service.ttl")


def service_description(endpoint: str) -> Reply:
    """Return the description of the endpoint at this address, in Turtle."""
    text = _FILE.read_text("utf-8").replace("<>", write_iri(endpoint))
    return Reply(200, text.encode(), "text/turtle; charset=utf-8", varies=True)
