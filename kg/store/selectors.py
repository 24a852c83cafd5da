"""The words of evidence and their place in RDF, as the Web Annotation Data Model has them.

Source: https://www.w3.org/TR/annotation-model/#selectors.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.model import Evidence
from kg.store import terms
from kg.store.namespaces import OA, RDF, term


def describe_selectors(
    evidence: NamedNode, item: Evidence
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    """Yield the quotation and the place of a piece of evidence.

    Args:
        evidence: its node.
        item: its words with those around them, and its offsets.
    """
    quote, position = NamedNode(f"{evidence.value}#quote"), NamedNode(f"{evidence.value}#position")
    yield evidence, term(OA + "hasSelector"), quote
    yield evidence, term(OA + "hasSelector"), position
    yield quote, term(RDF + "type"), term(OA + "TextQuoteSelector")
    yield quote, term(OA + "exact"), terms.plain(item.exact)
    for name, words in (("prefix", item.prefix), ("suffix", item.suffix)):
        if words:
            yield quote, NamedNode(OA + name), terms.plain(words)
    yield position, term(RDF + "type"), term(OA + "TextPositionSelector")
    yield position, term(OA + "start"), Literal(item.start)
    yield position, term(OA + "end"), Literal(item.end)
