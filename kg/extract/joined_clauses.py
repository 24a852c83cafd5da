"""Who begins a clause after a conjunction, no object of the verb before: "Iran menyerang Irak dan Turki mengirim".

Indonesian has no comma there, so that a parser joins the two names.
"""

from __future__ import annotations

from kg.extract.passage import Passage
from kg.extract.phrases import Phrase
from kg.extract.trigger_lookup import triggers_at
from kg.model import Clause, Mention

_LONGEST = 12  # tokens of a name with its titles
_JOINT = frozenset({"meets", "negotiatesWith", "cooperatesWith", "agreesWith"})  # "bertemu X dan Y membahas"
_WITHIN = ("ADV", "AUX", "PART")


def new_subject(passage: Passage, clause: Clause) -> Phrase | None:
    """Return the phrase that a conjunction parts from a verb's object and that is the subject of the next verb.

    Args:
        passage: the document.
        clause: an active clause whose verb stands right after the phrase.
    """
    if passage.words.clauses_have_subjects or clause.voice != "active":
        return None
    first = passage.document.sentences[clause.sentence].first
    end = clause.predicate
    while end > first and passage.tokens[end - 1].pos in _WITHIN:
        end -= 1
    near = list(passage.phrases_between(max(first, end - _LONGEST), end))
    phrase = next((p for p in near if p.last == end), None)
    if phrase is None or phrase.first <= first + 1 or passage.tokens[phrase.first - 1].pos != "CCONJ":
        return None
    before = next((p for p in near if p.last == phrase.first - 1), None)
    verb = _verb_of(passage, before, first) if before is not None else None
    return phrase if verb is not None and not _takes_both(passage, verb, clause) else None


def is_new_subject(passage: Passage, mention: Mention) -> bool:
    """Return whether a mention begins the next clause and so is no object of the verb before it.

    Args:
        passage: the document.
        mention: taken for the last object of a verb.
    """
    last = passage.token_at(mention.span.end - 1) + 1
    for clause in passage.clauses_at(last, min(len(passage.tokens), last + len(_WITHIN) + 1)):
        phrase = new_subject(passage, clause)
        if phrase is not None and mention in phrase.mentions:
            return True
    return False


def _verb_of(passage: Passage, thing: Phrase, first: int) -> Clause | None:
    """Return the clause of whose verb a phrase is the object, with nothing but its words between."""
    clauses = [c for c in passage.clauses_at(first, thing.first) if c.voice == "active"]
    thing_of = clauses[-1].object if clauses else None
    own = thing_of is not None and thing.head.span in thing_of.span
    if not clauses or not (own or (thing_of is None and clauses[-1].predicate + 1 == thing.first)):
        return None
    between = passage.tokens[clauses[-1].predicate + 1 : thing.first]
    plain = all(token.pos in ("NOUN", "ADJ", "DET", "NUM", "PROPN") for token in between)
    return clauses[-1] if plain else None


def _takes_both(passage: Passage, before: Clause, after: Clause) -> bool:
    """Return whether the objects of a verb do what the next one says: "meminta X dan Y mundur", "menemui X dan Y"."""
    cues = passage.cues_between(before.predicate, before.predicate + 1)
    said = any(cue.reading("active") and not {"clause", "purpose"}.isdisjoint(cue.cue.frames) for cue in cues)
    relations = {form.trigger.relation for form in triggers_at(passage, before.predicate)[1]}
    next_relations = {form.trigger.relation for form in triggers_at(passage, after.predicate)[1]}
    governs = any(form.trigger.clause_target for form in triggers_at(passage, before.predicate)[1])
    joint = bool(relations & _JOINT) and (not next_relations or bool(next_relations & _JOINT))
    return said or governs or joint or not relations or bool(relations & {"accuses", "callsFor", "warns"})
