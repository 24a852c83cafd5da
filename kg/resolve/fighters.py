"""Whose fighters are meant by their people: "Kurdish rebels" in an article on the Kurdistan Workers' Party."""

from __future__ import annotations

from collections.abc import Iterable

from kg.annotate.mention_lexicon import ReferenceLexicon
from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.resolve.scene import Scene

_STEM = 4  # letters that a people and the name of its group have in common: "Kurdish", "Kurdistan"


def fighters_of(scene: Scene, mention: Mention, named: Iterable[str]) -> str | None:
    """Return the one armed group of an article that has the name of a people whose fighters are spoken of, or None.

    Args:
        scene: the article.
        mention: a name; only fighters that are called by their people can be meant.
        named: ids of the known actors that the article names.
    """
    if mention.actor_kind != "ArmedGroup" or mention.source != "lexicon":
        return None
    words, lexicon = words_of(mention.text), scene.lexicon
    if lexicon.rebel_words.keys().isdisjoint(word.key for word in words):
        return None
    stems = {w.key[:_STEM] for w in words if w.key in lexicon.insurgent_peoples - lexicon.communities}
    forms = scene.gazetteer.forms(scene.language.code)
    lands = {form.actor_id for word in words for form in forms.get(word.text, ())}
    lands = {land for land in lands if scene.gazetteer.actor(land).kind == "State"}
    groups = (scene.gazetteer.actors.get(actor) for actor in dict.fromkeys(named))
    found = [
        group.id
        for group in groups
        if group is not None and group.kind == "ArmedGroup" and (not lands or group.of in lands)
        if any(word.key[:_STEM] in stems for names in group.names.values() for name in names for word in words_of(name))
    ]
    return found[0] if len(found) == 1 else None


def called_fighters(mention: Mention, lexicon: ReferenceLexicon) -> str:
    """Return what fighters are called by their people, however it is put: "Chadian rebels" of "Chadian rebel groups".

    Other names stay as they are.
    """
    if mention.actor_kind != "ArmedGroup" or mention.source != "lexicon" or lexicon.organ_order == "before-state":
        return mention.text
    words = [w for w in words_of(mention.text) if w.key not in lexicon.rebel_bodies]
    return " ".join(lexicon.rebel_words.get(word.key, word.text) for word in words)
