"""Who is meant by what the text calls somebody it has named: "politikus Gerindra itu", "the veteran leader"."""

from __future__ import annotations

from kg.annotate.mention_words import words_of
from kg.model import Mention
from kg.resolve.discourse import Referent
from kg.resolve.noun_phrases import is_definite
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import SUBJECT

_REACH = 2  # sentences back to who is spoken of


def person_called(reading: Reading, mention: Mention) -> Actors:
    """Return who is meant by a noun for a person who acts or speaks: who did so last.

    Args:
        reading: the article as far as it has been read.
        mention: "politikus itu", "the 84-year-old"; one that is no subject and no speaker means nobody.
    """
    if reading.scene.weight(mention) < SUBJECT:
        return ()
    sentence = reading.scene.sentence_of(mention.span)
    statement = reading.scene.statement_at(mention)
    speaker = reading.speaker_of(statement)

    def central(referent: Referent) -> bool:
        near = sentence - referent.sentence <= _REACH
        if not near or referent.weight < SUBJECT or referent.plural or speaker in referent.actors:
            return False
        return referent.kind == "Person" and _agrees(reading, mention, referent)

    chosen = reading.best(mention, central)
    return chosen.actors if chosen is not None and len(chosen.actors) == 1 else ()


def _agrees(reading: Reading, mention: Mention, referent: Referent) -> bool:
    """Return whether a noun that tells a gender fits somebody: no man is "the businesswoman"."""
    words = words_of(mention.text)
    wanted = reading.scene.lexicon.noun_gender.get(words[-1].key) if words else None
    return wanted is None or all(reading.gender.get(actor, wanted) == wanted for actor in referent.actors)


def leader_called(reading: Reading, mention: Mention, body: str | None) -> Actors:
    """Return who is meant by "the leader", "mantan gubernur itu": the person spoken of, unless he is of another State.

    Args:
        reading: the article as far as it has been read.
        mention: an office whose holder no title names.
        body: what it is an office of, if the text says so.
    """
    if not is_definite(reading.scene, mention):
        return ()
    called = person_called(reading, mention)
    state = reading.offices.state_of(called[0]) if called else None
    wanted = reading.offices.state_of(body) if body is not None else None
    return called if wanted is None or state is None or state == wanted else ()


def holder_called(reading: Reading, mention: Mention, body: str | None) -> Actors:
    """Return who is meant by "ketua harian Partai Gerindra ini", whom a demonstrative after it takes up.

    Args:
        reading: the article as far as it has been read.
        mention: an office whose holder no title names.
        body: what it is an office of, if the text says so.
    """
    called = leader_called(reading, mention, body) if reading.scene.lexicon.definite_after else ()
    party = {reading.party.get(person, body) for person in called}
    entry = reading.scene.gazetteer.actors.get(body) if body is not None else None
    foreign = entry is not None and any(reading.offices.state_of(person) != entry.of for person in called)
    return called if party <= {body} and not foreign else ()  # Rice is not "pemimpin Fatah itu"


def one_of(reading: Reading, mention: Mention, people: frozenset[str]) -> Actors:
    """Return which of several people a definite noun means: the only one, else who of them was spoken of last.

    Args:
        reading: the article as far as it has been read.
        mention: "the former president".
        people: those whom it fits.
    """
    if not people or not is_definite(reading.scene, mention):
        return ()
    chosen = reading.best(mention, lambda referent: len(referent.actors) == 1 and referent.actors[0] in people)
    return chosen.actors if chosen is not None else tuple(people) if len(people) == 1 else ()


def head_of_state(reading: Reading, mention: Mention, heads: frozenset[str]) -> Actors:
    """Return whom "the Russian leader" means: who alone is at the head of the State, else who of several spoke last.

    Args:
        reading: the article as far as it has been read.
        mention: a noun for a leader of a State.
        heads: who of the article's people is at its head.
    """
    if len(heads) == 1:
        return tuple(heads) if is_definite(reading.scene, mention) else ()
    called = leader_called(reading, mention, None) if heads else ()
    return called if heads.issuperset(called) else ()
