"""Finds who "our correspondent" is: whom the outlet's own report named before as its reporter."""

from __future__ import annotations

from collections.abc import Mapping

from kg.annotate.mention_words import words_of
from kg.model import Mention, StatementMention
from kg.resolve.reading import Reading

_BEFORE = 16  # characters before a noun in which whose it is stands


def correspondents(reading: Reading) -> Mapping[int, str]:
    """Return the person who speaks each statement of "our correspondent", by the statement's index.

    It is who spoke last before and was called a reporter or an outlet's own: "the BBC's X", "BBC correspondent X".
    """
    found: dict[int, str] = {}
    last: str | None = None
    for index, statement in enumerate(reading.scene.extraction.statements):
        if statement.speaker is None:
            continue
        if _is_ours(reading, statement.speaker):
            if last is not None and not reading.meant(statement.speaker):
                found[index] = last
        elif _reports_for_outlet(reading, statement):
            last = next(iter(reading.meant(statement.speaker)), None)
    return found


def _is_ours(reading: Reading, mention: Mention) -> bool:
    scene = reading.scene
    title = scene.title_at.get(mention.span)
    own = [word.key for word in words_of(scene.text[max(0, mention.span.start - _BEFORE) : mention.span.start])][-1:]
    first = title is not None and title.office.anonymous and title.person is None
    pronoun = scene.language.pronouns.get(own[0]) if own else None
    return first and pronoun is not None and pronoun.reference == "first-plural"


def _reports_for_outlet(reading: Reading, statement: StatementMention) -> bool:
    """Return whether an outlet's name stands right before or with the title of who speaks: "the BBC's Rana Jawad"."""
    scene, speaker = reading.scene, statement.speaker
    if speaker is None or speaker.actor_kind != "Person":
        return False
    before = scene.cover.before(speaker.span.start)
    title = scene.title_at.get(before.span) if before is not None else None
    if title is not None and title.person == speaker:
        return title.office.anonymous and title.of is not None and title.of.role == "outlet"
    beside = before is not None and scene.text[before.span.end : speaker.span.start] in ("'s ", "’s ", " ")
    return before is not None and beside and before.role == "outlet"
