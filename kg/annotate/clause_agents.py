"""Finds who acts in a passive: with oleh or by, as a clitic, or bare after the verb ("diserang Israel")."""

from __future__ import annotations

from kg.annotate.clause_grammar import ClauseGrammar
from kg.annotate.clause_predicates import voice_of
from kg.annotate.clause_tree import Tree
from kg.languages.language import Language
from kg.model import Argument, Span

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "X"))
_LOOSE = ("obj", "obl", "nmod", "compound", "iobj", "nsubj", "appos")
_SMALL = ("ADV", "PART", "ADJ")  # "ditembak mati tentara Israel"
_JOINING = ("cc", "punct", "advmod", "aux")  # what stands between verbs that share what follows
_SHORTEST_HOST = 3  # letters of a word before its clitic


def agent_of(tree: Tree, index: int, language: Language, grammar: ClauseGrammar) -> tuple[Argument | None, int | None]:
    """Return the agent of a passive verb, and the head of its phrase where it has one of its own."""
    agent, head = _own_agent(tree, index, language, grammar)
    return (agent, head) if agent is not None else (_shared_agent(tree, index, language, grammar), None)


def _shared_agent(tree: Tree, index: int, language: Language, grammar: ClauseGrammar) -> Argument | None:
    """Return the agent that passives joined by nothing but a conjunction name once: "didukung dan dilatih Iran"."""
    later = index + 1
    while later < tree.sentence.last and tree.label(later) in _JOINING:
        later += 1
    if later == index + 1 or later >= tree.sentence.last or tree.label(later) != "conj":
        return None
    if tree.parent(later) not in (index, tree.parent(index)) or voice_of(tree, later, grammar) != "passive":
        return None
    return agent_of(tree, later, language, grammar)[0]


def _own_agent(
    tree: Tree, index: int, language: Language, grammar: ClauseGrammar
) -> tuple[Argument | None, int | None]:
    markers = set(language.modifiers.agent_markers)
    for kid in tree.kids(index, "obl:agent", "obl", "nmod"):
        if tree.kid_words(kid, "case") & markers or tree.tokens[kid].label == "obl:agent":
            return tree.argument(kid), kid
    if not grammar.passive_beginnings:
        return None, None
    clitic = clitic_of(tree, index, grammar)
    if clitic is not None:
        nominalised = any(kid > index for kid in tree.kids(index, "nsubj", "nsubj:pass"))
        return (None if nominalised else clitic), None
    inside = agent_in_complement(tree, index, grammar)
    if inside is not None:
        return tree.argument(inside), inside
    bare = bare_noun_after(tree, index, _LOOSE)
    given = tree.word(index) in grammar.ditransitive and not _accuses_of_act(tree, index, bare)
    if bare is None or given or _tells_time(tree, bare, language, grammar):
        return None, None
    return tree.argument(bare), bare


def agent_in_complement(tree: Tree, index: int, grammar: ClauseGrammar) -> int | None:
    """Return who accuses or asks right after a passive whose complement the tree gives him to as its subject.

    "Iran yang dituduh Israel memasok senjata": Israel accuses; of "dikatakan Iran akan menyerang" nobody undergoes.
    """
    if (
        not grammar.passive_beginnings
        or not tree.kids(index, "nsubj:pass")
        or not tree.word(index).startswith(grammar.passive_beginnings)
    ):
        return None
    for complement in tree.kids(index, "ccomp", "xcomp"):
        subjects = tree.kids(complement, "nsubj")
        if subjects[:1] and tree.extent(subjects[0])[0] == index + 1 and tree.pos(subjects[0]) in _NOMINAL:
            return subjects[0]
    return None


def _accuses_of_act(tree: Tree, index: int, noun: int | None) -> bool:
    """Return whether a name after a passive, and then an act, is who accuses: "dituduh Israel memasok senjata"."""
    return noun is not None and tree.pos(noun) == "PROPN" and bool(tree.kids(index, "ccomp", "xcomp"))


def bare_noun_after(tree: Tree, index: int, labels: tuple[str, ...]) -> int | None:
    """Return a noun without preposition that stands next to the verb, small words apart; the tree may hang it there."""
    beside = index + 1
    small_word = beside < tree.sentence.last and tree.pos(beside) == "ADJ" and tree.parent(beside) == index
    under = tree.kids(beside, *labels) if small_word else ()
    for kid in (*tree.kids(index, *labels), *under):
        between = range(index + 1, tree.extent(kid)[0])
        small = all(tree.pos(i) in _SMALL for i in between)
        if kid > index and small and tree.pos(kid) in _NOMINAL and not tree.kids(kid, "case"):
            return kid
    return None


def clitic_of(tree: Tree, index: int, grammar: ClauseGrammar) -> Argument | None:
    """Return the clitic that ends a verb; its head is the verb's own token."""
    token = tree.tokens[index]
    for clitic in grammar.clitics:
        if token.text.lower().endswith(clitic) and len(token.text) > len(clitic) + _SHORTEST_HOST:
            return Argument(Span(token.span.end - len(clitic), token.span.end), index)
    return None


def _tells_time(tree: Tree, noun: int, language: Language, grammar: ClauseGrammar) -> bool:
    """Return whether a bare noun after a passive is a time or an amount rather than who acts."""
    calendar = language.calendar
    word = tree.word(noun)
    dated = (
        word in grammar.time_nouns or word in calendar.months or word in calendar.weekdays or word in calendar.relative
    )
    return dated or any(tree.word(kid)[0].isdigit() for kid in tree.kids(noun, "nummod"))
