"""Who is of which group by the words right beside his name: "Hamas member X", "X of the PKK", "NATO member Turkey"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_lexicon import load_reference
from kg.extract.party_members import PARTY_MEMBER
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.model import FactMention, Mention, Span

_SEAT = 3  # words of ", Democrat on"
_BETWEEN = 6  # tokens between a group and its member: "PKK central committee member"
_PLAIN = ("NOUN", "ADJ", "PROPN")


def find_group_members(passage: Passage) -> Iterator[FactMention]:
    """Yield memberships in armed groups, parties and unions of States that names side by side tell.

    Args:
        passage: the document.
    """
    if not passage.words.possessor_first:
        return
    names = [mention for mention in passage.document.mentions if mention.kind == "name"]
    for first, second in zip(names, names[1:], strict=False):
        start, end = passage.token_at(first.span.end - 1) + 1, passage.token_at(second.span.start)
        if end - start > _BETWEEN or passage.sentence_at(first.span.start) != passage.sentence_at(second.span.start):
            continue
        start += passage.lower[start : start + 1] == (")",)  # "the Workers Party (PKK) member"
        if _is_of(passage, first, start, end):
            yield from _membership(first, second)
        elif start < end and _is_called_member(passage, start, end):
            yield from _membership(second, first)
        elif _is_added(passage, start, second, end):
            yield from _membership(first, second)
        elif _sits_on(passage, first, second, (start, end)):
            yield FactMention(first, "memberOf", second, Span(first.span.start, second.span.end), pattern="member")


def _is_of(passage: Passage, member: Mention, start: int, end: int) -> bool:
    """Return whether only "of" and an article part a person from the group after him: "Karim of the PKK"."""
    *links, last = passage.lower[start:end] or ("",)
    article = passage.tokens[end - 1].pos == "DET"
    between = links if article else [*links, last]
    return is_person(member) and between == [passage.words.possessive_words[0]]


def _is_called_member(passage: Passage, start: int, end: int) -> bool:
    """Return whether nouns that end in "member" part a group from who is named after them."""
    plain = all(token.pos in _PLAIN for token in passage.tokens[start:end])
    return plain and passage.lower[end - 1] in passage.words.member_words


def _is_added(passage: Passage, start: int, body: Mention, end: int) -> bool:
    """Return whether an apposition calls somebody a body's member: "Turkey, a NATO member, has"."""
    after = passage.token_at(body.span.end - 1) + 1
    called = passage.lower[after : after + 1] != () and passage.lower[after] in passage.words.member_words
    return called and passage.lower[start:end] == (",", passage.words.indefinite[0])


def _sits_on(passage: Passage, member: Mention, body: Mention, gap: tuple[int, int]) -> bool:
    """Return whether an apposition puts a person on a committee: "X, the top Democrat on the Y Committee"."""
    lexicon = load_reference(passage.language.code)
    start, end = gap
    between = [word for word in passage.lower[start:end] if word not in lexicon.definite_before]
    if not is_person(member) or body.actor_kind != "Organization" or len(between) < _SEAT or between[0] != ",":
        return False
    on = between[-1] in lexicon.field_links
    called = between[-2] in (*passage.words.member_words, *lexicon.party_nouns)
    return on and called and body.text.split()[-1].lower() in passage.words.panels


def _membership(member: Mention, body: Mention) -> Iterator[FactMention]:
    """Yield the membership of somebody whom the kind of a body allows: people in groups, States in unions."""
    kind = body.actor_kind
    span = Span(min(member.span.start, body.span.start), max(member.span.end, body.span.end))
    if (is_person(member) and kind == "ArmedGroup") or (member.actor_kind == "State" and kind == "IGO"):
        yield FactMention(member, "memberOf", body, span, pattern="member")
    elif is_person(member) and kind == "Organization":
        yield FactMention(member, "memberOf", body, span, pattern=PARTY_MEMBER)
