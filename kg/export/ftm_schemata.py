"""How FollowTheMoney models what the graph holds: `ftm.yaml`, and the countries of the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import DataFileError
from kg.export.names import ActorName
from kg.resources import folder
from kg.store.identifiers import content_hash
from kg.vocab.gazetteer import Gazetteer, GazetteerActor

_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?")
_LONGEST_ID = 180
_MOST_STEPS = 4  # from a person over an agency and its ministry to a state


@dataclass(frozen=True, slots=True)
class ActorSchema:
    """What an actor is in FollowTheMoney."""

    schema: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactSchema:
    """What a fact between two actors is in FollowTheMoney, and how its ends are called there."""

    schema: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Schemata:
    """The entries of `ftm.yaml`; its comments say what each means."""

    actors: Mapping[str, ActorSchema]
    legal_entities: frozenset[str]
    organizations: frozenset[str]
    facts: Mapping[str, FactSchema]
    languages: Mapping[str, str]


@cache
def load_schemata() -> Schemata:
    """Return the schemata that ship with `kg`.

    Raises:
        DataFileError: the file is missing or malformed.
    """
    return read_schemata(folder("export") / "ftm.yaml")


def read_schemata(path: Path) -> Schemata:
    """Return the schemata in the YAML file at `path`.

    Raises:
        DataFileError: the file can't be read, or an entry is missing or malformed.
    """
    import yaml

    try:
        entries: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        return Schemata(
            actors={
                name: ActorSchema(entry["schema"], tuple(entry["topics"])) for name, entry in entries["actors"].items()
            },
            legal_entities=frozenset(entries["legal_entities"]),
            organizations=frozenset(entries["organizations"]),
            facts={name: FactSchema(**entry) for name, entry in entries["facts"].items()},
            languages=dict(entries["languages"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        raise DataFileError(f"{path}: no schemata ({error!r}); restore the file") from error


def entity_id(kind: str, identifier: str) -> str:
    """Return an id that FollowTheMoney accepts: "actor-russia"; a hash in place of ids with other characters.

    >>> entity_id("actor", "russia"), entity_id("article", "https://example.org/1")
    ('actor-russia', 'article-0f2f56fb3d055961')
    """
    plain = len(identifier) <= _LONGEST_ID and _ID.fullmatch(identifier)
    return f"{kind}-{identifier if plain else content_hash(kind, identifier)}"


def schema_of(actor: ActorName, schemata: Schemata, gazetteer: Gazetteer) -> ActorSchema:
    """Return what an actor is: by its role in the gazetteer, else by its kind."""
    known = gazetteer.actors.get(actor.id)
    role = known.role if known and known.kind == actor.kind else None
    return schemata.actors.get(role or "") or schemata.actors.get(actor.kind) or schemata.actors["Organization"]


def countries(actor: str, gazetteer: Gazetteer) -> list[str]:
    """Return the ISO 3166-1 alpha-2 codes, in lower case and sorted, of the states that an actor is or belongs to."""
    known = gazetteer.actors.get(actor)
    starts = [actor, *(held.of for held in known.offices if held.of)] if known else []
    found = {above.iso2.lower() for start in starts for above in _belonging(start, gazetteer) if above.iso2}
    return sorted(found)


def _belonging(actor: str, gazetteer: Gazetteer) -> Iterator[GazetteerActor]:
    """Yield an actor, what it belongs to, and so on up to the first with a country code."""
    known = gazetteer.actors.get(actor)
    for _ in range(_MOST_STEPS):
        if known is None:
            return
        yield known
        if known.iso2 or known.of is None:
            return
        known = gazetteer.actors.get(known.of)
