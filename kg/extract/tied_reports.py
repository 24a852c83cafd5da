"""Where another report is tied to one: a further one of the same speaker, or an answer of somebody else."""

from __future__ import annotations

from kg.extract.coordination import DASHES
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_LONGEST_SUBJECT = 8  # tokens between a semicolon and a cue
_ADVERBIAL = ("ADV", "AUX", "PART")
_CLOSING = ('"', "”", "»", "'", "’")


def is_participle(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue is a participle that is set off by a comma and shares its subject (", adding that")."""
    ending = passage.words.participle_endings
    if not ending or not passage.lower[cue.first].endswith(ending) or cue.reading("active") is None or cue.first == 0:
        return False
    return passage.lower[cue.first - 1] in (",", *DASHES) or _follows_quotation(passage, cue)


def _follows_quotation(passage: Passage, cue: CueMention) -> bool:
    """Return whether the comma before a cue stands within quotation marks: 'the deal was "dead," adding that'."""
    comma, mark = (*passage.lower[max(0, cue.first - 2) : cue.first], "", "")[:2]
    return comma == "," and mark in _CLOSING


def tied_on(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return where the words that tie a further report of the same speaker to this one begin, or None."""
    if is_participle(passage, other) or _goes_on_in_title(passage, other) or _goes_on_unjoined(passage, cue, other):
        return other.first - 1 + _follows_quotation(passage, other)
    return _coordination_before(passage, cue, other)


def _goes_on_in_title(passage: Passage, other: CueMention) -> bool:
    """Return whether a headline has its subject say or do something else: "Merkel Says Greece Must Pay, Calls ..."."""
    parted = passage.lower[other.first - 1] == "," and other.reading("active", "clipped") is not None
    return parted and passage.in_title(passage.document.sentences[other.sentence])


def _goes_on_unjoined(passage: Passage, cue: CueMention, other: CueMention) -> bool:
    """Return whether a speech act right after a comma is the speaker's own: "mengatakan A, menyebutnya B".

    Verbs of a list that a conjunction closes are part of what is said: "mengatakan mereka datang, meminta uang, dan".
    """
    if passage.words.clauses_have_subjects or None in (other.reading("active"), cue.reading("active", "clipped")):
        return False
    sentence = passage.document.sentences[other.sentence]
    acts = other.cue.act == "speech-act" or "naming" in other.cue.frames or other.cue.lemma in passage.words.going_on
    parted = passage.lower[other.first - 1] == "," and passage.lower[other.last] not in (",", ".")
    if not acts or not parted or passage.in_title(sentence) or _has_subject(passage, cue, other):
        return False
    joined = (",", *passage.language.modifiers.coordinators[:1])
    rest = range(other.last, sentence.last - 2)
    return not any(passage.lower[i : i + 2] == joined and passage.tokens[i + 2].pos == "VERB" for i in rest)


def _has_subject(passage: Passage, cue: CueMention, other: CueMention) -> bool:
    """Return whether a verb after a comma has a subject there, parted from it by an aside: "namun X, seorang Y, "."""
    between = range(cue.last, other.first - 1)
    if any(passage.tokens[i].head == other.first and passage.tokens[i].label.startswith("nsubj") for i in between):
        return True
    opening = next((i for i in reversed(between) if passage.lower[i] == ","), None)
    if opening is None:
        return False
    aside = range(opening + 1, other.first - 1)
    dependent = passage.lower[opening + 1] in (*passage.language.modifiers.relativizers, *passage.words.likening)
    return dependent or not any(passage.tokens[i].pos == "VERB" for i in aside)


def _coordination_before(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return the conjunction that ties another cue to this one ("..., dan mengatakan", "although she conceded")."""
    if other.reading("active") is None or _is_said_along(passage, cue, other):
        return None
    index = other.first - 1
    along = passage.words.accompanying
    if passage.lower[index] in passage.words.by_means:
        return index
    while index > cue.last and passage.lower[index] not in along and passage.tokens[index].pos in _ADVERBIAL:
        index -= 1
    phrase = next((p for p in passage.phrases_between(cue.last, other.first) if p.last == index + 1), None)
    if phrase is not None and passage.lower[phrase.first - 1] in along and passage.lower[phrase.first - 2] == ",":
        return phrase.first - 2  # another says the rest: "Israel says A, while Palestinians say B"
    apart = _semicolon_before(passage, cue, other) or _with_another(passage, cue, other)
    apart = apart or _answer_before(passage, phrase, other) or _another_reports(passage, cue, phrase, other)
    if apart is not None:
        return apart
    pronoun = phrase is not None and phrase.head.kind == "pronoun"
    if phrase is not None and pronoun:
        index = phrase.first - 1
    joined = passage.lower[index] in (*passage.language.modifiers.coordinators, *along)
    tied = joined or (pronoun and _joins_clauses(passage, index))
    if not tied:
        return None
    return index - 1 if passage.lower[index - 1] == "," else index


def _is_said_along(passage: Passage, cue: CueMention, other: CueMention) -> bool:
    """Return whether what looks like a cue goes on with the words: "said it will add the data and expect to finish"."""
    verb, inflected = passage.tokens[other.first], passage.words.clauses_have_subjects
    past = not _is_present(passage, cue) and not passage.lower[cue.first].endswith(passage.words.participle_endings)
    unlike = inflected and past and _is_present(passage, other)
    if unlike and is_to_be_done(passage, cue, other.first):
        return True
    return unlike and verb.label == "conj" and cue.last <= verb.head < other.first


def _with_another(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return the comma before "with" and another who speaks: ", with Defence Minister Richard Marles insisting"."""
    endings = passage.words.participle_endings
    near = list(passage.phrases_between(cue.last, other.first))[-1:]
    if not endings or not near or near[0].last != other.first or not passage.lower[other.first].endswith(endings):
        return None
    joint = near[0].first - 1 - (passage.lower[near[0].first - 1] in passage.words.small_words)  # "with the Kremlin"
    tied = passage.lower[joint - 1] == "," and passage.tokens[joint].pos in ("ADP", "SCONJ")
    return joint - 1 if tied else None


def _answer_before(passage: Passage, phrase: Phrase | None, other: CueMention) -> int | None:
    """Return the comma after which another answers: "Iran said A, and Israel's minister replied B"."""
    if phrase is None:
        return None
    joined = passage.lower[phrase.first - 2 : phrase.first]
    replies = other.cue.act == "say" and phrase.head.kind != "pronoun" and phrase.last == other.first
    tied = joined[:1] == (",",) and joined[-1] in passage.language.modifiers.coordinators
    return phrase.first - 2 if replies and tied else None


def _another_reports(passage: Passage, cue: CueMention, phrase: Phrase | None, other: CueMention) -> int | None:
    """Return the "and" after which somebody named reports, too: 'accuses him of "leading from behind" and X says'."""
    verb = passage.tokens[other.first]
    if phrase is None or phrase.head.kind == "pronoun" or verb.label != "conj" or not cue.first <= verb.head < cue.last:
        return None
    start = phrase.first - (passage.lower[phrase.first - 1] in passage.words.small_words)
    joins = passage.lower[start - 1] in passage.language.modifiers.coordinators
    return start - 1 - (passage.lower[start - 2] == ",") if joins and passage.words.clauses_have_subjects else None


def _semicolon_before(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return the semicolon after which another speaks: "Israel says A; the Palestinians say B"."""
    nearest = range(other.first - 1, max(cue.last, other.first - _LONGEST_SUBJECT) - 1, -1)
    return next((i for i in nearest if passage.lower[i] == ";"), None)


def _joins_clauses(passage: Passage, index: int) -> bool:
    """Return whether a conjunction begins another report: "although she conceded", not "bahwa kalau mereka menolak"."""
    modifiers = passage.language.modifiers
    own = passage.lower[index] in (*modifiers.conditional, *modifiers.complementizers)  # "warned that it would respond"
    return passage.tokens[index].pos in ("SCONJ", "CCONJ") and not own


def is_to_be_done(passage: Passage, cue: CueMention, index: int) -> bool:
    """Return whether a bare verb goes on with a demand in the past: "called on them to leave and consider"."""
    demanded = not set(passage.words.content_infinitives).isdisjoint(passage.lower[cue.last : index])
    bare = passage.words.clauses_have_subjects and passage.lower[index] == passage.tokens[index].lemma
    return demanded and bare and not _is_present(passage, cue)


def _is_present(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue has the form of its dictionary or the one with -s: "grants", beside "granted"."""
    word, lemma = passage.lower[cue.first], cue.cue.lemma.partition(" ")[0]
    return word == lemma or (word.endswith("s") and word.startswith(lemma[:-1]))
