"""Who is meant by what the text calls somebody it has named: "politikus Gerindra itu", "the veteran leader"."""

from __future__ import annotations

from kg.annotate.mention_nouns import kind_of_noun
from kg.annotate.mention_words import words_of
from kg.model import Mention, Span
from kg.resolve.discourse import Referent
from kg.resolve.noun_phrases import is_definite
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import OBJECT, OTHER, SUBJECT

_REACH = 2  # sentences back to who is spoken of
_TOLD_REACH = 8  # the same, with quotations between, to who is taken up
_BEFORE = 24  # characters before a noun that hold its article
_BODIES = ("Organization", "ArmedGroup", "IGO", "State")


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


def taken_up(reading: Reading, mention: Mention) -> Actors:
    """Return whom a noun phrase with a demonstrative takes up: who holds its office, else who was last told of.

    Args:
        reading: the article as far as it has been read.
        mention: the demonstrative of "dosen UIN Syarif Hidayatullah ini".
    """
    scene = reading.scene
    sentence = scene.sentence_of(mention.span)
    before = (t for t in scene.titles_before(mention) if scene.sentence_of(t.mention.span) == sentence)
    office = next((t.mention for t in before if t.person is None and t.modifier != "kin"), None)
    held = reading.meant(office) if office is not None else ()
    if len(held) == 1 and reading.kind_of(held[0]) == "Person":
        return held
    for least in (OBJECT, OTHER):
        for back in range(1, _TOLD_REACH + 1):
            recent = reading.discourse.recent(mention.span.start, sentence, back)
            told = [r for r in recent if r.sentence == sentence - back and _is_person(r) and r.weight >= least]
            if told:
                return min(told, key=lambda r: (not _takes_up(reading, r), r.span)).actors
    return ()


def _takes_up(reading: Reading, referent: Referent) -> bool:
    """Return whether somebody is told of by such a noun phrase, whose names are other people's."""
    return any((m.role or "").startswith("taken-up:") for m in reading.scene.cover.touching(referent.span))


def _is_person(referent: Referent) -> bool:
    return referent.kind == "Person" and len(referent.actors) == 1 and not (referent.plural or referent.quoted)


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


def body_that_spoke(reading: Reading, mention: Mention) -> Actors:
    """Return for whom "a spokesman" speaks who is told of by no other word: the body that spoke right before him.

    Args:
        reading: the article as far as it has been read.
        mention: an office of who speaks for others, of nobody that the words beside it tell.
    """
    scene = reading.scene
    before = words_of(scene.text, Span(max(0, mention.span.start - _BEFORE), mention.span.start))[-1:]
    after = words_of(scene.text, Span(mention.span.end, min(len(scene.text), mention.span.end + _BEFORE)))[:1]
    articles = scene.lexicon.indefinite_singular | scene.lexicon.definite_before | scene.lexicon.possessive_pronouns
    apart = any(word.key in scene.lexicon.faction_words for word in after)
    if before and not apart and before[0].key in scene.lexicon.group_words:
        return _body_of_noun(reading, mention, before[0].key)
    alone = any(word.key in articles for word in before) and not apart
    place = scene.spoke_before(mention) if alone else None
    actors = reading.actors.get(place, ()) if place is not None else ()
    near = place is not None and scene.sentence_of(mention.span) - scene.sentence_of(place) <= _REACH
    outlet = any(other.role == "outlet" for other in scene.cover.touching(place)) if place is not None else False
    return actors if near and not outlet and len(actors) == 1 and reading.kind_of(actors[0]) in _BODIES else ()


def _body_of_noun(reading: Reading, mention: Mention, noun: str) -> Actors:
    """Return the last body of the kind that a noun before a spokesman tells: "an alliance spokesman"."""
    kind = kind_of_noun(noun, reading.scene.lexicon)
    named = reading.best(mention, lambda r: noun in r.words and len(r.actors) == 1)  # "a Commission spokeswoman"
    chosen = named or reading.best(mention, lambda r: r.kind == kind and len(r.actors) == 1 and not r.outlet)
    return chosen.actors if chosen is not None else ()


def officials_before(reading: Reading, mention: Mention) -> Actors:
    """Return for whom "the officials" speak: those with the same noun who spoke shortly before, "Israeli officials".

    Args:
        reading: the article as far as it has been read.
        mention: a plural office noun of nobody that the words beside it tell.
    """
    scene = reading.scene
    noun = words_of(mention.text)[-1].key
    if not is_definite(scene, mention) or mention.span not in scene.contents_of:
        return ()
    here = scene.sentence_of(mention.span)
    speaking = (m for m in reversed(scene.mentions) if m.span.end <= mention.span.start and m.span in scene.contents_of)
    near = (m for m in speaking if here - scene.sentence_of(m.span) <= _REACH)
    last = next((m for m in near if words_of(m.text)[-1:] and words_of(m.text)[-1].key == noun), None)
    return reading.meant(last) if last is not None else ()


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
