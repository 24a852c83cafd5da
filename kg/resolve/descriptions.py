"""Rules for descriptions: each takes the reading and a mention and returns the actors that it means."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_descriptions import head_word
from kg.annotate.mention_titles import Title
from kg.annotate.mention_words import words_of
from kg.model import ActorKind, Mention
from kg.resolve.discourse import Referent
from kg.resolve.pronouns import own_side, own_state
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import BACKGROUND, SUBJECT

_BOTH = 2
_BOTH_REACH = 2  # sentences that "both countries" reaches back over, before the title
_MEANS: dict[ActorKind | None, tuple[ActorKind, ...]] = {
    "State": ("State",),
    "ArmedGroup": ("ArmedGroup", "Organization"),
    "Organization": ("Organization", "IGO", "ArmedGroup"),
    "IGO": ("IGO", "Organization"),
    "Place": ("Place",),
}


def office(reading: Reading, mention: Mention) -> Actors:
    """Return whom an office means: who is titled so, else for a spokesman or a State's office the body that it is of."""
    title = reading.scene.title_at.get(mention.span)
    if title is None:
        return ()
    if title.person is not None:
        return reading.meant(title.person)
    of = reading.meant(title.of) if title.of is not None else ()
    body = of[0] if len(of) == 1 else None
    if title.modifier == "kin" or title.office.anonymous or is_plural(reading, title):
        return ()
    present = frozenset(actor for actors in reading.actors.values() for actor in actors)
    holder = reading.offices.holder(title, body) or reading.offices.known_holder(title, body, present)
    if holder is not None:
        return (holder,)
    acts = title.office.speaks_for or (title.office.acts_for_state and body is not None and _is_state(reading, body))
    return (body,) if body is not None and acts and title.modifier is None else ()


def _is_state(reading: Reading, actor: str) -> bool:
    return reading.kind_of(actor) == "State"


def is_plural(reading: Reading, title: Title) -> bool:
    """Return whether an office mention speaks of several people: "para menteri", "foreign ministers"."""
    if reading.scene.word_before(title.mention) in reading.scene.lexicon.plural_before:
        return True
    form = " ".join(word.key for word in words_of(title.mention.text))
    return form not in title.office.forms[:1] and form.removesuffix("s") in title.office.forms and form.endswith("s")


def both(reading: Reading, mention: Mention) -> Actors:
    """Return the two actors last in play: named together, else the two most central ones of the nearest sentences."""
    kinds = _kinds_of_both(reading, mention)
    found: dict[str, float] = {}
    for referent in _in_play(reading, mention):
        actors = _as_parties(reading, referent, kinds)
        if len(actors) == _BOTH and (referent.plural or not found):
            return actors
        for actor in actors:
            found[actor] = max(referent.weight, found.get(actor, referent.weight))
    central = sorted((a for a in found if found[a] > BACKGROUND), key=lambda actor: -found[actor])
    chosen = central if len(central) >= _BOTH else list(found)
    return tuple(chosen[:_BOTH]) if len(chosen) >= _BOTH else ()


def _kinds_of_both(reading: Reading, mention: Mention) -> tuple[ActorKind, ...]:
    if mention.actor_kind == "Person":
        return ("Person",)
    words = {word.key for word in words_of(mention.text)}
    if words & reading.scene.lexicon.country_words or words & {w + "s" for w in reading.scene.lexicon.country_words}:
        return ("State",)
    return ("State", "ArmedGroup", "IGO", "Organization")


def _in_play(reading: Reading, mention: Mention) -> Iterator[Referent]:
    """Yield the referents of the nearest sentences, the latest first, until those before hold two actors; then stop."""
    here = reading.scene.sentence_of(mention.span)
    seen: set[str] = set()
    sentence = here
    for referent in reading.discourse.recent(mention.span.start, here):
        if referent.sentence != sentence and (len(seen) >= _BOTH or here - referent.sentence > _BOTH_REACH):
            return
        sentence = referent.sentence
        if referent.weight > BACKGROUND:
            seen.update(_as_parties(reading, referent, ("State", "ArmedGroup")))
        yield referent


def _as_parties(reading: Reading, referent: Referent, kinds: tuple[ActorKind, ...]) -> Actors:
    """Return the actors of `referent` that are of `kinds`, its people as the States that they act for."""
    parties: list[str] = []
    for actor in referent.actors:
        if reading.kind_of(actor) in kinds:
            parties.append(actor)
        elif "State" in kinds and (state := reading.offices.state_of(actor)) is not None:
            parties.append(state)
    return tuple(dict.fromkeys(parties))


def definite(reading: Reading, mention: Mention) -> Actors:
    """Return whom "kelompok itu", "the alliance" means: the last name with the same noun, else the last of its kind."""
    kinds = _MEANS.get(mention.actor_kind, ())
    head = head_word(mention, reading.scene.lexicon)
    same = reading.best(mention, lambda r: head in r.words and len(r.actors) == 1 and r.kind in kinds)
    if same is not None:
        return same.actors
    if mention.actor_kind == "State":
        return _other_state(reading, mention)
    for kind in kinds:
        chosen = reading.best(mention, lambda r, kind=kind: r.kind == kind and len(r.actors) == 1)  # type: ignore[misc]
        if chosen is not None:
            return chosen.actors
    return ()


def _other_state(reading: Reading, mention: Mention) -> Actors:
    """Return the State last spoken of that isn't the subject of the mention's own sentence or who speaks there."""
    sentence = reading.scene.sentence_of(mention.span)
    speaker = reading.speaker_at(mention)
    own = reading.offices.state_of(speaker) if speaker is not None else None

    def fits(referent: Referent) -> bool:
        subject = referent.sentence == sentence and referent.weight >= SUBJECT
        return referent.kind == "State" and len(referent.actors) == 1 and not subject and own not in referent.actors

    here = reading.scene.sentence_of(mention.span)
    chosen = next((r for r in reading.discourse.recent(mention.span.start, here) if fits(r)), None)
    return chosen.actors if chosen is not None else ()


def bare(reading: Reading, mention: Mention) -> Actors:
    """Return which State "pemerintah" or "the government" means: the speaker's, else the last in play."""
    if mention.actor_kind != "State":
        return ()
    speaker = reading.speaker_at(mention)
    state = reading.offices.state_of(speaker) if speaker is not None else None
    if state is not None:
        return (state,)
    chosen = reading.best(mention, lambda r: r.kind == "State" and len(r.actors) == 1)
    return chosen.actors if chosen is not None else ()


def organ(reading: Reading, mention: Mention) -> Actors:
    """Return which organ a noun without a State means: the last of the same sort, else for a name that of the State in play."""
    _, _, slug = (mention.role or "").partition(":")
    sort = slug if (mention.role or "").startswith("organ:") else ""
    if sort in reading.organs:
        return (reading.organs[sort],)
    if not sort or not mention.text[:1].isupper():
        return ()
    state = bare_state(reading, mention)
    return (reading.registry.actor_of(sort, state),) if state is not None else ()


def bare_state(reading: Reading, mention: Mention) -> str | None:
    """Return the State in play at `mention`: the speaker's, else the most central one of the last sentences, or None."""
    speaker = reading.speaker_at(mention)
    state = reading.offices.state_of(speaker) if speaker is not None else None
    chosen = reading.best(mention, lambda r: r.kind == "State" and len(r.actors) == 1)
    return state or (chosen.actors[0] if chosen is not None else None)


def led_by(reading: Reading, mention: Mention) -> Actors:
    """Return what "negara pimpinan X", "the group led by X" means: X's State or body, else the last of its kind."""
    leader = reading.scene.following_name(mention)
    actors = reading.meant(leader) if leader is not None else ()
    if len(actors) == 1:
        state = reading.offices.state_of(actors[0])
        if mention.actor_kind == "State" and state is not None:
            return (state,)
        side = reading.offices.side_of(actors[0])
        if mention.actor_kind != "State" and side not in (actors[0], state):
            return (side,)
    return definite(reading, mention)


def own(reading: Reading, mention: Mention) -> Actors:
    """Return what "negaranya", "his country", "kelompoknya" means: the State, body or group of who speaks or acts."""
    if mention.actor_kind == "State":
        return own_state(reading, mention)
    if mention.actor_kind == "Person":
        return ()
    side = own_side(reading, mention)
    return side if side and reading.kind_of(side[0]) != "Person" else ()
