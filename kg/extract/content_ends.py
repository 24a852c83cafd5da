"""Where the words of indirect speech end: before a further report, a remark on what was said, or when it was said."""

from __future__ import annotations

from kg.extract.content_trails import before_circumstances, before_credit, before_remark
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.tied_reports import is_to_be_done, tied_on

_SHORTEST_REMARK = 2  # words of a remark after its noun
_NEAREST = 5  # tokens from a conjunction to the subject after it
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
        start = tied_on(passage, cue, other)
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
        own = own and not (token.label == "conj" and is_to_be_done(passage, cue, index))
        if not (own or _is_of_main_clause(passage, cue, index)) or passage.quote_around(token.span) is not None:
            continue
        start = index
        while start > cue.last + 1 and passage.tokens[start - 1].pos in (*_ADVERBIAL, "SCONJ"):
            start -= 1
        before = passage.lower[start - 1]
        if token.label == "conj" and before in passage.language.modifiers.coordinators:
            return start - 1 - (passage.lower[start - 2] == ",")
        reason = passage.lower[start] in passage.words.reasons  # "memperingatkan AS untuk tidak ikut, karena"
        if before == "," and not reason and _has_own_verb(passage, cue.last, start - 1):
            return start - 1
    return end


def _is_of_main_clause(passage: Passage, cue: CueMention, index: int) -> bool:
    """Return whether a verb goes on with the clause above a cue: "a force urging Iran to talk, and was opposed"."""
    token, within = passage.tokens[index], passage.tokens[cue.first].label.startswith(("acl", "advcl"))
    return token.pos == "VERB" and token.label == "conj" and within and token.head < cue.first


def _has_own_verb(passage: Passage, first: int, last: int) -> bool:
    """Return whether the words hold a verb that is in no relative clause."""
    relative = passage.language.modifiers.relativizers
    verbs = (i for i in range(first, last) if passage.tokens[i].pos == "VERB")
    return any(not set(passage.lower[max(first, i - _RELATIVE_REACH) : i]) & set(relative) for i in verbs)


def _before_contrast(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma before what contrasts with what somebody is to do: "pledged to help, but Iran refused"."""
    infinitive = not set(passage.words.content_infinitives).isdisjoint(passage.lower[cue.last : cue.last + 1])
    charged = cue.cue.relation == "accuses" and not set(passage.words.charging).isdisjoint(
        passage.lower[cue.last : end]
    )
    opening = passage.lower[cue.last : min(end, cue.last + _LONGEST_SUBJECT)]
    demanded = not set(passage.words.content_infinitives).isdisjoint(opening)
    to_be_done = infinitive or charged or cue.cue.relation in _OF_ACTS
    for index in range(cue.last + 2, end - _SHORTEST_REMARK):
        contrast = passage.lower[index] == "," and passage.lower[index + 1] in passage.words.contrasts
        contrast = contrast or (demanded and _another_acts(passage, index, end))
        if not contrast or passage.quote_around(passage.tokens[index].span) is not None:
            continue
        subject = any(passage.tokens[i].label.startswith("nsubj") for i in range(index + 2, end))
        if (to_be_done and subject) or _somebody_says(passage, index + 2, end):
            return index
    return end


def _another_acts(passage: Passage, comma: int, end: int) -> bool:
    """Return whether a comma and "and" begin what another did: "asked Iran to go, and Turkey expelled its envoys"."""
    joins = passage.lower[comma] == "," and passage.lower[comma + 1] in passage.language.modifiers.coordinators
    near = range(comma + 2, min(end, comma + 2 + _NEAREST)) if joins else ()
    subject = next((i for i in near if passage.tokens[i].label.startswith("nsubj")), None)
    verb = passage.tokens[subject].head if subject is not None else end
    told = range(comma + 2, verb) if comma < verb < end else ()
    bare = any(passage.lower[i] in passage.words.content_infinitives for i in told)
    return bool(told) and passage.words.clauses_have_subjects and passage.tokens[verb].label == "conj" and not bare


def _somebody_says(passage: Passage, first: int, end: int) -> bool:
    """Return whether the main verb of a clause reports what somebody named says: ", but its minister, X, said"."""
    for cue in passage.cues_between(first, end):
        if cue.reading("active") is None or cue.cue.act != "say":
            continue
        speaker = next(passage.phrases_between(first, cue.first), None)
        acts = any(passage.tokens[i].pos in ("VERB", "AUX", "SCONJ") for i in range(first, cue.first))
        return speaker is not None and speaker.head.kind != "pronoun" and not acts
    return False
