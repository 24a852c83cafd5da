"""Whose a thing or deed is that a noun names: "pasukan Iran", "Israel's strikes", "aneksasi Krimea oleh Rusia"."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.extract.deed_nouns import is_named_after_land, is_scene, suffers
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.model import Argument, Mention

_LONGEST = 12  # tokens of a name with its titles
_NEAR = 4  # tokens between a preposition and the actor that it governs


def possessor_of(passage: Passage, argument: Argument, head: int) -> Phrase | None:
    """Return the actor whose thing the head is: right after it, before it, or after of, by."""
    first, last = passage.tokens_of(argument.span)
    if _is_land(passage, head):
        return None  # "the Horn of Africa nation"
    if passage.lower[head] in passage.words.others_of:
        return _named_party(passage, head, last) or _union_of(passage, first, head)
    made = made_by(passage, head, last)
    before = [p for p in passage.phrases_between(first, last) if p.last <= head and _owns(passage, p, head)]
    if made is None and before:
        marked = [p for p in before if passage.lower[p.last] in ("'s", "'", "’s", "’")]  # "Sweden's NATO bid"
        return None if is_named_after_land(passage, head) else (marked or before)[-1]
    return made or _owner_after(passage, head, (first, last))


def _owner_after(passage: Passage, head: int, within: tuple[int, int]) -> Phrase | None:
    """Return the owner whose name stands after a thing: "pasukan Iran", not who suffers a deed."""
    after = next((p for p in passage.phrases_between(*within) if p.first > head), None)
    if after is None or not _belongs(passage, head, after):
        return None
    if suffers(passage, head, after) or is_scene(passage, head, after):
        return None
    between = passage.lower[head + 1 : after.first]
    if is_person(after.head):
        return None if set(between) & set(passage.words.others_of) else after  # "permintaan suaka istri Habre" is hers
    if after.head.actor_kind == "State" and set(between[-1:]) & set(passage.words.others_of):
        return None  # "negara-negara sekutu AS"
    on_war = passage.lower[head] in passage.words.documents and any(_is_clash(passage, word) for word in between)
    return None if on_war else after  # "resolusi perang Irak" is the makers'


def is_of_others(passage: Passage, token: int, owner: Mention) -> bool:
    """Return whether a clitic only tells whose ally, wife or rival a noun is: "lima sekutunya" are not he."""
    word = passage.tokens[token]
    clitic = owner.kind == "pronoun" and word.span.start < owner.span.start and owner.span.end == word.span.end
    return clitic and passage.text[word.span.start : owner.span.start].lower() in passage.words.others_of


def _is_land(passage: Passage, head: int) -> bool:
    """Return whether a noun is for a whole land, which the place in its phrase only describes."""
    lexicon = load_reference(passage.language.code)
    return passage.words.possessor_first and passage.lower[head] in lexicon.country_words


def _named_party(passage: Passage, head: int, last: int) -> Phrase | None:
    """Return the party or body that a noun of others bears the name of: "partai sekuler Fatah", no "partai Israel"."""
    after = next((p for p in passage.phrases_between(head + 1, last) if p.head.kind == "name"), None)
    party = after is not None and after.head.actor_kind in ("Organization", "ArmedGroup", "IGO")
    return after if party and after is not None and _belongs(passage, head, after) else None


def _union_of(passage: Passage, first: int, head: int) -> Phrase | None:
    """Return the union that allies are of, and so its members: "NATO allies"; the group of its rebels: "M23 rebels"."""
    before = next((p for p in passage.phrases_between(first, head) if p.last == head), None)
    member = passage.lower[head] in passage.words.union_members
    rebels = passage.lower[head] in passage.language.armed_group_words
    kind = before.head.actor_kind if before is not None else None
    return before if (member and kind == "IGO") or (rebels and kind == "ArmedGroup") else None


def _owns(passage: Passage, phrase: Phrase, head: int) -> bool:
    """Return whether an actor right before a thing owns it: "Israel's strikes", "an Israeli-linked cargo ship"."""
    hyphened = passage.lower[phrase.last : phrase.last + 1] == ("-",)
    owned = hyphened and passage.lower[min(phrase.last + 1, head)] in passage.words.owned_by
    sorts = load_reference(passage.language.code).noun_sorts
    if any(sorts.get(word) == "outlet" for word in passage.lower[phrase.last : head]):
        return False  # "the German weekly Zeitgeist"
    first = phrase.last + 2 * owned
    return head - first <= 3 and not verb_between(passage, first, head)


def made_by(passage: Passage, head: int, last: int) -> Phrase | None:
    """Return who did the deed that a noun names, or wrote: "aneksasi Krimea oleh Rusia", "a letter from Iran"."""
    opens = passage.tokens[head].pos == "PROPN" and head == passage.sentence_of(head).first  # taken for a name
    if (passage.tokens[head].pos != "NOUN" and not opens) or passage.lower[head] in passage.language.armed_group_words:
        return None  # rebels backed by somebody are others
    written = passage.lower[head] in (*passage.words.venues, *passage.words.delegations)
    markers = (*passage.language.modifiers.agent_markers, *(passage.words.author_prepositions if written else ()))
    for index in range(head + 1, min(last + _NEAR, len(passage.tokens) - 1)):
        if passage.lower[index] in passage.words.authored:  # "usulan yang dilontarkan Muhaimin"
            verb = index + (passage.lower[index + 1] in passage.words.particles)  # "put forward by"
            marked = passage.lower[verb + 1] in passage.language.modifiers.agent_markers
            if passage.words.possessor_first and not marked:
                continue  # "sanctions imposed on Iraq by the UN"
            first = verb + 1 + marked
            return next(passage.phrases_between(first, first + _NEAR), None)
        held = passage.lower[index] in passage.words.holding and passage.lower[head] in passage.words.holdings
        if (passage.tokens[index].pos == "VERB" and not held) or passage.lower[index] in (",", ".", ";"):
            return None  # but "positions held by the army"
        if passage.lower[index] in markers:
            author = next(passage.phrases_between(index + 1, index + 1 + _LONGEST), None)
            return author if author is not None and author.first <= index + _NEAR else None
    return None


def _belongs(passage: Passage, head: int, phrase: Phrase) -> bool:
    between = range(head + 1, phrase.first)
    if len(between) > _NEAR:
        return False
    return all(
        passage.lower[i] in passage.words.possessive_words
        or passage.tokens[i].pos in ("NOUN", "ADJ", "DET", "PROPN", "NUM")
        or passage.tokens[i].label in ("amod", "compound")
        or _doubles(passage, i)
        for i in between
    )


def _is_clash(passage: Passage, word: str) -> bool:
    """Return whether a noun tells what two do to each other: a war, a battle."""
    forms = (form.trigger for form in passage.language.triggers.get(word, ()))
    return any(trigger.mutual and trigger.part == "noun" and trigger.relation == "attacks" for trigger in forms)


def _doubles(passage: Passage, index: int) -> bool:
    """Return whether a hyphen says a noun twice, as Indonesian does for many: "helikopter-helikopter Israel"."""
    return passage.lower[index] == "-" and passage.lower[index - 1] == passage.lower[index + 1]


def verb_between(passage: Passage, first: int, last: int) -> bool:
    """Return whether a verb, preposition or conjunction is among the tokens `[first, last)`.

    A participle that describes a noun is none: "the imprisoned tycoon".
    """
    tokens = passage.tokens[first:last]
    return any(t.pos in ("VERB", "ADP", "CCONJ", "SCONJ") and t.label != "amod" for t in tokens)
