"""What a correction must say to be one, by its kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from kg.correct.records import Correction, CorrectionKind
from kg.correct.references import finding_of
from kg.correct.triples import relation_of, triples_of
from kg.correct.words import load_words, plain
from kg.errors import CorrectionError
from kg.resolve.sameness import normalised
from kg.vocab.relations import load_relations

_NEEDED: Mapping[CorrectionKind, tuple[str, ...]] = MappingProxyType(
    {
        "merge": ("was", "is"),
        "not-same": ("was",),
        "speaker": ("text",),
        "statement": ("text",),
        "relation": (),
        "kind": ("was", "is"),
    }
)
_EMPTY: Mapping[CorrectionKind, tuple[str, ...]] = MappingProxyType(
    {"merge": ("text",), "statement": ("is",), "kind": ("text",)}
)
_SORTS: Mapping[CorrectionKind, tuple[str, ...]] = MappingProxyType(
    {"speaker": ("statement", ""), "statement": ("statement", ""), "relation": ("claim", "fact", "")}
)


def checked(correction: Correction, place: str) -> Correction:
    """Return the correction, its kind of actor by the name that the ontology has for it.

    Args:
        correction: as it was read.
        place: where it was read, for messages.

    Raises:
        CorrectionError: something is missing, too much, or unknown.
    """
    cells = {"article": correction.article, "text": correction.text, "was": correction.was, "is": correction.becomes}
    for column in _NEEDED[correction.kind]:
        if not cells[column]:
            raise CorrectionError(f"{place}: {correction.kind} needs the column {column!r}; fill it in")
    for column in _EMPTY.get(correction.kind, ()):
        if cells[column]:
            raise CorrectionError(f"{place}: {correction.kind} has no use for the column {column!r}; leave it empty")
    _check_text(correction, place)
    if correction.kind == "kind":
        return replace(correction, becomes=_actor_kind(correction.becomes, place))
    if correction.kind == "not-same" and not (correction.article or correction.text):
        raise CorrectionError(f"{place}: not-same needs an article, or words in the column 'text'; fill one in")
    if correction.kind == "relation":
        _check_relation(correction, place)
    return correction


def _check_text(correction: Correction, place: str) -> None:
    if not correction.text:
        return
    node, wanted = finding_of(correction.text), _SORTS.get(correction.kind)
    if node is not None and wanted and node.sort not in wanted:
        raise CorrectionError(f"{place}: {correction.kind} can't be about a {node.sort}; give one of {wanted[0]!r}")
    if node is None and not normalised(correction.text):
        raise CorrectionError(f"{place}: text {correction.text!r} has no words; copy some from the article")


def _check_relation(correction: Correction, place: str) -> None:
    about_one = finding_of(correction.text) is not None
    if not about_one and not correction.was:
        raise CorrectionError(
            f"{place}: relation needs 'was' (subject relation object), or a claim's address in 'text'"
        )
    if correction.was and not triples_of(correction.was):
        raise CorrectionError(f"{place}: was {correction.was!r} has no relation in it; write “Rusia opposes ISIS”")
    if correction.becomes and not relation_of(correction.becomes) and not triples_of(correction.becomes):
        raise CorrectionError(f"{place}: is {correction.becomes!r} is no relation; write “opposes” or “A opposes B”")
    if correction.was and correction.becomes and _sorts(correction.was).isdisjoint(_sorts(correction.becomes)):
        raise CorrectionError(f"{place}: a claim can't become a fact, nor a fact a claim; leave 'is' empty")


def _sorts(text: str) -> set[bool]:
    """Return whether the relation in a cell is one of facts, for each way to read it."""
    alone, relations = relation_of(text), load_relations()
    names = {alone[0]} if alone else {triple.relation for triple in triples_of(text)}
    return {relations[name].is_fact for name in names}


def _actor_kind(text: str, place: str) -> str:
    kinds = load_words().actor_kinds
    if plain(text) not in kinds:
        names = ", ".join(dict.fromkeys(kinds.values()))
        raise CorrectionError(f"{place}: is {text!r} is no kind of actor; choose one of {names}")
    return kinds[plain(text)]
