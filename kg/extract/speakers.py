"""Who speaks, and how he is found after an inverted cue ("kata Kerry", "said Kerry")."""

from __future__ import annotations

from dataclasses import dataclass

from kg.annotate.mention_lexicon import load_reference
from kg.extract.appositions import name_after, name_within
from kg.extract.cues import CueMention
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office, is_person
from kg.extract.phrases import Phrase
from kg.model import Mention, Span

_FILLER_TAGS = frozenset({"", "DET", "ADJ", "NUM", "NOUN", "PROPN", "ADV", "PRON"})
_NOMINAL = ("ADJ", "NOUN")
_LONGEST = 6  # tokens of what a State's name describes
_FILLERS = 4  # words that may stand between an inverted cue and the mention that it belongs to
_BODIES = ("State", "IGO", "Organization", "Place")


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
    """Return the phrase as a speaker; one that only describes somebody has no name ("an Iranian-backed group")."""
    if phrase.head.role == "people" or _are_some_of(passage, phrase):  # "banyak orang Palestina berharap"
        return Speaker(None, phrase.span.of(passage.text), phrase.first, phrase.last)
    if _is_of_others(passage, phrase) or _are_of_place(passage, phrase):
        return Speaker(
            None, passage.span_of(phrase.first - 1, phrase.last).of(passage.text), phrase.first - 1, phrase.last
        )
    if (noun := _person_described(passage, phrase)) is not None:
        return Speaker(None, passage.span_of(phrase.first, noun).of(passage.text), phrase.first, noun)
    if _describes(passage, phrase):
        last = phrase.last + 2
        while last < len(passage.tokens) and is_noun_like(passage, last):
            last += 1
        return Speaker(None, passage.span_of(phrase.first, last).of(passage.text), phrase.first, last)
    return Speaker(phrase.head, phrase.span.of(passage.text), phrase.first, phrase.last)


def _are_some_of(passage: Passage, phrase: Phrase) -> bool:
    """Return whether some people of a State are spoken of: "many Palestinians hope"."""
    some = phrase.first > 0 and passage.lower[phrase.first - 1] in passage.words.quantifiers
    return some and phrase.head.actor_kind == "State" and phrase.head.role == "demonym"


def _person_described(passage: Passage, phrase: Phrase) -> int | None:
    """Return the token after who is told of by the name of a State or body: "a Syrian student", "Israeli radio"."""
    lexicon = load_reference(passage.language.code)
    outlets = {noun for noun, sort in lexicon.noun_sorts.items() if sort == "outlet"}
    people = lexicon.person_words | (outlets if phrase.head.actor_kind == "State" else set())
    named = phrase.head.kind == "name" and phrase.head.actor_kind != "Person" and passage.words.possessor_first
    following = passage.tokens[phrase.last : phrase.last + 1]
    if named and phrase.head.actor_kind == "Place" and following and following[0].pos == "NOUN":
        return phrase.last + 1  # "the Istanbul chamber of commerce"
    for index in range(phrase.last, min(len(passage.tokens), phrase.last + _FILLERS)) if named else ():
        if passage.lower[index] in people:
            return index + 1
        if passage.tokens[index].pos not in ("ADJ", "NOUN"):
            break
    return _described_by_state(passage, phrase) if named else None


def _described_by_state(passage: Passage, phrase: Phrase) -> int | None:
    """Return the token after a noun that a State's name only describes: "a Turkish company", "the Iraqi Kurdish group".

    What acts for the State is no such noun: "the Chinese side", "the Iranian delegation".
    """
    lexicon = load_reference(passage.language.code)
    peoples = phrase.head.text.split()[-1].lower() in lexicon.insurgent_peoples  # "an Iraqi Kurdish group"
    state = peoples or (phrase.head.actor_kind == "State" and phrase.head.role not in ("government", "people"))
    index = phrase.last
    while index < min(len(passage.tokens), phrase.last + _LONGEST) and passage.tokens[index].pos in _NOMINAL:
        index += 1
    last = index - 1
    if not state or last < phrase.last or passage.tokens[last].pos != "NOUN":
        return None
    fighters = not peoples or passage.lower[last] not in lexicon.fighters
    keeps = (*passage.words.state_sides, *lexicon.document_words)
    spoken = any(cue.reading("noun") for cue in passage.cues_between(last, last + 1))
    held = any(is_office(mention) for mention in passage.mentions_ending(passage.tokens[last].span.end))
    return None if passage.lower[last] in keeps or spoken or held or not fighters else index


def _is_of_others(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a person's name only tells whose opponents or allies speak: "penentang Uribe menuduh"."""
    others = phrase.first > 0 and passage.lower[phrase.first - 1] in passage.words.others_of
    return others and is_person(phrase.head) and not passage.words.possessor_first


def _are_of_place(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a name that nobody knows only tells where people are from: "warga Long Ayap berharap"."""
    lexicon = load_reference(passage.language.code)
    people = phrase.first > 0 and passage.lower[phrase.first - 1] in lexicon.peoples
    named = phrase.head.kind == "name" and not phrase.head.candidates and not is_person(phrase.head)
    return people and named and not passage.words.possessor_first


def _describes(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a hyphen ties a name to what it says of another: "the Hamas-run health ministry"."""
    tail = passage.lower[phrase.last : phrase.last + 2]
    return tail[:1] == ("-",) and tail[1:] != () and tail[1] in passage.words.describing_tails


def speaker_after(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return who stands right after an inverted cue, before the token `last`: "kata seorang pejabat", "said Kerry"."""
    itself = fused_speaker(passage, cue) or _document(passage, cue)
    if itself is not None:
        return itself
    title = passage.in_title(passage.document.sentences[cue.sentence])
    for phrase in passage.phrases_between(cue.last, last):
        if phrase.first - cue.last > _FILLERS or not _all_filler(passage, cue.last, phrase.first):
            break
        if title and phrase.first > cue.last:
            return None
        if (owned := _owned_by(passage, cue, phrase) or _somebody_of(passage, cue, phrase)) is not None:
            return owned
        return _person_of_body(passage, cue, phrase) or speaker_of_phrase(passage, _named(passage, cue, phrase, last))
    return None if title else _noun_after(passage, cue, last)


def _noun_after(passage: Passage, cue: CueMention, last: int) -> Speaker | None:
    """Return the noun phrase right after an inverted cue, where it is no mention: "said the shopkeeper"."""
    index = cue.last
    while index < last and index - cue.last < _FILLERS and is_noun_like(passage, index):
        index += 1
    if index == cue.last or not any(passage.tokens[i].pos in ("NOUN", "PROPN", "") for i in range(cue.last, index)):
        return None
    if is_dated(passage, cue.last, index):  # "an official, speaking anonymously, said Wednesday that"
        return None
    return Speaker(None, passage.span_of(cue.last, index).of(passage.text), cue.last, index)


def _named(passage: Passage, cue: CueMention, phrase: Phrase, last: int) -> Phrase:
    """Return the name that is added to a phrase for whoever holds an office or is of a body, else the phrase."""
    plain = phrase.office is None and phrase.first == cue.last
    if is_person(phrase.head) or phrase.head.kind == "pronoun" or plain:
        return phrase
    within = None if passage.words.possessor_first else name_within(passage, phrase.last, last)
    return within or name_after(passage, phrase.last, last) or phrase


def _somebody_of(passage: Passage, cue: CueMention, phrase: Phrase) -> Speaker | None:
    """Return one of somebody's people as an unnamed speaker: "kata seorang pembantu senior Presiden Palestina itu"."""
    single = load_reference(passage.language.code).indefinite_singular
    lead = passage.tokens[cue.last : phrase.first]
    owned = bool(lead) and lead[-1].pos in ("NOUN", "ADJ") and any(token.pos == "NOUN" for token in lead)
    if passage.words.possessor_first or not owned:
        return None
    acting = (
        passage.lower[phrase.first - 1] in passage.words.offices_of
    )  # "kata pengacara Tsvangirai, Alec Muchadehama"
    if acting and is_person(phrase.head):
        named = name_after(passage, phrase.last, min(len(passage.tokens), phrase.last + _FILLERS))
        if named is not None:
            return speaker_of_phrase(passage, named)
    elif passage.lower[cue.last] not in single:
        return None
    elif phrase.head.kind == "name" and len(phrase.mentions) == 1:
        following = name_after(passage, phrase.last, min(len(passage.tokens), phrase.last + _FILLERS))
        if following is not None or phrase.head.actor_kind != "State":
            return None  # "kata seorang dokter Gaza, X" is told apart by what follows
    return Speaker(None, passage.span_of(cue.last, phrase.last).of(passage.text), cue.last, phrase.last)


def _owned_by(passage: Passage, cue: CueMention, phrase: Phrase) -> Speaker | None:
    """Return whoever of somebody's people is meant: "added his manager Jeff Weaver", "said Rubio's manager, Beeson"."""
    own = phrase.head.text.lower() in load_reference(passage.language.code).possessive_pronouns
    marked = is_person(phrase.head) and passage.lower[phrase.last : phrase.last + 1] in (("'s",), ("'",))
    if not passage.words.possessor_first or phrase.first != cue.last or not (own or marked):
        return None
    start = index = phrase.last + marked
    while index < len(passage.tokens) and passage.tokens[index].pos in ("ADJ", "NOUN") and passage.lower[index] != ",":
        index += 1
    if index == start:
        return None
    comma = passage.lower[index : index + 1] == (",",)
    named = next(passage.phrases_between(index, index + _FILLERS), None)
    if named is not None and named.first <= index + comma and is_person(named.head):
        return speaker_of_phrase(passage, named)
    held = next((p for p in passage.phrases_between(start, index + _FILLERS) if p.first < index <= p.last), None)
    if held is not None:
        return speaker_of_phrase(passage, held)
    acting = (*passage.words.offices_of, *passage.words.venues)
    words = any(each.reading("noun") for each in passage.cues_between(index - 1, index))
    if passage.lower[index - 1] in acting or words:
        return None
    return Speaker(None, passage.span_of(phrase.first, index).of(passage.text), phrase.first, index)


def _person_of_body(passage: Passage, cue: CueMention, phrase: Phrase) -> Speaker | None:
    """Return somebody of a body as an unnamed speaker ("ujar politikus PDIP tersebut"), where possessors follow."""
    if passage.words.possessor_first or phrase.first == cue.last or phrase.head.actor_kind not in _BODIES:
        return None
    pointed = passage.lower[phrase.last : phrase.last + 1]
    if not set(pointed) & set(passage.words.demonstratives) or passage.tokens[phrase.first - 1].pos != "NOUN":
        return None
    return Speaker(None, passage.span_of(cue.last, phrase.last + 1).of(passage.text), cue.last, phrase.last + 1)


def is_dated(passage: Passage, first: int, last: int) -> bool:
    """Return whether the tokens `[first, last)` say when something is: "Senin", "last month"."""
    span = passage.span_of(first, last)
    return next(passage.dates_between(span.start, span.end), None) is not None


def fused_speaker(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return the clitic that an Indonesian cue carries as its speaker ("ujarnya"), if it does."""
    if not any(form.fused and form.shape != "active" for form in cue.forms):
        return None
    clitic = Span(cue.span.end - len("nya"), cue.span.end)
    known = next((m for m in passage.mentions_between(clitic.start, clitic.end) if m.span == clitic), None)
    mention = known or Mention(clitic, clitic.of(passage.text), "pronoun", role="third-singular", source="lexicon")
    return Speaker(mention, mention.text, cue.first, cue.last)


def _document(passage: Passage, cue: CueMention) -> Speaker | None:
    """Return the document that a noun as its cue takes up: "demikian pernyataan itu"."""
    phrase = next(passage.phrases_between(cue.first, cue.last + 1), None)
    taken_up = phrase is not None and phrase.first == cue.first and (phrase.head.role or "").startswith("document:")
    return speaker_of_phrase(passage, phrase) if phrase is not None and taken_up else None


def _abbreviates(passage: Passage, stop: int) -> bool:
    """Return whether a token is the stop of an abbreviation: "kata Tn. Panvalkar"."""
    return passage.lower[stop] == "." and f"{passage.lower[stop - 1]}." in passage.language.abbreviations


def _joins_titles(passage: Passage, index: int) -> bool:
    """Return whether a conjunction stands between two titles of one person: "said lobbyist and strategist Charlie"."""
    beside = passage.tokens[index - 1 : index + 2 : 2]
    joins = passage.lower[index] in passage.language.modifiers.coordinators and passage.tokens[index].pos == "CCONJ"
    return joins and all(token.pos == "NOUN" and token.text.islower() for token in beside)


def _all_filler(passage: Passage, first: int, last: int) -> bool:
    return all(
        _abbreviates(passage, i)
        or _joins_titles(passage, i)
        or passage.tokens[i].pos in _FILLER_TAGS
        and passage.lower[i].rstrip(".").isalpha()
        and passage.lower[i] not in passage.language.modifiers.complementizers
        and passage.lower[i] not in passage.language.modifiers.relativizers
        for i in range(first, last)
    )


def is_noun_like(passage: Passage, index: int) -> bool:
    """Return whether a token can be part of a noun phrase."""
    token = passage.tokens[index]
    return token.pos in ("NOUN", "PROPN", "DET", "ADJ", "NUM") and passage.lower[index].rstrip(".").isalpha()
