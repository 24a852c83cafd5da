"""Who a name in a correction means, and actors for those whom an article does not have yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from kg.correct.references import actor_of
from kg.model import Actor, ActorKind
from kg.resolve.actors import from_gazetteer, slug
from kg.vocab.gazetteer import Gazetteer, GazetteerActor, load_gazetteer

_Index = dict[str, set[str]]


def plain_name(name: str) -> str:
    """Return a name as it is compared: without case, one space apart."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True)
class Names:
    """Looks names up among known actors; others get the id that an article's extraction gives them."""

    gazetteer: Gazetteer
    _indexes: dict[str, _Index] = field(default_factory=dict, compare=False, repr=False)
    _keys: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def key(self, name: str) -> str:
        """Return the id of the actor with this IRI, id or name; made from the name where nobody is known by it."""
        if name not in self._keys:
            self._keys[name] = self._key(name)
        return self._keys[name]

    def _key(self, name: str) -> str:
        if (identifier := actor_of(name)) is not None:
            return identifier
        if name in self.gazetteer.actors:
            return name
        known = self.candidates(name)
        return known[0] if len(known) == 1 else slug(name)

    def candidates(self, name: str) -> tuple[str, ...]:
        """Return the ids of the known actors with this name: the name that they go by, or else any name."""
        if not self._indexes:
            self._index()
        wanted = plain_name(name)
        found = self._indexes["preferred"].get(wanted) or self._indexes["any"].get(wanted) or ()
        return tuple(sorted(found))

    def actor(self, identifier: str, name: str, kind: ActorKind, language: str) -> Actor:
        """Return the known actor with this id, or a new one of this kind that is called by the name."""
        known = self.gazetteer.actors.get(identifier)
        if known is not None:
            return replace(from_gazetteer(known), aliases=())
        label = " ".join(name.split()) if actor_of(name) is None else identifier.replace("-", " ")
        return Actor(identifier, kind, ((language, label),))

    def _index(self) -> None:
        preferred: _Index = defaultdict(set)
        every: _Index = defaultdict(set)
        for actor in self.gazetteer.actors.values():
            for first, name in _names(actor):
                every[plain_name(name)].add(actor.id)
                if first:
                    preferred[plain_name(name)].add(actor.id)
        self._indexes.update(preferred=preferred, any=every)


def find_actor(actors: Mapping[str, Actor], name: str, key: str, *, aliases: bool) -> str | None:
    """Return the id of the one actor of an article that is meant: by id, by what it is called, by other names.

    Args:
        actors: those of the article, by id.
        name: as it is written.
        key: the id that the name has by itself.
        aliases: whether other names than the preferred ones count.
    """
    if key in actors:
        return key
    wanted = plain_name(name)
    called = [a.id for a in actors.values() if any(plain_name(label) == wanted for _, label in a.labels)]
    if not called and aliases:
        called = [a.id for a in actors.values() if any(plain_name(alias) == wanted for _, alias in a.aliases)]
    return called[0] if len(called) == 1 else None


def _names(actor: GazetteerActor) -> Iterator[tuple[bool, str]]:
    for names in actor.names.values():
        yield from ((index == 0, name) for index, name in enumerate(names))
    yield from ((False, name) for name in actor.acronyms)


@cache
def known_names() -> Names:
    """Return the names of the gazetteer that ships with `kg`.

    Raises:
        DataFileError: the gazetteer is missing or malformed.
    """
    return Names(load_gazetteer())
