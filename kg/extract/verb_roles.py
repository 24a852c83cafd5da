"""Who does what a verb says and whom it is done to: by the roles of its frame, the parse and the words around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.annotate.mention_lexicon import load_reference
from kg.extract.charges import accusations_near, charge_before, charged
from kg.extract.document_makers import document_of, makers_of
from kg.extract.governed import after_preposition, credits
from kg.extract.ownership import verb_between
from kg.extract.participants import (
    actors_of,
    agent_beside,
    before_aside,
    parties_of,
    possessor_before,
    right_after,
    right_before,
)
from kg.extract.passage import Passage
from kg.extract.relation_forces import sender_of
from kg.extract.relation_joint import joined_in
from kg.extract.trigger_lookup import triggers_at
from kg.languages.language import Trigger
from kg.model import Argument, Clause, Mention

_REACH = 14  # tokens after a predicate in which a preposition of its frame is looked for
_OF_ACTORS = frozenset({"meets", "negotiatesWith", "warns"})  # one meets, talks to and warns actors, not their things
_ROLES = ("object", "subject", "genitive")  # places of a target that no preposition tells
_OF_FORCES = frozenset({"withdraws", "mobilizes"})  # who moves forces is whose they are


def subjects_of(
    passage: Passage, clause: Clause, trigger: Trigger, length: int, *, passive: bool
) -> tuple[Mention, ...]:
    """Return who acts: the clause's doer, or whom the frame's preposition governs ("menerima bantuan dari Iran").

    Args:
        passage: the document.
        clause: the clause of the verb.
        trigger: what the verb expresses.
        length: how many tokens the verb takes.
        passive: whether the verb is passive.
    """
    if "subject" in trigger.agent:
        agents = _agents(passage, clause, length) if passive else doers_of(passage, clause)
        moved = passive and not agents and trigger.relation in _OF_FORCES
        return _whose_forces(passage, clause) if moved else agents
    last = clause_end(passage, clause)
    found = (_governed(passage, clause, place, (length, last)) for place in trigger.agent)
    return next((mentions for mentions in found if mentions), ())


def _whose_forces(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return whose forces a passive moves, which moves them itself: "tentara Rwanda ditarik dari Darfur"."""
    found = actors_of(passage, clause.object)
    forces = clause.object is not None and passage.lower[clause.object.head] in passage.words.force_nouns
    return tuple(m for m in found if forces or (m.role or "").startswith("organ:"))


def _agents(passage: Passage, clause: Clause, length: int) -> tuple[Mention, ...]:
    """Return who acts in a passive clause; where the parse has nobody, whom the agent's preposition governs."""
    if clause.agent is not None:
        return actors_of(passage, clause.agent)
    after = (clause.predicate + length, clause_end(passage, clause))
    return after_preposition(passage, passage.words.agent_prepositions, *after) or agent_beside(passage, clause, length)


def doers_of(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who acts in an active clause: whom it is charged to ("accused Russia of shelling"), else its subject."""
    first, before = passage.document.sentences[clause.sentence].first, clause.predicate - 1
    while before > first and passage.tokens[before].pos in ("ADV", "CCONJ"):
        before -= 1  # "accused Israel of repeatedly bombing Syria"
    if (teller := _teller_before(passage, clause)) is not None:
        return actors_of(passage, teller.subject)
    before = charge_before(passage, clause, first) or before
    if before > first and passage.lower[before] in passage.words.charging and passage.tokens[before].label != "fixed":
        return charged(passage, before) or right_before(passage, before, first) or _accused(passage, before)
    if (paper := document_of(passage, clause)) is not None:
        return makers_of(passage, paper)
    if clause.subject is not None or clause.governor is not None:
        sent = sender_of(passage, clause)
        return (*(sent or actors_of(passage, clause.subject)), *_likened(passage, clause), *joined_in(passage, clause))
    return right_before(passage, clause.predicate, first) or before_aside(passage, clause.predicate, first)


def _teller_before(passage: Passage, clause: Clause) -> Clause | None:
    """Return the report whose cue an occasion follows, on which its speaker acted: "mengatakan setelah bertemu X"."""
    cue = clause.predicate - 2
    if cue < 0 or passage.lower[cue + 1] not in passage.words.occasions or passage.words.possessor_first:
        return None
    telling = next((c for c in passage.cues_between(cue, cue + 1) if c.reading("active")), None)
    return next(passage.clauses_at(cue, cue + 1), None) if telling is not None else None


def _likened(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who is said to do the same as the subject: "Iran, yang seperti Suriah mendukung Hizbullah"."""
    before = (oblique for oblique in clause.obliques if oblique.head < clause.predicate)
    return tuple(m for o in before if o.preposition in passage.words.likening for m in actors_of(passage, o))


def _accused(passage: Passage, charge: int) -> tuple[Mention, ...]:
    """Return whom an aside parts from the charge: "accused the WHO's head, Tedros Adhanom, of supporting"."""
    for clause in accusations_near(passage, charge):
        length, forms = triggers_at(passage, clause.predicate)
        trigger = next(form.trigger for form in forms if form.trigger.relation == "accuses")
        if clause.voice == "active" and (found := targets_of(passage, clause, trigger, length)):
            return found
    return ()


def targets_of(passage: Passage, clause: Clause, trigger: Trigger, length: int) -> tuple[Mention, ...]:
    """Return whom it is done to, by the first place of the frame that names anybody.

    Args:
        passage: the document.
        clause: the clause of the verb.
        trigger: what the verb expresses.
        length: how many tokens the verb takes.
    """
    last = clause_end(passage, clause)
    for place in trigger.target:
        if place == "object":
            found = _objects(passage, clause, trigger, length, last)
            if trigger.requires:  # "sent troops into Iraq"
                found = tuple(mention for mention in found if not _is_required(mention, trigger))
        elif place == "subject":
            found = doers_of(passage, clause) or _whose_deed(passage, clause)
        elif place == "genitive":
            found = _partner(passage, clause, length, last)
        else:
            found = _nearest_governed(passage, clause, trigger, length, last)
        if found and not _is_own(passage, trigger, found):
            return found
    return ()


def _is_required(mention: Mention, trigger: Trigger) -> bool:
    """Return whether a noun for forces is only what a verb needs: "sent warplanes towards Taiwan"."""
    described = mention.kind == "description" and not set(mention.text.lower().split()).isdisjoint(trigger.requires)
    return described or mention.role == "anonymous"


def _is_own(passage: Passage, trigger: Trigger, found: Sequence[Mention]) -> bool:
    """Return whether only the owner of the noun that a verb needs is found: "suspend its treaty with Israel"."""
    own = (*passage.words.possessives, *load_reference(passage.language.code).own)
    return bool(trigger.requires) and all(mention.text.lower() in own for mention in found)


def _objects(passage: Passage, clause: Clause, trigger: Trigger, length: int, last: int) -> tuple[Mention, ...]:
    """Return whom the object means, from the parse, else from the words after the verb."""
    direct = trigger.direct or (trigger.relation in _OF_ACTORS and not trigger.requires)
    whole = _whole_object(passage, clause, length)
    if trigger.direct and whole is not None and not actors_of(passage, replace(whole, conjuncts=()), direct=True):
        return ()
    given = trigger.relation == "aids" and whole is not None and passage.lower[whole.head] in trigger.requires
    found = () if given else actors_of(passage, whole, direct=direct)  # whose arms are sold gets none
    if (found and not _is_own(passage, trigger, found)) or clause.voice != "active":
        return found
    if trigger.requires:
        found = right_after(passage, clause.predicate + length, last)  # "considers Hamas a terrorist group"
        return tuple(m for m in found if not given or m.role != "demonym")
    last_word = clause.predicate + length - 1
    if clause.object is not None and (clause.object.head > last_word or passage.tokens[last_word].pos != "ADP"):
        return ()  # but "took issue with Iran"
    found = _prepositional_object(passage, clause, length) or right_after(passage, clause.predicate + length, last)
    return found or _after_name_given(passage, clause.predicate + length, last)


def _nearest_governed(
    passage: Passage, clause: Clause, trigger: Trigger, length: int, last: int
) -> tuple[Mention, ...]:
    """Return whom the first of the frame's prepositions governs: Russia of "sanksi kepada Rusia atas serangan ke X"."""
    end = min(last, _first_governed(passage, clause, trigger))
    direct = trigger.relation in _OF_ACTORS and not trigger.requires
    found = (_governed(passage, clause, p, (length, end), direct=direct) for p in trigger.target if p not in _ROLES)
    fitting = (
        mentions
        for mentions in found
        if mentions
        and not _is_own(passage, trigger, mentions)
        and (trigger.requires or not _belongs_to_object(passage, clause, mentions[0]))
    )
    return min(fitting, key=lambda mentions: mentions[0].span.start, default=())


def _partner(passage: Passage, clause: Clause, length: int, last: int) -> tuple[Mention, ...]:
    """Return whose ally or enemy a predicate noun says somebody is: "sekutu terdekat AS", "a close US ally"."""
    if passage.words.possessor_first:
        return possessor_before(passage, clause.predicate, passage.document.sentences[clause.sentence].first)
    return right_after(passage, clause.predicate + length, last)


def _after_name_given(passage: Passage, first: int, last: int) -> tuple[Mention, ...]:
    """Return whose thing stands after what it is called: "mengecam sebagai fitnah laporan resmi AS"."""
    if passage.lower[first : first + 1] == () or passage.lower[first] not in passage.words.naming_links:
        return ()
    named = next(passage.phrases_between(first + 2, last), None)
    if named is None or verb_between(passage, first + 2, named.first):
        return ()
    return parties_of(passage, named)


def _first_governed(passage: Passage, clause: Clause, trigger: Trigger) -> int:
    """Return where the verb's own phrases with a target begin; what comes after them belongs to a noun between."""
    fitting = (o for o in clause.obliques if o.preposition in trigger.target and not is_border(passage, o))
    own = (o for o in fitting if actors_of(passage, o))
    return min((passage.token_at(o.span.start) for o in own), default=len(passage.tokens))


def _whole_object(passage: Passage, clause: Clause, length: int) -> Argument | None:
    """Return the object of a verb of several words, also where the last one has it: "menembak jatuh jet India"."""
    if clause.object is not None:
        return clause.object
    if length == 1:
        return _shared_object(passage, clause)
    later = passage.clauses_at(clause.predicate + 1, clause.predicate + length)
    return next((inner.object for inner in later if inner.object is not None), None)


def _shared_object(passage: Passage, clause: Clause) -> Argument | None:
    """Return the object that verbs joined by nothing but a conjunction have together: "captured or killed X"."""
    verb = clause.predicate
    for other in (verb - 2, verb + 2):
        if not 0 <= other < len(passage.tokens) or passage.tokens[(verb + other) // 2].pos != "CCONJ":
            continue
        joined = passage.tokens[max(verb, other)].label == "conj"
        objects = (c.object for c in passage.clauses_at(other, other + 1) if c.object is not None)
        shared = next((o for o in objects if o.head > max(verb, other)), None)
        if joined and shared is not None:
            return shared
    return None


def _prepositional_object(passage: Passage, clause: Clause, length: int) -> tuple[Mention, ...]:
    """Return whom a verb that ends in a preposition is about: "called for the resignation of the president"."""
    last = passage.lower[clause.predicate + length - 1]
    fitting = (oblique for oblique in clause.obliques if oblique.preposition == last)
    return next((found for oblique in fitting if (found := actors_of(passage, oblique))), ()) if length > 1 else ()


def _whose_deed(passage: Passage, clause: Clause) -> tuple[Mention, ...]:
    """Return who did what a clause of all the words before is about: "melarang ..., yang menuai kecaman dari AS"."""
    before = clause.predicate - 1
    if passage.lower[before] not in passage.language.modifiers.relativizers:
        return ()
    if before < 1 or passage.lower[before - 1] != ",":
        return ()
    first = passage.document.sentences[clause.sentence].first
    earlier = [other for other in passage.clauses_at(first, before) if other.voice == "active"]
    return actors_of(passage, earlier[0].subject) if earlier else ()


def _governed(
    passage: Passage, clause: Clause, preposition: str, bounds: tuple[int, int], *, direct: bool = False
) -> tuple[Mention, ...]:
    for oblique in clause.obliques:
        other = passage.lower[oblique.head] in passage.words.phrasal_nouns  # "in support of Somali forces"
        other = other or is_border(passage, oblique) or _is_request(passage, oblique)
        other = other or any(credits(passage, i) for i in range(clause.predicate + 1, oblique.head))
        found = actors_of(passage, oblique, direct=direct) if oblique.preposition == preposition and not other else ()
        if found:
            return found
    length, last = bounds
    return after_preposition(passage, (preposition,), clause.predicate + length, last)


def _is_request(passage: Passage, oblique: Argument) -> bool:
    """Return whether a preposition before a verb governs the request that it follows: "Atas permintaan AS, Israel"."""
    forms = passage.language.triggers.get(passage.lower[oblique.head], ())
    asked = any(form.trigger.part == "noun" and form.trigger.relation == "callsFor" for form in forms)
    under = f"{oblique.preposition} {passage.lower[oblique.head]}" in passage.words.under  # "di bawah tekanan AS"
    return under or (asked and oblique.preposition in (*passage.words.at, *passage.words.under))


def is_border(passage: Passage, oblique: Argument) -> bool:
    """Return whether a preposition governs the border with another land: "along its border with Iran"."""
    following = passage.lower[oblique.head + 1 : oblique.head + 2]
    return passage.lower[oblique.head] in passage.words.borders and bool(set(following) & set(passage.words.bordering))


def _belongs_to_object(passage: Passage, clause: Clause, mention: Mention) -> bool:
    """Return whether an actor belongs to what a possessor's noun is about: "called his comments on NATO nasty"."""
    if clause.object is None or not passage.words.possessor_first:
        return False
    token = passage.tokens[passage.token_at(mention.span.end - 1)]
    between = range(clause.predicate + 1, clause.object.head)
    owned = any(passage.tokens[i].pos == "PRON" or passage.lower[i] in ("'s", "'") for i in between)
    return owned and token.label == "nmod" and token.head == clause.object.head


def clause_end(passage: Passage, clause: Clause) -> int:
    """Return the token before which what belongs to a clause's verb stands, at most some tokens after it."""
    end, limit = passage.tokens_of(clause.span)[1], clause.predicate + _REACH
    comma, including, *_ = (*passage.lower[end : end + 2], "", "")
    if comma == "," and including in passage.words.including_words:  # "talks, including with Hamas"
        return min(passage.document.sentences[clause.sentence].last, limit)
    return min(end, limit)
