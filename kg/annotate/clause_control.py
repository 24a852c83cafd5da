"""Whom a verb asks, blames or punishes where a preposition governs him: he does what the clause after it says."""

from __future__ import annotations

from kg.annotate.clause_grammar import ClauseGrammar
from kg.annotate.clause_tree import Tree
from kg.languages.language import Language

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "X"))
_GOVERNED = ("obl", "nmod", "nmod:tmod", "iobj")


def aimed_at(tree: Tree, index: int, thing: int | None, grammar: ClauseGrammar) -> int | None:
    """Return whom a preposition governs between a verb that asks or judges and the clause `index` after it.

    "called on Russia to strike", "lashed out at Iran for jailing her", "imposed sanctions on Iran for arming them".

    Args:
        tree: the sentence.
        index: the predicate of the clause.
        thing: the head of the verb's object; only verbs of imposing aim it at somebody.
        grammar: the language's prepositions and verbs.
    """
    verb = tree.parent(index)
    if tree.word(verb) not in grammar.imposing and (thing is not None or not _asks_or_judges(tree, verb, grammar)):
        return None
    hosts = (verb,) if thing is None else (thing, verb)
    governed = (kid for host in hosts for kid in tree.kids(host, *_GOVERNED) if verb < kid < index)
    return next((kid for kid in governed if _is_aimed(tree, kid, grammar)), None)


def _asks_or_judges(tree: Tree, verb: int, grammar: ClauseGrammar) -> bool:
    return tree.word(verb) in grammar.object_control or tree.word(verb) in grammar.judging


def _is_aimed(tree: Tree, noun: int, grammar: ClauseGrammar) -> bool:
    return tree.pos(noun) in _NOMINAL and bool(tree.kid_words(noun, "case") & grammar.aiming)


def asked_by_noun(tree: Tree, noun: int, grammar: ClauseGrammar) -> int | None:
    """Return to whom an appeal goes, who is to do what the clause after it says: "a plea to Russia to help"."""
    if tree.word(noun) not in grammar.appeals:
        return None
    verb = tree.parent(noun)
    given = tree.kids(verb, "obl") if verb >= 0 and not grammar.infinitive else ()  # "menyampaikan seruan kepada Iran"
    governed = (*tree.kids(noun, "nmod"), *given)
    return next((kid for kid in governed if kid > noun and _is_aimed(tree, kid, grammar)), None)


def is_hindered(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    """Return whether a clause says what somebody is kept from: "stopped Iran from attacking"."""
    opened = tree.kid_words(index, "mark", "case") & grammar.barring
    return bool(opened) and tree.parent(index) >= 0 and tree.word(tree.parent(index)) in grammar.hindering


def is_to_an_end(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    """Return whether an infinitive says to what end something is done, or nothing: "did nothing to help Iran"."""
    doing = tree.parent(index) >= 0 and tree.word(tree.parent(index)) in grammar.doing
    return doing and tree.label(index) in ("advcl", "xcomp", "acl") and bool(tree.kid_words(index, "mark"))


def fighters_before(
    tree: Tree, index: int, thing: int | None, language: Language, grammar: ClauseGrammar
) -> int | None:
    """Return the fighters right before a participle, which tells what they do: "arming rebels battling the army".

    Args:
        tree: the sentence.
        index: the predicate of the participle's clause.
        thing: the head of the object of the verb that the tree hangs the participle from.
        language: its words of armed groups.
        grammar: the ending of an active participle.
    """
    ending = grammar.active_participle
    if thing is None or thing != index - 1 or not ending or not tree.word(index).endswith(ending):
        return None
    fighters = tree.word(thing) in language.armed_group_words or tree.word(thing) in grammar.fighters
    return thing if fighters else None
