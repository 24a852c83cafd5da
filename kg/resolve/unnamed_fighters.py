"""Which group fighters are of: "gerilyawan Taliban", "gunmen loyal to the Houthis", "the militants" of one group."""

from __future__ import annotations

from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.resolve.land_fighters import are_led, commander_of, fighters_of_land
from kg.resolve.noun_phrases import is_singular, name_beside
from kg.resolve.reading import Actors, Reading

_GROUP_REACH = 1  # sentences in which "the fighters" are those of the group that was named
_ATTITUDE_AFTER = 40  # characters after a noun in which "anti" or "loyal" begins


def armed(reading: Reading, mention: Mention) -> Actors:
    """Return which group fighters are of that stand with its name: "gerilyawan Taliban", "Hamas militants".

    A noun before a rank and a name means who is named: "polisi Mayor Mohammed Ahmed".
    """
    ranked = reading.scene.title_at.get(rank.span) if (rank := _rank_after(reading, mention)) is not None else None
    if ranked is not None and ranked.person is not None:
        return reading.meant(ranked.person)
    if not are_led(reading, mention):
        return ()
    if (leader := commander_of(reading, mention)) is not None:
        return reading.meant(leader)
    return _by_name(reading, mention)


def _by_name(reading: Reading, mention: Mention) -> Actors:
    """Return which group fighters are of by the name beside them, or of those that the article names."""
    words = {word.key for word in words_of(mention.text)}
    if words.isdisjoint(reading.scene.language.armed_group_words) or _has_attitude(reading, mention):
        return ()  # "pemberontak anti AS" are told of for the first time
    name = name_beside(reading.scene, mention)
    if name is None and not is_singular(reading.scene, mention):
        return _only_group(reading, mention) or fighters_of_land(reading, mention)
    actors = reading.meant(name) if name is not None else ()
    return actors if len(actors) == 1 and reading.kind_of(actors[0]) == "ArmedGroup" else ()


def _has_attitude(reading: Reading, mention: Mention) -> bool:
    """Return whether a word after a noun tells for or against whom its people are."""
    following = words_of(reading.scene.text[mention.span.end : mention.span.end + _ATTITUDE_AFTER])[:1]
    return any(word.key in reading.scene.lexicon.attitudes for word in following)


def _only_group(reading: Reading, mention: Mention) -> Actors:
    """Return the one armed group that the article names, if shortly before; nobody where it names several."""
    groups = {actors for actors in reading.named if len(actors) == 1 and reading.kind_of(actors[0]) == "ArmedGroup"}
    sentence = reading.scene.sentence_of(mention.span)
    recent = {r.actors for r in reading.discourse.recent(mention.span.start, sentence, _GROUP_REACH)}
    return groups.pop() if len(groups) == 1 and groups <= recent else ()


def _rank_after(reading: Reading, mention: Mention) -> Mention | None:
    rank = reading.scene.cover.after(mention.span.end)
    if rank is None or reading.scene.text[mention.span.end : rank.span.start] != " ":
        return None
    return rank if (rank.role or "").removeprefix("office:") in reading.scene.lexicon.ranks else None
