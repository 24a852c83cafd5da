"""Relations whose object is an event that the text has told before: "Russia condemned the strikes".

A thing of an actor stands for the actor; an event that the text takes up again ("the strikes", "keputusan tersebut")
stands for who did it, or, where somebody takes responsibility for it, for whom it hit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.deed_nouns import is_named_after_land
from kg.extract.participants import actors_of
from kg.extract.passage import Passage
from kg.extract.relation_claimed import claimed_attacks
from kg.extract.told import NEAR_BACK, accuser_before, told_before, who_said
from kg.extract.trigger_lookup import triggers_at
from kg.extract.verb_force import force_of
from kg.extract.verb_roles import subjects_of
from kg.languages.language import Trigger, TriggerForm
from kg.model import Argument, ClaimMention, Clause, Mention, Span, StatementMention

_DRAWN = ("subject",)  # where the target of what a deed draws upon itself stands
_ON_EVENTS = frozenset(
    {"opposes", "supports", "rejects", "denies", "protests", "investigates", "claimsResponsibility", "accuses"}
)
_DEEDS = frozenset(
    {
        "sanctions", "attacks", "coerces", "mobilizes", "withdraws", "rejects", "threatens", "concedes", "aids",
        "promises", "cooperatesWith", "callsFor",
    }
)  # fmt: skip


def event_claims(
    passage: Passage, claims: Sequence[ClaimMention], statements: Sequence[StatementMention]
) -> Iterator[ClaimMention]:
    """Yield the claims on events told before, and those of denials on who made the accusation.

    Args:
        passage: the document.
        claims: those found so far, in any order.
        statements: the document's statements.
    """
    told = sorted(claims, key=lambda claim: claim.trigger.start)
    taken = {claim.trigger.start for claim in claims}
    for clause in passage.document.clauses:
        if passage.tokens[clause.predicate].span.start not in taken:
            yield from _of_clause(passage, clause, told, statements)
            yield from claimed_attacks(passage, clause)
    yield from _denials(passage, statements, told)
    yield from _refusals(passage, told)


def _of_clause(
    passage: Passage, clause: Clause, told: Sequence[ClaimMention], statements: Sequence[StatementMention]
) -> Iterator[ClaimMention]:
    length, forms = triggers_at(passage, clause.predicate)
    trigger, event = next(_readings(passage, clause, forms), (None, None))
    if trigger is None or event is None:
        return
    subjects = subjects_of(passage, clause, trigger, length, passive=clause.voice == "passive")
    if not subjects:
        return
    targets = antecedents(passage, event, subjects[0], told, hit=trigger.relation == "claimsResponsibility")
    target = None if targets else _announcer(passage, event, subjects[0], statements)
    if not targets and target is None and trigger.relation == "denies":
        target = accuser_before(passage, event.span.start, subjects[0], told)
    if not targets and target is None and trigger.relation in ("denies", "rejects"):
        target = who_said(passage, event, subjects[0], statements)
    span = passage.span_of(clause.predicate, clause.predicate + length)
    polarity, modality = force_of(passage, clause, trigger)
    for met in targets or ((target,) if target is not None else ()):
        for subject in subjects:
            yield ClaimMention(
                subject, trigger.relation, met, clause.span, span, polarity, modality, None, None, "event"
            )


def _readings(passage: Passage, clause: Clause, forms: Sequence[TriggerForm]) -> Iterator[tuple[Trigger, Argument]]:
    """Yield each trigger that can be about an event, with the event that the clause has for it."""
    for form in forms:
        trigger = form.trigger
        event = _event(passage, clause, trigger) if trigger.relation in _ON_EVENTS else None
        noun = clause.object if trigger.target == _DRAWN else event  # "the strike drew criticism"
        if event is not None and (not trigger.requires or _is_any(passage, noun, trigger.requires)):
            yield trigger, event


def _is_any(passage: Passage, argument: Argument | None, words: Sequence[str]) -> bool:
    return argument is not None and passage.lower[argument.head] in words


def _event(passage: Passage, clause: Clause, trigger: Trigger) -> Argument | None:
    """Return the argument that says what the relation is about, if it takes something up and names no actor."""
    if trigger.target == _DRAWN:
        told = clause.subject
        return told if told is not None and _is_definite(passage, told) and not actors_of(passage, told) else None
    arguments = [clause.object] if clause.object is not None else []
    length, _ = triggers_at(passage, clause.predicate)
    within = passage.clauses_at(clause.predicate + 1, clause.predicate + length)  # "mengaku | bertanggung jawab atas"
    obliques = (oblique for part in (clause, *within) for oblique in part.obliques)
    arguments += [oblique for oblique in obliques if oblique.preposition in trigger.target]
    bare = trigger.relation == "denies"  # "denied responsibility", "membantah terlibat"
    events = (
        a
        for a in arguments
        if (bare or _is_definite(passage, a) or _is_remark(passage, a.head)) and not actors_of(passage, a)
        if not is_named_after_land(passage, a.head) and not _is_titled(passage, a)
    )
    return next(events, None) or _remark(passage, clause)


def _is_titled(passage: Passage, argument: Argument) -> bool:
    """Return whether an argument is a name that only sounds like a deed: "condemned the Public Order Act"."""
    return passage.tokens[argument.head].pos == "PROPN" and passage.tokens[argument.head].text[:1].isupper()


def _remark(passage: Passage, clause: Clause) -> Argument | None:
    """Return the noun that a clause is about where it remarks on what was told: "a charge Tehran denies"."""
    before = passage.token_at(clause.span.start) - 1
    head = before - (passage.lower[before] in passage.language.modifiers.relativizers)
    if clause.object is not None or head < 1 or not _is_remark(passage, head):
        return None
    return Argument(passage.tokens[head].span, head)


def _is_remark(passage: Passage, noun: int) -> bool:
    """Return whether a noun takes up after a comma what was told: ", a charge", ", tuduhan yang"."""
    before = noun - 1
    while before > 0 and passage.tokens[before].pos == "ADJ" or passage.lower[before] in passage.words.indefinite:
        before -= 1
    return passage.lower[before] == "," and passage.tokens[noun].pos == "NOUN"


def _is_definite(passage: Passage, argument: Argument) -> bool:
    first, last = passage.tokens_of(argument.span)
    words = passage.lower[first : min(last, argument.head + 4)]
    return any(word in passage.words.definite_words for word in words)


def antecedents(
    passage: Passage, event: Argument, subject: Mention, told: Sequence[ClaimMention], *, hit: bool = False
) -> tuple[Mention, ...]:
    """Return who together did the event last told that the noun can take up, or whom it hit.

    Args:
        passage: the document.
        event: the noun's phrase.
        subject: who takes a stance to the event, never its author.
        told: the claims found so far, in order.
        hit: whether whom it hit is asked for.
    """
    relations = _relations_of(passage, event.head)
    any_deed = passage.lower[event.head] in passage.words.deed_nouns
    found: dict[Mention, None] = {}
    latest: ClaimMention | None = None
    for claim, back in told_before(passage, event.span.start, told):
        if latest is not None and claim.trigger != latest.trigger:
            break
        if claim.relation not in relations and not (any_deed and claim.relation in _DEEDS and back <= NEAR_BACK):
            continue
        done = claim.modality == "asserted" and claim.polarity == "positive"
        clash = _is_mutual(passage, claim.trigger) and not _is_mutual(passage, event.span)
        if not done or clash or not _is_of_sort(passage, event, claim):
            continue  # "the attack" is no clash
        target = claim.object if hit else claim.subject
        if target.text != subject.text and target.kind != "pronoun":
            found[target], latest = None, claim
    return tuple(sorted(found, key=lambda mention: mention.span.start))


def _is_mutual(passage: Passage, span: Span) -> bool:
    """Return whether the words of a trigger tell what two do to each other: "clashed", "bentrokan"."""
    head = passage.lower[passage.token_at(span.start)]
    forms = (form.trigger for form in passage.language.triggers.get(head, ()))
    return any(trigger.mutual and trigger.relation == "attacks" for trigger in forms)


def _is_of_sort(passage: Passage, event: Argument, claim: ClaimMention) -> bool:
    """Return whether a claim can be what a noun with another before it takes up: "the consulate attack"."""
    before = event.head - 1
    token = passage.tokens[before]
    modified = passage.words.possessor_first and token.label in ("compound", "nmod", "amod")
    known = passage.language.triggers.get(" ".join(passage.lower[before : event.head + 1]))  # "air strike"
    if not modified or known is not None or token.pos != "NOUN":
        return True
    return passage.lower[before] in claim.evidence.of(passage.text).lower()


def _announcer(
    passage: Passage, event: Argument, subject: Mention, statements: Sequence[StatementMention]
) -> Mention | None:
    """Return whose plan or decision a noun takes up where nothing but a statement has told of it: who made it."""
    if passage.lower[event.head] not in passage.words.deed_nouns:
        return None
    here = passage.sentence_at(event.span.start)
    for statement in reversed(statements):
        back = here - passage.sentence_at(statement.content.start)
        if statement.content.end < event.span.start and 0 < back <= NEAR_BACK:
            speaker = statement.speaker
            if subject.kind == "pronoun" and back == 1:
                continue  # he who speaks right before is whom the pronoun means
            fits = speaker is not None and speaker.text != subject.text and speaker.kind != "pronoun"
            return speaker if fits else None
    return None


def _relations_of(passage: Passage, head: int) -> frozenset[str]:
    """Return the relations that a noun, alone or with the word beside it, can name: "strikes", "air strikes"."""
    words = passage.lower
    texts = (words[head], " ".join(words[max(0, head - 1) : head + 1]), " ".join(words[head : head + 2]))
    forms = (form for text in texts for form in passage.language.triggers.get(text, ()))
    return frozenset(form.trigger.relation for form in forms if form.trigger.part == "noun")


def _denials(
    passage: Passage, statements: Sequence[StatementMention], told: Sequence[ClaimMention]
) -> Iterator[ClaimMention]:
    """Yield whom a denial without a target answers: who made the last accusation before it."""
    answered = {claim.trigger for claim in told if claim.relation == "denies"}
    cues = {cue.span: cue for cue in passage.cues}
    for statement in statements:
        cue = cues.get(statement.cue) if statement.cue is not None else None
        if cue is None or cue.cue.relation != "denies" or statement.speaker is None or cue.span in answered:
            continue
        accuser = accuser_before(passage, cue.span.start, statement.speaker, told)
        if accuser is not None:
            sentence = passage.document.sentences[cue.sentence].span
            yield ClaimMention(statement.speaker, "denies", accuser, sentence, cue.span, pattern="event")


def _refusals(passage: Passage, told: Sequence[ClaimMention]) -> Iterator[ClaimMention]:
    """Yield who refuses whom what he asks for in the same sentence: "called on Hamas to ..., but it refused"."""
    demands = [claim for claim in told if claim.relation == "callsFor"]
    for demand in demands:
        start = passage.token_at(demand.trigger.end - 1) + 1
        sentence = passage.document.sentences[passage.sentence_at(demand.trigger.start)]
        for clause in passage.clauses_at(start, sentence.last):
            alone = clause.object is None and clause.complement is None and clause.voice == "active"
            if not alone or clause.polarity == "negative" or not _refuses(passage, clause.predicate):
                continue
            span = passage.span_of(clause.predicate, clause.predicate + 1)
            for subject in actors_of(passage, clause.subject):
                if subject.text != demand.subject.text:
                    yield ClaimMention(subject, "rejects", demand.subject, sentence.span, span, pattern="event")


def _refuses(passage: Passage, predicate: int) -> bool:
    """Return whether a verb refuses without anything that it would need to: "refused", not "must leave"."""
    forms = triggers_at(passage, predicate)[1]
    return any(form.trigger.relation == "rejects" and not form.trigger.requires for form in forms)
