"""Tells for whom a person acts, and whom an office without a name means: by titles, facts and gazetteer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain

from kg.annotate.mention_titles import Title
from kg.extract.facts import FORMER
from kg.languages.language import Office
from kg.model import Actor, Mention
from kg.resolve.holdings import ActorOf, Holding, holdings_of, is_national, is_of_organ, is_short_for, land_of
from kg.resolve.home_states import HomeStates
from kg.resolve.scene import Scene
from kg.vocab.gazetteer import OfficeHolding


class Offices:
    """The offices of an article's people."""

    def __init__(self, scene: Scene, actor_of: ActorOf, state_of_organ: Callable[[str], str | None]) -> None:
        self._scene = scene
        self._actor_of = actor_of
        self._own_state = state_of_organ
        self._national = scene.lexicon.national_offices
        self._by_person: dict[str, list[Holding]] = defaultdict(list)
        self._by_office: dict[str, list[Holding]] = defaultdict(list)
        for holding in holdings_of(scene, actor_of):
            self._by_person[holding.person].append(holding)
            self._by_office[holding.office.id].append(holding)
        self._led: dict[str, str] = {}
        for fact in scene.extraction.facts:
            if fact.relation == "leads" and isinstance(fact.object, Mention):
                leader, led = actor_of(fact.subject), actor_of(fact.object)
                if leader is not None and led is not None:
                    self._led.setdefault(leader, led)
        self._home_states = HomeStates(scene, self._state_named)
        self._state_acted_for = cache(self._find_state)  # asked for with each mention of a person or an office

    def _state_named(self, mention: Mention) -> str | None:
        actor = self._actor_of(mention)
        state = self._own_state(actor) if actor is not None else None
        return state if state == actor or (mention.role or "").startswith("organ:") else None  # "polisi Zimbabwe"

    @property
    def main_state(self) -> str | None:
        """The State that the article is about, None where no State stands out."""
        return self._home_states.main

    def state_of(self, actor: str) -> str | None:
        """Return the State that a person acts for or that an organ belongs to; None for all others.

        The article's own words come before the gazetteer's offices at the article's date.
        """
        return self._state_acted_for(actor)

    def _find_state(self, actor: str, depth: int = 2) -> str | None:
        own = self._own_state(actor)
        if own is not None:
            return own
        for holding in self._by_person.get(actor, ()):
            of = self._of(holding)
            if holding.past or not holding.office.acts_for_state or of is None:
                continue
            state = self._own_state(of) or (self._find_state(of, depth - 1) if depth else None)
            if state is not None:
                return state
            body = self._scene.gazetteer.actors.get(of)
            if body is not None and body.kind == "IGO":
                return None  # who serves many States acts for none of them
            if body is not None and body.role == "party" and is_national(holding.office, self._national):
                return body.of  # "Legislator PKB X" sits in its State's parliament
        led = self._led.get(actor)
        return (self._own_state(led) if led else None) or self._known_state(actor) or self._state_served(actor)

    def _state_served(self, actor: str) -> str | None:
        """Return the State of who holds an office that every State has, where no word tells whose it is."""
        held = self._by_person.get(actor, [])
        if any(h.past or (h.of is not None and not is_of_organ(h, self._scene.lexicon)) for h in held):
            return None
        known = self._scene.gazetteer.actors.get(actor)
        ever = {office.of for office in known.offices if office.of is not None} if known is not None else set()
        if ever:
            return self._own_state(ever.pop()) if len(ever) == 1 else None  # whatever States the article is about
        if alone := next((h.office.only for h in held if h.office.only is not None), None):
            return alone
        beside = (self._actor_of(h.beside) for h in held if h.beside is not None)
        shared = next((state for of in beside if of is not None and (state := self._own_state(of)) is not None), None)
        if shared is not None:
            return shared
        national = (h for h in held if is_national(h.office, self._national) or is_of_organ(h, self._scene.lexicon))
        return next((state for h in national if (state := self._home_states.at(h.position)) is not None), None)

    def _of(self, holding: Holding) -> str | None:
        return None if holding.of is None else self._actor_of(holding.of)

    def _known_state(self, actor: str) -> str | None:
        if actor in self._by_person and any(h.past for h in self._by_person[actor]):
            return None
        states = {own.of for own in self._known_offices(actor) if own.of and self._own_state(own.of) == own.of}
        return states.pop() if len(states) == 1 else None

    def placed(self, person: str, office: str, body: Actor | None) -> tuple[str, str | None]:
        """Return an office's name with what it is an office of; `body` is what the words beside it give.

        Who speaks for a person is that person's spokesman, who speaks for a head of state the presidency's.
        """
        if self.is_placeless(office):
            return office, body.id if body is not None and body.kind == "Organization" else None
        if body is None and self._is_under_head(office) and self._was_head(person):
            return office, None  # "juru bicara Obama", "pejabat era Obama" are others
        if body is None or (self._role_of(body.id) == "party" and self.serves_state(office)):
            known = self._known_body(person, office) or self.state_of(person) or self._only_state(office)
            return office, known or (self._home_of(person, office) if body is None else None)
        own = self._role_of(body.id) == "agency" and not self.serves_state(office)  # "director at the Security Council"
        state = None if own else self.state_of(body.id)
        if body.kind != "Person" or not self._speaks_for(office):
            return office, state or body.id
        heads = [name for name, adjective in self._scene.lexicon.head_adjectives.items() if self._holds(body.id, name)]
        if state is None or not heads:
            return office, body.id
        return f"{self._scene.lexicon.head_adjectives[heads[0]]} {office}", state

    def _home_of(self, person: str, office: str) -> str | None:
        """Return the State that an article is about for who came into an office that every State has, else None."""
        entry = self._scene.gazetteer.actors.get(person)
        known = person in self._by_person or (entry is not None and any(held.of for held in entry.offices))
        national = any(is_national(each, self._national) for each in self._called(office.removeprefix(FORMER)))
        return self._home_states.named_main if national and not known else None

    def _called(self, name: str) -> Iterator[Office]:
        """Yield the offices of the lexicon that have a name, once for each form in which they are written."""
        return (known for known in self._scene.language.offices.values() if known.name == name)

    def _is_under_head(self, office: str) -> bool:
        return any(known.speaks_for or known.anonymous for known in self._called(office))

    def _was_head(self, person: str) -> bool:
        """Return whether the gazetteer knows that a person was at the head of a State at some time."""
        entry = self._scene.gazetteer.actors.get(person)
        return entry is not None and any(own.office in self._scene.lexicon.heads_of_state for own in entry.offices)

    def _role_of(self, actor: str) -> str | None:
        entry = self._scene.gazetteer.actors.get(actor)
        return entry.role if entry is not None else None

    def serves_state(self, office: str) -> bool:
        """Return whether an office, given by its name, is one of a State: a party beside it is its holder's own."""
        return any(k.acts_for_state and k.id not in self._scene.lexicon.party_offices for k in self._called(office))

    def has_held(self, person: str, office: str, of: str | None = None) -> bool:
        """Return whether the gazetteer knows that a person held an office of this name, of `of` if given, before."""
        entry, published = self._scene.gazetteer.actors.get(person), self._scene.document.article.published
        held = () if entry is None else entry.offices
        past = (o for o in held if published is None or (o.end is not None and o.end <= published))
        return office.removeprefix(FORMER) in (own.name for own in past if of is None or own.of == of)

    def former_holders(self, office: Office, of: str | None, present: AbstractSet[str]) -> frozenset[str]:
        """Return who of the people `present` held an office before, by titles or the gazetteer, of `of` if given."""
        past = (h for h in self._by_office.get(office.id, ()) if h.past)
        told = {h.person for h in past if of is None or (own := self._of(h)) is None or self._same_side(of, own)}
        known = {actor for actor in present if self.has_held(actor, office.name, of)}
        return frozenset(told) | {actor for actor in known if not self._is_titled(actor, office)}

    def _is_titled(self, person: str, office: Office) -> bool:
        """Return whether the article calls a person by an office as one who holds it now."""
        return any(held.office.id == office.id and not held.past for held in self._by_person.get(person, ()))

    def is_placeless(self, office: str) -> bool:
        """Return whether an office, given by its name, is one of no State."""
        return any(known.placeless and office.endswith(known.name) for known in self._scene.language.offices.values())

    def _only_state(self, office: str) -> str | None:
        """Return the one State that has an office of this name, or None."""
        return next((known.only for known in self._called(office.removeprefix(FORMER)) if known.only is not None), None)

    def _speaks_for(self, office: str) -> bool:
        return any(known.speaks_for for known in self._called(office))

    def _holds(self, person: str, office: str) -> bool:
        """Return whether a person holds an office, given by its id, in the article or by the gazetteer at its date."""
        if any(holding.office.id == office and not holding.past for holding in self._by_person.get(person, ())):
            return True
        return any(held.office == office for held in self._known_offices(person))

    def _known_offices(self, person: str) -> tuple[OfficeHolding, ...]:
        gazetteer = self._scene.gazetteer
        known = person in gazetteer.actors
        return gazetteer.offices_held(person, self._scene.document.article.published) if known else ()

    def _known_body(self, person: str, office: str) -> str | None:
        """Return the one body of which a person held an office of this name at the article's date, or ever; or None."""
        entry = self._scene.gazetteer.actors.get(person) if office.startswith(FORMER) else None
        known = self._known_offices(person) if entry is None else tuple(entry.offices)
        bodies = {held.of for held in known if held.name == office.removeprefix(FORMER) and held.of is not None}
        return bodies.pop() if len(bodies) == 1 else None

    def side_of(self, actor: str) -> str:
        """Return for whom `actor` says "we": the State acted for, else the body spoken for or led, else itself."""
        bodies = (self._of(holding) for holding in self._by_person.get(actor, ()) if not holding.past)
        body = next((body for body in bodies if body is not None), self._led.get(actor, actor))
        return self.state_of(actor) or body

    def holder(self, title: Title, of: str | None) -> str | None:
        """Return the person of the article whom an office without a name means ("menlu Rusia itu"), or None.

        The same office, or one that it is short for ("minister" for "foreign minister"), of the same State or body
        where both tell; who was titled so last before it. For a headline's office who is titled so first after it.
        """
        position = title.mention.span.start
        called = self._by_office.items()
        alike = [h for name, held in called if is_short_for(title.office.id, name, self._scene.lexicon) for h in held]
        before = sorted(
            (h for h in alike if h.position < position),
            key=lambda h: (h.office.id == title.office.id, h.position),
            reverse=True,
        )
        latest = (h for h in before if of is None or self._can_be_of(h, of))
        last = next(latest, None)
        if last is not None:  # which the first that tells what it is of goes before
            told = (h for h in chain([last], latest) if of is not None and self._served_by(h) is not None)
            return next(told, last).person
        fitting = [h for h in alike if of is None or self._can_be_of(h, of)]
        if of is None and not self._scene.in_headline(title.mention):
            return None
        past = [h for h in fitting if h.past == (title.modifier == "former")]
        if of is None:
            return past[0].person if past else None
        return next((h.person for h in fitting if self._served_by(h) is not None), None)  # of nobody's office yet

    def _can_be_of(self, holding: Holding, of: str) -> bool:
        own = self._served_by(holding)
        return own is None or self._same_side(of, own)

    def _served_by(self, holding: Holding) -> str | None:
        """Return what an office is of, or, where no word tells, for which State its holder acts."""
        return self._of(holding) or self.state_of(holding.person)

    def _same_side(self, left: str, right: str) -> bool:
        one, other = self._own_state(left) or left, self._own_state(right) or land_of(right, self._scene.gazetteer)
        return left == right or one == other

    def heads_of(self, state: str, present: AbstractSet[str]) -> frozenset[str]:
        """Return who of the people `present` is at the head of a State, by titles or the gazetteer at the date."""
        heads = self._scene.lexicon.heads_of_state
        published = self._scene.document.article.published
        known = {holder.id for office in heads for holder in self._scene.gazetteer.holders_of(office, state, published)}
        titled = (h for office in heads for h in self._by_office.get(office, ()) if not h.past and h.of is not None)
        return frozenset(
            known & present | {h.person for h in titled if (of := self._of(h)) and self._own_state(of) == state}
        )

    def holders_in(self, office: str, place: str, present: AbstractSet[str]) -> frozenset[str]:
        """Return who of the people `present` holds an office in a part of a State: "the Vermont senator".

        Who is titled so with the place, else all with that office, by titles or the gazetteer at the date.
        """
        held = [holding for holding in self._by_office.get(office, ()) if not holding.past]
        there = frozenset(holding.person for holding in held if self._of(holding) == place)
        ever = self._scene.gazetteer.ever_in(office) & present
        known = (a for a in ever if any(own.office == office for own in self._known_offices(a)))
        return there or frozenset((*(holding.person for holding in held), *known))

    def last_holders(self, office: str, position: int) -> tuple[str, ...]:
        """Return the people titled with an office before `position`, the latest first, each once."""
        same = self._scene.lexicon.same_offices.get(office, frozenset((office,)))
        held = [h for name in same for h in self._by_office.get(name, ()) if h.position < position]
        return tuple(dict.fromkeys(h.person for h in sorted(held, key=lambda h: -h.position)))

    def state_with_minister(self, ministry: str, position: int) -> str | None:
        """Return the State of the minister named last whose ministry is `ministry` ("defence-ministry"), or None."""
        office = ministry.removesuffix("ministry").removesuffix("department") + "minister"
        holders = self.last_holders(office, position) if office != ministry else ()
        return next((state for holder in holders if (state := self.state_of(holder)) is not None), None)

    def same_office(self, actor: str, of: str, mention: Mention) -> str | None:
        """Return who in the article holds an office of `actor` for `of`, or None."""
        holders = (self.holder(Title(mention, held.office), of) for held in self._by_person.get(actor, ()))
        return next((holder for holder in holders if holder is not None and holder != actor), None)

    def known_holder(self, title: Title, of: str | None, present: AbstractSet[str]) -> str | None:
        """Return the one person named in the article who held the office at its date, by the gazetteer.

        Of an office that there is but once, one who ever held it: "Paus" after "Paus Fransiskus".
        """
        of = of or title.office.only
        published = self._scene.document.article.published if title.office.only is None else None
        same = self._scene.lexicon.same_offices.get(title.office.id, frozenset((title.office.id,)))
        if of is None:  # "the foreign secretary" after "Jack Straw said"
            held = {p for p in present if any(own.office in same for own in self._known_offices(p))}
            return next(iter(held)) if len(held) == 1 else None
        holders = {h.id for name in same for h in self._scene.gazetteer.holders_of(name, of, published)} & present
        return next(iter(holders)) if len(holders) == 1 else None
