"""Acts whose parties do them to each other: a clash, talks, "saling menuduh", "blamed each other"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.passage import Passage
from kg.languages.language import Trigger
from kg.model import Mention

_BOTH = "both"
_NEAR = 5  # tokens before a verb in which "each" stands
_SEVERAL = (_BOTH, "third-plural")


def both_ways(trigger: Trigger, pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[tuple[Mention, str, Mention]]:
    """Yield subject, relation and object of each pair: both ways where the act is mutual, and what it implies."""
    for subject, target in pairs:
        if trigger.mutual and "Place" in (subject.actor_kind, target.actor_kind):
            continue  # a place is no party: "menyetujui gencatan senjata di Darfur"
        yield subject, trigger.relation, target
        if trigger.mutual:
            yield target, trigger.relation, subject
        if trigger.implies is not None:
            yield subject, trigger.implies, target


def is_reciprocal(passage: Passage, predicate: int, length: int) -> bool:
    """Return whether the parties do it to each other: "saling menuduh", "blamed each other"."""
    before = passage.lower[max(0, predicate - 1) : predicate]
    after = passage.lower[predicate + length : predicate + length + 3]
    pairs = {" ".join(after[i : i + 2]) for i in range(2)}
    mutually = any(word in passage.words.mutually for word in before) or not pairs.isdisjoint(passage.words.each_other)
    return mutually or _does_each_to_the_other(passage, predicate, predicate + length)


def _does_each_to_the_other(passage: Passage, predicate: int, end: int) -> bool:
    """Return whether one party does it to "the other" that ends there: "each side blamed the other for the raid"."""
    each = passage.lower[max(0, predicate - _NEAR) : predicate]
    described = any(token.pos == "NOUN" for token in passage.tokens[end + 2 : end + 3])  # "the other rebels"
    other = " ".join(passage.lower[end : end + 2]) in passage.words.the_other and not described
    return other and not set(each).isdisjoint(passage.words.each_of)


def are_several(parties: Sequence[Mention]) -> bool:
    """Return whether more than one does an act: two who are named, "kedua negara", "they"."""
    return len(parties) > 1 or any((party.role or "").startswith(_SEVERAL) for party in parties)


def reciprocal_pairs(
    passage: Passage, trigger: Trigger, subjects: Sequence[Mention], objects: Sequence[Mention], *, mutual: bool
) -> list[tuple[Mention, Mention]]:
    """Return the pairs of a mutual act whose parties are all in its subject: "AS dan Rusia bertemu"."""
    if objects or not subjects or not (mutual or trigger.mutual or trigger.relation in passage.symmetric):
        return []
    if len(subjects) == 1:
        both = mutual or (subjects[0].role or "").startswith(_BOTH)
        return [(subjects[0], subjects[0])] if both else []
    pairs = [(a, b) for i, a in enumerate(subjects) for b in subjects[i + 1 :]]
    if trigger.lemma in passage.words.each_alone and not mutual:
        return []
    one_way = trigger.mutual or trigger.relation in passage.symmetric
    return pairs if one_way else [*pairs, *((b, a) for a, b in pairs)]
