"""Values as text inside a SPARQL query, so that no value can end the literal that it stands in."""

from __future__ import annotations

import re
from datetime import date

from kg.errors import StoreError
from kg.store.namespaces import XSD
from kg.store.terms import holdable

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\x00-\x20]*')


def write_string(value: str) -> str:
    r"""Return a plain literal with these characters; what RDF can't hold (lone surrogates, NUL) becomes U+FFFD.

    A "u" that follows a backslash is written as a code, so that processors which read \u codes before anything else
    (as section 19.2 of SPARQL 1.1 allows) see the same value.

    >>> print(write_string('say "hi"'))
    "say \"hi\""
    """
    escaped = "".join(_ESCAPES.get(letter, letter) for letter in holdable(value))
    return '"' + escaped.replace("\\\\u", "\\\\\\u0075").replace("\\\\U", "\\\\\\u0055") + '"'


def write_date(value: date) -> str:
    """Return an xsd:date.

    >>> write_date(date(2015, 9, 26))
    '"2015-09-26"^^<http://www.w3.org/2001/XMLSchema#date>'
    """
    return f'"{value.isoformat()}"^^<{XSD}date>'


def write_iri(value: str) -> str:
    """Return an IRI in angle brackets.

    Raises:
        StoreError: it is no absolute IRI.
    """
    if not _IRI.fullmatch(value):
        raise StoreError(f"{value!r} is no absolute IRI")
    return f"<{value}>"
