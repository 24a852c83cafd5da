"""What is measured: positions, statements and the words behind both, as plain records.

A *position* is one claim in one article: however often an article repeats it, it counts once there, and each further
article that carries it counts anew. Days are ISO 8601 text; "" means that the store does not say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Position:
    """One claim in one article."""

    claim: str
    subject: str  # actor id, as is object
    relation: str
    object: str
    sign: int  # +1 the subject is for the object, -1 against it, 0 neither; a denial turns it round
    denied: bool = False
    symmetric: bool = False  # the object takes the same side on the subject
    modality: str = "asserted"
    speakers: tuple[str, ...] = ()  # actor ids; empty: the article's own voice, or nobody that has a name
    sources: tuple[str, ...] = ()  # ids of `Corpus.quotes`: statements, or the claim where the article itself speaks
    article: str = ""
    outlet: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement in one article."""

    id: str
    speaker: str  # actor id; "" where nobody is named
    topic: str = ""
    article: str = ""
    outlet: str = ""
    day: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of a statement, or of a claim in the article's own voice, in one article."""

    id: str
    words: str
    speaker: str = ""
    title: str = ""
    outlet: str = ""
    day: str = ""
    url: str = ""
    claim: bool = False


@dataclass(frozen=True, slots=True)
class Corpus:
    """All that one analysis looks at, in the order of ids."""

    positions: tuple[Position, ...] = ()
    sayings: tuple[Saying, ...] = ()
    quotes: Mapping[str, Quote] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)  # of actors, by id
    kinds: Mapping[str, str] = field(default_factory=dict)  # "State", by actor id
    relations: Mapping[str, str] = field(default_factory=dict)  # label of a relation, by its name

    def name(self, actor: str) -> str:
        """Return the name of an actor; its id where it has none."""
        return self.names.get(actor, actor)

    def part(self, *, since: str = "", until: str = "", outlet: str = "") -> Corpus:
        """Return what was said from the day `since` to the day `until`, both included, and in `outlet`.

        What has no day is left out as soon as one of the two is given.
        """

        def wanted(item: Position | Saying) -> bool:
            in_time = not (since or until) or bool(item.day and since <= item.day <= (until or "9999"))
            return in_time and (not outlet or item.outlet.casefold() == outlet.casefold())

        return replace(
            self, positions=tuple(filter(wanted, self.positions)), sayings=tuple(filter(wanted, self.sayings))
        )
