"""The words that stand for a statement in its label and its topic."""

from __future__ import annotations

from kg.model import Statement

_LONGEST = 120  # characters of the content that stand for a missing topic


def gloss(statement: Statement) -> str:
    """Return the topic of a statement for people, the beginning of its content where it has none."""
    words = " ".join((statement.topic or statement.content).split())
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
