"""Gives names that the gazetteer doesn't know the kind that their words and neighbours tell, against the name model.

Who is named after a title is a person ("Menteri Luar Negeri Montenegro, Milan Rocen"); what begins or ends with an
organisation's noun is an organisation; a name means the same kind of actor all through an article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.annotate.mention_cover import Cover
from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_nouns import kind_of_noun
from kg.annotate.mention_titles import Title, find_titles
from kg.annotate.mention_words import words_of
from kg.languages.language import Language
from kg.model import ActorKind, Mention, Span

_AGE = re.compile(r"(?: \(\d{2}\)|, \d{2},)")
_LONGEST_NAME = 5  # words
_LONGEST_NOUN = 20  # characters
_NOUN_BEFORE = re.compile(r"(?<![\w-])([a-z]+) $")
_BODIES = ("ArmedGroup", "Organization")


def with_kinds(text: str, mentions: Sequence[Mention], language: Language, lexicon: ReferenceLexicon) -> list[Mention]:
    """Return `mentions` (in order, not overlapping) with the kinds of unknown names put right.

    Args:
        text: of the article.
        mentions: all of the article.
        language: of the article.
        lexicon: of the same language.
    """
    kinds = _Kinds(text, language, lexicon)
    worded = [kinds.by_words(mention) for mention in mentions]
    titled = kinds.titled(worded)
    placed = [replace(m, actor_kind="Person") if m.span in titled or kinds.has_age(m) else m for m in worded]
    cover = Cover(placed)
    return _agreed([m if m.span in titled else kinds.by_noun_before(m, cover) for m in placed])


class _Kinds:
    def __init__(self, text: str, language: Language, lexicon: ReferenceLexicon) -> None:
        self._text = text
        self._language = language
        self._lexicon = lexicon

    def by_words(self, mention: Mention) -> Mention:
        """Return an unknown name with the kind that its head noun tells."""
        if not _is_open(mention):
            return mention
        keys = [word.key for word in words_of(mention.text)]
        if len(keys) < 2:
            return mention
        after_state = self._lexicon.organ_order == "after-state"
        head = keys[-1] if after_state and "of" not in keys else keys[0]
        if head in self._language.organization_words or keys[0] in self._lexicon.company_words:
            return mention if mention.actor_kind == "Organization" else replace(mention, actor_kind="Organization")
        if keys[-1] in self._lexicon.company_words:
            return replace(mention, actor_kind="Organization")
        return mention

    def titled(self, mentions: Sequence[Mention]) -> set[Span]:
        """Return the places of the names after a title that only a person can bear."""
        cover = Cover(mentions)
        found: set[Span] = set()
        for title in find_titles(self._text, mentions, self._language):
            name = self._after(title, cover)
            if name is not None and title.person is None and title.modifier != "kin":
                found.add(name.span)
        return found

    def _after(self, title: Title, cover: Cover) -> Mention | None:
        of = title.of
        if of is not None and _is_open(of) and title.office.id in self._lexicon.personal_titles:
            near = self._text[title.mention.span.end : of.span.start] == " "
            return of if near and of.actor_kind != "Person" and self._can_be_person(of) else None
        last = title.mention if title.of is None or title.of.span.start < title.mention.span.start else title.of
        name = cover.after(last.span.end)
        if name is None or not _is_open(name) or name.actor_kind == "Person" or not self._can_be_person(name):
            return None
        gap = self._text[last.span.end : name.span.start]
        personal = title.office.id in self._lexicon.personal_titles
        if gap == " ":
            return name if title.of is not None or personal else None
        return name if gap == ", " and (title.of is not None or personal) and self._is_set_off(name) else None

    def _is_set_off(self, name: Mention) -> bool:
        """Return whether a name between commas is an apposition, and no place of a dateline."""
        words = words_of(name.text)
        return len(words) > 1 and self._text[name.span.end : name.span.end + 1] in (",", " ")

    def _can_be_person(self, name: Mention) -> bool:
        words = words_of(name.text)
        listed = (*self._language.organization_words, *self._language.place_words, *self._language.outlet_words)
        plain = all(word.key not in listed for word in words) and not any(word.text.isdigit() for word in words)
        return plain and len(words) <= _LONGEST_NAME and not (name.text.isupper() and len(words) == 1)

    def has_age(self, mention: Mention) -> bool:
        """Return whether an unknown name has an age after it, as people do: "Abdallah (50)"."""
        return _is_open(mention) and _AGE.match(self._text, mention.span.end) is not None

    def by_noun_before(self, mention: Mention, cover: Cover) -> Mention:
        """Return an unknown name with the kind of the body's noun right before it: "the militant group Ansar"."""
        if not _is_open(mention) or mention.actor_kind in _BODIES:
            return mention
        kind = self._kind_of_noun_before(mention, cover)
        return replace(mention, actor_kind=kind) if kind in _BODIES else mention

    def _kind_of_noun_before(self, mention: Mention, cover: Cover) -> ActorKind | None:
        """Return the kind of actor that the noun tells after which a name stands: "rebel group", "kelompok militan"."""
        noun = cover.before(mention.span.start)
        beside = noun is not None and self._text[noun.span.end : mention.span.start] == " "
        if noun is not None and beside and noun.kind == "description":
            return noun.actor_kind if (noun.role or "").startswith(("definite:", "bare:")) else None
        if beside or self._lexicon.organ_order != "after-state":
            return None  # "partai Budiman" is his party
        word = _NOUN_BEFORE.search(self._text, max(0, mention.span.start - _LONGEST_NOUN), mention.span.start)
        nouns = self._lexicon.group_words | self._lexicon.noun_sorts.keys()
        return kind_of_noun(word.group(1), self._lexicon) if word is not None and word.group(1) in nouns else None


def _is_open(mention: Mention) -> bool:
    return mention.kind == "name" and not mention.candidates and mention.role is None


def _agreed(mentions: Sequence[Mention]) -> list[Mention]:
    """Return `mentions` with one kind for each unknown name: a person's by a fuller name, else the most frequent."""
    votes: dict[str, Counter[ActorKind | None]] = defaultdict(Counter)
    ends: set[str] = set()
    for mention in mentions:
        if _is_open(mention):
            votes[mention.text][mention.actor_kind] += 1
    for mention in mentions:
        if mention.kind == "name" and mention.actor_kind == "Person":
            words = words_of(mention.text)
            if len(words) > 1:
                ends.update((words[0].text, words[-1].text))
    return [_voted(mention, votes, ends) for mention in mentions]


def _voted(mention: Mention, votes: dict[str, Counter[ActorKind | None]], ends: Iterable[str]) -> Mention:
    if not _is_open(mention):
        return mention
    counted = votes[mention.text]
    kind: ActorKind | None = "Person" if mention.text in ends else max(counted, key=lambda kind: counted[kind])
    return mention if mention.actor_kind == kind else replace(mention, actor_kind=kind)
