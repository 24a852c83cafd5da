"""What stands between a cue and the words that it reports: when, where and to whom they were said."""

from __future__ import annotations

from kg.extract.content import has_predicate
from kg.extract.cues import CueMention
from kg.extract.passage import Passage

_POSSESSIVE = ("'s", "’s", "'")
_LONGEST_DATE = 60  # characters
_LEAD = 20  # tokens in which the object of a speech act gets its verb
_OBJECT_TAGS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "CCONJ", "X"})
_LONGEST_VENUE = 5  # tokens of a preposition with what is spoken or written: "in a joint statement"
_SHORT_LEAD = 9  # tokens of an adverbial between a cue and its content, set off by a comma


def skip_lead(passage: Passage, cue: CueMention, last: int) -> tuple[int, bool]:
    """Return the first token after date, place and addressee, and whether a comma set the content off.

    Args:
        passage: the document.
        cue: a cue before its content.
        last: the token before which its report ends.
    """
    index, comma = cue.last, False
    while index < last:
        day = _day_end(passage, index, last)
        if day is not None:
            index = day
        elif passage.lower[index] in (",", ":"):
            index, comma = index + 1, True
        else:
            end = _lead_end(passage, cue, index, last)
            if end is None:
                break
            index = end
    return index, comma


def _day_end(passage: Passage, first: int, last: int) -> int | None:
    """Return where the day ends on which something was said; None where none begins or a deed of that day is told of.

    "said Monday night the talks had failed", but "said Monday night's attack was the third".
    """
    start = passage.tokens[first].span.start if first < last else 0
    found = next(passage.dates_between(start, start + _LONGEST_DATE), None) if first < last else None
    if found is None or found.span.start != start:
        return None
    end = passage.token_at(found.span.end)
    end += end < last and passage.lower[end] in passage.words.times
    return None if end < last and passage.lower[end] in _POSSESSIVE else end


def _lead_end(passage: Passage, cue: CueMention, index: int, last: int) -> int | None:
    """Return where an adverbial that begins at a token ends, or what the speaker did before; None for neither."""
    governed = passage.tokens[index].pos == "ADP"
    end = (_venue_end(passage, index, last) or _adverbial_end(passage, index, last)) if governed else None
    return _occasion_end(passage, index, last) if end is None and index == cue.last else end


def _venue_end(passage: Passage, first: int, last: int) -> int | None:
    """Return where it ends in what something is said, and to whom: "said in an interview with Reuters he would go"."""
    if passage.lower[first] not in passage.words.venue_prepositions or not passage.words.possessor_first:
        return None
    near = range(first + 1, min(last - 1, first + _LONGEST_VENUE))
    noun = next((i for i in near if passage.lower[i] in passage.words.venues), None)
    if noun is None or any(passage.tokens[i].pos not in _OBJECT_TAGS for i in range(first + 1, noun)):
        return None
    end = noun + 1
    if passage.tokens[end].pos == "ADP":
        partner = next(passage.phrases_between(end + 1, last), None)
        end = partner.last if partner is not None and partner.first == end + 1 else end
    starts = end < last and passage.tokens[end].pos in ("PRON", "PROPN", "DET", "NOUN", "ADJ", "NUM")
    return end if starts and has_predicate(passage, end, last) else None


def _adverbial_end(passage: Passage, first: int, last: int) -> int | None:
    """Return where the adverbial that starts at a preposition ends: at a comma or date near by, no verb between."""
    if (day := _day_end(passage, first + 1, last)) is not None:
        return day
    for index in range(first + 1, min(last, first + _SHORT_LEAD)):
        if passage.lower[index] == ",":
            return index
        if passage.tokens[index].pos in ("VERB", "AUX"):
            return None
    return None


def _occasion_end(passage: Passage, first: int, last: int) -> int | None:
    """Return the comma that ends what the speaker did before he spoke: "mengatakan setelah bertemu X, Y siap"."""
    if passage.lower[first] not in passage.words.occasions or passage.words.possessor_first:
        return None
    comma = next((i for i in range(first + 1, min(last, first + _LEAD)) if passage.lower[i] == ","), None)
    if comma is None or any(passage.tokens[i].label.startswith("nsubj") for i in range(first + 1, comma)):
        return None
    return comma if has_predicate(passage, comma + 1, last) else None
