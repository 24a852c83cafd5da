"""Who leads what, told by words of leading: "Hamas, led by Haniyeh", "partai yang dipimpinnya"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.annotate.mention_lexicon import load_reference
from kg.extract.passage import Passage
from kg.extract.phrase_parts import is_office, is_person
from kg.extract.phrases import Phrase
from kg.model import FactMention, Mention, Span

_LEADERS = ("Person", "ArmedGroup", "Organization", "State")
_BODIES = ("Organization", "ArmedGroup")
_NEAR = 3  # tokens between the parts of a fact


def find_leaders(passage: Passage) -> Iterator[FactMention]:
    """Yield leaders from "negara pimpinan Bashar al-Assad", "Hamas, led by Haniyeh", "kelompok yang dipimpin X".

    Args:
        passage: the document.
    """
    yield from _led_by_him(passage)
    places = load_reference(passage.language.code).location_prepositions
    for index, _ in enumerate(passage.tokens):
        order, length = _leading_at(passage, index)
        if order is None:
            continue
        last = index + length
        after = _phrase_ending_after(passage, last)
        before = phrase_before(passage, index)
        if after is None or before is None or acts_between(passage, before, index):
            continue
        if passage.lower[after.last : after.last + 1] in (("'s",), ("'",)):
            continue  # "under Putin's orders"
        leader, led = (after, before) if order == "leader-after" else (before, after)
        head = _bare_head(leader) if order == "leader-after" else leader.head
        where = led.head.kind == "name" and passage.lower[max(0, led.first - 1)] in places
        soldiers = head.actor_kind == "State" and led.head.kind != "name"  # "pasukan asing dipimpin AS"
        unnamed = soldiers or is_office(head) or led.head.kind == "pronoun"  # "two of them were run by officials"
        unled = led.head.actor_kind == "Person" or is_office(led.head) or where or unnamed
        unled = unled or _is_of_people(passage, led) or _is_modifier(passage, led)
        if head.actor_kind in _LEADERS and not unled:
            span = Span(before.span.start, after.span.end)
            yield FactMention(head, "leads", led.head, span, pattern=f"leading-{order}")


def _is_modifier(passage: Passage, phrase: Phrase) -> bool:
    """Return whether a name only describes the noun after it: "runs Iran oil tankers"."""
    follows = passage.tokens[phrase.last : phrase.last + 1]
    described = passage.tokens[phrase.last - 1].label == "compound"
    return passage.words.possessor_first and described and any(token.pos == "NOUN" for token in follows)


def _is_of_people(passage: Passage, led: Phrase) -> bool:
    """Return whether a State's name only tells which people are led: "nasionalis Fiji yang dipimpin X"."""
    if (
        passage.words.possessor_first
        or led.head.actor_kind != "State"
        or led.head.role == "government"
        or led.first == 0
    ):
        return False
    before = passage.tokens[led.first - 1]
    return before.pos in ("NOUN", "ADJ") and passage.lower[led.first - 1] not in passage.language.state_words


def _led_by_him(passage: Passage) -> Iterator[FactMention]:
    """Yield whose body a relative clause says that he leads: "Partai Buruh yang dipimpinnya"."""
    for clause in passage.document.clauses:
        agent = clause.agent
        word = passage.lower[clause.predicate]
        if clause.voice != "passive" or agent is None or clause.object is None or not passage.words.happening_endings:
            continue
        led = passage.language.leading.get(word.removesuffix(passage.words.happening_endings[0])) == "leader-after"
        near = passage.phrases_between(max(0, clause.predicate - _NEAR - 6), clause.predicate + 1)
        body = [phrase for phrase in near if phrase.last <= clause.predicate]
        inside = passage.mentions_between(agent.span.start, agent.span.end)
        him = [mention for mention in inside if mention.kind == "pronoun" and mention.span in agent.span]
        if led and him and body and body[-1].head.kind == "name" and body[-1].head.actor_kind in _BODIES:
            yield FactMention(him[0], "leads", body[-1].head, clause.span, pattern="leading-leader-after")


def _bare_head(phrase: Phrase) -> Mention:
    """Return who leads in a phrase that begins with a word of leading: Hamas of "pimpinan Hamas"."""
    titled = phrase.office is not None and phrase.office.span.start == phrase.span.start
    return phrase.of if titled and phrase.of is not None and not is_person(phrase.head) else phrase.head


def _leading_at(passage: Passage, index: int) -> tuple[str | None, int]:
    if passage.lower[index] not in passage.language.opening_leads:
        return None, 0
    for length in (3, 2, 1):
        order = passage.language.leading.get(" ".join(passage.lower[index : index + length]))
        beyond = passage.tokens[index + length : index + length + 1]
        if any(token.label == "compound:prt" for token in beyond):
            return None, 0  # "ruled out"
        if order is not None:
            return order, length
    return None, 0


def acts_between(passage: Passage, phrase: Phrase, index: int) -> bool:
    """Return whether a verb parts a phrase from a token: "Wu told the leader of Komeito" is no office of Wu.

    Args:
        passage: the document.
        phrase: stands before the token.
        index: the token.
    """
    between = range(phrase.last, index)
    return any(passage.tokens[i].pos == "VERB" and passage.lower[i] not in passage.words.linking for i in between)


def _phrase_ending_after(passage: Passage, index: int) -> Phrase | None:
    """Return the phrase at a token or right after it; it may have begun before: "whose leader George Sabra"."""
    near = passage.phrases_between(max(0, index - _NEAR), min(len(passage.tokens), index + _NEAR + 6))
    found = next((phrase for phrase in near if phrase.last > index), None)
    return found if found is not None and found.first - index <= 1 else None


def phrase_before(passage: Passage, index: int) -> Phrase | None:
    """Return the phrase shortly before a token in its sentence, or None.

    Args:
        passage: the document.
        index: the token.
    """
    sentence = passage.sentence_of(index)
    earlier = list(passage.phrases_between(max(sentence.first, index - 12), index))
    return earlier[-1] if earlier and index - earlier[-1].last <= _NEAR else None
