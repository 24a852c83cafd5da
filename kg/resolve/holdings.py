"""The offices that an article gives to its people, title by title."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_titles import Title
from kg.annotate.mention_words import fold, words_of
from kg.languages.language import Office
from kg.model import Mention
from kg.resolve.scene import Scene
from kg.vocab.gazetteer import Gazetteer

_ACTING = (None, "acting")
_DEPUTIES = ("deputy-", "vice-", "assistant-", "under-")  # how ids of offices under the one that they end in begin

ActorOf = Callable[[Mention], str | None]


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's office in the article; `of` is what it is an office of, None where the text doesn't say."""

    person: str
    office: Office
    of: Mention | None
    position: int
    past: bool = False  # former, elect, or kin of who holds it
    beside: Mention | None = None  # what the office is of whose holder is named right before: "Menlu AS X dan Menhan Y"


def holdings_of(scene: Scene, actor_of: ActorOf) -> Iterator[Holding]:
    """Yield the offices that titles, names and facts give: first those of titles, each in order of the text.

    Args:
        scene: the article.
        actor_of: gives the id of the actor whom a mention names, None where it names nobody.
    """
    before: Title | None = None
    for title in scene.titles:
        person = actor_of(title.person) if title.person is not None else None
        if person is not None:
            of = before.of if before is not None and _is_joined(scene, before, title) else None
            past = title.modifier not in _ACTING
            yield Holding(person, title.office, title.of, title.mention.span.start, past, of)
        before = title
    for mention in scene.mentions:
        first = words_of(mention.text)[:1] if mention.kind == "name" and mention.actor_kind == "Person" else ()
        office = scene.language.offices.get(first[0].key) if first else None
        person = actor_of(mention)
        if office is not None and person is not None:  # "Raja Charles III", of whom "Raja" is part of the name
            yield Holding(person, office, None, mention.span.start)
    offices = {office.name: office for office in scene.language.offices.values()}
    for fact in scene.extraction.facts:
        office = offices.get(fact.object) if isinstance(fact.object, str) else None
        person = actor_of(fact.subject)
        if office is not None and person is not None and fact.of is not None:
            yield Holding(person, office, fact.of, fact.evidence.start)


def _is_joined(scene: Scene, before: Title, title: Title) -> bool:
    """Return whether a minister is named with one of the same government: "Menlu AS John Kerry dan Menhan Carter"."""
    if before.person is None or title.of is not None or title.office.id in scene.lexicon.head_adjectives:
        return False
    gap = scene.text[before.person.span.end : title.mention.span.start].strip(" ,").lower()
    return title.office.acts_for_state and gap in scene.language.modifiers.coordinators


def is_national(office: Office, national: frozenset[str]) -> bool:
    """Return whether an office is one that every State has.

    Args:
        office: of the lexicon.
        national: the ids of such offices, also for those that only say more: "deputy-foreign-minister".
    """
    return any(office.id == name or office.id.endswith(f"-{name}") for name in national)


def is_short_for(short: str, full: str, lexicon: ReferenceLexicon) -> bool:
    """Return whether an office can be called by another's name: "minister" for a foreign, but no prime minister.

    Args:
        short: the id of the office that is written.
        full: the id of an office that somebody holds.
        lexicon: of the language.
    """
    names = lexicon.same_offices.get(full, frozenset((full,)))
    apart = frozenset() if short in lexicon.heads_of_state else lexicon.heads_of_state
    longer = (n for n in names if n.endswith(f"-{short}") and not n.startswith(_DEPUTIES) and n not in apart)
    return short in names or any(longer)


def is_of_organ(holding: Holding, lexicon: ReferenceLexicon) -> bool:
    """Return whether somebody speaks for the police or government of a State that no word tells: "jubir polisi X".

    Args:
        holding: his office.
        lexicon: tells organs and governments.
    """
    noun = fold(holding.of.text) if holding.of is not None and holding.of.kind == "description" else ""
    return holding.office.speaks_for and (noun in lexicon.organs or noun in lexicon.own_governments)


def land_of(place: str, gazetteer: Gazetteer) -> str:
    """Return the State in which a known place lies, anything else itself: the governor of Texas is "gubernur AS itu".

    Args:
        place: the id of an actor.
        gazetteer: known actors.
    """
    entry = gazetteer.actors.get(place)
    return entry.of if entry is not None and entry.kind == "Place" and entry.of is not None else place
