"""The actors of `ontology/actors.jsonl`, checked: who they are, what they are called, which offices they held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from kg.model import ActorKind
from kg.resources import folder
from kg.vocab.gazetteer_file import GazetteerActor, OfficeHolding, read_actors
from kg.vocab.spelling import folded_words, skeleton_keys, spelling_keys

FormSort = Literal["name", "demonym", "capital", "seat", "epithet", "acronym"]

_SORTS: tuple[tuple[FormSort, str], ...] = (
    ("name", "names"),
    ("acronym", "acronyms"),
    ("demonym", "demonyms"),
    ("capital", "capitals"),
    ("seat", "seats"),
    ("epithet", "epithets"),
)
_TELLING_WORD = 5  # letters of a key from which a single word tells whose name it is
_KIND_ORDER: tuple[ActorKind, ...] = ("State", "IGO", "ArmedGroup", "Organization", "Person", "Place")

__all__ = ["FormSort", "Gazetteer", "GazetteerActor", "GazetteerForm", "OfficeHolding", "load_gazetteer"]


@dataclass(frozen=True, slots=True)
class GazetteerForm:
    """A surface form of an actor, cased as it is written; to be matched with its case.

    `ambiguous`: it is also another word or somebody else's name, and counts only where the context supports it.
    """

    actor_id: str
    form: str
    sort: FormSort
    ambiguous: bool


@dataclass(frozen=True)
class Gazetteer:
    """All actors by id, with look-ups by surface form and by office."""

    actors: Mapping[str, GazetteerActor]
    _forms: dict[str, Mapping[str, tuple[GazetteerForm, ...]]] = field(default_factory=dict, compare=False, repr=False)
    _spellings: dict[tuple[str, ...], set[str]] = field(default_factory=dict, compare=False, repr=False)
    _skeletons: dict[tuple[str, ...], set[str]] = field(default_factory=dict, compare=False, repr=False)
    _holdings: dict[str, list[tuple[OfficeHolding, str]]] = field(default_factory=dict, compare=False, repr=False)

    def actor(self, actor_id: str) -> GazetteerActor:
        """Return the actor with this id.

        Raises:
            KeyError: there is none.
        """
        return self.actors[actor_id]

    def forms(self, language: str) -> Mapping[str, tuple[GazetteerForm, ...]]:
        """Return what each surface form of `language` can mean, the likelier actor first.

        English forms are among those of every language. An actor is listed once for a form: with its name before its
        acronym, nationality word, capital, seat or epithet. Several actors: states first, then international
        organisations, armed groups, organisations, people, places; within a kind by id.
        """
        if language not in self._forms:
            self._forms[language] = MappingProxyType(self._collect(language))
        return self._forms[language]

    def _collect(self, language: str) -> dict[str, tuple[GazetteerForm, ...]]:
        found: dict[str, dict[str, GazetteerForm]] = defaultdict(dict)
        for kind in _KIND_ORDER:
            for actor in self.actors.values():
                if actor.kind == kind:
                    for form in _forms_of(actor, language):
                        found[form.form].setdefault(actor.id, form)
        return {text: tuple(by_actor.values()) for text, by_actor in found.items()}

    def spelled(self, words: Sequence[str], kinds: Collection[ActorKind]) -> str | None:
        """Return the id of the one actor of `kinds` with a name that is spelled like the folded `words`, or None.

        Ambiguous forms don't count, nor single words that are too short to tell.
        """
        if not self._spellings:
            self._index_spellings()
        keys = spelling_keys(words)
        if len(keys) == 1 and len(keys[0]) < _TELLING_WORD:
            return None
        spelled = self._spellings.get(keys) or self._skeletons.get(skeleton_keys(keys), set())
        found = [actor for actor in spelled if self.actors[actor].kind in kinds]
        return found[0] if len(found) == 1 else None

    def _index_spellings(self) -> None:
        for actor in self.actors.values():
            names = {name for forms in actor.names.values() for name in forms} - set(actor.ambiguous)
            for name in names:
                words = folded_words(name)
                if words:
                    keys = spelling_keys(words)
                    self._spellings.setdefault(keys, set()).add(actor.id)
                    if actor.kind == "Person" and len(keys) > 1:
                        self._skeletons.setdefault(skeleton_keys(keys), set()).add(actor.id)

    def offices_held(self, actor_id: str, on: date | None = None) -> tuple[OfficeHolding, ...]:
        """Return the offices of a person, in order of their start; with `on`, those not known to be of another time."""
        return tuple(held for held in self.actors[actor_id].offices if on is None or held.covers(on))

    def holders_of(self, office_id: str, of: str | None, on: date | None = None) -> tuple[GazetteerActor, ...]:
        """Return who held the office `office_id` in `of`, the latest first; with `on`, those who held it on that day.

        A holding with an unknown date covers every day on that side.
        """
        found = [
            (held.start or date.min, actor)
            for held, actor in self._held(office_id)
            if held.of == of and (on is None or held.covers(on))
        ]
        return tuple(self.actors[actor_id] for _, actor_id in sorted(dict.fromkeys(found), reverse=True))

    def ever_in(self, office_id: str) -> frozenset[str]:
        """Return the ids of all who ever held an office, wherever that was."""
        return frozenset(actor for _, actor in self._held(office_id))

    def _held(self, office_id: str) -> Sequence[tuple[OfficeHolding, str]]:
        if not self._holdings:
            for actor in self.actors.values():
                for held in actor.offices:
                    self._holdings.setdefault(held.office, []).append((held, actor.id))
        return self._holdings.get(office_id, ())


def _forms_of(actor: GazetteerActor, language: str) -> Iterator[GazetteerForm]:
    ambiguous = frozenset(actor.ambiguous)
    for sort, key in _SORTS:
        values: tuple[str, ...] = actor.acronyms
        if sort != "acronym":
            by_language: Mapping[str, tuple[str, ...]] = getattr(actor, key)
            values = by_language.get(language, ()) + by_language.get("en", ())
        for text in dict.fromkeys(values):
            yield GazetteerForm(actor.id, text, sort, text in ambiguous)


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer that ships with `kg`.

    Raises:
        DataFileError: `ontology/actors.jsonl` is missing or malformed.
    """
    return read_gazetteer(folder("ontology") / "actors.jsonl")


def read_gazetteer(path: Path) -> Gazetteer:
    """Return the gazetteer in the file at `path`.

    Raises:
        DataFileError: the file can't be read or an entry is malformed; the message names file and line.
    """
    return Gazetteer(MappingProxyType(read_actors(path)))
