"""Gives each predicate its participants: subject, object, agent, obliques, whatever the voice."""

from __future__ import annotations

from dataclasses import dataclass

from kg.annotate.clause_agents import agent_of, bare_noun_after, clitic_of
from kg.annotate.clause_predicates import is_relativizer
from kg.annotate.clause_subjects import Subjects
from kg.model import Argument, Voice


@dataclass(frozen=True, slots=True)
class Roles:
    """The participants of a clause as `kg.model.Clause` has them."""

    subject: Argument | None = None
    object: Argument | None = None
    agent: Argument | None = None
    obliques: tuple[Argument, ...] = ()


def roles_of(subjects: Subjects, index: int, voice: Voice) -> Roles:
    """Return the participants of a predicate."""
    if voice == "passive":
        agent, head = agent_of(subjects.tree, index, subjects.language, subjects.grammar)
        return Roles(object=_undergoer(subjects, index, head), agent=agent, obliques=_obliques(subjects, index, head))
    found, head = _object(subjects, index)
    subject = subjects.of(index)
    if found is not None and subject is not None and found.head == subject.head:
        subject = None
    return Roles(subject=subject, object=found, obliques=_obliques(subjects, index, head))


def _object(subjects: Subjects, index: int) -> tuple[Argument | None, int | None]:
    """Return the object of an active verb and its head: its own, a clitic, the antecedent, or a shared one."""
    tree = subjects.tree
    kids = [kid for kid in tree.kids(index, "obj") if not is_relativizer(tree, kid, subjects.language.modifiers)]
    kids = [kid for kid in kids if kid not in subjects.objects_before(index)]
    if kids:
        return tree.argument(kids[0]), kids[0]
    if tree.pos(index) != "VERB":
        return None, None
    clitic = clitic_of(subjects.tree, index, subjects.grammar)
    if clitic is not None and _hosts_object(subjects, index):
        return clitic, None
    relative = subjects.is_relative(index) or subjects.touches_noun(index)
    if relative and subjects.own_head(index) is not None:
        return subjects.antecedent(index), None
    beside = bare_noun_after(tree, index, ("obl", "nmod", "compound"))
    if beside is not None and _is_transitive(subjects, index):
        return tree.argument(beside), beside
    return _shared_object(subjects, index), None


def _shared_object(subjects: Subjects, index: int) -> Argument | None:
    """Return the object that "mengutuk dan mengecam serangan itu" writes once."""
    tree = subjects.tree
    for other in tree.kids(index, "conj"):
        between = range(index + 1, other)
        joined = all(tree.label(i) in ("cc", "punct", "advmod", "aux") for i in between)
        if joined and tree.pos(other) == "VERB" and tree.kids(other, "obj"):
            return tree.argument(tree.kids(other, "obj")[0])
    return None


def _undergoer(subjects: Subjects, index: int, agent: int | None) -> Argument | None:
    found = subjects.of(index)
    if found is not None and found.head == agent:
        found = None
    if found is not None:
        return found
    kids = [kid for kid in subjects.tree.kids(index, "obj") if kid != agent]
    return subjects.tree.argument(kids[0]) if kids else None


def _obliques(subjects: Subjects, index: int, taken: int | None) -> tuple[Argument, ...]:
    tree = subjects.tree
    found: list[Argument] = []
    for kid in tree.kids(index, "obl", "obl:agent", "iobj", "nmod"):
        relativizer = is_relativizer(tree, kid, subjects.language.modifiers)
        bare = tree.tokens[kid].label == "nmod" and not tree.kids(kid, "case")
        if kid == taken or bare:
            continue
        argument = tree.argument(kid, oblique=True)
        antecedent = subjects.antecedent(index) if relativizer and tree.label(index) == "acl" else None
        if antecedent is not None:
            argument = Argument(antecedent.span, antecedent.head, argument.preposition, antecedent.conjuncts)
        found.append(argument)
    return tuple(found)


def _is_transitive(subjects: Subjects, index: int) -> bool:
    """Return whether the form of the verb takes an object."""
    beginnings = subjects.grammar.active_beginnings[:1]
    return any(subjects.tree.word(index).startswith(beginning) for beginning in beginnings)


def _hosts_object(subjects: Subjects, index: int) -> bool:
    """Return whether a verb's clitic is its object ("menyerangnya") and not a noun-maker ("adanya")."""
    word = subjects.tree.word(index)
    return any(word.startswith(beginning) for beginning in subjects.grammar.active_beginnings)
