"""Finds who speaks: the phrase after an inverted cue ("kata Kerry", "said Kerry") or the subject before it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.appositions import before_aside, name_after, name_before
from kg.extract.content_ends import is_participle
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrases import Phrase, is_person
from kg.model import Mention, Span

_FILLER_TAGS = frozenset({"", "DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PRON"})
_FILLERS = 4  # words that may stand between an inverted cue and the mention that it belongs to
_BODIES = ("State", "IGO", "Organization", "Place")
_ADVERB_TAGS = frozenset({"ADV", "AUX", "PART"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, at the tokens `[first, last)`; `mention` is None where the words are no known kind of mention."""

    mention: Mention | None
    text: str
    first: int
    last: int

    @property
    def is_pronoun(self) -> bool:
        """Return whether the words are a pronoun."""
        return self.mention is not None and self.mention.kind == "pronoun"


def speaker_of_phrase(passage: Passage, phrase: Phrase) -> Speaker:
    """Return the phrase as a speaker."""
    return Speaker(phrase.head, phrase.span.of(passage.text), phrase.first, phrase.last)


def speaker_after(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return who stands right after an inverted cue, before the token `last`: "kata seorang pejabat", "said Kerry"."""
    fused = fused_speaker(passage, cue)
    if fused is not None:
        return fused
    title = passage.in_title(passage.document.sentences[cue.sentence])
    for phrase in passage.phrases_between(cue.last, last):
        if phrase.first - cue.last > _FILLERS or not _all_filler(passage, cue.last, phrase.first):
            break
        if title and phrase.first > cue.last:
            return None
        return _person_of_body(passage, cue, phrase) or speaker_of_phrase(passage, _named(passage, cue, phrase, last))
    index = cue.last
    while not title and index < last and index - cue.last < _FILLERS and _is_noun_like(passage, index):
        index += 1
    if index == cue.last or not any(passage.tokens[i].pos in ("NOUN", "PROPN", "") for i in range(cue.last, index)):
        return None
    return Speaker(None, passage.span_of(cue.last, index).of(passage.text), cue.last, index)


def _named(passage: Passage, cue: CueMention, phrase: Phrase, last: int) -> Phrase:
    """Return the name that is added to a phrase for whoever holds an office or is of a body, else the phrase."""
    plain = phrase.office is None and phrase.first == cue.last
    if is_person(phrase.head) or phrase.head.kind == "pronoun" or plain:
        return phrase
    return name_after(passage, phrase.last, last) or phrase


def _person_of_body(passage: Passage, cue: CueMention, phrase: Phrase) -> Speaker | None:
    """Return somebody of a body as an unnamed speaker ("ujar politikus PDIP tersebut"), where possessors follow."""
    if passage.words.possessor_first or phrase.first == cue.last or phrase.head.actor_kind not in _BODIES:
        return None
    pointed = passage.lower[phrase.last : phrase.last + 1]
    if not set(pointed) & set(passage.words.demonstratives) or passage.tokens[phrase.first - 1].pos != "NOUN":
        return None
    return Speaker(None, passage.span_of(cue.last, phrase.last + 1).of(passage.text), cue.last, phrase.last + 1)


def fused_speaker(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return the clitic that an Indonesian cue carries as its speaker ("ujarnya"), if it does."""
    if not any(form.fused for form in cue.forms):
        return None
    clitic = Span(cue.span.end - len("nya"), cue.span.end)
    known = next((m for m in passage.document.mentions if m.span == clitic), None)
    mention = known or Mention(clitic, clitic.of(passage.text), "pronoun", role="third-singular", source="lexicon")
    return Speaker(mention, mention.text, cue.first, cue.last)


def _all_filler(passage: Passage, first: int, last: int) -> bool:
    return all(
        passage.tokens[i].pos in _FILLER_TAGS
        and passage.lower[i].isalpha()
        and passage.lower[i] not in passage.language.modifiers.complementizers
        and passage.lower[i] not in passage.language.modifiers.relativizers
        for i in range(first, last)
    )


def _is_noun_like(passage: Passage, index: int) -> bool:
    token = passage.tokens[index]
    return token.pos in ("NOUN", "PROPN", "DET", "ADJ", "NUM") and passage.lower[index].isalpha()


def speaker_before(passage: Passage, cue: CueMention, first: int, *, tied: bool = False) -> Speaker | None:
    """Return the subject of a cue among the tokens `[first, cue.first)`: from the parse, else from the surface.

    Args:
        passage: the document.
        cue: an active cue.
        first: where the cue's clause can begin.
        tied: a conjunction ties the cue to an earlier verb, whose subject is also the cue's.
    """
    quoted = _quoted(passage, cue, first)
    if quoted is not None:
        return quoted
    if is_participle(passage, cue):
        tied = True
    elif (set_off := name_before(passage, cue, first) or before_aside(passage, cue, first)) is not None:
        return speaker_of_phrase(passage, set_off)
    parsed = None if is_participle(passage, cue) else _parsed_subject(passage, cue, first)
    if parsed is not None:
        return parsed
    candidates = [p for p in passage.phrases_between(first, cue.first) if not _in_quote(passage, p.span, cue)]
    relative = _relativizer_before(passage, cue, first)
    if relative is not None:
        antecedents = [p for p in candidates if p.last <= relative and _is_antecedent(passage, p, relative)]
        return speaker_of_phrase(passage, antecedents[-1]) if antecedents else None
    subjects = [p for p in candidates if _can_be_subject(passage, p, candidates, (first, cue.first))]
    outright = [p for p in subjects if not _owns(passage, p, first)] or subjects
    if outright:
        return speaker_of_phrase(passage, outright[0] if tied else outright[-1])
    return _unnamed(passage, cue, first) if cue.cue.act == "say" and not cue.cue.frequent_object else None


def _quoted(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return whom somebody quotes "as saying", right before those words."""
    link = cue.first - 1
    ending = passage.words.participle_endings
    if link <= first or passage.lower[link] not in passage.words.naming_links or not ending:
        return None
    if not passage.lower[cue.first].endswith(ending):
        return None
    named = next((p for p in passage.phrases_between(first, link) if p.last == link), None)
    if named is not None:
        return speaker_of_phrase(passage, named)
    if not _is_noun_like(passage, link - 1):
        return None
    return Speaker(None, passage.tokens[link - 1].text, link - 1, link)


def _is_antecedent(passage: Passage, phrase: Phrase, relative: int) -> bool:
    """Return whether nothing that a relativizer could refer to stands between it and the phrase."""
    return not any(passage.tokens[i].pos in ("NOUN", "PROPN", "VERB") for i in range(phrase.last, relative))


def _can_be_subject(passage: Passage, phrase: Phrase, candidates: list[Phrase], bounds: tuple[int, int]) -> bool:
    governed = _governed(passage, phrase, bounds[0]) or _inside_relative(passage, phrase, candidates)
    return not governed and not _inside_subordinate(passage, phrase, candidates, bounds)


def _owns(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Return whether a phrase is the possessor of the noun before it ("kunjungan Pelosi"), where possessors follow."""
    before = phrase.first - 1
    return not passage.words.possessor_first and before >= first and passage.tokens[before].pos == "NOUN"


def _inside_subordinate(passage: Passage, phrase: Phrase, candidates: list[Phrase], bounds: tuple[int, int]) -> bool:
    """Return whether a phrase is in a clause set off within the subject's ("X, ketika ditanya Y, mengatakan")."""
    first, end = bounds
    comma = next((i for i in range(phrase.first - 1, first - 1, -1) if passage.lower[i] == ","), None)
    if comma is None or not any(p.last <= comma for p in candidates):
        return False
    if "," not in passage.lower[phrase.last : end]:
        return False
    return any(passage.tokens[i].pos == "SCONJ" for i in range(comma + 1, phrase.first))


def _unnamed(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    """Return the noun phrase that begins the cue's clause, where it is no mention ("sebuah kelompok yang ...")."""
    start = first
    while start < cue.first and passage.tokens[start].pos in ("ADV", "CCONJ", "SCONJ", "PUNCT"):
        start += 1
    end = start
    while end < cue.first and _is_noun_like(passage, end):
        end += 1
    if end == start or not any(passage.tokens[i].pos in ("NOUN", "PROPN") for i in range(start, end)):
        return None
    return Speaker(None, passage.span_of(start, end).of(passage.text), start, end)


def _parsed_subject(passage: Passage, cue: CueMention, first: int) -> Speaker | None:
    clause = next(passage.clauses_at(cue.first, cue.last), None)
    if clause is None or clause.voice != "active" or clause.subject is None:
        return None
    head = clause.subject.head
    for phrase in passage.phrases_between(first, cue.first):
        if phrase.first <= head < phrase.last and not _in_quote(passage, phrase.span, cue):
            return speaker_of_phrase(passage, _holder_named_after(passage, phrase, cue) or phrase)
    return None


def _holder_named_after(passage: Passage, phrase: Phrase, cue: CueMention) -> Phrase | None:
    """Return the person right before a cue whose title was taken for a name ("Secretary of State Blinken said")."""
    if phrase.head.kind != "name":
        return None
    last = list(passage.phrases_between(phrase.last, cue.first))[-1:]
    if not last or not is_person(last[0].head) or last[0].last != cue.first:
        return None
    between = range(phrase.last, last[0].first)
    titles = (*passage.words.title_links,)
    named = all(passage.tokens[i].text[0].isupper() or passage.lower[i] in titles for i in between)
    return last[0] if named and len(between) <= _FILLERS else None


def _in_quote(passage: Passage, span: Span, cue: CueMention) -> bool:
    quote = passage.quote_around(span)
    return quote is not None and not quote.scare and cue.span not in quote.outer


def _relativizer_before(passage: Passage, cue: CueMention, first: int) -> int | None:
    """Return the place of a relativizer that governs the cue ("Bush, yang menuduh ...", "who also said")."""
    index = cue.first - 1
    while index >= first and (passage.tokens[index].pos in _ADVERB_TAGS or passage.lower[index] == ","):
        index -= 1
    if index >= first and passage.lower[index] in passage.language.modifiers.relativizers:
        return index
    return None


def _governed(passage: Passage, phrase: Phrase, first: int) -> bool:
    """Return whether a phrase depends on a preposition or is the object of a verb, and so is no subject."""
    index = phrase.first - 1
    skipped = ("DET", "ADJ", "NUM") if passage.words.possessor_first else ("DET", "ADJ", "NUM", "NOUN")
    while index >= first and passage.tokens[index].pos in skipped:
        index -= 1
    if index < first:
        return False
    if _inserted(passage, index, first):
        return True
    token = passage.tokens[index]
    if token.pos == "ADP":
        return passage.lower[index] not in passage.language.modifiers.purpose
    if token.pos == "VERB":
        return not any(cue.first <= index < cue.last for cue in passage.cues_between(max(0, index - 2), index + 1))
    return False


def _inserted(passage: Passage, index: int, first: int) -> bool:
    """Return whether the word before a phrase is the cue of an inserted report (", kata Retno,")."""
    if index <= first or passage.lower[index - 1] != ",":
        return False
    return any(cue.reading("clipped") for cue in passage.cues_between(index, index + 1))


def _inside_relative(passage: Passage, phrase: Phrase, candidates: list[Phrase]) -> bool:
    """Return whether an earlier phrase carries a relative clause that reaches over this one."""
    return any(
        earlier.last <= index < phrase.first
        for earlier in candidates
        if earlier.last <= phrase.first
        for index in range(earlier.last, min(earlier.last + 2, phrase.first))
        if passage.lower[index] in passage.language.modifiers.relativizers
    )
