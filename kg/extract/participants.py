"""From the argument of a clause to the mentions of actors in it: the head, its possessor, all that are coordinated."""

from __future__ import annotations

from kg.annotate.mention_lexicon import load_reference
from kg.extract.coordination import DASHES, coordinated, lists_members
from kg.extract.deed_nouns import is_named_after_land
from kg.extract.named_others import named_other
from kg.extract.ownership import is_of_others, possessor_of
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.stand_ins import stands_for
from kg.extract.trigger_lookup import triggers_at
from kg.model import Argument, Clause, Mention

_BODIES = ("ArmedGroup", "Organization")
_NO_AGENTS = ("Place", None)
_PAIR = 2
_ASIDE = 25  # tokens of what is set off between an actor and its verb
_LONGEST = 12  # tokens of a name with its titles
_NEAR = 4  # tokens between a preposition and the actor that it governs


def actors_of(passage: Passage, argument: Argument | None, *, direct: bool = False) -> tuple[Mention, ...]:
    """Return the mentions that an argument stands for, coordinated ones each; empty for none.

    A thing or policy of an actor stands for that actor ("serangan Israel", "Israel's strikes", "pasukan Iran"), unless
    `direct` asks for the argument's own head.
    """
    if argument is None or passage.tokens[argument.head].label == "csubj":
        return ()  # what an act does, nobody in it does: "defeating ISIS is more important than ousting Assad"
    found: list[Mention] = []
    named = _phrase_at(passage, argument.head)
    if named is not None and named.head.kind == "name" and (others := members_of(passage, argument, likened=True)):
        return (*parties_of(passage, named), *others)
    if members := members_of(passage, argument):
        return members
    members_follow = named is not None and lists_members(passage, named)
    for head in (argument.head, *(() if members_follow else argument.conjuncts)):
        phrase = named_other(passage, head) or _known_as(passage, head) or _phrase_at(passage, head)
        phrase = phrase or _apposed(passage, argument, head) or _whose_capital(passage, head)
        phrase = phrase or _added_to(passage, head) or _named_after(passage, head)
        phrase = phrase or (None if direct else possessor_of(passage, argument, head))
        if phrase is not None:
            found.extend(parties_of(passage, place_described(passage, phrase)))
        elif not direct:
            found.extend(_maker(passage, head))
    return tuple(dict.fromkeys(found))


def _known_as(passage: Passage, head: int) -> Phrase | None:
    """Return the known name that is added to a body's unknown one: "Partai Syiah Lebanon, Hizbullah,"."""
    phrase = _phrase_at(passage, head)
    if phrase is None or phrase.head.kind != "name" or phrase.head.candidates or phrase.head.actor_kind == "Person":
        return None
    added = next(passage.phrases_between(phrase.last, phrase.last + _NEAR), None)
    known = added is not None and added.head.candidates and added.head.actor_kind in ("Organization", "ArmedGroup")
    if added is None or not known or passage.lower[phrase.last : added.first] != (",",):
        return None
    return added if passage.lower[added.last : added.last + 1] in ((",",), (".",)) else None


def _apposed(passage: Passage, argument: Argument, head: int) -> Phrase | None:
    """Return the person or group whose name is added to a noun between commas: "a Susi Air pilot, Phillip Mehrtens"."""
    for index in range(head + 1, passage.token_at(argument.span.end - 1) + 1):
        token = passage.tokens[index]
        before = index - 1 - (passage.tokens[index - 1].pos == "DET")
        if token.label == "appos" and head <= token.head < index and passage.lower[before] == ",":
            named = _phrase_at(passage, index)
            group = passage.lower[head] in passage.language.organization_words  # "another rebel group, M23,"
            fits = named is not None and (is_person(named.head) or (group and named.head.actor_kind in _BODIES))
            return named if fits else None
    return None


def _added_to(passage: Passage, head: int) -> Phrase | None:
    """Return the name that a noun is added to between commas: "Adelson, the tycoon who backs Israel"."""
    token = passage.tokens[head]
    told = passage.lower[head] in passage.words.remarks or next(passage.cues_between(head, head + 1), None) is not None
    if token.label != "appos" or token.head >= head or told:
        return None  # "Israel bersalah, klaim yang dibantah Washington"
    named = _phrase_at(passage, token.head)
    return named if named is not None and named.head.kind == "name" and named.last < head else None


def _named_after(passage: Passage, head: int) -> Phrase | None:
    """Return the name of a body right after the noun for what it is: "Philippine rebel group Bagani Army"."""
    named = _phrase_at(passage, head + 1) if head + 1 < len(passage.tokens) else None
    body = named is not None and named.first == head + 1 and named.head.actor_kind in _BODIES
    noun = passage.tokens[head].pos == "NOUN" and passage.lower[head] in passage.language.organization_words
    return named if body and noun and named is not None and named.head.kind == "name" else None


def _whose_capital(passage: Passage, head: int) -> Phrase | None:
    """Return the State whose capital a noun is, by the adjective before it: "flew to the Lebanese capital"."""
    earlier = list(passage.phrases_between(max(0, head - _NEAR), head))
    capital = passage.words.possessor_first and passage.lower[head] in passage.words.capital_nouns
    beside = bool(earlier) and earlier[-1].last == head and earlier[-1].head.actor_kind == "State"
    return earlier[-1] if capital and beside else None


def _maker(passage: Passage, head: int) -> tuple[Mention, ...]:
    """Return whose policy or step a noun is that a clause before it has as object: "keeps a policy that X deplores"."""
    governing = passage.clauses_with_object(head)
    if passage.lower[head] not in passage.words.deed_nouns or len(governing) < _PAIR:
        return ()
    earlier = (clause for clause in governing if clause.predicate < head and clause.voice == "active")
    makers = (c for c in earlier if not _takes_stance(passage, c.predicate))  # who rejects a plan has not made it
    return next((actors_of(passage, clause.subject) for clause in makers), ())


def _takes_stance(passage: Passage, predicate: int) -> bool:
    return any(not form.trigger.requires for form in triggers_at(passage, predicate)[1])


def members_of(passage: Passage, argument: Argument, *, likened: bool = False) -> tuple[Mention, ...]:
    """Return the actors that stand for a group in which the text names them: "several States, including France".

    With `likened`, those who are said to be like a named actor: "Iran, seperti halnya Suriah".
    """
    several = (
        passage.lower[argument.head] != passage.tokens[argument.head].lemma
    )  # "figures like X", not "a man like X"
    alike = passage.words.likening if likened or several else ()
    words_before = alike if likened else (*passage.words.including_words, *alike)
    last = passage.token_at(argument.span.end - 1) + 1
    end = min(len(passage.tokens) - 1, last + 2)
    before = passage.lower[max(0, argument.head - _PAIR) : argument.head]
    for index in range(argument.head + 1, end):
        listed = passage.lower[index] in DASHES and passage.tokens[argument.head].pos == "NOUN" and not likened
        listed = listed and (several or not passage.words.possessor_first)  # "stormed his home -- Bonn"
        listed = listed and passage.lower[index - 1] != passage.lower[index + 1]  # "sekutu-sekutu"
        if index == argument.head + 1 and listed:  # "two members -- Mali and Niger --"
            return _not_owners(passage, right_after(passage, index + 1, min(len(passage.tokens), index + 12)))
        words = " ".join(passage.lower[index : index + 2])
        parted = any(f"{word} {passage.lower[index]}" in words_before for word in before)  # "such groups as X"
        if passage.lower[index] in alike and passage.tokens[index].pos in ("VERB", "AUX"):
            return ()  # "voters like Obama"
        if parted or passage.lower[index] in words_before or words in words_before:
            first = index + 1 + (words in words_before)
            return _not_owners(passage, right_after(passage, first, min(len(passage.tokens), index + 12)))
        of = passage.lower[index] in load_reference(passage.language.code).genitive_links and not likened
        if passage.tokens[index].pos in ("VERB", "AUX", "ADP") and not of:
            return ()  # but "leaders of some former Soviet states, including X"
    return ()


def _not_owners(passage: Passage, members: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Return the members of a group, none where the last only owns them: "including Germany's own experts"."""
    last = passage.token_at(members[-1].span.end - 1) + 1 if members else 0
    return () if passage.lower[last : last + 1] in (("'s",), ("'",)) else members


def _phrase_at(passage: Passage, token: int) -> Phrase | None:
    near = passage.phrases_between(max(0, token - 12), token + 13)
    found = next((p for p in near if p.first <= token < p.last), None)
    return None if found is not None and is_of_others(passage, token, found.head) else found


def parties_of(passage: Passage, phrase: Phrase) -> tuple[Mention, ...]:
    """Return the mentions of actors that a phrase and those coordinated with it mean, in order."""
    return tuple(stands_for(passage, beyond_owner(passage, each)) for each in coordinated(passage, phrase))


def beyond_owner(passage: Passage, phrase: Phrase) -> Phrase:
    """Return who follows whose he is: the RSF of "Sudan's RSF", Erdogan of "Turkey's Erdogan", "his counterpart"."""
    if phrase.head.text.lower() in passage.words.possessives:
        owned = next(passage.phrases_between(phrase.last, phrase.last + _LONGEST), None)
        return owned if owned is not None and owned.first == phrase.last else phrase
    if phrase.head.actor_kind != "State" or passage.lower[phrase.last : phrase.last + 1] not in (("'s",), ("'",)):
        return phrase
    following = next(passage.phrases_between(phrase.last + 1, phrase.last + 1 + _LONGEST), None)
    between = passage.tokens[phrase.last + 1 : following.first] if following is not None else ()
    beside = len(between) <= _PAIR and all(token.pos == "ADJ" for token in between)  # "Sudan's paramilitary RSF"
    named = following is not None and beside and following.head.kind == "name"
    own = named and following is not None and following.head.actor_kind in ("Person", "ArmedGroup", "Organization")
    return following if following is not None and own else phrase


def place_described(passage: Passage, phrase: Phrase) -> Phrase:
    """Return the place that a State's adjective describes: Arbil of "the northern Iraqi city of Arbil"."""
    index = phrase.last
    while index < len(passage.tokens) - 2 and passage.tokens[index].pos in ("ADJ", "NOUN"):
        index += 1
    described = phrase.head.role == "demonym" and passage.lower[index - 1] in passage.language.place_words
    if not described or index == phrase.last or passage.lower[index] != passage.words.possessive_words[0]:
        return phrase
    named = next(passage.phrases_between(index + 1, index + 2), None)
    placed = named is not None and named.head.kind == "name" and named.head.actor_kind == "Place"
    return named if named is not None and placed else phrase


def describes_next(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a hyphen makes a name part of an adjective before another name: "the Russian-led CSTO"."""
    mark, tail, *_ = (*passage.lower[phrase.last : phrase.last + _PAIR], "", "")
    tails = (*passage.words.describing_tails, *passage.words.led_tails)
    end = phrase.last + _PAIR
    return mark == "-" and tail in tails and any(passage.phrases_between(end, end + _NEAR))


def owns_others(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a name only says whose others are meant: "urged Israel's closest allies to act"."""
    mark, *following = (*passage.lower[phrase.last : phrase.last + _NEAR], "")
    return mark in ("'s", "'") and not set(following).isdisjoint(passage.words.others_of)


def right_after(passage: Passage, index: int, last: int) -> tuple[Mention, ...]:
    """Return the actors of the phrase that starts at the token `index`, small words apart."""
    for phrase in passage.phrases_between(index, min(last, index + _NEAR + 8)):
        if describes_next(passage, phrase):
            index = phrase.last + _PAIR
            continue
        small = all(
            passage.tokens[i].pos in ("NOUN", "DET", "ADJ", "NUM", "PROPN", "ADV") for i in range(index, phrase.first)
        )
        counted = sum(passage.tokens[i].pos == "NUM" for i in range(index, phrase.first))
        if phrase.head.actor_kind == "State" and set(passage.lower[index : phrase.first]) & set(
            passage.words.others_of
        ):
            return ()  # "menuntut negara-negara sekutu Aljazair"
        if phrase.last < last and is_named_after_land(passage, phrase.last):
            return ()  # "rejects the Nairobi accord"
        if phrase.first - index - counted <= 2 and small and not owns_others(passage, phrase):
            return parties_of(passage, place_described(passage, phrase))
        return ()
    return ()


def agent_beside(passage: Passage, clause: Clause, length: int) -> tuple[Mention, ...]:
    """Return who stands by name right after a passive verb of what was told before: "bantuan yang diberikan Iran".

    Args:
        passage: the document.
        clause: of the verb.
        length: how many tokens the verb takes.
    """
    after, thing = clause.predicate + length, clause.object
    if passage.words.possessor_first or thing is None or thing.head > clause.predicate:
        return ()
    named = next(passage.phrases_between(after, after + 1), None)
    fits = named is not None and named.first == after and named.head.kind == "name"
    return parties_of(passage, named) if named is not None and fits and named.head.actor_kind not in _NO_AGENTS else ()


def right_before(passage: Passage, index: int, first: int) -> tuple[Mention, ...]:
    """Return the actors of the phrase that ends right before the token `index`, adverbs and auxiliaries apart."""
    earlier = list(passage.phrases_between(max(first, index - 12), index))
    if not earlier:
        return ()
    between = range(earlier[-1].last, index)
    small = all(passage.tokens[i].pos in ("ADV", "AUX", "PART", "DET") for i in between)
    return parties_of(passage, earlier[-1]) if small and len(between) <= _NEAR else ()


def before_aside(passage: Passage, index: int, first: int) -> tuple[Mention, ...]:
    """Return the actors whom an aside parts from their verb: "McCain, who was held in Hanoi, praised Obama".

    Args:
        passage: the document.
        index: the verb.
        first: the first token of its sentence.
    """
    closing = index - 1
    while closing > first and passage.tokens[closing].pos in ("ADV", "AUX", "PART"):
        closing -= 1
    if closing <= first or passage.lower[closing] != ",":
        return ()
    opening = next((i for i in range(closing - 1, max(first, closing - _ASIDE), -1) if passage.lower[i] == ","), None)
    if opening is None or passage.lower[opening + 1] in passage.language.modifiers.coordinators:
        return ()
    return right_before(passage, opening, first)


def possessor_before(passage: Passage, index: int, first: int) -> tuple[Mention, ...]:
    """Return the actor before a noun with 's or as an adjective: "Israel's attack", "Israeli air strikes"."""
    around = _phrase_at(passage, index)
    if around is not None and around.first < index and (around.head.role or "").startswith("organ:"):
        return parties_of(passage, around)  # "the Russian military intervention"
    earlier = [p for p in passage.phrases_between(max(first, index - 12), index) if not _is_adjective(passage, p)]
    if not earlier:
        return ()
    start = earlier[-1].last
    led = passage.lower[start : start + 1] == ("-",)  # "Saudi-led"
    between = range(start + 2 * led, index)
    fits = all(
        passage.lower[i] in ("'s", "'", "-") or passage.tokens[i].pos in ("ADJ", "ADV", "NOUN", "PROPN", "PART", "NUM")
        for i in between
    )
    words = [i for i in between if "-" not in passage.lower[i - 1 : i + 1]]  # "48-year-old" counts as one
    return parties_of(passage, earlier[-1]) if fits and len(words) <= _NEAR + 1 else ()


def _is_adjective(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a word for forces only describes the noun after it: "a long military occupation"."""
    described = phrase.head.kind == "description" and phrase.last - phrase.first == 1
    return described and passage.tokens[phrase.first].pos == "ADJ"
