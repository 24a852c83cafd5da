"""Rules for pronouns and clitics: each takes the reading and a mention and returns the actors that it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.annotate.mention_lexicon import Gender
from kg.annotate.mention_words import Word, fold, words_of
from kg.languages.extraction import load_extraction_words
from kg.model import Mention, Span, StatementMention
from kg.resolve.discourse import Referent
from kg.resolve.last_speakers import last_person_speaking, those_who_spoke, who_goes_on
from kg.resolve.reading import Actors, Reading
from kg.resolve.scene import OBJECT, OTHER, SPEAKER, SUBJECT
from kg.resolve.undergoers import is_of_who_is_judged, undergoer_before

_GROUPS = ("ArmedGroup", "Organization", "IGO")
_LONGEST_STEM = 40  # characters
_LONGEST_VERB = 32  # characters
_HE_REACH = 2  # sentences in which a person stands before a body that speaks
_LONGEST_WORD = 32  # characters that hold the word after a pronoun
_THEY_REACH = 1  # sentences that "they" reaches back over


def third_singular(reading: Reading, mention: Mention) -> Actors:
    """Return who is meant by "he", "she", "dia", "-nya"; by "it" the organisation or State."""
    gender = reading.scene.lexicon.pronoun_gender.get(fold(mention.text))
    statement = reading.scene.statement_at(mention)
    direct = mention.span in reading.scene.quoted
    speaker = reading.speaker_of(statement) if statement is not None else None
    if gender == "neuter":
        return _neuter(reading, mention, statement)
    if owner := undergoer_before(reading, mention, ("Person",)):
        return _noted(reading, owner, gender) if _agrees(reading, owner[0], gender) else ()
    told = _asked(reading, statement, gender) if statement is not None else ()
    if told or (speaker is not None and not direct and (told := _person_told(reading, speaker, statement))):
        return _noted(reading, told, gender)
    said_of_self = speaker is not None and not direct and _agrees(reading, speaker, gender)
    if speaker is not None and said_of_self and not _has_rival(reading, mention, statement):
        return _noted(reading, (speaker,), gender)
    said = reading.scene.contents_of.get(mention.span, [])
    possessive = not said and _is_possessive_clitic(reading, mention)
    if possessive and (possessor := _subject_before(reading, mention)) is not None:
        return possessor.actors
    excluded = _teller(reading, mention) or (speaker if direct else None)
    chosen = _best_person(reading, mention, gender, said, excluded)
    return _noted(reading, chosen.actors, gender) if chosen is not None else ()


def _asked(reading: Reading, statement: StatementMention, gender: Gender | None) -> Actors:
    """Return to whom a question or condition is put that "he" is asked in: "asked Netanyahu if he would go"."""
    opener = words_of(reading.scene.text, statement.content)[:1]
    if statement.addressee is None or not opener or opener[0].key not in reading.scene.language.modifiers.conditional:
        return ()
    actors = reading.meant(statement.addressee)
    return actors if len(actors) == 1 and _agrees(reading, actors[0], gender) else ()


def _person_told(reading: Reading, speaker: str, statement: StatementMention | None) -> Actors:
    """Return to which person a body says something: "the junta told Suu Kyi that she ..." is about her."""
    if statement is None or statement.addressee is None or reading.kind_of(speaker) == "Person":
        return ()
    actors = reading.meant(statement.addressee)
    return actors if len(actors) == 1 and reading.kind_of(actors[0]) == "Person" else ()


def _teller(reading: Reading, mention: Mention) -> str | None:
    """Return who tells something to whom a pronoun means: nobody tells himself."""
    statement = reading.scene.told_to.get(mention.span)
    if statement is None or statement.speaker is None:
        return None
    actors = reading.meant(statement.speaker)
    return actors[0] if len(actors) == 1 else None


def _has_rival(reading: Reading, mention: Mention, statement: StatementMention | None) -> bool:
    """Return whether words within what is said can be meant rather than its speaker: their subject."""
    rival = reading.best(mention, lambda r: statement is not None and r.span in statement.content and _personal(r))
    return rival is not None and rival.weight >= SUBJECT


def _is_possessive_clitic(reading: Reading, mention: Mention) -> bool:
    """Return whether a clitic belongs to a noun or verb ("dukungannya") rather than to the cue of a statement."""
    clitic = (mention.role or "").rpartition(":")[2].startswith("-")
    start = mention.span.start
    word = words_of(reading.scene.text, Span(max(0, start - _LONGEST_STEM), mention.span.end))[-1]
    if clitic and mention.span in reading.scene.relative_agents:
        return False  # "partai yang dipimpinnya" is led by whoever acts
    return clitic and word.key not in reading.scene.language.cues


def _subject_before(reading: Reading, mention: Mention) -> Referent | None:
    """Return the subject before a mention in its sentence, within what is said before the speaker outside it."""
    sentence = reading.scene.sentence_of(mention.span)
    statement = reading.scene.statement_at(mention)

    def central(referent: Referent) -> bool:
        return referent.sentence == sentence and referent.weight >= SUBJECT and len(referent.actors) == 1

    inner = reading.best(mention, lambda r: statement is not None and r.span in statement.content and central(r))
    return inner or reading.best(mention, central)


def _best_person(
    reading: Reading, mention: Mention, gender: Gender | None, said: list[Span], excluded: str | None
) -> Referent | None:
    sentence = reading.scene.sentence_of(mention.span)
    is_barred = _barred(reading, mention)

    def fits(referent: Referent) -> bool:
        if any(referent.span in content for content in said) or excluded in referent.actors:
            return False
        return (
            not (not referent.actors and referent.weight < SUBJECT)
            and not is_barred(referent)
            and _personal(referent)
            and all(_can_be(reading, actor, gender) for actor in referent.actors)
        )

    def speaks(referent: Referent) -> bool:
        near = sentence - referent.sentence <= 1 and referent.weight >= SUBJECT and len(referent.actors) == 1
        return near and referent.kind in (*_GROUPS, "State") and not any(referent.span in content for content in said)

    def goes_on_saying(referent: Referent) -> bool:
        spoke = sentence - referent.sentence <= _HE_REACH and referent.weight == SPEAKER and len(referent.actors) == 1
        return spoke and referent.kind in _GROUPS and not any(referent.span in content for content in said)

    def apart(referent: Referent) -> bool:  # "Dalam pertemuan dengan Macron, ia ..."
        return fits(referent) and not (referent.sentence == sentence and referent.weight <= OTHER)

    acts = reading.scene.weight(mention) >= SUBJECT
    before = who_goes_on(reading, mention, fits, said=bool(said))
    person = before or (reading.best(mention, apart) if acts else None) or reading.best(mention, fits)
    if said and before is None and person is not None and person.weight <= SUBJECT:
        spoke = last_person_speaking(reading, mention, fits)
        if spoke is not None:
            return spoke
    if gender is not None or (person is not None and sentence - person.sentence <= _HE_REACH):
        return person
    body = reading.best(mention, goes_on_saying) if said else None
    body = body or reading.best(mention, speaks)
    return body if body is not None and (person is None or body.weight == SPEAKER) else person


def _barred(reading: Reading, mention: Mention) -> Callable[[Referent], bool]:
    """Return a test of who can't be meant by a pronoun of his own sentence: who acts on it, or judges whose it is."""
    sentence = reading.scene.sentence_of(mention.span)
    undergoes, acting = reading.scene.weight(mention) == OBJECT, reading.doers_to(mention)
    judged = is_of_who_is_judged(reading, mention)

    def is_barred(referent: Referent) -> bool:
        acts = (undergoes and referent.weight >= SUBJECT) or not acting.isdisjoint(referent.actors)
        return referent.sentence == sentence and (acts or (judged and reading.scene.is_agent(referent.span)))

    return is_barred


def _personal(referent: Referent) -> bool:
    return referent.kind == "Person" and not referent.plural


def _agrees(reading: Reading, actor: str, gender: Gender | None) -> bool:
    if gender is None:
        return True
    return reading.kind_of(actor) == "Person" and reading.gender.get(actor, gender) == gender


def _can_be(reading: Reading, actor: str, gender: Gender | None) -> bool:
    """Return whether a person spoken of can be meant; of officials put down to a body nobody knows the gender."""
    return reading.kind_of(actor) != "Person" or _agrees(reading, actor, gender)


def _noted(reading: Reading, actors: Actors, gender: Gender | None) -> Actors:
    """Return `actors`, remembering the gender that the pronoun tells."""
    if gender is not None and len(actors) == 1 and reading.kind_of(actors[0]) == "Person":
        reading.gender.setdefault(actors[0], gender)
    return actors


def _neuter(reading: Reading, mention: Mention, statement: StatementMention | None) -> Actors:
    """Return which body or State "it" is: who speaks, else the subject of this sentence or the last.

    "Its" can also be of another one of its sentence; "it is" means nobody.
    """
    scene = reading.scene
    following = words_of(scene.text, Span(mention.span.end, min(len(scene.text), mention.span.end + _LONGEST_VERB)))
    if following and following[0].key in scene.lexicon.expletive_verbs and not _acts(reading, following[1:3]):
        return ()
    kinds = (*_GROUPS, "State")
    sentence = scene.sentence_of(mention.span)
    possessive = fold(mention.text) in scene.lexicon.possessive_pronouns
    speaker, said = reading.speaker_of(statement), scene.contents_of.get(mention.span, [])
    denier = reading.denier(mention, statement)
    if denier is not None and denier.kind in kinds:
        return denier.actors
    if owner := undergoer_before(reading, mention, kinds):
        return owner
    if speaker is not None and mention.span not in scene.quoted and reading.kind_of(speaker) in kinds:
        return (speaker,)
    judged = is_of_who_is_judged(reading, mention)
    least = OTHER if possessive else OBJECT  # "declined to threaten Iran or attack it"
    undergoes, acting = possessive or scene.weight(mention) == OBJECT, reading.doers_to(mention)

    def fits(referent: Referent) -> bool:
        if referent.kind not in kinds or referent.plural or len(referent.actors) != 1:
            return False
        if any(referent.span in content for content in said) or not acting.isdisjoint(referent.actors):
            return False  # "Indian forces had fled, it added"
        near = sentence - referent.sentence
        if near == 0 and judged and scene.is_agent(referent.span):
            return False  # "Israel was criticised by Turkey for its attack"
        return near <= 1 and (referent.weight >= SUBJECT or (undergoes and near == 0 and referent.weight >= least))

    return chosen.actors if (chosen := reading.best(mention, fits)) is not None else ()


def _acts(reading: Reading, after: Sequence[Word]) -> bool:
    """Return whether what follows "it was" is said of somebody who acts: "planning to attack", "ready to talk"."""
    willing = reading.scene.lexicon.predicates_of_actors
    return any(word.key in willing or word.key.endswith(reading.scene.lexicon.progressive_ending) for word in after)


def third_plural(reading: Reading, mention: Mention) -> Actors:
    """Return who "they", "mereka" are: a group, or actors named together; nobody where unnamed people are nearer."""
    sentence = reading.scene.sentence_of(mention.span)
    statement = reading.scene.statement_at(mention)
    if _is_told_apart(reading, mention) or _are_many_before(reading, sentence - 1):
        return ()
    if statement is not None and statement.speaker is None and statement.speaker_text and _opens(statement, mention):
        return ()  # "sebuah kelompok menyatakan mereka telah membunuh"
    if before := those_who_spoke(reading, mention):
        return before
    speaker = reading.speaker_at(mention) if mention.span in reading.scene.quoted else None
    told = reading.scene.contents_of.get(mention.span, ())  # "... 1,000 Air Force personnel, they said"

    def fits(referent: Referent) -> bool:
        if any(referent.span in content for content in told):
            return False
        if sentence - referent.sentence > _THEY_REACH or (speaker is not None and speaker in referent.actors):
            return False
        if referent.outlet or referent.span in reading.scene.relative_agents:
            return False  # "dalam misi yang disahkan PBB ketika Iran menahan mereka"
        body = referent.kind in _GROUPS and (referent.sentence == sentence or referent.weight > OBJECT)
        return referent.plural or body or not referent.actors

    def acts(referent: Referent) -> bool:  # "Egypt had a role to play as they convinced Hamas"
        alone = referent.kind == "State" and len(referent.actors) == 1 and SUBJECT <= referent.weight < SPEAKER
        return alone and referent.sentence == sentence and speaker not in referent.actors

    chosen = reading.best(mention, fits) or reading.best(mention, lambda r: _governs(reading, r, sentence))
    chosen = chosen or reading.best(mention, acts)
    return chosen.actors if chosen is not None else ()


def _governs(reading: Reading, referent: Referent, sentence: int) -> bool:
    """Return whether a government that is no speaker of this sentence was the last subject: "pemerintah Irak"."""
    near = 0 < sentence - referent.sentence <= _THEY_REACH
    governing = any(m.role == "government" for m in reading.scene.cover.touching(referent.span))
    return near and governing and referent.weight >= SUBJECT and len(referent.actors) == 1


def _is_told_apart(reading: Reading, mention: Mention) -> bool:
    """Return whether a relative clause says who is meant, who so is nobody named before: "mereka yang menolak"."""
    following = reading.scene.text[mention.span.end : mention.span.end + _LONGEST_WORD].split(maxsplit=1)[:1]
    return bool(following) and following[0].lower() in reading.scene.language.modifiers.relativizers


def _are_many_before(reading: Reading, sentence: int) -> bool:
    """Return whether the subject of a sentence is several of a kind that names no actor: "Sejumlah gereja"."""
    scene = reading.scene
    many = {*load_extraction_words(scene.language.code).quantifiers, *scene.lexicon.plural_before}
    for clause in scene.by_sentence.clauses(sentence):
        if clause.subject is not None:
            words = words_of(scene.text, clause.subject.span)[:1]
            unnamed = not scene.cover.touching(clause.subject.span)
            return unnamed and any(word.key in many for word in words)
    return False


def _opens(statement: StatementMention, mention: Mention) -> bool:
    """Return whether a pronoun is the first word of an indirect report, and so its speaker."""
    return statement.kind != "direct" and mention.span.start == statement.content.start


def first_singular(reading: Reading, mention: Mention) -> Actors:
    """Return who says "I"."""
    speaker = reading.speaker_at(mention)
    return (speaker,) if speaker is not None else ()


def first_plural(reading: Reading, mention: Mention) -> Actors:
    """Return for whom the speaker says "we": the State acted for, the body spoken for, else the speaker."""
    speaker = reading.speaker_at(mention)
    return (reading.offices.side_of(speaker),) if speaker is not None else ()
