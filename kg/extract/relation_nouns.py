"""Relations that a noun expresses: "serangan Israel ke Gaza", "Israel's attack on Gaza", "talks between X and Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.asked_deeds import is_asked_for, is_call, is_proposed
from kg.extract.coordination import coordinated
from kg.extract.deed_nouns import is_in_state, is_named_after_land, is_stative
from kg.extract.hit_places import home_of
from kg.extract.light_verbs import as_spoken, between_people
from kg.extract.mutual_acts import both_ways
from kg.extract.noun_participants import governed_by_noun, joint_parties, participants
from kg.extract.occasions import party_of_main_clause
from kg.extract.own_deeds import own_deed
from kg.extract.ownership import made_by
from kg.extract.participants import actors_of, parties_of
from kg.extract.passage import Passage
from kg.extract.trigger_lookup import nouns_at, triggers_at
from kg.extract.verb_force import force_of
from kg.languages.language import Trigger
from kg.model import ClaimMention, Clause, Mention, Modality, Polarity, Sentence, StatementMention

_LONGEST = 4  # words in the longest noun trigger
_PAIR = 2
_OF_REACH = 2  # the same for "of", which may belong to a noun between them
_OF_RESIDENTS = frozenset({"attacks", "coerces"})  # what is done to people is done to whom they follow
_OCCASIONS = frozenset({"meets", "negotiatesWith"})  # at which somebody speaks or acts
_QUOTES = frozenset({'"', "”"})
_UNDONE = frozenset({"concedes", "rejects"})  # what takes back the deed that its object names
_STOPPED = frozenset({"withdraws", "sanctions"})  # what ends the help that its object names
_HELP = frozenset({"supports", "aids"})
_REACH = 9  # tokens after the noun in which its participants are looked for


def noun_claims(passage: Passage, statements: Sequence[StatementMention]) -> Iterator[ClaimMention]:
    """Yield the claims of nouns that name both who acts and who is acted on.

    Args:
        passage: the document.
        statements: not used; every extractor of claims takes them.
    """
    del statements
    for sentence in passage.document.sentences:
        index = sentence.first
        while index < sentence.last:
            length, forms = nouns_at(passage, index, sentence)
            for form in forms:
                place = (index, length)
                claims = list(_claims(passage, form.trigger, place, sentence))
                claims = claims or list(_authored(passage, form.trigger, place, sentence))
                yield from claims
                if claims:
                    break
            index += max(1, length)


def _claims(passage: Passage, trigger: Trigger, place: tuple[int, int], sentence: Sentence) -> Iterator[ClaimMention]:
    index, length = place
    trigger = as_spoken(passage, index, trigger)
    last = _phrase_end(passage, index + length, sentence)
    if passage.lower[index + length : index + length + 1] in (("'s",), ("'",)):
        last = index + length  # what stands after belongs to another noun: "the meeting's opening remarks by Xi"
    span = passage.span_of(index, index + length)
    doers = own_deed(passage, index, participants(passage, trigger.agent, place, (sentence.first, last)))
    agents = tuple(agent for agent in doers if not _is_launched_from(passage, trigger, agent))
    targets = _targets(passage, trigger, place, (sentence, last))
    unnamed = trigger.relation == "withdraws" and all(agent.kind == "description" for agent in agents)
    undergone = "genitive" in trigger.target and agents == targets  # "penangkapan pendukung MDC" says not by whom
    if is_named_after_land(passage, index) or unnamed or undergone:  # nor "penarikan pasukan dari Mali" whose they are
        agents = ()
    polarity: Polarity = "positive"
    modality: Modality = trigger.modality or "asserted"
    if _is_lifted(passage, place, trigger.relation):
        return
    named = bool(agents)
    if not named:
        agents, polarity, modality = _doer(passage, place, trigger)
    both = joint_parties(passage, trigger, index + length, last)
    if trigger.relation in _OF_RESIDENTS:
        targets, both = (tuple(home_of(passage, m) for m in found) for found in (targets, both))
    called_for = modality == "requested"  # "Korea Selatan dan Jepang menyerukan dialog"
    if modality == "asserted" and is_asked_for(passage, index, length):
        modality = "requested"
    mutual = (trigger.mutual or trigger.relation in passage.symmetric) and not is_proposed(passage, index, length)
    if not both and not targets and not called_for and mutual:
        both = agents if named or len(agents) <= _PAIR else ()  # "perundingan Israel-Palestina", "Israel-Hamas talks"
    near = len(both) == 1 and passage.token_at(both[0].span.start) - (index + length) <= _PAIR
    pairs = _pairs(agents, targets, both, each_other=near and mutual)
    for subject, done, target in both_ways(trigger, pairs):
        relation = between_people(passage, trigger, done, subject, target)
        yield ClaimMention(subject, relation, target, sentence.span, span, polarity, modality, pattern="noun")


def _pairs(
    agents: tuple[Mention, ...], targets: tuple[Mention, ...], both: tuple[Mention, ...], *, each_other: bool
) -> list[tuple[Mention, Mention]]:
    """Return who does the deed to whom, of those who act, are acted on and act together."""
    if len(both) == 1 and each_other and (both[0].role or "").startswith("both"):
        return [(both[0], both[0])]  # "talks between the two sides"
    if len(both) > 1:
        return [(a, b) for i, a in enumerate(both) for b in both[i + 1 :]]
    same = {a.span for a in agents} == {b.span for b in targets}  # "with the support of Oman and Qatar"
    return [] if same else [(a, b) for a in agents for b in targets if a is not b]


def _targets(
    passage: Passage, trigger: Trigger, place: tuple[int, int], end: tuple[Sentence, int]
) -> tuple[Mention, ...]:
    """Return at whom a deed is aimed, also by a relative clause: "sanksi AS yang dijatuhkan terhadap Rusia"."""
    sentence, last = end
    found = participants(passage, trigger.target, place, (sentence.first, last))
    relative = set(passage.lower[last : last + 1]) & set(passage.language.modifiers.relativizers)
    passive = any(clause.voice == "passive" for clause in passage.clauses_at(last + 1, last + _PAIR))
    first = min(sentence.last, last + _PAIR)
    aimed = not found and relative and passive
    return governed_by_noun(passage, trigger.target, first, min(sentence.last, first + _REACH)) if aimed else found


def _is_launched_from(passage: Passage, trigger: Trigger, agent: Mention) -> bool:
    """Return whether an attack only comes from a place, where others made it: "rocket attacks from the Gaza Strip"."""
    if trigger.relation != "attacks" or agent.actor_kind != "Place":
        return False
    before = passage.token_at(agent.span.start) - 1
    before -= before > 0 and passage.tokens[before].pos == "DET"
    return passage.lower[before] == passage.words.author_prepositions[-1]


def _authored(passage: Passage, trigger: Trigger, place: tuple[int, int], sentence: Sentence) -> Iterator[ClaimMention]:
    """Yield what a participle says who did or led: "boikot yang dipimpin AS terhadap Palestina"."""
    index, length = place
    author = made_by(passage, index + length - 1, min(sentence.last, index + length + _OF_REACH))
    if author is None or author.last >= sentence.last:
        return
    last = coordinated(passage, author)[-1].last
    span = passage.span_of(index, index + length)
    modality: Modality = trigger.modality or "asserted"
    for subject in parties_of(passage, author):
        for target in governed_by_noun(passage, trigger.target, last, min(sentence.last, last + _REACH)):
            yield ClaimMention(
                subject, trigger.relation, target, sentence.span, span, "positive", modality, pattern="noun"
            )


def _is_lifted(passage: Passage, place: tuple[int, int], relation: str) -> bool:
    """Return whether the clause takes back what a noun says: "lifting its ban on arms sales", "ended its support"."""
    noun, length = place
    ends = _UNDONE | _STOPPED if relation in _HELP else _UNDONE
    head = noun + length - 1 if passage.words.possessor_first else noun
    verbs = (clause.predicate for clause in passage.clauses_with_object(head))
    forms = (form.trigger for verb in verbs for form in triggers_at(passage, verb)[1])
    return any(trigger.relation in ends and passage.lower[head] in trigger.requires for trigger in forms)


def _doer(passage: Passage, place: tuple[int, int], trigger: Trigger) -> tuple[tuple[Mention, ...], Polarity, Modality]:
    """Return who does what the noun says, where it is the object of a light verb, and whether he does or plans it.

    "X gave its support to Y", "X is considering sanctions on Y".
    """
    noun, length = place
    head = noun + length - 1 if passage.words.possessor_first else noun
    for clause in passage.clauses_with_object(head):
        planned = passage.language.modifiers.modality.get(passage.lower[clause.predicate])
        light = passage.lower[clause.predicate] in passage.words.light_verbs
        if planned is not None or light or _owns_up(passage, clause, noun):
            doers = actors_of(passage, clause.agent if clause.voice == "passive" else clause.subject)
            polarity, modality = force_of(passage, clause, trigger)
            asked: Modality | None = "requested" if is_call(passage, clause.predicate) else None
            if asked and trigger.relation not in passage.symmetric:
                return (), polarity, asked  # who calls for sanctions or support asks others for them
            return doers, polarity, planned or asked or modality
    for clause in passage.clauses_at(head, head + 1):
        if is_in_state(passage, head):  # "is in talks with"
            return actors_of(passage, clause.subject), *force_of(passage, clause, trigger)
    doers = _light_verb_before(passage, noun) or _present(passage, head, trigger)
    return doers, "positive", trigger.modality or "asserted"


def _owns_up(passage: Passage, clause: Clause, noun: int) -> bool:
    """Return whether the police or forces of a State tell of what they did: "polisi mengonfirmasi penangkapan X"."""
    subject = clause.subject
    if subject is None or passage.lower[noun] not in passage.words.official_deeds:
        return False
    acts = any((m.role or "").startswith("organ:") or m.actor_kind == "State" for m in actors_of(passage, subject))
    return acts and passage.lower[clause.predicate] in passage.words.confirming


def _present(passage: Passage, noun: int, trigger: Trigger) -> tuple[Mention, ...]:
    """Return who speaks or acts at a meeting: "in a call with Putin, Biden warned", "usai pertemuan dengan Xi"."""
    if trigger.mutual and (party := party_of_main_clause(passage, noun)):
        return party
    if trigger.relation not in _OCCASIONS:
        return ()
    occasions = frozenset(passage.words.occasions)
    sentence = passage.sentence_of(noun)
    for clause in passage.clauses_at(sentence.first, sentence.last):
        before = passage.lower[noun - 1]  # where the parse takes "usai" for a noun
        there = any(o.head == noun and {o.preposition, before} & occasions for o in clause.obliques)
        hung = passage.tokens[noun].label == "advcl" and passage.tokens[noun].head == clause.predicate
        there = there or (hung and before in occasions)  # "After meeting with Merkel, Macron ..."
        there = there or (_comes(passage, clause) and any(o.head == noun for o in clause.obliques))
        if there and clause.polarity == "positive":  # "Hal itu disampaikan Prabowo usai pertemuan dengan Xi"
            return actors_of(passage, clause.subject if clause.voice == "active" else clause.agent)
    return ()


def _comes(passage: Passage, clause: Clause) -> bool:
    """Return whether somebody goes where he takes part in what he goes for: "arrived in Cairo for talks with"."""
    return passage.lower[clause.predicate] in passage.words.coming


def _light_verb_before(passage: Passage, noun: int) -> tuple[Mention, ...]:
    """Return the subject of a light verb right before a noun, whatever the parse makes of them."""
    verb = next(
        (i for i in range(noun - 1, max(-1, noun - 4), -1) if passage.tokens[i].pos not in ("ADJ", "DET")), noun
    )
    if passage.lower[verb] not in passage.words.light_verbs:
        return ()
    return next((actors_of(passage, c.subject) for c in passage.clauses_at(verb, verb + 1) if c.voice == "active"), ())


def _phrase_end(passage: Passage, first: int, sentence: Sentence) -> int:
    """Return where the noun's phrase ends at the latest: at a verb, a relativizer or a mark; names count as a word."""
    last = min(sentence.last, first + _REACH)
    within = passage.phrases_between(first, min(sentence.last, first + 2 * _REACH))
    last = min(sentence.last, last + sum(phrase.last - phrase.first - 1 for phrase in within if phrase.first < last))
    for index in range(first, last):
        verb = passage.tokens[index].pos in ("VERB", "AUX") and passage.tokens[index].label != "amod"  # "occupied land"
        verb = verb and not (index == first and is_stative(passage, index))
        mark = passage.lower[index] in (";", ":", ".") or (passage.lower[index] in _QUOTES and index > first)
        stop = verb or mark  # but 'its "unwavering support" for Peru'
        if stop or passage.lower[index] in passage.language.modifiers.relativizers:
            return index
    return last
