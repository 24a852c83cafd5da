"""Speakers whom a noun with a demonstrative takes up, whatever names it holds: "dosen UIN Syarif Hidayatullah ini"."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.speakers import Speaker
from kg.model import Mention

_LONGEST = 20  # tokens of such a noun phrase
_SHORTEST = 2  # its noun and its demonstrative
_BETWEEN = ("ADV", "AUX", "PART", "CCONJ", "PUNCT")
_PAIR = 2


def taken_up_before(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return who is taken up by the noun phrase right before a cue: "Mantan penyidik KPK itu menyebut".

    Args:
        passage: the document.
        cue: an active cue.
        first: where its clause can begin.
    """
    end = cue.first
    while end > first and passage.tokens[end - 1].pos in _BETWEEN[:3] and not _points(passage, end - 1):
        end -= 1
    if end - first < _SHORTEST or not _points(passage, end - 1):
        return None
    opening = (i for i in range(end - 1, max(first, end - _LONGEST) - 1, -1) if _parts(passage, i))
    start = next(opening, first - 1) + 1
    while start < end and passage.tokens[start].pos in _BETWEEN and not _begins(passage, start):
        start += 1
    return _speaker(passage, start, end)


def taken_up_after(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return who is taken up by the noun phrase right after an inverted cue: "ujar politikus PDIP tersebut".

    Args:
        passage: the document.
        cue: a cue with its speaker after it.
        last: the token after its clause.
    """
    reach = min(last, cue.last + _LONGEST)
    stop = next((i for i in range(cue.last, reach) if _parts(passage, i)), reach)
    end = next((i + 1 for i in range(cue.last, stop) if _points(passage, i)), None)
    return _speaker(passage, cue.last, end) if end is not None else None


def _points(passage: Passage, index: int) -> bool:
    """Return whether a token is a demonstrative, of no time: "itu", not "pekan ini"."""
    if passage.lower[index] not in load_reference(passage.language.code).definite_after:
        return False
    aged = passage.tokens[index - _PAIR].pos == "NUM"  # "pria 78 tahun itu"
    return aged or passage.lower[index - 1] not in passage.words.times


def _begins(passage: Passage, index: int) -> bool:
    return passage.lower[index] in passage.words.taken_up_as


def _parts(passage: Passage, index: int) -> bool:
    """Return whether a token is no part of such a phrase: a comma, a quotation mark, a colon."""
    return passage.tokens[index].pos == "PUNCT" and passage.lower[index] not in ("(", ")", "-", "/", ".", "&")


def _speaker(passage: Passage, first: int, end: int) -> Speaker | None:
    """Return who is taken up by the tokens `[first, end)`, the last of which is a demonstrative."""
    if end - first < _SHORTEST or not _begins(passage, first) or not _is_one_phrase(passage, first, end):
        return None
    if _is_new(passage, first) or _names_holder(passage, first, end):
        return None
    whole = passage.span_of(first, end)
    inside = passage.mentions_between(whole.start, whole.end)
    described = next((m for m in inside if (m.role or "").startswith("definite:") and m.span.end == whole.end), None)
    if described is not None and described.actor_kind == "Person":
        return Speaker(described, whole.of(passage.text), first, end)
    tokens = reversed(passage.tokens[first:end])
    free = next((t.span for t in tokens if not any(t.span.overlaps(m.span) for m in inside)), None)
    if free is None:
        return None
    role = f"taken-up:{passage.lower[first]}"
    mention = Mention(free, free.of(passage.text), "description", "Person", role=role, source="lexicon")
    return Speaker(mention, whole.of(passage.text), first, end)


def _is_one_phrase(passage: Passage, first: int, end: int) -> bool:
    """Return whether no verb and no other noun takes the demonstrative: not "ketua panitia dalam acara itu"."""
    if any(_points(passage, i) for i in range(first + 1, end - 1)):
        return False
    acting = (c.object for c in passage.clauses_at(first + 1, end - 1) if c.voice == "active" and c.object is not None)
    if any(passage.lower[seen.head] not in passage.words.times for seen in acting):
        return False  # "ketua RT yang melihat kejadian itu"; "perempuan berusia 60 tahun itu" acts on nothing
    links = [i for i in range(first, end - 1) if passage.tokens[i].pos in ("ADP", "SCONJ")]
    named = passage.tokens[links[-1] + 1 : end - 1] if links else ()
    return not links or any(token.text[:1].isupper() or token.pos == "NUM" for token in named)


def _is_new(passage: Passage, first: int) -> bool:
    """Return whether the article has told of somebody without a name by the same noun: "seorang pria", "pria itu"."""
    single = load_reference(passage.language.code).indefinite_singular
    word = passage.lower[first]
    return any(passage.lower[i] == word and passage.lower[i - 1] in single for i in range(1, first))


def _names_holder(passage: Passage, first: int, end: int) -> bool:
    """Return whether a title names its holder, of whom the article tells elsewhere, too: "Ketua DPR Puan ini"."""
    titles = [t for t in passage.titles if t.person is not None and t.modifier != "kin"]
    span = passage.span_of(first, end)
    people = [t.person for t in titles if t.person is not None and t.mention.span.start == span.start]
    inside = [person for person in people if person.span in span]
    others = (m for m in passage.document.mentions if is_person(m) and m.span not in span)
    words = {word for person in inside for word in person.text.split()}
    return any(not words.isdisjoint(other.text.split()) for other in others)
