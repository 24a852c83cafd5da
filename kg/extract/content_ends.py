"""Where the words of indirect speech end: before a further report, a remark on what was said, or when it was said."""

from __future__ import annotations

from kg.extract.content_trails import before_circumstances, before_credit, before_remark
from kg.extract.coordination import DASHES
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_SHORTEST_REMARK = 2  # words of a remark after its noun
_LONGEST_SUBJECT = 8  # tokens between a semicolon and a cue
_RELATIVE_REACH = 8  # tokens from a relativizer to its verbs
_ADVERBIAL = ("ADV", "AUX", "PART")
_OF_ACTS = frozenset({"callsFor", "promises", "threatens"})  # what is to be done, not what is so
_CLOSING = ('"', "”", "»", "'", "’")
_OPENING = ('"', "“", "«", "'", "‘")


def content_end(passage: Passage, cue: CueMention, last: int) -> int:
    """Return the token before which a cue's content ends: at what is no longer the speaker's, else at `last`.

    Args:
        passage: the document.
        cue: a cue before its content.
        last: where its report ends at the latest.
    """
    end = last
    for other in passage.cues_between(cue.last + 1, last):
        start = _tied_on(passage, cue, other)
        if start is not None:
            end = start
            break
    end = before_credit(passage, cue, _before_other_report(passage, cue, end))
    end = _before_main_clause(passage, cue, end)
    end = _before_contrast(passage, cue, _before_own_clause(passage, cue, _before_main_verb(passage, cue, end)))
    return before_circumstances(passage, cue, before_remark(passage, cue, end))


def _before_main_verb(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma that closes a relative clause with a report: "Beijing, which says it is ready, urged"."""
    if not _opens_relative(passage, cue):
        return end
    modifiers = passage.language.modifiers
    for index in range(cue.last + 1, end - 1):
        if passage.lower[index] in modifiers.coordinators and passage.lower[index + 1] == _relativizer_of(passage, cue):
            return index  # "who threatened to leave and who lost"
        if passage.lower[index] == "," and passage.quote_around(passage.tokens[index].span) is None:
            following = index + 1
            while following < end - 1 and passage.tokens[following].pos in _ADVERBIAL:
                following += 1
            if passage.tokens[following].pos == "VERB":
                return index
    return end


def _relativizer_of(passage: Passage, cue: CueMention) -> str:
    """Return the word that opens the relative clause of a cue."""
    before = reversed(passage.lower[max(0, cue.first - _RELATIVE_REACH) : cue.first])
    return next((word for word in before if word in passage.language.modifiers.relativizers), "")


def _opens_relative(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue is the verb of a clause on a noun, set off: ", who a day earlier described"."""
    for index in range(cue.first - 1, max(0, cue.first - _RELATIVE_REACH), -1):
        if passage.lower[index] in passage.language.modifiers.relativizers:
            return passage.lower[index - 1] == ","
        if passage.lower[index] == "," or passage.tokens[index].pos == "VERB":
            return False
    return False


def _before_main_clause(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma that ends a clause of when or why with a report: "When Bush said it was so, France objected"."""
    verb = passage.tokens[cue.first]
    first = passage.document.sentences[cue.sentence].first
    marks = [i for i in range(first, cue.first) if passage.tokens[i].head == cue.first]
    fronted = cue.first == first and bool(passage.words.participle_endings)  # "Saying that A, Putin left"
    opened = fronted or any(
        passage.tokens[i].pos == "SCONJ" or (i == first and passage.tokens[i].pos == "ADV") for i in marks
    )
    if verb.label.partition(":")[0] != "advcl" or not opened or not cue.last < verb.head < end:
        return end
    comma = next((i for i in range(verb.head - 1, cue.last, -1) if passage.lower[i] == ","), None)
    subject = comma is not None and any(
        passage.tokens[i].head == verb.head and passage.tokens[i].label.startswith(("nsubj", "expl"))
        for i in range(comma, verb.head)
    )
    return comma if comma is not None and subject else end


def _before_other_report(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma before what another says meanwhile, after a name in marks: 'called it "grave", while'."""
    if "naming" not in cue.cue.frames:
        return end
    for index in range(cue.last + 2, end - 1):
        marks = {passage.lower[index - 1], passage.lower[index]}
        closed = "," in marks and not marks.isdisjoint(_CLOSING)
        along = passage.lower[index + 1] in passage.words.accompanying or passage.tokens[index + 1].pos == "SCONJ"
        joined = passage.lower[index + 1] in passage.language.modifiers.coordinators
        if closed and (along or (joined and passage.lower[index + 2] not in _OPENING)):
            return index + (passage.lower[index] in _CLOSING)
    return end


def _before_own_clause(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma or conjunction before what else the speaker does: "menyebutnya bohong dan membela diri"."""
    verbs = range(cue.first, cue.last)
    for index in range(cue.last + _SHORTEST_REMARK, end):
        token = passage.tokens[index]
        own = token.pos == "VERB" and token.head in verbs and token.label in ("conj", "advcl")
        if not own or passage.quote_around(token.span) is not None:
            continue
        start = index
        while start > cue.last + 1 and passage.tokens[start - 1].pos in (*_ADVERBIAL, "SCONJ"):
            start -= 1
        before = passage.lower[start - 1]
        if token.label == "conj" and before in passage.language.modifiers.coordinators:
            return start - 1 - (passage.lower[start - 2] == ",")
        if before == "," and _has_own_verb(passage, cue.last, start - 1):
            return start - 1
    return end


def _has_own_verb(passage: Passage, first: int, last: int) -> bool:
    """Return whether the words hold a verb that is in no relative clause."""
    relative = passage.language.modifiers.relativizers
    verbs = (i for i in range(first, last) if passage.tokens[i].pos == "VERB")
    return any(not set(passage.lower[max(first, i - _RELATIVE_REACH) : i]) & set(relative) for i in verbs)


def _before_contrast(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma before what contrasts with what somebody is to do: "pledged to help, but Iran refused"."""
    infinitive = passage.lower[cue.last : cue.last + 1] in {(word,) for word in passage.words.content_infinitives}
    charged = cue.cue.relation == "accuses" and not set(passage.words.charging).isdisjoint(
        passage.lower[cue.last : end]
    )
    to_be_done = infinitive or charged or cue.cue.relation in _OF_ACTS
    for index in range(cue.last + 2, end - _SHORTEST_REMARK):
        contrast = passage.lower[index] == "," and passage.lower[index + 1] in passage.words.contrasts
        if not contrast or passage.quote_around(passage.tokens[index].span) is not None:
            continue
        subject = any(passage.tokens[i].label.startswith("nsubj") for i in range(index + 2, end))
        if (to_be_done and subject) or _somebody_says(passage, index + 2, end):
            return index
    return end


def _somebody_says(passage: Passage, first: int, end: int) -> bool:
    """Return whether the main verb of a clause reports what somebody named says: ", but its minister, X, said"."""
    for cue in passage.cues_between(first, end):
        if cue.reading("active") is None or cue.cue.act != "say":
            continue
        speaker = next(passage.phrases_between(first, cue.first), None)
        acts = any(passage.tokens[i].pos in ("VERB", "AUX", "SCONJ") for i in range(first, cue.first))
        return speaker is not None and speaker.head.kind != "pronoun" and not acts
    return False


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


def _tied_on(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return where the words that tie a further report of the same speaker to this one begin, or None."""
    if is_participle(passage, other) or _goes_on_in_title(passage, other):
        return other.first - 1 + _follows_quotation(passage, other)
    return _coordination_before(passage, cue, other)


def _goes_on_in_title(passage: Passage, other: CueMention) -> bool:
    """Return whether a headline has its subject say or do something else: "Merkel Says Greece Must Pay, Calls ..."."""
    parted = passage.lower[other.first - 1] == "," and other.reading("active", "clipped") is not None
    return parted and passage.in_title(passage.document.sentences[other.sentence])


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
    apart = apart or _answer_before(passage, phrase, other)
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
    return unlike and verb.label == "conj" and cue.last <= verb.head < other.first


def _is_present(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue has the form of its dictionary or the one with -s: "grants", beside "granted"."""
    word, lemma = passage.lower[cue.first], cue.cue.lemma.partition(" ")[0]
    return word == lemma or (word.endswith("s") and word.startswith(lemma[:-1]))


def _with_another(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return the comma before "with" and another who speaks: ", with Defence Minister Richard Marles insisting"."""
    endings = passage.words.participle_endings
    near = list(passage.phrases_between(cue.last, other.first))[-1:]
    if not endings or not near or near[0].last != other.first or not passage.lower[other.first].endswith(endings):
        return None
    joined = passage.lower[near[0].first - 2 : near[0].first]
    return (
        near[0].first - 2
        if joined[:1] == (",",) and passage.tokens[near[0].first - 1].pos in ("ADP", "SCONJ")
        else None
    )


def _answer_before(passage: Passage, phrase: Phrase | None, other: CueMention) -> int | None:
    """Return the comma after which another answers: "Iran said A, and Israel's minister replied B"."""
    if phrase is None:
        return None
    joined = passage.lower[phrase.first - 2 : phrase.first]
    replies = other.cue.act == "say" and phrase.head.kind != "pronoun" and phrase.last == other.first
    tied = joined[:1] == (",",) and joined[-1] in passage.language.modifiers.coordinators
    return phrase.first - 2 if replies and tied else None


def _semicolon_before(passage: Passage, cue: CueMention, other: CueMention) -> int | None:
    """Return the semicolon after which another speaks: "Israel says A; the Palestinians say B"."""
    nearest = range(other.first - 1, max(cue.last, other.first - _LONGEST_SUBJECT) - 1, -1)
    return next((i for i in nearest if passage.lower[i] == ";"), None)


def _joins_clauses(passage: Passage, index: int) -> bool:
    """Return whether a conjunction begins another report: "although she conceded", not "bahwa kalau mereka menolak"."""
    modifiers = passage.language.modifiers
    own = passage.lower[index] in (*modifiers.conditional, *modifiers.complementizers)  # "warned that it would respond"
    return passage.tokens[index].pos in ("SCONJ", "CCONJ") and not own
