"""All statements of a document: every kind of attribution, settled into one ordered list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.annotate.mention_titles import office_of
from kg.extract.attribution import Attribution
from kg.extract.circumstances import addressee, is_outlet, reported_by, stated_on
from kg.extract.coordination import coordinated
from kg.extract.direct import direct_speech
from kg.extract.going_on import following_reports
from kg.extract.headlines import headline_statements
from kg.extract.joined_quotes import with_joined_quotes
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.reported import indirect_speech
from kg.extract.speakers import speaker_of_phrase
from kg.extract.subheadings import subheading_statements
from kg.extract.topic import topic_of
from kg.extract.turns import outlet_reports, speaker_turns
from kg.extract.unquoted import unquoted_speech
from kg.model import Mention, StatementMention

_SAME_SHARE = 0.8  # of an outer report's words that an inner one must hold to be the same statement


def find_statements(passage: Passage) -> tuple[StatementMention, ...]:
    """Return the statements of a document in order of their first words, an outer statement before one within it.

    Args:
        passage: the document.
    """
    direct = direct_speech(passage) + speaker_turns(passage)
    indirect = indirect_speech(passage, direct)
    reported = tuple(part for found in indirect for part in with_joined_quotes(passage, found))
    reported = (*reported, *outlet_reports(passage, (*direct, *reported)))
    reported = (*reported, *subheading_statements(passage, (*direct, *reported)))
    titles = headline_statements(passage, reported)
    running = [a for a in (*direct, *reported) if not _in_title(passage, a) or a.kind == "direct"]
    spoken = [each for found in unquoted_speech(passage, running) for each in _by_speaker(passage, found)]
    settled = following_reports(passage, _settled(passage, [*titles, *spoken]))
    places = {attribution: place for place, attribution in enumerate(settled)}
    return tuple(
        _statement(passage, attribution, [(places[a], a) for a in group], places)
        for group in _overlapping(settled)
        for attribution in group
    )


def _by_speaker(passage: Passage, attribution: Attribution) -> Iterator[Attribution]:
    """Yield an attribution for each of several speakers ("Korea Selatan dan Hong Kong mengatakan ...")."""
    yield attribution
    speaker = attribution.speaker
    phrase = passage.phrase_of(speaker.mention) if speaker is not None and speaker.mention is not None else None
    for other in coordinated(passage, phrase) if phrase is not None else ():
        if other is phrase or (phrase is not None and _is_nobody(passage, phrase) and _is_nobody(passage, other)):
            continue  # "petugas medis dan saksi mata"
        if not other.span.overlaps(attribution.content):
            yield replace(attribution, speaker=speaker_of_phrase(passage, other))


def _is_nobody(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a phrase is a source that can't be named."""
    office = office_of(phrase.head, passage.language)
    nameless = office is not None and office.anonymous and passage.body_of(phrase.head) is None
    return phrase.head.role == "anonymous" or nameless


def _in_title(passage: Passage, attribution: Attribution) -> bool:
    return passage.in_title(passage.document.sentences[passage.sentence_at(attribution.content.start)])


def _settled(passage: Passage, found: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions in order, without doubles and bare quotations that are part of an indirect report."""
    ordered = sorted(found, key=lambda a: (a.content.start, -a.content.end, a.pattern))
    return [kept for group in _overlapping(ordered) for kept in _settled_group(passage, group)]


def _overlapping(ordered: Sequence[Attribution]) -> Iterator[list[Attribution]]:
    """Yield runs of attributions, in order of their first words, whose words overlap; those of two runs never do."""
    group: list[Attribution] = []
    end = 0
    for attribution in ordered:
        if group and attribution.content.start >= end:
            yield group
            group = []
        group.append(attribution)
        end = max(end, attribution.content.end)
    if group:
        yield group


def _settled_group(passage: Passage, ordered: Sequence[Attribution]) -> list[Attribution]:
    kept: list[Attribution] = []
    for attribution in ordered:
        double = next((k for k in kept if k.content == attribution.content), None)
        if double is not None and (attribution.speaker is None or not _both_speak(double, attribution)):
            continue
        if attribution.cue is None and attribution.kind == "direct" and any(_holds(k, attribution) for k in kept):
            continue
        kept.append(attribution)
    unfit = (_credits_only, _passes_on, _repeats)
    return [a for a in kept if not any(test(passage, a, kept) for test in unfit)]


def _repeats(passage: Passage, outer: Attribution, found: Sequence[Attribution]) -> bool:
    """Return whether a pronoun says again what its sentence has somebody say: "Rice menegaskan, ..., katanya"."""
    after = outer.cue is not None and outer.content.end <= outer.cue.span.start
    if not after or outer.speaker is None or not outer.speaker.is_pronoun:
        return False
    return any(
        _holds(outer, inner)
        and inner.cue is not None
        and inner.cue.cue.act == "say"
        and outer.content.start <= inner.cue.span.start < inner.content.start
        and inner.content.end == outer.content.end
        and inner.pattern.startswith("cue-before")
        and not _is_subordinate(passage, inner.cue.first)
        for inner in found
    )


def _is_subordinate(passage: Passage, token: int) -> bool:
    """Return whether a verb stands in a relative or adverbial clause, or is what another verb says."""
    return passage.tokens[token].label.partition(":")[0] in ("acl", "advcl", "ccomp", "xcomp", "conj")


def _passes_on(passage: Passage, attribution: Attribution, found: Sequence[Attribution]) -> bool:
    """Return whether an outlet passes on what another attribution gives a speaker ("kata IRNA mengutip X")."""
    mention = attribution.speaker.mention if attribution.speaker is not None else None
    if mention is None or not is_outlet(passage, mention):
        return False
    return any(a is not attribution and a.content == attribution.content for a in found)


def _both_speak(first: Attribution, second: Attribution) -> bool:
    one, two = (a.speaker.mention if a.speaker is not None else None for a in (first, second))
    return one is not None and two is not None and one is not two


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return outer is not inner and inner.content in outer.content


def _credits_only(passage: Passage, outer: Attribution, found: Sequence[Attribution]) -> bool:
    """Return whether an outlet reports somebody else's statement ("According to ABC News, Basya believes ...")."""
    mention = outer.speaker.mention if outer.speaker is not None else None
    if mention is None or outer.cue is None or outer.kind == "direct" or not is_outlet(passage, mention):
        return False
    return any(
        _holds(outer, inner)
        and inner.cue is not None
        and inner.cue.sentence == outer.cue.sentence
        and (_share(inner, outer) > _SAME_SHARE / 2 or _is_main(passage, inner, outer))
        for inner in found
    )


def _is_main(passage: Passage, inner: Attribution, outer: Attribution) -> bool:
    """Return whether a report is what the main verb says of a sentence that opens with its outlet: "Dilansir AFP, "."""
    opens = outer.cue is not None and outer.cue.span.end <= outer.content.start
    before = inner.pattern.startswith("cue-before") and inner.cue is not None
    return opens and before and inner.cue is not None and not _is_subordinate(passage, inner.cue.first)


def _share(inner: Attribution, outer: Attribution) -> float:
    return (inner.content.end - inner.content.start) / max(1, outer.content.end - outer.content.start)


def _statement(
    passage: Passage,
    attribution: Attribution,
    around: Sequence[tuple[int, Attribution]],
    places: Mapping[Attribution, int],
) -> StatementMention:
    """Return an attribution as a statement, given those whose words overlap with its and the places of all."""
    speaker = attribution.speaker
    outer = [
        (a.content.end - a.content.start, i) for i, a in around if a is not attribution and _embeds(a, attribution)
    ]
    statement = StatementMention(
        kind=attribution.kind,
        content=attribution.content,
        cue=attribution.cue.span if attribution.cue is not None else None,
        speaker=speaker.mention if speaker is not None else None,
        speaker_text=speaker.text if speaker is not None else None,
        embedded_in=min(outer)[1] if outer else None,
        continues=places.get(attribution.predecessor) if attribution.predecessor is not None else None,
        topic=topic_of(passage, attribution.content, attribution.cue.span if attribution.cue else None),
        certainty=attribution.certainty,
        pattern=attribution.pattern,
    )
    return replace(
        statement,
        stated_on=stated_on(passage, attribution),
        reported_by=reported_by(passage, attribution) or _crediting(passage, attribution),
        addressee=addressee(passage, attribution),
    )


def _embeds(outer: Attribution, inner: Attribution) -> bool:
    """Return whether the inner statement, with its cue, is part of the outer one's words."""
    if inner.cue is None or inner.cue.span not in outer.content:
        return False
    if outer.cue is not None and outer.cue.first == inner.cue.first:
        return False
    return inner.content in outer.content and inner.content != outer.content


def _crediting(passage: Passage, attribution: Attribution) -> Mention | None:
    """Return the outlet of "According to ABC News, X believes ..." around a statement."""
    if attribution.cue is None:
        return None
    sentence = passage.document.sentences[attribution.cue.sentence]
    for cue in passage.cues_between(sentence.first, attribution.cue.first):
        if cue.reading("preposition") is None:
            continue
        phrase = next(passage.phrases_between(cue.last, min(cue.last + 6, attribution.cue.first)), None)
        if phrase is not None and is_outlet(passage, phrase.head):
            return phrase.head
    return None
