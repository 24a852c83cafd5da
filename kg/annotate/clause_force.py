"""Reads off a clause whether it is negated, asserted, intended, requested or possible, and its tense."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.annotate.clause_control import is_hindered, is_to_an_end
from kg.annotate.clause_grammar import ClauseGrammar
from kg.annotate.clause_tree import Tree
from kg.languages.language import Language
from kg.model import Modality, Polarity

_DENYING = ("denies", "rejects")
_MODIFYING = ("aux", "advmod", "cop", "mark", "det", "case", "dep", "cc")
_CLUSTER_TAGS = frozenset(("AUX", "ADV", "PART"))
_STRENGTH: dict[Modality, int] = {"asserted": 0, "intended": 1, "requested": 2, "possible": 3}
_OPENERS = frozenset({'"', "“", ",", "that"})  # right before a clause that an auxiliary opens
_REACH = 5  # small words right before a predicate
_BESIDE = 2  # tokens from a verb with its particle to the one that it governs
_LONGEST = 3  # words in the longest phrase that changes a clause


@dataclass(frozen=True, slots=True)
class Force:
    """Polarity, modality and tense of a clause."""

    polarity: Polarity
    modality: Modality
    tense: str | None


def force_of(tree: Tree, index: int, language: Language, grammar: ClauseGrammar) -> Force:
    """Return what the words around a predicate, and the verbs that control it, make of it."""
    above = tree.parent(index)
    if tree.label(index) == "xcomp" and above >= 0 and tree.word(above) in grammar.sharing:
        return _joint(force_of(tree, above, language, grammar), _own_force(tree, index, language, grammar))
    return _own_force(tree, index, language, grammar)


def _joint(outer: Force, own: Force) -> Force:
    """Return the force of a verb under one that only tells how far it goes: "tidak akan ikut menyerang"."""
    negative = "negative" in (outer.polarity, own.polarity)
    modality = outer.modality if own.modality == "asserted" else own.modality
    return Force("negative" if negative else "positive", modality, own.tense or outer.tense)


def _own_force(tree: Tree, index: int, language: Language, grammar: ClauseGrammar) -> Force:
    phrases = tuple(_phrases(tree, _cluster(tree, index), grammar))
    shared = tuple(_phrases(tree, _shared_cluster(tree, index), grammar))
    polarity: Polarity = "negative" if _negated(tree, index, language, grammar) else "positive"
    return Force(
        polarity,
        "possible" if _is_inverted(tree, index, grammar) else _modality(tree, index, phrases + shared, language),
        _tense(tree, index, phrases + shared, language),
    )


def _is_inverted(tree: Tree, index: int, grammar: ClauseGrammar) -> bool:
    """Return whether an auxiliary before the subject makes a clause a condition: "had Russia attacked, NATO would"."""
    first, last = tree.sentence.first, tree.sentence.last
    auxiliary = next((i for i in range(index - 1, first - 1, -1) if tree.word(i) in grammar.inverting), None)
    opens = auxiliary is not None and (auxiliary == first or tree.word(auxiliary - 1) in _OPENERS)
    if auxiliary is None or not opens or tree.word(last - 1) == "?":
        return False
    subjects = tree.kids(index, "nsubj", "nsubj:pass", "obj")
    inverted = any(auxiliary < subject < index for subject in subjects)
    plain = all(tree.pos(i) != "VERB" and tree.word(i) != "," for i in range(auxiliary + 1, index))
    return inverted and plain and any(tree.word(i) == "," for i in range(index + 1, last))


def _cluster(tree: Tree, index: int) -> tuple[int, ...]:
    """Return the small words that belong to a predicate, in order: its own dependents, and those right before it."""
    found = {kid for kid in tree.kids(index, *_MODIFYING) if kid < index or tree.label(kid) == "aux"}
    for left in range(index - 1, max(tree.sentence.first, index - _REACH) - 1, -1):
        if tree.pos(left) not in _CLUSTER_TAGS:
            break
        found.add(left)
    for kid in tuple(found):
        found.update(tree.kids(kid, "advmod", "fixed"))
    return tuple(sorted(found))


def _shared_cluster(tree: Tree, index: int) -> tuple[int, ...]:
    """Return the auxiliaries that a coordinated verb shares with the first one."""
    above = tree.parent(index)
    own = tree.kids(index, "aux", "nsubj", "nsubj:pass", "cop")
    if tree.label(index) != "conj" or own or above < 0 or tree.pos(above) not in ("VERB", "ADJ"):
        return ()
    return tuple(kid for kid in tree.kids(above, "aux", "mark") if kid < above)


def _phrases(tree: Tree, cluster: Sequence[int], grammar: ClauseGrammar) -> Iterator[str]:
    """Yield each word of a cluster, and the longer phrases that start with it."""
    for start in cluster:
        words = []
        for i in range(start, min(start + _LONGEST, tree.sentence.last)):
            words.append(grammar.contractions.get(tree.word(i), tree.word(i)))
            yield " ".join(words)


def _modality(tree: Tree, index: int, phrases: Sequence[str], language: Language) -> Modality:
    modifiers = language.modifiers
    found: list[Modality] = [modifiers.modality[phrase] for phrase in phrases if phrase in modifiers.modality]
    asked = tree.kid_words(index, "mark", "advmod") & set(modifiers.undecided)
    conditional = tree.label(index) == "advcl" and any(phrase in modifiers.conditional for phrase in phrases)
    if asked or (conditional and not _is_reported(tree, index, language)):
        found.append("possible")
    above = tree.parent(index)
    governed = tree.label(index) in ("acl", "ccomp") and _is_infinitive(tree, index, language)
    governed = governed or (tree.label(index) == "ccomp" and not tree.kids(index, "nsubj", "nsubj:pass", "mark"))
    governed = governed or _is_beside(tree, index)
    if 0 <= above < index and (tree.label(index) == "xcomp" or governed):
        found.extend(modifiers.modality[phrase] for phrase in _governing(tree, above) if phrase in modifiers.modality)
    return max(found, key=lambda modality: _STRENGTH[modality], default="asserted")


def _is_reported(tree: Tree, index: int, language: Language) -> bool:
    """Return whether an if right after a verb of speech is a that: "mengatakan kalau Indonesia mendukung Palestina"."""
    above = tree.parent(index)
    marks = [kid for kid in tree.kids(index, "mark") if tree.word(kid) in language.modifiers.complementizers]
    if not marks or marks[0] != above + 1 or tree.kids(above, "ccomp"):
        return False
    alone = all(tree.word(i) != "," for i in range(above, tree.sentence.last))
    return alone and any("clause" in form.cue.frames for form in language.cues.get(tree.word(above), ()))


def _governing(tree: Tree, above: int) -> tuple[str, ...]:
    """Return a governing verb, and with the word after it: "plans", "plans to"."""
    word, following = tree.word(above), above + 1
    return (word, f"{word} {tree.word(following)}") if following < tree.sentence.last else (word,)


def _is_infinitive(tree: Tree, index: int, language: Language) -> bool:
    return bool(tree.kid_words(index, "mark") & {*language.modifiers.purpose, "to"})


def _negated(tree: Tree, index: int, language: Language, grammar: ClauseGrammar) -> bool:
    negations = frozenset(language.modifiers.negation)
    cluster = _cluster(tree, index)
    if _has_negation(tree, cluster, negations, grammar) or _is_instead(tree, index, negations):
        return True
    if any(tree.kid_words(kid, "det", "cc") & negations for kid in tree.kids(index, "nsubj", "nsubj:pass", "obj")):
        return True
    return tree.parent(index) >= 0 and _negated_above(tree, index, language, grammar)


def _is_instead(tree: Tree, index: int, negations: frozenset[str]) -> bool:
    """Return whether two words right before a predicate negate it: "rather than attacking", "far from attacking"."""
    last = index - 1
    while last > tree.sentence.first and tree.pos(last) in ("ADV", "AUX") and tree.parent(last) == index:
        last -= 1
    pairs = (pair for pair in ((last - 1, last), (index - _BESIDE, index - 1)) if pair[0] >= tree.sentence.first)
    return any(" ".join(map(tree.word, pair)) in negations for pair in pairs)


def _negated_above(tree: Tree, index: int, language: Language, grammar: ClauseGrammar) -> bool:
    """Return whether what governs a predicate negates it: "failed to act", "stopped Iran from acting"."""
    above = tree.parent(index)
    negations = frozenset(language.modifiers.negation)
    if is_hindered(tree, index, grammar):
        return not _negated(tree, above, language, grammar)
    if is_to_an_end(tree, index, grammar):
        idle = any(tree.word(kid) in grammar.idle for kid in tree.kids(above, "obj", "advmod"))
        return idle or _negated(tree, above, language, grammar)
    thing = _thing_before(tree, index)
    none = tree.kid_words(thing, "det") & negations and tree.word(thing) not in grammar.scruples
    if _is_infinitive(tree, index, language) and none:
        return True  # "made no effort to help"; not "made no apologies for helping"
    controlled = (
        tree.label(index) == "xcomp"
        or tree.label(index) == "ccomp"
        and not tree.kids(index, "nsubj", "nsubj:pass")
        or tree.label(index) == "acl"  # "failure to act", "a lack of progress in helping"
    )
    if (controlled or _is_beside(tree, index)) and any(phrase in negations for phrase in _governing(tree, above)):
        return True
    aimed = controlled or tree.label(index) == "nmod"
    if (aimed and _denied_aim(tree, above, language, grammar)) or _is_denied_report(tree, index, language):
        return True
    alternative = tree.label(index) == "conj" and bool(tree.kid_words(index, "cc") & grammar.alternatives)
    return alternative and _has_negation(tree, _cluster(tree, above), negations, grammar)


def _is_beside(tree: Tree, index: int) -> bool:
    """Return whether a verb stands right after the one that it completes: "ruled out sending", "accused of arming"."""
    return tree.label(index) == "advcl" and 0 < index - tree.parent(index) <= _BESIDE


def _thing_before(tree: Tree, index: int) -> int:
    """Return the noun right before an infinitive, of which it or whose verb it tells the end, else the infinitive."""
    marks = tree.kids(index, "mark")
    noun = marks[0] - 1 if marks else -1
    return noun if noun >= 0 and tree.parent(index) in (noun, tree.parent(noun)) else index


def _denied_aim(tree: Tree, above: int, language: Language, grammar: ClauseGrammar) -> bool:
    """Return whether a governing word of wish or plan is negated, and so what is wished: "has no plans to attack"."""
    modality = language.modifiers.modality
    if not any(modality.get(phrase) == "intended" for phrase in _governing(tree, above)):
        return False
    negations = frozenset(language.modifiers.negation)
    none = bool(tree.kid_words(above, "det", "advmod") & negations)
    return none or _has_negation(tree, _cluster(tree, above), negations, grammar) or _is_denied(tree, above, language)


def _is_denied_report(tree: Tree, index: int, language: Language) -> bool:
    """Return whether a clause is what a denied noun says: "denied a report that Israel attacked"."""
    above = tree.parent(index)
    reported = tree.kid_words(index, "mark") & set(language.modifiers.complementizers)
    if not reported or tree.pos(above) != "NOUN":
        return False
    owners = tree.kids(above, "nmod", "nmod:poss", "compound", "amod")
    if any(tree.tokens[owner].text[:1].isupper() for owner in owners):
        return False  # "dismissed Ukrainian accusations that" is what Ukraine says
    return _is_denied(tree, above, language)


def _is_denied(tree: Tree, index: int, language: Language) -> bool:
    """Return whether a verb that denies governs a word of plan: "denied having plans to attack"."""
    while tree.label(index) in ("obj", "xcomp", "ccomp", "advcl") and tree.pos(tree.parent(index)) == "VERB":
        index = tree.parent(index)
        triggers = [form.trigger for form in language.triggers.get(tree.word(index), ())]
        if any(trigger.negates_complement or trigger.relation in _DENYING for trigger in triggers):
            return True
    return False


def _has_negation(tree: Tree, cluster: Sequence[int], negations: frozenset[str], grammar: ClauseGrammar) -> bool:
    for i in cluster:
        word = grammar.contractions.get(tree.word(i), tree.word(i))
        following = i + 1 < tree.sentence.last
        cancelled = following and tree.word(i + 1) in grammar.focus
        cancelled |= i > 0 and tree.word(i - 1) in grammar.alternatives and i + 1 not in cluster  # "whether or not"
        pair = f"{tree.word(i)} {tree.word(i + 1)}" if i + 1 in cluster else ""  # "has yet to approve"
        if not negations.isdisjoint((word, tree.word(i), pair)) and not cancelled:
            return True
    return False


def _tense(tree: Tree, index: int, phrases: Sequence[str], language: Language) -> str | None:
    if any(phrase in language.modifiers.future for phrase in phrases):
        return "future"
    if any(phrase in language.modifiers.past for phrase in phrases):
        return "past"
    return None
