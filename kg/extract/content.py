"""Where the words of indirect speech begin and end."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.model import Span

_VERB_TAGS = frozenset({"VERB", "AUX", ""})
_LEAD = 20  # tokens between a cue and its conjunction ("mengatakan kepada wartawan di Jakarta, Kamis, bahwa ...")
_SHORTEST = 3  # tokens of content that is set off by a comma and has no verb ("mengatakan, motifnya belum jelas")
_SHORT_LEAD = 9  # tokens of an adverbial between a cue and its content, set off by a comma
_OPENING = (",", ":", ";", "-", "–", "—", "--")
_CLOSING_OF = {'"': '"', "“": "”", "'": "'", "«": "»"}
_CLOSING = frozenset(".!?;:,\"'”’»)]")


@dataclass(frozen=True, slots=True)
class Content:
    """The words `[first, last)` that are reported; `marker` is how they were introduced."""

    span: Span
    first: int
    last: int
    marker: str  # conjunction | purpose | object | gerund | comma | bare
    target: Phrase | None = None  # whom the cue addresses: "told Reuters that", "mendesak Israel agar"


def has_verb(passage: Passage, first: int, last: int) -> bool:
    """Return whether the tokens `[first, last)` hold a verb (or nothing is known of their parts of speech)."""
    return any(passage.tokens[i].pos in _VERB_TAGS for i in range(first, last))


def content_between(
    passage: Passage, first: int, last: int, *, marker: str, target: Phrase | None = None
) -> Content | None:
    """Return the tokens `[first, last)` as content, stripped of punctuation at both ends; None if nothing is left."""
    while first < last and (passage.lower[first] in _OPENING or _is_stray_mark(passage, first, last)):
        first += 1
    last = _quoted_end(passage, first, last)
    while last > first and _is_closing(passage, first, last):
        last -= 1
    if first >= last:
        return None
    return Content(passage.span_of(first, last), first, last, marker, target)


def _quoted_end(passage: Passage, first: int, last: int) -> int:
    """Return the token after words that are quoted from their first one on, where a comma parts the rest from them."""
    if first >= last:
        return last
    closing = _CLOSING_OF.get(passage.lower[first])
    for index in range(first + 2, last - 1):
        if closing is not None and passage.lower[index] == closing:
            return index + 1 if passage.lower[index + 1] == "," else last
    return last


def _is_stray_mark(passage: Passage, first: int, last: int) -> bool:
    """Return whether the first token is a quotation mark that is not closed among the words."""
    closing = _CLOSING_OF.get(passage.lower[first])
    return closing is not None and closing not in passage.lower[first + 1 : last]


def _is_closing(passage: Passage, first: int, last: int) -> bool:
    """Return whether the last token is punctuation that does not belong to the words (a mark opened within does)."""
    word = passage.lower[last - 1]
    if not set(word) <= _CLOSING:
        return False
    opened = {'"': '"', "'": "'", "”": "“", "’": "‘", "»": "«", ")": "(", "]": "["}.get(word)
    return opened is None or opened not in passage.lower[first : last - 1]


def content_after(passage: Passage, cue: CueMention, last: int) -> Content | None:
    """Return what a cue before its content reports, or None where it governs a bare noun phrase or nothing.

    Args:
        passage: the document.
        cue: an active cue.
        last: the token before which the content ends.
    """
    target = _target(passage, cue, last)
    return (
        _after_conjunction(passage, cue, last, target)
        or _after_purpose(passage, cue, last, target)
        or _after_adverbial(passage, cue, last, target)
    )


def _target(passage: Passage, cue: CueMention, last: int) -> Phrase | None:
    """Return the phrase that follows the cue at once, or after a preposition that the cue's frame names."""
    prepositions = {word for word in cue.cue.target if word != "object"} | set(passage.words.addressing)
    for phrase in passage.phrases_between(cue.last, min(last, cue.last + _SHORT_LEAD)):
        between = passage.lower[cue.last : phrase.first]
        if all(
            word in prepositions or passage.tokens[cue.last + i].pos in ("DET", "ADJ", "NOUN", "ADV")
            for i, word in enumerate(between)
        ):
            return phrase
        return None
    return None


def _after_conjunction(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    for index in range(cue.last, min(last, cue.last + _LEAD)):
        if passage.lower[index] in passage.language.modifiers.conditional and index == cue.last:
            return None
        if introduces_clause(passage, index):
            if index > cue.last and not _is_lead(passage, cue, index, target):
                return None
            return content_between(passage, index + 1, last, marker="conjunction", target=target)
        if index > cue.last and passage.tokens[index].pos in ("VERB", "AUX") and not _in_phrase(passage, index):
            return None
    return None


def introduces_clause(passage: Passage, index: int) -> bool:
    """Return whether a token is a conjunction like that, bahwa and not a relative pronoun ("a step that surprised")."""
    word = passage.lower[index]
    if word not in passage.language.modifiers.complementizers:
        return False
    return word not in passage.language.modifiers.relativizers or passage.tokens[index].pos not in ("PRON", "DET")


def _is_lead(passage: Passage, cue: CueMention, index: int, target: Phrase | None) -> bool:
    """Return whether the words from the cue to the conjunction are whom, when and where, rather than content."""
    if passage.lower[index] in passage.words.free_conjunctions or target is not None or "object" in cue.cue.target:
        return True
    first = passage.tokens[cue.last]
    dated = any(
        d.span.start <= first.span.start + 4
        for d in passage.dates_between(first.span.start, passage.tokens[index].span.start)
    )
    return first.pos in ("ADP", "ADV", "PUNCT") or dated


def _after_purpose(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    """Return the demand after agar, supaya, untuk, to: with whom it is made of, as it is his act."""
    if "purpose" not in cue.cue.frames:
        return None
    markers = passage.language.modifiers.purpose
    for index in range(cue.last, min(last, cue.last + _LEAD)):
        if passage.lower[index] in markers and _verb_follows(passage, index + 1, last):
            start = target.first if target is not None and target.last <= index else index
            start = _with_article(passage, start, cue.last)
            infinitive = passage.lower[index] in passage.words.content_infinitives
            if infinitive and start == index > cue.last:
                if not _is_object(passage, cue, index):
                    return None
                start = cue.last
            if start == index and not infinitive:
                start = index + 1
            return content_between(passage, start, last, marker="purpose", target=target)
        if passage.tokens[index].pos == "VERB" and target is None:
            return None
    return None


def _with_article(passage: Passage, start: int, first: int) -> int:
    """Return where a noun phrase begins, with its article and what else stands before the actor in it."""
    while start > first and passage.tokens[start - 1].pos in ("DET", "ADJ", "NUM", "NOUN"):
        start -= 1
    return start


def _is_object(passage: Passage, cue: CueMention, end: int) -> bool:
    """Return whether a noun phrase whose act it is leads to an infinitive: "asked the governments not to ..."."""
    tags = {passage.tokens[i].pos for i in range(cue.last, end)}
    nominal = tags <= {"NOUN", "PROPN", "DET", "ADJ", "NUM", "ADP", "PART", "PRON"} and bool(tags & {"NOUN", "PROPN"})
    return nominal and "object" in cue.cue.target and not cue.cue.frequent_object


def _verb_follows(passage: Passage, first: int, last: int) -> bool:
    return has_verb(passage, first, min(last, first + 5))


def _after_adverbial(passage: Passage, cue: CueMention, last: int, target: Phrase | None) -> Content | None:
    """Return content without a conjunction: after the cue, time and place apart, or its object's act."""
    if target is not None and _accuses_of(passage, cue, target):
        return content_between(passage, target.last + 1, last, marker="gerund", target=target)
    first, comma = _skip_lead(passage, cue, last)
    unfit = passage.language.modifiers.conditional + passage.words.content_infinitives
    if "clause" not in cue.cue.frames or first >= last or passage.lower[first] in unfit:
        return None
    if comma and any(other.reading("active") for other in passage.cues_between(first, first + 1)):
        return None
    if target is not None and passage.lower[target.first - 1] in passage.words.addressing:
        first = max(first, target.last)
    if not (_is_clause_after_comma(passage, first, last) if comma else _is_bare_clause(passage, cue, first, last)):
        return None
    tells = "object" in cue.cue.target and cue.cue.act == "say"
    if tells and target is not None and target.first <= first < target.last:
        first = target.last
    return content_between(passage, first, last, marker="comma" if comma else "bare", target=target)


def _is_clause_after_comma(passage: Passage, first: int, last: int) -> bool:
    return has_verb(passage, first, last) or last - first >= _SHORTEST


def _is_bare_clause(passage: Passage, cue: CueMention, first: int, last: int) -> bool:
    """Return whether what follows a cue at once is a clause rather than its object."""
    narrow = cue.cue.act == "speech-act" or cue.cue.frequent_object
    acts = not narrow or _object_acts(passage, first, last)
    headless = passage.words.clauses_have_subjects and passage.tokens[first].pos in ("VERB", "AUX")
    return acts and not headless and has_verb(passage, first, last) and _has_main_verb(passage, cue, first, last)


def _accuses_of(passage: Passage, cue: CueMention, target: Phrase) -> bool:
    """Return whether a charge follows whom it is made against, with a verb: "accused Russia of shelling"."""
    if cue.cue.relation != "accuses" or "object" not in cue.cue.target or target.last + 1 >= len(passage.tokens):
        return False
    charged = passage.lower[target.last] in passage.words.charging
    first = target.last + 1
    while first < len(passage.tokens) - 1 and passage.tokens[first].pos in ("PUNCT", "ADV", "PART"):
        first += 1
    return charged and has_verb(passage, first, first + 1)


def _skip_lead(passage: Passage, cue: CueMention, last: int) -> tuple[int, bool]:
    """Return the first token after date, place and addressee, and whether a comma set the content off."""
    index, comma = cue.last, False
    while index < last:
        start = passage.tokens[index].span.start
        found = next(passage.dates_between(start, start + 60), None)
        if found is not None and found.span.start == start:
            index = passage.token_at(found.span.end)
        elif passage.lower[index] in (",", ":"):
            index, comma = index + 1, True
        elif passage.tokens[index].pos == "ADP" and (end := _adverbial_end(passage, index, last)) is not None:
            index = end
        else:
            break
    return index, comma


def _adverbial_end(passage: Passage, first: int, last: int) -> int | None:
    """Return where the adverbial that starts at a preposition ends: at a comma or date near by, no verb between."""
    start = passage.tokens[first].span.start
    found = next(passage.dates_between(start, start + 40), None)
    if found is not None and passage.token_at(found.span.start) == first + 1:
        return passage.token_at(found.span.end)
    for index in range(first + 1, min(last, first + _SHORT_LEAD)):
        if passage.lower[index] == ",":
            return index
        if passage.tokens[index].pos in ("VERB", "AUX"):
            return None
    return None


def _object_acts(passage: Passage, first: int, last: int) -> bool:
    """Return whether the object of a speech act is followed by its own verb: "menuduh Iran mengirim senjata"."""
    for index in range(first, min(last, first + _LEAD)):
        if passage.lower[index] in passage.language.modifiers.relativizers or passage.lower[index] == ",":
            return False
        if passage.tokens[index].pos in ("VERB", "AUX"):
            return index > first or passage.lower[index] in passage.language.modifiers.modality
        if passage.tokens[index].pos in ("ADP", "SCONJ", "CCONJ") and not _in_phrase(passage, index):
            return False
    return False


def _in_phrase(passage: Passage, index: int) -> bool:
    return any(p.first <= index < p.last for p in passage.phrases_between(max(0, index - 8), index + 8))


def _is_dependent(passage: Passage, index: int, first: int) -> bool:
    """Return whether a verb depends on a preposition or an infinitive's mark, quotation marks apart."""
    before = index - 1
    while before > first and passage.tokens[before].pos == "PUNCT" and passage.lower[before] != ",":
        before -= 1
    return passage.tokens[before].pos == "ADP" or passage.lower[before] in passage.language.modifiers.purpose


def _has_main_verb(passage: Passage, cue: CueMention, first: int, last: int) -> bool:
    """Return whether the words have a verb of their own, not only one in a relative clause."""
    modifiers = passage.language.modifiers
    relatives, inside = 0, False
    for index in range(first, last):
        before = index > first and _is_dependent(passage, index, first)
        denied = index > first and passage.lower[index] in modifiers.negation
        if denied or (passage.tokens[index].pos in _VERB_TAGS and not before):
            if relatives == 0 and not inside:
                return True
            relatives, inside = relatives - 1 if not inside else relatives, True
        elif passage.tokens[index].pos not in ("ADV", "PART"):
            inside = False
        if passage.lower[index] in modifiers.relativizers:
            relatives += 1
        elif index > first and passage.tokens[index].pos == "SCONJ":
            break
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    return clause is not None and clause.complement is not None
