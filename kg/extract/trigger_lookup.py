"""The verbs, adjectives and nouns of the lexicon that stand at a token."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.passage import Passage
from kg.languages.language import TriggerForm
from kg.model import Sentence

_LONGEST = 5  # words in the longest trigger
_PAIR = 2


def triggers_at(passage: Passage, index: int) -> tuple[int, tuple[TriggerForm, ...]]:
    """Return the verbs and adjectives that start at a token, the longest, and how many tokens they take."""
    known = passage.triggers_met
    if index not in known:
        known[index] = next(readings_at(passage, index), (0, ()))
    return known[index]


def expresses(passage: Passage, predicate: int, relation: str) -> bool:
    """Return whether the words at a predicate can express a relation."""
    return any(form.trigger.relation == relation for form in triggers_at(passage, predicate)[1])


def readings_at(passage: Passage, index: int) -> Iterator[tuple[int, tuple[TriggerForm, ...]]]:
    """Yield the verbs and adjectives that start at a token, the longest first, with how many tokens they take."""
    if not _can_open(passage, passage.lower[index]) or _is_hyphened(passage, index):
        return
    sentence = passage.sentence_of(index)
    for length in range(min(_LONGEST, sentence.last - index), 0, -1):
        forms = passage.language.triggers.get(" ".join(passage.lower[index : index + length]), ())
        if not forms and length > _PAIR:  # "menolak (untuk) mengakui"
            words = (w for w in passage.lower[index : index + length] if w not in passage.words.content_infinitives)
            forms = passage.language.triggers.get(" ".join(words), ())
        verbal = tuple(form for form in forms if form.trigger.part != "noun")
        if verbal:
            yield length, verbal


def _can_open(passage: Passage, word: str) -> bool:
    """Return whether a trigger can begin at a word, or at one that is left out of it: most words begin none."""
    return word in passage.language.opening_triggers or word in passage.words.content_infinitives


def _is_hyphened(passage: Passage, index: int) -> bool:
    """Return whether a hyphen makes a verb part of another: "strong-arm"."""
    if not passage.words.verb_prefixes or index < _PAIR or passage.lower[index - 1] != "-":
        return False
    mark, verb = passage.tokens[index - 1].span, passage.tokens[index].span
    tied = passage.tokens[index - 2].span.end == mark.start and mark.end == verb.start
    return tied and passage.lower[index - 2] not in passage.words.verb_prefixes


def nouns_at(passage: Passage, index: int, sentence: Sentence) -> tuple[int, tuple[TriggerForm, ...]]:
    """Return how many tokens the longest noun trigger at a token takes, and what it can mean; 0 where there is none."""
    if passage.lower[index] not in passage.language.opening_triggers:
        return 0, ()
    for length in range(min(_LONGEST, sentence.last - index), 0, -1):
        forms = passage.language.triggers.get(" ".join(passage.lower[index : index + length]), ())
        nouns = tuple(form for form in forms if form.trigger.part == "noun")
        acts = length == 1 and passage.words.possessor_first and passage.tokens[index].pos == "VERB"
        after = set(passage.lower[index + 1 : index + 2])
        joint = bool(after & {*passage.words.joint_agents, *passage.words.taking_place})
        if nouns and (joint or not acts):  # "killed in fighting between"; "would demand more from Obama" is the verb
            return length, nouns
    return 0, ()
