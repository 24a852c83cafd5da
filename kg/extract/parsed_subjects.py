"""What the parse tells of a cue's subject: people without a name, and somebody of whom a long clause tells more."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.extract.cues import CueMention
from kg.extract.participants import members_of
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.speakers import Speaker
from kg.model import Argument

_BESIDE = ("ADV", "AUX", "PART")  # between a subject and its verb
_LONGEST_NAME = 14  # tokens of a name with its titles
_AMOUNTS = ("NUM", "PRON", "DET")


def unnamed_subject(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the subject of a cue whose noun no actor owns: "one of X's lawyers", "people close to the White House".

    Args:
        passage: the document.
        cue: an active cue.
        first: where its clause can begin.
    """
    subject = _subject(passage, cue)
    if subject is None or not passage.words.possessor_first or cue.cue.act != "say" or cue.cue.frequent_object:
        return None
    start, end = passage.tokens_of(subject.span)
    head = subject.head
    if not first <= start <= head < end <= cue.first or not _is_beside(passage, end, cue.first):
        return None
    named = list(passage.phrases_between(start, end))
    free = not any(p.first <= head < p.last or p.last <= head for p in named) and not _ends_in_name(named, head, end)
    if not free or not _is_of_people(passage, head, named):
        return None
    return Speaker(None, subject.span.of(passage.text), start, end)


def named_of_several(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the one whom the words name of those who speak: "other sites such as Gawker have stated".

    Args:
        passage: the document.
        cue: an active cue.
        first: where its clause can begin.
    """
    subject = _subject(passage, cue)
    if subject is None or cue.cue.act != "say" or not passage.words.possessor_first:
        return None
    start, end = passage.tokens_of(subject.span)
    if not first <= start <= subject.head < end <= cue.first or passage.tokens[subject.head].pos != "NOUN":
        return None
    members = members_of(passage, subject)
    return Speaker(members[0], subject.span.of(passage.text), start, end) if len(members) == 1 else None


def _is_of_people(passage: Passage, head: int, named: list[Phrase]) -> bool:
    """Return whether a subject's head is an amount ("one of them") or a noun that speaks for nobody whom it is of."""
    token = passage.tokens[head]
    if token.pos in _AMOUNTS:
        return passage.lower[head + 1] == "of" and token.pos != "PRON"
    stands_for = (*passage.words.venues, *passage.words.sources, *passage.words.offices_of)
    if token.pos != "NOUN" or passage.lower[head] in stands_for or any(passage.cues_between(head, head + 1)):
        return False
    return not any(set(passage.lower[head + 1 : phrase.first]) & _genitive(passage) for phrase in named)


def _genitive(passage: Passage) -> set[str]:
    """Return the words after which a noun's owner or author stands."""
    links = load_reference(passage.language.code).genitive_links - {"to", "and"}
    return {*links, *passage.words.author_prepositions}


def _ends_in_name(named: list[Phrase], head: int, end: int) -> bool:
    """Return whether a name that a noun describes ends a subject: "manager Jeff Weaver", "the paper Haaretz"."""
    if not named or named[-1].last != end or named[-1].head.kind != "name":
        return False
    return (is_person(named[-1].head) and len(named) == 1) or named[-1].first == head + 1


def _is_beside(passage: Passage, end: int, cue: int) -> bool:
    return all(passage.tokens[i].pos in _BESIDE for i in range(end, cue))


def _subject(passage: Passage, cue: CueMention) -> Argument | None:
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    return clause.subject if clause is not None and clause.voice == "active" else None


def person_told_of(passage: Passage, cue: CueMention, inside: Phrase) -> Phrase | None:
    """Return the person of whom the words that hold a phrase tell more: "Kim, who fled Aleppo, Syria, in May, said".

    Args:
        passage: the document.
        cue: an active cue.
        inside: a phrase between the person and the cue.
    """
    subject = _subject(passage, cue)
    if subject is None or inside.span not in subject.span:
        return None
    near = passage.phrases_between(max(0, subject.head - _LONGEST_NAME), inside.first)
    return next((p for p in near if p.first <= subject.head < p.last and is_person(p.head)), None)
