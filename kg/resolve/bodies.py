"""Rules for bodies without a name: "kelompok itu", "the country", "pemerintah", "rebels"."""

from __future__ import annotations

from kg.annotate.mention_descriptions import head_word
from kg.annotate.mention_gazetteer import OUTLET_ROLES
from kg.annotate.mention_words import fold, words_of
from kg.model import ActorKind, Mention
from kg.resolve.administrations import usual_state
from kg.resolve.called import person_called
from kg.resolve.discourse import Referent
from kg.resolve.land_fighters import fighters_of_land
from kg.resolve.lands import state_called
from kg.resolve.noun_phrases import head_of_government
from kg.resolve.parties import member_called
from kg.resolve.reading import Actors, Reading
from kg.resolve.unnamed_fighters import armed

_MEANS: dict[ActorKind | None, tuple[ActorKind, ...]] = {
    "State": ("State",),
    "ArmedGroup": ("ArmedGroup",),
    "Organization": ("Organization", "IGO", "ArmedGroup"),
    "IGO": ("IGO", "Organization"),
    "Place": ("Place",),
}
_NAME_AFTER = 40  # characters after a place's noun in which "of" and its name begin
_GROUPS: tuple[ActorKind, ...] = ("ArmedGroup", "Organization", "IGO")


def definite(reading: Reading, mention: Mention) -> Actors:
    """Return whom "kelompok itu", "the alliance" means: the last name with the same noun, else the last of its kind."""
    if mention.actor_kind == "Person":
        member = member_called(reading, mention)
        return person_called(reading, mention) if member is None else member
    named = _named_together(reading, mention)
    if named is None:
        named = _name_after(reading, mention) or _named_after(reading, mention)
    if named is not None:
        return named
    same = _with_noun(reading, mention)
    if same is not None:
        return same.actors
    if mention.actor_kind == "State":
        state = state_called(reading, mention)
        return (state,) if state is not None else ()
    for kind in _MEANS.get(mention.actor_kind, ()):
        chosen = reading.best(mention, lambda r, kind=kind: r.kind == kind and _fits_noun(reading, mention, r))  # type: ignore[misc]
        if chosen is not None:
            return chosen.actors
    return fighters_of_land(reading, mention) if mention.actor_kind == "ArmedGroup" else ()


def _named_together(reading: Reading, mention: Mention) -> Actors | None:
    """Return whom "keempat negara itu" means: those last named together, if so many; None of one body."""
    kinds = _MEANS.get(mention.actor_kind, ())
    count = reading.scene.lexicon.collectives.get(reading.scene.word_before(mention))
    if count is None:
        return None
    chosen = reading.best(mention, lambda r: r.kind in kinds and str(len(r.actors)) == count)
    return chosen.actors if chosen is not None else ()


def _name_after(reading: Reading, mention: Mention) -> Actors:
    """Return which body a noun means whose name follows it: "the militant group Hezbollah"."""
    name = reading.scene.cover.after(mention.span.end)
    beside = name is not None and reading.scene.text[mention.span.end : name.span.start] == " "
    if name is None or not beside or name.kind != "name" or name.actor_kind not in _GROUPS:
        return ()
    return reading.meant(name)


def _named_after(reading: Reading, mention: Mention) -> Actors | None:
    """Return whom "of" and a name after a place's noun tell, known or not: "the city of Arbil"; None without one."""
    if mention.actor_kind != "Place":
        return None
    text = reading.scene.text
    link, *following = words_of(text[mention.span.end : mention.span.end + _NAME_AFTER])[:2] or (None,)
    if link is None or link.key not in reading.scene.lexicon.land_links or not following or not following[0].capital:
        return None
    name = reading.scene.cover.after(mention.span.end)
    beside = name is not None and name.kind == "name" and name.span.start == mention.span.end + following[0].span.start
    return reading.meant(name) if name is not None and beside else ()


def _with_noun(reading: Reading, mention: Mention) -> Referent | None:
    """Return the last body whose name holds the noun of a description: "mahkamah" after "Mahkamah Agung"."""
    kinds = _MEANS.get(mention.actor_kind, ())
    head = head_word(mention, reading.scene.lexicon)
    return reading.best(mention, lambda r: head in r.words and len(r.actors) == 1 and r.kind in kinds)


def _fits_noun(reading: Reading, mention: Mention, referent: Referent) -> bool:
    """Return whether a referent is one actor, no organ of a State, and of the sort that the noun names."""
    if len(referent.actors) != 1 or reading.registry.state_of(referent.actors[0]) is not None:
        return False
    sorts = reading.scene.lexicon.noun_sorts
    wanted = next((sorts[word.key] for word in words_of(mention.text) if word.key in sorts), None)
    entry = reading.scene.gazetteer.actors.get(referent.actors[0])
    outlet = referent.outlet or (entry is not None and entry.role in OUTLET_ROLES)
    role = "outlet" if referent.outlet else entry.role if entry is not None else None
    return role == wanted if wanted is not None else not outlet


def bare(reading: Reading, mention: Mention) -> Actors:
    """Return which State "pemerintah" means: of who heads it, else the speaker's, else the last in play.

    Of other nouns, "mahkamah" means the last body with that noun in its name.
    """
    if mention.actor_kind != "State":
        named = _with_noun(reading, mention)
        if named is not None and (mention.actor_kind == "Organization" or _is_told_apart(reading, mention, named)):
            return named.actors
        return armed(reading, mention) if mention.actor_kind == "ArmedGroup" else ()
    owner = owner_of(reading, mention)
    if owner is not None:
        state = state_of_owner(reading, owner)
        return (state,) if state is not None else ()
    head = head_of_government(reading.scene, mention)
    usual = usual_state(reading, mention) if head is None else None
    if usual is not None:
        return (usual,)
    speaker = reading.speaker_at(mention)
    for person in (*(reading.meant(head)[:1] if head is not None else ()), speaker):
        state = (reading.offices.state_of(person) or _land_of(reading, person)) if person is not None else None
        if state is not None:
            return (state,)
    owned = head is not None and head.kind == "name"  # nobody else's than "Prime Minister X's government"
    state = reading.offices.main_state if owned else _state_in_play(reading, mention)
    return (state,) if state is not None else ()


def _is_told_apart(reading: Reading, mention: Mention, named: Referent) -> bool:
    """Return whether a group has no name but what its fighters are called by: "pemberontak" of "pemberontak Darfur".

    Those of whom a clause of their own tells are others: "pejuang yang menyerang Kabul".
    """
    actor = named.actors[0]
    following = words_of(reading.scene.text[mention.span.end : mention.span.end + _NAME_AFTER])[:1]
    if any(word.key in reading.scene.language.modifiers.relativizers for word in following):
        return False
    return reading.kind_of(actor) == "ArmedGroup" and actor not in reading.scene.gazetteer.actors


def _state_in_play(reading: Reading, mention: Mention) -> str | None:
    """Return the State spoken of last, outside quotations if the mention is; else the only one that is named."""
    quoted = reading.scene.quoted if mention.span not in reading.scene.quoted else frozenset()
    acting = {actor for subject in reading.scene.who_act_on.get(mention.span, ()) for actor in reading.meant(subject)}
    people = any(reading.kind_of(actor) == "Person" for actor in acting)  # who may topple his own
    apart = frozenset() if people else reading.who_act_on(mention)  # "Ethiopia sent troops to Somalia to support the"

    def fits(referent: Referent) -> bool:
        return referent.kind == "State" and len(referent.actors) == 1 and referent.actors[0] not in apart

    told = reading.best(mention, lambda r: fits(r) and r.span not in quoted)
    chosen = told or reading.best(mention, fits)
    if chosen is not None:
        return chosen.actors[0]
    own = fold(mention.text) in reading.scene.lexicon.own_governments
    return (home_state(reading, mention) if own else None) or reading.scene.only_state or reading.offices.main_state


def home_state(reading: Reading, mention: Mention) -> str | None:
    """Return the State whose news need not say whose a ministry is, None where another's State was named before.

    Args:
        reading: the article as far as it has been read.
        mention: a ministry or government.
    """
    home = reading.scene.lexicon.home_states
    states = (m for m in reading.scene.mentions if m.actor_kind == "State" and m.kind == "name")
    first = next(states, None)
    opens = first is None or first.span.start >= mention.span.end
    return next(iter(home)) if len(home) == 1 and opens else None


def owner_of(reading: Reading, mention: Mention) -> Mention | None:
    """Return the possessive pronoun right before a government: "dismissing his government".

    Args:
        reading: the article as far as it has been read.
        mention: a government or organ.
    """
    before = reading.scene.cover.before(mention.span.start)
    if before is None or before.kind != "pronoun" or reading.scene.text[before.span.end : mention.span.start] != " ":
        return None
    return before if fold(before.text) in reading.scene.lexicon.possessive_pronouns else None


def state_of_owner(reading: Reading, owner: Mention) -> str | None:
    """Return the one State that the owner of an organ is or acts for, or None.

    Args:
        reading: the article as far as it has been read.
        owner: a possessive pronoun.
    """
    states = {reading.offices.state_of(actor) for actor in reading.meant(owner)} - {None}
    return next(iter(states)) if len(states) == 1 else None


def _land_of(reading: Reading, actor: str) -> str | None:
    """Return the State whose party or group an actor is, leads or is a member of: "PKS mendesak pemerintah"."""
    bodies = (actor, reading.party.get(actor), reading.offices.side_of(actor))
    entries = (reading.scene.gazetteer.actors.get(body) for body in bodies if body is not None)
    lands = (entry.of for entry in entries if entry is not None and entry.kind in _GROUPS and entry.of is not None)
    return next((land for land in lands if reading.registry.is_state(land)), None)
