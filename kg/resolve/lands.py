"""Which State a noun for one means: "negara itu", "the country", "the government" said by its minister."""

from __future__ import annotations

from collections.abc import Callable, Collection

from kg.annotate.mention_descriptions import head_word
from kg.annotate.mention_words import words_of
from kg.languages.extraction import load_extraction_words
from kg.model import Mention, Span
from kg.resolve.administrations import usual_state
from kg.resolve.discourse import Referent
from kg.resolve.reading import Reading
from kg.resolve.scene import SUBJECT

_VERB = 24  # characters that hold the verb after a subject
_VERB_WORDS = 2


def state_called(reading: Reading, mention: Mention) -> str | None:
    """Return which State a noun for one means: its usual one, the one whose minister says it, or another in play."""
    return usual_state(reading, mention) or _own_government(reading, mention) or _other_state(reading, mention)


def _own_government(reading: Reading, mention: Mention) -> str | None:
    """Return the State of who says what "the government" does: its minister, not who says what it must do."""
    scene, speaker = reading.scene, reading.speaker_at(mention)
    if speaker is None or head_word(mention, scene.lexicon) not in scene.lexicon.own_governments:
        return None
    after = words_of(scene.text, Span(mention.span.end, min(len(scene.text), mention.span.end + _VERB)))[:_VERB_WORDS]
    asked = any(word.key in load_extraction_words(scene.language.code).obligations for word in after)
    return reading.offices.state_of(speaker) if scene.is_subject(mention) and not asked else None


def _other_state(reading: Reading, mention: Mention) -> str | None:
    """Return which State "negara itu" means, or None.

    Another one of its own sentence than the subject and the State of a person who speaks; else, where the sentence has
    a State as its subject, the other one of the sentence before if that speaks of both, or the subject itself.
    """
    sentence = reading.scene.sentence_of(mention.span)
    speaker = reading.speaker_at(mention)
    own = reading.offices.state_of(speaker) if speaker is not None else None
    fits = _can_be_called(reading, mention)
    acting = reading.who_act_on(mention)
    if reading.scene.is_subject(mention):
        latest = _last_before(reading, mention, fits, acting | ({own} if own != speaker else set()))
        if latest is not None:
            return latest
    subjects = [
        referent.actors[0]
        for referent in reading.discourse.recent(mention.span.start, sentence, 0)
        if fits(referent) and referent.weight >= SUBJECT
    ]
    excluded = {*subjects, own}
    near = reading.best(mention, lambda r: fits(r) and r.sentence == sentence and r.actors[0] not in excluded)
    if near is not None:
        return near.actors[0]
    if any(reading.kind_of(actor) == "State" for actor in acting):
        excluded |= acting  # "Egypt backed the government"
    elif subjects and (speaker is None or own == speaker):
        before = {r.actors[0]: r for r in reading.discourse.recent(mention.span.start, sentence, 1) if fits(r)}
        others = [state for state in before if state not in excluded]
        both = any(before[state].sentence < sentence for state in before) and others
        return others[0] if both and _spoke_of(reading, mention, subjects[0]) else subjects[0]
    chosen = reading.best(mention, lambda r: fits(r) and r.actors[0] not in excluded)
    return chosen.actors[0] if chosen is not None else None


def _last_before(
    reading: Reading, mention: Mention, fits: Callable[[Referent], bool], excluded: Collection[str | None]
) -> str | None:
    """Return the State named last before the subject of a later clause of the same sentence, or None."""
    sentence = reading.scene.sentence_of(mention.span)
    recent = reading.discourse.recent(mention.span.start, sentence, 0)
    return next((r.actors[0] for r in recent if fits(r) and r.actors[0] not in excluded), None)


def _spoke_of(reading: Reading, mention: Mention, state: str) -> bool:
    """Return whether the sentence before the mention's spoke of `state`."""
    sentence = reading.scene.sentence_of(mention.span)
    recent = reading.discourse.recent(mention.span.start, sentence, 1)
    return any(referent.sentence == sentence - 1 and state in referent.actors for referent in recent)


def _can_be_called(reading: Reading, mention: Mention) -> Callable[[Referent], bool]:
    """Return whether a referent is a State that the noun fits: "kerajaan itu" a kingdom."""
    monarchy = any(word.key in reading.scene.lexicon.monarchy_words for word in words_of(mention.text))
    actors = reading.scene.gazetteer.actors

    def fits(referent: Referent) -> bool:
        if referent.kind != "State" or len(referent.actors) != 1:
            return False
        entry = actors.get(referent.actors[0])
        return not monarchy or entry is None or any("Kingdom" in name for name in entry.names["en"])

    return fits
