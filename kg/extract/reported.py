"""Indirect speech: the cue before, after or in the middle of what is reported, "according to", and noun cues."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extract.attribution import Attribution, certainty_of
from kg.extract.content import Content, content_after, content_between, content_end, has_verb
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.speakers import Speaker, fused_speaker, speaker_after, speaker_before, speaker_of_phrase
from kg.model import StatementKind

_NEAR = 4  # tokens before a cue in which a negation or purpose word takes its force away


def indirect_speech(passage: Passage, direct: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the indirect statements of a document, in order of their cues.

    Args:
        passage: the document.
        direct: direct speech, whose cues are taken; a cue inside a quotation reports within that quotation.
    """
    taken = {attribution.cue.first for attribution in direct if attribution.cue is not None}
    found: list[Attribution] = []
    for cue in passage.cues:
        if cue.first in taken:
            continue
        first, last = _bounds(passage, cue, direct)
        attribution = _report(passage, cue, first, last, found)
        if attribution is not None:
            found.append(attribution)
    return tuple(found)


def _bounds(passage: Passage, cue: CueMention, direct: Sequence[Attribution]) -> tuple[int, int]:
    """Return the tokens that a report may use: the cue's sentence, within or outside the quotations around it."""
    sentence = passage.document.sentences[cue.sentence]
    first, last = sentence.first, sentence.last
    for attribution in direct:
        content = attribution.content
        if cue.span in content:
            first, last = max(first, passage.token_at(content.start)), min(last, passage.token_at(content.end - 1) + 1)
        elif content.end <= cue.span.start:
            first = max(first, passage.token_at(content.end))
        elif content.start >= cue.span.end:
            last = min(last, passage.token_at(content.start))
    return first, last


def _report(
    passage: Passage, cue: CueMention, first: int, last: int, found: Sequence[Attribution]
) -> Attribution | None:
    if not first <= cue.first < last:
        return None
    for shape, pattern in PATTERNS:
        if cue.reading(shape) is not None:
            attribution = pattern(passage, cue, (first, last), found)
            if attribution is not None:
                return attribution
    return None


def _made(passage: Passage, cue: CueMention, speaker: Speaker, content: Content, pattern: str) -> Attribution:
    kind: StatementKind = "according-to" if cue.reading("preposition") else "indirect"
    return Attribution(kind, content.span, pattern, cue, speaker, certainty=certainty_of(cue))


# ---- according to ---------------------------------------------------------------------------------------------------


def _according_to(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "Menurut X, ..." and "..., according to X", at either end and in the middle."""
    del found
    first, last = bounds
    comma = next((i for i in range(cue.last, last) if passage.lower[i] == ","), last)
    speaker = _source(passage, cue, last)
    if speaker is None:
        return None
    comma = next((i for i in range(max(speaker.last, cue.last), last) if passage.lower[i] == ","), last)
    comma = _after_apposition(passage, comma, last)
    before = content_between(passage, first, cue.first, marker="comma")
    if before is not None and has_verb(passage, before.first, before.last):
        return _made(passage, cue, speaker, before, "according-to-after")
    if before is not None and comma < last and has_verb(passage, comma, last):
        whole = content_between(passage, before.first, last, marker="comma")
        lead = before.last - before.first <= 3 and passage.tokens[before.first].pos in ("ADV", "CCONJ", "SCONJ", "ADP")
        content = content_between(passage, comma, last, marker="comma") if lead else whole
        return _made(passage, cue, speaker, content, "according-to-within") if content else None
    content = content_between(passage, comma if comma < last else speaker.last, last, marker="comma")
    if content is None or not has_verb(passage, content.first, content.last):
        return None
    return _made(passage, cue, speaker, content, "according-to-before")


def _source(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return the actor whom "according to" names, also at the end of a longer phrase ("menurut data PBB")."""
    comma = next((i for i in range(cue.last, last) if passage.lower[i] == ","), last)
    named = next((p for p in passage.phrases_between(cue.last, comma)), None)
    if named is not None and named.first - cue.last <= 3 and not has_verb_tagged(passage, cue.last, named.first):
        return speaker_of_phrase(passage, named)
    return fused_speaker(passage, cue) or speaker_after(passage, cue, comma)


def has_verb_tagged(passage: Passage, first: int, last: int) -> bool:
    """Return whether a token of `[first, last)` is tagged as a verb."""
    return any(passage.tokens[i].pos == "VERB" for i in range(first, last))


def _after_apposition(passage: Passage, comma: int, last: int) -> int:
    """Return the comma that ends "menurut X, juru bicara Y, ...", where the first one opens an apposition."""
    following = next((i for i in range(comma + 1, last) if passage.lower[i] == ","), last)
    if following < last and not has_verb(passage, comma + 1, following) and has_verb(passage, following, last):
        opener = next(passage.phrases_between(comma + 1, following), None)
        if opener is not None and opener.office is not None and opener.first - comma <= 2:
            return following
    return comma


# ---- after and within -----------------------------------------------------------------------------------------------


def _inverted(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "..., kata X.", "Y, lanjut X, ..." and "..., said X."."""
    del found
    first, last = bounds
    if cue.first <= first or passage.lower[cue.first - 1] not in (",", '"', "”", "-", "–", "—", "--"):
        return None
    speaker = speaker_after(passage, cue, last)
    if speaker is None:
        return None
    return _postposed(passage, cue, speaker, cue.first, bounds)


def _subject_last(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "..., X said." and "Y, he said, ..."."""
    del found
    first, last = bounds
    if cue.cue.act == "speech-act" or not _closes(passage, cue, last):
        return None
    speaker = speaker_before(passage, cue, first)
    if speaker is None or speaker.first <= first:
        return None
    start = speaker.first
    while start > first and passage.tokens[start - 1].pos in ("DET", "ADJ", "NOUN"):
        start -= 1
    if passage.lower[start - 1] not in (",", '"', "”", "-", "–", "—", "--"):
        return None
    return _postposed(passage, cue, speaker, start, bounds)


def _closes(passage: Passage, cue: CueMention, last: int) -> bool:
    """Return whether no content follows a cue: the sentence ends, or only time, place or an aside come."""
    rest = [i for i in range(cue.last, last) if passage.lower[i] not in (".", '"', "”", ",")]
    if not rest:
        return True
    if passage.lower[cue.last] == ",":
        return True
    start = passage.tokens[rest[0]]
    dated = next(passage.dates_between(start.span.start, start.span.start + 40), None)
    adverbial = start.pos in ("ADP", "SCONJ", "ADV") or (dated is not None and dated.span.start == start.span.start)
    conjunction = any(passage.lower[i] in passage.language.modifiers.complementizers for i in rest[:12])
    return adverbial and not conjunction


def _postposed(
    passage: Passage, cue: CueMention, speaker: Speaker, start: int, bounds: tuple[int, int]
) -> Attribution | None:
    first, last = bounds
    before = content_between(passage, first, start, marker="comma")
    if before is None:
        return None
    rest = max(speaker.last, cue.last)
    goes_on = rest < last and passage.lower[rest] == "," and _is_main(passage, rest + 1, last)
    if goes_on and not (has_verb_tagged(passage, before.first, before.last) and before.last - before.first > 6):
        whole = content_between(passage, before.first, last, marker="comma")
        return _made(passage, cue, speaker, whole, "cue-within") if whole else None
    if not has_verb(passage, before.first, before.last):
        return None
    return _made(passage, cue, speaker, before, "cue-after")


def _is_main(passage: Passage, first: int, last: int) -> bool:
    """Return whether words after an inserted report go on with the sentence rather than with the reporting clause."""
    if first >= last or not has_verb(passage, first, last):
        return False
    opener = passage.lower[first]
    modifiers = passage.language.modifiers
    starts_aside = opener in modifiers.relativizers or passage.tokens[first].pos in ("ADP", "SCONJ")
    cue_next = next(passage.cues_between(first, min(last, first + 2)), None)
    return not starts_aside and cue_next is None


# ---- before ---------------------------------------------------------------------------------------------------------


def _subject_first(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "X mengatakan (bahwa) ...", "X accused Y of ...", "X urged Y to ..."."""
    first, last = bounds
    if _powerless(passage, cue, first):
        return None
    content = content_after(passage, cue, content_end(passage, cue, last))
    if content is None:
        return None
    speaker = _subject(passage, cue, first, found)
    if speaker is None:
        return None
    return _made(passage, cue, speaker, content, f"cue-before-{content.marker}")


def _subject(passage: Passage, cue: CueMention, first: int, found: Sequence[Attribution]) -> Speaker | None:
    index = cue.first - 1
    while index >= first and passage.tokens[index].pos in ("ADV", "AUX", "PART"):
        index -= 1
    tied = index >= first and (
        passage.lower[index] in passage.language.modifiers.coordinators or passage.lower[index] == ","
    )
    if tied:
        shared = next((a.speaker for a in reversed(found) if _governs(passage, a, cue, index)), None)
        if shared is not None:
            return shared
    return speaker_before(passage, cue, first)


def _governs(passage: Passage, attribution: Attribution, cue: CueMention, conjunction: int) -> bool:
    """Return whether an earlier report of the sentence ends where this cue is tied on, and so shares its subject."""
    if attribution.cue is None or attribution.cue.sentence != cue.sentence or attribution.speaker is None:
        return False
    ended = passage.token_at(attribution.content.end - 1) + 1
    return attribution.pattern.startswith("cue-before") and ended <= conjunction + 1


def _powerless(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether a negation, a purpose word or an article takes the force away ("to say", "tidak mengatakan")."""
    modifiers = passage.language.modifiers
    index = cue.first - 1
    steps = 0
    while index >= first and steps < _NEAR:
        word = passage.lower[index]
        if word in modifiers.negation or word in modifiers.purpose:
            return cue.cue.act in ("say", "opinion", "hedge")
        if passage.tokens[index].pos not in ("ADV", "AUX", "PART"):
            return passage.tokens[index].pos == "DET"
        index, steps = index - 1, steps + 1
    return False


def _noun(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "keluhan Iran bahwa ...", "Iran's claim that ...", "tuduhan bahwa ..."."""
    del found
    first, last = bounds
    conjunctions = passage.language.modifiers.complementizers
    mark = next((i for i in range(cue.last, min(last, cue.last + 10)) if passage.lower[i] in conjunctions), None)
    if mark is None or has_verb_tagged(passage, cue.last, mark):
        return None
    owner = next((p for p in passage.phrases_between(cue.last, mark)), None)
    possessor = next((p for p in passage.phrases_between(first, cue.first) if _possesses(passage, p, cue)), None)
    phrase = owner or possessor
    content = content_between(passage, mark + 1, content_end(passage, cue, last), marker="conjunction")
    if content is None or not has_verb(passage, content.first, content.last):
        return None
    speaker = (
        speaker_of_phrase(passage, phrase)
        if phrase
        else fused_speaker(passage, cue) or _subject(passage, cue, first, ())
    )
    return _made(passage, cue, speaker, content, "noun-cue") if speaker else None


def _possesses(passage: Passage, phrase: Phrase, cue: CueMention) -> bool:
    last = phrase.last
    return last <= cue.first and passage.lower[last : last + 1] in (("'s",), ("'",)) and cue.first - last <= 3


def _passive(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "Dikatakan(nya) bahwa ...", "disebutkan oleh X bahwa ..."."""
    del found
    first, last = bounds
    conjunctions = passage.language.modifiers.complementizers
    mark = next((i for i in range(cue.last, min(last, cue.last + 8)) if passage.lower[i] in conjunctions), None)
    comma = cue.last if cue.last < last and passage.lower[cue.last] == "," else None
    start = mark if mark is not None else comma
    fused = fused_speaker(passage, cue)
    agent = next((p for p in passage.phrases_between(cue.last, start or cue.last)), None)
    if start is None or (fused is None and agent is None):
        return None
    content = content_between(passage, start + 1, content_end(passage, cue, last), marker="conjunction")
    speaker = speaker_of_phrase(passage, agent) if agent else fused
    if content is None or speaker is None or not has_verb(passage, content.first, content.last):
        return None
    return _made(passage, cue, speaker, content, "passive-cue")


Pattern = Callable[[Passage, CueMention, tuple[int, int], Sequence[Attribution]], Attribution | None]

PATTERNS: tuple[tuple[str, Pattern], ...] = (
    ("preposition", _according_to),
    ("clipped", _inverted),
    ("active", _inverted),
    ("active", _subject_last),
    ("active", _subject_first),
    ("passive", _passive),
    ("noun", _noun),
)
