"""Who takes part in what a noun tells: whose it is, whom a preposition after it governs, who are joined by it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.deed_nouns import takes_place
from kg.extract.governed import after_preposition
from kg.extract.participants import parties_of, possessor_before, right_after
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import nouns_at
from kg.languages.language import Trigger
from kg.model import Mention

_FAR = 16  # the same for the two parties of talks, past a clause on when they are held
_NAME = 12  # tokens of a name with its titles
_OF_REACH = 2  # the same for "of", which may belong to a noun between them
_OCCASIONS = frozenset({"meets", "negotiatesWith"})  # at which somebody speaks or acts


def joint_parties(passage: Passage, trigger: Trigger, first: int, last: int) -> tuple[Mention, ...]:
    """Return both parties of "talks between X and Y"."""
    words = tuple(word for word in passage.words.joint_agents if word in (*trigger.target, *trigger.agent))
    if not words:
        return ()
    if found := after_preposition(passage, words, first, last):
        return found
    end = passage.sentence_of(first - 1).last
    near = range(first, min(end, first + _FAR))
    far = next((i for i in near if passage.lower[i] in words), None)
    if far is not None and _is_of_another(passage, first, far):
        return ()
    if far is None or not (trigger.relation in _OCCASIONS or takes_place(passage, first, far)):
        return ()
    return right_after(passage, far + 1, end)


def _is_of_another(passage: Passage, first: int, last: int) -> bool:
    """Return whether another noun before "between" has its parties: "dalam pertemuan itu ia menyerukan perundingan"."""
    sentence = passage.sentence_of(first)
    return any(nouns_at(passage, index, sentence)[1] for index in range(first, last))


def participants(
    passage: Passage, places: Sequence[str], noun: tuple[int, int], bounds: tuple[int, int]
) -> tuple[Mention, ...]:
    """Return who stands in the first of the places that names anybody; of prepositions the one nearest to the noun.

    Args:
        passage: the document.
        places: "genitive" or prepositions.
        noun: the noun's first token and its length.
        bounds: the tokens `[first, last)` within which they are looked for.
    """
    index, length = noun
    governed = governed_by_noun(passage, places, index + length, bounds[1])
    for place in places:
        found = _genitive(passage, index, length, bounds) if place == "genitive" else governed
        if found:
            return found
    return ()


def governed_by_noun(passage: Passage, places: Sequence[str], first: int, last: int) -> tuple[Mention, ...]:
    """Return whom the first of the prepositions after a noun governs; "of" may belong to a noun farther off.

    Args:
        passage: the document.
        places: of a trigger; those that are no preposition count for nothing.
        first: the token after the noun.
        last: where to stop.
    """
    prepositions = [place for place in places if place not in ("genitive", "subject", "object")]
    if "of" not in passage.lower[first : min(last, first + _OF_REACH)]:
        prepositions = [place for place in prepositions if place != "of"]
    found = (after_preposition(passage, (place,), first, last) for place in prepositions)
    return min((mentions for mentions in found if mentions), key=lambda m: m[0].span.start, default=())


def _genitive(passage: Passage, index: int, length: int, bounds: tuple[int, int]) -> tuple[Mention, ...]:
    first, last = bounds
    if passage.words.possessor_first:
        return possessor_before(passage, index, first)
    beside = passage.lower[index + length : index + length + 1]
    if not set(beside).isdisjoint((*passage.words.deed_nouns, *passage.words.judged_nouns)):
        return ()  # "penyelidikan tindakan Rusia" is not Russia's
    end = index + length
    inside = next((p for p in passage.phrases_between(index + 1, end + _NAME) if p.first < end < p.last), None)
    if inside is not None:
        return parties_of(passage, inside)  # "pengerahan pasukan Rusia", whose forces are one name
    return right_after(passage, index + length, last)
