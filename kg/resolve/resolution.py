"""Decides for one article who is meant by each mention, and gives its actors with the names that it calls them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from kg.annotate.mention_lexicon import load_reference
from kg.languages.language import Language
from kg.model import Actor, ActorKind, Extraction, FactMention, Mention, Span
from kg.resolve import bodies, both_sides, descriptions, documents, organs_meant, own_sides, pronouns, unnamed_fighters
from kg.resolve.actors import from_mentions, slug
from kg.resolve.called import taken_up
from kg.resolve.correspondents import correspondents
from kg.resolve.forces import Forces, are_forces
from kg.resolve.groups_later import groups_later
from kg.resolve.named_later import named_later
from kg.resolve.names import NameResolver
from kg.resolve.offices import Offices
from kg.resolve.organs import Organs
from kg.resolve.papers_later import papers_later
from kg.resolve.parties import memberships, office_outside_parties, party_joined, state_of_party
from kg.resolve.reading import Actors, Reading, Rule
from kg.resolve.scene import Scene
from kg.vocab.cities import load_cities
from kg.vocab.gazetteer import Gazetteer

RULES: Mapping[str, Rule] = {
    "office": descriptions.office,
    "counterpart": descriptions.counterpart,
    "both": both_sides.both,
    "definite": bodies.definite,
    "bare": bodies.bare,
    "ministry": organs_meant.organ,
    "organ": organs_meant.organ,
    "anonymous": unnamed_fighters.armed,
    "taken-up": taken_up,
    "document": documents.document,
    "led-by": descriptions.led_by,
    "own": own_sides.own,
    "own-side": own_sides.own_side,
    "own-state": own_sides.own_state,
    "third-singular": pronouns.third_singular,
    "third-plural": pronouns.third_plural,
    "first-singular": pronouns.first_singular,
    "first-plural": pronouns.first_plural,
}


class Resolution:
    """Who is meant by each mention of one article."""

    def __init__(self, reading: Reading, actors: Mapping[str, Actor]) -> None:
        self._reading = reading
        self._actors = actors
        self._told_later = {**groups_later(reading), **correspondents(reading), **papers_later(reading)}
        self._forces = Forces(reading.scene)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All actors that the article's mentions mean, in order of id, each with the names that the text has for it."""
        return tuple(self._actors[identifier] for identifier in sorted(self._actors))

    def actors_of(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors that `mention` means: none, one, or several ("kedua negara").

        A mention that isn't the document's own means what the document's mention in its place means.
        """
        return tuple(self._actors[identifier] for identifier in self._meant(mention))

    def _meant(self, mention: Mention) -> Actors:
        known = self._reading.actors.get(mention.span)
        if known is not None:
            return known
        inside = self._reading.scene.cover.touching(mention.span)
        found = (self._reading.actors.get(other.span, ()) for other in reversed(inside))
        return next((actors for actors in found if actors), ())

    def parties_of(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors that `mention` means as parties to a relation: an organ of a State counts as the State."""
        parties: dict[str, None] = {}
        for actor in self.actors_of(mention):
            state = self.state_of(actor.id) if actor.kind == "Organization" else None
            parties[actor.id if state is None else state] = None
        forces = self._forces.state_of(mention) if not parties else None
        if forces is not None and forces in self._actors:
            parties[forces] = None
        return tuple(self._actors[identifier] for identifier in parties)

    def place_of(self, mention: Mention) -> Actor | None:
        """Return the place that `mention` names, a capital itself and not the State that it stands for elsewhere."""
        if mention.actor_kind == "Place" and mention.role is None:
            own = self._actors.get(slug(mention.text))
            if own is not None and own.kind == "Place":
                return own
        return next(iter(self.actors_of(mention)), None)

    def land_of(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the States that `mention` means, for a place the one in which it lies; none where that is unknown."""
        found: dict[str, Actor] = {}
        for actor in self.parties_of(mention):
            land = actor.id if actor.kind == "State" else _land_of(actor, self._reading.scene.gazetteer)
            if land is not None and land in self._actors:
                found[land] = self._actors[land]
        return tuple(found.values())

    def scene_of(self, forces: Mention) -> Actor | None:
        """Return the State that the article is about, if a mention is of police or soldiers of nobody named."""
        state = self._reading.offices.main_state if are_forces(self._reading.scene, forces) else None
        return self._actors.get(state) if state is not None else None

    def state_of(self, actor_id: str) -> str | None:
        """Return the State that a person acts for or an organ belongs to (a State: itself); None for all others."""
        return self._reading.offices.state_of(actor_id)

    def is_person(self, actor_id: str) -> bool:
        """Return whether an actor is a person."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind == "Person"

    def is_state(self, actor_id: str) -> bool:
        """Return whether an actor is a State."""
        actor = self._actors.get(actor_id)
        return actor is not None and actor.kind == "State"

    def office_of(self, person: str, office: str, of: Mention | None) -> tuple[str, str | None]:
        """Return the name of a person's office and what it is an office of, by the words beside it or what is known."""
        body = next((actor for actor in self.actors_of(of)), None) if of is not None else None
        name, place = self._reading.offices.placed(person, office, body)
        place = place or (state_of_party(self._reading, person, office) if body is None else None)
        return office_outside_parties(self._reading, name, place), place

    def has_held(self, person: str, office: str) -> bool:
        """Return whether a person is known to have held an office, given by its name, before the article."""
        return self._reading.offices.has_held(person, office)

    def party_of(self, fact: FactMention) -> str | None:
        """Return the id of the party that a person is said to be of, or None for other facts and unknown parties."""
        return party_joined(self._reading, fact)

    def is_placeless(self, office: str) -> bool:
        """Return whether an office, given by its name, is one of no State: who leads the opposition."""
        return self._reading.offices.is_placeless(office)

    def speakers_of(self, index: int) -> tuple[Actor, ...]:
        """Return who speaks the statement `index` of the extraction: none, one, or several who speak together."""
        mention = self._reading.scene.speaking(self._reading.scene.extraction.statements[index])
        actors = self.actors_of(mention) if mention is not None else ()
        return actors or ((self._actors[self._told_later[index]],) if index in self._told_later else ())

    def speaker_of(self, index: int) -> Actor | None:
        """Return the one actor who speaks the statement `index` of the extraction; None where nobody or several do."""
        speakers = self.speakers_of(index)
        return speakers[0] if len(speakers) == 1 else None


def resolve(extraction: Extraction, *, language: Language, gazetteer: Gazetteer) -> Resolution:
    """Return who is meant by each mention of the document of `extraction`.

    Args:
        extraction: a document with what was found in it; a document without findings is resolved too, first persons
            then by who is named next to their quotation.
        language: of the article.
        gazetteer: known actors.

    Raises:
        DataFileError: the language's reference lexicon is missing or malformed.
    """
    scene = Scene(extraction, language, load_reference(language.code), gazetteer)
    organs = Organs(gazetteer, language.code)
    names = NameResolver(scene, organs)
    meant: dict[Span, Actors] = {span: (actor,) for span, actor in names.actor_of.items()}

    def actor_of(mention: Mention) -> str | None:
        actors = meant.get(mention.span, ())
        return actors[0] if len(actors) == 1 else None

    offices = Offices(scene, actor_of, organs.state_of)
    meant.update((span, (person,)) for span, person in named_later(scene, actor_of, offices).items())

    def kind_of(actor: str) -> ActorKind:
        return organs.kind_of(actor) or names.kind_of(actor)

    reading = Reading(scene, offices, kind_of, RULES, meant, registry=organs)
    reading.party.update(memberships(reading))
    reading.read()
    return Resolution(reading, _actors(reading, names, organs))


def _actors(reading: Reading, names: NameResolver, organs: Organs) -> dict[str, Actor]:
    forms: dict[str, set[str]] = defaultdict(set)
    for mention in reading.scene.mentions:
        for identifier in reading.actors.get(mention.span, ()):
            called = forms[identifier]
            if mention.kind == "name":
                called.update(_forms(reading.scene, mention))
    language = reading.scene.language.code
    made = {i: from_mentions(i, kind, mentions, language) for i, kind, mentions in names.clusters() if mentions}
    found: dict[str, Actor] = {}
    for identifier in _with_states(reading, forms):
        actor = made.get(identifier) or organs.actor(identifier)
        if actor is not None:
            found[identifier] = replace(actor, forms=tuple(sorted(forms.get(identifier, ()))))
    for place in _capitals(reading):
        found.setdefault(place.id, place)
    for body in _bodies(reading) - found.keys():
        known = organs.actor(body)
        if known is not None:
            found[body] = known
    lands = {_land_of(actor, reading.scene.gazetteer) for actor in found.values()} - found.keys()
    found |= {land: actor for land in lands if land is not None and (actor := organs.actor(land)) is not None}
    return found


def _capitals(reading: Reading) -> Iterator[Actor]:
    """Yield the capitals that the article places in their States: "Doha, Qatar"."""
    scene = reading.scene
    for fact in scene.extraction.facts:
        place = fact.subject
        said = scene.cover.touching(place.span)
        stands_in = any(m.span == place.span and m.actor_kind == "State" for m in said)
        if fact.relation == "locatedIn" and place.actor_kind == "Place" and stands_in:
            yield from_mentions(slug(place.text), "Place", [place], scene.language.code)


def _bodies(reading: Reading) -> set[str]:
    """Return what offices are of where no word tells, States and bodies that people serve, and parties of people."""
    found: set[str | None] = set()
    for fact in reading.scene.extraction.facts:
        if fact.relation == "holdsOffice" and fact.of is None and isinstance(fact.object, str):
            for person in reading.actors.get(fact.subject.span, ()):
                found.add(reading.offices.placed(person, fact.object, None)[1])
                found.add(state_of_party(reading, person, fact.object))
    found |= {party_joined(reading, fact) for fact in reading.scene.extraction.facts}
    return {body for body in found if body is not None}


def _forms(scene: Scene, mention: Mention) -> Iterator[str]:
    """Yield a name as it is written; of a person with one name also with the title before it: "Captain Shahid"."""
    name = " ".join(mention.text.split())
    yield name
    office = scene.cover.before(mention.span.start)
    title = scene.title_at.get(office.span) if office is not None else None
    if " " not in name and office is not None and title is not None and title.person == mention and title.of is None:
        yield " ".join(scene.text[office.span.start : mention.span.end].split())


def _with_states(reading: Reading, identifiers: Mapping[str, object]) -> list[str]:
    """Return the actors and the States that they act for, each once."""
    states = (reading.offices.state_of(identifier) for identifier in identifiers)
    return list(dict.fromkeys([*identifiers, *(state for state in states if state is not None)]))


def _land_of(actor: Actor, gazetteer: Gazetteer) -> str | None:
    """Return the State in which a place lies, or None for what is no place or lies nobody knows where."""
    if actor.kind != "Place":
        return None
    entry = gazetteer.actors.get(actor.id)
    if entry is not None:
        return entry.of if entry.of is not None and gazetteer.actors[entry.of].kind == "State" else None
    return next((state for _, name in actor.labels if (state := load_cities().get(name))), None)
