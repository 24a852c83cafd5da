"""People who act for themselves, though the word beside them is a State's: "an American tourist", "a Briton"."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.model import Mention

_REACH = 3  # tokens after a State's adjective in which the noun stands that it describes


def is_private(passage: Passage, mention: Mention) -> bool:
    """Return whether a State's adjective or people's name means people who do not act for the State.

    Args:
        passage: the document.
        mention: who is said to act.
    """
    described = mention.role == "demonym" or mention.actor_kind == "Place"  # "the New York businessman"
    if not described or not passage.words.possessor_first:
        return False
    last = passage.token_at(mention.span.end - 1) + 1
    if passage.lower[last : last + 1] == ("-",):
        return _is_of_two(passage, last + 1)
    first = passage.token_at(mention.span.start)
    if passage.lower[first - 1 : first] == ("-",) and passage.tokens[first - 2].text[:1].isupper():
        return _is_of_two(passage, first)
    for index in range(last, min(last + _REACH, len(passage.tokens))):
        if passage.lower[index] in passage.words.private_people:
            return True
        if passage.tokens[index].pos not in ("ADJ", "NOUN"):
            people = index == last and mention.role == "demonym"
            return people and _is_one_of_many(passage, first)
    return False


def is_indefinite(passage: Passage, mention: Mention) -> bool:
    """Return whether a noun without a name means one that nobody has spoken of: "a foreign government"."""
    if not (mention.role or "").startswith("bare:") or not passage.words.possessor_first:
        return False
    first = passage.token_at(mention.span.start)
    while first > 0 and passage.tokens[first - 1].pos in ("ADJ", "NOUN"):
        first -= 1
    return first > 0 and passage.lower[first - 1] in passage.words.indefinite


def is_part_of_them(passage: Passage, mention: Mention) -> bool:
    """Return whether a pronoun only tells of whom a number is: "nearly 300 of them", "sebagian dari mereka"."""
    first = passage.token_at(mention.span.start)
    link, amount = (*passage.lower[max(0, first - 1) : first], ""), passage.tokens[max(0, first - 2)]
    amounts = (*passage.words.quantifiers, *passage.words.shares, *passage.language.numerals)
    counted = amount.pos == "NUM" or passage.lower[first - 2] in amounts
    whole = mention.kind == "pronoun" and mention.text.lower() not in passage.words.possessives  # not "some of its"
    return whole and first > 1 and link[0] in passage.words.partitives and counted


def is_of_place(passage: Passage, mention: Mention) -> bool:
    """Return whether a place's name only tells where those are from whom the noun after it means: "Kashmir rebels"."""
    last = passage.token_at(mention.span.end - 1) + 1
    following = passage.tokens[last : last + 1]
    plain = mention.kind == "name" and mention.actor_kind == "Place" and passage.words.possessor_first
    return plain and bool(following) and following[0].pos == "NOUN"


def is_of_descent(passage: Passage, mention: Mention) -> bool:
    """Return whether a land's name only tells where somebody's family is from: "of Japanese descent", "etnis India"."""
    if not passage.words.possessor_first:
        before = passage.lower[passage.token_at(mention.span.start) - 1 : passage.token_at(mention.span.start)]
        return mention.actor_kind == "State" and not set(before).isdisjoint(passage.words.descent)
    last = passage.token_at(mention.span.end - 1) + 1
    return mention.role == "demonym" and not set(passage.lower[last : last + 1]).isdisjoint(passage.words.descent)


def is_of_band(passage: Passage, mention: Mention) -> bool:
    """Return whether a State's adjective tells where a group without a name is from: "a German protest group"."""
    index = passage.token_at(mention.span.end - 1) + 1
    while index < len(passage.tokens) - 1 and passage.tokens[index].pos in ("ADJ", "NOUN", "PUNCT"):
        if passage.lower[index] in passage.words.bands:
            named = passage.tokens[index + 1].text[:1].isupper()
            return mention.role == "demonym" and not named
        if passage.tokens[index].pos == "PUNCT" and passage.lower[index] != "-":
            return False
        index += 1
    return False


def _is_of_two(passage: Passage, second: int) -> bool:
    """Return whether a people is named for two lands: "Cuban-Americans", but not "a Saudi-led air strike"."""
    named, following = (*passage.tokens[second : second + 2], None, None)[:2]
    described = following is not None and following.pos in ("NOUN", "ADJ", "PUNCT")
    return named is not None and named.text[:1].isupper() and named.text.endswith("s") and not described


def _is_one_of_many(passage: Passage, people: int) -> bool:
    """Return whether the name of a people stands for some of it: "a Briton", "thousands of Poles", "the first Dane"."""
    before = passage.lower[people - 1] if people > 0 else ""
    if before in passage.words.indefinite or before in passage.words.singling or before in passage.words.quantifiers:
        return True
    counted = passage.lower[people - 2] if people > 1 and before == passage.words.possessive_words[0] else ""
    return counted in passage.language.numerals or counted in passage.words.quantifiers
