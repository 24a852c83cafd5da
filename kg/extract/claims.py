"""Relations between actors, read off clauses (verbs), noun phrases (nouns) and statements (speech acts)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.extract.acts_after_speech import by_their_speakers
from kg.extract.circumstances import is_outlet
from kg.extract.content import opens_question
from kg.extract.governed import is_water
from kg.extract.passage import Passage
from kg.extract.private_people import is_indefinite, is_of_band, is_of_descent, is_of_place, is_part_of_them, is_private
from kg.extract.relation_appositions import apposition_claims
from kg.extract.relation_attributed import attributed_claims
from kg.extract.relation_backing import backing_claims
from kg.extract.relation_claimed import confessions, owned_deeds
from kg.extract.relation_commitments import commitment_claims
from kg.extract.relation_common_foes import common_foe_claims
from kg.extract.relation_compounds import compound_claims
from kg.extract.relation_events import event_claims
from kg.extract.relation_harm import harm_claims
from kg.extract.relation_hopes import hope_claims
from kg.extract.relation_inference import shared_aims
from kg.extract.relation_joint import joint_claims
from kg.extract.relation_judged_events import judged_event_claims
from kg.extract.relation_judgements import judgement_claims
from kg.extract.relation_mediation import as_requested, mediation_claims
from kg.extract.relation_naming import naming_claims
from kg.extract.relation_nouns import noun_claims
from kg.extract.relation_obligations import obligation_claims
from kg.extract.relation_predicates import predicate_claims
from kg.extract.relation_shared import shared_targets
from kg.extract.relation_speech_acts import speech_act_claims
from kg.extract.relation_undergoing import undergoing_claims
from kg.extract.relation_verbs import verb_claims
from kg.extract.relation_wrongs import wrong_claims
from kg.extract.voices import Voices
from kg.model import ClaimMention, Mention, Quote, Span, StatementMention

Extractor = Callable[[Passage, Sequence[StatementMention]], Iterable[ClaimMention]]

_OF_PLACES = frozenset({"attacks", "mobilizes", "coerces", "withdraws", "aids"})
_OF_CAPITALS = _OF_PLACES | {"meets", "protests"}  # one visits a capital, shells it, recalls envoys from it
_JOINT_ACTS = frozenset({"negotiatesWith", "cooperatesWith", "meets"})
_OF_TALKS = frozenset({"meets", "negotiatesWith", "cooperatesWith"})  # with a State's people is not with the State
_OF_OTHERS = frozenset({"withdraws", "mobilizes", "meets", "negotiatesWith", "callsFor"})  # never of one's own

EXTRACTORS: tuple[Extractor, ...] = (
    verb_claims,
    noun_claims,
    compound_claims,
    harm_claims,
    attributed_claims,
    speech_act_claims,
    obligation_claims,
    naming_claims,
    joint_claims,
    common_foe_claims,
    undergoing_claims,
    apposition_claims,
    predicate_claims,
    judgement_claims,
    wrong_claims,
    hope_claims,
    mediation_claims,
    backing_claims,
)


def find_claims(passage: Passage, statements: Sequence[StatementMention]) -> tuple[ClaimMention, ...]:
    """Return the claims of a document in order of their triggers, one for each tuple and statement.

    Args:
        passage: the document.
        statements: its statements; each claim is put into the innermost one whose words hold the trigger.
    """
    asked = {s.cue for s in statements if opens_question(passage, passage.token_at(s.content.start))}
    made = (claim for extractor in EXTRACTORS for claim in extractor(passage, statements))
    # a question demands nothing of whom it is put to or about: "asked why Iran left"
    found = as_requested([claim for claim in made if claim.relation != "callsFor" or claim.trigger not in asked])
    voices = Voices(statements)
    placed = [_placed(passage, claim, voices) for claim in by_their_speakers(passage, found, statements)]
    placed = [claim for claim in _preferred(placed) if _is_sound(passage, claim)]
    inferred = (
        *commitment_claims(passage, placed),
        *owned_deeds(passage, placed),
        *shared_targets(passage, placed),
        *confessions(passage, statements),
        *shared_aims(passage, placed),
        *event_claims(passage, placed, statements),
        *judged_event_claims(passage, placed, statements),
    )
    placed.extend(_placed(passage, claim, voices) for claim in inferred)
    return tuple(_once(sorted(placed, key=lambda c: (c.trigger.start, c.subject.span, c.object.span, c.relation))))


def _preferred(claims: Sequence[ClaimMention]) -> list[ClaimMention]:
    """Return the claims without those of a verb whose roles the statement that it introduces knows better."""
    acts = {(claim.relation, claim.trigger) for claim in claims if claim.pattern == "speech-act"}
    told = [c for c in claims if c.pattern == "speech-act" or (c.relation, c.trigger) not in acts]
    asked = {(claim.trigger, claim.object.span) for claim in claims if claim.pattern == "speech-act"}
    told = [c for c in told if not c.pattern.startswith("verb") or (c.trigger, c.object.span) not in asked]
    done = {_tuple(claim) for claim in told if claim.pattern.startswith("verb")}
    told = [c for c in told if c.pattern != "noun" or _tuple(c) not in done]  # the verb knows whether it is done
    joint: defaultdict[frozenset[Span], list[Span]] = defaultdict(list)
    for claim in told:
        if claim.relation in _JOINT_ACTS:
            joint[_parties(claim)].append(claim.trigger)
    return [c for c in told if c.relation != "agreesWith" or not _is_told_by(c, joint.get(_parties(c), ()))]


def _tuple(claim: ClaimMention) -> tuple[Span, str, Span]:
    return claim.subject.span, claim.relation, claim.object.span


def _parties(claim: ClaimMention) -> frozenset[Span]:
    return frozenset((claim.subject.span, claim.object.span))


def _is_told_by(claim: ClaimMention, acts: Iterable[Span]) -> bool:
    """Return whether an accord is told by what its parties agree to do together: "agreed to hold talks"."""
    return any(claim.trigger.end <= act.start < claim.evidence.end for act in acts)


def _is_sound(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether a claim keeps within its quotation and its object can be what the relation is about."""
    if any(
        fails(passage, claim)
        for fails in (_is_of_region, _is_scene, _within_name, _is_reflexive, _acts_in_what_is_denied, _is_by_some)
    ):
        return False
    if claim.object.actor_kind == "Place" and (claim.relation not in _OF_PLACES or _is_at_sea(passage, claim)):
        return False
    if claim.object.role == "capital" and claim.relation not in _OF_CAPITALS:
        return False
    if claim.pattern in ("speech-act", "obligation", "judgement", "naming", "wrongdoing"):
        return True
    quote = passage.quote_around(claim.trigger)
    if quote is not None and not quote.scare and not _opens_with_verb(passage, quote):
        return claim.subject.span in quote.outer and claim.object.span in quote.outer
    ends = (passage.quote_around(m.span) for m in (claim.subject, claim.object))
    return all(end is None or end.scare for end in ends)


def _is_of_region(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether an end is a part of the world, which no more acts than it is acted on: "West Africa"."""
    places = (end for end in (claim.subject, claim.object) if end.actor_kind == "Place")
    return any(place.text.lower() in passage.words.regions for place in places)


def _is_scene(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether a place is only where something is done, and so does nothing: "perang di Gaza melawan Hamas"."""
    first = passage.token_at(claim.subject.span.start)
    before = passage.lower[max(0, first - 1) : first]
    return claim.subject.actor_kind == "Place" and bool(set(before) & set(passage.words.place_prepositions))


def _is_at_sea(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether an attack only happens on some waters: "attacks on ships in the Red Sea"."""
    return claim.relation == "attacks" and is_water(passage, claim.object)


def _opens_with_verb(passage: Passage, quote: Quote) -> bool:
    """Return whether a quotation begins with what a subject before it does: 'Iran "condemned the attack on Syria"'."""
    first = passage.tokens[passage.token_at(quote.span.start)]
    return first.pos == "VERB" and first.text.islower()


def _acts_in_what_is_denied(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether the object only does what is denied: "denied the group had been involved"."""
    if claim.relation != "denies" or claim.pattern == "judgement":
        return False
    verb = passage.token_at(claim.trigger.start)
    following = passage.clauses_at(verb + 1, passage.document.sentences[passage.sentence_at(claim.trigger.start)].last)
    acts = any(token.pos == "VERB" for token in passage.tokens[verb + 1 : verb + 2])
    if acts and claim.pattern.startswith("verb"):
        return True  # "denied backing the rebels"
    subjects = (clause.object if clause.voice == "passive" else clause.subject for clause in following)
    return any(claim.object.span in subject.span for subject in subjects if subject is not None)


def _is_by_some(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether some of a State's people act, not the State: "an American tourist attacked", or "a government"."""
    ends = (claim.subject, claim.object)
    unfit = (is_indefinite, is_of_descent, is_of_band, is_part_of_them)
    if any(fails(passage, end) for fails in unfit for end in ends):
        return True
    asked = any(is_outlet(passage, end) for end in ends)  # "Menlu X, saat dihubungi Kompas"
    met = claim.relation in _OF_TALKS and (asked or is_private(passage, claim.object))
    met = met or (claim.pattern.startswith("verb") and is_of_place(passage, claim.subject))
    return met or (claim.pattern != "speech-act" and is_private(passage, claim.subject))


def _is_reflexive(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether both ends are one pronoun or the object only owns what is moved: "withdraw its troops"."""
    if _is_self(passage, claim.object):
        return True
    if claim.relation == "aids" and claim.object.text.lower() in passage.words.selves:
        return True  # who arms "dirinya" arms himself, though the word can mean another elsewhere
    first, second = (mention.role or "" for mention in (claim.subject, claim.object))
    pronouns = claim.subject.kind == claim.object.kind == "pronoun"
    if claim.subject is not claim.object and pronouns and first.startswith("first"):
        return first.split(":")[0] == second.split(":")[0]
    return claim.relation in _OF_OTHERS and claim.object.text.lower() in passage.words.possessives


def _is_self(passage: Passage, mention: Mention) -> bool:
    """Return whether a pronoun means whoever acts: "himself", "dirinya sendiri"."""
    if mention.kind != "pronoun":
        return False
    end = passage.token_at(mention.span.end - 1) + 1
    beside = (mention.text.lower(), *passage.lower[end : end + 1])
    return any(word in passage.words.own_selves for word in beside)


def _within_name(passage: Passage, claim: ClaimMention) -> bool:
    """Return whether a trigger is part of a name: "the United Nations", "Front Pembebasan"."""
    trigger = claim.trigger
    token = passage.token_at(trigger.start)
    near = passage.phrases_between(max(0, token - 12), token + 13)
    return any(m.kind == "name" and trigger in m.span for phrase in near for m in phrase.mentions)


def _placed(passage: Passage, claim: ClaimMention, voices: Voices) -> ClaimMention:
    inner = voices.innermost(claim.trigger)
    sentence = passage.document.sentences[passage.sentence_at(claim.trigger.start)].span
    covering = Span(min(sentence.start, claim.evidence.start), max(sentence.end, claim.evidence.end))
    dates = [d.value for d in passage.dates_between(covering.start, covering.end) if d.value is not None]
    event = dates[0] if len(dates) == 1 and inner is None else claim.event_time
    return replace(claim, statement=inner, evidence=covering, event_time=event)


def _once(claims: Sequence[ClaimMention]) -> Iterator[ClaimMention]:
    """Yield each claim once: the same tuple at the same trigger counts once whichever rule found it."""
    seen: set[tuple[Span, str, Span, Span]] = set()
    for claim in claims:
        key = (claim.subject.span, claim.relation, claim.object.span, claim.trigger)
        if key not in seen and claim.subject.span != claim.object.span or _both(claim) and key not in seen:
            seen.add(key)
            yield claim


def _both(claim: ClaimMention) -> bool:
    """Return whether one mention stands for both parties ("kedua negara bertemu")."""
    return claim.subject is claim.object
