"""Who holds an office that is told of before he is named: "a spokesman for X ... the spokesman, Y"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_lexicon import load_reference
from kg.annotate.mention_titles import COUNTERPART, Title
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.model import Mention

_DESCRIBING = ("NOUN", "ADJ", "PROPN", "NUM")  # tags of words that tell who is named right after them
_FULL_NAME = 2  # words
_SAYS = 3  # tokens between a name and the cue by which it speaks
_NEXT = 2  # sentences from an office to who holds it
_REACH = 6  # sentences back to where an office was spoken of without its holder


def told_before(passage: Passage, title: Title) -> Mention | None:
    """Return what an office is of by the only unnamed one of its kind before: "Kenya's attache ... attache X".

    Args:
        passage: the document.
        title: names somebody whom nothing is known of, with no word of what his office is of.
    """
    person = title.person
    if person is None or person.candidates or title.modifier is not None:
        return None
    here = passage.sentence_at(title.mention.span.start)
    same = [
        other
        for other in passage.titles
        if other.office.id == title.office.id and other.mention.span.start < title.mention.span.start
    ]
    if same and _points_back(passage, title) and same[-1].person is None:
        return same[-1].of  # "a spokesman for X said ... said the spokesman, Y"
    unnamed = [other.of for other in same if other.person is None and other.of is not None]
    near = [of for of in unnamed if here - passage.sentence_at(of.span.start) <= _REACH]
    told = {of.candidates or (of.text,) for of in near}
    return near[-1] if len(told) == 1 and all(other.person is None for other in same) else None


def _points_back(passage: Passage, title: Title) -> bool:
    """Return whether an article before a title says that it was told of: "the spokesman, Y"."""
    before = passage.token_at(title.mention.span.start) - 1
    definite = load_reference(passage.language.code).definite_before
    return before >= 0 and passage.lower[before] in definite


def named_next(passage: Passage) -> Iterator[tuple[Title, Mention]]:
    """Yield the offices of a State without a name, with who speaks first after them and was not named before.

    News leads in whom it quotes by his office and names him in the next sentence: "India's home minister accused Iran.
    "...," Inderjit Gupta told reporters."

    Args:
        passage: the document.
    """
    ranks = load_reference(passage.language.code).ranks
    titled = {t.person.span for t in passage.titles if t.person is not None and t.office.id not in ranks}
    for title in passage.titles:
        holder = _speaks_next(passage, title) if _is_led_in(passage, title) else None
        if holder is not None and holder.span not in titled:
            yield title, holder


def _is_led_in(passage: Passage, title: Title) -> bool:
    """Return whether a title is one State office whose holder is not named, and acts: "Iran's minister said"."""
    office, of = title.office, title.of
    unnamed = title.person is None and title.modifier is None and office is not COUNTERPART
    if not unnamed or not office.acts_for_state or office.anonymous or of is None or of.actor_kind != "State":
        return False
    first, last = passage.tokens_of(title.mention.span)
    label = passage.tokens[last - 1].label
    reports = any(cue.cue.act != "hedge" for cue in passage.cues_between(last, min(len(passage.tokens), last + _SAYS)))
    opening = not any(is_person(m) and m.kind == "name" for m in passage.mentions_between(0, title.mention.span.start))
    quoted = passage.quote_around(title.mention.span) is not None
    return (reports or opening) and label.startswith("nsubj") and not quoted and not title.mention.text.endswith("s")


def _speaks_next(passage: Passage, title: Title) -> Mention | None:
    """Return the first person named after a title, if he is so for the first time, in full and as who speaks."""
    after = (m for m in passage.document.mentions if m.span.start > title.mention.span.end)
    person = next((m for m in after if m.kind == "name" and is_person(m)), None)
    if person is None or person.candidates or len(person.text.split()) < _FULL_NAME:
        return None  # of whom the gazetteer knows, his offices are known
    surname = person.text.split()[-1]
    before = (m for m in passage.document.mentions if m.span.end <= title.mention.span.start and is_person(m))
    known = any(surname in m.text.split() for m in before)
    here, there = (passage.sentence_at(m.span.start) for m in (title.mention, person))
    first, last = passage.tokens_of(person.span)
    cues = passage.cues_between(max(0, first - _SAYS), min(len(passage.tokens), last + _SAYS))
    speaks = any(cue.last == first or cue.first == last for cue in cues if cue.cue.act == "say")
    first = _before_rank(passage, first)
    bare = passage.tokens[first - 1].pos not in _DESCRIBING or passage.sentence_at(person.span.start) != (
        passage.sentence_at(passage.tokens[first - 1].span.start)
    )
    return person if 0 < there - here <= _NEXT and not known and speaks and bare else None


def _before_rank(passage: Passage, first: int) -> int:
    """Return where the rank right before a name begins, else the name: "General Prem Chai"."""
    ranks = load_reference(passage.language.code).ranks
    beside = passage.mentions_ending(passage.tokens[first].span.start - 1)
    rank = next((m for m in beside if (m.role or "").removeprefix("office:") in ranks), None)
    return first if rank is None else passage.token_at(rank.span.start)
