"""How PLOVER codes events and entities: `plover.yaml`, and the countries of the gazetteer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import DataFileError
from kg.resources import folder
from kg.vocab.gazetteer import Gazetteer, GazetteerActor

_MOST_STEPS = 4  # from a person over an agency and its ministry to a state


@dataclass(frozen=True, slots=True)
class Coding:
    """The entries of `plover.yaml`; its comments say what each means."""

    codebook: str
    quads: Mapping[str, int]  # by event type
    needs_recipient: frozenset[str]
    planned: Mapping[str, str]
    modes: Mapping[str, str]
    contexts: Mapping[str, str]
    codes: Mapping[str, str]
    kinds: Mapping[str, str]
    sectors: Mapping[str, str]
    offices: Mapping[str, str]

    def event(self, event_type: str, modality: str) -> tuple[str, str | None]:
        """Return the event type of a claim of this modality, and the context that it adds."""
        if modality == "intended" and event_type in self.planned:
            return self.planned[event_type], None
        return event_type, self.contexts.get(modality)


@cache
def load_coding() -> Coding:
    """Return the coding that ships with `kg`.

    Raises:
        DataFileError: the file is missing or malformed.
    """
    return read_coding(folder("export") / "plover.yaml")


def read_coding(path: Path) -> Coding:
    """Return the coding in the YAML file at `path`.

    Raises:
        DataFileError: the file can't be read, or an entry is missing or malformed.
    """
    import yaml

    try:
        entries: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        quads = {event: int(quad) for quad, events in entries.pop("quads").items() for event in events}
        needs_recipient = frozenset(entries.pop("needs_recipient"))
        return Coding(quads=quads, needs_recipient=needs_recipient, **entries)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path}: no coding of events ({error!r}); restore the file") from error


@dataclass(frozen=True, slots=True)
class Office:
    """An office that somebody holds: `slug` and `name` as in the gazetteer, `of` the id of the state or body, or ""."""

    slug: str
    name: str
    of: str


@dataclass(frozen=True)
class Entities:
    """Countries, sectors and offices of actors, by their ids."""

    coding: Coding
    gazetteer: Gazetteer

    def code(self, actor: str) -> str:
        """Return the country code of an actor, or the codebook's code for its kind; "" where neither is known."""
        known = self._known(actor)
        for _ in range(_MOST_STEPS):
            if known is None:
                break
            if code := self.coding.codes.get(known.id) or known.iso3:
                return code
            if known.of is None:
                return self.coding.kinds.get(known.kind, "")
            known = self._known(known.of)
        return ""

    def sector(self, actor: str, office: Office | None) -> str:
        """Return the sector of an actor, from its office in a state, its role or its kind; "" where none is certain."""
        body = self._known(office.of) if office else None
        if office and body and body.kind == "State":
            return self.coding.offices.get(office.slug, "")
        known = self._known(actor)
        return self.coding.sectors.get(known.role or known.kind, "") if known else ""

    def office(self, actor: str, day: date) -> Office | None:
        """Return the office that the gazetteer says the actor held on `day`, the one that began last."""
        if self._known(actor) is None:
            return None
        held = [held for held in self.gazetteer.offices_held(actor, day) if held.start]
        return Office(held[-1].office, held[-1].name, held[-1].of or "") if held else None

    def _known(self, actor: str) -> GazetteerActor | None:
        return self.gazetteer.actors.get(actor)
