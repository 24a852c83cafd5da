"""Whose government a noun is that one State is known for: "the administration" is Washington's, if nobody else's."""

from __future__ import annotations

from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.resolve.noun_phrases import head_of_government
from kg.resolve.reading import Reading

_REACH = 200  # mentions before one among which another names the head of a government


def usual_state(reading: Reading, mention: Mention) -> str | None:
    """Return the State of "the administration": of the head whose it was called last, else its usual one if in play.

    Args:
        reading: the article as far as it has been read.
        mention: a noun for a government, whose own head nothing beside it names.
    """
    noun = _noun(mention)
    usual = reading.scene.lexicon.noun_states.get(noun)
    if usual is None:
        return None
    head = _head_before(reading, mention, noun)
    state = reading.offices.state_of(reading.meant(head)[0]) if head is not None and reading.meant(head) else None
    if state is not None:
        return state
    return usual if any(_is_of(reading, actor, usual) for actor in reading.present) else None


def _is_of(reading: Reading, actor: str, state: str) -> bool:
    """Return whether an actor is a State, acts for it, or is a body of it, such as a party."""
    entry = reading.scene.gazetteer.actors.get(actor)
    return reading.offices.state_of(actor) == state or (entry is not None and entry.of == state)


def _head_before(reading: Reading, mention: Mention, noun: str) -> Mention | None:
    """Return the head of the last government before a mention that the same noun names with its head."""
    before = reading.scene.cover.before(mention.span.start)
    for _ in range(_REACH):
        if before is None:
            return None
        head = head_of_government(reading.scene, before) if _noun(before) == noun else None
        if head is not None:
            return head
        before = reading.scene.cover.before(before.span.start)
    return None


def _noun(mention: Mention) -> str:
    words = words_of(mention.text)
    return words[-1].key if words else ""
