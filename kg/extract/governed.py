"""Whom a preposition governs: the actors after "with", "terhadap", and the places after "in"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_postings import is_posting
from kg.extract.deed_nouns import is_named_after_land
from kg.extract.named_others import named_other
from kg.extract.ownership import verb_between
from kg.extract.participants import parties_of, place_described
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.model import Mention

_NEAR = 4  # tokens between a preposition and the actor that it governs
_LONGEST_NAME = 8  # tokens


def after_preposition(passage: Passage, prepositions: tuple[str, ...], first: int, last: int) -> tuple[Mention, ...]:
    """Return the actors that one of the prepositions governs within the tokens `[first, last)`, nearest first.

    Args:
        passage: the document.
        prepositions: lower-case words; entries of several words are allowed ("on behalf of").
        first: where to start looking.
        last: where to stop; a verb or a relativizer stops the search before.
    """
    for index in _prepositions_at(passage, prepositions, first, last):
        start = _past_border(passage, index, last)
        if (posting := _posting_at(passage, start)) is not None:
            return (posting,)
        if start < last and (other := named_other(passage, start)) is not None:
            return parties_of(passage, other)  # "terhadap tetangga mereka, Iran"
        for phrase in passage.phrases_between(start, min(last, start + _NEAR + _LONGEST_NAME)):
            if _only_describes(passage, phrase):
                start = phrase.last + len(("-", "linked"))
                continue
            apart = phrase.first - start > _NEAR or verb_between(passage, start, phrase.first)
            apart = apart or (
                phrase.head.kind == "pronoun" and passage.tokens[phrase.first].pos == "VERB"
            )  # "apa yang disebutnya"
            if not apart and not is_named_after_land(passage, phrase.last):
                return parties_of(passage, place_described(passage, phrase))
            break
    return ()


def _posting_at(passage: Passage, index: int) -> Mention | None:
    """Return the land that an envoy is sent to, if it begins at a token: "recalled its ambassador to Kenya"."""
    for phrase in passage.phrases_between(max(0, index - _LONGEST_NAME), index + 2 * _LONGEST_NAME):
        office = phrase.office if phrase.first < index < phrase.last else None
        for mention in phrase.mentions if office is not None else ():
            post = office is not None and is_posting(passage.text, office, mention, passage.language)
            if post and passage.token_at(mention.span.start) - index in (0, 1):
                return mention
    return None


def _past_border(passage: Passage, first: int, last: int) -> int:
    """Return where the land begins that a border is with: Kosovo of "near the border with Kosovo"."""
    for index in range(first, min(last, first + _NEAR)):
        link = set(passage.lower[index + 1 : index + 2])
        if passage.lower[index] in passage.words.borders and link & set(passage.words.bordering):
            return index + 2
        if passage.tokens[index].pos in ("VERB", "ADP", "PUNCT"):
            return first
    return first


def places_after(passage: Passage, first: int, last: int) -> tuple[Mention, ...]:
    """Return the places and States that a preposition of place governs within the tokens `[first, last)`."""
    for preposition in passage.words.place_prepositions:
        found = after_preposition(passage, (preposition,), first, last)
        if places := tuple(mention for mention in found if mention.actor_kind in ("Place", "State")):
            return places
    return ()


def _prepositions_at(passage: Passage, prepositions: tuple[str, ...], first: int, last: int) -> Iterator[int]:
    split = [tuple(preposition.split()) for preposition in prepositions]
    for index in range(first, last):
        including = passage.lower[index] in passage.words.including_words  # "talks, including with Hamas"
        verb = index > first and passage.tokens[index].pos == "VERB" and not including
        verb = verb and not _describes_noun(passage, index) and not _is_light_participle(passage, index)
        stop = passage.lower[index] in (";", ":") or verb or (index > first and credits(passage, index))
        if stop or passage.lower[index] in passage.language.modifiers.relativizers:
            return
        inner = index > first + 1 and passage.lower[index - 1] in passage.words.phrasal_nouns
        if inner and passage.tokens[index - 2].pos == "ADP":
            continue  # "in response to an attack"
        for words in split:
            if passage.lower[index : index + len(words)] == words:
                yield index + len(words)


def _is_light_participle(passage: Passage, index: int) -> bool:
    """Return whether a participle right after a noun says no more than the noun: "the embargo imposed on Iraq"."""
    beside = passage.tokens[index - 1].pos == "NOUN" and passage.tokens[index].label.startswith("acl")
    return beside and passage.lower[index] in passage.words.light_verbs


def _describes_noun(passage: Passage, verb: int) -> bool:
    """Return whether a verb right after its noun does no more than an adjective: "serangan bom mematikan terhadap"."""
    token, following = passage.tokens[verb], passage.tokens[verb + 1 : verb + 2]
    if passage.words.possessor_first or token.label != "acl" or token.head != verb - 1:
        return False
    return any(after.pos == "ADP" for after in following)


def credits(passage: Passage, index: int) -> bool:
    """Return whether a comma and the cue at a token begin to tell who says all this: ", kata Levin kepada BBC"."""
    return passage.lower[index - 1] == "," and any(
        cue.reading("clipped") for cue in passage.cues_between(index, index + 1)
    )


def _only_describes(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a name only tells of what sort others are: "al Qaeda-linked militants", "Iran-backed Hamas"."""
    mark, tail, noun, *_ = (*passage.lower[phrase.last : phrase.last + 3], "", "", "")
    named = passage.tokens[phrase.last + 2].text[:1].isupper() if noun else False
    others = named or noun in passage.language.armed_group_words
    return mark == "-" and tail in passage.words.describing_tails and others


def is_water(passage: Passage, mention: Mention) -> bool:
    """Return whether a mention is, or names, a sea: "Laut Jepang", "the Sea of Japan", "waters off Yemen"."""
    first, last = passage.tokens_of(mention.span)
    near = passage.lower[first:last] if passage.words.possessor_first else passage.lower[max(0, first - 1) : last]
    before = passage.lower[max(0, first - 2) : first] if passage.words.possessor_first else ()
    return not set(passage.words.waters).isdisjoint((*near, *before)) and mention.actor_kind in ("Place", "State")
