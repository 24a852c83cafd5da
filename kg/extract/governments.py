"""Who heads a State by whose government it is called: "the Singh government", "Modi's cabinet"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.model import FactMention, Mention, Span

_LONGEST_NAME = 6  # tokens
_ADJECTIVES = 3  # between a head and his government: "Modi's new centre-left government"
_ROLES = ("bare:", "definite:")


def find_heads_of_governments(passage: Passage) -> Iterator[FactMention]:
    """Yield who leads the State whose government is called after him, where no title says which office he holds.

    Args:
        passage: the document.
    """
    if not passage.words.possessor_first:
        return
    titled = {title.person.text.split()[-1] for title in passage.titles if title.person is not None}
    for phrase in passage.phrases:
        if phrase.head.actor_kind != "State" or not (phrase.head.role or "").startswith(_ROLES):
            continue
        head = _named_before(passage, phrase)
        if head is not None and head.text.split()[-1] not in titled:
            span = Span(min(head.span.start, phrase.span.start), phrase.span.end)
            yield FactMention(head, "leads", phrase.head, span, pattern="leading-government")


def _named_before(passage: Passage, government: Phrase) -> Mention | None:
    """Return who is named right before his government: "the Allawi caretaker government", "Modi's cabinet"."""
    if government.head.kind == "name":
        return None
    near = list(passage.phrases_between(max(0, government.first - _LONGEST_NAME), government.first))[-1:]
    person = near[0] if near and is_person(near[0].head) and near[0].head.kind == "name" else None
    if person is None or _is_past(passage, person):
        return None
    between = range(person.last + (passage.lower[person.last] in ("'s", "’s")), government.first)
    plain = all(passage.tokens[i].pos in ("ADJ", "NOUN") and passage.tokens[i].text.islower() for i in between)
    return person.head if plain and len(between) <= _ADJECTIVES else None


def _is_past(passage: Passage, person: Phrase) -> bool:
    """Return whether a word before a name says that he governs no more: "the former Clinton administration"."""
    before = passage.lower[person.first - 1] if person.first else ""
    return passage.language.office_modifiers.get(before) == "former"
