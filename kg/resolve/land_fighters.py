"""Whose fighters are meant that no word near by names: "rebels in Chad", "the insurgents", "Haftar's forces"."""

from __future__ import annotations

from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.resolve.forces import are_forces
from kg.resolve.noun_phrases import is_singular
from kg.resolve.reading import Actors, Reading

_LONGEST_TIE = 28  # characters between fighters and whom they are loyal to
_STEM = 4  # letters that the adjective and the noun of a people have in common: "Kurdish", "Kurds"
_LATER = 3  # sentences until a group is named of which rebels are
_BESIDE = 40  # characters around fighters in which their land or what describes them can stand


def commander_of(reading: Reading, mention: Mention) -> Mention | None:
    """Return the group or leader whose fighters or forces are: "gunmen loyal to the Houthis", "Haftar's forces".

    Those from a land are nobody's.
    """
    scene, mark = reading.scene, reading.scene.lexicon.possessive
    owner = scene.cover.before(mention.span.start) if mark else None
    owned = owner is not None and scene.text[owner.span.end : mention.span.start].replace("’", "'") in (
        f"{mark} ",
        "' ",
    )
    if owner is not None and owned and owner.kind == "name" and owner.actor_kind in ("Person", "ArmedGroup"):
        return owner
    name = scene.cover.after(mention.span.end)
    title = scene.title_at.get(name.span) if name is not None else None
    led = title.person if title is not None and title.person is not None else name  # "loyal to General Haftar"
    far = name is not None and name.span.start - mention.span.end > _LONGEST_TIE
    if name is None or led is None or far or led.kind != "name" or led.actor_kind in ("State", "Place"):
        return None
    words = words_of(scene.text[mention.span.end : name.span.start])
    tie = " ".join(word.key for word in words if word.key not in scene.lexicon.definite_before)
    return led if tie in scene.lexicon.loyalties else None


def are_led(reading: Reading, mention: Mention) -> bool:
    """Return whether a noun is of fighters or forces, who can be somebody's."""
    fighters = reading.scene.language.armed_group_words
    armed = any(word.key in fighters for word in words_of(mention.text))
    return armed or are_forces(reading.scene, mention)


def fighters_of_land(reading: Reading, mention: Mention) -> Actors:
    """Return which rebels are meant: the one group that is named soon, else those of the land in question.

    Who fights for or against somebody told by an adjective ("pro-Russian rebels") and gunmen are nobody's.
    """
    scene = reading.scene
    nouns = [word.key for word in words_of(mention.text) if word.key in scene.lexicon.rebel_words]
    if (
        not nouns
        or nouns[-1] in scene.lexicon.criminals
        or is_singular(scene, mention)
        or _is_described(reading, mention)
    ):
        return ()
    if reading.groups:
        return _named_later(reading, mention)
    people = _people_named(reading)
    if people is not None:
        return (reading.registry.fighters_called(f"{people} {scene.lexicon.rebel_words[nouns[-1]]}", people),)
    land = _land_beside(reading, mention) or reading.offices.main_state
    parting = {*nouns, _word_before(reading, mention)} & scene.lexicon.parting_words  # those of a part of the land
    if parting or land is None or not reading.registry.is_state(land):
        return ()
    return (reading.registry.fighters_of(scene.lexicon.rebel_words[nouns[-1]], land),)


def _named_later(reading: Reading, mention: Mention) -> Actors:
    """Return the one group of an article that it names for the first time soon after speaking of rebels."""
    groups = reading.groups
    actors = {reading.meant(name) for name in groups}
    sentences = [reading.scene.sentence_of(span) for span in (mention.span, groups[0].span)]
    called = groups[0].source != "lexicon"  # not only by its people, as "Kurdish rebels"
    later = called and 0 <= sentences[1] - sentences[0] <= _LATER and mention.span.start < groups[0].span.start
    return actors.pop() if len(actors) == 1 and later else ()


def _people_named(reading: Reading) -> str | None:
    """Return the one people without a State that an article names, by its adjective: "Chechen"; None for several."""
    lexicon = reading.scene.lexicon
    peoples = lexicon.insurgent_peoples - lexicon.communities
    named = reading.insurgent_peoples
    stems = {word.key[:_STEM] for word in named}
    if len(stems) != 1:
        return None
    lands = {m.text for m in reading.scene.mentions if m.actor_kind == "Place"}
    adjectives = [word.text for word in named if word.text not in lands and not word.key.endswith("s")]
    alike = min((people for people in peoples if people[:_STEM] in stems), key=len)  # "Chechen" of "Chechnya"
    return adjectives[0] if adjectives else alike.capitalize()


def _is_described(reading: Reading, mention: Mention) -> bool:
    """Return whether the word before fighters tells whose they are or whom they are for: "pro-Russian", "Tory"."""
    scene = reading.scene
    start = mention.span.start
    after = words_of(scene.text[mention.span.end : mention.span.end + _BESIDE])[:1]
    if any(word.key in scene.lexicon.attitudes for word in after):
        return True
    gap = scene.text[max(0, start - _BESIDE) : start]
    last = gap.split()[-1:] if gap.endswith(" ") else [gap]
    before = words_of("".join(last))[-1:]
    return bool(before) and ("-" in "".join(last) or (before[0].capital and not _opens(gap)))


def _word_before(reading: Reading, mention: Mention) -> str:
    before = words_of(reading.scene.text[max(0, mention.span.start - _BESIDE) : mention.span.start])[-1:]
    return before[0].key if before else ""


def _opens(gap: str) -> bool:
    """Return whether the word before fighters is capitalised as the first of a sentence: "The rebels"."""
    words = gap.split()
    return len(words) == 1 or (len(words) > 1 and words[-2][-1:] in '.!?:"”')


def _land_beside(reading: Reading, mention: Mention) -> str | None:
    """Return the State in which fighters are said to be right after the noun: "rebels in Chad"."""
    scene = reading.scene
    name = scene.cover.after(mention.span.end)
    if name is None or name.kind != "name" or name.actor_kind != "State":
        return None
    gap = [word.key for word in words_of(scene.text[mention.span.end : name.span.start])]
    actors = reading.meant(name)
    placed = len(gap) == 1 and gap[0] in scene.lexicon.seat_links
    return actors[0] if placed and len(actors) == 1 else None
