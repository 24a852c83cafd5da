"""Links clauses: which clause or quotation a predicate governs, and which one governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.annotate.clause_tree import Tree, goes_on
from kg.languages.language import Language
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Link:
    """What a predicate governs, and the predicate that governs it; both may be missing."""

    complement: Span | None = None
    governor: int | None = None


def links_of(tree: Tree, predicates: Sequence[int], language: Language) -> dict[int, Link]:
    """Return the links of a sentence's predicates, by token.

    Complements are clauses under a predicate, demands with agar or untuk, and the quotation beside a reporting clause,
    whichever of the two the parser puts on top.
    """
    known = frozenset(predicates)
    complements: dict[int, Span] = {}
    governors: dict[int, int] = {}
    for index in predicates:
        above = _over_noun(tree, index, language)
        above = _controlling(tree, index, known) if above is None else above
        if above not in known:
            continue
        if above != tree.parent(index):
            governors[index] = above
        elif _is_complement(tree, index, language):
            complements.setdefault(above, tree.span(*tree.extent(index)))
            governors[index] = above
        elif _is_reporting(tree, index, language):
            complements.setdefault(index, _rest(tree, above, index))
            governors.setdefault(above, index)
    for index in predicates:
        above = tree.parent(index)
        if tree.label(index) == "conj" and above in governors and index not in governors and governors[above] != index:
            governors[index] = governors[above]
    return {index: Link(complements.get(index), governors.get(index)) for index in predicates}


def _controlling(tree: Tree, index: int, known: frozenset[int]) -> int:
    """Return what a predicate hangs from, past a verb that only says how it is meant: "denied planning to attack"."""
    above = tree.parent(index)
    while above >= 0 and above not in known and tree.pos(above) == "VERB" and tree.label(index) in ("xcomp", "ccomp"):
        index, above = above, tree.parent(above)
    return above


def _over_noun(tree: Tree, index: int, language: Language) -> int | None:
    """Return the verb whose object says what is to be done: "menolak gagasan untuk menyerang", "rejected a plan to"."""
    noun = tree.parent(index)
    if tree.label(index) != "acl" or noun < 0 or tree.label(noun) != "obj" or tree.parent(noun) > noun:
        return None
    return tree.parent(noun) if tree.kid_words(index, "mark") & set(language.modifiers.purpose) else None


def _is_complement(tree: Tree, index: int, language: Language) -> bool:
    label, above = tree.label(index), tree.word(tree.parent(index))
    if label in ("ccomp", "xcomp") or (label == "obj" and tree.pos(index) == "VERB"):  # "denied backing the rebels"
        return True
    if label == "parataxis":
        return _speaks(above, language) and not _is_reporting(tree, index, language)
    if label != "advcl":
        return False
    if tree.parent(index) == index - 1 and _is_negated_by(above, language):
        return True  # "has long denied backing the rebels"
    marks, modifiers = tree.kid_words(index, "mark", "case"), language.modifiers
    if marks & (set(modifiers.complementizers) - set(modifiers.conditional)):
        return True
    return bool(marks & {*modifiers.purpose, *modifiers.complementizers}) and _demands(above, language)


def _is_reporting(tree: Tree, index: int, language: Language) -> bool:
    """Return whether a clause in parataxis reports what it hangs from: "..., kata Kerry"."""
    reports = tree.label(index) == "parataxis" and _speaks(tree.word(index), language)
    return reports and not goes_on(tree, index)


def _speaks(word: str, language: Language) -> bool:
    return any(form.cue.frames & {"quote", "clause"} for form in language.cues.get(word, ()))


def _demands(word: str, language: Language) -> bool:
    cues = any("purpose" in form.cue.frames for form in language.cues.get(word, ()))
    return cues or any(form.trigger.clause_target for form in language.triggers.get(word, ()))


def _is_negated_by(word: str, language: Language) -> bool:
    return any(form.trigger.negates_complement for form in language.triggers.get(word, ()))


def _rest(tree: Tree, above: int, index: int) -> Span:
    """Return the clause of `above` without that of `index`, up to it or from it on, where the head stands."""
    first, last = tree.extent(above)
    inner_first, inner_last = tree.extent(index)
    if above < index:
        return tree.span(first, max(first, inner_first - 1))
    return tree.span(min(last, inner_last + 1), last)
