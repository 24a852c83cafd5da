"""Rules for offices and other descriptions: each takes the reading and a mention and returns whom it means."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_titles import Title
from kg.annotate.mention_words import words_of
from kg.model import ActorKind, Mention, Span
from kg.resolve.bodies import definite
from kg.resolve.called import head_of_state, holder_called, leader_called, one_of
from kg.resolve.discourse import Referent
from kg.resolve.noun_phrases import is_definite, is_led_in
from kg.resolve.parties import member_called
from kg.resolve.pronouns import own_side, own_state
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import BACKGROUND

_BOTH = 2
_BETWEEN = frozenset({"agreesWith", "negotiatesWith", "cooperatesWith", "meets", "attacks", "opposes", "withdraws"})
_TOLD_REACH = range(1, 3)  # sentences back
_BEFORE = 32  # characters before an office in which its article can stand
_BEFORE_WORDS = 3
_SERVED = ("State", "IGO")  # kinds of body that an officer without a name acts for: "the UN envoy"
_WHOLE = ("IGO", "ArmedGroup")  # kinds of body that "its leaders" are
_BOTH_REACH = 20  # sentences that "both countries" reaches back over where nearer ones don't hold two


def office(reading: Reading, mention: Mention) -> Actors:
    """Return whom an office means: who is titled so, else for a spokesman or a State's office what it is of."""
    title = reading.scene.title_at.get(mention.span)
    if title is None:
        return ()
    if title.person is not None:
        return reading.meant(title.person)
    return _unnamed_holder(reading, mention, title)


def _unnamed_holder(reading: Reading, mention: Mention, title: Title) -> Actors:
    """Return whom an office means that stands without a name: "the leader", "the foreign ministry's spokesman"."""
    of = reading.meant(title.of) if title.of is not None else ()
    body = of[0] if len(of) == 1 else None
    if title.modifier in ("kin", "predicate") or is_plural(reading, title):
        return of if _is_whole_body(reading, mention, title, body) else ()
    some = title.office.anonymous and reading.scene.word_before(mention) in reading.scene.lexicon.indefinite_singular
    if some or title.office.id in reading.scene.lexicon.never_named:  # "seorang pembantu presiden itu" is not he
        return ()
    if title.office.anonymous:
        return known_by_role(reading, title) or leader_called(reading, mention, body)
    if not (title.office.speaks_for and _is_new(reading, mention)):
        spoken = _spokesman_before(reading, title) if title.office.speaks_for and body is None else ()
        holder = spoken or _holder(reading, mention, title, body)
        if holder is not None:
            return holder
    stateless = body is None and not title.office.acts_for_state
    if title.modifier == "former" or stateless:
        return leader_called(reading, mention, body)
    return _body_spoken_for(reading, title, body) or holder_called(reading, mention, body)


def _is_new(reading: Reading, mention: Mention) -> bool:
    """Return whether an article makes somebody new of an office: "a rebel spokesman", not "the spokesman"."""
    scene = reading.scene
    before = words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.start))[-_BEFORE_WORDS:]
    return is_led_in(scene, before)


def _is_whole_body(reading: Reading, mention: Mention, title: Title, body: str | None) -> bool:
    """Return whether those who hold offices of a body or group are it: "EU leaders"; not "two UN officials"."""
    if body is None or title.of is None or title.modifier is not None or reading.kind_of(body) not in _WHOLE:
        return False
    first, second = sorted((mention, title.of), key=lambda part: part.span.start)
    counted = reading.scene.word_before(first) in reading.scene.language.numerals
    named = title.office.anonymous or title.office.leads or title.office.acts_for_state
    return named and not counted and reading.scene.text[first.span.end : second.span.start] in (" ", "'s ", "’s ")


def _spokesman_before(reading: Reading, title: Title) -> Actors:
    """Return what "juru bicara itu" speaks for if the spokesman told of last has no name either; else nobody."""
    titles = reading.scene.titles_before(title.mention)
    before = next((each for each in titles if each.office.id == title.office.id), None)
    return reading.meant(before.mention) if before is not None and before.person is None else ()


def _holder(reading: Reading, mention: Mention, title: Title, body: str | None) -> Actors | None:
    """Return who of the article's people holds an office, none where several may; None where it names none of them."""
    offices = reading.offices
    member = member_called(reading, mention) if title.modifier is None else None
    if member is not None:
        return member
    present = reading.present
    if title.office.leads and title.modifier is None and body is not None and _is_state(reading, body):
        return head_of_state(reading, mention, offices.heads_of(body, present))
    if title.modifier == "former":
        former = one_of(reading, mention, offices.former_holders(title.office, body, present))
        told = offices.holder(title, body)
        return former or ((told,) if told is not None else None)
    if title.of is not None and title.of.actor_kind == "Place" and body is not None:
        found = offices.holders_in(title.office.id, body, present)
        return tuple(found) if len(found) == 1 else () if found else None
    holder = offices.holder(title, body) or offices.known_holder(title, body, present)
    if holder is not None and title.of is None:
        return one_of(reading, mention, offices.holders_in(title.office.id, "", present)) or (holder,)
    return (holder,) if holder is not None else None


def _body_spoken_for(reading: Reading, title: Title, body: str | None) -> Actors:
    """Return what a spokesman without a name speaks for, or the State or union whose office somebody holds."""
    served = body is not None and reading.kind_of(body) in _SERVED
    acts = title.office.speaks_for or (title.office.acts_for_state and served)
    return (body,) if body is not None and acts and title.modifier is None else ()


def known_by_role(reading: Reading, title: Title) -> Actors:
    """Return whom of the article's people "wartawan itu", "the analyst" means: the last with that role."""
    if not is_definite(reading.scene, title.mention):
        return ()
    holder = reading.offices.holder(title, None)
    return (holder,) if holder is not None else ()


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
    words = [word.key for word in words_of(title.mention.text)]
    if len(words) > 1 and words[0] == words[1]:
        return True
    form = " ".join(words)
    return form not in title.office.forms[:1] and form.removesuffix("s") in title.office.forms and form.endswith("s")


def both(reading: Reading, mention: Mention) -> Actors:
    """Return the two actors last in play: named together, else the two most central ones of the nearest sentences."""
    kinds = _kinds_of_both(reading, mention)
    if kinds == ("Person",) and (named := _holders_of_both(reading, mention)):
        return named
    found: dict[str, float] = {}
    apart = reading.who_act_on(mention)
    for referent in _in_play(reading, mention, apart):
        actors = tuple(actor for actor in _as_parties(reading, referent, kinds) if actor not in apart)
        if len(actors) == _BOTH and (referent.plural or not found):
            return actors
        for actor in actors:
            found[actor] = max(referent.weight, found.get(actor, referent.weight))
    if told := _parties_told(reading, mention, kinds):
        return told
    central = sorted((a for a in found if found[a] > BACKGROUND), key=lambda actor: -found[actor])
    chosen = central if len(central) >= _BOTH else list(found)
    return tuple(chosen[:_BOTH]) if len(chosen) >= _BOTH else ()


def _parties_told(reading: Reading, mention: Mention, kinds: tuple[ActorKind, ...]) -> Actors:
    """Return between whom the last deed was that was told before: "Congo signed a deal with M23, Uganda said".

    Who only tells of it is none of them.
    """
    here = reading.scene.sentence_of(mention.span)
    near = (claim for back in _TOLD_REACH for claim in reversed(reading.scene.by_sentence.claims(here - back)))
    for claim in (claim for claim in near if claim.trigger.end <= mention.span.start):
        ends = (reading.meant(claim.subject), reading.meant(claim.object))
        states = tuple(reading.offices.state_of(actors[0]) or actors[0] for actors in ends if len(actors) == 1)
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
        if reading.kind_of(actors[0]) != "Person":
            return ()  # "oposisi pimpinan Hizbullah" is told of for the first time
    return definite(reading, mention)


def own(reading: Reading, mention: Mention) -> Actors:
    """Return what "negaranya", "his country", "kelompoknya" means: the State, body or group of who speaks or acts."""
    if mention.actor_kind == "State":
        return own_state(reading, mention)
    if mention.actor_kind == "Person":
        return ()
    land = _land_told_of(reading, mention) if mention.actor_kind == "ArmedGroup" else None
    side = (land,) if land is not None else own_side(reading, mention)
    return side if side and reading.kind_of(side[0]) != "Person" else ()


def _land_told_of(reading: Reading, mention: Mention) -> str | None:
    """Return the State of whose doings its own forces tell: "Israel was not struck, its military said"."""
    contents = reading.scene.contents_of.get(mention.span, ())
    inside = (m for content in contents for m in reading.scene.cover.touching(content) if m.span in content)
    state = min((m for m in inside if m.actor_kind == "State"), key=lambda m: m.span.start, default=None)
    first = reading.meant(state) if state is not None and state.span.end < mention.span.start else ()
    return first[0] if len(first) == 1 and _is_state(reading, first[0]) else None
