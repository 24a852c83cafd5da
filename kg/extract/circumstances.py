"""What surrounds a statement: the day, the outlet that reports it, whom it is addressed to."""

from __future__ import annotations

from datetime import date

from kg.extract.attribution import Attribution
from kg.extract.cues import CueMention
from kg.extract.participants import beyond_owner, owns_others
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.model import Mention, Sentence, Span

_NEAR = 6  # tokens between a word of reporting and the outlet
_ADDRESS = 8  # tokens between a cue and its addressee


def stated_on(passage: Passage, attribution: Attribution) -> date | None:
    """Return the day that the reporting clause names, the one nearest to the cue; None where there is none.

    Dates inside the reported words are the event's, not the statement's.
    """
    cue = attribution.cue
    if cue is None:
        return None
    sentence = passage.document.sentences[cue.sentence]
    outside = [
        found
        for found in passage.dates_between(sentence.span.start, sentence.span.end)
        if found.value is not None and not found.span.overlaps(attribution.content)
    ]
    nearest = min(outside, key=lambda d: abs(d.span.start - cue.span.start), default=None)
    return nearest.value if nearest is not None else None


def reported_by(passage: Passage, attribution: Attribution) -> Mention | None:
    """Return the outlet that the statement's own sentence credits ("dilansir Iran Daily", "told Reuters"), if any."""
    if attribution.cue is None:
        return None
    sentence = passage.document.sentences[attribution.cue.sentence]
    speaker = attribution.speaker.mention if attribution.speaker is not None else None
    for phrase in _outside(passage, sentence, attribution):
        if (
            phrase.head is not speaker
            and is_outlet(passage, phrase.head)
            and _is_credited(passage, phrase, sentence, attribution.cue)
        ):
            return phrase.head
    return None


def is_outlet(passage: Passage, mention: Mention) -> bool:
    """Return whether a mention names a newspaper, a station or an agency."""
    if mention.role == "outlet":
        return True
    if mention.kind != "name" or mention.actor_kind not in (None, "Organization"):
        return False
    text = mention.text.lower()
    return not {*text.replace(".", " ").split(), *text.split()}.isdisjoint(passage.language.outlet_words)


def _outside(passage: Passage, sentence: Sentence, attribution: Attribution) -> list[Phrase]:
    inside = passage.phrases_between(sentence.first, sentence.last)
    return [phrase for phrase in inside if not phrase.span.overlaps(attribution.content)]


def _is_credited(passage: Passage, phrase: Phrase, sentence: Sentence, cue: CueMention) -> bool:
    if phrase.first == cue.last:
        return True
    reporting = passage.language.reporting
    start = max(sentence.first, phrase.first - _NEAR)
    before = " " + " ".join(passage.lower[start : phrase.first]) + " "
    after = passage.lower[phrase.last : phrase.last + 2]
    words = (*reporting.verbs, *reporting.told, *passage.language.modifiers.attribution)
    return any(f" {word} " in before for word in words) or any(word in reporting.verbs for word in after)


def addressee(passage: Passage, attribution: Attribution) -> Mention | None:
    """Return whom the words are said to, if the reporting clause names an actor other than an outlet."""
    cue = attribution.cue
    if cue is None:
        return None
    last = passage.document.sentences[cue.sentence].last
    window = passage.phrases_between(cue.last, min(last, cue.last + _ADDRESS))
    for phrase in window:
        before = passage.lower[phrase.first - 1] if phrase.first else ""
        article = passage.tokens[cue.last].pos == "DET"  # "told the Security Council"
        directly = (
            phrase.first in (cue.last, cue.last + article)
            and "object" in cue.cue.target
            and _before_content(phrase.span, attribution)
        )
        if _belongs_to_speaker(passage, attribution, phrase) or owns_others(passage, phrase):
            continue
        own = attribution.speaker is not None and attribution.speaker.mention is phrase.head
        modifies = phrase.head.kind == "pronoun" or phrase.head.role == "demonym"  # "told German radio"
        if modifies and any(token.pos in ("NOUN", "ADJ") for token in passage.tokens[phrase.last : phrase.last + 1]):
            continue
        spoken = max(cue.last, attribution.speaker.last if attribution.speaker is not None else 0)
        if any(_parts_from(passage, i) for i in range(spoken, phrase.first)):
            return None
        if not own and (before in passage.words.addressing or directly) and _before_content(phrase.span, attribution):
            told = beyond_owner(passage, phrase).head
            return None if is_outlet(passage, told) else told
    return None


def _parts_from(passage: Passage, index: int) -> bool:
    """Return whether a word after a cue has the preposition: "kata Gul, merujuk pada", "said on a visit to"."""
    tag = passage.tokens[index].pos
    foreign = (
        passage.words.possessor_first and tag in ("NOUN", "ADJ") and passage.lower[index] not in passage.words.venues
    )
    return tag == "VERB" or foreign


def _belongs_to_speaker(passage: Passage, attribution: Attribution, phrase: Phrase) -> bool:
    """Return whether a preposition ties a body to an unnamed speaker ("seorang pejabat pada Kementerian ...")."""
    speaker = attribution.speaker
    if (
        speaker is None
        or speaker.last != phrase.first - 1
        or passage.lower[phrase.first - 1] not in passage.words.addressing[1:]
    ):
        return False
    return speaker.mention is None or speaker.mention.kind == "description"


def _before_content(span: Span, attribution: Attribution) -> bool:
    return not span.overlaps(attribution.content)
