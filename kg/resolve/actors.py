"""Makes actors: from the gazetteer's entries, and from the names of those that it doesn't know."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from kg.annotate.mention_words import fold, words_of
from kg.model import Actor, ActorKind, Mention
from kg.vocab.gazetteer import GazetteerActor

_LONGEST_SLUG = 80


def from_gazetteer(entry: GazetteerActor) -> Actor:
    """Return an entry of the gazetteer as an actor, its names in both languages, English first."""
    languages = sorted(entry.names, key=lambda code: (code != "en", code))
    labels = tuple((code, entry.names[code][0]) for code in languages)
    aliases = tuple((code, name) for code in languages for name in dict.fromkeys(entry.names[code][1:]))
    return Actor(entry.id, entry.kind, labels, aliases, entry.wikidata)


def from_mentions(identifier: str, kind: ActorKind, mentions: Sequence[Mention], language: str) -> Actor:
    """Return the actor that an article's `mentions` name, called by the fullest of their spellings."""
    names = sorted({" ".join(mention.text.split()) for mention in mentions}, key=_fullness)
    aliases = tuple((language, name) for name in names[1:])
    return Actor(identifier, kind, ((language, names[0]),), aliases)


def fullest(mentions: Sequence[Mention]) -> str:
    """Return the fullest spelling of a name: most words, mixed case before capitals, then most letters."""
    return min((" ".join(mention.text.split()) for mention in mentions), key=_fullness)


def _fullness(name: str) -> tuple[int, bool, int, str]:
    return -len(words_of(name)), name.isupper() or name.islower(), -len(name), name


def slug(name: str) -> str:
    """Return the actor id made from a name: Latin letters and digits joined by hyphens, or a hash where none is left.

    >>> slug("Muhammad al-Fulān")
    'muhammad-al-fulan'
    """
    made = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:_LONGEST_SLUG].strip("-")
    return made or "actor-" + hashlib.sha256(name.encode()).hexdigest()[:12]
