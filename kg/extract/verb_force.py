"""Whether a verb's claim is so, planned, asked for or denied: the force of its clause under those that govern it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.passage import Passage
from kg.extract.planned_acts import commitment_of
from kg.extract.trigger_lookup import triggers_at
from kg.languages.language import Trigger
from kg.model import Clause, Modality, Polarity

_INFINITIVE = 3  # tokens before a verb in which "to" stands: "to be attacked"


def force_of(passage: Passage, clause: Clause, trigger: Trigger) -> tuple[Polarity, Modality]:
    """Return polarity and modality of a claim: the clause's own, under those of what governs it."""
    polarity: Polarity = clause.polarity
    modality: Modality = trigger.modality or clause.modality
    for governor in _governors(passage, clause):
        _, forms = triggers_at(passage, governor.predicate)
        over = next((form.trigger for form in forms if not form.trigger.requires), None)
        denied = over is not None and over.negates_complement and governor.predicate < clause.predicate
        if denied and not _is_said_by_others(passage, governor, clause):
            polarity = "negative"  # also where the clause has read it off "refused to" already
        lemma = passage.tokens[governor.predicate].lemma
        marked = passage.tokens[clause.predicate - 1].pos in ("ADP", "SCONJ")  # "made no apologies for attacking"
        passes = lemma in passage.words.passing and not marked  # "failed to pass a law to ban"
        permits = passes or lemma in passage.words.permitting
        if permits and governor.polarity == "negative" and governor.predicate < clause.predicate:
            polarity = "negative"
        asks = over is not None and over.relation == "callsFor"
        asks = asks or passage.lower[governor.predicate] in passage.words.hoping
        asks = asks and not (over is not None and over.infinitive and not _is_infinitive(passage, clause))
        if asks and modality == "asserted":  # "told Iran to attack", but "told Reuters that Iran had attacked"
            modality = "requested"
        if over is not None and over.relation in ("promises", "threatens") and modality == "asserted":
            modality = "intended"
    if modality == "asserted" and commitment_of(passage, clause.predicate) is not None:
        modality = "intended"  # "mengulangi ancaman untuk menyerang"
    if trigger.relation == "callsFor" and modality == "requested":
        modality = "asserted"
    return polarity, modality


def _is_infinitive(passage: Passage, clause: Clause) -> bool:
    """Return whether the verb of a clause stands right after "to"."""
    before = passage.lower[max(0, clause.predicate - _INFINITIVE) : clause.predicate]
    return bool(set(before) & set(passage.words.content_infinitives))


def _is_said_by_others(passage: Passage, denial: Clause, clause: Clause) -> bool:
    """Return whether a clause is what others said and a denial turns down: "dismissed Ukrainian accusations that"."""
    authors = (*passage.words.possessive_words, *passage.words.author_prepositions)
    for noun in passage.cues_between(denial.predicate + 1, clause.predicate):
        owner = noun.first - 1 if passage.words.possessor_first else noun.last
        owned = passage.tokens[owner].text[:1].isupper() or passage.lower[owner] in authors
        if noun.reading("noun") is not None and (owned or passage.lower[noun.last] in authors):
            return True
    return False


def _governors(passage: Passage, clause: Clause) -> Iterator[Clause]:
    """Yield what governs a clause, and while that is a wish or plan, what governs it: "denied planning to attack"."""
    while clause.governor is not None:
        clause = passage.document.clauses[clause.governor]
        yield clause
        words = passage.lower[clause.predicate : clause.predicate + 2]
        if not {words[0], " ".join(words)} & passage.language.modifiers.modality.keys():
            return
