"""Rules for offices and other descriptions: each takes the reading and a mention and returns whom it means."""

from __future__ import annotations

from kg.annotate.mention_titles import Title
from kg.annotate.mention_words import words_of
from kg.model import Mention, Span
from kg.resolve.bodies import definite
from kg.resolve.called import (
    body_that_spoke,
    head_of_state,
    holder_called,
    leader_called,
    officials_before,
    one_of,
)
from kg.resolve.noun_phrases import is_definite, is_led_in
from kg.resolve.parties import member_called
from kg.resolve.reading import Actors, Reading

_BEFORE = 32  # characters before an office in which its article can stand
_BEFORE_WORDS = 3
_OFFICIAL = "official"
_SERVED = ("State", "IGO")  # kinds of body that an officer without a name acts for: "the UN envoy"
_WHOLE = ("IGO", "ArmedGroup")  # kinds of body that "its leaders" are


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
        return _several_holders(reading, mention, title, of)
    some = title.office.anonymous and reading.scene.word_before(mention) in reading.scene.lexicon.indefinite_singular
    if some or title.office.id in reading.scene.lexicon.never_named:  # "seorang pembantu presiden itu" is not he
        return ()
    if title.office.anonymous:
        unnamed = _was_unnamed(reading, title)
        return known_by_role(reading, title) or (() if unnamed else leader_called(reading, mention, body))
    holder = _spoken_for_before(reading, mention, title, body) or None
    if holder is None and not (title.office.speaks_for and _is_new(reading, mention)):
        holder = _holder(reading, mention, title, body)
    if holder is not None:
        return holder
    stateless = body is None and not title.office.acts_for_state
    if title.modifier == "former" or stateless:
        return leader_called(reading, mention, body)
    return _body_spoken_for(reading, title, body) or holder_called(reading, mention, body)


def _several_holders(reading: Reading, mention: Mention, title: Title, of: Actors) -> Actors:
    """Return whom several holders of an office are, or what somebody is said to be: the body that they are, if any."""
    if not of and title.office.anonymous and title.modifier is None:
        return officials_before(reading, mention)
    return of if _is_whole_body(reading, mention, title, of[0] if len(of) == 1 else None) else ()


def _spoken_for_before(reading: Reading, mention: Mention, title: Title, body: str | None) -> Actors:
    """Return for whom a spokesman speaks of whom no word tells it: as the one told of before, else who spoke last."""
    if not title.office.speaks_for or body is not None:
        return ()
    told = () if _is_new(reading, mention) else _spokesman_before(reading, title)
    return told or (body_that_spoke(reading, mention) if title.modifier is None else ())


def _was_unnamed(reading: Reading, title: Title) -> bool:
    """Return whether somebody of the same role was told of before without a name: "a Mexican official"."""
    before = reading.scene.titles_before(title.mention)
    return any(o.office.id == title.office.id and o.person is None and _is_new(reading, o.mention) for o in before)


def _is_new(reading: Reading, mention: Mention) -> bool:
    """Return whether an article makes somebody new of an office: "a rebel spokesman", not "the spokesman"."""
    scene = reading.scene
    before = words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.start))[-_BEFORE_WORDS:]
    return is_led_in(scene, before)


def _is_whole_body(reading: Reading, mention: Mention, title: Title, body: str | None) -> bool:
    """Return whether those who hold offices of a body or group are it: "EU leaders"; not "two UN officials"."""
    whole = body is not None and (
        reading.kind_of(body) in _WHOLE or (_is_state(reading, body) and title.office.anonymous)
    )
    if title.of is None or title.modifier is not None or not whole:
        return False
    if body is not None and _is_state(reading, body) and title.office.id != _OFFICIAL:
        return False  # "Israeli analysts"
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
