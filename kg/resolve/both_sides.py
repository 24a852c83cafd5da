"""Which two are meant by "both sides", "kedua negara", "the two leaders"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.annotate.mention_words import words_of
from kg.model import ActorKind, Mention
from kg.resolve.discourse import Referent
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import BACKGROUND

_BOTH = 2
_CEASE, _FIGHT = "withdraws", "attacks"
_BETWEEN = frozenset({"agreesWith", "negotiatesWith", "cooperatesWith", "meets", "attacks", "opposes", "withdraws"})
_TOLD_REACH = range(1, 3)  # sentences back
_BOTH_REACH = 20  # sentences that "both countries" reaches back over where nearer ones don't hold two


def both(reading: Reading, mention: Mention) -> Actors:
    """Return the two actors last in play: named together, else the two most central ones of the nearest sentences."""
    kinds = _kinds_of_both(reading, mention)
    if kinds == ("Person",) and (named := _holders_of_both(reading, mention)):
        return named
    if foes := _foes(reading, mention, kinds):
        return foes
    found: dict[str, float] = {}
    apart = reading.who_act_on(mention)
    for referent in _in_play(reading, mention, apart):
        actors = tuple(actor for actor in _as_parties(reading, referent, kinds) if actor not in apart)
        if len(actors) == _BOTH and (referent.plural or not found):
            return actors
        for actor in actors:
            found[actor] = max(referent.weight, found.get(actor, referent.weight))
    central = sorted((a for a in found if found[a] > BACKGROUND), key=lambda actor: -found[actor])
    if len(central) > _BOTH and (pair := _pair_before(reading, mention, central)):
        return pair
    if told := _parties_told(reading, mention, kinds):
        return told
    chosen = central if len(central) >= _BOTH else list(found)
    return tuple(chosen[:_BOTH]) if len(chosen) >= _BOTH else ()


def _pair_before(reading: Reading, mention: Mention, central: Sequence[str]) -> Actors:
    """Return which two of more were named together last: "Ukraina dan Rusia ... . Kyiv meminta AS ... Moskow"."""
    here = reading.scene.sentence_of(mention.span)
    for referent in reading.discourse.recent(mention.span.start, here, _BOTH_REACH):
        if referent.plural and len(referent.actors) == _BOTH and set(referent.actors) <= set(central):
            return referent.actors
    return ()


def _foes(reading: Reading, mention: Mention, kinds: tuple[ActorKind, ...]) -> Actors:
    """Return who last fought each other where both sides cease fire, whoever announces it."""
    here = reading.scene.sentence_of(mention.span)
    claims = reading.scene.by_sentence.claims(here)
    if all(mention not in (claim.subject, claim.object) or claim.relation != _CEASE for claim in claims):
        return ()
    for back in range(_BOTH_REACH):
        fights: set[Actors] = set()
        for claim in reading.scene.by_sentence.claims(here - back):
            if claim.relation == _FIGHT and claim.trigger.end <= mention.span.start:
                ends = reading.meant(claim.subject), reading.meant(claim.object)
                fights.add(tuple(_side(reading, end) for end in ends if len(end) == 1))
        mutual = [pair for pair in fights if len(set(pair)) == _BOTH and pair[::-1] in fights]
        if mutual and all(reading.kind_of(actor) in kinds for actor in mutual[0]):
            return tuple(sorted(mutual[0]))
    return ()


def _side(reading: Reading, actors: Actors) -> str:
    return reading.offices.state_of(actors[0]) or actors[0]


def _parties_told(reading: Reading, mention: Mention, kinds: tuple[ActorKind, ...]) -> Actors:
    """Return between whom the last deed was that was told before: "Congo signed a deal with M23, Uganda said".

    Who only tells of it is none of them.
    """
    here = reading.scene.sentence_of(mention.span)
    near = (claim for back in _TOLD_REACH for claim in reversed(reading.scene.by_sentence.claims(here - back)))
    for claim in (claim for claim in near if claim.trigger.end <= mention.span.start):
        ends = (reading.meant(claim.subject), reading.meant(claim.object))
        states = tuple(_side(reading, actors) for actors in ends if len(actors) == 1)
        fits = len(set(states)) == _BOTH and all(reading.kind_of(actor) in kinds for actor in states)
        if claim.relation in _BETWEEN and fits:
            return states
    return ()


def _holders_of_both(reading: Reading, mention: Mention) -> Actors:
    """Return the two people last titled with the office of "kedua menteri luar negeri", "both presidents"."""
    form = " ".join(word.key for word in words_of(mention.text)[1:])
    offices = reading.scene.language.offices
    office = offices.get(form) or offices.get(form.removesuffix("s"))
    holders = reading.offices.last_holders(office.id, mention.span.start) if office is not None else ()
    return holders[:_BOTH] if len(holders) >= _BOTH else ()


def _kinds_of_both(reading: Reading, mention: Mention) -> tuple[ActorKind, ...]:
    if mention.actor_kind == "Person":
        return ("Person",)
    if mention.actor_kind == "ArmedGroup":
        return ("ArmedGroup", "Organization")  # "both factions"
    words = {word.key for word in words_of(mention.text)}
    countries = reading.scene.lexicon.country_words
    plurals = {f"{word.removesuffix('y')}ies" if word.endswith("y") else f"{word}s" for word in countries}
    if words & (countries | plurals):
        return ("State",)
    return ("State", "ArmedGroup", "IGO", "Organization")


def _in_play(reading: Reading, mention: Mention, apart: frozenset[str]) -> Iterator[Referent]:
    """Yield the referents of the nearest sentences, the latest first, until those before hold two actors; then stop.

    Outlets that pass the news on are in play nowhere.
    """
    here = reading.scene.sentence_of(mention.span)
    seen: set[str] = set()
    sentence = here
    for referent in reading.discourse.recent(mention.span.start, here, _BOTH_REACH):
        if referent.outlet:
            continue
        if referent.sentence != sentence and len(seen) >= _BOTH:
            return
        sentence = referent.sentence
        if referent.weight > BACKGROUND:
            seen.update(set(_as_parties(reading, referent, ("State", "ArmedGroup"))) - apart)
        yield referent


def _as_parties(reading: Reading, referent: Referent, kinds: tuple[ActorKind, ...]) -> Actors:
    """Return the actors of `referent` that are of `kinds`, its people as the States that they act for."""
    parties: list[str] = []
    for actor in referent.actors:
        if reading.kind_of(actor) in kinds:
            organ_of = reading.registry.state_of(actor) if "State" in kinds else None
            parties.append(organ_of or actor)
        elif "State" in kinds and (state := reading.offices.state_of(actor)) is not None:
            parties.append(state)
    return tuple(dict.fromkeys(parties))
