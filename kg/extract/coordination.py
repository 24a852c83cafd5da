"""Which actors a list joins: commas, a hyphen or a conjunction tie them."""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.extract.phrases import Phrase

_PAIR = 2
DASHES = ("-", "–", "—", "--")
_DESCRIBING = ("DET", "ADJ", "ADV", "NOUN", "PROPN", "PART", "ADP")
_ASIDE = 9  # tokens of what is said of an actor between commas
_LONGEST = 6  # tokens of a person's name
_NEAR = 4  # tokens before an actor in which a report credits him


def lists_members(passage: Passage, body: Phrase) -> bool:
    """Return whether a dash opens the list of a body's members: "the Quartet -- the US, Russia, ... --"."""
    return body.head.actor_kind == "IGO" and bool(set(passage.lower[body.last : body.last + 1]) & set(DASHES))


def coordinated(passage: Passage, phrase: Phrase) -> tuple[Phrase, ...]:
    """Return a phrase with those that commas, a hyphen or a conjunction tie to it, in order: "AS, Rusia dan China"."""
    group = [phrase]
    while (following := _next_tied(passage, group[-1])) is not None:
        group.append(following)
    while (previous := _previous_tied(passage, group[0])) is not None:
        group.insert(0, previous)
    group = _until_closed(passage, _hyphened(passage, group, phrase))
    if len(group) == 1 and (other := _beyond_aside(passage, phrase)) is not None:
        return (phrase, other)
    if phrase not in group or not _is_list(passage, group):
        return (phrase,)
    if len(group) > _PAIR or (len(group) == _PAIR and _is_pair(passage, group[0], group[1])):
        return tuple(group)
    return (phrase,)


def _beyond_aside(passage: Passage, phrase: Phrase) -> Phrase | None:
    """Return who is tied to an actor past what is said of him: Russia of "China, the North's ally, and Russia"."""
    end = passage.sentence_of(phrase.first).last
    if passage.lower[phrase.last : phrase.last + 1] != (",",):
        return None
    opening = phrase.last + 1
    closing = next((i for i in range(opening, min(end, opening + _ASIDE)) if passage.lower[i] == ","), None)
    if closing is None or passage.lower[closing + 1] not in passage.language.modifiers.coordinators:
        return None
    plain = all(passage.tokens[i].pos in _DESCRIBING for i in range(opening, closing))
    added = passage.tokens[opening].pos == "DET" or passage.lower[opening + 1] in ("'s", "'")
    other = next(passage.phrases_between(closing + 2, min(end, closing + 2 + _PAIR)), None)
    if other is None or not plain or not added or other.head.actor_kind != phrase.head.actor_kind:
        return None
    acts = other.last < end and passage.tokens[other.last].pos in ("VERB", "AUX")  # it begins a clause of its own
    return None if acts else other


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
    if _only_owns(passage, second):
        return False
    if lists_members(passage, first) or _begins_clause(passage, second) or _is_of_person(passage, first, second):
        return False
    if _closes_aside(passage, first.last) or _is_signed(passage, first, second):
        return False
    between = [passage.lower[i] for i in range(first.last, second.first) if passage.tokens[i].pos != "DET"]
    if " ".join(word for word in between if word != ",") in passage.words.joined_by:
        return first.head.kind != "pronoun" and passage.tokens[first.first - 1].pos not in ("VERB", "ADP")
    joiners = {",", "-", "–", "/", *passage.language.modifiers.coordinators}
    joined = 0 < len(between) <= 2 and all(word in joiners for word in between) and first.head.kind != "pronoun"
    credited = between[:1] == [","] and _is_source(passage, first)
    return (
        joined
        and not credited
        and not _is_described(passage, first, second)
        and not _only_lies_there(passage, first, second)
    )


def _only_owns(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a name only says whose rival or ally is meant: "between Iraq and the PUK's rival"."""
    mark, *following = (*passage.lower[phrase.last : phrase.last + _NEAR], "")
    return mark in ("'s", "'") and not set(following).isdisjoint(passage.words.others_of)


def _is_signed(passage: Passage, first: Phrase, second: Phrase) -> bool:
    """Return whether a dash with spaces parts a title from who says it at its end: "Iran bombed Israel - BBC News"."""
    dash = first.last
    if passage.lower[dash : dash + 1] not in tuple((mark,) for mark in DASHES):
        return False
    span = passage.tokens[dash].span
    spaced = passage.text[span.start - 1] == " " and passage.text[span.end : span.end + 1] == " "
    ended = second.last >= passage.document.sentences[passage.sentence_at(span.start)].last
    return spaced and (ended or passage.lower[second.last] == ".")


def _is_described(passage: Passage, first: Phrase, second: Phrase) -> bool:
    """Return whether a people's adjective only says who a person is: "Adel Imam, an Egyptian actor"."""
    tie = passage.lower[first.last : second.first]
    added = len(tie) == _PAIR and tie[0] == "," and tie[1] in passage.words.indefinite
    return added and first.head.actor_kind == "Person" and second.head.role == "demonym"


def _begins_clause(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a pronoun after a conjunction begins a clause or owns a noun: "and we know", "and its bombing"."""
    following = passage.tokens[phrase.last : phrase.last + 1]
    owns = phrase.head.text.lower() in passage.words.possessives
    return phrase.head.kind == "pronoun" and (owns or any(token.pos in ("VERB", "AUX") for token in following))


def _closes_aside(passage: Passage, index: int) -> bool:
    """Return whether a dash ends what an earlier one began: "the deal - which Israel rejected - Obama said"."""
    if passage.lower[index : index + 1] == () or passage.lower[index] not in DASHES:
        return False
    first = passage.sentence_of(index).first
    spaced = (i for i in (*range(first + 1, index), index) if passage.lower[i] in DASHES)
    apart = [i for i in spaced if passage.tokens[i - 1].span.end < passage.tokens[i].span.start]
    return len(apart) % 2 == 0 and apart[-1:] == [index]


def _is_of_person(passage: Passage, first: Phrase, second: Phrase) -> bool:
    """Return whether a person only has his land before him: "NATO's Stoltenberg and Turkey's Cavusoglu"."""
    if passage.lower[second.last : second.last + 1] not in (("'s",), ("'",)) or first.head.actor_kind != "Person":
        return False
    owned = next(passage.phrases_between(second.last + 1, second.last + 1 + _LONGEST), None)
    return owned is not None and owned.first == second.last + 1 and owned.head.actor_kind == "Person"


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
