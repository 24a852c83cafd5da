"""Reads corrections from a file that a person wrote: a table (`kg.correct.table`), or Turtle in our vocabulary."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
from pyoxigraph import Quad, RdfFormat

from kg.correct import Given, read_table
from kg.correct.rules import checked
from kg.errors import CorrectionError
from kg.store.correction_mapping import corrections_in
from kg.store.mapping import TYPE
from kg.store.namespaces import gs

_TURTLE = (".ttl", ".turtle")


def read_correction_file(path: Path) -> tuple[Given, ...]:
    """Return the corrections in a file: Turtle where its name ends in .ttl, else a table.

    Raises:
        CorrectionError: the file can't be read or something in it is no correction; the message names the place.
    """
    return _read_turtle(path) if path.suffix.lower() in _TURTLE else read_table(path)


def _read_turtle(path: Path) -> tuple[Given, ...]:
    try:
        quads = list(pyoxigraph.parse(path.read_bytes(), format=RdfFormat.TURTLE, base_iri=path.resolve().as_uri()))
    except OSError as error:
        raise CorrectionError(f"{path}: can't be read ({error.strerror}); give a file of corrections") from error
    except (SyntaxError, ValueError) as error:
        raise CorrectionError(f"{path}: is not Turtle ({' '.join(str(error).split())}); correct it") from error
    typed = {str(quad.subject) for quad in quads if quad.predicate == TYPE and quad.object == gs("Correction")}
    found = list(corrections_in(Quad(quad.subject, quad.predicate, quad.object) for quad in quads))
    for node in sorted(typed - {node for node, _ in found}):
        raise CorrectionError(f"{path}: {node} has no gs:correctionKind that is known; see docs/corrections.md")
    return tuple(Given(checked(row, f"{path}: {node}"), f"{path}: {node}") for node, row in found)
