"""Finds which group "a rebel group", "an Iranian exile group" is that speaks and that the next report names."""

from __future__ import annotations

from collections.abc import Mapping

from kg.annotate.mention_words import words_of
from kg.model import Mention, Span, StatementMention
from kg.resolve.reading import Reading

_REACH = 3  # sentences
_KINDS = ("ArmedGroup", "Organization")
_PARTIES = frozenset({"party", "faction", "association", "alliance", "coalition"})
_ARTICLE = 24  # characters before a noun in which its article stands
_BESIDE = 40  # characters before a name in which its acronym can stand


def groups_later(reading: Reading) -> Mapping[int, str]:
    """Return the group that speaks each statement of a group without a name, by the statement's index.

    It is who speaks next, or whose member does, if the article names it there for the first time. A headline's group is
    that of the text after it.
    """
    scene = reading.scene
    found: dict[int, str] = {}
    if scene.lexicon.organ_order != "after-state":
        return found
    statements = scene.extraction.statements
    unnamed = [index for index, statement in enumerate(statements) if _is_some_group(reading, statement)]
    for index in reversed(unnamed):
        following = statements[index + 1] if index + 1 < len(statements) else None
        if following is None or not _is_near(reading, statements[index], following):
            continue
        named = found.get(index + 1) if index + 1 in unnamed else _named(reading, following)
        if named is not None:
            found[index] = named
    return found


def _is_some_group(reading: Reading, statement: StatementMention) -> bool:
    """Return whether who speaks is one group that is told of for the first time: "a Kurdish group", "Kurd group"."""
    scene, text = reading.scene, statement.speaker_text or ""
    words = words_of(text)
    if statement.speaker is not None or not words or words[-1].key not in scene.lexicon.armed_words | _PARTIES:
        return False
    sentence = scene.document.sentences[_sentence(reading, statement)]
    if scene.document.article.blocks[sentence.block].kind == "title":
        return True
    start = sentence.span.of(scene.text).find(text) + sentence.span.start
    before = words_of(scene.text, Span(max(0, start - _ARTICLE), start))[-1:]
    return any(word.key in scene.lexicon.indefinite_singular for word in (*before, words[0]))


def _is_near(reading: Reading, first: StatementMention, second: StatementMention) -> bool:
    return 0 <= _sentence(reading, second) - _sentence(reading, first) <= _REACH


def _sentence(reading: Reading, statement: StatementMention) -> int:
    return reading.scene.sentence_of(statement.cue or statement.content)


def _named(reading: Reading, statement: StatementMention) -> str | None:
    """Return the group that speaks, or whose member does, if the article names it for the first time by it."""
    speaker = statement.speaker
    if speaker is None or speaker.kind != "name":
        return None
    body = speaker
    if speaker.actor_kind == "Person":
        facts = (fact for fact in reading.scene.extraction.facts if fact.subject.span == speaker.span)
        bodies = (fact.object for fact in facts if fact.relation in ("memberOf", "leads"))
        named = next((other for other in bodies if isinstance(other, Mention)), None)
        if named is None:
            return None
        body = named
    actors = reading.meant(body)
    if len(actors) != 1 or reading.kind_of(actors[0]) not in _KINDS:
        return None
    first = next(m for m in reading.scene.mentions if actors[0] in reading.actors.get(m.span, ()))
    return actors[0] if first.span.start >= body.span.start - _BESIDE else None
