"""Gives the organs of States as actors: the gazetteer's where it knows them, else made from the organ and the State."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_words import words_of
from kg.model import Actor, ActorKind
from kg.resolve.actors import from_gazetteer, slug
from kg.vocab.gazetteer import Gazetteer

_ROLES = ("ministry", "army", "agency")


class Organs:
    """The organs of States that one article speaks of."""

    def __init__(self, gazetteer: Gazetteer, language: str) -> None:
        self._gazetteer = gazetteer
        self._lexicons = tuple(load_reference(code) for code in dict.fromkeys((language, "en")))
        self._known: dict[tuple[str, str], str | None] = {}
        self._states: dict[str, str] = {}
        self._fighters: dict[str, str] = {}
        self._made: dict[str, Actor] = {}

    def _find(self, slug: str, state: str) -> str | None:
        """Return the gazetteer's organ of `state` one of whose names is a form of `slug`, the first by id."""
        for actor in self._gazetteer.actors.values():
            if actor.of == state and actor.role in _ROLES:
                names = (name for names in actor.names.values() for name in names)
                if any(self._is_called(name, slug, state) for name in names):
                    return actor.id
        return None

    def _is_called(self, name: str, slug: str, state: str) -> bool:
        """Return whether a name is a form of the organ `slug` with nothing but the State's name around it."""
        keys = [word.key for word in words_of(name)]
        runs = [(first, last) for first in range(3) for last in range(first + 1, len(keys) + 1)]
        for first, last in runs:
            form = " ".join(keys[first:last])
            organs = (lexicon.organs.get(form) for lexicon in self._lexicons)
            if any(organ is not None and organ.id == slug for organ in organs):
                return set(keys[:first] + keys[last:]) <= self._words_of_state(state)
        return False

    def _words_of_state(self, state: str) -> set[str]:
        entry = self._gazetteer.actor(state)
        names = [name for forms in (entry.names, entry.demonyms) for names in forms.values() for name in names]
        return {word.key for name in (*names, *entry.acronyms) for word in words_of(name)} | {"s", "of", "the"}

    def actor_of(self, slug: str, state: str) -> str:
        """Return the id of the organ `slug` ("foreign-ministry") of a State of the gazetteer."""
        if (slug, state) not in self._known:
            self._known[slug, state] = self._find(slug, state)
        known = self._known[slug, state]
        if known is not None:
            return known
        identifier = f"{slug}-of-{state}"
        organ = next((found for lexicon in self._lexicons if (found := lexicon.organ_named(slug))), None)
        name = organ.name if organ is not None else slug.replace("-", " ").title()
        label = f"{name} of {self._gazetteer.actor(state).name}"
        if any(slug in lexicon.opponents for lexicon in self._lexicons):
            label = self._called_by_people(name, state) or label
        else:
            self._states[identifier] = state
        self._made[identifier] = Actor(identifier, "Organization", (("en", label),))
        return identifier

    def fighters_of(self, noun: str, state: str) -> str:
        """Return the id of the rebels of a State that have no name, called as they first were: "Malian rebels"."""
        label = self._called_by_people(noun, state) or f"{noun.capitalize()} in {self._gazetteer.actor(state).name}"
        return self.fighters_called(label, state)

    def fighters_called(self, label: str, whose: str) -> str:
        """Return the id of the rebels of a State or people, which keep the first name that an article gives them."""
        if whose not in self._fighters:
            identifier = slug(label)
            self._made[identifier] = Actor(identifier, "ArmedGroup", (("en", label),))
            self._fighters[whose] = identifier
        return self._fighters[whose]

    def kind_of(self, actor: str) -> ActorKind | None:
        """Return the kind of an actor made here; None for all others."""
        made = self._made.get(actor)
        return None if made is None else made.kind

    def _called_by_people(self, name: str, state: str) -> str | None:
        """Return the name of a body with its people's adjective: "Egyptian opposition"."""
        adjectives = self._gazetteer.actor(state).demonyms.get("en", ())
        return f"{adjectives[0]} {name.lower()}" if adjectives else None

    def state_of(self, actor: str) -> str | None:
        """Return the State that `actor` is or acts for as an organ; None for all others, also for its opposition."""
        if actor in self._states:
            return self._states[actor]
        known = self._gazetteer.actors.get(actor)
        if known is None:
            return None
        if known.kind == "State":
            return actor
        return known.of if known.role in _ROLES and known.of is not None and self.is_state(known.of) else None

    def is_state(self, actor: str) -> bool:
        """Return whether `actor` is a State of the gazetteer."""
        known = self._gazetteer.actors.get(actor)
        return known is not None and known.kind == "State"

    def actor(self, identifier: str) -> Actor | None:
        """Return the actor with this id, from the organs made so far or the gazetteer; None for others."""
        known = self._gazetteer.actors.get(identifier)
        return from_gazetteer(known) if known is not None else self._made.get(identifier)
