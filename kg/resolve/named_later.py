"""Finds who an official without a name is whom the next report names: "kata seorang pejabat ... kata Himanta Sarma".

News often introduces a source by role first and names it with its title when it is quoted next. The source is taken to
be the one named next where the role stands alone and in the singular, nobody else speaks in between, the person is
named there for the first time, with a title that acts or speaks for a body, and no State contradicts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kg.annotate.mention_titles import Title
from kg.annotate.mention_words import words_of
from kg.model import Mention, Span
from kg.resolve.noun_phrases import is_led_in, reference_of
from kg.resolve.offices import Offices
from kg.resolve.scene import Scene

_REACH = 3  # sentences
_AFTER = 80  # characters after it in which the text can say that nobody is named
_BEFORE = 40  # characters before a noun in which its article can stand

ActorOf = Callable[[Mention], str | None]


def named_later(scene: Scene, actor_of: ActorOf, offices: Offices) -> Mapping[Span, str]:
    """Return the person meant by each unnamed official who is named at the next report, by the official's place."""
    speaking = [statement.speaker for statement in scene.extraction.statements if statement.speaker is not None]
    speaking = sorted({mention.span: mention for mention in speaking}.values(), key=lambda mention: mention.span)
    first = _first_places(scene, actor_of)
    titles = {title.person.span: title for title in scene.titles if title.person is not None}
    found: dict[Span, str] = {}
    for mention, following in zip(speaking, speaking[1:], strict=False):
        person = actor_of(following)
        title = titles.get(following.span)
        near = 0 < scene.sentence_of(following.span) - scene.sentence_of(mention.span) <= _REACH
        inside = scene.statement_of.get(following.span) is not None  # within what somebody else says
        if person is None or title is None or inside or not near or first.get(person) != following.span:
            continue
        if (
            _is_one_official(scene, mention)
            and _can_be(scene, mention, title)
            and _agrees(scene, mention, person, offices)
        ):
            found[mention.span] = person
    return found


def _first_places(scene: Scene, actor_of: ActorOf) -> dict[str, Span]:
    places: dict[str, Span] = {}
    for mention in scene.mentions:
        actor = actor_of(mention)
        if actor is not None:
            places.setdefault(actor, mention.span)
    return places


def _is_one_official(scene: Scene, mention: Mention) -> bool:
    """Return whether a mention is one source without a name: "seorang pejabat", "a spokesman"."""
    title = scene.title_at.get(mention.span)
    anonymous = reference_of(mention) == "anonymous" or (title is not None and title.person is None)
    before = words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.end))
    if any(
        words in scene.text[mention.span.end : mention.span.end + _AFTER] for words in scene.lexicon.anonymity_words
    ):
        return False  # "yang enggan disebut namanya"
    return anonymous and is_led_in(scene, before)


def _can_be(scene: Scene, mention: Mention, named: Title) -> bool:
    """Return whether who bears the later title can be called by the earlier role."""
    role = scene.title_at.get(mention.span)
    if role is None:
        noun = scene.language.offices.get(words_of(mention.text)[-1].key)
        return noun is None or noun.id != "source"  # "a source close to the group"
    if role.office.id == named.office.id:
        return True
    official = role.office.id in ("official", "officer", "diplomat")
    return official and (named.office.acts_for_state or named.office.speaks_for)


def _agrees(scene: Scene, mention: Mention, person: str, offices: Offices) -> bool:
    """Return whether the State that the role's phrase names is not another one than the person acts for."""
    title = scene.title_at.get(mention.span)
    named = title.of.candidates if title is not None and title.of is not None and title.of.actor_kind == "State" else ()
    state = offices.state_of(person)
    return not named or state is None or state in named
