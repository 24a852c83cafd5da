"""From the argument of a clause to the mentions of actors in it: the head, its possessor, all that are coordinated."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_person
from kg.extract.phrases import Phrase
from kg.extract.stand_ins import stands_for
from kg.model import Argument, Mention

_PAIR = 2
_ASIDE = 25  # tokens of what is set off between an actor and its verb
_DASHES = ("-", "–", "—", "--")
_NEAR = 4  # tokens between a preposition and the actor that it governs


def actors_of(passage: Passage, argument: Argument | None, *, direct: bool = False) -> tuple[Mention, ...]:
    """Return the mentions that an argument stands for, coordinated ones each; empty for none.

    A thing or policy of an actor stands for that actor ("serangan Israel", "Israel's strikes", "pasukan Iran"), unless
    `direct` asks for the argument's own head.
    """
    if argument is None:
        return ()
    found: list[Mention] = []
    named = _phrase_at(passage, argument.head)
    if named is not None and named.head.kind == "name" and (others := _members(passage, argument, likened=True)):
        return (*parties_of(passage, named), *others)
    if members := _members(passage, argument):
        return members
    members_follow = named is not None and lists_members(passage, named)
    for head in (argument.head, *(() if members_follow else argument.conjuncts)):
        phrase = _known_as(passage, head) or _phrase_at(passage, head) or _apposed(passage, argument, head)
        phrase = phrase or (None if direct else _possessor(passage, argument, head))
        if phrase is not None:
            found.extend(parties_of(passage, phrase))
        elif not direct:
            found.extend(_maker(passage, head))
    return tuple(dict.fromkeys(found))


def lists_members(passage: Passage, body: Phrase) -> bool:
    """Return whether a dash opens the list of a body's members: "the Quartet -- the US, Russia, ... --"."""
    return body.head.actor_kind == "IGO" and bool(set(passage.lower[body.last : body.last + 1]) & set(_DASHES))


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
    """Return the person whose name is added to a noun between commas: "a Susi Air pilot, Phillip Mehrtens"."""
    for index in range(head + 1, passage.token_at(argument.span.end - 1) + 1):
        token = passage.tokens[index]
        if token.label == "appos" and head <= token.head < index and passage.lower[index - 1] == ",":
            named = _phrase_at(passage, index)
            return named if named is not None and is_person(named.head) else None
    return None


def _maker(passage: Passage, head: int) -> tuple[Mention, ...]:
    """Return whose policy or step a noun is that a clause before it has as object: "keeps a policy that X deplores"."""
    governing = passage.clauses_with_object(head)
    if passage.lower[head] not in passage.words.deed_nouns or len(governing) < _PAIR:
        return ()
    makers = (clause for clause in governing if clause.predicate < head and clause.voice == "active")
    return next((actors_of(passage, clause.subject) for clause in makers), ())


def _members(passage: Passage, argument: Argument, *, likened: bool = False) -> tuple[Mention, ...]:
    """Return the actors that stand for a group in which the text names them: "several States, including France".

    With `likened`, those who are said to be like a named actor: "Iran, seperti halnya Suriah".
    """
    words_before = passage.words.likening if likened else passage.words.including_words
    last = passage.token_at(argument.span.end - 1) + 1
    end = min(len(passage.tokens) - 1, last + 2)
    for index in range(argument.head + 1, end):
        words = passage.lower[index]
        if words in words_before or f"{words} {passage.lower[index + 1]}" in words_before:
            return right_after(passage, index + 1, min(len(passage.tokens), index + 12))
        if passage.tokens[index].pos in ("VERB", "AUX", "ADP"):
            return ()
    return ()


def _phrase_at(passage: Passage, token: int) -> Phrase | None:
    return next((p for p in passage.phrases_between(max(0, token - 12), token + 13) if p.first <= token < p.last), None)


def _possessor(passage: Passage, argument: Argument, head: int) -> Phrase | None:
    """Return the actor whose thing the head is: right after it, before it, or after of, by."""
    first, last = passage.token_at(argument.span.start), passage.token_at(argument.span.end - 1) + 1
    if passage.lower[head] in passage.words.others_of:
        return _named_party(passage, head, last)
    made = made_by(passage, head, last)
    if made is not None:
        return made
    inside = list(passage.phrases_between(first, last))
    before = [p for p in inside if p.last <= head and _owns(passage, p, head)]
    if before:
        return before[-1]
    after = next((p for p in inside if p.first > head), None)
    if after is not None and _belongs(passage, head, after) and not _suffers(passage, head, after):
        return after
    return None


def _suffers(passage: Passage, head: int, phrase: Phrase) -> bool:
    """Return whether a deed is done to the actor after its noun: "the killing of Palestinians", "pengusiran warga X"."""
    if passage.lower[head] not in passage.words.suffered:
        return False
    people = phrase.head.kind == "description" or phrase.head.actor_kind == "Person" or phrase.head.role == "people"
    linked = passage.lower[phrase.first - 1] in passage.words.possessive_words
    return people or phrase.office is not None or linked and passage.words.possessor_first


def _named_party(passage: Passage, head: int, last: int) -> Phrase | None:
    """Return the party or group that a noun of others bears the name of: "partai sekuler Fatah", no "partai Israel"."""
    after = next((p for p in passage.phrases_between(head + 1, last) if p.head.kind == "name"), None)
    party = after is not None and after.head.actor_kind in ("Organization", "ArmedGroup")
    return after if party and after is not None and _belongs(passage, head, after) else None


def _owns(passage: Passage, phrase: Phrase, head: int) -> bool:
    """Return whether an actor right before a thing owns it: "Israel's strikes", "an Israeli-linked cargo ship"."""
    hyphened = passage.lower[phrase.last : phrase.last + 1] == ("-",)
    owned = hyphened and passage.lower[min(phrase.last + 1, head)] in passage.words.owned_by
    first = phrase.last + 2 * owned
    return head - first <= 3 and not verb_between(passage, first, head)


def made_by(passage: Passage, head: int, last: int) -> Phrase | None:
    """Return who did the deed that a noun names, or wrote: "aneksasi Krimea oleh Rusia", "a letter from Iran"."""
    if passage.tokens[head].pos != "NOUN":
        return None
    written = passage.lower[head] in passage.words.venues
    markers = (*passage.language.modifiers.agent_markers, *(passage.words.author_prepositions if written else ()))
    for index in range(head + 1, min(last + _NEAR, len(passage.tokens) - 1)):
        if passage.lower[index] in passage.words.authored:  # "usulan yang dilontarkan Muhaimin"
            first = index + 1 + (passage.lower[index + 1] in passage.language.modifiers.agent_markers)
            return next(passage.phrases_between(first, first + _NEAR), None)
        if passage.tokens[index].pos == "VERB" or passage.lower[index] in (",", ".", ";"):
            return None
        if passage.lower[index] in markers:
            return next(passage.phrases_between(index + 1, index + 1 + _NEAR), None)
    return None


def _belongs(passage: Passage, head: int, phrase: Phrase) -> bool:
    between = range(head + 1, phrase.first)
    if len(between) > _NEAR:
        return False
    return all(
        passage.lower[i] in passage.words.possessive_words
        or passage.tokens[i].pos in ("NOUN", "ADJ", "DET", "PROPN", "NUM")
        or passage.tokens[i].label in ("amod", "compound")
        for i in between
    )


def verb_between(passage: Passage, first: int, last: int) -> bool:
    """Return whether a verb, preposition or conjunction is among the tokens `[first, last)`."""
    return any(passage.tokens[i].pos in ("VERB", "ADP", "CCONJ", "SCONJ") for i in range(first, last))


def coordinated(passage: Passage, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return a phrase with those that commas, a hyphen or a conjunction tie to it, in order: "AS, Rusia dan China"."""
    group = [phrase]
    while (following := _next_tied(passage, group[-1])) is not None:
        group.append(following)
    while (previous := _previous_tied(passage, group[0])) is not None:
        group.insert(0, previous)
    group = _until_closed(passage, _hyphened(passage, group, phrase))
    if phrase not in group or not _is_list(passage, group):
        return (phrase,)
    if len(group) > _PAIR or (len(group) == _PAIR and _is_pair(passage, group[0], group[1])):
        return tuple(group)
    return (phrase,)


def _hyphened(passage: Passage, group: list[Phrase], phrase: Phrase) -> list[Phrase]:
    """Return those whom hyphens tie to a phrase, if any: "perang Rusia-Ukraina dan Israel-Hamas" are two wars."""
    ties = [bool({"-", "–"} & set(passage.lower[a.last : b.first])) for a, b in zip(group, group[1:], strict=False)]
    first = last = group.index(phrase)
    while first > 0 and ties[first - 1]:
        first -= 1
    while last < len(ties) and ties[last]:
        last += 1
    return group[first : last + 1] if last > first else group


def _is_list(passage: Passage, group: list[Phrase]) -> bool:
    """Return whether phrases are a list: a conjunction closes it, or all are of one kind, not "Addis Ababa, Meles"."""
    last = group[-1]
    before = passage.lower[group[-2].last : last.first] if len(group) > 1 else ()
    closed = any(word != "," for word in before)
    return closed or len({each.head.actor_kind for each in group}) == 1


def parties_of(passage: Passage, phrase: Phrase) -> tuple[Mention, ...]:
    """Return the mentions of actors that a phrase and those coordinated with it mean, in order."""
    return tuple(stands_for(passage, each) for each in coordinated(passage, phrase))


def _until_closed(passage: Passage, group: list[Phrase]) -> list[Phrase]:
    """Return a list up to where its conjunction closed it; a comma after that begins a clause: "by A and B, C said"."""
    ties = [set(passage.lower[a.last : b.first]) for a, b in zip(group, group[1:], strict=False)]
    joined = [bool(tie & set(passage.language.modifiers.coordinators)) for tie in ties]
    closed = next((i for i in range(1, len(ties)) if joined[i - 1] and ties[i] == {","}), len(ties))
    return group[: closed + 1]


def _next_tied(passage: Passage, phrase: Phrase) -> Phrase | None:
    following = next(passage.phrases_between(phrase.last, min(len(passage.tokens), phrase.last + 8)), None)
    return following if following is not None and _tied(passage, phrase, following) else None


def _previous_tied(passage: Passage, phrase: Phrase) -> Phrase | None:
    earlier = list(passage.phrases_between(max(0, phrase.first - 12), phrase.first))
    return earlier[-1] if earlier and _tied(passage, earlier[-1], phrase) else None


def _tied(passage: Passage, first: Phrase, second: Phrase) -> bool:
    if lists_members(passage, first):
        return False
    between = [passage.lower[i] for i in range(first.last, second.first) if passage.tokens[i].pos != "DET"]
    if " ".join(word for word in between if word != ",") in passage.words.joined_by:
        return first.head.kind != "pronoun" and passage.tokens[first.first - 1].pos not in ("VERB", "ADP")
    joiners = {",", "-", "–", "/", *passage.language.modifiers.coordinators}
    joined = 0 < len(between) <= 2 and all(word in joiners for word in between) and first.head.kind != "pronoun"
    credited = between[:1] == [","] and _is_source(passage, first)
    return joined and not credited and not _only_lies_there(passage, first, second)


def _is_source(passage: Passage, phrase: Phrase) -> bool:
    """Return whether the actor is who a report is credited to: "according to AFP, the UN and the US have ..."."""
    before = " ".join(passage.lower[max(0, phrase.first - _NEAR) : phrase.first])
    return any(f" {before}".endswith(f" {words}") for words in passage.language.modifiers.attribution)


def _only_lies_there(passage: Passage, first: Phrase, second: Phrase) -> bool:
    """Return whether the first is only where another is: "Hamas di Palestina dan Hizbullah di Lebanon"."""
    places = passage.words.place_prepositions
    before, after = passage.lower[first.first - 1 : first.first], passage.lower[second.last : second.last + 1]
    actor = second.head.actor_kind not in ("Place", "State", "IGO")
    actor = actor or (first.head.role == "capital" and second.head.role != "capital")  # "in Doha, the United States"
    return bool(set(before) & set(places)) and (actor or bool(set(after) & set(places)))


def _is_pair(passage: Passage, first: Phrase, second: Phrase) -> bool:
    """Return whether two phrases are tied by a conjunction or hyphen alone; with a comma it begins another clause."""
    between = [passage.lower[i] for i in range(first.last, second.first) if passage.tokens[i].pos != "DET"]
    joined = " ".join(word for word in between if word != ",") in passage.words.joined_by
    return joined or "," not in between


def right_after(passage: Passage, index: int, last: int) -> tuple[Mention, ...]:
    """Return the actors of the phrase that starts at the token `index`, small words apart."""
    for phrase in passage.phrases_between(index, min(last, index + _NEAR + 8)):
        small = all(
            passage.tokens[i].pos in ("NOUN", "DET", "ADJ", "NUM", "PROPN", "ADV") for i in range(index, phrase.first)
        )
        if phrase.first - index <= 2 and small:
            return parties_of(passage, phrase)
        return ()
    return ()


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
    earlier = list(passage.phrases_between(max(first, index - 12), index))
    if not earlier:
        return ()
    start = earlier[-1].last
    led = passage.lower[start : start + 1] == ("-",)  # "Saudi-led"
    between = range(start + 2 * led, index)
    fits = all(
        passage.lower[i] in ("'s", "'", "-") or passage.tokens[i].pos in ("ADJ", "NOUN", "PROPN", "PART", "NUM")
        for i in between
    )
    return parties_of(passage, earlier[-1]) if fits and len(between) <= _NEAR + 1 else ()
