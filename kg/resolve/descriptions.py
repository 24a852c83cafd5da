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
_BOTH_REACH = 20  # sentences that "both countries" reaches back over where nearer ones don't hold two
_MEANS: dict[ActorKind | None, tuple[ActorKind, ...]] = {
    "State": ("State",),
    "ArmedGroup": ("ArmedGroup", "Organization"),
    "Organization": ("Organization", "IGO", "ArmedGroup"),
    "IGO": ("IGO", "Organization"),
    "Place": ("Place",),
}


def office(reading: Reading, mention: Mention) -> Actors:
    """Return whom an office means: who is titled so, else for a spokesman or a State's office what it is of."""
    title = reading.scene.title_at.get(mention.span)
    if title is None:
        return ()
    if title.person is not None:
        return reading.meant(title.person)
    of = reading.meant(title.of) if title.of is not None else ()
    body = of[0] if len(of) == 1 else None
    if title.modifier in ("kin", "predicate") or title.office.anonymous or is_plural(reading, title):
        return ()
    present = frozenset(actor for actors in reading.actors.values() for actor in actors)
    holder = reading.offices.holder(title, body) or reading.offices.known_holder(title, body, present)
    if holder is not None:
        return (holder,)
    acts = title.office.speaks_for or (title.office.acts_for_state and body is not None and _is_state(reading, body))
    return (body,) if body is not None and acts and title.modifier is None else ()


def counterpart(reading: Reading, mention: Mention) -> Actors:
    """Return whom "his Iranian counterpart", "mitranya dari Iran" means: who holds the same office there, else Iran."""
    title = reading.scene.title_at.get(mention.span)
    if title is None or title.person is not None or title.of is None:
        return office(reading, mention)
    of = reading.meant(title.of)
    anchor = reading.anchor(mention)
    known = reading.offices.same_office(anchor, of[0], mention) if anchor is not None and len(of) == 1 else None
    return (known,) if known is not None else office(reading, mention)


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
    for referent in reading.discourse.recent(mention.span.start, here, _BOTH_REACH):
        if referent.sentence != sentence and len(seen) >= _BOTH:
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
    same = _with_noun(reading, mention)
    if same is not None:
        return same.actors
    if mention.actor_kind == "State":
        state = other_state(reading, mention)
        return (state,) if state is not None else ()
    for kind in kinds:
        chosen = reading.best(mention, lambda r, kind=kind: r.kind == kind and _is_body(reading, r))  # type: ignore[misc]
        if chosen is not None:
            return chosen.actors
    return ()


def _with_noun(reading: Reading, mention: Mention) -> Referent | None:
    """Return the last body whose name holds the noun of a description: "mahkamah" after "Mahkamah Agung"."""
    kinds = _MEANS.get(mention.actor_kind, ())
    head = head_word(mention, reading.scene.lexicon)
    return reading.best(mention, lambda r: head in r.words and len(r.actors) == 1 and r.kind in kinds)


def _is_body(reading: Reading, referent: Referent) -> bool:
    """Return whether a referent is one actor that is no organ of a State."""
    return len(referent.actors) == 1 and reading.registry.state_of(referent.actors[0]) is None


def other_state(reading: Reading, mention: Mention) -> str | None:
    """Return the State in play that is neither the subject of the mention's own sentence nor the speaker's, or None."""
    sentence = reading.scene.sentence_of(mention.span)
    speaker = reading.speaker_at(mention)
    excluded = {reading.offices.state_of(speaker)} if speaker is not None else set()
    for referent in reading.discourse.recent(mention.span.start, sentence):
        if referent.sentence == sentence and referent.weight >= SUBJECT:
            excluded.update(referent.actors)
    chosen = reading.best(mention, lambda r: r.kind == "State" and len(r.actors) == 1 and excluded.isdisjoint(r.actors))
    return chosen.actors[0] if chosen is not None else None


def bare(reading: Reading, mention: Mention) -> Actors:
    """Return which State "pemerintah" means: the speaker's, else the last in play; which body "mahkamah" means."""
    if mention.actor_kind != "State":
        named = _with_noun(reading, mention)
        return named.actors if named is not None and mention.actor_kind == "Organization" else ()
    speaker = reading.speaker_at(mention)
    state = reading.offices.state_of(speaker) if speaker is not None else None
    if state is not None:
        return (state,)
    chosen = reading.best(mention, lambda r: r.kind == "State" and len(r.actors) == 1)
    return chosen.actors if chosen is not None else ()


def organ(reading: Reading, mention: Mention) -> Actors:
    """Return which organ a noun means: the last of the same sort, else, if it is a name, that of the State in play."""
    _, _, slug = (mention.role or "").partition(":")
    sort = slug if (mention.role or "").startswith("organ:") else ""
    if sort in reading.organs:
        return (reading.organs[sort],)
    if not sort or not _is_written_as_name(reading, mention):
        return ()
    speaker = reading.speaker_at(mention)
    state = reading.offices.state_of(speaker) if speaker is not None else other_state(reading, mention)
    return (reading.registry.actor_of(sort, state),) if state is not None else ()


def _is_written_as_name(reading: Reading, mention: Mention) -> bool:
    """Return whether a noun is capitalised though nothing but being a name would make it so."""
    words = words_of(mention.text)
    if len(words) > 1:
        return all(word.capital for word in words)
    before = reading.scene.text[: mention.span.start].rstrip()[-1:]
    return mention.text[:1].isupper() and (before.isalnum() or before == ",")


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
