"""Which party is meant by what its people are called: "Labour" of Britain or of Israel."""

from __future__ import annotations

from itertools import pairwise

from kg.annotate.mention_words import words_of
from kg.extract.party_members import PARTY_MEMBER
from kg.model import FactMention, Mention, Span
from kg.resolve.reading import Actors, Reading

_PARTY = "party"  # role of parties in the gazetteer
_BEFORE = 48  # characters before a noun that can hold the words of its phrase


def party_joined(reading: Reading, fact: FactMention) -> str | None:
    """Return the party of a membership that the words beside a name tell, or None where it can't be told.

    Of the parties that a word can mean, the one of the State whose adjective stands beside it, else of the State that
    the person acts for; else the first of a State that the article names; else the first that it means everywhere.
    """
    party = fact.object
    if fact.pattern != PARTY_MEMBER or isinstance(party, str):
        return None
    actors = reading.scene.gazetteer.actors
    known = [candidate for candidate in party.candidates if candidate in actors and actors[candidate].role == _PARTY]
    beside = set(reading.meant(fact.of)) if fact.of is not None else set()
    if beside:
        return next((candidate for candidate in known if actors[candidate].of in beside), None)
    if party.role != _PARTY:
        return known[0] if known else None
    served = {reading.offices.state_of(person) for person in reading.meant(fact.subject)} - {None}
    states = served or reading.present
    told = next((c for c in known if c in reading.present and not served), None)
    told = told or next((candidate for candidate in known if actors[candidate].of in states), None)
    everywhere = reading.scene.lexicon.parties_of_one_state
    return told or next((candidate for candidate in known if candidate in everywhere), None)


def memberships(reading: Reading) -> dict[str, str]:
    """Return the party that the article says each person is of."""
    found: dict[str, str] = {}
    for fact in reading.scene.extraction.facts:
        party = party_joined(reading, fact)
        for person in reading.meant(fact.subject) if party is not None else ():
            found.setdefault(person, party or "")
    return found


def state_of_party(reading: Reading, person: str, office: str) -> str | None:
    """Return the State of whose party somebody is, for an office of a State: "Republican Senator X"; None for others.

    Args:
        reading: the article.
        person: id of who holds the office.
        office: its name.
    """
    entry = reading.scene.gazetteer.actors.get(reading.party.get(person, ""))
    serves = not reading.offices.is_placeless(office) and reading.offices.serves_state(office)
    return entry.of if entry is not None and serves else None


def member_called(reading: Reading, mention: Mention) -> Actors | None:
    """Return who is meant by a noun that tells a person's party ("the Democratic nominee"), None where it tells none.

    Args:
        reading: the article as far as it has been read.
        mention: a noun for a person; nobody is meant where the article says of nobody that he is of the party.
    """
    parties = _parties_told(reading, mention)
    if not parties:
        return None
    members = {person for person, party in reading.party.items() if party in parties}
    chosen = reading.best(mention, lambda r: len(r.actors) == 1 and r.actors[0] in members)
    return chosen.actors if chosen is not None else tuple(members) if len(members) == 1 else ()


def office_outside_parties(reading: Reading, office: str, body: str | None) -> str:
    """Return the name of an office, for one that parties have without the party where it is of another known body."""
    known = reading.scene.gazetteer.actors.get(body) if body is not None else None
    if known is None or known.role == _PARTY:
        return office
    for entry in reading.scene.language.offices.values():
        if entry.elsewhere is not None and office.endswith(entry.name):
            return office.removesuffix(entry.name) + entry.elsewhere
    return office


def _parties_told(reading: Reading, mention: Mention) -> set[str]:
    """Return the parties that the words of a noun phrase can mean; an article or a function word begins it."""
    scene = reading.scene
    words = [word.key for word in words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.end))]
    phrase: list[str] = []
    for word in reversed(words):
        if word in scene.language.stop_words or word in scene.language.cues:
            break
        phrase.insert(0, word)
    told = scene.lexicon.party_words
    runs = [*phrase, *(f"{left} {right}" for left, right in pairwise(phrase))]
    found = {party for run in runs for party in told.get(run, ())}
    before = scene.cover.before(mention.span.start)
    if before is not None and scene.text[before.span.end : mention.span.start] == " ":
        actors = scene.gazetteer.actors
        found |= {party for party in before.candidates if party in actors and actors[party].role == _PARTY}
    return found
