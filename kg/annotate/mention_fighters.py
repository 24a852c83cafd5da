"""Finds armed groups without a proper name, by whose people, land or faith they are: "pemberontak Kurdi".

Some are told apart by whom they are for or against: "separatis pro-Rusia", "pro-Russian separatists".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_gazetteer import Passage
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import Word, words_of
from kg.languages.language import Language
from kg.model import Mention, Span

_GAPS = (" ", "-", "‐", "‑", "–", " - ")
_PAIR = 2
_JOINED = 3  # words of "and political groups"


def fighters(passage: Passage, known: Cover, language: Language, lexicon: ReferenceLexicon) -> Iterator[Mention]:
    """Yield armed groups that are named by their people: "pemberontak Kurdi", "Maoist guerrillas", "Syrian rebels".

    Args:
        passage: a sentence.
        known: the names of it that the gazetteer knows.
        language: of the article.
        lexicon: tells peoples, and nouns of fighters.
    """
    before = lexicon.organ_order == "before-state"
    for index, (left, right) in enumerate(pairwise(passage.words)):
        noun, people = (left, right) if before else (right, left)
        if noun.key not in language.armed_group_words or (not before and _is_of_one(passage, noun, language)):
            continue  # "Kurdish rebel leader Murat Karayilan"
        span = _of_people(passage, noun, people, known, lexicon) if _gap(passage, left, right) == " " else None
        place = index if before else index + 1
        if sided := _of_side(passage, place, span or noun.span, known, lexicon):
            span = sided
        if span is not None:
            yield Mention(span, span.of(passage.text), "name", "ArmedGroup", (), None, "lexicon")


def _of_people(passage: Passage, noun: Word, people: Word, known: Cover, lexicon: ReferenceLexicon) -> Span | None:
    """Return the words that tell of which people or land fighters are, None where they tell of none."""
    ends = [noun.span, people.span]
    named = known.touching(Span(min(end.start for end in ends), max(end.end for end in ends)))
    lands = ("State", "Place") if noun.key in lexicon.rebel_words else ("State",)
    if any(name.actor_kind not in lands and not _is_people(name, lexicon) for name in named):
        return None  # "Houthi rebels" have a name
    land = named[0] if named else None
    creed = people.key in lexicon.insurgent_peoples and (people.capital or people.key not in lexicon.communities)
    if not creed and (not people.capital or land is None or not _are_several(passage, noun, land, lexicon)):
        return None
    ends += [land.span] if land is not None else []
    ends += [bodies] if (bodies := _bodies_after(passage, noun, lexicon)) is not None else []
    return Span(min(end.start for end in ends), max(end.end for end in ends))


def _of_side(passage: Passage, place: int, span: Span, known: Cover, lexicon: ReferenceLexicon) -> Span | None:
    """Return the words of fighters with whom they are for or against: "milisi Irak pro-Iran", "pro-Iran militias"."""
    words = passage.words
    if lexicon.organ_order == "before-state":
        following = [word for word in words[place:] if word.span.start >= span.end][:_PAIR]
        if len(following) < _PAIR or following[0].key not in lexicon.attitudes:
            return None
        gaps = [passage.text[span.end : following[0].span.start], _gap(passage, *following)]
        name = known.touching(following[1].span)
        whole = Span(span.start, name[0].span.end) if name else None
    else:
        preceding = [word for word in words[: place + 1] if word.span.start < span.start][-1:]
        first = known.touching(preceding[0].span)[:1] if span == words[place].span and preceding else ()
        start = first[0].span.start if first else span.start
        side = [word for word in words[:place] if word.span.end <= start][-1:]
        if not side or side[0].key not in lexicon.attitudes:
            return None
        gaps = [passage.text[side[0].span.end : start]]
        whole = Span(side[0].span.start, span.end)
    return whole if all(gap in _GAPS for gap in gaps) else None


def _gap(passage: Passage, left: Word, right: Word) -> str:
    return passage.text[left.span.end : right.span.start]


def _is_people(name: Mention, lexicon: ReferenceLexicon) -> bool:
    """Return whether a name is of a people within a State, whose fighters are a group of their own: "Iraqi Kurd"."""
    words = [word.key for word in words_of(name.text)]
    return name.actor_kind == "Organization" and len(words) > 1 and not lexicon.insurgent_peoples.isdisjoint(words)


def _are_several(passage: Passage, noun: Word, land: Mention, lexicon: ReferenceLexicon) -> bool:
    """Return whether a noun beside a land means several fighters and is no part of another name.

    Unlike "the Palestinian militant group Hamas", "kelompok militan Palestina Hamas", "seorang militan Palestina".
    """
    if noun.key not in lexicon.fighters and _bodies_after(passage, noun, lexicon) is None:
        return False
    last = max(noun.span.end, land.span.end)
    following = next((word for word in passage.words if word.span.start >= last), None)
    if following is not None and following.capital and passage.text[last : following.span.start] == " ":
        return False
    first = min(noun.span.start, land.span.start)
    preceding = ["", *(word.key for word in passage.words if word.span.end <= first)]
    if preceding[-1] not in lexicon.single_or_grouped:
        return True
    told = following is not None and following.key in lexicon.definite_after  # "kelompok militan Palestina itu"
    grouped = preceding[-1] in lexicon.armed_words and noun.key in lexicon.rebel_words
    return grouped and not told and preceding[-2] not in lexicon.indefinite_singular


def _is_of_one(passage: Passage, fighter: Word, language: Language) -> bool:
    """Return whether a word for a fighter only describes the office after it: "rebel [leader]", not "rebels"."""
    following = next((word for word in passage.words if word.span.start >= fighter.span.end), None)
    beside = following is not None and passage.text[fighter.span.end : following.span.start] == " "
    return following is not None and beside and following.key in language.offices and following.key[-1:] != "s"


def _bodies_after(passage: Passage, fighters: Word, lexicon: ReferenceLexicon) -> Span | None:
    """Return the noun for several that a word for a fighter describes: "Chadian rebel (and political) [groups]"."""
    after = [word for word in passage.words if word.span.start >= fighters.span.end][:_JOINED]
    joined = len(after) == _JOINED and after[0].key in lexicon.plural_partners
    body = after[-1] if joined else next(iter(after), None)
    if body is None or body.key not in lexicon.rebel_bodies:
        return None
    gap = passage.text[fighters.span.end : body.span.start].replace(" ", "")
    return body.span if not gap or (joined and gap.isalpha()) else None
