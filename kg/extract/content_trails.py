"""What trails the words of indirect speech: credits, remarks on what was said, when and where it was said."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.coordination import DASHES
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_LONGEST_REMARK = 3  # words between the article and the noun of a remark ("a highly unusual step that ...")
_SHORTEST_REMARK = 2  # words of a remark after its noun
_LONGEST_SUBJECT = 8  # tokens from a noun that is taken up to the verb of who speaks of it
_PLAIN = ("ADJ", "NOUN", "ADV")
_CREDIT = 3  # words by which a report is passed on, with the comma before them: ", as reported"


def before_credit(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma before who the article has the report from: ", demikian laporan IRNA, yang dipantau BBC"."""
    for index in range(cue.last + _SHORTEST_REMARK, end - 1):
        if passage.lower[index] != "," or passage.quote_around(passage.tokens[index].span) is not None:
            continue
        concluded = passage.lower[index + 1] in passage.words.concluding and passage.words.verbless_clauses
        passed_on = " ".join(passage.lower[index + 1 : index + _CREDIT]) in passage.language.reporting.verbs
        if concluded or passed_on or _names_source(passage, index + 1, end):
            return index
    return end


def _names_source(passage: Passage, first: int, end: int) -> bool:
    """Return whether the words from `first` to the end name the source of the whole report: "menurut istana"."""
    source = next(passage.cues_between(first, end), None)
    last = "," not in passage.lower[first:end]
    return last and source is not None and source.first == first and source.reading("preposition") is not None


def before_remark(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma or dash before the article's remark on what was said (", a step that Moscow dismissed")."""
    for index in range(cue.last + 1, end - _SHORTEST_REMARK):
        if passage.lower[index] not in (",", ":", *DASHES) or passage.quote_around(passage.tokens[index].span):
            continue
        if passage.lower[index] in DASHES and _is_taken_up(passage, index + 1, end):
            return index
        bare = passage.lower[index + 2] in passage.language.modifiers.relativizers  # "tuduhan yang dibantah"
        if bare and not passage.words.possessor_first and _remarks(passage, index + 1, end):
            return index
        if passage.lower[index + 1] in passage.words.indefinite and _remarks(passage, index + 2, end):
            return index
    return end


def _remarks(passage: Passage, first: int, end: int) -> bool:
    """Return whether a noun for an act or for words comes soon, with a clause about it ("charge Islamabad rejects")."""
    for index in range(first, min(end - 1, first + _LONGEST_REMARK + 1)):
        spoken = any(c.reading("noun") for c in passage.cues_between(index, index + 1))
        if spoken or passage.lower[index] in passage.words.remarks:
            aimed = passage.lower[index + 1] in passage.words.addressing
            return aimed or any(passage.tokens[i].pos in ("VERB", "AUX") for i in range(index + 1, end))
        if passage.tokens[index].pos not in ("ADJ", "NOUN", "ADV", "VERB"):
            return False
    return False


def says_of_noun(passage: Passage, cue: CueMention) -> bool:
    """Return whether a cue has a verb without a subject after it, whose subject is a noun before: "a step he said is".

    Args:
        passage: the document.
        cue: an active cue.
    """
    following = passage.tokens[cue.last : cue.last + 1]
    return passage.tokens[cue.first].label.startswith("acl") or any(token.pos == "AUX" for token in following)


def _is_taken_up(passage: Passage, noun: int, end: int) -> bool:
    """Return whether a noun opens what somebody says of the act: "-- meddling the lawmaker said is designed to"."""
    said = [cue for cue in passage.cues_between(noun + 1, min(end, noun + _LONGEST_SUBJECT)) if cue.cue.act == "say"]
    verb = next((cue.first for cue in said if says_of_noun(passage, cue)), None)
    nominal = (*_PLAIN, "PROPN", "DET")
    return verb is not None and all(passage.tokens[i].pos in nominal for i in range(noun + 1, verb))


def before_circumstances(passage: Passage, cue: CueMention, end: int) -> int:
    """Return the comma before when, where or by whom the words were made known, which a sentence ends with."""
    open_ended = (i for i in range(cue.last + 1, end) if passage.lower[i] in passage.words.contrasts)
    end = next((i for i in open_ended if _matches(passage, i, passage.words.withheld)), end)  # "but gave no details"
    for index in range(end - 1, cue.last, -1):
        if passage.lower[index] != "," or passage.quote_around(passage.tokens[index].span):
            continue
        if not _is_circumstance(passage, index + 1, end):
            return end
        end = index
    return end


def _is_circumstance(passage: Passage, first: int, end: int) -> bool:
    while end > first and passage.tokens[end - 1].pos == "PUNCT" and passage.lower[end - 1] != ")":
        end -= 1
    if first >= end:
        return False
    if _matches(passage, first, passage.words.withheld):
        return True
    span = passage.span_of(first, end)
    found = next(passage.dates_between(span.start, span.end + 1), None)
    if found is not None and found.span.start == span.start and passage.token_at(found.span.end) >= end:
        return True
    return _names_venue(passage, first, end) or _credits_outlet(passage, first, end)


def _names_venue(passage: Passage, first: int, end: int) -> bool:
    """Return whether the words say in what the speech was made: "in an interview with Politico", "dalam pidatonya"."""
    small = (*passage.words.indefinite, *passage.words.small_words)
    if passage.lower[first] not in passage.words.venue_prepositions:
        return False
    for index in range(first + 1, min(end, first + 5)):
        if _matches(passage, index, passage.words.venues):
            return not any(passage.tokens[i].pos in ("AUX", "SCONJ") for i in range(index, end))
        nominal = passage.lower[index] in small or passage.tokens[index].pos in ("NOUN", "ADJ", "DET", "PRON")
        if not nominal:
            return False
    return False


def _matches(passage: Passage, index: int, entries: Sequence[str]) -> bool:
    """Return whether one of the entries, of one or more words, stands at the token `index`."""
    return any(passage.lower[index : index + len(e.split())] == tuple(e.split()) for e in entries)


def _credits_outlet(passage: Passage, first: int, end: int) -> bool:
    """Return whether the words credit who passes the report on: "kantor berita IRNA melaporkan", "dikutip AFP"."""
    phrases: list[Phrase] = list(passage.phrases_between(first, end))
    verbs = passage.language.reporting.verbs
    if any(passage.tokens[i].pos == "SCONJ" for i in range(first, end)):
        return False
    if _matches(passage, first, [verb for verb in verbs if verb]):
        return bool(phrases)
    return bool(phrases) and phrases[-1].last == end - 1 and passage.lower[end - 1] in verbs
