"""Reports whose content stands before or around the cue: "..., kata X", "Y, he said, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.attribution import Attribution
from kg.extract.content import content_between, has_verb, introduces_clause
from kg.extract.cues import CueMention
from kg.extract.noun_subjects import noun_right_before
from kg.extract.passage import Passage
from kg.extract.report import NamedPattern, has_verb_tagged, report
from kg.extract.report_according import according_to, named_source
from kg.extract.speakers import Speaker, speaker_after
from kg.extract.subjects import speaker_before
from kg.extract.taken_up import taken_up_after
from kg.extract.tied_reports import is_participle

_SHORTEST = 3  # words of what is said without a verb
_SETTING_OFF = (",", '"', "”", "'", "’", "-", "–", "—", "--")
_MARKS = ('"', "“", "‘")
_LONGEST_NOUN = 10  # words of the noun phrase that a speaker's name is added to
_SHORT = 6  # words before an inserted report that can be the beginning of a sentence although they hold a verb


def _inverted(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "..., kata X.", "Y, lanjut X, ..." and "..., said X."."""
    del found
    first, last = bounds
    clipped = cue.reading("clipped") is not None
    bare_object = cue.cue.of_sources or (cue.cue.frequent_object and "clause" not in cue.cue.frames)
    if not clipped and (not passage.words.active_in_asides or cue.cue.act != "say" or bare_object):
        return None
    apart = cue.first > first and passage.lower[cue.first - 1] in _SETTING_OFF
    if not apart or is_participle(passage, cue):
        return None
    speaker = taken_up_after(passage, cue, last) or speaker_after(passage, cue, last)
    if speaker is None or (speaker.mention is None and _has_subject_before(passage, cue, first)):
        return None
    if _is_subject_after(passage, cue, speaker, last) or _is_teased(passage, cue, speaker, last):
        return None
    told_of = _is_told_of(passage, cue, speaker, last)
    if not clipped and (_tells(cue) or not (told_of or _aside_follows(passage, speaker, last))):
        return None
    return _postposed(passage, cue, _cited(passage, speaker, last) or speaker, cue.first, bounds)


def _is_teased(passage: Passage, cue: CueMention, speaker: Speaker, last: int) -> bool:
    """Return whether a headline only tells that somebody says something about it: ", Kata PDIP soal Lawatan"."""
    about = speaker.last < last and passage.lower[speaker.last] in passage.words.about
    return about and passage.in_title(passage.document.sentences[cue.sentence])


def _has_subject_before(passage: Passage, cue: CueMention, first: int) -> bool:
    """Return whether the parse has a verb's subject before it and none after: "X and Y, known as Z, wrote songs"."""
    if cue.reading("active") is None:
        return False
    subjects = [i for i in range(first, cue.first) if _is_subject_of(passage, i, cue)]
    last = passage.document.sentences[cue.sentence].last
    return bool(subjects) and not any(_is_subject_of(passage, i, cue) for i in range(cue.last, last))


def _is_subject_of(passage: Passage, index: int, cue: CueMention) -> bool:
    return passage.tokens[index].head == cue.first and passage.tokens[index].label.startswith("nsubj")


def _is_subject_after(passage: Passage, cue: CueMention, speaker: Speaker, last: int) -> bool:
    """Return whether a noun that looks like a cue leads the subject of what follows ("kisah perang Doss termasuk")."""
    acts = speaker.first > cue.last and speaker.last < last and passage.tokens[speaker.last].pos in ("VERB", "AUX")
    return acts and not any(passage.cues_between(speaker.last, speaker.last + 1))  # "kata koran Haaretz melaporkan"


def _cited(passage: Passage, outlet: Speaker, last: int) -> Speaker | None:
    """Return whom an outlet cites right after its name: "kata IRNA mengutip X", "said Reuters, citing X"."""
    following = next(passage.cues_between(outlet.last, min(last, outlet.last + 3)), None)
    if following is None or following.reading("preposition") is None:
        return None
    return named_source(passage, following, last)


def _tells(cue: CueMention) -> bool:
    """Return whether who stands after a verb of saying is told: "an official, speaking anonymously, told Reuters"."""
    return cue.cue.act == "say" and "object" in cue.cue.target


def _is_told_of(passage: Passage, cue: CueMention, speaker: Speaker, last: int) -> bool:
    """Return whether a relative clause follows a cue's subject: "..., said a farmer who asked not to be named"."""
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    parsed = clause is not None and clause.subject is not None and clause.subject.head >= cue.last
    inverted = parsed or passage.lower[cue.first - 1] in ('"', "”")
    relative = speaker.last < last and passage.lower[speaker.last] in passage.language.modifiers.relativizers
    return inverted and relative


def _aside_follows(passage: Passage, speaker: Speaker, last: int) -> bool:
    """Return whether an inverted speaker ends the report but for time and place, and is not the subject of content."""
    if speaker.last >= last:
        return True
    verb_follows = passage.lower[speaker.last] in _MARKS  # 'Miliband, who is in Kiev, said Britain "fully supports" it'
    return passage.tokens[speaker.last].pos in ("PUNCT", "ADP", "SCONJ") and not verb_follows


def _subject_last(
    passage: Passage, cue: CueMention, bounds: tuple[int, int], found: Sequence[Attribution]
) -> Attribution | None:
    """Recognise "..., X said." and "Y, he said, ...", also "..., X warned Y." and "..., X vowed."."""
    del found
    first, last = bounds
    bare_object = cue.cue.frequent_object and "clause" not in cue.cue.frames  # "Putin called up troops"
    says = (cue.cue.act == "say" and not bare_object) or (_introduces_clauses(cue) and _starts_outright(passage, first))
    if not passage.words.active_in_asides or not says or not _closes(passage, cue, last):
        return None
    speaker = _noun_set_off(passage, cue, first) or speaker_before(passage, cue, first)
    goes_on = speaker is not None and speaker.mention is None and "clause" not in cue.cue.frames  # "the talks went on"
    if speaker is None or goes_on or speaker.first <= first or _is_yet_to_come(passage, speaker, cue):
        return None
    start = _noun_phrase_start(passage, _citing_verb(passage, speaker, first) or speaker.first, first)
    if passage.lower[start - 1] in passage.words.naming_links and not _reports(passage, first, start):
        start -= 1  # ", as Merkel noted,"
    if passage.lower[start - 1] not in _SETTING_OFF:
        return None
    return _postposed(passage, cue, speaker, start, bounds)


def _reports(passage: Passage, first: int, last: int) -> bool:
    """Return whether words report something themselves: "Ankara denied buying oil, as Putin had alleged"."""
    return any(cue.reading("active") for cue in passage.cues_between(first, last))


def _noun_set_off(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the noun between a comma and a cue that names nobody, where the parse has what is said before it."""
    comma = next((i for i in range(cue.first - 1, first, -1) if passage.lower[i] in _SETTING_OFF), first)
    told = any(passage.tokens[i].label == "ccomp" and passage.tokens[i].head == cue.first for i in range(first, comma))
    added = passage.tokens[cue.first].label == "parataxis" and first <= passage.tokens[cue.first].head < comma
    press = passage.tokens[cue.first - 1].text in passage.words.press  # none with a name: "Tripoli Radio"
    if cue.cue.act == "say" and press and comma > first:
        nominal = all(passage.tokens[i].pos in ("DET", "ADJ", "NOUN", "PROPN") for i in range(comma + 1, cue.first))
        nominal = nominal and all(phrase.last < cue.first for phrase in passage.phrases_between(comma + 1, cue.first))
        text = passage.span_of(comma + 1, cue.first).of(passage.text)
        return Speaker(None, text, comma + 1, cue.first) if nominal else None  # "..., official Iraqi newspapers said"
    if cue.cue.act != "say" or not (told or added):
        return None
    return noun_right_before(passage, cue, comma + 1)


def _is_yet_to_come(passage: Passage, speaker: Speaker, cue: CueMention) -> bool:
    """Return whether what looks like a report is an act to come: "If Russia attacks, the US will respond"."""
    modality = passage.language.modifiers.modality
    return any(word in modality for word in passage.lower[speaker.last : cue.first])


def _introduces_clauses(cue: CueMention) -> bool:
    return cue.cue.act in ("opinion", "speech-act") and "clause" in cue.cue.frames and not cue.cue.frequent_object


def _starts_outright(passage: Passage, first: int) -> bool:
    """Return whether a sentence opens with no circumstance, after which an act without content may come.

    "After the talks collapsed, Russia threatened Ukraine" is no report.
    """
    opener = passage.tokens[first]
    return opener.pos not in ("SCONJ", "ADP", "ADV") or opener.text.lower() in passage.language.modifiers.conditional


def _noun_phrase_start(passage: Passage, start: int, first: int) -> int:
    """Return where the noun phrase of a speaker begins, that a name is added to as well ("his spokesman, Abella")."""
    nominal = ("DET", "ADJ", "NOUN", "NUM", "PROPN", "PRON", "PART")
    if passage.lower[start - 1] == ",":
        earlier = next(
            (i for i in range(start - 2, max(first, start - _LONGEST_NOUN), -1) if passage.lower[i] == ","), -1
        )
        if earlier > first and all(passage.tokens[i].pos in nominal for i in range(earlier + 1, start - 1)):
            return earlier + 1
    relative = passage.language.modifiers.relativizers
    while start > first:
        hyphen = next((i for i in (start - 1, start - 2) if passage.lower[i] == "-"), None)
        if hyphen is not None and hyphen - 1 > first and _is_tied(passage, hyphen):
            start = hyphen - 1  # "the state-run news agency"
        elif passage.tokens[start - 1].pos in nominal and passage.lower[start - 1] not in relative:
            start -= 1
        else:
            break
    return start


def _is_tied(passage: Passage, hyphen: int) -> bool:
    """Return whether a hyphen makes one word of those beside it."""
    return " " not in passage.span_of(hyphen - 1, hyphen + 2).of(passage.text)


def _citing_verb(passage: Passage, speaker: Speaker, first: int) -> int | None:
    """Return the verb by which an outlet passes on what a speaker says: "..., TASS quoted Lavrov as saying"."""
    for index in range(speaker.first - 1, first, -1):
        if passage.lower[index] in passage.words.citing:
            return index
        if passage.tokens[index].pos not in ("DET", "ADJ", "NOUN", "NUM", "PROPN"):
            return None
    return None


def _closes(passage: Passage, cue: CueMention, last: int) -> bool:
    """Return whether no content follows a cue: the sentence ends, or only time, place or an aside come."""
    end = _after_addressee(passage, cue, last)
    rest = [i for i in range(end, last) if passage.lower[i] not in (".", '"', "”", "'", "’", ",")]
    if not rest:
        return True
    if passage.lower[end] in (",", ";"):
        return True
    start = passage.tokens[rest[0]]
    dated = next(passage.dates_between(start.span.start, start.span.start + 40), None)
    adverbial = start.pos in ("ADP", "SCONJ", "ADV") or (dated is not None and dated.span.start == start.span.start)
    announces = ":" in passage.lower[end : rest[0] + _SHORT]  # "the campaign said in a statement: ..."
    conjunction = announces or any(introduces_clause(passage, i) for i in rest[:12])
    clause = next((place for place, i in enumerate(rest) if passage.lower[i - 1] == ","), len(rest))
    told = any(passage.tokens[i].label == "ccomp" and passage.tokens[i].head == cue.first for i in rest[:clause])
    return adverbial and not (conjunction or told)  # "Indonesia said on Friday it would not give up"


def _after_addressee(passage: Passage, cue: CueMention, last: int) -> int:
    """Return where whom a report is made to ends, or the cue: "..., Guterres told the Security Council"."""
    if "object" not in cue.cue.target:
        return cue.last
    addressed = next(passage.phrases_between(cue.last, last), None)
    before = range(cue.last, addressed.first if addressed is not None else last)
    if addressed is None or any(passage.tokens[i].pos not in ("DET", "ADJ", "NOUN", "PROPN", "NUM") for i in before):
        return cue.last
    return addressed.last


def _postposed(
    passage: Passage, cue: CueMention, speaker: Speaker, start: int, bounds: tuple[int, int]
) -> Attribution | None:
    first, last = bounds
    before = content_between(passage, first, start, marker="comma")
    if before is None:
        return None
    rest = max(speaker.last, cue.last)
    copula = any(passage.tokens[i].label == "cop" for i in range(before.first, before.last))
    complete = copula or has_verb_tagged(passage, before.first, before.last)
    complete = complete and not any(  # "Although the talks failed, he said, the truce holds"
        passage.tokens[i].label == "advcl" and passage.tokens[i].head >= rest for i in range(before.first, before.last)
    )
    goes_on = rest < last and passage.lower[rest] == "," and _is_main(passage, rest + 1, last, lead=not complete)
    joined = goes_on and _is_joined_clause(passage, rest + 1, last)
    if joined or (goes_on and not (complete and before.last - before.first > _SHORT)):
        whole = content_between(passage, before.first, last, marker="comma")
        return report(cue, speaker, whole, "cue-within") if whole else None
    words = sum(token.text[0].isalnum() for token in passage.tokens[before.first : before.last])
    verbless = passage.words.verbless_clauses and words >= _SHORTEST
    if not verbless and not has_verb(passage, before.first, before.last):
        return None
    return report(cue, speaker, before, "cue-after")


def _is_joined_clause(passage: Passage, first: int, last: int) -> bool:
    """Return whether a clause with a subject of its own follows a conjunction: ", and neither can beat it alone"."""
    if passage.lower[first] not in passage.language.modifiers.coordinators or first + 1 >= last:
        return False
    if next(passage.cues_between(first + 1, last), None) is not None:
        return False
    verb = next((i for i in range(first + 1, last) if passage.tokens[i].pos in ("VERB", "AUX")), last)
    added = verb < last and passage.tokens[verb].label.startswith("acl")  # "said Bell, a director, and one who led it"
    return first + 1 < verb < last and not added and passage.tokens[first + 1].pos not in ("ADV", "ADP")


def _is_main(passage: Passage, first: int, last: int, *, lead: bool) -> bool:
    """Return whether words after an inserted report go on with the sentence rather than with the reporting clause.

    `lead`: what stands before the report has no verb, so the sentence must go on.
    """
    if first >= last or not has_verb(passage, first, last):
        return False
    opener = passage.lower[first]
    modifiers = passage.language.modifiers
    starts_aside = opener in modifiers.relativizers or passage.tokens[first].pos in ("ADP", "SCONJ")
    starts_aside = starts_aside or opener in passage.words.referring
    cue_next = next(passage.cues_between(first, min(last, first + 2)), None)
    return not starts_aside and (lead or cue_next is None)


AROUND: tuple[NamedPattern, ...] = (
    ("preposition", according_to),
    ("clipped", _inverted),
    ("active", _inverted),
    ("active", _subject_last),
)
"""Patterns whose content stands before or around the cue: what they find bounds the rest."""
