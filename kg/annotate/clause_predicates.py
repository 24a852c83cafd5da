"""Tells which tokens of a tree are predicates, and in which voice."""

from __future__ import annotations

from kg.annotate.clause_grammar import ClauseGrammar
from kg.annotate.clause_tree import Tree
from kg.languages.language import Modifiers
from kg.model import Voice

_CLAUSAL = frozenset(("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"))
_NEVER = frozenset(("aux", "cop", "case", "mark", "cc", "det", "punct", "fixed", "nummod", "expl"))
_SUBJECTS = ("nsubj", "nsubj:pass", "csubj")
_CORE = ("nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl:agent", "ccomp", "xcomp")
_MARKS = ("cop", "aux")


def find_predicates(tree: Tree) -> tuple[int, ...]:
    """Return the tokens that head a clause, in order: verbs, and adjectives and nouns with a subject or a copula."""
    found: dict[int, bool] = {}
    for index in tree.heads_first():
        found[index] = _is_predicate(tree, index, found)
    return tuple(index for index in tree.indexes() if found[index])


def _is_predicate(tree: Tree, index: int, found: dict[int, bool]) -> bool:
    label, pos = tree.label(index), tree.pos(index)
    if label in _NEVER or pos in ("PUNCT", "SYM"):
        return False
    if pos == "VERB" and (label in _CLAUSAL or tree.kids(index, *_CORE)):
        return True
    if label in _CLAUSAL:
        return (
            bool(tree.kids(index, *_SUBJECTS, *_MARKS)) or (pos == "ADJ" and label != "acl") or _relative(tree, index)
        )
    if label == "conj":
        above = found.get(tree.parent(index), False)
        return above and (pos in ("VERB", "ADJ") or bool(tree.kids(index, *_SUBJECTS, *_MARKS)))
    return pos == "VERB" and label in ("dep", "appos") and tree.parent(index) >= 0


def _relative(tree: Tree, index: int) -> bool:
    return tree.label(index) == "acl" and tree.pos(index) in ("ADJ", "AUX") and bool(tree.kids(index, "nsubj", "mark"))


def voice_of(tree: Tree, index: int, grammar: ClauseGrammar) -> Voice:
    """Return the voice of a predicate: by the form of the verb where the language shows it, else by its dependents."""
    word = tree.word(index)
    if tree.pos(index) in ("VERB", "ADJ"):
        if (
            _begins(word, grammar.passive_beginnings)
            and word not in grammar.passive_exceptions
            and tree.pos(index) == "VERB"
        ):
            return "passive"
        if _begins(word, grammar.active_beginnings):
            return "active"
    marked = bool(tree.kids(index, "obl:agent")) or _is_passive_with_subject(tree, index, grammar)
    if marked or _auxiliary_passive(tree, index, grammar) or _reduced_passive(tree, index, grammar):
        return "passive"
    return "active"


def _begins(word: str, beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginning) and len(word) > len(beginning) + 2 for beginning in beginnings)


def _is_passive_with_subject(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    """Return whether a passive subject is backed by the form: a language with passive prefixes has none without.

    A verb with an object and no auxiliary is active, whatever the parser calls its subject: "The FSB detained a man".
    """
    if tree.kids(index, "obj") and not tree.kid_words(index, "aux") & set(grammar.passive_auxiliaries):
        return False
    return bool(tree.kids(index, "nsubj:pass")) and not grammar.passive_beginnings and tree.pos(index) == "VERB"


def _auxiliary_passive(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    if tree.pos(index) != "VERB" or not grammar.passive_auxiliaries or _is_participle(tree, index, grammar):
        return False
    last = [kid for kid in tree.kids(index, "aux") if kid < index][-1:]
    return bool(last) and tree.word(last[0]) in grammar.passive_auxiliaries


def _reduced_passive(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    """Return whether the verb is a past participle behind the noun that it describes: "the man arrested in Cairo"."""
    if not grammar.active_participle or tree.label(index) != "acl" or tree.pos(index) != "VERB":
        return False
    bare = not tree.kids(index, *_SUBJECTS, "mark", "aux", "obj")
    return bare and index > tree.parent(index) and not _is_participle(tree, index, grammar)


def _is_participle(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    return bool(grammar.active_participle) and tree.word(index).endswith(grammar.active_participle)


def is_relativizer(tree: Tree, index: int, modifiers: Modifiers) -> bool:
    """Return whether a dependent stands for the antecedent of its relative clause ("yang", "who", "that")."""
    word = tree.word(index)
    that = word in modifiers.complementizers and tree.label(tree.parent(index)) == "acl"
    return tree.pos(index) in ("PRON", "SCONJ", "DET", "") and (word in modifiers.relativizers or that)
